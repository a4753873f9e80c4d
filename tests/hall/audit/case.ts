// The record of a day as the auditor reads it. Nothing here or beside it comes from src, db or views: the rules are
// written down a second time, from the domain's own words.
import type { DayRecord, Fact, Known, Row } from '../record.ts'
import { blocksOn, type OpenBlock } from './plan.ts'

export const minute = 60_000
export const unitMs = 5 * minute

/** Minutes that the domain promises and allows; the town changes none of them. */
export const rules = {
  ...{ early: 15, secondPromise: 20, arriveEarly: 60, arriveLate: 15, later: 10, returned: 10, listed: 3 },
  ...{ held: 10, offered: 30, offeredAhead: 30 + 4 * 60, changeUntil: 60 },
}
/** How many: appointments per mailbox, made for it in an hour, holds from one address, moves in an hour, and so on. */
export const limits = { live: 3, madeInHour: 5, holds: 10, moves: 5, wrongCodes: 5, offersInDay: 3 }
export const promises: Record<string, number> = { A: 5, B: 20, C: 10, P: 10 }
export const recallMs = 10_000
export const callsMost = 3

export interface LogEvent {
  location: string
  number: number
  at: number
  kind: string
  ticket: number | null
  counter: number | null
  facts: Row
}

export interface ChosenProduct {
  product: string
  persons: number
}

export interface TicketRow {
  location: string
  serial: number
  number: string
  date: string
  series: string
  state: string
  team: string
  products: string[]
  choices: ChosenProduct[]
  appointment: string | null
  appointmentAt: number | null
  issuedAt: number
  releaseAt: number
  dueAt: number
  calledAt: number | null
  servingSince: number | null
  endedAt: number | null
}

export interface AppointmentRow {
  publicId: string
  state: string
  code: string | null
  location: string
  date: string
  team: string
  startsAt: number
  endsAt: number
  byResident: boolean
  person: string
  products: ChosenProduct[]
}

/** The appointments and their places as they lay in the database at one moment. */
export interface Look {
  /** Null at the end. */
  at: number | null
  when: string
  appointments: AppointmentRow[]
  lanes: Row[]
}

export interface ProductRow {
  pickUp: boolean
  /** Minutes for the first person, and for each more. */
  first: number
  extra: number
  ceiling: number | null
  noticeHours: number
  horizonDays: number
}

export interface Case {
  record: DayRecord
  events: LogEvent[]
  tickets: TicketRow[]
  appointments: AppointmentRow[]
  looks: Look[]
  /** What opens on the day that is judged, and on any. */
  blocks: OpenBlock[]
  blocksOn(date: string): OpenBlock[]
  locations: string[]
  /** The teams of a counter, by 'location number': when the day begins, and when it is over. */
  teamsAt: { first: Map<string, string[]>; last: Map<string, string[]> }
  products: Map<string, ProductRow>
  productsOf: Map<string, string[]>
}

/** How long a visit for these takes, ms: whole units of five minutes. */
export function lengthOf({ products }: Case, choices: ChosenProduct[]): number {
  const minutes = choices.reduce((sum, { product, persons }) => {
    const { first, extra } = products.get(product) ?? { first: 0, extra: 0 }
    return sum + first + (persons - 1) * extra
  }, 0)
  return Math.ceil(minutes / 5) * unitMs
}

const text = (value: unknown) => String(value)
const textOrNull = (value: unknown) => (value === null ? null : String(value))
const count = (value: unknown) => Number(value)
const countOrNull = (value: unknown) => (value === null ? null : Number(value))
const isTrue = (value: unknown) => value === true || value === 1

/** The facts of one kind, in the order in which they became known. */
export function known<Kind extends Fact['fact']>(record: DayRecord, ...kinds: Kind[]) {
  return record.known.filter((one) => (kinds as string[]).includes(one.fact)) as (Extract<Known, { fact: Kind }> & {
    at: number
  })[]
}

export function openCase(record: DayRecord): Case {
  const { tables } = record
  const grouped = (rows: Row[], key: (row: Row) => string, value: string) => {
    const groups = new Map<string, string[]>()
    for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), text(row[value])])
    return groups
  }
  const staffed = (rows: Row[]) => grouped(rows, (row) => `${row.location} ${row.counter}`, 'team')
  const days = new Map<string, OpenBlock[]>()
  function openOn(date: string): OpenBlock[] {
    const blocks = days.get(date) ?? blocksOn(record, date)
    days.set(date, blocks)
    return blocks
  }
  return {
    record,
    events: tables.events.map(eventOf).sort((a, b) => a.number - b.number),
    tickets: tables.tickets.map(ticketOf),
    appointments: tables.appointments.map(appointmentOf),
    looks: [...record.looks, { at: null, ...tables }].map(({ at, appointments, lanes }) => ({
      at,
      when: at === null ? 'at the end' : `at ${new Date(at).toISOString()}`,
      appointments: appointments.map(appointmentOf),
      lanes,
    })),
    blocks: openOn(record.date),
    blocksOn: openOn,
    locations: tables.locations.map((row) => text(row.code)),
    teamsAt: { first: staffed(record.staffedAtFirst), last: staffed(tables.counter_teams) },
    products: new Map(tables.products.map((row) => [text(row.code), productOf(row)])),
    productsOf: grouped(tables.team_products, (row) => text(row.team), 'product'),
  }
}

const productOf = (row: Row): ProductRow => ({
  pickUp: isTrue(row.pick_up),
  first: count(row.minutes_first),
  extra: count(row.minutes_extra),
  ceiling: countOrNull(row.ceiling),
  noticeHours: count(row.notice_hours),
  horizonDays: count(row.horizon_days),
})

const eventOf = (row: Row): LogEvent => ({
  location: text(row.location),
  number: count(row.number),
  at: count(row.at),
  kind: text(row.kind),
  ticket: countOrNull(row.ticket),
  counter: countOrNull(row.counter),
  facts: row.facts as Row,
})

const chosen = (row: Row): ChosenProduct[] =>
  (row.choices as Row[]).map((one) => ({ product: text(one.product), persons: count(one.persons) }))

const ticketOf = (row: Row): TicketRow => ({
  location: text(row.location),
  serial: count(row.serial),
  number: text(row.number),
  date: text(row.date),
  series: text(row.series),
  state: text(row.state),
  team: text(row.team),
  products: chosen(row).map(({ product }) => product),
  choices: chosen(row),
  appointment: textOrNull(row.appointment),
  appointmentAt: countOrNull(row.appointment_at),
  issuedAt: count(row.issued_at),
  releaseAt: count(row.release_at),
  dueAt: count(row.due_at),
  calledAt: countOrNull(row.called_at),
  servingSince: countOrNull(row.serving_since),
  endedAt: countOrNull(row.ended_at),
})

const appointmentOf = (row: Row): AppointmentRow => ({
  publicId: text(row.public_id),
  state: text(row.state),
  code: textOrNull(row.code),
  location: text(row.location),
  date: text(row.date),
  team: text(row.team),
  startsAt: count(row.starts_at),
  endsAt: count(row.ends_at),
  byResident: row.channel === 'online',
  person: text(row.email),
  products: chosen(row),
})
