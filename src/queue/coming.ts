// Who still comes today: those with an appointment, and walk-ins as the plan and the day so far let expect.
import { hour, minute } from '../catalogue/milliseconds.ts'
import type { OpenBlock } from '../catalogue/opening.ts'
import { durationMinutes, type Product } from '../catalogue/product.ts'
import { type Offer, walkInTeam } from './issue.ts'

/** Somebody with an appointment who has not arrived. Instants are epoch ms, lengths ms. */
export interface ComingVisit {
  team: string
  startsAt: number
  usualMs: number
}

/** One kind of walk-in, and how many of it come in an hour. */
export interface WalkInKind {
  team: string
  series: string
  promiseMs: number
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
}

/**
 * The walk-ins between now and `until`. As long as the day is young the municipality's own guess of how many come in an
 * hour, the same for each product, counts for one hour of watching.
 */
export function walkInsComing(
  { arrived, blocks }: DaySoFar,
  offer: Omit<Offer, 'walkInTeams'>,
  guessPerHour: number,
  now: number,
  until: number,
): WalkInStretch[] {
  const taking = blocks.filter(({ walkIns }) => walkIns)
  const products = [...offer.products.values()].filter(({ walkIn }) => walkIn)
  const hours = hoursOpen(taking, now) + 1
  const perHourOf = (code: string) => ((arrived.get(code) ?? 0) + guessPerHour / products.length) / hours
  const borders = [now, until, ...taking.flatMap((block) => [block.from, block.until])]
    .filter((at) => at >= now && at <= until)
    .sort((a, b) => a - b)
  return borders.slice(1).flatMap((to, at) => {
    const from = borders[at] ?? to
    const teams = taking.filter((block) => block.from <= from && to <= block.until).map(({ team }) => team)
    if (from === to || teams.length === 0) return []
    const here = { ...offer, walkInTeams: new Set(teams) }
    const kinds = products.flatMap((product) => kindOf(product, here, perHourOf(product.code)) ?? [])
    return kinds.length === 0 ? [] : [{ from, until: to, kinds }]
  })
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
  return { team, series: series.letter, promiseMs: series.promiseMinutes * minute, usualMs, perHour }
}
