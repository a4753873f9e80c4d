// The bells of the pages of staff: whoever hears one reads their own page again. What changed is not in it.
import { alarmChanges } from '../db/alarms.ts'
import { lineVersion } from '../db/board-line.ts'
import { dayVersion } from '../db/locks.ts'
import { lastEventOf } from '../db/log.ts'
import type { Store } from '../db/store.ts'
import type { Channel } from './events.ts'

/** Rings when the hall of a location changes, the line on its displays, or a call for help there. */
export const hallBell = (store: Store, location: string): Channel => ({
  key: `hall ${location}`,
  wants: (heard) => (heard.topic === 'queue' || heard.topic === 'alarm') && heard.location === location,
  render: () =>
    store.read(async (db) =>
      ring((await lastEventOf(db, location)) + (await alarmChanges(db, location)) + (await lineVersion(db, location))),
    ),
})

/** Rings for these, and when an appointment of this day (ISO date) changes. */
export function dayBell(store: Store, location: string, date: string): Channel {
  const hall = hallBell(store, location)
  return {
    key: `day ${location} ${date}`,
    wants: (heard) =>
      hall.wants(heard) || (heard.topic === 'day' && heard.location === location && heard.date === date),
    async render() {
      const { id = 0 } = await hall.render()
      return ring(id + (await store.read((db) => dayVersion(db, { location, date }))))
    },
  }
}

/** The number rises with every change, so that no two messages are alike. */
const ring = (id: number) => ({ event: 'message', data: 'queue', id })
