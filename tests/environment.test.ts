import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { browsersServices } from '../src/checkin/push.ts'
import { readEnvironment } from '../src/environment.ts'

const folder = mkdtempSync(join(tmpdir(), 'beurt-environment-'))
const theme = join(folder, 'theme.css')
writeFileSync(theme, '')
afterAll(() => rmSync(folder, { recursive: true }))

function read(given: Record<string, string>, defaults: Record<string, string> = {}) {
  const environment = readEnvironment(defaults, given)
  if ('wrong' in environment) throw new Error(environment.wrong.join('\n'))
  return environment
}

function wrong(given: Record<string, string>): string[] {
  const environment = readEnvironment({}, given)
  return 'wrong' in environment ? environment.wrong : []
}

test('nothing has to be set: it listens everywhere on port 3000 and keeps its data in data/', () => {
  expect(read({})).toEqual({
    host: '0.0.0.0',
    port: 3000,
    publicUrl: undefined,
    dataDir: `${process.cwd()}/data`,
    databaseUrl: `file://${process.cwd()}/data/beurt.db`,
    trustedProxies: [],
    themeCss: undefined,
    soundsDir: `${process.cwd()}/data/sounds`,
    themeClass: 'voorbeeld-theme',
    printerHosts: [],
    embedOrigins: [],
    pushServices: browsersServices,
    logLevel: 'info',
    demoNow: undefined,
    messages: { mail: undefined, sms: undefined, from: undefined },
  })
})

test('a value of the environment goes before a default, and an empty one counts as not given', () => {
  expect(read({ PORT: '', DATA_DIR: '/srv/a' }, { PORT: '80', DATA_DIR: '/srv/b' })).toMatchObject({
    port: 80,
    dataDir: '/srv/a',
  })
})

test('what the environment holds besides is no business of ours', () => {
  expect(read({ HOME: '/root', DATABASE: 'x' }).port).toBe(3000)
})

test.each([
  ['beside the other data by default', {}, 'file:///srv/data/beurt.db'],
  ['under another name', { DATABASE_URL: 'file:waterdam.db' }, 'file:///srv/data/waterdam.db'],
  ['at an absolute address', { DATABASE_URL: 'file:///srv/our%20data/a.db' }, 'file:///srv/our%20data/a.db'],
  ['at an absolute path', { DATABASE_URL: 'file:/srv/a.db' }, 'file:///srv/a.db'],
  ['on PostgreSQL', { DATABASE_URL: 'postgres://me:pw@db:5432/beurt' }, 'postgres://me:pw@db:5432/beurt'],
  ['on PostgreSQL by its long name', { DATABASE_URL: 'postgresql://db/beurt' }, 'postgresql://db/beurt'],
])('the database lies %s', (_, given, url) => {
  expect(read({ DATA_DIR: '/srv/data', ...given }).databaseUrl).toBe(url)
})

test('the public address is an origin, with or without the last slash', () => {
  const origin = 'https://afspraken.waterdam.nl'
  expect(read({ PUBLIC_URL: origin }).publicUrl).toBe(origin)
  expect(read({ PUBLIC_URL: `${origin}/` }).publicUrl).toBe(origin)
  expect(read({ PUBLIC_URL: 'http://10.0.0.5:8080' }).publicUrl).toBe('http://10.0.0.5:8080')
})

test('proxies are a list, with or without spaces', () => {
  expect(read({ TRUSTED_PROXIES: '10.0.0.1, ::1,' }).trustedProxies).toEqual(['10.0.0.1', '::1'])
})

test('push services are those of the browsers that there are, or the ones that are named', () => {
  const services = 'https://push.voorbeeld.nl, https://*.push.apple.com, http://127.0.0.1:4000'
  expect(read({ PUSH_SERVICES: services }).pushServices).toEqual(services.split(', '))
  expect(read({}).pushServices).toEqual(browsersServices)
})

test('websites that may frame the pages are https origins', () => {
  const origins = 'https://www.waterdam.nl,https://waterdam.nl:8443'
  expect(read({ EMBED_ORIGINS: origins }).embedOrigins).toEqual(['https://www.waterdam.nl', 'https://waterdam.nl:8443'])
})

test('own sounds are in a folder of the data, or in one of their own', () => {
  expect(read({ DATA_DIR: '/srv/beurt' })).toMatchObject({ soundsDir: '/srv/beurt/sounds' })
  expect(read({ DATA_DIR: '/srv/beurt', SOUNDS_DIR: folder })).toMatchObject({ soundsDir: folder })
})

test('an own theme is a file and a class', () => {
  expect(read({ THEME_CSS: theme, THEME_CLASS: 'waterdam-theme' })).toMatchObject({
    themeCss: theme,
    themeClass: 'waterdam-theme',
  })
})

test('the time of a demonstration is an instant, whatever its zone', () => {
  expect(read({ DEMO_NOW: '2026-11-24T09:00:00+01:00' }).demoNow).toBe(Date.UTC(2026, 10, 24, 8))
  expect(read({ DEMO_NOW: '2026-11-24T08:00:00Z' }).demoNow).toBe(Date.UTC(2026, 10, 24, 8))
})

describe('one sentence names what is wrong and what it must be', () => {
  test.each([
    ['PORT', 'eighty', 'PORT must be a whole number from 0 to 65535; it is "eighty".'],
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535; it is "65536".'],
    ['PORT', '-1', 'PORT must be a whole number from 0 to 65535; it is "-1".'],
    ['PORT', '3000.5', 'PORT must be a whole number from 0 to 65535; it is "3000.5".'],
    ['PUBLIC_URL', 'afspraken.waterdam.nl', /^PUBLIC_URL must be the address that residents type.*"afspraken\./],
    ['PUBLIC_URL', 'ftp://waterdam.nl', /^PUBLIC_URL must be the address/],
    ['PUBLIC_URL', 'https://waterdam.nl/afspraken', /^PUBLIC_URL must be the address that residents type, without a/],
    ['PUBLIC_URL', 'https://waterdam.nl/?a', /^PUBLIC_URL must be the address/],
    ['PUBLIC_URL', 'https://me:pw@waterdam.nl', /^PUBLIC_URL must be the address/],
    ['DATABASE_URL', 'mysql://db/beurt', 'DATABASE_URL must be file:… or postgres://….'],
    ['DATABASE_URL', 'beurt.db', 'DATABASE_URL must be file:… or postgres://….'],
    ['DATABASE_URL', 'file:', 'DATABASE_URL must be file:… or postgres://….'],
    ['DATABASE_URL', 'file:///', 'DATABASE_URL must be file:… or postgres://….'],
    ['DATABASE_URL', 'file://server/beurt.db', 'DATABASE_URL must be file:… or postgres://….'],
    ['DATABASE_URL', 'file:///a%zz.db', 'DATABASE_URL must be file:… or postgres://….'],
    ['DATABASE_URL', 'postgres://', 'DATABASE_URL must be file:… or postgres://….'],
    ['TRUSTED_PROXIES', '10.0.0.1, proxy', /^TRUSTED_PROXIES must be IP addresses, separated by commas; it is "10/],
    ['TRUSTED_PROXIES', '10.0.0.0/8', /^TRUSTED_PROXIES must be IP addresses/],
    ['THEME_CSS', '/nowhere/theme.css', 'THEME_CSS must be a css file that exists; it is "/nowhere/theme.css".'],
    ['SOUNDS_DIR', '/nowhere', /^SOUNDS_DIR must be a folder that exists/],
    ['SOUNDS_DIR', theme, /^SOUNDS_DIR must be a folder that exists/],
    ['THEME_CSS', folder, /^THEME_CSS must be a css file that exists/],
    ['THEME_CSS', `${theme}/a`, /^THEME_CSS must be a css file that exists/],
    ['THEME_CLASS', 'Waterdam Theme', /^THEME_CLASS must be the name of a css class in lower case/],
    ['THEME_CLASS', 'a"b', /^THEME_CLASS must be the name of a css class in lower case/],
    ['PRINTER_HOSTS', 'http://printer', /^PRINTER_HOSTS must be host names or IP addresses, separated by commas/],
    ['PUSH_SERVICES', 'http://push.voorbeeld.nl', /^PUSH_SERVICES must be https origins of push services/],
    ['PUSH_SERVICES', 'https://*', /^PUSH_SERVICES must be/],
    ['PUSH_SERVICES', 'https://push.voorbeeld.nl/send', /^PUSH_SERVICES must be/],
    ['EMBED_ORIGINS', 'http://waterdam.nl', /^EMBED_ORIGINS must be https origins, separated by commas/],
    ['EMBED_ORIGINS', 'https://waterdam.nl/website', /^EMBED_ORIGINS must be https origins/],
    ['EMBED_ORIGINS', 'https://*.waterdam.nl', /^EMBED_ORIGINS must be https origins/],
    ['EMBED_ORIGINS', "https://waterdam.nl; script-src 'unsafe-inline'", /^EMBED_ORIGINS must be https origins/],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be debug, info, warn, error or silent; it is "loud".'],
    ['DEMO_NOW', '2026-11-24', /^DEMO_NOW must be an instant with its zone/],
    ['DEMO_NOW', '2026-11-24T09:00', /^DEMO_NOW must be an instant with its zone/],
    ['DEMO_NOW', '2026-02-30T09:00:00Z', /^DEMO_NOW must be an instant with its zone/],
  ])('%s=%s', (name, value, sentence) => {
    expect(wrong({ [name]: value })).toEqual([sentence instanceof RegExp ? expect.stringMatching(sentence) : sentence])
  })
})

const key = 'beurt-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0'
const template = '6e2b1c3a-0c5e-4f7d-9a51-5c1d2f3e4a5b'
const from = 'afspraken@waterdam.nl'

describe('messages', () => {
  test.each([
    'smtp://mail.waterdam.nl',
    'smtp://beurt:geheim@mail.waterdam.nl:587',
    'smtps://beurt%40waterdam:ge%2Fheim@mail.waterdam.nl/',
    'smtp://10.0.0.5:25?tls=no',
    'smtp://[::1]:25',
  ])('mail goes by %s', (url) => {
    expect(read({ MAIL_URL: url, MAIL_FROM: from }).messages).toEqual({
      mail: { by: 'smtp', url, from, replyTo: undefined },
      sms: undefined,
      from,
    })
  })

  test('mail and SMS go by NotifyNL, or by a gateway that speaks as it does', () => {
    const given = { MAIL_URL: 'notifynl', SMS_URL: 'notifynl', NOTIFYNL_KEY: key }
    const templates = { NOTIFYNL_MAIL_TEMPLATE: template, NOTIFYNL_SMS_TEMPLATE: template }
    const theirs = { by: 'notifynl', url: 'https://api.notifynl.nl', key, template }
    expect(read({ ...given, ...templates }).messages).toEqual({ mail: theirs, sms: theirs, from: undefined })
    const url = 'http://notify.intern:8080/api'
    expect(read({ ...given, ...templates, NOTIFYNL_URL: `${url}/` }).messages.sms).toEqual({ ...theirs, url })
  })

  test.each([
    ['MAIL_URL', 'mail.waterdam.nl'],
    ['MAIL_URL', 'https://mail.waterdam.nl'],
    ['MAIL_URL', 'smtp:///'],
    ['MAIL_URL', 'smtp://beurt:geheim@mail.waterdam.nl/x'],
    ['MAIL_URL', 'smtps://beurt:geheim@mail.waterdam.nl?tls=no'],
    ['MAIL_URL', 'smtp://beurt:geheim@mail.waterdam.nl?tls=maybe'],
    ['NOTIFYNL_KEY', 'geheim'],
    ['NOTIFYNL_KEY', key.slice(0, -1)],
  ])('%s=%s is not repeated, because it may hold a secret', (name, value) => {
    const [sentence, ...others] = wrong({ MAIL_FROM: from, [name]: value })
    expect([sentence, others]).toEqual([expect.stringMatching(`^${name} must be `), []])
    expect(sentence).not.toContain(value)
  })

  test.each([
    [
      'MAIL_FROM',
      'Gemeente Waterdam',
      /^MAIL_FROM must be the e-mail address that mail comes from.*"Gemeente Waterdam"/,
    ],
    ['MAIL_REPLY_TO', 'info@', /^MAIL_REPLY_TO must be the e-mail address that answers go to/],
    ['SMS_URL', 'https://sms.example', /^SMS_URL must be notifynl; it is/],
    ['NOTIFYNL_URL', 'api.notifynl.nl', /^NOTIFYNL_URL must be where NotifyNL listens/],
    ['NOTIFYNL_MAIL_TEMPLATE', 'bevestiging', /^NOTIFYNL_MAIL_TEMPLATE must be the id of the template for mail/],
    ['NOTIFYNL_SMS_TEMPLATE', '1', /^NOTIFYNL_SMS_TEMPLATE must be the id of the template for SMS/],
  ])('%s=%s', (name, value, sentence) => {
    expect(wrong({ [name]: value })).toEqual([expect.stringMatching(sentence)])
  })

  test.each([
    [{ MAIL_URL: 'smtp://mail.waterdam.nl' }, ['MAIL_FROM']],
    [{ MAIL_URL: 'notifynl' }, ['NOTIFYNL_KEY', 'NOTIFYNL_MAIL_TEMPLATE']],
    [{ SMS_URL: 'notifynl', NOTIFYNL_KEY: key }, ['NOTIFYNL_SMS_TEMPLATE']],
  ])('%o needs %s', (given: Record<string, string>, names) => {
    const sentences = wrong(given)
    expect(sentences.map((sentence) => sentence.split(' ')[0])).toEqual(names)
    for (const sentence of sentences) expect(sentence).toMatch(/; it is not given\.$/)
  })
})

test('everything that is wrong is said at once', () => {
  const sentences = wrong({ PORT: 'x', LOG_LEVEL: 'x', DEMO_NOW: 'x', HOST: '127.0.0.1' })
  expect(sentences.map((sentence) => sentence.split(' ')[0]).sort()).toEqual(['DEMO_NOW', 'LOG_LEVEL', 'PORT'])
})

test('a password in the address of the database is not repeated', () => {
  expect(wrong({ DATABASE_URL: 'mysql://beurt:geheim@db/beurt' }).join()).not.toContain('geheim')
})
