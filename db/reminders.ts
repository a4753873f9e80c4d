// The messages that nobody presses a button for: reminders of a visit, and word that something can be collected.
// A day may have thousands of them, so one turn tells a few, and others have their turns in between.
import { and, asc, eq, gt, inArray, isNotNull, lte, notExists, or, type SQL, sql } from 'drizzle-orm'
import type { Visit } from '../src/booking/appointment.ts'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import { localDay } from '../src/catalogue/day.ts'
import type { Plan } from '../src/catalogue/opening.ts'
import type { Choice } from '../src/catalogue/product.ts'
import type { Chance } from '../src/chance.ts'
import { collectionDates, pickUpsFor, readyDate } from '../src/messages/collection.ts'
import type { MessageKind } from '../src/messages/message.ts'
import { remindedOn } from '../src/messages/reminders.ts'
import { findVisit } from './appointments.ts'
import { municipalNow } from './installation.ts'
import { type DayKey, lockDays } from './locks.ts'
import { tell } from './messages.ts'
import { appointments, outbox } from './schema.ts'
import type { Turn } from './store.ts'

/** In one turn: some tens of milliseconds on SQLite. */
const atOnce = 100

/** One message that the visits of one day are due. */
interface Round {
  kind: MessageKind
  day: DayKey
  state: Visit['state']
  publicIds: string[]
}

/** Puts aside what a location tells at this instant; 'more' when others are left for a turn of their own. */
export async function tellWhatIsDue(
  turn: Turn,
  chance: Chance,
  catalogue: Catalogue,
  location: string,
  due: number,
): Promise<'more' | undefined> {
  let room = atOnce
  // Soonest day first, as days are locked: what is collected lies behind us, what is reminded ahead.
  for (const { kind, day, state, publicIds } of await roundsOf(turn, catalogue, location, due)) {
    if (publicIds.length > 0) await lockDays(turn, [day])
    for (const publicId of publicIds) {
      if (room === 0) return 'more'
      const visit = await findVisit(turn.db, publicId)
      if (visit?.state !== state || visit.date !== day.date || visit.location !== location) continue
      await tell(turn, chance, catalogue, visit, { kind, madeAt: due })
      room--
    }
  }
  return undefined
}

function planOf(catalogue: Catalogue, location: string): Plan {
  const plan = catalogue.plans.get(location)
  if (!plan) throw new Error(`Unknown location ${location}`)
  return plan
}

async function roundsOf(turn: Turn, catalogue: Catalogue, location: string, due: number): Promise<Round[]> {
  const { zone, holidays } = planOf(catalogue, location)
  const settings = settingsOf(catalogue, location)
  const today = localDay(due, zone)
  const now = await municipalNow(turn)
  const rounds: Round[] = []
  for (const date of collectionDates(today, catalogue.products, holidays)) {
    const publicIds = await collecting(turn, catalogue, { date, location }, today)
    rounds.push({ kind: 'collection', day: { date, location }, state: 'helped', publicIds })
  }
  for (const { kind, date } of remindedOn(today, { holidays, settings })) {
    // Who booked after the moment of the reminder has just had a confirmation.
    const isAhead = and(gt(appointments.startsAt, now), lte(appointments.bookedAt, due))
    const visits = await untold(turn, kind, { date, location }, 'booked', isAhead)
    const publicIds = visits.map(({ publicId }) => publicId)
    rounds.push({ kind, day: { date, location }, state: 'booked', publicIds })
  }
  return rounds
}

/** The visits of a day in this state that can be written to and have not had this message about their time. */
function untold(turn: Turn, kind: MessageKind, { date, location }: DayKey, state: Visit['state'], only?: SQL) {
  const { publicId, startsAt, choices, address } = appointments
  const aboutIt = kind === 'collection' ? undefined : eq(outbox.occasion, sql`cast(${startsAt} as text)`)
  const told = turn.db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.appointment, publicId), eq(outbox.kind, kind), aboutIt))
  const here = and(eq(appointments.date, date), eq(appointments.location, location), eq(appointments.state, state))
  const reachable = or(isNotNull(appointments.email), isNotNull(appointments.mobile))
  return turn.db
    .select({ publicId, choices, address })
    .from(appointments)
    .where(and(here, only, reachable, notExists(told)))
    .orderBy(asc(startsAt), asc(publicId))
}

/** Who applied on this day for what is ready today, and has not planned to collect it yet. */
async function collecting(turn: Turn, catalogue: Catalogue, day: DayKey, today: string): Promise<string[]> {
  const { products } = catalogue
  const { holidays } = planOf(catalogue, day.location)
  const publicIds: string[] = []
  for (const { publicId, choices, address } of await untold(turn, 'collection', day, 'helped')) {
    if (readyDate(day.date, choices, products, holidays) !== today) continue
    const planned = address === null ? [] : await plannedBy(turn, address)
    const isPlanned = ({ product }: Choice) => planned.some((choice) => choice.product === product)
    if (!pickUpsFor(choices, products).every(isPlanned)) publicIds.push(publicId)
  }
  return publicIds
}

/** What an address has appointments for. */
async function plannedBy(turn: Turn, address: string): Promise<Choice[]> {
  const live = and(eq(appointments.address, address), inArray(appointments.state, ['booked', 'arrived']))
  const found = await turn.db.select({ choices: appointments.choices }).from(appointments).where(live)
  return found.flatMap(({ choices }) => choices)
}
