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
  /** The page, where the answer was an error. */
  page?: string
}

export type Fact =
  /** The team is not shown: it is read from the row, at that moment. */
  | { fact: 'booked'; person: string; publicId: string; code: string; startsAt: number; team: string }
  | { fact: 'moved'; person: string; publicId: string; startsAt: number; team: string }
  | { fact: 'cancelled'; person: string; publicId: string }
  /** A number on the kiosk's screen; `wish` is one press or one code, however often it was sent. */
  | { fact: 'ticket'; person: string; wish: string; number: string; location: string; appointment: string | null }
  | { fact: 'turnedAway'; person: string; how: string }
  /** Reported once more for an appointment, and saw no number. */
  | { fact: 'noSecondSight'; appointment: string }
  | { fact: 'pressed'; location: string; counter: number; act: Act; seen: number; ticket: number | null }
  | { fact: 'connected' | 'disconnected'; display: string; location: string; line: number }
  /** A board as it came over this line: the calls on it, newest first, each with its number in the log. */
  | { fact: 'board'; display: string; location: string; line: number; calls: Shown[] }
  | { fact: 'restarted' }

export interface Shown {
  event: number
  number: string
  counter: number
}

export type Act = 'opening' | 'sluiting' | 'oproep' | 'herhaling' | 'bezoek' | 'afronding' | 'afwezigheid' | 'terugkeer'

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
] as const

export type TableName = (typeof tableNames)[number]

export interface DayRecord {
  seed: number
  /** The local day that was simulated, ISO. */
  date: string
  sent: Sent[]
  known: Known[]
  tables: Record<TableName, Row[]>
  /** Rows in the course of the day. */
  looks: { at: number; appointments: Row[]; lanes: Row[] }[]
  /** What went wrong behind the pages. */
  failures: string[]
}
