import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { employees } from '../../db/schema.ts'
import { beginSession } from '../../db/staff.ts'
import { demoDevices } from '../../db/town/people.ts'
import { access, type Who } from '../../src/staff/access.ts'
import { leadsToSignIn } from '../queue/at-work.ts'
import { createTestApp, origin, type TestApp } from '../support/app.ts'

let town: TestApp
let idOf: ReadonlyMap<string, number>
beforeAll(async () => {
  town = await createTestApp()
  const everybody = await town.store.read((db) => db.select().from(employees))
  idOf = new Map(everybody.map(({ username, id }) => [username, id]))
})
afterAll(() => town.close())

/** One of each role, at the town hall. */
const staff = { counter: 'sanne', reception: 'wim', coordinator: 'joke', administrator: 'tijn' } as const
type Role = keyof typeof staff
const askers = ['nobody', ...(Object.keys(staff) as Role[]), 'kiosk', 'display'] as const
type Asker = (typeof askers)[number]
const isRole = (asker: Asker): asker is Role => asker in staff

/** A browser with a session of its own, because one of the routes ends it. */
async function browserOf(username: string) {
  const browser = town.browser()
  const secret = await beginSession(town.store, town.site.chance, idOf.get(username) ?? 0, 'here')
  browser.cookies.set('beurt-employee', secret)
  return browser
}

async function browserAs(asker: Asker) {
  if (isRole(asker)) return browserOf(staff[asker])
  const browser = town.browser()
  const device = demoDevices.find(({ kind }) => kind === asker)
  if (device) browser.cookies.set(`beurt-${device.kind}`, device.token)
  return browser
}

/** What the door answers by itself; undefined when it lets pass. */
function answerAtTheDoor(who: Who, asker: Asker): 'sign in' | 403 | undefined {
  if (who === 'everyone') return undefined
  if (who === 'agent') return 403
  if (who === 'kiosk' || who === 'display') return asker === who ? undefined : 403
  if (!isRole(asker)) return 'sign in'
  return who === 'employee' || who.includes(asker) ? undefined : 403
}

const values: Readonly<Record<string, string>> = { number: '1', serial: '1' }
const addressOf = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? 'onbekend')
const routes = access.map(([method, path, who]) => ({ method, path, who, address: addressOf(path) }))

/** What is there, a refusal of what was sent, or the way on: never an error of ours. */
const insideTheDoor = new Set([200, 204, 303, 400, 404, 409, 422])
/** Open to everybody, and refused by the page itself: pairing without a token. */
const ownRefusal = new Map([
  ['GET /kiosk/koppeling', 403],
  ['GET /scherm/koppeling', 403],
])

describe.each(askers)('%s', (asker) => {
  test.each(routes)('$method $path', async ({ method, address, who }) => {
    const browser = await browserAs(asker)
    const answer = await (method === 'GET' ? browser.send(address) : browser.post(address, {}))
    await answer.body?.cancel()
    const expected = answerAtTheDoor(who, asker)
    if (expected === 'sign in') expect(leadsToSignIn(answer)).toBe(true)
    else if (expected) expect(answer.status).toBe(expected)
    else if (ownRefusal.has(`${method} ${address}`)) expect(answer.status).toBe(ownRefusal.get(`${method} ${address}`))
    else {
      expect(insideTheDoor).toContain(answer.status)
      expect(leadsToSignIn(answer)).toBe(address === '/medewerker/uitloggen')
    }
  })

  test.each(['/niets', '/balie/1/niets', '/medewerker/niets', '/beheer/niets', '/kiosk/niets'])(
    '%s is nowhere',
    async (path) => {
      const browser = await browserAs(asker)
      expect((await browser.send(path)).status).toBe(404)
      expect((await browser.post(path, {})).status).toBe(404)
    },
  )
})

test('the table and the app have the same routes', () => {
  const openToMachines = new Set(['GET /assets/*', 'GET /health'])
  const mounted = new Set(
    town.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
  )
  const listed = access.map(([method, path]) => `${method} ${path}`)
  expect([...mounted].filter((route) => !openToMachines.has(route)).sort()).toEqual([...listed].sort())
  expect(new Set(listed).size).toBe(listed.length)
})

test('a path answers only to the methods that it is listed with', async () => {
  const sanne = await browserAs('counter')
  for (const { method, path, address } of routes) {
    const other = method === 'GET' ? 'POST' : 'GET'
    if (routes.some((route) => route.method === other && route.path === path)) continue
    const answer = await (other === 'GET' ? sanne.send(address) : sanne.post(address, {}))
    await answer.body?.cancel()
    expect([other, path, answer.status]).toEqual([other, path, 404])
  }
})

test('a role at one location opens nothing at another', async () => {
  const marit = await browserOf('marit')
  expect((await marit.get('/balie/5')).status).toBe(200)
  expect((await marit.get('/balie/1')).status).toBe(404)
  expect((await marit.post('/balie/1/opening', { gezien: '0' })).status).toBe(404)
})

test('the token of a kiosk opens no display', async () => {
  const browser = town.browser()
  browser.cookies.set('beurt-display', demoDevices.find(({ kind }) => kind === 'kiosk')?.token ?? '')
  expect((await browser.send('/scherm')).status).toBe(403)
})

test('a form from another website changes nothing, whoever is signed in', async () => {
  const browser = await browserAs('counter')
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const body = new URLSearchParams({ gezien: '0' })
  const headers = { origin: 'https://elsewhere.example', cookie }
  const answer = await town.app.fetch(new Request(`${origin}/balie/1/opening`, { method: 'POST', headers, body }))
  expect(answer.status).toBe(403)
})
