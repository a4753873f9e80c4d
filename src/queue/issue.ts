// Issuing a ticket: in which series, for which team, and until when its promise runs.
import { minute } from '../catalogue/milliseconds.ts'
import { type Choice, type Product, type Team, teamsServing } from '../catalogue/product.ts'
import { about, type Happened, type Refused } from './event.ts'
import { dealNumber } from './number.ts'
import { become, type PredictedBand, type Series, type TicketFacts, type TicketThatIs } from './ticket.ts'

/** What somebody comes for. An appointment that is not in time (arrival.ts) gets a walk-in ticket. */
export interface Visit {
  choices: Choice[]
  appointment: { publicId: string; startsAt: number; team: string; inTime: boolean } | null
  priority: boolean
  language: string
  needs: string[]
  channel: TicketFacts['channel']
}

/** What the location offers at this moment. */
export interface Offer {
  location: string
  /** The location's local day, ISO. */
  date: string
  /** The products that are offered today. */
  products: ReadonlyMap<string, Product>
  teams: readonly Team[]
  /** Codes of the teams that have a block with walk-ins now. */
  walkInTeams: ReadonlySet<string>
  series: readonly Series[]
}

/** What is dealt to the ticket: by the location's queue, and by chance. */
export interface Dealt {
  serial: number
  followId: string
  /** number.ts, lastDealt. */
  lastOfSeries: ReadonlyMap<string, number>
  numbersInUse: ReadonlySet<string>
  /** The number that a kiosk gave out of those lent to it; nothing is dealt then. */
  lent?: string
  /** How long such a visitor would wait now (ahead.ts); left out nothing is said of it. */
  bandOf?: (newcomer: Newcomer) => PredictedBand | null
}

/** What is true of a ticket before it has a number. */
export type Newcomer = Pick<TicketFacts, 'team' | 'series' | 'appointmentAt' | 'releaseAt' | 'dueAt'>

export type NoWalkIn = 'unknownProduct' | 'notForWalkIn' | 'notTogether' | 'noWalkInsNow'

/** The waiting ticket of this visit, or why a walk-in gets none; an appointment in time is never refused. */
export function issue(
  visit: Visit,
  offer: Offer,
  dealt: Dealt,
  now: number,
): (Happened & { ticket: TicketThatIs<'waiting'> }) | Refused<NoWalkIn> {
  const { appointment, choices, language, needs, channel } = visit
  const newcomer = newcomerOf(visit, offer, now)
  if ('refused' in newcomer) return newcomer
  const { team, series, appointmentAt, releaseAt, dueAt } = newcomer
  const facts: TicketFacts = {
    location: offer.location,
    serial: dealt.serial,
    number: dealt.lent ?? dealNumber(series, dealt.lastOfSeries.get(series) ?? 0, dealt.numbersInUse),
    followId: dealt.followId,
    date: offer.date,
    series,
    team,
    choices,
    appointment: appointment?.publicId ?? null,
    appointmentAt,
    language,
    needs,
    channel,
    issuedAt: now,
    releaseAt,
    dueAt,
    band: dealt.bandOf?.(newcomer) ?? null,
    forCounter: null,
    passedOnBy: null,
    laterUntil: null,
    note: null,
  }
  const ticket = become(facts, { state: 'waiting' })
  const event = { kind: 'ticketIssued', ticket: ticket.serial, counter: null } as const
  return { ticket, changed: [ticket], counters: [], events: [{ ...event, facts: { ...about(ticket), appointmentAt } }] }
}

/** Whom this visit would make of its visitor at this moment, or why a walk-in gets no number. */
export function newcomerOf(visit: Visit, offer: Offer, now: number): Newcomer | Refused<NoWalkIn> {
  const { appointment, choices } = visit
  const team = appointment?.inTime ? appointment.team : walkInTeam(choices, offer)
  if (typeof team !== 'string') return team
  const series = seriesOf(visit, offer)
  const appointmentAt = appointment?.startsAt ?? null
  const releaseAt = Math.max(appointmentAt ?? now, now)
  return { team, series: series.letter, appointmentAt, releaseAt, dueAt: releaseAt + series.promiseMinutes * minute }
}

/**
 * The team for a walk-in: of those that serve all the products and take walk-ins now, the one with the fewest
 * products, so that generalists stay free. Refused when a product or the combination is never for walk-ins.
 */
export function walkInTeam(choices: readonly Choice[], offer: Offer): string | Refused<NoWalkIn> {
  const codes = choices.map((choice) => choice.product)
  if (codes.some((code) => !offer.products.has(code))) return { refused: 'unknownProduct' }
  if (codes.some((code) => !offer.products.get(code)?.walkIn)) return { refused: 'notForWalkIn' }
  const able = teamsServing(codes, offer.teams)
  if (able.length === 0) return { refused: 'notTogether' }
  return able.find((team) => offer.walkInTeams.has(team.code))?.code ?? { refused: 'noWalkInsNow' }
}

function seriesOf(visit: Visit, offer: Offer): Series {
  const kind = seriesKind(visit, offer.products)
  const series = offer.series.find((one) => one.kind === kind)
  if (!series) throw new Error(`Location ${offer.location} has no series for ${kind}`)
  return series
}

function seriesKind(visit: Visit, products: ReadonlyMap<string, Product>): Series['kind'] {
  if (visit.priority) return 'priority'
  if (visit.appointment?.inTime) return 'appointment'
  const { choices } = visit
  // Of a code that was not found nobody knows what it is for.
  const onlyCollects = choices.length > 0 && choices.every((choice) => products.get(choice.product)?.pickUp)
  return onlyCollects ? 'collect' : 'walkIn'
}
