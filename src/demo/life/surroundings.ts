// Where invented people live, and how.
import type { Site } from '../../context.ts'
import type { Visit } from './browser.ts'
import type { LifeTime } from './time.ts'

export interface Lives {
  /** How many times faster than a clock. */
  speed: number
  seed: number
  /** How many visitors have set out so far. */
  visitors: number
  /** Every counter of the hall, and whether an invented clerk works there. */
  counters: { number: number; byItself: boolean }[]
}

/** Where invented people live. */
export interface Surroundings {
  site: Site
  visit: Visit
  time: LifeTime
  lives: Lives
}
