// Limits on what one address and one origin may do: what is said, how long one waits, and who is not kept out.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attempts, limits } from '../../../db/schema.ts'
import { type Browser, createTestApp, type Page, type TestApp } from '../../support/app.ts'
import { holdOne, passport, someone, toCheck } from '../journey.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const at = (time: string) => town.moveTo(`2026-11-24T${time}+01:00`)
const made = 'Uw afspraak is gemaakt'

/** Books from an origin for an address, as far as it comes. */
async function bookFrom(remote: string, email: string, browser = town.browser(remote)): Promise<Page> {
  const check = await toCheck(browser, passport, { email })
  return browser.submit(check, {}, '#bevestiging')
}

async function cancel(browser: Browser, page: Page): Promise<void> {
  const question = await browser.get(`${page.path.replace(/\?.*/, '')}/annulering`)
  const answer = await browser.submit(question, { besluit: 'ja' })
  expect(answer.text('h1')).toBe('Uw afspraak is afgezegd')
}

describe('one address', () => {
  test('has at most three appointments to come: the fourth may wait until one is over', async () => {
    const emails = ['fatima@voorbeeld.example', 'Fatima@voorbeeld.example', 'fatima+2@voorbeeld.example']
    for (const [index, email] of emails.entries()) {
      expect((await bookFrom(`10.1.0.${index}`, email)).text('h1')).toBe(made)
    }
    const page = await bookFrom('10.1.0.9', 'fatima@voorbeeld.example')
    expect(page.status).toBe(429)
    expect(page.text()).toContain('staan al 3 afspraken')
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(60 * 60)
  })

  test('is sent at most five appointments in an hour, those that it cancelled too', async () => {
    const browser = town.browser()
    for (let round = 0; round < 5; round++) {
      const page = await bookFrom('10.0.0.1', someone.email, browser)
      expect(page.text('h1')).toBe(made)
      await cancel(browser, page)
    }
    const check = await toCheck(browser)
    const page = await browser.submit(check, {}, '#bevestiging')
    expect([page.status, page.headers.get('retry-after')]).toEqual([429, '3600'])
    expect(page.text()).toContain('Uw afspraak is nog niet gemaakt. Over 60 minuten')
    await at('10:01:00')
    expect((await browser.submit(check, {}, '#bevestiging')).text('h1')).toBe(made)
  })
})

describe('behind an address that many share', () => {
  /** Ten browsers hold a time each. */
  async function crowd(remote: string): Promise<void> {
    for (let index = 0; index < 10; index++) expect((await holdOne(town.browser(remote))).status).toBe(200)
  }

  test('whoever has an appointment is not kept out by the others’ holds, and for six times at most', async () => {
    const known = town.browser('10.7.0.1')
    await bookFrom('10.7.0.1', someone.email, known)
    await crowd('10.7.0.1')
    expect((await holdOne(town.browser('10.7.0.1'))).status).toBe(429)
    for (let time = 0; time < 6; time++) {
      expect((await holdOne(known)).text('h1')).toBe('Uw gegevens')
      known.cookies.delete('beurt-visitor')
    }
    expect((await holdOne(known)).status).toBe(429)
  })

  test('nor by the others’ appointments, when it is for the address of that appointment', async () => {
    const known = town.browser('10.7.0.1')
    await bookFrom('10.7.0.1', someone.email, known)
    const stranger = town.browser('10.7.0.1')
    const check = await toCheck(stranger, passport, { email: 'ander@voorbeeld.example' })
    const own = await toCheck(known, passport, { email: someone.email })
    const [first] = await town.store.read((db) => db.select().from(attempts))
    const many = Array.from({ length: 29 }, () => ({ key: first?.key ?? '', at: town.clock.machineNow() }))
    await town.store.write(async ({ db }) => void (await db.insert(attempts).values(many)))
    const refused = await stranger.submit(check, {}, '#bevestiging')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3600'])
    expect((await known.submit(own, {}, '#bevestiging')).text('h1')).toBe(made)
  })
})

test('what is kept for limits names nobody: no address, no network, no hash that can be looked up', async () => {
  await bookFrom('203.0.113.9', someone.email)
  // A database of its own, with a key of its own.
  const other = await createTestApp({ now: '2026-11-24T09:00:01+01:00' })
  try {
    const keys = async ({ store }: TestApp) => {
      const rows = await store.read(async (db) => [
        ...(await db.select().from(limits)),
        ...(await db.select().from(attempts)),
      ])
      return rows.map(({ key }) => key)
    }
    const browser = other.browser('203.0.113.9')
    await browser.submit(await toCheck(browser, passport, {}), {}, '#bevestiging')
    const [here, there] = [await keys(town), await keys(other)]
    expect(here.length).toBeGreaterThan(0)
    for (const key of here) {
      expect(key).not.toMatch(/203|fatima/)
      if (/^(address|origin|book) /.test(key)) expect(there).not.toContain(key)
    }
  } finally {
    await other.close()
  }
})
