// What is kept of a simulated day for the auditor: what people sent and saw, and the rows as they lay in the database
// afterwards. Plain values only, so that a test can forge them.

export type Row = Record<string, unknown>

/** A request with its answer. */
export interface Sent {
  at: number
  actor: string
  method: string
  path: string
  status: number
  /** From which address of the network. */
  address: string
  /** Where the answer leads. */
  to?: string
  /** The key of the form that was sent. */
  key?: string
  /** Something in it was wrong on purpose. */
  flawed?: true
  /** After how many seconds to try again. */
  retryAfter?: number
  /** The page, where the answer was an error. */
  page?: string
}

/** A message as its reader has it. */
export interface Letter {
  at: number
  /** The same for the same message, however often it comes. */
  id: string
  channel: 'mail' | 'sms'
  to: string
  /** A mail's subject is its first line. */
  text: string
  /** The entry for a calendar that came with it. */
  calendar: string | null
}

/** What somebody comes for. */
export interface Wanted {
  product: string
  persons: number
}

/** An appointment as somebody was shown it. */
interface Shows {
  person: string
  publicId: string
  location: string
  startsAt: number
  /** Not shown: read from the row, at that moment. */
  team: string
  choices: Wanted[]
}

export type Fact =
  /** A time is kept for somebody; `known` has an appointment in the same browser. */
  | ({ fact: 'held'; address: string; known: boolean } & Shows)
  /** Somebody may give up a time that is kept: they choose another, or go away. */
  | { fact: 'letGo'; publicId: string }
  | ({ fact: 'booked'; code: string; email: string | null; mobile: string | null } & Shows)
  /** `by` is who chose the time: the resident, or the municipality that offered it. */
  | ({ fact: 'moved'; by: 'resident' | 'offer' } & Shows)
  | ({ fact: 'changed' } & Shows)
  | { fact: 'cancelled'; person: string; publicId: string }
  /** Times that a page offers, as they stand in its form; `own` is a time that is this person's already. */
  | {
      fact: 'timesShown'
      person: string
      choices: Wanted[]
      times: string[]
      own: string | null
      /** The last date of a legal term, with the date of birth from which it follows. */
      birth: string | null
    }
  | { fact: 'alertOn'; publicId: string; weekdays: number[]; parts: string[]; locations: string[] }
  | { fact: 'alertOff' | 'declined'; publicId: string }
  /** A code was tried with an address or number; it opened this appointment. */
  | { fact: 'lookedUp'; person: string; address: string; code: string; contact: string; opened: string | null }
  /** A number on the kiosk's screen; `wish` is one press or one code, however often it was sent. */
  | { fact: 'ticket'; person: string; wish: string; number: string; location: string; appointment: string | null }
  | { fact: 'turnedAway'; person: string; how: string }
  /** Reported once more for an appointment, and saw no number. */
  | { fact: 'noSecondSight'; appointment: string }
  | { fact: 'pressed'; location: string; counter: number; act: Act; seen: number; ticket: number | null }
  /** Said which teams a counter serves from now on; `shown` are those that the page had. */
  | { fact: 'staffed'; location: string; counter: number; shown: string[]; teams: string[] }
  | { fact: 'connected' | 'disconnected'; display: string; location: string; line: number }
  /** A board as it came over this line: the calls on it, newest first, each with its number in the log. */
  | { fact: 'board'; display: string; location: string; line: number; calls: Shown[] }
  | { fact: 'restarted' }

export interface Shown {
  event: number
  number: string
  counter: number
}

/** The presses at a counter, by the last part of their address. */
export type Act =
  | 'opening'
  | 'sluiting'
  | 'pauze'
  | 'oproep'
  | 'keuze'
  | 'herhaling'
  | 'bezoek'
  | 'voortzetting'
  | 'afronding'
  | 'afwezigheid'
  | 'parkering'
  | 'terugname'
  | 'doorverwijzing'
  | 'teruggave'
  | 'voorrang'
  | 'vertrek'
  | 'terugkeer'
  | 'herstel'

export type Known = Fact & { at: number }

/** The tables that the auditor reads, in full. */
export const tableNames = [
  'appointments',
  'lanes',
  'tickets',
  'events',
  'queues',
  'counters',
  'counter_teams',
  'blocks',
  'exceptions',
  'products',
  'team_products',
  'locations',
  'outbox',
  'offers',
] as const

export type TableName = (typeof tableNames)[number]

export interface DayRecord {
  seed: number
  /** The local day that was simulated, ISO. */
  date: string
  sent: Sent[]
  known: Known[]
  /** What was sent to residents, in order. */
  letters: Letter[]
  tables: Record<TableName, Row[]>
  /** Which counters serve which teams when the day begins. */
  staffedAtFirst: Row[]
  /** Rows in the course of the day. */
  looks: { at: number; appointments: Row[]; lanes: Row[] }[]
  /** What went wrong behind the pages. */
  failures: string[]
}
