// The tables, once, for SQLite and PostgreSQL. Instants are epoch milliseconds (municipal time, unless a comment
// says machine time: ARCHITECTURE.md, "Two clocks"); days are ISO dates in the location's zone; wall times of the
// plan are minutes since midnight.
import type { Choice } from '../src/catalogue/product.ts'
import type { Role } from '../src/staff/role.ts'
import { bool, index, instant, int, json, primaryKey, seq, table, text, unique } from './columns.ts'

// ── the installation ────────────────────────────────────────────────────────────────────────────────────────────

/** One row, id 'here': what this installation is, and how municipal time follows the machine's. */
export const installation = table('installation', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<'demonstration' | 'production'>().notNull(),
  machineInstant: instant('machine_instant').notNull(),
  municipalInstant: instant('municipal_instant').notNull(),
  speed: int('speed').notNull(),
  catalogueVersion: int('catalogue_version').notNull(),
})

/** Municipal settings that differ from the default in src/catalogue/settings.ts; location '' is everywhere. */
export const settings = table(
  'settings',
  {
    location: text('location').notNull(),
    name: text('name').notNull(),
    value: json<unknown>('value').notNull(),
  },
  (row) => [primaryKey({ columns: [row.location, row.name] })],
)

/** The municipality's own words: owner is 'municipality', 'product:paspoort', 'location:stadskantoor' … */
export const texts = table(
  'texts',
  {
    owner: text('owner').notNull(),
    field: text('field').notNull(),
    language: text('language').notNull(),
    content: text('content').notNull(),
  },
  (row) => [primaryKey({ columns: [row.owner, row.field, row.language] })],
)

// ── catalogue ───────────────────────────────────────────────────────────────────────────────────────────────────

export const locations = table('locations', {
  code: text('code').primaryKey(),
  zone: text('zone').notNull(),
  street: text('street').notNull(),
  postcode: text('postcode').notNull(),
  town: text('town').notNull(),
  district: text('district').notNull(),
  phone: text('phone').notNull(),
  position: int('position').notNull(),
})

export const products = table('products', {
  code: text('code').primaryKey(),
  productGroup: text('product_group').notNull(),
  position: int('position').notNull(),
  minutesFirst: int('minutes_first').notNull(),
  minutesExtra: int('minutes_extra').notNull(),
  personsMax: int('persons_max').notNull(),
  online: bool('online').notNull(),
  staff: bool('staff').notNull(),
  walkIn: bool('walk_in').notNull(),
  pickUp: bool('pick_up').notNull(),
  discreet: bool('discreet').notNull(),
  noticeHours: int('notice_hours').notNull(),
  horizonDays: int('horizon_days').notNull(),
  ceiling: int('ceiling'),
  activeFrom: text('active_from'),
  activeUntil: text('active_until'),
})

export const teams = table('teams', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
})

export const teamProducts = table(
  'team_products',
  { team: text('team').notNull(), product: text('product').notNull() },
  (row) => [primaryKey({ columns: [row.team, row.product] })],
)

export const series = table(
  'series',
  {
    location: text('location').notNull(),
    letter: text('letter').notNull(),
    kind: text('kind').$type<'appointment' | 'walkIn' | 'collect' | 'priority'>().notNull(),
    promiseMinutes: int('promise_minutes').notNull(),
  },
  (row) => [primaryKey({ columns: [row.location, row.letter] })],
)

export const counters = table(
  'counters',
  {
    location: text('location').notNull(),
    number: int('number').notNull(),
    state: text('state').$type<'open' | 'closed' | 'paused'>().notNull(),
    /** The number of the last event at this counter: buttons send it, so that an outdated press changes nothing. */
    lastEvent: int('last_event').notNull(),
  },
  (row) => [primaryKey({ columns: [row.location, row.number] })],
)

export const counterTeams = table(
  'counter_teams',
  { location: text('location').notNull(), counter: int('counter').notNull(), team: text('team').notNull() },
  (row) => [primaryKey({ columns: [row.location, row.counter, row.team] })],
)

/** The opening plan: every `everyWeeks` weeks, counted in calendar weeks from the Monday of validFrom. */
export const blocks = table(
  'blocks',
  {
    id: text('id').primaryKey(),
    location: text('location').notNull(),
    team: text('team').notNull(),
    weekdays: json<number[]>('weekdays').notNull(),
    fromMinute: int('from_minute').notNull(),
    untilMinute: int('until_minute').notNull(),
    counters: int('counters').notNull(),
    online: int('online').notNull(),
    walkIns: bool('walk_ins').notNull(),
    stepMinutes: int('step_minutes').notNull(),
    validFrom: text('valid_from').notNull(),
    validUntil: text('valid_until'),
    everyWeeks: int('every_weeks').notNull(),
  },
  (row) => [index('blocks_location').on(row.location)],
)

/**
 * One date that differs from the plan. 'closed': nothing; 'other': its blocks instead of the plan; 'extra': its
 * blocks beside the plan, on a holiday too. Blocks hold team, fromMinute, untilMinute, counters, online, walkIns,
 * stepMinutes.
 */
export const exceptions = table(
  'exceptions',
  {
    id: text('id').primaryKey(),
    location: text('location').notNull(),
    date: text('date').notNull(),
    kind: text('kind').$type<'closed' | 'other' | 'extra'>().notNull(),
    blocks: json<unknown[]>('blocks').notNull(),
  },
  (row) => [index('exceptions_location_date').on(row.location, row.date)],
)

// ── booking ─────────────────────────────────────────────────────────────────────────────────────────────────────

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
    index('appointments_day').on(row.date, row.location),
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

// ── queue ───────────────────────────────────────────────────────────────────────────────────────────────────────

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
  | 'left'
  | 'missed'
  | 'closed'

export const tickets = table(
  'tickets',
  {
    location: text('location').notNull(),
    /** Rises per location and never starts again: the tie-breaker of the order. */
    serial: int('serial').notNull(),
    /** 128 random bits: the page that follows this number on a phone. */
    followId: text('follow_id').notNull(),
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
  },
  (row) => [
    primaryKey({ columns: [row.location, row.serial] }),
    unique('tickets_follow').on(row.followId),
    index('tickets_day').on(row.location, row.date, row.state),
    index('tickets_appointment').on(row.appointment),
  ],
)

/** Append-only. Every figure of a day can be computed from it later. */
export const events = table(
  'events',
  {
    location: text('location').notNull(),
    number: int('number').notNull(),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    ticket: int('ticket'),
    counter: int('counter'),
    employee: int('employee'),
    device: text('device'),
    facts: json<Record<string, unknown>>('facts').notNull(),
  },
  (row) => [primaryKey({ columns: [row.location, row.number] }), index('events_at').on(row.location, row.at)],
)

// ── staff ───────────────────────────────────────────────────────────────────────────────────────────────────────

export const employees = table('employees', {
  id: seq('id'),
  username: text('username').notNull().unique(),
  name: text('name').notNull(),
  password: text('password').notNull(),
  active: bool('active').notNull(),
})



export const employeeRoles = table(
  'employee_roles',
  {
    employee: int('employee').notNull(),
    role: text('role').$type<Role>().notNull(),
    location: text('location').notNull(),
  },
  (row) => [primaryKey({ columns: [row.employee, row.role, row.location] })],
)

/** Machine time. Only the hash of the cookie's value is kept. */
export const sessions = table(
  'sessions',
  {
    hash: text('hash').primaryKey(),
    employee: int('employee').notNull(),
    location: text('location').notNull(),
    startedAt: instant('started_at').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (row) => [index('sessions_employee').on(row.employee)],
)

/** Wrong tries of a sign-in or a code, per key; machine time. */
export const attempts = table(
  'attempts',
  { key: text('key').notNull(), at: instant('at').notNull(), id: seq('id') },
  (row) => [index('attempts_key').on(row.key, row.at)],
)

export const devices = table(
  'devices',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<'kiosk' | 'display'>().notNull(),
    location: text('location').notNull(),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    settings: json<Record<string, unknown>>('settings').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (row) => [index('devices_location').on(row.location)],
)

/** Who did what, when, from where. Never personal data of residents. Machine time. */
export const audit = table('audit', {
  id: seq('id'),
  at: instant('at').notNull(),
  employee: int('employee'),
  action: text('action').notNull(),
  object: text('object').notNull(),
  origin: text('origin').notNull(),
})

/** Until which instant a job that falls due has run: each once, whatever the number of processes. */
export const jobs = table('jobs', { name: text('name').primaryKey(), ranUntil: instant('ran_until').notNull() })
