// The tables of staff: people, devices, sessions and what they did. Also which jobs ran.
import type { Device, DeviceFault } from '../../src/staff/device.ts'
import type { Role } from '../../src/staff/role.ts'
import { bool, index, instant, int, json, primaryKey, seq, table, text } from '../columns.ts'

export const employees = table('employees', {
  id: seq('id'),
  username: text('username').notNull().unique(),
  name: text('name').notNull(),
  password: text('password').notNull(),
  active: bool('active').notNull(),
  /** May take somebody out of turn, whatever the roles. */
  mayChoose: bool('may_choose').notNull().default(false),
  /** Single letters press the buttons of a counter, as long as the employee wants them to. */
  letterKeys: bool('letter_keys').notNull().default(true),
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

/** Tries of a sign-in or a code, and moves of an appointment, per key; machine time. */
export const attempts = table(
  'attempts',
  { key: text('key').notNull(), at: instant('at').notNull(), id: seq('id') },
  (row) => [index('attempts_key').on(row.key, row.at)],
)

/** Machines in the halls. What is paired, seen and reported is machine time. */
export const devices = table(
  'devices',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<Device['kind']>().notNull(),
    location: text('location').notNull(),
    name: text('name').notNull(),
    settings: json<Record<string, unknown>>('settings').notNull(),
    /** The hash of its cookie; null until it is paired, and again when its pairing is taken away. */
    tokenHash: text('token_hash').unique(),
    /** The hash of the short code with which a machine becomes this device, once and for a short time. */
    pairingHash: text('pairing_hash').unique(),
    pairingUntil: instant('pairing_until'),
    /** The hash of what the print agent beside a kiosk's browser shows; null where there is none. */
    agentHash: text('agent_hash').unique(),
    revokedAt: instant('revoked_at'),
    seenAt: instant('seen_at'),
    /** The script that its page runs: another one than the server's is from before an update. */
    version: text('version'),
    faults: json<DeviceFault[]>('faults').notNull().default([]),
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

/** Calls for help from a counter or the reception. They go after a day: the audit log remembers who and when. */
export const alarms = table(
  'alarms',
  {
    id: seq('id'),
    location: text('location').notNull(),
    /** Null is the reception. */
    counter: int('counter'),
    raisedBy: int('raised_by').notNull(),
    raisedAt: instant('raised_at').notNull(),
    answeredBy: int('answered_by'),
    endedAt: instant('ended_at'),
  },
  (row) => [index('alarms_location').on(row.location)],
)

/** Whether a location is being evacuated; it stands until somebody ends it. The version rises with every change. */
export const evacuations = table('evacuations', {
  location: text('location').primaryKey(),
  /** Null is no evacuation. */
  since: instant('since'),
  version: int('version').notNull(),
})

/** Until which instant a job that falls due has run: each once, whatever the number of processes. */
export const jobs = table('jobs', { name: text('name').primaryKey(), ranUntil: instant('ran_until').notNull() })
