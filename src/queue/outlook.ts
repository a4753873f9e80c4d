// What is known and expected of a hall for the coming hours, from the plan, the appointments and the day so far.
import { minute } from '../catalogue/milliseconds.ts'
import type { OpenBlock } from '../catalogue/opening.ts'
import { type ComingVisit, type WalkInStretch, walkInsComing } from './coming.ts'
import type { Hall, PauseReason } from './hall.ts'
import type { Offer } from './issue.ts'
import type { Learned } from './learned.ts'

/** What is true of a hall, and what is expected of it. Instants are epoch ms. */
export interface Outlook {
  hall: Hall
  now: number
  visits: readonly ComingVisit[]
  walkIns: readonly WalkInStretch[]
  /** Of those with an appointment who have not come yet, before anything else is known of them: 0 to 1. */
  noShowShare: number
  learned: Learned
  /** When a paused counter is expected back; one that is not in it stays away. */
  backAt: ReadonlyMap<number, number>
  /** From each instant on so many of the open counters are at lunch; ascending. */
  away: readonly { from: number; counters: number }[]
}

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
  learned: Learned
  zone: string
}

/** A break that lasts longer than it should ends at some moment: at least so much later. */
const soonestBackMs = 5 * minute

export function outlookOf(facts: OutlookFacts, expected: Expectations): Outlook {
  const { hall, now, until, visits, arrived, blocks, offer, since, learned, zone } = facts
  const pauses = hall.counters.filter(({ state, pausedFor }) => state === 'paused' && isShort(pausedFor))
  const backAt = ({ number }: { number: number }) =>
    Math.max((since.get(number) ?? now) + expected.breakMinutes * minute, now + soonestBackMs)
  const back = new Map(pauses.map((counter) => [counter.number, backAt(counter)]))
  const day = { arrived, blocks, usual: learned.walkIns, zone }
  return {
    hall,
    now,
    visits,
    walkIns: walkInsComing(day, offer, expected.walkInsPerHour, now, until),
    noShowShare: learned.noShowShare ?? expected.noShowPercent / 100,
    learned,
    backAt: back,
    away: awayByPlan(blocks, now, [...back.values()]),
  }
}

/** Whoever is in a meeting or does other work is not waited for. */
const isShort = (reason: PauseReason | null) => reason === null || reason === 'break'

/**
 * How many of the counters that are open, or back by then, the plan does not have later on: lunch for the most part.
 * While the plan has fewer than earlier in the day, who is on a break is at lunch, and comes back when the plan does.
 * After the last block everybody works on until the hall is empty.
 */
function awayByPlan(blocks: readonly OpenBlock[], now: number, backAt: readonly number[]): Outlook['away'] {
  const plannedAt = (at: number) =>
    blocks.reduce((sum, { from, until, counters }) => sum + (from <= at && at < until ? counters : 0), 0)
  const planned = plannedAt(now)
  const begun = blocks.map(({ from }) => from).filter((from) => from <= now)
  const atLunch = Math.min(backAt.length, Math.max(planned, ...begun.map(plannedAt)) - planned)
  const borders = blocks.flatMap(({ from, until }) => [from, until]).filter((at) => at > now)
  const instants = [...new Set(atLunch > 0 ? [...borders, ...backAt] : borders)].sort((a, b) => a - b)
  return instants.map((from) => {
    const then = plannedAt(from)
    const back = Math.min(atLunch, backAt.filter((at) => at <= from).length)
    const eating = Math.max(0, back - Math.max(0, then - planned))
    return { from, counters: then === 0 ? 0 : Math.max(0, planned - then) + eating }
  })
}
