// What the page of the coordinator shows.
import type { HallForecast } from '../../src/coordinator/forecast-kept.ts'
import type { AtCounter } from '../../src/coordinator/present.ts'
import type { BoardLine, LineProblem } from '../../src/display/line.ts'
import type { Hall } from '../../src/queue/hall.ts'
import type { Band } from '../../src/queue/ticket.ts'
import type { Person } from '../../src/staff/person.ts'
import type { Place } from '../queue/ticket.ts'
import type { Machines } from '../staff/device-line.ts'
import type { Words } from '../words/words.ts'

/** Why nothing was done. */
export type Refusal = keyof Words['coordinator']['refused']

export interface CoordinatorPage extends Place {
  person: Person
  hall: Hall
  /** By series, how long somebody waits who would come now. */
  waits: ReadonlyMap<string, Band>
  /** Who works at the counters, since when they are as they are. */
  present: readonly AtCounter[]
  /** Undefined when it cannot be made: then nothing is said of it. */
  outlook: HallForecast | undefined
  machines: Machines
  /** What hangs in the hall. */
  line: BoardLine | undefined
  trouble?: { counter: number; reason: Refusal } | undefined
  /** The counter of which the teams are being changed, and what was chosen when that could not be. */
  teamsOf?: number | undefined
  chosen?: readonly string[]
  /** Whether a line for the displays is being written. */
  writesLine?: boolean
  /** What was typed as the line, and what is wrong with it. */
  typed?: { nl: string; en: string }
  problems?: Partial<Record<'nl' | 'en', LineProblem>>
}
