// What one day teaches, from its tickets and its log as they are when it is over.
import { wallMinute } from '../catalogue/day.ts'
import { minute } from '../catalogue/milliseconds.ts'
import type { Minutes } from '../catalogue/product.ts'
import type { ToldAndWaited } from './calibration.ts'
import type { LoggedEvent } from './event.ts'
import type { DayLesson } from './learned.ts'
import { usualMinutes } from './pace.ts'
import type { Ticket } from './ticket.ts'

export interface DayThatWas {
  tickets: readonly Ticket[]
  /** Appointments that nobody reported for. */
  missed: number
  products: ReadonlyMap<string, Minutes>
  zone: string
}

export function lessonOf({ tickets, missed, products, zone }: DayThatWas): Omit<DayLesson, 'date'> {
  const firstOf = ({ choices }: Ticket) => choices[0]?.product ?? ''
  const withAppointment = tickets.filter(({ appointmentAt }) => appointmentAt !== null)
  const took: Record<string, number[]> = {}
  for (const ticket of tickets) {
    const usual = usualMinutes(ticket, products) * minute
    // An estimated end says how long we thought it would take.
    if (ticket.state !== 'served' || ticket.endEstimated || usual === 0) continue
    const hundredths = Math.round((100 * (ticket.endedAt - ticket.calledAt)) / usual)
    took[firstOf(ticket)] = [...(took[firstOf(ticket)] ?? []), hundredths]
  }
  const counted = new Map<string, Map<number, number>>()
  for (const ticket of tickets.filter(({ appointmentAt }) => appointmentAt === null)) {
    const halves = counted.get(firstOf(ticket)) ?? new Map<number, number>()
    const half = Math.floor(wallMinute(ticket.issuedAt, zone) / 30)
    counted.set(firstOf(ticket), halves.set(half, (halves.get(half) ?? 0) + 1))
  }
  return {
    took,
    walkIns: Object.fromEntries([...counted].map(([product, halves]) => [product, [...halves]])),
    lateness: withAppointment.map((ticket) => Math.round((ticket.issuedAt - (ticket.appointmentAt ?? 0)) / minute)),
    came: withAppointment.length,
    missed,
  }
}

/** Everybody who was told something, with their first call; the calls may be in any order. */
export function toldAndWaited(calls: readonly LoggedEvent[]): ToldAndWaited[] {
  const first = new Map<number, LoggedEvent & { kind: 'ticketCalled' }>()
  for (const call of calls) {
    if (call.kind !== 'ticketCalled') continue
    const before = first.get(call.ticket)
    if (!before || call.number < before.number) first.set(call.ticket, call)
  }
  return [...first.values()].flatMap(({ at, facts: { series, band, issuedAt } }) => {
    if (!band) return []
    const { medianMinutes, p90Minutes } = band
    return [{ series, medianMinutes, p90Minutes, waitedMinutes: (at - issuedAt) / minute }]
  })
}
