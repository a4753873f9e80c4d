import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../support/app.ts'
import { book, evening, fatima, opened, rowsOf } from '../booked.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

describe('the secret link', () => {
  test('leads to a clean address, and the appointment opens there', async () => {
    const { secret, publicId } = await book(town)
    const browser = town.browser()
    const answer = await browser.send(`/a/${secret}`)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/mijn-afspraak/${publicId}`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toMatch(/^(no-referrer|same-origin)$/)
    const page = await browser.get(`/mijn-afspraak/${publicId}`)
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.text('h1')).toBe('Uw afspraak op woensdag 25 november 2026')
  })

  test('keeps the language in which it was written', async () => {
    const { secret, publicId } = await book(town)
    const answer = await town.browser().send(`/en/a/${secret}`)
    expect(answer.headers.get('location')).toBe(`/en/mijn-afspraak/${publicId}`)
  })

  test('that opens nothing says so kindly and offers to look the appointment up', async () => {
    const page = await town.browser().get('/a/AAAAAAAAAAAAAAAAAAAAAA')
    expect(page.status).toBe(404)
    expect(page.text('h1')).toBe('Wij kunnen uw afspraak niet vinden')
    expect(page.form('main form').path).toBe('/mijn-afspraak')
  })

  test('is kept with four others; the sixth pushes the first out', async () => {
    const { secret, publicId } = await book(town)
    const browser = town.browser()
    await browser.get(`/a/${secret}`)
    const open = async () => (await browser.get(`/mijn-afspraak/${publicId}`)).status
    for (let more = 0; more < 5; more++) {
      expect(await open()).toBe(200)
      const contact = { ...fatima, email: `nummer${more}@voorbeeld.nl` }
      await browser.get(`/a/${(await book(town, { at: `2026-11-27T1${more}:00:00+01:00`, contact })).secret}`)
    }
    expect(await open()).toBe(404)
  })
})

describe('somebody else', () => {
  const doors = ['', '/afspraak.ics', '/tijd', '/personen', '/annulering', '/bericht', '/eerder']

  test('gets the same page for an appointment that exists and for one that does not', async () => {
    const { publicId } = await book(town)
    const contact = { ...fatima, email: 'jan@voorbeeld.nl' }
    const { browser } = await opened(town, await book(town, { at: evening.at, contact }))
    for (const door of doors) {
      const there = await browser.get(`/mijn-afspraak/${publicId}${door}`)
      const nowhere = await browser.get(`/mijn-afspraak/bestaat-niet${door}`)
      expect(there.status).toBe(404)
      expect(nowhere.status).toBe(404)
      expect(there.html.replaceAll(publicId, 'bestaat-niet')).toBe(nowhere.html)
    }
  })

  test('cannot change anything either', async () => {
    const { publicId } = await book(town)
    const before = await rowsOf(town)
    const fields = { besluit: 'ja', tijd: `stadskantoor@${Date.parse(evening.at)}`, sleutel: 'a'.repeat(22) }
    const changing = [
      '/tijd',
      '/personen',
      '/annulering',
      '/aanmelding',
      '/taal',
      '/bericht',
      '/bericht/afmelding',
      '/eerder',
    ]
    for (const door of changing) {
      expect((await town.browser().post(`/mijn-afspraak/${publicId}${door}`, fields)).status).toBe(404)
    }
    expect(await rowsOf(town)).toEqual(before)
  })
})

test('looking writes nothing, whatever is opened', async () => {
  const booked = await book(town)
  const before = await rowsOf(town)
  const { browser, path } = await opened(town, booked)
  for (const door of [
    '',
    '?gemaakt=ja',
    '?afgezegd=ja',
    '/afspraak.ics',
    '/tijd',
    '/personen',
    '/annulering',
    '/bericht',
    '/eerder',
  ]) {
    await browser.get(`${path}${door}`)
  }
  await browser.get('/mijn-afspraak')
  expect(await rowsOf(town)).toEqual(before)
})

const arabic = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))

describe('looking up', () => {
  const lookup = (browser: ReturnType<TestApp['browser']>, code: string, contact: string) =>
    browser.get('/mijn-afspraak').then((page) => browser.submit(page, { code, contact }))

  test.each([' Fatima@Voorbeeld.nl', '06-12345678', '+31 6 12345678'])(
    'finds it by the code and %s',
    async (contact) => {
      const { visit } = await book(town)
      const code = `${visit.code?.slice(0, 3)} ${visit.code?.slice(3)}`
      const page = await lookup(town.browser(), code, contact)
      expect(page.path).toBe(`/mijn-afspraak/${visit.publicId}`)
      expect(page.text('h1')).toBe('Uw afspraak op woensdag 25 november 2026')
    },
  )

  test.each([
    ['an en dash', (code: string) => `${code.slice(0, 3)}–${code.slice(3)}`, 'fatima@voorbeeld.nl'],
    ['the words before it', (code: string) => `Code: ${code.slice(0, 3)} ${code.slice(3)}`, 'fatima@voorbeeld.nl'],
    ['Arabic digits', arabic, '٠٦١٢٣٤٥٦٧٨'],
    ['marks that nobody sees', (code: string) => `\u2067${arabic(code)}\u2069`, '\u202afatima@voorbeeld.nl\u200f'],
    ['marks around the number too', (code: string) => code, '\u202a0612345678\u202c'],
  ])('finds it by a code with %s', async (_, written, contact) => {
    const { visit } = await book(town)
    const page = await lookup(town.browser(), written(visit.code ?? ''), contact)
    expect(page.path).toBe(`/mijn-afspraak/${visit.publicId}`)
  })

  test.each([
    ['found nothing', '٤٨٢–٩١٣'],
    ['no code', '٤٨٢–٩١'],
  ])('keeps what was typed as it was typed: %s', async (_, code) => {
    const page = await lookup(town.browser(), code, ' ander@voorbeeld.nl\u200f')
    expect(page.status).toBe(422)
    expect(page.document.querySelector('#code')?.getAttribute('value')).toBe(code)
    expect(page.document.querySelector('#contact')?.getAttribute('value')).toBe(' ander@voorbeeld.nl\u200f')
  })

  test('says the same for a code that is nobody’s and for an address that is somebody else’s', async () => {
    const { visit } = await book(town)
    const code = visit.code ?? ''
    const other = code === '111111' ? '222222' : '111111'
    const wrong = await lookup(town.browser(), code, 'ander@voorbeeld.nl')
    const unknown = await lookup(town.browser(), other, 'ander@voorbeeld.nl')
    expect(wrong.status).toBe(422)
    expect(unknown.status).toBe(422)
    expect(wrong.html.replaceAll(code, other)).toBe(unknown.html)
    expect(wrong.text('.bz-error-summary')).toContain('Wij vinden geen afspraak bij deze code')
  })

  test('keeps what was typed and says what is missing', async () => {
    const empty = await lookup(town.browser(), '', '')
    expect(empty.status).toBe(422)
    expect(empty.text('.bz-error-summary')).toContain('Vul uw code in.')
    expect(empty.text('.bz-error-summary')).toContain('Vul uw e-mailadres of mobiele nummer in.')
    const page = await lookup(town.browser(), '48291', '<b>"jan"')
    expect(page.text('.bz-error-summary')).toContain('Vul een code van 6 cijfers in, bijvoorbeeld 482 913.')
    expect(page.document.querySelector('#contact')?.getAttribute('value')).toBe('<b>"jan"')
  })

  test('stops after five tries of one code, from wherever, for a quarter of an hour', async () => {
    const { visit } = await book(town)
    const code = visit.code ?? ''
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect((await lookup(town.browser(`10.0.0.${attempt}`), code, 'raad@voorbeeld.nl')).status).toBe(422)
    }
    const refused = await lookup(town.browser('10.0.0.6'), code, fatima.email)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('900')
    town.clock.pass(15 * 60_000 + 1)
    expect((await lookup(town.browser('10.0.0.6'), code, fatima.email)).status).toBe(200)
  })

  test('stops after five wrong tries of one origin; the right ones of others there do not count', async () => {
    const { visit } = await book(town)
    const browser = town.browser('10.0.0.9')
    for (const _ of [1, 2]) expect((await lookup(browser, visit.code ?? '', fatima.email)).status).toBe(200)
    for (const code of ['000001', '000002', '000003', '000004', '000006']) {
      expect((await lookup(browser, code, fatima.email)).status).toBe(422)
    }
    expect((await lookup(browser, '000005', fatima.email)).status).toBe(429)
  })
})
