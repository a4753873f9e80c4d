// Calls for help, as rows: they outlive a restart, and every page of staff shows those that nobody has ended.
import { and, asc, count, eq, gt, isNull, lt, max, sql } from 'drizzle-orm'
import { day, hour } from '../src/catalogue/milliseconds.ts'
import type { Alarm, AlarmPlace } from '../src/staff/alarm.ts'
import type { Actor } from '../src/staff/role.ts'
import { lockLimits, stampNow } from './locks.ts'
import { alarms, employees } from './schema.ts'
import { note } from './staff.ts'
import { type Db, type Store, statement, type Turn } from './store.ts'
import { inTurn } from './turn.ts'

/** A call that nobody ended is of no use to anybody after so long. */
const longestHours = 12

const findOpen = statement((db) =>
  db
    .select({
      id: alarms.id,
      counter: alarms.counter,
      raisedBy: alarms.raisedBy,
      raisedAt: alarms.raisedAt,
      goes: employees.name,
    })
    .from(alarms)
    .leftJoin(employees, eq(employees.id, alarms.answeredBy))
    .where(
      and(
        eq(alarms.location, sql.placeholder('location')),
        isNull(alarms.endedAt),
        gt(alarms.raisedAt, sql.placeholder('since')),
      ),
    )
    .orderBy(asc(alarms.id)),
)

/** The calls at a location that have not been ended at this municipal instant, oldest first. */
export async function openAlarms(db: Db, location: string, now: number): Promise<Alarm[]> {
  const rows = await findOpen(db, { location, since: now - longestHours * hour })
  return rows.map(({ counter, ...row }) => ({ ...row, place: counter ?? 'reception' }))
}

const findStand = statement((db) =>
  db
    .select({
      raised: count(),
      answered: count(alarms.answeredBy),
      ended: count(alarms.endedAt),
      newest: max(alarms.raisedAt),
    })
    .from(alarms)
    .where(eq(alarms.location, sql.placeholder('location'))),
)

/** How the calls at a location stand: another text after every change, also when an old call was forgotten meanwhile. */
export async function alarmStand(db: Db, location: string): Promise<string> {
  const [stand] = await findStand(db, { location })
  return [stand?.raised, stand?.answered, stand?.ended, stand?.newest].join('-')
}

/** Calls for help. While a call from the same place is open, that one stays. */
export function raiseAlarm(store: Store, location: string, place: AlarmPlace, by: Actor): Promise<void> {
  return atLocation(store, location, async (turn, now) => {
    const open = await openAlarms(turn.db, location, now)
    if (open.some((alarm) => alarm.place === place)) return undefined
    const counter = place === 'reception' ? null : place
    await turn.db.insert(alarms).values({ location, counter, raisedBy: by.employee, raisedAt: now })
    return { ...by, action: 'alarmRaised', object: `${location} ${place}` }
  })
}

/** Somebody goes there; who said so first is who the others see. */
export function answerAlarm(store: Store, location: string, id: number, by: Actor): Promise<void> {
  return atLocation(store, location, async (turn, now) => {
    const alarm = (await openAlarms(turn.db, location, now)).find((one) => one.id === id)
    if (!alarm || alarm.goes !== null) return undefined
    await turn.db.update(alarms).set({ answeredBy: by.employee }).where(eq(alarms.id, id))
    return { ...by, action: 'alarmAnswered', object: `${location} ${alarm.place}` }
  })
}

/** It is over, or it was a mistake. */
export function endAlarm(store: Store, location: string, id: number, by: Actor): Promise<void> {
  return atLocation(store, location, async (turn, now) => {
    const alarm = (await openAlarms(turn.db, location, now)).find((one) => one.id === id)
    if (!alarm) return undefined
    await turn.db.update(alarms).set({ endedAt: now }).where(eq(alarms.id, id))
    return { ...by, action: 'alarmEnded', object: `${location} ${alarm.place}` }
  })
}

/** One change of the calls at a location, and the entry in the audit log that it leads to; without one nothing changed. */
function atLocation(
  store: Store,
  location: string,
  change: (turn: Turn, now: number) => Promise<Parameters<typeof note>[1] | undefined>,
): Promise<void> {
  return inTurn(store, async (turn) => {
    await lockLimits(turn, [`alarm ${location}`])
    const entry = await change(turn, await stampNow(turn, location))
    if (!entry) return
    await note(turn, entry)
    turn.announce({ topic: 'alarm', location })
  })
}

/** Forgets the calls of more than a day ago. */
export async function forgetAlarms(turn: Turn, now: number): Promise<void> {
  await turn.db.delete(alarms).where(lt(alarms.raisedAt, now - day))
}
