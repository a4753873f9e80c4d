// The one thing that would help a hall most, found by rolling it forward with and without: open a counter, let one serve
// one more team, or close one that nobody needs. Both futures have the same visitors, so what differs is the act.
import { minute } from '../catalogue/milliseconds.ts'
import { type Outcome, outcomeOf } from './forecast.ts'
import { type Hall, workAt } from './hall.ts'
import { type HallAct, type Scene, withAct } from './scene.ts'

export interface Advice {
  act: HallAct
  without: Outcome
  with: Outcome
}

/** Less than this is no reason to move anybody. */
const keptMargin = 0.05
const waitMarginMinutes = 5
const uncalledMargin = 1
/** As long as more promises than this are kept nobody has to come and help. */
const wellEnough = 0.97
/** One more team costs nobody: it is preferred to opening a counter when it wins most of what that would. */
const nearlyAsGood = 0.8
/** A counter need not be open longer than for this part of what it wins. */
const mostOfIt = 0.9
/** Closing may not make people wait longer than this, on average. */
const waitsMoreMinutes = 0.5
const stepMs = 30 * minute

/** Why there is nothing to do: all goes well, or nothing at the counters helps by a margin that is worth the trouble. */
export type NoAdvice = 'goesWell' | 'nothingHelps'

/** `until` is how far one looks, ms from now. */
export function advise(scene: Scene, hall: Hall, until: number): Advice | NoAdvice {
  const without = outcomeOf(scene, until)
  const judge = (act: HallAct): Judged => {
    const after = outcomeOf(withAct(scene, act), until)
    return { act, without, with: after, gain: gainOf(without, after) }
  }
  const isWell = without.keptShare >= wellEnough && without.uncalled < uncalledMargin
  if (isWell && without.waitMinutes < waitMarginMinutes) return closing(hall, judge) ?? 'goesWell'
  const best = bestOf(helping(scene, hall).map(judge).filter(helps))
  if (!best) return isWell ? 'goesWell' : 'nothingHelps'
  return advised(best.act.act === 'open' ? noLonger(scene, best, best.act, until, judge) : best)
}

interface Judged extends Advice {
  /** In points: a hundredth of the promises, or a minute of everybody's time. */
  gain: number
}

const advised = ({ act, without, with: after }: Judged): Advice => ({ act, without, with: after })

const gainOf = (without: Outcome, after: Outcome): number =>
  100 * (after.keptShare - without.keptShare) + Math.min(30, without.waitMinutes - after.waitMinutes)

/** Whether the act does no harm, and enough good. */
function helps({ without, with: after }: Judged): boolean {
  const [kept, waits] = [after.keptShare - without.keptShare, without.waitMinutes - after.waitMinutes]
  const uncalled = without.uncalled - after.uncalled
  if (kept < 0 || waits < 0 || uncalled < 0) return false
  return kept >= keptMargin || waits >= waitMarginMinutes || uncalled >= uncalledMargin
}

function bestOf(judged: readonly Judged[]): Judged | undefined {
  const best = judged.toSorted((a, b) => b.gain - a.gain)[0]
  const cheap = judged.filter(({ act }) => act.act === 'serve').toSorted((a, b) => b.gain - a.gain)[0]
  return best && cheap && cheap.gain >= nearlyAsGood * best.gain ? cheap : best
}

/** Opening a closed counter, one of those that serve the same; and every open counter with one more team. */
function helping(scene: Scene, { counters }: Hall): HallAct[] {
  const closed = counters.filter(({ state, teams }) => state === 'closed' && teams.length > 0)
  const kinds = Map.groupBy(closed, ({ teams }) => [...teams].sort().join())
  const opening = [...kinds.values()].flatMap(([first]) =>
    first ? [{ act: 'open' as const, counter: first.number, from: scene.now, until: null }] : [],
  )
  const asked = new Set(scene.paths.flatMap(({ team }) => [...team]))
  const serving = counters
    .filter(({ state }) => state === 'open')
    .flatMap(({ number, teams }) =>
      scene.teams
        .filter((team, at) => asked.has(at) && !teams.includes(team))
        .map((team) => ({ act: 'serve' as const, counter: number, team })),
    )
  return [...opening, ...serving]
}

/** The same counter for a shorter time, from half hour to half hour, as long as it wins most of what it could. */
function noLonger(
  scene: Scene,
  best: Judged,
  opening: Extract<HallAct, { act: 'open' }>,
  until: number,
  judge: (act: HallAct) => Judged,
): Judged {
  const first = (Math.floor(scene.now / stepMs) + 1) * stepMs
  const borders = Array.from({ length: Math.floor(until / stepMs) }, (_, at) => first + at * stepMs)
  const enough = (judged: Judged) => helps(judged) && judged.gain >= mostOfIt * best.gain
  let [shortest, act] = [best, opening]
  for (const border of borders.slice(1)) {
    const sooner = { ...act, until: border }
    const judged = judge(sooner)
    if (!enough(judged)) continue
    shortest = judged
    act = sooner
    break
  }
  for (const border of borders) {
    const later = { ...act, from: border }
    const judged = border < (act.until ?? Number.POSITIVE_INFINITY) ? judge(later) : undefined
    if (!judged || !enough(judged)) break
    shortest = judged
    act = later
  }
  return shortest
}

/** A counter with nobody in hand that can be missed: not one promise is lost by it. */
function closing(hall: Hall, judge: (act: HallAct) => Judged): Advice | undefined {
  const open = hall.counters.filter(({ state }) => state === 'open')
  if (open.length < 2) return undefined
  const idle = open.filter(({ number }) => workAt(hall, number).doing === 'nothing').toReversed()
  for (const { number } of idle) {
    const judged = judge({ act: 'close', counter: number })
    const { without, with: after } = judged
    const isMissed = after.keptShare < without.keptShare || after.uncalled > without.uncalled
    if (!isMissed && after.waitMinutes <= without.waitMinutes + waitsMoreMinutes) return advised(judged)
  }
  return undefined
}
