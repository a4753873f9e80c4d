// The halls that phones follow. A hall is read once after each event, and its order made once, however many phones ask:
// a call makes all of them ask at the same time.
import { catalogueAt } from '../../db/catalogue.ts'
import { evacuationAt } from '../../db/evacuation.ts'
import { hallOf } from '../../db/hall.ts'
import { hallAhead } from '../../db/hall-ahead.ts'
import { findInstallation } from '../../db/installation.ts'
import { lastEventOf } from '../../db/log.ts'
import type { Store } from '../../db/store.ts'
import { localDay } from '../catalogue/day.ts'
import { second } from '../catalogue/milliseconds.ts'
import { type Clock, type MunicipalTime, municipalAt } from '../clock.ts'
import type { HallAhead } from '../queue/ahead-or-nothing.ts'
import type { Hall } from '../queue/hall.ts'
import { aheadOfEach } from '../queue/order.ts'
import type { Ticket } from '../queue/ticket.ts'
import { type Progress, progressOf } from './progress.ts'

/** A hall at one moment, for all who follow a number in it. */
export interface FollowedHall {
  hall: Hall
  /** How municipal time runs, and what it is: epoch ms. */
  time: MunicipalTime
  now: number
  /** Everybody must leave the building. */
  evacuated: boolean
  /** By which push services know this installation. */
  pushKey: string
  progress(ticket: Ticket): Progress
}

/** Gives a hall of a location's day (ISO date; today when left out) as it is now. */
export type ReadHall = (location: string, date?: string) => Promise<FollowedHall>

/** Time alone changes who is next and how long it takes, but nobody sees so little of it. */
const holdsMs = 5 * second

interface Kept {
  key: string
  hall: Hall
  /** How many go first, and how long it takes, as it was at this instant. */
  at: number
  places: ReadonlyMap<number, number | null>
  ahead: HallAhead | undefined
}

export function openHalls({ store, clock }: { store: Store; clock: Clock }): ReadHall {
  const kept = new Map<string, Kept>()

  return (location, asked) =>
    store.read(async (db) => {
      const time = await findInstallation(db)
      if (!time) throw new Error('Nothing is set up in this database')
      const catalogue = await catalogueAt(store, db, time)
      const now = municipalAt(time, clock.machineNow())
      const today = localDay(now, catalogue.plans.get(location)?.zone ?? '')
      const date = asked ?? today
      const key = `${date} ${await lastEventOf(db, location)} ${time.catalogueVersion}`
      const known = kept.get(`${location} ${date === today}`)
      let one = known?.key === key && now - known.at < holdsMs ? known : undefined
      if (!one) {
        const hall = known?.key === key ? known.hall : await hallOf(db, catalogue, location, date)
        const places = aheadOfEach(hall.tickets, hall.counters, now, hall.rules)
        const ahead = date === today ? await hallAhead(db, catalogue, location, now, store.log) : undefined
        one = { key, hall, at: now, places, ahead }
        kept.set(`${location} ${date === today}`, one)
      }
      const { hall, places, ahead } = one
      const progress = (ticket: Ticket) => progressOf(ticket, hall, now, ahead?.toldTo(ticket) ?? null, places)
      const evacuated = (await evacuationAt(db, location)) !== undefined
      return { hall, time, now, evacuated, pushKey: time.pushPublicKey, progress }
    })
}
