// The administrator's pages of the machines in the halls. What changes is sent; each act leads back to the page of the
// device, which says what was done.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { addDevice, askForTest, changeDevice } from '../../db/device-changes.ts'
import { allDevices, deviceState } from '../../db/devices.ts'
import { offerCode, revokeDevice } from '../../db/pairing.ts'
import { devicePath, devicesBell, devicesPage, devicesPart, devicesPath } from '../../views/staff/devices.ts'
import { newDevicePage } from '../../views/staff/new-device.ts'
import type { Env, Site } from '../context.ts'
import { actorOf } from '../origin.ts'
import { isPart } from '../queue/counter-now.ts'
import { deviceTests, testsOf } from './device-acts.ts'
import { devicesBellOf } from './device-bell.ts'
import { readDevice, sentFields } from './device-form.ts'
import { deviceNow, placesOf } from './device-now.ts'
import type { DeviceProblem } from './device-problems.ts'
import { personAt } from './person.ts'

const key = z.string().regex(/^[\w-]{22}$/)
const adding = z.object({
  sleutel: key,
  soort: z.string().max(20).default(''),
  naam: z.string().trim().max(1_000).default(''),
  locatie: z.string().max(64).default(''),
})
const coding = z.object({ sleutel: key })
const testing = z.object({ wat: z.enum(deviceTests) })
const changing = sentFields.extend({ stand: z.string().max(50).default('') })
const news = z.object({
  code: key.optional().catch(undefined),
  nu: z
    .enum(['added', 'saved', 'revoked', ...deviceTests])
    .optional()
    .catch(undefined),
})

/** A form that no page of ours has. */
function malformed(result: { success: boolean }): undefined {
  if (!result.success) throw new HTTPException(400)
}

export function deviceRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  const { store, chance } = site
  const idOf = (c: Context<Env>) => c.req.param('id') ?? ''
  const toDevice = (c: Context<Env>, id: string, query: string) =>
    c.redirect(c.get('frame').link(`${devicePath(id)}?${query}`), 303)

  routes.get(devicesPath, async (c) => {
    const devices = await store.read(allDevices)
    const catalogue = c.get('catalogue')
    const person = personAt(c.get('employee'), catalogue, c.get('language'))
    const shown = { machineNow: site.clock.machineNow(), person, catalogue, devices }
    return c.html((isPart(c) ? devicesPart : devicesPage)(c.get('frame'), shown))
  })

  routes.get(devicesBell, (c) => site.streams.join(devicesBellOf(site), { holder: `employee ${c.get('employee').id}` }))

  routes.get(`${devicesPath}/nieuw`, (c) => newDevice(c, site, { soort: '', naam: '', locatie: '' }))

  routes.post(devicesPath, zValidator('form', adding, malformed), async (c) => {
    const { sleutel, ...sent } = c.req.valid('form')
    const { soort: kind, naam: name, locatie: location } = sent
    const problems = new Map<string, DeviceProblem>()
    if (name === '' || name.length > 60) problems.set('naam', 'name')
    if (!c.get('catalogue').locations.has(location)) problems.set('locatie', 'location')
    if (kind !== 'kiosk' && kind !== 'display') return newDevice(c, site, sent, problems.set('soort', 'kind'))
    if (problems.size > 0) return newDevice(c, site, sent, problems)
    const id = await addDevice(store, chance, { key: sleutel, body: { kind, name, location } }, actorOf(c, site))
    return toDevice(c, id, 'nu=added')
  })

  routes.get(`${devicesPath}/:id`, zValidator('query', news), (c) => {
    const { code, nu } = c.req.valid('query')
    return deviceNow(c, site, idOf(c), { codeKey: code, news: nu })
  })

  routes.post(`${devicesPath}/:id/instellingen`, zValidator('form', changing, malformed), async (c) => {
    const { stand, ...sent } = c.req.valid('form')
    const state = await store.read((db) => deviceState(db, idOf(c)))
    if (!state) return c.notFound()
    const read = readDevice(state.device, sent, await placesOf(c, site))
    if ('problems' in read) return deviceNow(c, site, idOf(c), { sent, problems: read.problems, status: 422 })
    const happened = await changeDevice(store, read.device, stand, actorOf(c, site))
    if (happened === 'unknown') return c.notFound()
    if (happened === 'outdated') return deviceNow(c, site, idOf(c), { sent, outdated: true, status: 409 })
    return toDevice(c, idOf(c), 'nu=saved')
  })

  // The page that shows the code makes it again from the key in its address: nothing keeps it.
  routes.post(`${devicesPath}/:id/code`, zValidator('form', coding, malformed), async (c) => {
    const { sleutel } = c.req.valid('form')
    const offered = await offerCode(store, idOf(c), { key: sleutel, hashKey: c.get('hashKey') }, actorOf(c, site))
    return offered ? toDevice(c, idOf(c), `code=${sleutel}`) : c.notFound()
  })

  routes.post(`${devicesPath}/:id/proef`, zValidator('form', testing, malformed), async (c) => {
    const { wat } = c.req.valid('form')
    const state = await store.read((db) => deviceState(db, idOf(c)))
    if (!state) return c.notFound()
    if (state.pairing !== 'paired' || !testsOf(state.device).includes(wat)) return toDevice(c, idOf(c), '')
    await askForTest(store, chance, state.device, wat)
    return toDevice(c, idOf(c), `nu=${wat}`)
  })

  routes.post(`${devicesPath}/:id/intrekking`, async (c) => {
    if (!(await revokeDevice(store, idOf(c), actorOf(c, site)))) return c.notFound()
    return toDevice(c, idOf(c), 'nu=revoked')
  })

  return routes
}

type SentNew = Omit<z.infer<typeof adding>, 'sleutel'>

function newDevice(
  c: Context<Env>,
  site: Site,
  sent: SentNew,
  problems: ReadonlyMap<string, DeviceProblem> = new Map(),
) {
  const catalogue = c.get('catalogue')
  const person = personAt(c.get('employee'), catalogue, c.get('language'))
  const shown = { person, catalogue, key: site.chance.secret(), sent, problems }
  return c.html(newDevicePage(c.get('frame'), shown), problems.size > 0 ? 422 : 200)
}
