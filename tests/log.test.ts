// The log says what happened, never to whom: names, addresses, codes and secrets are planted, and looked for.
import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { answered } from '../db/schema.ts'
import { StoreUnavailable } from '../db/store.ts'
import { createApp } from '../src/app.ts'
import type { Env, Site } from '../src/context.ts'
import { described, openLog } from '../src/log.ts'
import { createTestApp, makeBrowser, type TestApp } from './support/app.ts'
import { bookAt, freeOn } from './support/booked.ts'

const planted = {
  name: 'Fatima Plantmarker',
  email: 'plantmarker@voorbeeld.nl',
  mobile: '0612345670',
  password: 'plantmarker-wachtwoord',
}

let town: TestApp
let lines: string[] = []
let site: Site

beforeAll(async () => {
  town = await createTestApp()
  site = { ...town.site, log: openLog('debug', { write: (line) => void lines.push(line) }) }
})
afterAll(() => town.close())
afterEach(() => {
  lines = []
})

function expectNothingOf(...secrets: string[]) {
  const log = lines.join('')
  for (const secret of [...secrets, ...Object.values(planted), 'lantmarker', '0612']) expect(log).not.toContain(secret)
}

test('a visit leaves the patterns of its routes, not what stood in their place', async () => {
  const [first] = await freeOn(town, '2026-11-25')
  const { publicId, secret } = await bookAt(town, first?.startsAt ?? 0, { contact: { ...planted } as never })
  const code = await codeOf(publicId)
  const app = createApp(site)
  const browser = makeBrowser((request) => app.fetch(request, { remote: '203.0.113.9' }))
  await browser.get(`/a/${secret}`)
  await browser.get(`/mijn-afspraak/${publicId}`)
  await browser.send(`/mijn-afspraak/${publicId}/afspraak.ics`)
  await browser.get(`/mijn-afspraak/${publicId}?email=${planted.email}`)
  await browser.post('/mijn-afspraak', { code, contact: planted.email, email: planted.email })
  await browser.post(`/mijn-afspraak/${publicId}/annulering`, { reden: planted.name })
  await browser.get('/volg/plantmarker-follow-id')
  await browser.get(`/a/plantmarker-${secret}`)
  await browser.get(`/afspraak/${publicId}/gegevens`)
  await browser.post('/medewerker/inloggen', { gebruikersnaam: planted.email, wachtwoord: planted.password })
  await browser.get('/kiosk/koppeling?token=plantmarker')
  await browser.get(`/bestaat-niet/${planted.email}`)

  const routes = lines.map((line) => JSON.parse(line).route).filter(Boolean)
  expect(routes).toContain('/a/:secret')
  expect(routes).toContain('/mijn-afspraak/:publicId')
  expectNothingOf(publicId, secret, code, code.replace(/(...)/, '$1 '), '203.0.113.9')
})

async function codeOf(publicId: string): Promise<string> {
  const rows = await town.store.read((db) =>
    db.select({ code: sql<string>`code` }).from(sql`appointments`).where(sql`public_id = ${publicId}`),
  )
  return String(rows[0]?.code)
}

test('every line is JSON with a method, a route, a status and the milliseconds', async () => {
  await createApp(site).fetch(new Request('http://localhost/en/mijn-afspraak'), {})
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 20,
    time: expect.any(Number),
    method: 'GET',
    route: '/mijn-afspraak',
    status: 200,
    ms: expect.any(Number),
  })
})

const mistakes: [claim: string, fail: () => unknown, told: object][] = [
  ['of ours', () => {}, { name: 'Error', message: 'It failed' }],
  ['that quotes what it read', () => JSON.parse(`{"${planted.email}`), { name: 'SyntaxError' }],
  ['that quotes a row', () => twice(), { name: 'SqliteError', code: 'SQLITE_CONSTRAINT_PRIMARYKEY' }],
  ['that repeats an address', () => new URL(`//${planted.email}`), { name: 'TypeError', code: 'ERR_INVALID_URL' }],
]

/** Breaks a rule of the database with a row that holds what was planted. */
const twice = () =>
  town.store.write(async ({ db }) => {
    const row = { key: planted.email, bodyHash: planted.name, at: 1 }
    await db.insert(answered).values([row, row])
  })

test.each(mistakes)('a mistake %s is told with its place, without the values', async (_, fail, told) => {
  const routes = new Hono<Env>()
  routes.get('/demo', async () => {
    await fail()
    throw new Error('It failed')
  })
  const response = await createApp(site, routes).fetch(new Request('http://localhost/demo'), {})
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('lantmarker')
  const error = lines.map((line) => JSON.parse(line)).find(({ level }) => level === 50)
  expect(error).toMatchObject({ msg: 'request failed', error: told })
  expect(error.error.at).toEqual(expect.arrayContaining([expect.stringMatching(/^at .*:\d+:\d+\)?$/)]))
  expectNothingOf()
})

test('an error inside an error is told as well', () => {
  const cause = Object.assign(new Error('disk'), { code: 'SQLITE_FULL' })
  const error = new StoreUnavailable('The database is not available (SQLITE_FULL).', { cause })
  expect(described(error)).toMatchObject({
    name: 'StoreUnavailable',
    code: 'SQLITE_FULL',
    message: 'The database is not available (SQLITE_FULL).',
    cause: { name: 'Error', code: 'SQLITE_FULL' },
  })
})

test.each(['error', 'err'])('an error that is told as %s is stripped of what it may repeat', (name) => {
  class Query extends Error {}
  site.log.error({ [name]: new Query(`insert into tickets: ${planted.name}`) }, 'it failed')
  expect(lines.map((line) => JSON.parse(line)[name])).toMatchObject([{ name: 'Error' }])
  expectNothingOf()
})

test('what is thrown that is no error is named by its type only', () => {
  expect(described(planted.email)).toEqual({ name: 'string' })
  expect(described(undefined)).toEqual({ name: 'undefined' })
})

test('a line break in what somebody sends cannot begin a line of the log', async () => {
  site.log.info({ route: '/x\n{"level":60}' }, 'a\nb')
  expect(lines.join('').trim().split('\n')).toHaveLength(1)
})
