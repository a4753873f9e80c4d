// What becomes of a place that a resident gives up.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { availabilityBetween } from '../../../db/availability.ts'
import { catalogueOf } from '../../../db/catalogue.ts'
import { findInstallation } from '../../../db/installation.ts'
import { cancelAppointment, moveAppointment } from '../../../db/own.ts'
import { lanes } from '../../../db/schema.ts'
import { startAt } from '../../../src/booking/availability.ts'
import { type Asker, askFor } from '../../../src/booking/wish.ts'
import { municipalAt } from '../../../src/clock.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { book } from './booked.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

// One counter of the registrar, and everybody who comes for this needs it.
const choices = [{ product: 'erkenning', persons: 1 }]
const ten = '2026-11-26T10:00:00+01:00'
const eleven = '2026-11-26T11:00:00+01:00'

/** Whether somebody can book this time at the Stadskantoor now. */
async function isOffered(at: string, by: Asker): Promise<boolean> {
  return town.store.read(async (db) => {
    const catalogue = await catalogueOf(town.store, db)
    const here = await findInstallation(db)
    if (!catalogue || !here) throw new Error('No town')
    const now = municipalAt(here, town.clock.machineNow())
    const ask = askFor({ choices, calm: false }, catalogue, 'stadskantoor', by, now)
    const date = at.slice(0, 10)
    const span = { location: 'stadskantoor', from: date, until: date, now }
    const [day] = await availabilityBetween(town.store, db, catalogue, span)
    return day !== undefined && startAt(day, ask, Date.parse(at)) !== undefined
  })
}

test('staff have a cancelled place at once, residents between ten and twenty minutes later', async () => {
  const { publicId, visit } = await book(town, { choices, at: ten })
  expect([await isOffered(ten, 'resident'), await isOffered(ten, 'staff')]).toEqual([false, false])
  await cancelAppointment(town.store, town.site.chance, publicId, visit.version)
  expect([await isOffered(ten, 'resident'), await isOffered(ten, 'staff')]).toEqual([false, true])
  await town.moveTo('2026-11-24T09:09:59+01:00')
  expect(await isOffered(ten, 'resident')).toBe(false)
  await town.moveTo('2026-11-24T09:20:01+01:00')
  expect(await isOffered(ten, 'resident')).toBe(true)
})

test('a place that somebody moved away from comes back in the same way', async () => {
  const { publicId, visit } = await book(town, { choices, at: ten })
  const form = { key: town.site.chance.secret(), body: {} }
  const to = { choices, calm: false, location: 'stadskantoor', startsAt: Date.parse(eleven), shown: visit.version }
  expect(await moveAppointment(town.store, town.site.chance, form, publicId, to)).toMatchObject({ publicId })
  expect([await isOffered(ten, 'resident'), await isOffered(ten, 'staff')]).toEqual([false, true])
  expect([await isOffered(eleven, 'resident'), await isOffered(eleven, 'staff')]).toEqual([false, false])
  await town.moveTo('2026-11-24T09:20:01+01:00')
  expect(await isOffered(ten, 'resident')).toBe(true)
})

test('when each place comes back differs, so that two people cannot arrange it', async () => {
  const instants = new Set<number>()
  for (const at of ['10:00', '10:20', '10:40', '11:00']) {
    const contact = { name: 'Jan', email: `jan${at}@voorbeeld.nl`, mobile: null }
    const { publicId, visit } = await book(town, { choices, at: `2026-11-26T${at}:00+01:00`, contact })
    await cancelAppointment(town.store, town.site.chance, publicId, visit.version)
  }
  for (let second = 600; second <= 1200; second += 20) {
    await town.moveTo(new Date(Date.parse('2026-11-24T09:00:00+01:00') + second * 1000).toISOString())
    for (const at of ['10:00', '10:20', '10:40', '11:00']) {
      if (await isOffered(`2026-11-26T${at}:00+01:00`, 'resident')) instants.add(second)
    }
  }
  expect(instants.size).toBeGreaterThan(1)
})

test('moving within one’s own time gives up and takes every place once', async () => {
  const { publicId, visit } = await book(town, { choices, at: ten })
  for (const [hour, time] of ['10:10', '10:00', '09:50'].entries()) {
    // What one gave up oneself comes back no sooner than what others gave up.
    await town.moveTo(`2026-11-24T1${hour}:00:00+01:00`)
    const at = `2026-11-26T${time}:00+01:00`
    const form = { key: town.site.chance.secret(), body: { at } }
    const place = { location: 'stadskantoor', startsAt: Date.parse(at) }
    const to = { ...place, choices, calm: false, shown: visit.version + hour }
    await moveAppointment(town.store, town.site.chance, form, publicId, to)
    const taken = await town.store.read((db) => db.select().from(lanes))
    expect(taken.map((row) => row.unit).sort()).toEqual(
      Array.from({ length: 4 }, (_, unit) => Date.parse(at) + unit * 300_000),
    )
    expect(new Set(taken.map((row) => `${row.lane} ${row.team}`))).toEqual(new Set([`0 ${visit.team}`]))
  }
})
