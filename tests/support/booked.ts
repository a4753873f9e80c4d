// Appointments without pages: by the turns that the pages use.
import { availabilityBetween } from '../../db/availability.ts'
import { changeHold, confirmAppointment, holdTime } from '../../db/booking.ts'
import { catalogueOf } from '../../db/catalogue.ts'
import { findInstallation } from '../../db/installation.ts'
import { type Start, startsOn } from '../../src/booking/availability.ts'
import { askFor, type Wish } from '../../src/booking/wish.ts'
import { municipalAt } from '../../src/clock.ts'
import type { TestApp } from './app.ts'

export const passport: Wish = { choices: [{ product: 'paspoort', persons: 1 }], calm: false }

export const fatima = { name: 'Fatima Yilmaz', email: 'fatima@voorbeeld.nl', mobile: null }

let visitors = 0

/** What is free for residents on a day at a location. */
export async function freeOn(
  beurt: TestApp,
  date: string,
  location = 'stadskantoor',
  wish = passport,
): Promise<Start[]> {
  const { store, clock } = beurt.site
  return store.read(async (db) => {
    const catalogue = await catalogueOf(store, db)
    const here = await findInstallation(db)
    if (!catalogue || !here) throw new Error('Nothing is set up')
    const now = municipalAt(here, clock.machineNow())
    const days = await availabilityBetween(store, db, catalogue, { location, from: date, until: date, now })
    const ask = askFor(wish, catalogue, location, 'resident', now)
    return days.flatMap((day) => startsOn(day, ask))
  })
}

/** Holds a time for a new visitor; gives publicId and visitor. */
export async function holdAt(beurt: TestApp, startsAt: number, location = 'stadskantoor', wish = passport) {
  const visitor = `visitor ${++visitors}`
  const who = { visitor, origin: visitor, language: 'nl' }
  const form = { key: beurt.site.chance.secret(), body: { startsAt } }
  const held = await holdTime(beurt.store, beurt.site.chance, form, who, { ...wish, location, startsAt })
  if ('refused' in held) throw new Error(held.refused)
  return { publicId: held.publicId, visitor }
}

/** Books a time for a new visitor, for Fatima unless somebody else is named. */
export async function bookAt(
  beurt: TestApp,
  startsAt: number,
  options: { location?: string; wish?: Wish; contact?: typeof fatima } = {},
): Promise<{ publicId: string; secret: string }> {
  const { publicId, visitor } = await holdAt(beurt, startsAt, options.location, options.wish)
  const contact = options.contact ?? { ...fatima, email: `fatima${visitors}@voorbeeld.nl` }
  await changeHold(beurt.store, visitor, publicId, {
    change: 'details',
    contact,
    needs: ['wheelchair'],
    language: 'nl',
  })
  const form = { key: beurt.site.chance.secret(), body: { publicId } }
  const made = await confirmAppointment(beurt.store, beurt.site.chance, form, visitor, publicId)
  if ('refused' in made) throw new Error(made.refused)
  return made
}
