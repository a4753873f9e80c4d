// How long a visitor waits: told with the number, kept in its row and in the log, shown everywhere, and looked at later.
import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { catalogueOf } from '../../../db/catalogue.ts'
import { takeNumber } from '../../../db/checkin.ts'
import { hallAhead } from '../../../db/hall-ahead.ts'
import { events, lessons } from '../../../db/schema.ts'
import { openCounter } from '../../../src/queue/breaks.ts'
import { callNext, finish, startServing } from '../../../src/queue/counter.ts'
import { signedIn } from '../../queue/at-work.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { at, codeFor, followPathOf, kioskAt, press, takeNumberFor, ticketNumbered, typeCode } from '../arriving.ts'

let beurt: TestApp
beforeEach(async () => {
  beurt = await createTestApp({ now: at('10:00') })
})
afterEach(async () => {
  expect(beurt.failures).toEqual([])
  await beurt.close()
})

/** The band in the log, and whether the row says the same. */
async function bandOf(serial: number) {
  const { band } = await ticketNumbered(beurt, serial)
  const [event] = await beurt.store.read((db) =>
    db
      .select()
      .from(events)
      .where(and(eq(events.kind, 'ticketIssued'), eq(events.ticket, serial))),
  )
  expect(event?.facts.band ?? null).toEqual(band)
  return band
}

const give = (channel: 'phone' | 'reception') => {
  const form = { key: beurt.site.chance.secret(), body: channel }
  const coming = { location: 'stadskantoor', language: 'nl', channel } as const
  return takeNumber(beurt.store, beurt.site.chance, form, [{ product: 'paspoort', persons: 1 }], coming, {})
}

test('a free counter means no wait, and each further number a longer one, at the kiosk and elsewhere', async () => {
  const kiosk = await kioskAt(beurt)
  await press(beurt, 3, openCounter)
  const first = await takeNumberFor(kiosk, 'paspoort')
  expect(first.text('.bz-issued__next')).toContain('U bent meteen aan de beurt.')
  expect(await bandOf(1)).toMatchObject({ fromMinutes: 0, untilMinutes: 0 })
  const second = await takeNumberFor(kiosk, 'paspoort')
  expect(second.text('.bz-issued__next')).toMatch(/U wacht nog (ongeveer|\d+ tot) \d+ minuten\./)
  for (const channel of ['phone', 'reception'] as const) expect(await give(channel)).toHaveProperty('serial')
  const medians = [await bandOf(2), await bandOf(3), await bandOf(4)].map((band) => band?.medianMinutes ?? 0)
  expect(medians).toEqual(medians.toSorted((a, b) => a - b))
  expect(medians[0]).toBeGreaterThan(3)
  expect(medians[2]).toBeGreaterThan(15)
})

test('an appointment that is reported early is told so in its number', async () => {
  await press(beurt, 3, openCounter)
  const { code } = await codeFor(beurt, at('14:00'))
  await beurt.moveTo(at('13:20'))
  const kiosk = await kioskAt(beurt)
  expect((await typeCode(kiosk, code)).text('.bz-issued__next')).toContain('U bent rond 14.00 uur aan de beurt.')
  const band = await bandOf(1)
  expect(band?.fromMinutes).toBeGreaterThanOrEqual(25)
})

test('nothing is told while no counter serves the number: then the promise is all there is', async () => {
  const kiosk = await kioskAt(beurt)
  await takeNumberFor(kiosk, 'paspoort')
  expect(await bandOf(1)).toBeNull()
  expect((await beurt.browser().get(await followPathOf(beurt))).text('main')).toContain(
    'Wij willen u binnen 20 minuten',
  )
})

test('the phone says how long it still takes, and less when the turn comes near', async () => {
  const kiosk = await kioskAt(beurt)
  await press(beurt, 3, openCounter)
  for (let people = 0; people < 5; people++) await takeNumberFor(kiosk, 'paspoort')
  const phone = beurt.browser()
  const path = await followPathOf(beurt, 5)
  const untilOf = async () => {
    const told = (await phone.get(path)).text('main')
    return Number(/U wacht nog (?:ongeveer|\d+ tot) (\d+) minuten/.exec(told)?.[1])
  }
  const long = await untilOf()
  expect(long).toBeGreaterThan(35)
  expect(await untilOf()).toBe(long)
  for (const act of [callNext, startServing]) await press(beurt, 3, act)
  await beurt.moveTo(at('10:10'))
  await press(beurt, 3, callNext)
  await beurt.moveTo(at('10:10'))
  expect(await untilOf()).toBeLessThan(long)
})

test('before a number is taken staff see per series how long who comes now waits', async () => {
  await press(beurt, 3, openCounter)
  const kiosk = await kioskAt(beurt)
  for (let people = 0; people < 4; people++) await takeNumberFor(kiosk, 'paspoort')
  const wim = await signedIn(beurt, 'wim')
  for (const path of ['/hal', '/receptie']) {
    expect((await wim.get(path)).text('main')).toMatch(/Wie nu komt, wacht: .*B\s\d+–\d+\smin/)
  }
})

test('numbers are given until the last visit would not be over in time; then only staff add somebody', async () => {
  await press(beurt, 3, openCounter)
  await beurt.moveTo(at('16:20'))
  const kiosk = await kioskAt(beurt)
  let given = 0
  for (; given < 30; given++) {
    const taken = await give('phone')
    if ('refused' in taken) {
      expect(taken).toEqual({ refused: 'full' })
      break
    }
  }
  expect(given).toBeGreaterThan(0)
  expect(given).toBeLessThan(6)
  const choices = await kiosk.get('/kiosk/nummer')
  expect(choices.document.querySelector('input[name=product][value=paspoort]')).toBeNull()
  expect(await give('reception')).toHaveProperty('serial')
})

test('a hall that was looked at in the night knows what the day before taught as soon as that has ended', async () => {
  const learned = async (now: string) => {
    await beurt.moveTo(now)
    const catalogue = await beurt.store.read((db) => catalogueOf(beurt.store, db))
    if (!catalogue) throw new Error('There is no catalogue')
    const { log } = beurt.store
    const ahead = await beurt.store.read((db) => hallAhead(db, catalogue, 'stadskantoor', Date.parse(now), log))
    return ahead.look(({ outlook }) => outlook.learned)
  }
  expect((await learned(at('00:30', '2026-11-25')))?.noShowShare).toBeUndefined()
  const lesson = { took: {}, walkIns: {}, lateness: [], came: 80, missed: 20 }
  await beurt.store.write(async ({ db }) => {
    await db.insert(lessons).values({ location: 'stadskantoor', date: '2026-11-24', lesson })
  })
  expect((await learned(at('09:00', '2026-11-25')))?.noShowShare).toBe(0.2)
})

test('after the day it is kept what was told and what happened, and the set-up shows it', async () => {
  const joke = await signedIn(beurt, 'joke')
  expect((await joke.get('/beheer')).text('main')).toContain('Er is nog niets te zien.')
  const kiosk = await kioskAt(beurt)
  await press(beurt, 3, openCounter)
  for (let people = 0; people < 3; people++) await takeNumberFor(kiosk, 'paspoort')
  for (const minute of ['00', '09', '21']) {
    await beurt.moveTo(at(`10:${minute}`))
    for (const act of [callNext, startServing]) await press(beurt, 3, act)
  }
  await beurt.moveTo(at('10:35'))
  await press(beurt, 3, finish)
  await beurt.moveTo('2026-11-25T09:00:00+01:00')
  const [{ lesson } = { lesson: undefined }] = await beurt.store.read((db) => db.select().from(lessons))
  expect(lesson).toEqual({
    took: { paspoort: [90, 120, 140] },
    walkIns: { paspoort: [[20, 3]] },
    lateness: [],
    came: 0,
    missed: 0,
  })
  const page = (await (await signedIn(beurt, 'joke')).get('/beheer')).text('main')
  expect(page).toContain('Laatste 28 dagen32')
  expect(page).toContain('dinsdag 24 november32')
})
