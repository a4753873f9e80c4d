// What everybody in a simulated day is up to. Instants are epoch milliseconds.
import type { Wanted } from './record.ts'

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute

/**
 * How a form is sent: once, by a double click, again because no answer came, copied and delivered much later, or once
 * more from a browser without its cookies.
 */
export type Sending = 'once' | 'twice' | 'lost' | 'copied' | 'elsewhere'

/** How a visitor behaves once the number is called. */
export interface VisitPlan {
  /** From the first call to the counter. */
  walksMs: number
  /** Does not hear the first calls; comes back to the counter after being marked absent, or never. */
  absent: 'no' | 'returns' | 'gone'
  takesMs: number
}

/** What somebody comes for, when, and how they can be told. */
export interface BookerPlan {
  name: string
  email: string | null
  mobile: string | null
  location: string
  choices: Wanted[]
  /** The appointment should start here. */
  from: number
  until: number
  /** ISO date of birth of the child that is declared. */
  born?: string
  /** Takes the first time that the page has, as others do. */
  picksFirst?: boolean
}

export interface ResidentPlan extends BookerPlan {
  booksAt: number
  change: 'none' | 'move' | 'cancel' | 'moveTwice' | 'moveThenCancel' | 'persons' | 'lookUp'
  arrives: 'soonEnough' | 'farTooEarly' | 'late' | 'tooLate' | 'never'
  /** From the appointment's time; negative is before it. */
  offsetMs: number
  way: 'kiosk' | 'phone'
  mistakes: 'none' | 'wrongCode' | 'otherLocation' | 'reportsTwice'
  visit: VisitPlan
}

/** What somebody with an appointment on a later day does about it, in order. */
export type ApplicantAct = 'sooner' | 'noLonger' | 'move' | 'persons' | 'lookUp' | 'cancel' | 'cancelByMail'

export interface ApplicantPlan extends BookerPlan {
  booksAt: number
  acts: ApplicantAct[]
  /** What they do with an earlier place that is offered. */
  offers: 'takes' | 'declines' | 'ignores'
  watchesUntil: number
}

export interface CheatPlan {
  cheat: 'traders' | 'hoarder' | 'guesser' | 'robot'
  at: number
  booker: BookerPlan & { email: string }
}

export interface WalkInPlan {
  name: string
  location: string
  at: number
  product: string
  sending: Sending
  visit: VisitPlan
}

export interface ClerkPlan {
  name: string
  username: string
  location: string
  counter: number
  from: number
  until: number
  pauses: { from: number; until: number }[]
  /** When a second browser looks at the same counter, to press something a little later. */
  secondBrowser: number[]
}

export interface CoordinatorPlan {
  name: string
  username: string
  location: string
  counters: number[]
  /** When they look at the hall, to do something about it. */
  looks: number[]
}

export interface DisplayPlan {
  name: string
  device: string
  location: string
  from: number
  until: number
  outages: { from: number; until: number }[]
}

export interface DayPlan {
  date: string
  /** The evening before, on which the first residents book (ISO). */
  eve: string
  size: Size
  load: number
  /** Counters that the town does not have, at its first location. */
  extraCounters: { number: number; teams: string[] }[]
  residents: ResidentPlan[]
  applicants: ApplicantPlan[]
  cheats: CheatPlan[]
  /** A product of which only one can be had at a time. */
  scarce: string | undefined
  walkIns: WalkInPlan[]
  clerks: ClerkPlan[]
  coordinators: CoordinatorPlan[]
  displays: DisplayPlan[]
  restarts: number[]
  looks: number[]
  /** Nothing runs at night, so that the end of the day comes late. */
  downAtNight: boolean
}

export type Size = 'small' | 'medium' | 'large' | 'both' | 'full'

/** Where a day takes place, and how long people keep coming. */
export interface Hall {
  location: string
  counters: number[]
  from: number
  until: number
}
