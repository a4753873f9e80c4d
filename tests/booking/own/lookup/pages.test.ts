// Of a million codes one opens an appointment, with the address that belongs to it: what everybody else is told, and
// how seldom they may ask.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lookUp } from '../../../../db/lookup.ts'
import { appointments } from '../../../../db/schema.ts'
import { type Build, enrol, statement } from '../../../../db/statement.ts'
import type { Store, Turn } from '../../../../db/store.ts'
import { createTestApp, type TestApp } from '../../../support/app.ts'
import { book, fatima } from '../booked.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const minute = 60_000

async function tryCode(remote: string, code: string, contact: string) {
  const browser = town.browser(remote)
  return browser.submit(await browser.get('/mijn-afspraak'), { code, contact })
}

const statusOf = async (remote: string, code: string, contact: string) => (await tryCode(remote, code, contact)).status

/** The same store, which writes down each statement of a turn. */
function watched(store: Store, ran: string[]): Store {
  const watch = (turn: Turn): Turn => {
    const db: Turn['db'] = Object.create(turn.db)
    enrol(db, (build) => ({
      execute: (values) => {
        ran.push(String(build))
        return statement(build as Build<never>)(turn.db, values ?? {})
      },
    }))
    const announce: Turn['announce'] = (announcement) => turn.announce(announcement)
    return {
      db,
      announce,
      get machineNow() {
        return turn.machineNow
      },
    }
  }
  return { ...store, write: (work) => store.write((turn) => work(watch(turn))) }
}

/** The statements of a try. */
async function workOf(code: string, contact: string): Promise<string[]> {
  const ran: string[] = []
  await lookUp(watched(town.store, ran), town.site.chance, town.site.chance.secret(), { code, contact })
  return ran
}

/** What is forgotten a month after a visit. */
const erase = (publicId: string) =>
  town.store.write(async ({ db }) => {
    const nobody = { name: null, email: null, mobile: null, address: null }
    await db.update(appointments).set(nobody).where(eq(appointments.publicId, publicId))
  })

describe('a code that is nobody’s, an address that is not its own, and an address that was erased', () => {
  test('get the same answer, letter by letter', async () => {
    const { visit } = await book(town)
    const code = visit.code ?? ''
    const other = code === '111111' ? '222222' : '111111'
    const unknown = await tryCode('10.0.0.1', other, 'ander@voorbeeld.nl')
    const wrong = await tryCode('10.0.0.2', code, 'ander@voorbeeld.nl')
    await erase(visit.publicId)
    const erased = await tryCode('10.0.0.3', code, fatima.email)
    for (const page of [wrong, erased]) {
      expect(page.status).toBe(unknown.status)
      const asTyped = page.html.replaceAll(code, other).replaceAll(fatima.email, 'ander@voorbeeld.nl')
      expect(asTyped).toBe(unknown.html)
    }
  })

  test('cost the same work: the same statements in the same order', async () => {
    const { visit } = await book(town)
    const code = visit.code ?? ''
    const unknown = await workOf(code === '111111' ? '222222' : '111111', 'ander@voorbeeld.nl')
    expect(unknown.length).toBeGreaterThan(5)
    expect(await workOf(code, 'ander@voorbeeld.nl')).toEqual(unknown)
    await erase(visit.publicId)
    expect(await workOf(code, fatima.email)).toEqual(unknown)
  })
})

describe('one may try', () => {
  test('five times with one code, from wherever; then it says how long to wait and keeps what was typed', async () => {
    const { visit } = await book(town)
    const code = visit.code ?? ''
    for (let origin = 1; origin <= 5; origin++) {
      expect(await statusOf(`10.0.0.${origin}`, code, 'raad@voorbeeld.nl')).toBe(422)
      town.clock.pass(minute)
    }
    const refused = await tryCode('10.0.0.6', code, fatima.email)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe(String(10 * 60))
    expect(refused.text('h1')).toBe('Wacht 10 minuten en zoek dan opnieuw')
    expect(refused.document.querySelector('#contact')?.getAttribute('value')).toBe(fatima.email)
    town.clock.pass(10 * minute + 1)
    expect(await statusOf('10.0.0.6', code, fatima.email)).toBe(200)
  })

  test('twenty times with one address, from wherever and with whatever codes', async () => {
    const { visit } = await book(town)
    const codes = Array.from({ length: 20 }, (_, at) => String(700_000 + at)).filter((code) => code !== visit.code)
    for (const [at, code] of [...codes, '800000'].slice(0, 20).entries()) {
      const typed = at % 2 === 0 ? fatima.email : ` ${fatima.email.toUpperCase()}`
      expect(await statusOf(`10.0.0.${at + 1}`, code, typed)).toBe(422)
    }
    expect(await statusOf('10.0.0.31', visit.code ?? '', fatima.email)).toBe(429)
    expect(await statusOf('10.0.0.32', '800001', 'ander@voorbeeld.nl')).toBe(422)
    town.clock.pass(15 * minute)
    expect(await statusOf('10.0.0.33', visit.code ?? '', fatima.email)).toBe(200)
  })

  test('any number of times with what is right', async () => {
    const { visit } = await book(town)
    for (let time = 0; time < 7; time++) expect(await statusOf('10.0.0.1', visit.code ?? '', fatima.email)).toBe(200)
  })

  test('in a library: who gets one code wrong again and again leaves the others their tries', async () => {
    const library = '10.0.0.9'
    for (let slip = 0; slip < 4; slip++) expect(await statusOf(library, '000001', `slip${slip}@voorbeeld.nl`)).toBe(422)
    for (const code of ['000002', '000003', '000004', '000005']) {
      expect(await statusOf(library, code, fatima.email)).toBe(422)
    }
    expect(await statusOf(library, '000006', fatima.email)).toBe(429)
    expect(await statusOf(library, '000001', fatima.email)).toBe(422)
    expect(await statusOf(library, '000001', fatima.email)).toBe(429)
  })

  test('and whoever has a link to their own appointment gets in, however many tries others used up', async () => {
    const { visit, secret } = await book(town)
    const library = '10.0.0.9'
    for (const code of ['000001', '000002', '000003', '000004', '000005'])
      await statusOf(library, code, 'x@voorbeeld.nl')
    const browser = town.browser(library)
    expect((await browser.get(`/a/${secret}`)).path).toBe(`/mijn-afspraak/${visit.publicId}`)
    expect((await browser.get(`/mijn-afspraak/${visit.publicId}/tijd`)).status).toBe(200)
  })
})
