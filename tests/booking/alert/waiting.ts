// Residents who wait for an earlier time of the registrar, who has one counter: each time can be had once.
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { turnOnAlert } from '../../../db/alerts.ts'
import { appointments, lanes, offers, outbox } from '../../../db/schema.ts'
import type { AlertWish } from '../../../src/booking/alert.ts'
import type { TestApp } from '../../support/app.ts'
import { book, opened } from '../own/booked.ts'

export const choices = [{ product: 'erkenning', persons: 1 }]
export const always: AlertWish = {
  locations: ['stadskantoor'],
  weekdays: [1, 2, 3, 4, 5],
  parts: ['morning', 'afternoon', 'evening'],
}

/** On Thursday 26 November, when somebody gives up a place. */
export const thursday = (time: string) => `2026-11-26T${time}:00+01:00`
/** In the second week of December. */
export const december = (time: string, day = 8) => `2026-12-${String(day).padStart(2, '0')}T${time}:00+01:00`

export type Resident = Awaited<ReturnType<typeof resident>>

/** Somebody with an appointment, whose browser has opened it. */
export async function resident(town: TestApp, name: string, at: string, persons = 1) {
  const contact = { name, email: `${name}@voorbeeld.nl`, mobile: null }
  const booked = await book(town, { choices: [{ product: 'erkenning', persons }], at, contact })
  return { ...booked, name, ...(await opened(town, booked)) }
}

/** The same, with an alert. */
export async function waits(town: TestApp, name: string, at: string, wish: Partial<AlertWish> = {}, persons = 1) {
  const one = await resident(town, name, at, persons)
  const on = await turnOnAlert(town.store, one.publicId, { ...always, ...wish })
  if ('refused' in on) throw new Error(on.refused)
  return one
}

export async function cancels({ browser, path }: Resident) {
  return browser.submit(await browser.get(`${path}/annulering`), { besluit: 'ja' })
}

/** Answers the offer that the page shows. */
export async function answers({ browser, path }: Resident, besluit: 'ja' | 'nee') {
  return browser.submit(await browser.get(`${path}/eerder`), { besluit })
}

/** What was offered to somebody, oldest first, as state and time. */
export async function offersTo(town: TestApp, { publicId }: Resident) {
  const rows = await town.store.read((db) => db.select().from(offers).where(eq(offers.appointment, publicId)))
  return rows
    .toSorted((one, two) => one.offeredAt - two.offeredAt)
    .map(({ state, startsAt }) => `${state} ${wall(startsAt)}`)
}

/** "26 10:00" in the zone of the town, which is an hour ahead in winter. */
export const wall = (instant: number) => new Date(instant + 3_600_000).toISOString().slice(8, 16).replace('T', ' ')

/** What was offered in messages: to whom, and when. */
export async function toldOffers(town: TestApp) {
  const rows = await town.store.read((db) => db.select().from(outbox).where(eq(outbox.kind, 'offer')))
  return rows.map(({ recipient, facts }) => `${recipient} ${wall(facts?.offer?.startsAt ?? 0)}`)
}

/** How many places are taken in each unit of a stretch of time. */
export async function takenAt(town: TestApp, at: string, minutes: number): Promise<number[]> {
  const rows = await town.store.read((db) => db.select().from(lanes))
  const units = Array.from({ length: minutes / 5 }, (_, index) => Date.parse(at) + index * 300_000)
  return units.map((unit) => rows.filter((row) => row.unit === unit).length)
}

/** Everybody who is to come has exactly their own time, and no place of a location with one counter is taken twice. */
export async function placesAreRight(town: TestApp) {
  const { visits, taken, open } = await town.store.read(async (db) => ({
    visits: await db.select().from(appointments),
    taken: await db.select().from(lanes),
    open: (await db.select().from(offers)).filter(({ state }) => state === 'open'),
  }))
  const holding = visits.filter(({ state }) => state === 'booked' || state === 'held')
  for (const { publicId, startsAt, endsAt } of holding) {
    const units = taken.filter(({ appointment }) => appointment === publicId).map(({ unit }) => unit)
    expect(units.sort()).toEqual(
      Array.from({ length: (endsAt - startsAt) / 300_000 }, (_, at) => startsAt + at * 300_000),
    )
  }
  const owners = new Set(holding.map(({ publicId }) => publicId))
  expect(taken.filter(({ appointment }) => !owners.has(appointment))).toEqual([])
  expect(new Set(taken.map(({ unit }) => unit)).size).toBe(taken.length)
  expect(new Set(open.map(({ appointment }) => appointment)).size).toBe(open.length)
  expect(open.filter(({ id }) => !owners.has(id))).toEqual([])
}
