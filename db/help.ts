// Who asks for help at a kiosk, as rows: the reception sees them until somebody has been there.
import { and, asc, count, eq, gt, isNull, lt, max, sql } from 'drizzle-orm'
import { day, minute } from '../src/catalogue/milliseconds.ts'
import { type HelpAsked, type HelpState, helpLastsMinutes, helpTimesMax } from '../src/checkin/help.ts'
import type { Actor } from '../src/staff/role.ts'
import { addAttempt, lockAttempts, waitFor } from './attempts.ts'
import { lockLimits, stampNow } from './locks.ts'
import { devices, employees, helpAsked } from './schema.ts'
import { note } from './staff.ts'
import { type Db, type Store, statement, type Turn } from './store.ts'
import { inTurn } from './turn.ts'

interface AtKiosk {
  id: string
  location: string
}

const findOpen = statement((db) =>
  db
    .select({
      id: helpAsked.id,
      device: helpAsked.device,
      kiosk: devices.name,
      askedAt: helpAsked.askedAt,
      answeredBy: helpAsked.answeredBy,
      goes: employees.name,
    })
    .from(helpAsked)
    .innerJoin(devices, eq(devices.id, helpAsked.device))
    .leftJoin(employees, eq(employees.id, helpAsked.answeredBy))
    .where(
      and(
        eq(helpAsked.location, sql.placeholder('location')),
        isNull(helpAsked.endedAt),
        gt(helpAsked.askedAt, sql.placeholder('since')),
      ),
    )
    .orderBy(asc(helpAsked.id)),
)

const open = (db: Db, location: string, now: number) =>
  findOpen(db, { location, since: now - helpLastsMinutes * minute })

/** Where help is asked at a location at this municipal instant, the longest waiting first. */
export async function openHelp(db: Db, location: string, now: number): Promise<HelpAsked[]> {
  return (await open(db, location, now)).map(({ id, kiosk, askedAt, goes }) => ({ id, kiosk, askedAt, goes }))
}

/** How it stands at this kiosk. */
export async function helpAt(db: Db, kiosk: AtKiosk, now: number): Promise<HelpState> {
  const own = (await open(db, kiosk.location, now)).find((row) => row.device === kiosk.id)
  return stateOf(own)
}

const stateOf = (row: { answeredBy: number | null } | undefined): HelpState =>
  row === undefined ? 'none' : row.answeredBy === null ? 'asked' : 'coming'

const findStand = statement((db) =>
  db
    .select({
      asked: count(),
      answered: count(helpAsked.answeredBy),
      ended: count(helpAsked.endedAt),
      newest: max(helpAsked.askedAt),
    })
    .from(helpAsked)
    .where(eq(helpAsked.location, sql.placeholder('location'))),
)

/** How it stands with who asks for help at a location: another text after every change, also when an old one was forgotten meanwhile. */
export async function helpStand(db: Db, location: string): Promise<string> {
  const [stand] = await findStand(db, { location })
  return [stand?.asked, stand?.answered, stand?.ended, stand?.newest].join('-')
}

/** Asks for somebody at this kiosk. While it is asked already that stays; too often in a short time is refused. */
export function askHelp(store: Store, kiosk: AtKiosk): Promise<HelpState> {
  const key = `help ${kiosk.id}`
  return inTurn(store, async (turn) => {
    await lockHelp(turn, kiosk.location)
    await lockAttempts(turn, [key])
    const now = await stampNow(turn, kiosk.location)
    const state = await helpAt(turn.db, kiosk, now)
    if (state !== 'none') return state
    if ((await waitFor(turn, key, helpTimesMax, helpLastsMinutes)) > 0) return 'tooOften'
    await addAttempt(turn, key)
    await turn.db.insert(helpAsked).values({ location: kiosk.location, device: kiosk.id, askedAt: now })
    turn.announce({ topic: 'help', location: kiosk.location })
    return 'asked'
  })
}

/** The visitor needs nobody any more. */
export function cancelHelp(store: Store, kiosk: AtKiosk): Promise<void> {
  return change(store, kiosk.location, (rows) => rows.find((row) => row.device === kiosk.id)?.id)
}

/** Somebody goes there; who said so first is who the others see. */
export function answerHelp(store: Store, location: string, id: number, by: Actor): Promise<void> {
  return inTurn(store, async (turn) => {
    await lockHelp(turn, location)
    const now = await stampNow(turn, location)
    const asked = (await open(turn.db, location, now)).find((row) => row.id === id)
    if (!asked || asked.answeredBy !== null) return
    await turn.db.update(helpAsked).set({ answeredBy: by.employee }).where(eq(helpAsked.id, id))
    await note(turn, { ...by, action: 'helpAnswered', object: `${location} ${asked.device}` })
    turn.announce({ topic: 'help', location })
  })
}

/** Somebody has been there. */
export function endHelp(store: Store, location: string, id: number, by: Actor): Promise<void> {
  return change(store, location, (rows) => rows.find((row) => row.id === id)?.id, by)
}

/** Ends one; by a visitor there is nothing to write down about anybody. */
function change(
  store: Store,
  location: string,
  which: (rows: readonly { id: number; device: string }[]) => number | undefined,
  by?: Actor,
): Promise<void> {
  return inTurn(store, async (turn) => {
    await lockHelp(turn, location)
    const now = await stampNow(turn, location)
    const rows = await open(turn.db, location, now)
    const id = which(rows)
    if (id === undefined) return
    await turn.db.update(helpAsked).set({ endedAt: now }).where(eq(helpAsked.id, id))
    const device = rows.find((row) => row.id === id)?.device
    if (by) await note(turn, { ...by, action: 'helpEnded', object: `${location} ${device}` })
    turn.announce({ topic: 'help', location })
  })
}

const lockHelp = (turn: Turn, location: string) => lockLimits(turn, [`help ${location}`])

/** Forgets who asked more than a day ago. */
export async function forgetHelp(turn: Turn, now: number): Promise<void> {
  await turn.db.delete(helpAsked).where(lt(helpAsked.askedAt, now - day))
}
