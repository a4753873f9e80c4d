// The turns of arriving: reporting for an appointment, and taking a number without one.
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import type { Choice } from '../src/catalogue/product.ts'
import type { Chance } from '../src/chance.ts'
import { type Arrival, arrive } from '../src/checkin/arrival.ts'
import { isFull } from '../src/checkin/no-numbers.ts'
import { offerAt } from '../src/checkin/offer.ts'
import type { PriorityReason, Refused } from '../src/queue/event.ts'
import { type Visit as Coming, issue, type NoWalkIn, walkInTeam } from '../src/queue/issue.ts'
import { lastDealt } from '../src/queue/number.ts'
import { isLive, type Ticket, type TicketFacts } from '../src/queue/ticket.ts'
import { type Form, once } from './answered.ts'
import { findVisit, findVisitByCode, saveAppointment } from './appointments.ts'
import { type Doer, hallOf, lockQueue, numbersOf, type Queue, saveHappened, ticketOfAppointment } from './hall.ts'
import { lockDays, stampNow } from './locks.ts'
import { note } from './staff.ts'
import type { Store, Turn } from './store.ts'
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
    const issued = await issueTicket(turn, chance, catalogue, queue, visit, by, now)
    if ('refused' in issued) return { kind: 'tooLate' }
    await saveAppointment(turn, { ...found, state: 'arrived', version: found.version + 1 })
    return { kind: 'ticket', as: arrival.as, ticket: issued.ticket, again: false }
  })
}

export type TakenOrNot = { serial: number } | Refused<NoWalkIn | 'full'>

/** What an employee may say with a number that they give: why its visitor goes first. */
export interface GivenBy {
  priority: PriorityReason
  employee: number
  origin: string
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
    const queue = await lockQueue(turn, coming.location)
    const now = await stampNow(turn, coming.location)
    // The ceiling is for the kiosk and the phone: staff may still add somebody.
    const byStaff = coming.channel === 'reception'
    if (!byStaff && (await noRoom(turn, catalogue, coming.location, now))) return { refused: 'full' }
    const { language, channel } = coming
    const visit = { choices, appointment: null, priority: first !== undefined, language, needs: [], channel }
    const issued = await issueTicket(turn, chance, catalogue, queue, visit, by, now)
    if ('refused' in issued) return issued
    const { serial, number } = issued.ticket
    if (first) {
      const { priority, ...person } = first
      await note(turn, { ...person, action: 'priorityGiven', object: `${coming.location} ${number} ${priority}` })
    }
    return { serial }
  }
  return inTurn(store, (turn, catalogue) =>
    once(
      turn,
      'number',
      form,
      () => take(turn, catalogue),
      (result) => 'serial' in result,
    ),
  )
}

/** Whether as many walk-ins wait as the municipality allows. */
async function noRoom(turn: Turn, catalogue: Catalogue, location: string, now: number): Promise<boolean> {
  const { walkInCeiling } = settingsOf(catalogue, location)
  if (walkInCeiling === null) return false
  const { date } = offerAt(catalogue, location, now)
  return isFull((await hallOf(turn.db, catalogue, location, date)).tickets, walkInCeiling)
}

async function issueTicket(
  turn: Turn,
  chance: Chance,
  catalogue: Catalogue,
  queue: Queue,
  visit: Coming,
  by: Doer,
  now: number,
) {
  const offer = offerAt(catalogue, queue.location, now)
  const numbers = await numbersOf(turn.db, queue.location, offer.date)
  const dealt = {
    serial: queue.lastSerial + 1,
    followId: chance.secret(),
    lastOfSeries: lastDealt(numbers),
    numbersInUse: new Set(numbers.filter((row) => isLive(row.state)).map((row) => row.number)),
  }
  const issued = issue(visit, offer, dealt, now)
  if (!('refused' in issued)) await saveHappened(turn, queue, { counters: [] }, issued, by, now)
  return issued
}
