// Residents with an appointment, made the way the site makes them.
import { findVisit } from '../../../db/appointments.ts'
import { changeHold, confirmAppointment, holdTime } from '../../../db/booking.ts'
import { answered, appointments, attempts, lanes, returning, secrets } from '../../../db/schema.ts'
import type { Visit } from '../../../src/booking/appointment.ts'
import type { Choice } from '../../../src/catalogue/product.ts'
import type { Browser, TestApp } from '../../support/app.ts'

export const fatima = { name: 'Fatima Yilmaz', email: 'fatima@voorbeeld.nl', mobile: '06 12345678' }
export const nextMorning = '2026-11-25T10:20:00+01:00'
/** Thursday evening, when no walk-ins are taken. */
export const evening = { at: '2026-11-26T18:00:00+01:00' }

export interface Booked {
  publicId: string
  secret: string
  visit: Visit
}

interface Wished {
  at?: string
  location?: string
  choices?: Choice[]
  contact?: { name: string; email: string | null; mobile: string | null }
}

/** Books a passport for one person on Wednesday at 10.20 in the Stadskantoor, unless asked otherwise. */
export async function book(town: TestApp, wished: Wished = {}): Promise<Booked> {
  const { store, site } = town
  const visitor = site.chance.secret()
  const form = () => ({ key: site.chance.secret(), body: {} })
  const choices = wished.choices ?? [{ product: 'paspoort', persons: 1 }]
  const startsAt = Date.parse(wished.at ?? nextMorning)
  const wish = { choices, calm: false, location: wished.location ?? 'stadskantoor', startsAt }
  const held = await holdTime(store, site.chance, form(), { visitor, origin: visitor, language: 'nl' }, wish)
  if ('refused' in held) throw new Error(`No hold: ${held.refused}`)
  const contact = wished.contact ?? fatima
  await changeHold(store, visitor, held.publicId, {
    change: 'details',
    contact,
    needs: [],
    language: 'nl',
  })
  const made = await confirmAppointment(store, site.chance, form(), visitor, held.publicId)
  if ('refused' in made) throw new Error(`No appointment: ${made.refused}`)
  return { ...made, visit: await visitOf(town, made.publicId) }
}

export async function visitOf({ store }: TestApp, publicId: string): Promise<Visit> {
  const visit = await store.read((db) => findVisit(db, publicId))
  if (!visit) throw new Error(`No visit ${publicId}`)
  return visit
}

/** A browser that has opened the secret link, and the page it came to. */
export async function opened(town: TestApp, { secret }: Booked): Promise<{ browser: Browser; path: string }> {
  const browser = town.browser()
  const page = await browser.get(`/a/${secret}`)
  return { browser, path: page.path }
}

/** Every row that booking writes, to compare before and after. */
export function rowsOf({ store }: TestApp) {
  return store.read(async (db) => ({
    appointments: await db.select().from(appointments),
    secrets: await db.select().from(secrets),
    lanes: await db.select().from(lanes),
    returning: await db.select().from(returning),
    answered: await db.select().from(answered),
    attempts: await db.select().from(attempts),
  }))
}
