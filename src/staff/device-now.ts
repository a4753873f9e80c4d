// Reads what the page of one device shows, and answers with it: after something was refused as well, with the reason.
import type { Context } from 'hono'
import { deviceStamp, deviceState, devicesAt } from '../../db/devices.ts'
import { countersAt } from '../../db/hall.ts'
import { codeNow } from '../../db/pairing.ts'
import { type DeviceNews, type DevicePage, devicePage, devicePart } from '../../views/staff/device.ts'
import type { Env, Site } from '../context.ts'
import { isPart } from '../queue/counter-now.ts'
import { type Places, type Sent, sentOf } from './device-form.ts'
import type { DeviceProblems } from './device-problems.ts'
import { personAt } from './person.ts'

interface Answering {
  /** The key with which a code was made, as the address says. */
  codeKey?: string | undefined
  news?: DeviceNews | undefined
  /** What was filled in and could not be saved, and why. */
  sent?: Sent
  problems?: DeviceProblems
  outdated?: boolean | undefined
  status?: 409 | 422
}

/** The page of a device, or its live part, as it is now. */
export async function deviceNow(c: Context<Env>, site: Site, id: string, answering: Answering) {
  const state = await site.store.read((db) => deviceState(db, id))
  if (!state) return c.notFound()
  const { device } = state
  const catalogue = c.get('catalogue')
  const { sent = sentOf(device), problems = new Map(), codeKey, status, ...rest } = answering
  const places = await placesOf(c, site)
  const shown: DevicePage = {
    ...rest,
    machineNow: site.clock.machineNow(),
    person: personAt(c.get('employee'), catalogue, c.get('language')),
    state,
    form: { device, catalogue, places, stamp: deviceStamp(device), sent, problems },
    key: site.chance.secret(),
    code: await madeWith(c, site, id, codeKey),
    address: `${site.publicUrl()}${device.kind === 'kiosk' ? '/kiosk' : '/scherm'}`,
  }
  if (isPart(c) && status === undefined) return c.html(devicePart(c.get('frame'), shown))
  return c.html(devicePage(c.get('frame'), shown), status ?? 200)
}

async function madeWith(c: Context<Env>, site: Site, id: string, key: string | undefined) {
  if (key === undefined) return undefined
  const hashKey = c.get('hashKey')
  const now = await site.store.read((db) => codeNow(db, id, { key, hashKey }, site.clock.machineNow()))
  return { key, now }
}

/** The machines where the employee works, for the line that says what they lack. */
export const machinesHere = async (c: Context<Env>, site: Site) => ({
  machineNow: site.clock.machineNow(),
  devices: await site.store.read((db) => devicesAt(db, c.get('employee').location)),
})

/** What there is at each location that a display can show. */
export const placesOf = async (c: Context<Env>, { store }: Site): Promise<Places> => {
  const { locations, series } = c.get('catalogue')
  return store.read(async (db) => {
    const places: [string, { series: string[]; counters: number[] }][] = []
    for (const code of locations.keys()) {
      const counters = (await countersAt(db, code)).map(({ number }) => number)
      places.push([code, { series: (series.get(code) ?? []).map(({ letter }) => letter), counters }])
    }
    return new Map(places)
  })
}
