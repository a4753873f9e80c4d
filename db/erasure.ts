// The erasure of what is kept about people, when its term has passed: at the end of a day, and every night. At night
// bit by bit, so that everybody else has their turn in between. Each bit is counted in the destruction record.
import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, lte, ne, notInArray, or, type SQL } from 'drizzle-orm'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import { addDays, localDay } from '../src/catalogue/day.ts'
import { termHours } from '../src/catalogue/erasure.ts'
import { hour } from '../src/catalogue/milliseconds.ts'
import { defaultSettings } from '../src/catalogue/settings.ts'
import { noteErased, type Occasion } from './destructions.ts'
import { liveStates } from './hall.ts'
import { lockDays } from './locks.ts'
import { appointments, audit, events, outbox, post, secrets, tickets } from './schema.ts'
import type { Turn } from './store.ts'

/** So many visits, tickets or rows of a log go in one turn. */
const mostAtOnce = 200

/** When a day ends: its codes are free again, and what people needed and what colleagues noted for each other goes. */
export async function eraseDay(turn: Turn, on: Occasion, visitDate: string): Promise<void> {
  const { db } = turn
  const visits = and(eq(appointments.date, visitDate), eq(appointments.location, on.location))
  const numbers = and(eq(tickets.date, visitDate), eq(tickets.location, on.location))
  const { publicId, code } = appointments
  const { serial, note } = tickets
  const coded = await db
    .update(appointments)
    .set({ code: null })
    .where(and(visits, isNotNull(code)))
    .returning({ publicId })
  const needs = await db
    .update(appointments)
    .set({ needs: [] })
    .where(and(visits, ne(appointments.needs, [])))
    .returning({ publicId })
  const needsHere = await db
    .update(tickets)
    .set({ needs: [] })
    .where(and(numbers, ne(tickets.needs, [])))
    .returning({ serial })
  const noted = await db
    .update(tickets)
    .set({ note: null })
    .where(and(numbers, isNotNull(note)))
    .returning({ serial })
  await noteErased(turn, on, {
    codes: coded.length,
    needs: needs.length + needsHere.length,
    notes: noted.length,
  })
}

/** Every night, at this municipal instant; what employees did goes by machine time. 'more': it is not all gone yet. */
export async function eraseOnTime(turn: Turn, catalogue: Catalogue, now: number): Promise<'more' | undefined> {
  const zone = [...catalogue.locations.values()][0]?.zone ?? 'utc'
  const date = localDay(now, zone)
  // What a resident had erased kept its address until now, for the limits (erase-own.ts).
  await turn.db
    .update(appointments)
    .set({ address: null })
    .where(and(hasContact, isNull(appointments.name)))
  const counts: number[] = []
  for (const location of await placesWithContacts(turn)) {
    // A location that the municipality has given up has no settings any more.
    const settings = catalogue.settings.get(location) ?? defaultSettings
    const over = lt(appointments.endsAt, now - termHours('contacts', settings) * hour)
    counts.push(await eraseContacts(turn, { location, date, settings }, over))
  }
  const everywhere = { location: '', date, settings: defaultSettings }
  const lastDay = addDays(localDay(now - termHours('links') * hour, zone), -1)
  counts.push(await eraseLinks(turn, everywhere, [...catalogue.locations.keys()], lastDay))
  counts.push(await erasePresses(turn, everywhere, now - termHours('presses') * hour))
  counts.push(await eraseAudit(turn, everywhere, turn.machineNow - termHours('audit') * hour))
  return counts.includes(mostAtOnce) ? 'more' : undefined
}

/** Of a visit that was booked: what limits call its address is there as long as anything is, and has an index. */
const hasContact = gte(appointments.address, '')

async function placesWithContacts({ db }: Turn): Promise<string[]> {
  const { location } = appointments
  const rows = await db.selectDistinct({ location }).from(appointments).where(hasContact).orderBy(asc(location))
  return rows.map((row) => row.location)
}

const nobody = { name: null, email: null, mobile: null, address: null }

/** Who visits of a location were of. */
async function eraseContacts(turn: Turn, on: Occasion, over: SQL): Promise<number> {
  const { db } = turn
  const { publicId, date, location } = appointments
  const which = and(eq(location, on.location), over, hasContact)
  const found = await db.select({ publicId, date, location }).from(appointments).where(which).limit(mostAtOnce)
  if (found.length === 0) return 0
  await lockDays(turn, found)
  const ids = found.map((row) => row.publicId)
  const gone = await db
    .update(appointments)
    .set(nobody)
    .where(and(which, inArray(publicId, ids)))
    .returning({ publicId })
  const about = await eraseAbout(turn, ids)
  await noteErased(turn, on, { contacts: gone.length, ...about })
  return found.length
}

/** What there is about these visits beside them: messages, letters of the demonstration's post, secret links. */
export async function eraseAbout({ db }: Turn, ids: string[]): Promise<{ messages: number; secrets: number }> {
  const about = inArray(outbox.appointment, ids)
  const letters = db.select({ id: outbox.id }).from(outbox).where(about)
  await db.delete(post).where(inArray(post.message, letters))
  const wiped = { state: 'dropped' as const, recipient: null, facts: null }
  const untold = await db
    .update(outbox)
    .set(wiped)
    .where(and(about, isNotNull(outbox.facts)))
    .returning({ id: outbox.id })
  const opening = await db.delete(secrets).where(inArray(secrets.appointment, ids)).returning({ hash: secrets.hash })
  return { messages: untold.length, secrets: opening.length }
}

/**
 * Which ticket was whose, and the page on which somebody followed it, up to and including this local day. One that is
 * live at a location whose days still end keeps them until its day has: its end is that of the appointment too.
 */
async function eraseLinks(turn: Turn, on: Occasion, places: readonly string[], last: string): Promise<number> {
  const { location, serial, date, state, appointment, followId } = tickets
  const isOver = or(notInArray(state, [...liveStates]), notInArray(location, [...places]))
  const linked = and(or(gte(appointment, ''), gte(followId, '')), lte(date, last), isOver)
  const found = await turn.db.select({ location, serial }).from(tickets).where(linked).limit(mostAtOnce)
  for (const [place, rows] of Map.groupBy(found, (row) => row.location)) {
    const serials = rows.map((row) => row.serial)
    const which = and(eq(location, place), inArray(serial, serials))
    await turn.db.update(tickets).set({ appointment: null, followId: null }).where(which)
  }
  await noteErased(turn, on, { links: found.length })
  return found.length
}

/** Which employee pressed a button; at which counter stays, for the figures. */
async function erasePresses(turn: Turn, on: Occasion, before: number): Promise<number> {
  const { location, number, at, employee } = events
  const over = and(isNotNull(employee), lt(at, before))
  const found = await turn.db.select({ location, number }).from(events).where(over).orderBy(asc(at)).limit(mostAtOnce)
  for (const [place, rows] of Map.groupBy(found, (row) => row.location)) {
    const numbers = rows.map((row) => row.number)
    const which = and(eq(location, place), inArray(number, numbers))
    await turn.db.update(events).set({ employee: null }).where(which)
  }
  await noteErased(turn, on, { presses: found.length })
  return found.length
}

async function eraseAudit(turn: Turn, on: Occasion, before: number): Promise<number> {
  const { id, at } = audit
  const over = await turn.db.select({ id }).from(audit).where(lt(at, before)).orderBy(asc(id)).limit(mostAtOnce)
  const ids = over.map((row) => row.id)
  if (ids.length > 0) await turn.db.delete(audit).where(inArray(id, ids))
  await noteErased(turn, on, { audit: ids.length })
  return ids.length
}
