// A town hall with two passports a Thursday for a fortnight ahead, all of them taken, and people who wait for one.
import { eq } from 'drizzle-orm'
import { cancelAppointment } from '../../../db/own.ts'
import { blocks, installation, offers, outbox, products, waits } from '../../../db/schema.ts'
import { askToWait, type WaitAsked } from '../../../db/waiting.ts'
import { createTestApp, type Page, type TestApp } from '../../support/app.ts'
import { bookAt } from '../../support/booked.ts'
import { wall } from '../alert/waiting.ts'
import { visitOf } from '../own/booked.ts'

export const someone = { naam: 'Fatima Yilmaz', email: 'fatima@voorbeeld.nl', mobiel: '' }
export const passport = [{ product: 'paspoort', persons: 1 }]
export const always = { locations: ['stadskantoor'], weekdays: [1, 2, 3, 4, 5], parts: ['morning' as const] }
export const thursdays = ['2026-11-26', '2026-12-03']
export const onThursday = (time: string, date = thursdays[0]) => `${date}T${time}:00+01:00`

/** The town, and what opens each of the appointments that fill it, the soonest first. */
export async function fullTown() {
  const town = await createTestApp()
  await town.store.write(async ({ db }) => {
    await db.delete(blocks).where(eq(blocks.location, 'stadskantoor'))
    await db.insert(blocks).values({
      ...{ id: 'narrow', location: 'stadskantoor', team: 'reisdocumenten', weekdays: [4], everyWeeks: 1 },
      ...{ fromMinute: 600, untilMinute: 620, counters: 2, online: 1, stepMinutes: 10, walkIns: false },
      ...{ validFrom: '2026-01-01', validUntil: null },
    })
    await db.update(products).set({ horizonDays: 14 }).where(eq(products.code, 'paspoort'))
    await db.update(installation).set({ catalogueVersion: 99 })
  })
  const booked: Awaited<ReturnType<typeof bookAt>>[] = []
  for (const date of thursdays) {
    for (const time of ['10:00', '10:10']) booked.push(await bookAt(town, Date.parse(onThursday(time, date))))
  }
  return { town, booked }
}

/** Gives up one of the appointments. */
export async function givesUp(town: TestApp, { publicId }: { publicId: string }): Promise<void> {
  const { version } = await visitOf(town, publicId)
  await cancelAppointment(town.store, town.site.chance, publicId, version)
}

/** The messages to somebody, oldest first, as they wait to be sent. */
export async function toldTo(town: TestApp, email: string) {
  const rows = await town.store.read((db) => db.select().from(outbox).where(eq(outbox.recipient, email)))
  return rows.toSorted((one, two) => (one.facts?.madeAt ?? 0) - (two.facts?.madeAt ?? 0))
}

/** A browser that opened the link of the last message to somebody, and where it came. */
export async function opens(town: TestApp, email: string) {
  const browser = town.browser()
  const secret = (await toldTo(town, email)).at(-1)?.facts?.secret
  const page = await browser.get(`/a/${secret}`)
  return { browser, page, path: page.path }
}

let origins = 0

/** Somebody on the list, put there without pages: each from a network of their own. */
export async function onList(town: TestApp, name: string, wish: Partial<WaitAsked> = {}) {
  const email = `${name}@voorbeeld.nl`
  const contact = { name, email, mobile: null }
  const asked = { ...always, choices: passport, calm: false, language: 'nl', contact, ...wish }
  const form = { key: town.site.chance.secret(), body: {} }
  const made = await askToWait(town.store, town.site.chance, form, `origin ${++origins}`, asked)
  if ('refused' in made) throw new Error(made.refused)
  return { ...made, ...(await opens(town, email)), email }
}

/** These people, each a second after the one before. */
export async function inOrder(town: TestApp, ...names: readonly string[]) {
  const people: Awaited<ReturnType<typeof onList>>[] = []
  for (const [at, name] of names.entries()) {
    await town.moveTo(`2026-11-24T09:00:${String(at).padStart(2, '0')}+01:00`)
    people.push(await onList(town, name))
  }
  return people
}

export const waitsIn = (town: TestApp) => town.store.read((db) => db.select().from(waits))

/** What was offered to somebody, oldest first, as state and time. */
export async function offeredTo(town: TestApp, { publicId }: { publicId: string }): Promise<string[]> {
  const rows = await town.store.read((db) => db.select().from(offers).where(eq(offers.appointment, publicId)))
  return rows
    .toSorted((one, two) => one.offeredAt - two.offeredAt)
    .map(({ state, startsAt }) => `${state} ${wall(startsAt)}`)
}

export const valuesOf = (page: Page, name: string, checked = '') =>
  page.document.querySelectorAll(`[name=${name}]${checked}`).map((input) => input.getAttribute('value'))
