// What is known and expected of a hall for the coming hours, from the plan, the appointments and the day so far.
import { minute } from '../catalogue/milliseconds.ts'
import type { OpenBlock } from '../catalogue/opening.ts'
import { type ComingVisit, walkInsComing } from './coming.ts'
import type { Hall, PauseReason } from './hall.ts'
import type { Offer } from './issue.ts'
import type { Outlook } from './scene.ts'

/** What the municipality expects as long as its own figures do not say better. */
export interface Expectations {
  walkInsPerHour: number
  noShowPercent: number
  breakMinutes: number
}

export interface OutlookFacts {
  hall: Hall
  now: number
  /** Walk-ins are expected until this instant. */
  until: number
  /** The appointments of today that nobody has reported for. */
  visits: readonly ComingVisit[]
  /** Today's walk-ins so far, by their first product. */
  arrived: ReadonlyMap<string, number>
  blocks: readonly OpenBlock[]
  offer: Omit<Offer, 'walkInTeams'>
  /** Since when each counter is in the state in which it is. */
  since: ReadonlyMap<number, number>
}

/** A break that lasts longer than it should ends at some moment: at least so much later. */
const soonestBackMs = 5 * minute

export function outlookOf(facts: OutlookFacts, expected: Expectations): Outlook {
  const { hall, now, until, visits, arrived, blocks, offer, since } = facts
  const pauses = hall.counters.filter(({ state, pausedFor }) => state === 'paused' && isShort(pausedFor))
  const backAt = ({ number }: { number: number }) =>
    Math.max((since.get(number) ?? now) + expected.breakMinutes * minute, now + soonestBackMs)
  return {
    hall,
    now,
    visits,
    walkIns: walkInsComing({ arrived, blocks }, offer, expected.walkInsPerHour, now, until),
    noShowShare: expected.noShowPercent / 100,
    backAt: new Map(pauses.map((counter) => [counter.number, backAt(counter)])),
    away: awayByPlan(blocks, now),
  }
}

/** Whoever is in a meeting or does other work is not waited for. */
const isShort = (reason: PauseReason | null) => reason === null || reason === 'break'

/**
 * How many of the counters that are open now the plan does not have later on, lunch for the most part. After the last
 * block everybody works on until the hall is empty.
 */
function awayByPlan(blocks: readonly OpenBlock[], now: number): Outlook['away'] {
  const plannedAt = (at: number) =>
    blocks.reduce((sum, { from, until, counters }) => sum + (from <= at && at < until ? counters : 0), 0)
  const planned = plannedAt(now)
  const borders = [...new Set(blocks.flatMap(({ from, until }) => [from, until]))].filter((at) => at > now)
  return borders
    .sort((a, b) => a - b)
    .map((from) => ({ from, counters: plannedAt(from) === 0 ? 0 : Math.max(0, planned - plannedAt(from)) }))
}
