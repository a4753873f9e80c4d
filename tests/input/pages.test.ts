// Every route, as everybody who may come in, with values that no form of ours offers: refused, never our error.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { demoDevices, people } from '../../db/town/people.ts'
import { createApp } from '../../src/app.ts'
import { demoRoutes } from '../../src/demo/routes.ts'
import { openLog } from '../../src/log.ts'
import { access, type Who } from '../../src/staff/access.ts'
import { type Browser, createTestApp, makeBrowser, type TestApp } from '../support/app.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const evil = [
  "' or 1=1; drop table appointments; --",
  '"><img src=x>',
  '../../../etc/passwd',
  '-1',
  '1e309',
  '9'.repeat(400),
  '2026-02-30',
  '99999-01-01',
  '999999999999999999',
  '\u{1F600}\u202e\uffff',
  'null',
  'x'.repeat(5000),
  '\r\nX-Injected: yes',
  '',
]

let town: TestApp
const errors: string[] = []
let visitors: { name: string; browser: Browser }[]

beforeAll(async () => {
  town = await createTestApp()
  const write = (line: string) => {
    if (JSON.parse(line).level >= 50) errors.push(line)
  }
  const site = { ...town.site, log: openLog('debug', { write }) }
  const app = createApp(site, demoRoutes(site))
  // Limits count by origin: each visit comes from another one.
  let visits = 0
  const browser = () =>
    makeBrowser((request) => app.fetch(request, { remote: `10.0.${visits >> 8}.${visits++ & 255}` }))
  visitors = [{ name: 'resident', browser: browser() }]
  for (const kind of ['kiosk', 'display'] as const) {
    const machine = browser()
    const token = demoDevices.find((device) => device.kind === kind)?.token
    await machine.send(`/${kind === 'kiosk' ? 'kiosk' : 'scherm'}/koppeling?token=${token}`)
    visitors.push({ name: kind, browser: machine })
  }
  const ofEachRole = ['sanne', 'wim', 'joke', 'tijn']
  for (const { username, password } of people.filter((person) => ofEachRole.includes(person.username))) {
    const employee = browser()
    await employee.post('/medewerker/inloggen', { gebruikersnaam: username, wachtwoord: password })
    expect((await employee.send('/medewerker')).status).toBe(200)
    visitors.push({ name: username, browser: employee })
  }
})
afterAll(() => town.close())

const isStream = (path: string) => path.endsWith('/stroom')
const withParameters = (path: string, value: string) => path.replace(/:\w+/g, encodeURIComponent(value) || '-')

/** Names of fields that pages of this visitor have, so that values arrive where they are read. */
async function fieldsOf(browser: Browser): Promise<string[]> {
  const names = new Set(['product', 'personen', 'locatie', 'dag', 'tijd', 'sleutel', 'token', 'code'])
  for (const [method, path] of access) {
    if (method !== 'GET' || isStream(path)) continue
    const html = await (await browser.send(withParameters(path, '3'))).text()
    for (const [, name = ''] of html.matchAll(/\sname="([a-z]\w*)"/gi)) names.add(name)
  }
  return [...names]
}

/** What everyone may use answers who is signed in as it answers a resident, but for a name in its head: two do. */
const mayUse = (name: string, who: Who) =>
  who === 'everyone'
    ? ['resident', 'tijn'].includes(name)
    : who === name || (who !== 'kiosk' && who !== 'display' && !['resident', 'kiosk', 'display'].includes(name))

test('no value makes a route fail', async () => {
  const failures: string[] = []
  for (const { name, browser } of visitors) {
    const fields = await fieldsOf(browser)
    for (const [at, value] of evil.entries()) {
      for (const [method, path, who] of access) {
        if (!mayUse(name, who) || isStream(path) || path.endsWith('/uitloggen')) continue
        const values = new URLSearchParams()
        for (const field of fields) for (const one of [value, evil[at - 1] ?? value]) values.append(field, one)
        const target = withParameters(path, value)
        const response =
          method === 'GET' ? await browser.send(`${target}?${values}`) : await browser.post(target, values)
        await response.body?.cancel()
        if (response.status >= 500) failures.push(`${name} ${method} ${path} ${value.slice(0, 20)}: ${response.status}`)
        if (response.headers.has('x-injected')) failures.push(`${path} lets headers in`)
      }
    }
  }
  expect(failures).toEqual([])
  expect(errors).toEqual([])
})

test('cookies that we never gave are nobody', async () => {
  const failures: string[] = []
  for (const value of ['%00', '%E0%A4%A', 'a.b.c', 'x'.repeat(4000), '%22;drop']) {
    const cookie = ['visitor', 'appointments', 'employee', 'kiosk', 'display'].map((name) => `beurt-${name}=${value}`)
    for (const [method, path] of access) {
      if (method === 'POST' || isStream(path)) continue
      const request = new Request(`http://localhost${withParameters(path, '3')}`, {
        headers: { cookie: cookie.join('; ') },
      })
      const { status } = await town.app.fetch(request, { remote: '10.1.0.1' })
      if (status >= 500) failures.push(`${path} ${value.slice(0, 10)}: ${status}`)
    }
  }
  expect(failures).toEqual([])
})
