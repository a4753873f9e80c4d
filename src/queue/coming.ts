// Who still comes today: those with an appointment, and walk-ins as the plan and the day so far let expect.
import { wallMinute } from '../catalogue/day.ts'
import { hour, minute } from '../catalogue/milliseconds.ts'
import type { OpenBlock } from '../catalogue/opening.ts'
import { durationMinutes, type Product } from '../catalogue/product.ts'
import { type Offer, walkInTeam } from './issue.ts'
import { halfHours, type Learned } from './learned.ts'

/** Somebody with an appointment who has not arrived. Instants are epoch ms, lengths ms. */
export interface ComingVisit {
  team: string
  startsAt: number
  /** The first of them. */
  product: string
  usualMs: number
}

/** One kind of walk-in, and how many of it come in an hour. */
export interface WalkInKind {
  team: string
  series: string
  promiseMs: number
  product: string
  usualMs: number
  perHour: number
}

/** Walk-ins in a stretch of time in which the same teams take them. */
export interface WalkInStretch {
  from: number
  until: number
  kinds: readonly WalkInKind[]
}

/** What is known of the day so far. */
export interface DaySoFar {
  /** The walk-ins that took a number today, by their first product. */
  arrived: ReadonlyMap<string, number>
  /** The blocks of the day. */
  blocks: readonly OpenBlock[]
  /** What other such weekdays were like, if enough is known of them. */
  usual: Learned['walkIns']
  zone: string
}

/** In an hour, of those who come for this product, about this instant. */
type PerHour = (product: string, at: number) => number

/** With so many walk-ins as expected, a day that goes otherwise begins to count for more than the days before it. */
const daysOutweighed = 6

/**
 * The walk-ins between now and `until`: as many as on other such days, more or fewer as today is busier. As long as
 * nothing is known the municipality's own guess of how many come in an hour, the same for each product, counts for one
 * hour of watching.
 */
export function walkInsComing(
  day: DaySoFar,
  offer: Omit<Offer, 'walkInTeams'>,
  guessPerHour: number,
  now: number,
  until: number,
): WalkInStretch[] {
  const taking = day.blocks.filter(({ walkIns }) => walkIns)
  const products = [...offer.products.values()].filter(({ walkIn }) => walkIn)
  const perHour = day.usual
    ? asUsual(day, day.usual, now)
    : asToday(day, hoursOpen(taking, now) + 1, guessPerHour / products.length)
  const steps = day.usual ? halfHoursBetween(now, until) : []
  const borders = [now, until, ...steps, ...taking.flatMap((block) => [block.from, block.until])]
    .filter((at) => at >= now && at <= until)
    .sort((a, b) => a - b)
  return borders.slice(1).flatMap((to, at) => {
    const from = borders[at] ?? to
    const teams = taking.filter((block) => block.from <= from && to <= block.until).map(({ team }) => team)
    if (from === to || teams.length === 0) return []
    const here = { ...offer, walkInTeams: new Set(teams) }
    const kinds = products.flatMap((product) => kindOf(product, here, perHour(product.code, from)) ?? [])
    return kinds.every((kind) => kind.perHour === 0) ? [] : [{ from, until: to, kinds }]
  })
}

const asToday =
  ({ arrived }: DaySoFar, hours: number, guess: number): PerHour =>
  (product) =>
    ((arrived.get(product) ?? 0) + guess) / hours

function asUsual({ arrived, zone }: DaySoFar, usual: NonNullable<Learned['walkIns']>, now: number): PerHour {
  const half = (at: number) => wallMinute(at, zone) / 30
  const gone = half(now)
  const share = (at: number) => Math.max(0, Math.min(1, gone - at))
  let expected = 0
  for (const counts of usual.values()) for (const [at, count] of counts.entries()) expected += count * share(at)
  const came = [...arrived.values()].reduce((sum, count) => sum + count, 0)
  const busier = (came + daysOutweighed) / (expected + daysOutweighed)
  return (product, at) => 2 * busier * (usual.get(product)?.[Math.floor(half(at)) % halfHours] ?? 0)
}

/** In every zone of this country a half hour of the clock begins at a whole one of the epoch. */
function halfHoursBetween(from: number, until: number): number[] {
  const step = 30 * minute
  const first = (Math.floor(from / step) + 1) * step
  return Array.from({ length: Math.max(0, Math.ceil((until - first) / step)) }, (_, at) => first + at * step)
}

/** For how long walk-ins have been taken today, whichever team took them. */
function hoursOpen(taking: readonly OpenBlock[], now: number): number {
  let [open, reached] = [0, Number.NEGATIVE_INFINITY]
  for (const { from, until } of [...taking].sort((a, b) => a.from - b.from)) {
    open += Math.max(0, Math.min(until, now) - Math.max(from, reached))
    reached = Math.max(reached, until)
  }
  return open / hour
}

/** What a visitor without an appointment is who comes for this product; undefined when nobody takes one for it. */
function kindOf(product: Product, offer: Offer, perHour: number): WalkInKind | undefined {
  const choices = [{ product: product.code, persons: 1 }]
  const team = walkInTeam(choices, offer)
  const series = offer.series.find(({ kind }) => kind === (product.pickUp ? 'collect' : 'walkIn'))
  if (typeof team !== 'string' || !series) return undefined
  const usualMs = durationMinutes(choices, offer.products, false) * minute
  const promiseMs = series.promiseMinutes * minute
  return { team, series: series.letter, promiseMs, product: product.code, usualMs, perHour }
}
