// The tables of the queue: tickets and the log of a hall.
import { isNotNull } from 'drizzle-orm'
import type { Choice } from '../../src/catalogue/product.ts'
import type { PredictedBand } from '../../src/queue/ticket.ts'
import { bool, index, instant, int, json, primaryKey, table, text, unique } from '../columns.ts'

/** The lock of a location's queue; deals ticket serials and event numbers. */
export const queues = table('queues', {
  location: text('location').primaryKey(),
  lastEvent: int('last_event').notNull(),
  lastEventAt: instant('last_event_at').notNull(),
  lastSerial: int('last_serial').notNull(),
})

export type TicketState =
  | 'waiting'
  | 'called'
  | 'serving'
  | 'served'
  | 'absent'
  | 'parked'
  | 'backOffice'
  | 'left'
  | 'missed'
  | 'closed'

export const tickets = table(
  'tickets',
  {
    location: text('location').notNull(),
    /** Rises per location and never starts again: the tie-breaker of the order. */
    serial: int('serial').notNull(),
    /** 128 random bits: the page that follows this number on a phone. Gone after a day, as is the appointment. */
    followId: text('follow_id'),
    date: text('date').notNull(),
    number: text('number').notNull(),
    /** The series that orders the ticket; a later priority changes it, the number stays. */
    series: text('series').notNull(),
    state: text('state').$type<TicketState>().notNull(),
    team: text('team').notNull(),
    choices: json<Choice[]>('choices').notNull(),
    appointment: text('appointment'),
    appointmentAt: instant('appointment_at'),
    language: text('language').notNull(),
    needs: json<string[]>('needs').notNull(),
    channel: text('channel').$type<'kiosk' | 'phone' | 'reception'>().notNull(),
    issuedAt: instant('issued_at').notNull(),
    releaseAt: instant('release_at').notNull(),
    dueAt: instant('due_at').notNull(),
    counter: int('counter'),
    calledAt: instant('called_at'),
    lastCalledAt: instant('last_called_at'),
    calls: int('calls').notNull(),
    servingSince: instant('serving_since'),
    endedAt: instant('ended_at'),
    endEstimated: bool('end_estimated').notNull(),
    goesOnAt: instant('goes_on_at'),
    /** Parked, or with the back office, since. */
    asideSince: instant('aside_since'),
    band: json<PredictedBand>('band'),
    forCounter: int('for_counter'),
    passedOnBy: int('passed_on_by'),
    /** The visitor asked not to be called before this. */
    laterUntil: instant('later_until'),
    /** From one employee to the next; erased at the end of the day. */
    note: text('note'),
  },
  (row) => [
    primaryKey({ columns: [row.location, row.serial] }),
    unique('tickets_follow').on(row.followId),
    index('tickets_day').on(row.location, row.date, row.state),
    index('tickets_appointment').on(row.appointment),
  ],
)

/** Numbers lent to a kiosk for a day, for when the server is away. Nobody else gives them that day, used or not. */
export const lentNumbers = table(
  'lent_numbers',
  {
    location: text('location').notNull(),
    date: text('date').notNull(),
    number: text('number').notNull(),
    device: text('device').notNull(),
    /** 128 random bits: the page that follows the number, once it is handed in. */
    followId: text('follow_id').notNull(),
    lentAt: instant('lent_at').notNull(),
    /** The serial of its ticket, and when the kiosk gave it; null until that is handed in. */
    ticket: int('ticket'),
    takenAt: instant('taken_at'),
  },
  (row) => [primaryKey({ columns: [row.location, row.date, row.number] })],
)

/** Browsers whose owners asked to be told when their number is called; gone when the visit is over. */
export const pushes = table(
  'pushes',
  {
    /** The hash of its address and of the number: a browser asks once for each. */
    id: text('id').primaryKey(),
    location: text('location').notNull(),
    serial: int('serial').notNull(),
    endpoint: text('endpoint').notNull(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    language: text('language').notNull(),
    /** What it was told last, and what is being tried since; '' is nothing. */
    told: text('told').notNull(),
    trying: text('trying').notNull(),
    attempts: int('attempts').notNull(),
    /** Machine time: not tried before. */
    dueAt: instant('due_at').notNull(),
  },
  (row) => [index('pushes_ticket').on(row.location, row.serial)],
)

/** What the displays of a location say to everybody, until the end of the day. The version rises with every change. */
export const boardLines = table('board_lines', {
  location: text('location').primaryKey(),
  /** '' is nothing. */
  nl: text('nl').notNull(),
  en: text('en'),
  until: instant('until').notNull(),
  version: int('version').notNull(),
})

/** Append-only. Every figure of a day can be computed from it later. */
export const events = table(
  'events',
  {
    location: text('location').notNull(),
    number: int('number').notNull(),
    at: instant('at').notNull(),
    /** The number of the first event of the same turn. */
    turn: int('turn').notNull(),
    kind: text('kind').notNull(),
    ticket: int('ticket'),
    counter: int('counter'),
    employee: int('employee'),
    device: text('device'),
    facts: json<Record<string, unknown>>('facts').notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.location, row.number] }),
    index('events_at').on(row.location, row.at),
    // Who pressed is erased after a term: only rows in which it still stands are looked through.
    index('events_employee').on(row.at).where(isNotNull(row.employee)),
  ],
)
