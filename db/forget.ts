// What is forgotten every hour: holds that lapsed, answered forms, sessions and tries that are over. What lasts longer
// goes at night: erasure.ts.
import { and, inArray, lt, notLike, type SQL } from 'drizzle-orm'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import { localDay } from '../src/catalogue/day.ts'
import { answersHours, termHours } from '../src/catalogue/erasure.ts'
import { hour } from '../src/catalogue/milliseconds.ts'
import { defaultSettings } from '../src/catalogue/settings.ts'
import { forgetAlarms } from './alarms.ts'
import { forgetAnswers } from './answered.ts'
import { forgetOldAttempts } from './attempts.ts'
import { forgetLines } from './board-line.ts'
import { noteErased } from './destructions.ts'
import { forgetHelp } from './help.ts'
import { lockDays } from './locks.ts'
import { forgetOffers } from './offers.ts'
import { forgetPrints } from './prints.ts'
import { appointments, lanes, limits, returning } from './schema.ts'
import { forgetSessions } from './staff.ts'
import type { Turn } from './store.ts'

/** Until then staff may look why a number did not come on paper. */
const printsHours = 24

/** Forgets what is over at this municipal instant; answered forms, sessions and tries go by machine time. */
export async function forgetOnTime(turn: Turn, catalogue: Catalogue, now: number): Promise<void> {
  await forgetHolds(turn, catalogue, now)
  await turn.db.delete(returning).where(lt(returning.until, now))
  await forgetWaits(turn, catalogue, now)
  await forgetAlarms(turn, now)
  await forgetHelp(turn, now)
  await forgetLines(turn, now)
  await forgetAnswers(turn, turn.machineNow - answersHours * hour)
  await forgetPrints(turn, turn.machineNow - printsHours * hour)
  await forgetSessions(turn)
  await forgetOldAttempts(turn)
  await forgetLimits(turn)
}

/** Who waited, and what was offered: of the people among it there is a record. */
async function forgetWaits(turn: Turn, catalogue: Catalogue, now: number): Promise<void> {
  const date = localDay(now, [...catalogue.locations.values()][0]?.zone ?? 'utc')
  await noteErased(turn, { location: '', date, settings: defaultSettings }, { waits: await forgetOffers(turn, now) })
}

/** Who asked for something is in the names of their locks; whoever holds one now finishes first. */
async function forgetLimits(turn: Turn): Promise<void> {
  await turn.db.delete(limits).where(notLike(limits.key, 'job %'))
}

const lapsedBefore = (before: number) =>
  and(inArray(appointments.state, ['held', 'lapsed']), lt(appointments.heldUntil, before))

/** Holds that lapsed a while ago, with what was filled in. */
async function forgetHolds(turn: Turn, catalogue: Catalogue, now: number): Promise<void> {
  const over = lapsedBefore(now - termHours('holds') * hour)
  await lockDaysOf(turn, over)
  await turn.db.delete(lanes).where(inArray(lanes.appointment, idsOf(turn, over)))
  const gone = await turn.db.delete(appointments).where(over).returning({ location: appointments.location })
  for (const [location, holds] of Map.groupBy(gone, (hold) => hold.location)) {
    const date = localDay(now, catalogue.locations.get(location)?.zone ?? 'utc')
    await noteErased(turn, { location, date, settings: defaultSettings }, { holds: holds.length })
  }
}

/** Nothing comes to be over on another day meanwhile: who moves or renews goes forward in time. */
async function lockDaysOf(turn: Turn, condition: SQL | undefined): Promise<void> {
  const { date, location } = appointments
  await lockDays(turn, await turn.db.selectDistinct({ date, location }).from(appointments).where(condition))
}

const idsOf = (turn: Turn, condition: SQL | undefined) =>
  turn.db.select({ publicId: appointments.publicId }).from(appointments).where(condition)
