// Good days with one thing in them forged, to see that the auditor finds it.
import { runDay } from './day.ts'
import type { DayRecord, Fact, Known, Row } from './record.ts'
import { planDay } from './workload.ts'

/** What was forged, what the auditor says of it, and how. */
export type Forgery = [what: string, found: RegExp, forge: (day: DayRecord) => void]

class NotThatDay extends Error {}

/** The first of these that is so; without one the day cannot be forged in this way. */
export function first<T>(rows: readonly T[], is: (row: T) => boolean = () => true): T {
  const found = rows.find(is)
  if (found === undefined) throw new NotThatDay('The good day has no such row')
  return found
}

const firstSeed = 41
const seedsMost = 40
const days = new Map<number, Promise<DayRecord>>()

/** A good day as this makes it, and as it was: the first small one that can be forged so. */
export async function forged(forge: (day: DayRecord) => void): Promise<DayRecord> {
  for (let seed = firstSeed; seed < firstSeed + seedsMost; seed++) {
    if (planDay(seed).size !== 'small') continue
    const good = days.get(seed) ?? runDay(seed)
    days.set(seed, good)
    const day = structuredClone(await good)
    if (canForge(day, forge)) return day
  }
  throw new Error('No day has what is forged')
}

/** Forges the day in place. */
function canForge(day: DayRecord, forge: (day: DayRecord) => void): boolean {
  try {
    forge(day)
    return true
  } catch (error) {
    if (error instanceof NotThatDay) return false
    throw error
  }
}

export type Of<Kind extends Fact['fact']> = Extract<Known, { fact: Kind }> & { at: number }

/** The facts of one kind. */
export const all = <Kind extends Fact['fact']>(day: DayRecord, kind: Kind) =>
  day.known.filter((one) => one.fact === kind) as Of<Kind>[]

export const fact = <Kind extends Fact['fact']>(
  day: DayRecord,
  kind: Kind,
  is: (one: Of<Kind>) => boolean = () => true,
) => first(all(day, kind), is)

/** Adds a fact where it belongs in time. */
export function tell(day: DayRecord, told: Known): void {
  const later = day.known.findIndex(({ at }) => at > told.at)
  day.known.splice(later < 0 ? day.known.length : later, 0, told)
}

export const set = (what: object | undefined, values: object) => void Object.assign(what ?? {}, values)

/** A mailbox with an appointment on a later day that nothing else became of. */
export const quiet = (day: DayRecord) =>
  fact(day, 'booked', ({ publicId, email }) => {
    const row = day.tables.appointments.find((one) => one.public_id === publicId)
    const others = day.known.filter((one) => 'publicId' in one && one.publicId === publicId && one.fact !== 'held')
    return email !== null && row?.state === 'booked' && others.length === 1
  })

export const rowOf = (day: DayRecord, publicId: string): Row =>
  first(day.tables.appointments, (row) => row.public_id === publicId)

/** A second appointment beside one that was made, with its row. */
export function another(day: DayRecord, { as, ...change }: { as: Of<'booked'> } & Partial<Of<'booked'>>): void {
  const publicId = `other ${day.known.length}`
  tell(day, { ...as, publicId, code: publicId, ...change })
  day.tables.appointments.push({ ...rowOf(day, as.publicId), public_id: publicId, code: publicId })
}

export const acceptedOffer = (day: DayRecord): Row => first(day.tables.offers, ({ state }) => state === 'accepted')

/** A message of this kind that was sent, as it lay in the outbox. */
export const put = (day: DayRecord, kind: string): Row =>
  first(day.tables.outbox, (row) => row.kind === kind && row.channel === 'mail' && row.state === 'sent')

/** The same as its reader had it. */
export const letter = (day: DayRecord, kind: string) => {
  const { id } = put(day, kind)
  return first(day.letters, (one) => one.id === id)
}

export const minute = 60_000
export const hour = 60 * minute
