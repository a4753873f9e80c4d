// What the machines in a hall do beside their own screens: become a device, say that they are there, and hear what the
// administrator asks of them. The same for a kiosk and a display.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { countAttempt, takeBackAttempt } from '../../db/attempts.ts'
import { deviceOf, deviceStamp, seenDevice } from '../../db/devices.ts'
import { evacuationAt } from '../../db/evacuation.ts'
import { pair } from '../../db/pairing.ts'
import { type DoorTrouble, notPairedPage } from '../../views/staff/door.ts'
import { keyedHash } from '../chance.ts'
import type { Env, Site } from '../context.ts'
import { giveCookie } from '../cookies.ts'
import type { Channel } from '../events.ts'
import { originOf } from '../origin.ts'
import { type Device, deviceFaults } from './device.ts'
import { codeIn, codeMinutes } from './pairing-code.ts'

/** Wrong codes from one network, and from everywhere together, within the time that a code is open. */
const triesOfOriginMax = 10
const triesOfAllMax = 500
const allTries = 'pairing everywhere'

const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat())
const sign = z.object({
  versie: z.string().max(200),
  storing: several.pipe(z.array(z.enum(deviceFaults))),
})
const pairing = z.object({
  sleutel: z
    .string()
    .regex(/^[\w-]{22}$/)
    .optional()
    .catch(undefined),
  code: z.string().trim().max(11).catch(''),
})

const startOf = { kiosk: '/kiosk', display: '/scherm' } as const

export function machineRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  for (const kind of ['kiosk', 'display'] as const) {
    const start = startOf[kind]

    // The way in of a demonstration: only there are tokens known beforehand.
    routes.get(`${start}/koppeling`, async (c) => {
      c.header('cache-control', 'no-store')
      const token = c.req.query('token') ?? ''
      const device = await site.store.read((db) => deviceOf(db, kind, token))
      if (!device) return refuse(c, site, kind, undefined, 403)
      giveCookie(c, site.secure, kind, token)
      return c.redirect(c.get('frame').link(start), 303)
    })

    routes.post(`${start}/koppeling`, zValidator('form', pairing), (c) => becomes(c, site, kind, c.req.valid('form')))

    routes.post(`${start}/levensteken`, zValidator('form', sign), async (c) => {
      const { versie: version, storing: faults } = c.req.valid('form')
      const device = c.get('device')
      await seenDevice(site.store, device.id, { version, faults }, site.clock.machineNow())
      c.header('cache-control', 'no-store')
      const evacuated = (await since(site, device.location)) !== ''
      return c.json({ device: deviceStamp(device), script: site.assets.script(kind), evacuated })
    })
  }

  // A display has a stream already, of its board; what is for one machine alone comes along with both (src/events.ts).
  routes.get('/kiosk/stroom', (c) => {
    const { id, location } = c.get('device')
    return site.streams.join(kioskChannel(site, location), { holder: `device ${id}` })
  })

  return routes
}

/** What all kiosks of a location hear: since when people must leave, and that they need not. */
const kioskChannel = (site: Site, location: string): Channel => ({
  key: `kiosk ${location}`,
  wants: (heard) => heard.topic === 'evacuation' && heard.location === location,
  render: async () => ({ event: 'evacuation', data: await since(site, location) }),
})

/** Empty while nobody must leave. */
const since = async ({ store }: Site, location: string): Promise<string> =>
  String((await store.read((db) => evacuationAt(db, location)))?.since ?? '')

async function becomes(
  c: Context<Env>,
  site: Site,
  kind: Device['kind'],
  { sleutel, code }: { sleutel?: string | undefined; code: string },
) {
  const digits = codeIn(code)
  if (!digits || !sleutel) return refuse(c, site, kind, 'short', 422, code)
  const origin = originOf(c, site)
  const from = `pairing origin ${origin}`
  const limits = [
    { key: from, max: triesOfOriginMax },
    { key: allTries, max: triesOfAllMax },
  ]
  const tooMany = await countAttempt(site.store, limits, codeMinutes)
  if (tooMany) {
    c.header('retry-after', String(tooMany.retryAfterSeconds))
    return refuse(c, site, kind, 'tooMany', 429, code)
  }
  // The same form with the same code is the same machine: whoever presses twice gets one token, and nobody else it.
  const hashKey = c.get('hashKey')
  const token = keyedHash(hashKey, 'device', `${sleutel} ${digits}`)
  if (!(await pair(site.store, kind, { digits, hashKey }, token, origin))) {
    site.log.warn({ kind }, 'a machine was refused: no such code')
    return refuse(c, site, kind, 'unknown', 422, code)
  }
  for (const { key } of limits) await takeBackAttempt(site.store, key)
  giveCookie(c, site.secure, kind, token)
  return c.redirect(c.get('frame').link(startOf[kind]), 303)
}

function refuse(
  c: Context<Env>,
  site: Site,
  kind: Device['kind'],
  trouble: DoorTrouble | undefined,
  status: 403 | 422 | 429,
  code = '',
) {
  c.header('cache-control', 'no-store')
  const frame = { ...c.get('frame'), path: startOf[kind] }
  return c.html(notPairedPage(frame, kind, site.chance.secret(), trouble, code), status)
}
