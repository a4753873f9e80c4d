// What is written of an appointment that changes.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findVisit, saveAppointment } from '../../db/appointments.ts'
import { appointments } from '../../db/schema.ts'
import type { Visit } from '../../src/booking/appointment.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { bookAt, freeOn } from '../support/booked.ts'

let town: TestApp
let visit: Visit
beforeEach(async () => {
  town = await createTestApp()
  const [start] = await freeOn(town, '2026-11-25')
  const { publicId } = await bookAt(town, start?.startsAt ?? 0)
  visit = await read(publicId)
})
afterEach(() => town.close())

async function read(publicId: string): Promise<Visit> {
  const found = await town.store.read((db) => findVisit(db, publicId))
  if (!found) throw new Error(`No visit ${publicId}`)
  return found
}

const arrived = () => ({ ...visit, state: 'arrived', version: visit.version + 1 }) as Visit

test('with what it was before, only what changed is written', async () => {
  await town.store.write(async (turn) => {
    await turn.db.update(appointments).set({ language: 'en' }).where(eq(appointments.publicId, visit.publicId))
    await saveAppointment(turn, arrived(), visit)
  })
  expect(await read(visit.publicId)).toEqual({ ...arrived(), language: 'en' })
})

test('without it, all is written', async () => {
  await town.store.write(async (turn) => {
    await turn.db.update(appointments).set({ language: 'en' }).where(eq(appointments.publicId, visit.publicId))
    await saveAppointment(turn, arrived())
  })
  expect(await read(visit.publicId)).toEqual(arrived())
})

test('values of every kind are the same or not by what they say', async () => {
  const changes: Partial<Visit>[] = [
    { choices: [{ product: 'paspoort', persons: 2 }] },
    { calm: true },
    { contact: null, needs: [] },
    { contact: { name: 'Noor', email: null, mobile: '0612345678' } },
  ]
  for (const change of changes) {
    const before = await read(visit.publicId)
    const after = { ...structuredClone(before), ...change } as Visit
    await town.store.write((turn) => saveAppointment(turn, after, before))
    expect(await read(visit.publicId)).toEqual(after)
    await town.store.write((turn) => saveAppointment(turn, structuredClone(after), after))
    expect(await read(visit.publicId)).toEqual(after)
  }
})
