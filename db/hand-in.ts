// The turn in which a number becomes a ticket that a kiosk gave while the server was away.
import { and, eq } from 'drizzle-orm'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import { localDay } from '../src/catalogue/day.ts'
import { takenWithin } from '../src/checkin/blocks.ts'
import { type Said, type Unclear, type Understood, understood } from '../src/checkin/handed-in.ts'
import { offerAt } from '../src/checkin/offer.ts'
import type { QueueEvent, Refused } from '../src/queue/event.ts'
import { issue } from '../src/queue/issue.ts'
import type { Ticket } from '../src/queue/ticket.ts'
import type { KioskDevice } from '../src/staff/device.ts'
import { once } from './answered.ts'
import { findVisitByCode, saveAppointment } from './appointments.ts'
import { lockQueue, type Queue, saveHappened } from './hall.ts'
import { lockDays, stampNow } from './locks.ts'
import { lentOn } from './number-blocks.ts'
import { lentNumbers } from './schema.ts'
import type { Store, Turn } from './store.ts'
import { inTurn, MovedMeanwhile } from './turn.ts'

/** A number that a kiosk gave, as it kept it. */
export interface Given {
  /** 128 random bits, drawn when the number was given. */
  key: string
  /** The local day of the block that it came from. */
  date: string
  number: string
  /** When, as far as the kiosk can know: takenWithin. */
  takenAt: number
  language: string
  said: Said
}

/** Refused is final: the kiosk keeps it no longer. */
export type HandedIn = { serial: number; unclear: Unclear | null } | Refused<'otherDay' | 'notLent' | 'givenBefore'>

/** What staff should know of a code or a product that was not understood. */
export type NoteOf = (unclear: Unclear, said: Said) => string

/** Makes the number a ticket of the moment at which it was given; the same number again gives the same answer. */
export const handIn = (
  store: Store,
  device: Pick<KioskDevice, 'id' | 'location'>,
  given: Given,
  noteOf: NoteOf,
): Promise<HandedIn> =>
  inTurn(store, (turn, catalogue) =>
    once(
      turn,
      'handIn',
      { key: given.key, body: given },
      () => take(turn, catalogue, device, given, noteOf),
      (result) => 'serial' in result,
    ),
  )

async function take(
  turn: Turn,
  catalogue: Catalogue,
  { id: device, location }: Pick<KioskDevice, 'id' | 'location'>,
  given: Given,
  noteOf: NoteOf,
): Promise<HandedIn> {
  const { said } = given
  const { queue, found } = await locked(turn, location, said)
  const now = await stampNow(turn, location)
  if (given.date !== localDay(now, catalogue.plans.get(location)?.zone ?? '')) return { refused: 'otherDay' }
  const lent = (await lentOn(turn.db, location, given.date)).filter((row) => row.device === device)
  const row = lent.find(({ number }) => number === given.number)
  if (!row) return { refused: 'notLent' }
  if (row.ticket !== null) return { refused: 'givenBefore' }
  const lastTakenAt = Math.max(0, ...lent.map((one) => one.takenAt ?? 0))
  const takenAt = takenWithin(given.takenAt, { lentAt: row.lentAt, lastTakenAt }, now)
  const offer = offerAt(catalogue, location, takenAt)
  const visit = understood(said, found, offer, takenAt, settingsOf(catalogue, location))
  const { unclear } = visit
  const ticket = ticketOf(visit, given, row.followId, queue, takenAt, unclear && noteOf(unclear, said))
  await saveHappened(turn, queue, { counters: [] }, { ...ticket, counters: [] }, { device }, now)
  if (visit.appointment && found) {
    await saveAppointment(turn, { ...found, state: 'arrived', version: found.version + 1 })
  }
  const { serial } = ticket
  await turn.db
    .update(lentNumbers)
    .set({ ticket: serial, takenAt })
    .where(and(eq(lentNumbers.location, location), eq(lentNumbers.date, row.date), eq(lentNumbers.number, row.number)))
  return { serial, unclear }
}

/** The locks in their order, and the appointment of a code as it is under them. */
async function locked(turn: Turn, location: string, said: Said) {
  const before = 'code' in said ? await findVisitByCode(turn.db, said.code) : undefined
  if (before) await lockDays(turn, [before])
  const queue = await lockQueue(turn, location)
  if (!('code' in said)) return { queue, found: undefined }
  const found = await findVisitByCode(turn.db, said.code)
  if (found?.date !== before?.date || found?.location !== before?.location) throw new MovedMeanwhile()
  return { queue, found }
}

function ticketOf(
  { appointment, choices, needs, offer }: Understood,
  { number, language }: Given,
  followId: string,
  queue: Queue,
  takenAt: number,
  note: string | null,
): { serial: number; changed: Ticket[]; events: QueueEvent[] } {
  const serial = queue.lastSerial + 1
  const visit = { appointment, choices, needs, priority: false, language, channel: 'kiosk' } as const
  const dealt = { serial, followId, lent: number, lastOfSeries: new Map(), numbersInUse: new Set<string>() }
  const issued = issue(visit, offer, dealt, takenAt)
  // understood() gives an offer in which somebody serves what it gives.
  if ('refused' in issued) throw new Error(`A lent number was refused: ${issued.refused}`)
  const events = issued.events.map((event) =>
    event.kind === 'ticketIssued' ? { ...event, facts: { ...event.facts, offline: true as const } } : event,
  )
  return { serial, changed: [{ ...issued.ticket, note }], events }
}
