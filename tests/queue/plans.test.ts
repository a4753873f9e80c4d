// What is asked all day in a hall finds its rows by an index, so that it takes as long after years as on the first day.
// SQLite plans without figures about its rows: what it plans on an empty database is what it does on a full one.
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { followPathOf, kioskAt } from '../checkin/arriving.ts'
import { pairedScreen } from '../display/hall.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { opens, presses, signedIn } from './at-work.ts'

/** Tables that grow with the years, and what of a hall's rows in them is more than a day's. */
const growing = /^(SCAN|SEARCH) (appointments|events|lanes|outbox|tickets)\b/
const byIndex = /^SEARCH .* \((?!location=\?\))/

/** A morning at every screen: somebody comes, is called, helped, sent on, looked up, and followed. */
async function morning(town: TestApp): Promise<void> {
  const kiosk = await kioskAt(town)
  for (let visitor = 0; visitor < 3; visitor++) {
    const taken = await kiosk.post('/kiosk/nummer', { product: 'paspoort', sleutel: town.site.chance.secret() })
    expect(taken.status).toBe(303)
  }
  const [sanne, wim, joke] = await Promise.all(['sanne', 'wim', 'joke'].map((name) => signedIn(town, name)))
  if (!sanne || !wim || !joke) throw new Error('Nobody works here')
  await opens(sanne, 3)
  const called = await presses(sanne, await opens(sanne, 1), 'oproep')
  const parked = await presses(sanne, await presses(sanne, called, 'bezoek'), 'parkering')
  await presses(sanne, await presses(sanne, parked, 'oproep'), 'afwezigheid')
  const again = await presses(sanne, await sanne.get('/balie/1'), 'oproep')
  await presses(sanne, await presses(sanne, again, 'bezoek'), 'afronding')
  await presses(sanne, await sanne.get('/balie/1'), 'herstel')
  await town.browser().get(await followPathOf(town))
  const screen = await pairedScreen(town)
  for (const [browser, paths] of [
    [sanne, ['/balie', '/balie/1?zoek=b', '/balie/1?paneel=doorverwijzen']],
    [wim, ['/receptie', '/receptie?volgnummer=1']],
    [joke, ['/hal', '/hal?teams=1']],
    [screen, ['/scherm']],
  ] as const) {
    for (const path of paths) expect((await browser.get(path)).status, path).toBe(200)
  }
}

test('nothing that is asked in a hall goes through its years', async () => {
  const asked = new Set<string>()
  const real = Database.prototype.prepare
  const spy = vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, text) {
    asked.add(text)
    return real.call(this, text) as ReturnType<typeof real>
  })
  const town = await createTestApp()
  try {
    await morning(town)
    expect(town.failures).toEqual([])
  } finally {
    spy.mockRestore()
  }
  const client = new Database(fileURLToPath(town.url), { readonly: true })
  const through = [...asked]
    .filter((text) => /^\s*(select|update|delete|insert)/i.test(text))
    .flatMap((text) => {
      const nothing = Array(text.split('?').length - 1).fill(null)
      const plan = client.prepare<null[], { detail: string }>(`explain query plan ${text}`).all(...nothing)
      const slow = plan.filter(({ detail }) => growing.test(detail) && !byIndex.test(detail))
      return slow.map(({ detail }) => `${detail}: ${text}`)
    })
  client.close()
  await town.close()
  expect(asked.size).toBeGreaterThan(40)
  expect(through).toEqual([])
})
