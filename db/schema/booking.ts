// The tables of booking: appointments, the places they take, and what makes a form count once.
import type { Choice } from '../../src/catalogue/product.ts'
import { bool, index, instant, int, json, primaryKey, seq, table, text, unique } from '../columns.ts'

/** The lock of a day and the key of its cached availability. */
export const days = table(
  'days',
  { date: text('date').notNull(), location: text('location').notNull(), version: int('version').notNull() },
  (row) => [primaryKey({ columns: [row.date, row.location] })],
)

/** The lock of a visitor, an origin or an address that a limit binds. */
export const limits = table('limits', { key: text('key').primaryKey(), version: int('version').notNull() })

export type AppointmentState = 'held' | 'booked' | 'arrived' | 'helped' | 'left' | 'cancelled' | 'missed' | 'lapsed'

export const appointments = table(
  'appointments',
  {
    publicId: text('public_id').primaryKey(),
    state: text('state').$type<AppointmentState>().notNull(),
    /** Six digits, only while the appointment is live: free again the day after the visit. */
    code: text('code'),
    location: text('location').notNull(),
    date: text('date').notNull(),
    team: text('team').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    choices: json<Choice[]>('choices').notNull(),
    calm: bool('calm').notNull(),
    channel: text('channel').$type<'online' | 'staff'>().notNull(),
    takenAt: instant('taken_at').notNull(),
    heldUntil: instant('held_until'),
    bookedAt: instant('booked_at'),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: text('cancelled_by').$type<'resident' | 'municipality'>(),
    /** Hashes of the visitor's cookie and of where the request came from: for limits only, gone when booked. */
    visitor: text('visitor'),
    origin: text('origin'),
    name: text('name'),
    email: text('email'),
    /** The address as limits see it: lower case, without +suffix; or the mobile's digits. */
    address: text('address'),
    mobile: text('mobile'),
    language: text('language').notNull(),
    needs: json<string[]>('needs').notNull(),
    version: int('version').notNull(),
  },
  (row) => [
    unique('appointments_code').on(row.code),
    // With the times in it, what overlaps a visit is found without reading all visits of its day.
    index('appointments_day').on(row.date, row.location, row.startsAt, row.endsAt),
    index('appointments_visitor').on(row.visitor),
    index('appointments_origin').on(row.origin),
    index('appointments_address').on(row.address),
  ],
)

/** The guard that cannot lie: one place in one unit of five minutes can be taken once. */
export const lanes = table(
  'lanes',
  {
    location: text('location').notNull(),
    team: text('team').notNull(),
    unit: instant('unit').notNull(),
    lane: int('lane').notNull(),
    appointment: text('appointment').notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.location, row.team, row.unit, row.lane] }),
    index('lanes_appointment').on(row.appointment),
  ],
)

/** Online places given up lately: residents see them again from `until` on, so that places cannot be traded. */
export const returning = table(
  'returning_places',
  {
    id: seq('id'),
    location: text('location').notNull(),
    date: text('date').notNull(),
    team: text('team').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    products: json<string[]>('products').notNull(),
    until: instant('until').notNull(),
  },
  (row) => [index('returning_day').on(row.date, row.location)],
)

/** Secret links: only the hash is kept. */
export const secrets = table(
  'secrets',
  { hash: text('hash').primaryKey(), appointment: text('appointment').notNull(), madeAt: instant('made_at').notNull() },
  (row) => [index('secrets_appointment').on(row.appointment)],
)

/** Forms that were answered: a repeat gets the same result. Machine time. */
export const answered = table(
  'answered',
  {
    key: text('key').primaryKey(),
    bodyHash: text('body_hash').notNull(),
    /** As JSON text: what was made. */
    result: text('result'),
    at: instant('at').notNull(),
  },
  (row) => [index('answered_at').on(row.at)],
)
