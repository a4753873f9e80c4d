// When one can come for a wish without an appointment, as the plan says.
import type { Catalogue } from '../catalogue/catalogue.ts'
import { addDays, localDay } from '../catalogue/day.ts'
import { openBlocks } from '../catalogue/opening.ts'
import { teamsServing } from '../catalogue/product.ts'
import { codesOf, type Wish } from './wish.ts'

/** Stretches of a day in order, epoch ms: at each moment in them a team that serves everything takes walk-ins. */
export interface WalkInDay {
  /** ISO date. */
  date: string
  stretches: { from: number; until: number }[]
}

/** What of the catalogue decides it. */
type Offered = Pick<Catalogue, 'products' | 'teams' | 'plans'>

const daysAhead = 14
/** So many of these days a page names. */
export const walkInDaysShown = 3

/**
 * The next days on which this can be done without an appointment, from `now` until the last day of a legal term; none when
 * it never can.
 */
export function walkInDays(wish: Wish, catalogue: Offered, location: string, now: number, most: number): WalkInDay[] {
  const plan = catalogue.plans.get(location)
  const teams = new Set(teamsServing(codesOf(wish), catalogue.teams).map((team) => team.code))
  if (!plan || !codesOf(wish).every((code) => catalogue.products.get(code)?.walkIn)) return []
  const today = localDay(now, plan.zone)
  const found: WalkInDay[] = []
  for (let ahead = 0; ahead <= daysAhead && found.length < most; ahead++) {
    const date = addDays(today, ahead)
    if (wish.latestDate !== undefined && date > wish.latestDate) break
    if (!isActive(wish, catalogue, date)) continue
    const open = openBlocks(date, plan).filter(({ walkIns, team, until }) => walkIns && teams.has(team) && until > now)
    if (open.length > 0) found.push({ date, stretches: joined(open) })
  }
  return found
}

function isActive(wish: Wish, { products }: Offered, date: string): boolean {
  return codesOf(wish).every((code) => {
    const { activeFrom = null, activeUntil = null } = products.get(code) ?? {}
    return (activeFrom === null || activeFrom <= date) && (activeUntil === null || date <= activeUntil)
  })
}

/** Blocks that touch or overlap are one stretch. */
function joined(blocks: readonly { from: number; until: number }[]): { from: number; until: number }[] {
  const stretches: { from: number; until: number }[] = []
  for (const { from, until } of blocks.toSorted((one, two) => one.from - two.from)) {
    const last = stretches.at(-1)
    if (last && from <= last.until) last.until = Math.max(last.until, until)
    else stretches.push({ from, until })
  }
  return stretches
}
