// What each rule makes of the same days: the figures of `npm run simulate -- --compare`.
import { runUnder, visitorsOf, type Waited } from './day.ts'
import { comparedRules, type Rule } from './rules.ts'

export interface Compared {
  /** Shares of kept promises, by series. */
  kept: Readonly<Record<string, number>>
  keptOfAll: number
  /** Minutes: the longest wait of a day, on average over the days, and of all days. */
  longestOfDay: number
  longest: number
  mean: number
  visitors: number
}

/** Each rule on the days of these seeds. */
export function compare(seeds: readonly number[]): Map<string, Compared> {
  const days = seeds.map(visitorsOf)
  const under = (rule: Rule) => summed(days.map((visitors) => runUnder(rule, visitors)))
  return new Map(Object.entries(comparedRules).map(([name, rule]) => [name, under(rule)]))
}

function summed(days: readonly Waited[][]): Compared {
  const all = days.flat()
  const share = (some: readonly Waited[]) => some.filter(({ kept }) => kept).length / Math.max(1, some.length)
  const bySeries = Map.groupBy(all, ({ series }) => series)
  const longestOf = (some: readonly Waited[]) => some.reduce((most, one) => Math.max(most, one.waitMinutes), 0)
  return {
    kept: Object.fromEntries([...bySeries].map(([series, some]) => [series, share(some)])),
    keptOfAll: share(all),
    longestOfDay: days.reduce((sum, day) => sum + longestOf(day), 0) / Math.max(1, days.length),
    longest: longestOf(all),
    mean: all.reduce((sum, one) => sum + one.waitMinutes, 0) / Math.max(1, all.length),
    visitors: all.length,
  }
}

/** The comparison as rows for a terminal. */
export function rowsOf(compared: ReadonlyMap<string, Compared>): Record<string, Record<string, string>> {
  const percent = (share: number | undefined) => (share === undefined ? '-' : `${(100 * share).toFixed(1)} %`)
  const minutes = (count: number) => `${count.toFixed(1)} min`
  const row = ({ kept, keptOfAll, longestOfDay, longest, mean }: Compared) => ({
    appointment: percent(kept.A),
    'walk-in': percent(kept.B),
    collect: percent(kept.C),
    priority: percent(kept.P),
    'all kept': percent(keptOfAll),
    'longest of a day': minutes(longestOfDay),
    'longest of all': minutes(longest),
    'mean wait': minutes(mean),
  })
  return Object.fromEntries([...compared].map(([rule, found]) => [rule, row(found)]))
}
