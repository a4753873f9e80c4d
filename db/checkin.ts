// The turns of arriving: reporting for an appointment, and taking a number without one.
import type { Visit } from '../src/booking/appointment.ts'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import type { Choice } from '../src/catalogue/product.ts'
import type { Chance } from '../src/chance.ts'
import { type Arrival, arrive } from '../src/checkin/arrival.ts'
import { blocksOf, isFull, isTooLate } from '../src/checkin/no-numbers.ts'
import { offerAt } from '../src/checkin/offer.ts'
import type { HallAhead } from '../src/queue/ahead-or-nothing.ts'
import type { PriorityReason, Refused } from '../src/queue/event.ts'
import { type Visit as Coming, issue, type NoWalkIn, newcomerOf, walkInTeam } from '../src/queue/issue.ts'
import { lastDealt } from '../src/queue/number.ts'
import { isLive, type Ticket, type TicketFacts } from '../src/queue/ticket.ts'
import type { Actor } from '../src/staff/role.ts'
import { type Form, onceInTurn } from './answered.ts'
import { findVisit, findVisitByCode, saveAppointment } from './appointments.ts'
import { type Doer, hallOf, lockQueue, numbersOf, type Queue, saveHappened, ticketOfAppointment } from './hall.ts'
import { hallAheadIn } from './hall-ahead.ts'
import { municipalNow } from './installation.ts'
import { lockDays, stampNow } from './locks.ts'
import { numbersLentOn } from './number-blocks.ts'
import { putPrint } from './prints.ts'
import { note } from './staff.ts'
import type { Log, Store, Turn } from './store.ts'
import { inTurn, MovedMeanwhile } from './turn.ts'

export interface Arriving {
  location: string
  language: string
  channel: TicketFacts['channel']
}

export type CheckedIn =
  | { kind: 'ticket'; as: 'appointment' | 'walkIn'; ticket: Ticket; again: boolean }
  | Exclude<Arrival, { kind: 'ticket' | 'already' }>

/**
 * Reports for an appointment, by its code or by its publicId. A second time gives the same ticket again. A late
 * visitor gets a walk-in ticket when walk-ins are taken.
 */
export function checkIn(
  store: Store,
  chance: Chance,
  key: { code: string } | { publicId: string },
  coming: Arriving,
  by: Doer,
): Promise<CheckedIn> {
  const find = (turn: Turn) => ('code' in key ? findVisitByCode(turn.db, key.code) : findVisit(turn.db, key.publicId))
  return inTurn(store, async (turn, catalogue) => {
    const before = await find(turn)
    if (!before) return { kind: 'unknown' }
    const waits = await waitsOf(turn, catalogue, coming.location, inTimeVisit(before, coming), store.log)
    await lockDays(turn, [before])
    const queue = await lockQueue(turn, coming.location)
    const found = await find(turn)
    if (!found || found.date !== before.date || found.location !== before.location) throw new MovedMeanwhile()
    const now = await stampNow(turn, coming.location)
    const offer = offerAt(catalogue, coming.location, now)
    const team = walkInTeam(found.choices, offer)
    const rules = settingsOf(catalogue, coming.location)
    const arrival = arrive(found, offer, now, rules, typeof team === 'string' ? team : undefined)
    if (arrival.kind === 'already') {
      const ticket = await ticketOfAppointment(turn.db, found.publicId)
      if (!ticket) throw new Error(`Appointment ${found.publicId} arrived without a ticket`)
      const inTime = offer.series.some(({ kind, letter }) => kind === 'appointment' && letter === ticket.series)
      return { kind: 'ticket', as: inTime ? 'appointment' : 'walkIn', ticket, again: true }
    }
    if (arrival.kind !== 'ticket') return arrival
    const inTime = arrival.as === 'appointment'
    const { publicId, startsAt, choices, needs } = found
    const appointment = { publicId, startsAt, team: arrival.team, inTime }
    const visit = { choices, needs, appointment, priority: false, language: coming.language, channel: coming.channel }
    const issued = await issueTicket(turn, chance, catalogue, queue, visit, by, now, waits)
    if ('refused' in issued) return { kind: 'tooLate' }
    await saveAppointment(turn, { ...found, state: 'arrived', version: found.version + 1 })
    return { kind: 'ticket', as: arrival.as, ticket: issued.ticket, again: false }
  })
}

export type TakenOrNot = { serial: number } | Refused<NoWalkIn | 'full'>

/** What an employee may say with a number that they give: why its visitor goes first. */
export interface GivenBy extends Actor {
  priority: PriorityReason
}

/**
 * Takes a number without an appointment; the same form twice gives the same number. Why somebody goes first stands in
 * the audit log, because the event of an issue has no reason.
 */
export function takeNumber(
  store: Store,
  chance: Chance,
  form: Form,
  choices: Choice[],
  coming: Arriving,
  by: Doer,
  first?: GivenBy,
): Promise<TakenOrNot> {
  const take = async (turn: Turn, catalogue: Catalogue): Promise<TakenOrNot> => {
    const { location, language, channel } = coming
    const visit = { choices, appointment: null, priority: first !== undefined, language, needs: [], channel }
    const waits = await waitsOf(turn, catalogue, location, visit, store.log)
    const queue = await lockQueue(turn, location)
    const now = await stampNow(turn, location)
    // What is full is so for the kiosk and the phone: staff may still add somebody.
    const byStaff = channel === 'reception'
    const isFullNow = waits.isTooLate || (await noRoom(turn, catalogue, location, now))
    if (!byStaff && isFullNow) return { refused: 'full' }
    const issued = await issueTicket(turn, chance, catalogue, queue, visit, by, now, waits)
    if ('refused' in issued) return issued
    const { serial, number } = issued.ticket
    if (first) {
      const { priority, ...person } = first
      await note(turn, { ...person, action: 'priorityGiven', object: `${location} ${number} ${priority}` })
    }
    return { serial }
  }
  return onceInTurn(store, 'number', form, take, (result) => 'serial' in result)
}

/** Whether as many walk-ins wait as the municipality allows. */
async function noRoom(turn: Turn, catalogue: Catalogue, location: string, now: number): Promise<boolean> {
  const { walkInCeiling } = settingsOf(catalogue, location)
  if (walkInCeiling === null) return false
  const { date } = offerAt(catalogue, location, now)
  return isFull((await hallOf(turn.db, catalogue, location, date)).tickets, walkInCeiling)
}

interface Waits {
  bandOf: HallAhead['ofNewcomer']
  /** The visit would not be over before the last block that takes walk-ins is. */
  isTooLate: boolean
}

/** How long this visitor would wait: computed before the locks, and looked up after them. */
async function waitsOf(turn: Turn, catalogue: Catalogue, location: string, visit: Coming, log: Log): Promise<Waits> {
  const ahead = await hallAheadIn(turn, catalogue, location, await municipalNow(turn), log)
  const { now } = ahead
  const offer = offerAt(catalogue, location, now)
  const newcomer = newcomerOf(visit, offer, now)
  if ('refused' in newcomer) return { bandOf: ahead.ofNewcomer, isTooLate: false }
  ahead.ofNewcomer(newcomer)
  const blocks = blocksOf(catalogue, location, offer.date)
  return { bandOf: ahead.ofNewcomer, isTooLate: isTooLate(ahead, newcomer, visit.choices, blocks, offer.teams) }
}

/** The visit of somebody who may be in time for their appointment, as it mostly is. */
function inTimeVisit({ publicId, startsAt, team, choices, needs }: Visit, { language, channel }: Arriving): Coming {
  return { choices, needs, appointment: { publicId, startsAt, team, inTime: true }, priority: false, language, channel }
}

async function issueTicket(
  turn: Turn,
  chance: Chance,
  catalogue: Catalogue,
  queue: Queue,
  visit: Coming,
  by: Doer,
  now: number,
  { bandOf }: Waits,
) {
  const offer = offerAt(catalogue, queue.location, now)
  const lent = await numbersLentOn(turn.db, queue.location, offer.date)
  const numbers = await numbersOf(turn.db, queue.location, offer.date)
  const dealt = {
    serial: queue.lastSerial + 1,
    followId: chance.secret(),
    // A number that a kiosk gave is not where the hall's own numbers have got to.
    lastOfSeries: lastDealt(numbers.filter(({ number }) => !lent.has(number))),
    numbersInUse: new Set([...lent, ...numbers.filter((row) => isLive(row.state)).map((row) => row.number)]),
    bandOf,
  }
  const issued = issue(visit, offer, dealt, now)
  if ('refused' in issued) return issued
  await saveHappened(turn, queue, { counters: [] }, issued, by, now)
  if (by.device) await putPrint(turn, chance, by.device, { kind: 'ticket', serial: issued.ticket.serial })
  return issued
}
