// The bells of the pages of staff: whoever hears one reads their own page again. What changed is not in it.
import { alarmStand } from '../db/alarms.ts'
import { lineVersion } from '../db/board-line.ts'
import { evacuationVersion } from '../db/evacuation.ts'
import { helpStand } from '../db/help.ts'
import { dayVersion } from '../db/locks.ts'
import { lastEventOf } from '../db/log.ts'
import type { Heard } from '../db/store.ts'
import type { Site } from './context.ts'
import type { Channel } from './events.ts'
import { deviceTroubles } from './staff/device-bell.ts'

type Bells = Pick<Site, 'store' | 'clock' | 'assets'>

const rings: readonly Heard['topic'][] = ['queue', 'alarm', 'help', 'evacuation', 'device']

/** Rings when the hall of a location changes, the line on its displays, a call for help there, help is asked at a kiosk, people must leave, or a machine lacks something. */
export const hallBell = (site: Bells, location: string): Channel => ({
  key: `hall ${location}`,
  wants: (heard) => rings.includes(heard.topic) && 'location' in heard && heard.location === location,
  render: () =>
    site.store.read(async (db) =>
      ring([
        await lastEventOf(db, location),
        await alarmStand(db, location),
        await helpStand(db, location),
        await lineVersion(db, location),
        await evacuationVersion(db, location),
        await deviceTroubles(site, db, location),
      ]),
    ),
})

/** Rings for these, and when an appointment of this day (ISO date) changes. */
export function dayBell(site: Bells, location: string, date: string): Channel {
  const hall = hallBell(site, location)
  return {
    key: `day ${location} ${date}`,
    wants: (heard) =>
      hall.wants(heard) || (heard.topic === 'day' && heard.location === location && heard.date === date),
    async render() {
      const { id } = await hall.render()
      return ring([id, await site.store.read((db) => dayVersion(db, { location, date }))])
    },
  }
}

/** The parts stand side by side: in a sum one could rise while another falls, and nobody would hear of either. */
const ring = (parts: readonly (string | number | undefined)[]) => ({
  event: 'message',
  data: 'queue',
  id: parts.join('.'),
})
