import { afterEach, beforeEach, expect, test } from 'vitest'
import { prepareDemonstration } from '../../src/demo/installation.ts'
import { workingMorning } from '../../src/demo/morning.ts'
import { createTestApp, type TestApp } from '../support/app.ts'

interface Named {
  screens: Record<string, string>
  users: { role: string }[]
  keys: object
}

let beurt: TestApp

beforeEach(async () => {
  beurt = await createTestApp()
})
afterEach(() => beurt.close())

const named = async () => (await (await beurt.browser().send('/demo.json')).json()) as Named

const clock = (now: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ now }),
})

test('/demo.json names every screen, somebody for every role, and no keys', async () => {
  const { screens, users, keys } = await named()
  expect(Object.keys(screens)).toEqual(['resident', 'kiosk', 'counter', 'display', 'management'])
  expect(new Set(users.map(({ role }) => role))).toEqual(
    new Set(['counter', 'reception', 'coordinator', 'administrator']),
  )
  expect(keys).toEqual({})
})

test.each(['resident', 'kiosk', 'counter', 'display', 'management'])(
  'the %s screen opens in a fresh browser',
  async (screen) => {
    const { screens } = await named()
    const page = await beurt
      .browser()
      .get(new URL(screens[screen] ?? '').pathname + new URL(screens[screen] ?? '').search)
    expect([page.status, page.text('h1').length > 0]).toEqual([200, true])
  },
)

test('the clock moves forward and is shown everywhere', async () => {
  const browser = beurt.browser()
  const answer = await browser.send('/demo/clock', clock('2026-11-25T13:30:00+01:00'))
  expect([answer.status, await answer.json()]).toEqual([200, { now: '2026-11-25T12:30:00.000Z' }])
  expect((await browser.get('/demo')).text()).toContain('woensdag 25 november 2026, 13.30 uur')
})

test('the clock does not go back', async () => {
  expect((await beurt.browser().send('/demo/clock', clock('2026-11-23T09:00:00+01:00'))).status).toBe(409)
})

test.each([['gisteren'], [42], [undefined], ['2026-11-25'], ['9999-12-31T23:59:59Z']])(
  'the clock refuses %s',
  async (now) => {
    expect((await beurt.browser().send('/demo/clock', clock(now))).status).toBe(422)
  },
)

test('a person moves the clock with a day and a time', async () => {
  const browser = beurt.browser()
  const page = await browser.submit(await browser.get('/demo'), { dag: '2026-11-26', tijd: '09:10' })
  expect([page.status, page.path]).toEqual([200, '/demo'])
  expect(page.text()).toContain('donderdag 26 november 2026, 09.10 uur')
  const refused = await browser.submit(page, { dag: '2026-11-26', tijd: '09:00' })
  expect([refused.status, refused.text('[role=alert]')]).toEqual([409, expect.stringContaining('alleen vooruit')])
  const inEnglish = refused.document.querySelector('.bz-languages a[lang=en]')?.getAttribute('href')
  expect(inEnglish).toBe('/en/demo')
})

test('after a night the counters are open again', async () => {
  const browser = beurt.browser()
  await browser.send('/demo/clock', clock('2026-11-25T09:10:00+01:00'))
  const { hallOf } = await import('../../db/hall.ts')
  const { catalogueOf } = await import('../../db/catalogue.ts')
  const hall = await beurt.store.read(async (db) => {
    const catalogue = await catalogueOf(beurt.store, db)
    return catalogue && hallOf(db, catalogue, 'stadskantoor', '2026-11-25')
  })
  expect(hall?.counters.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open'])
})

test.each([
  ['wim', 'Stadskantoor, Wijkpunt Molenwijk'],
  ['esra', 'Wijkpunt Molenwijk'],
  ['tijn', 'alle locaties'],
])('the demonstration says where %s works: who looks for a hall finds the people in it', async (username, where) => {
  const page = await beurt.browser().get('/demo')
  const row = page.document.querySelectorAll('tbody tr').find((one) => one.text.includes(username))
  expect(row?.querySelector('.bz-demo-table__roles')?.innerHTML.split('<br>')[1]).toBe(where)
})

test('a new demonstration starts on a working morning, one that goes on at the next opening', async () => {
  const empty = await createTestApp({ empty: true, now: '2026-11-22T22:00:00+01:00' })
  const sunday = { ...empty.site.clock, machineNow: () => Date.parse('2026-11-22T22:00:00+01:00') }
  await prepareDemonstration(empty.store, sunday, undefined)
  expect((await empty.browser().get('/demo')).text()).toContain('maandag 23 november 2026, 09.10 uur')
  await empty.moveTo('2026-11-23T23:00:00+01:00')
  await prepareDemonstration(empty.store, empty.site.clock, undefined)
  expect((await empty.browser().get('/demo')).text()).toMatch(/dinsdag 24 november 2026, 0[89]\.\d\d uur/)
  await empty.close()
})

test.each([
  ['2026-11-24T20:00:00+01:00', '2026-11-24T09:10:00+01:00'],
  ['2026-11-28T08:00:00+01:00', '2026-11-30T09:10:00+01:00'],
])('started at %s it is %s', (started, morning) => {
  const block = { id: 'a', location: 'l', team: 't', weekdays: [1, 2, 3, 4, 5, 6], fromMinute: 540, untilMinute: 1020 }
  const rest = {
    counters: 2,
    online: 2,
    walkIns: true,
    stepMinutes: 5,
    validFrom: '2026-10-05',
    validUntil: null,
    everyWeeks: 1,
  }
  const plan = { zone: 'Europe/Amsterdam', blocks: [{ ...block, ...rest }], exceptions: [], holidays: new Set<never>() }
  expect(workingMorning(Date.parse(started), plan)).toBe(Date.parse(morning))
})
