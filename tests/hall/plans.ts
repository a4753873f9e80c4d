// What everybody in a simulated day is up to. Instants are epoch milliseconds.
export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute

/** How a form is sent: once, by a double click, again because no answer came, or copied and delivered much later. */
export type Sending = 'once' | 'twice' | 'lost' | 'copied'

/** How a visitor behaves once the number is called. */
export interface VisitPlan {
  /** From the first call to the counter. */
  walksMs: number
  /** Does not hear the first calls; comes back to the counter after being marked absent, or never. */
  absent: 'no' | 'returns' | 'gone'
  takesMs: number
}

export interface ResidentPlan {
  name: string
  location: string
  product: string
  persons: number
  booksAt: number
  /** The appointment should start here. */
  from: number
  until: number
  change: 'none' | 'move' | 'cancel' | 'moveTwice' | 'moveThenCancel'
  arrives: 'soonEnough' | 'farTooEarly' | 'late' | 'tooLate' | 'never'
  /** From the appointment's time; negative is before it. */
  offsetMs: number
  way: 'kiosk' | 'phone'
  mistakes: 'none' | 'wrongCode' | 'otherLocation' | 'reportsTwice'
  visit: VisitPlan
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
  walkIns: WalkInPlan[]
  clerks: ClerkPlan[]
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
