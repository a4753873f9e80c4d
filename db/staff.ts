// Rows ↔ employees and their sessions, and the audit log.
import { and, asc, eq, lt, sql } from 'drizzle-orm'
import { sessionHours } from '../src/catalogue/erasure.ts'
import { hour, minute } from '../src/catalogue/milliseconds.ts'
import { type Chance, hashOf } from '../src/chance.ts'
import type { Employee } from '../src/staff/role.ts'
import { audit, employeeRoles, employees, locations, sessions } from './schema.ts'
import { type Db, type Store, statement, type Turn } from './store.ts'

/** A session ends after so much silence, and sessionHours after it began (machine time). */
const idleMinutes = 30
/** Seeing an employee is written down at most so often. */
const seenEveryMinutes = 1

const findSession = statement((db) =>
  db
    .select({ session: sessions, employee: employees })
    .from(sessions)
    .innerJoin(employees, eq(employees.id, sessions.employee))
    .where(and(eq(sessions.hash, sql.placeholder('hash')), eq(employees.active, true))),
)
const findRoles = statement((db) =>
  db
    .select({ role: employeeRoles.role, location: employeeRoles.location })
    .from(employeeRoles)
    .where(eq(employeeRoles.employee, sql.placeholder('employee'))),
)

/** The employee whose session this is, unless it was silent too long or lasted too long. */
export async function employeeOf(
  db: Db,
  secret: string,
  machineNow: number,
): Promise<{ employee: Employee; stale: boolean } | undefined> {
  const [row] = await findSession(db, { hash: hashOf(secret) })
  if (!row) return undefined
  const { session, employee } = row
  const ended =
    machineNow > session.seenAt + idleMinutes * minute || machineNow > session.startedAt + sessionHours * hour
  if (ended) return undefined
  const { id, name, mayChoose, letterKeys } = employee
  const roles = await findRoles(db, { employee: id })
  return {
    employee: { id, name, mayChoose, letterKeys, location: session.location, roles },
    stale: machineNow > session.seenAt + seenEveryMinutes * minute,
  }
}

const saveSeen = statement((db) =>
  db
    .update(sessions)
    .set({ seenAt: sql`${sql.placeholder('seenAt')}` })
    .where(eq(sessions.hash, sql.placeholder('hash'))),
)

/** Keeps a session alive. */
export const seen = (store: Store, secret: string): Promise<void> =>
  store.write(async (turn) => {
    await saveSeen(turn.db, { seenAt: turn.machineNow, hash: hashOf(secret) })
  })

const findCredentials = statement((db) =>
  db
    .select({ id: employees.id, password: employees.password })
    .from(employees)
    .where(and(eq(employees.username, sql.placeholder('username')), eq(employees.active, true))),
)

/** The id and password hash of an active employee. */
export async function credentialsOf(db: Db, username: string): Promise<{ id: number; password: string } | undefined> {
  return (await findCredentials(db, { username }))[0]
}

const findPlaces = statement((db) =>
  db.select({ code: locations.code }).from(locations).orderBy(asc(locations.position)),
)

/** Begins a session at this place if the employee has a role there, else at the first where they do; gives its secret. */
export function beginSession(
  store: Store,
  chance: Chance,
  employee: number,
  origin: string,
  place?: string,
): Promise<string> {
  const secret = chance.secret()
  return store.write(async (turn) => {
    const roles = await findRoles(turn.db, { employee })
    const places = (await findPlaces(turn.db, {})).map((row) => row.code)
    const theirs = places.filter((code) => roles.some((row) => row.location === '' || row.location === code))
    const location = theirs.find((code) => code === place) ?? theirs[0] ?? ''
    const at = turn.machineNow
    await turn.db.insert(sessions).values({ hash: hashOf(secret), employee, location, startedAt: at, seenAt: at })
    await note(turn, { employee, action: 'signedIn', object: '', origin })
    return secret
  })
}

/** Turns the keys of the counter's buttons on or off, for this employee on every computer. */
export function useLetterKeys(store: Store, employee: number, letterKeys: boolean): Promise<void> {
  return store.write(async (turn) => {
    await turn.db.update(employees).set({ letterKeys }).where(eq(employees.id, employee))
  })
}

/** Lets an employee work at another location where they have a role. */
export function workAtLocation(store: Store, secret: string, location: string): Promise<void> {
  return store.write(async (turn) => {
    await turn.db
      .update(sessions)
      .set({ location })
      .where(eq(sessions.hash, hashOf(secret)))
  })
}

export function endSession(store: Store, secret: string, employee: number, origin: string): Promise<void> {
  return store.write(async (turn) => {
    await turn.db.delete(sessions).where(eq(sessions.hash, hashOf(secret)))
    await note(turn, { employee, action: 'signedOut', object: '', origin })
  })
}

/** The audit log: who (null is a machine), what, when, from where. Never personal data of residents. */
export async function note(
  turn: Turn,
  entry: { employee: number | null; action: string; object: string; origin: string },
): Promise<void> {
  await turn.db.insert(audit).values({ ...entry, at: turn.machineNow })
}

/** Throws away sessions that are over. */
export async function forgetSessions(turn: Turn): Promise<void> {
  await turn.db.delete(sessions).where(lt(sessions.startedAt, turn.machineNow - sessionHours * hour))
}
