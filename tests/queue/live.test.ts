import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { raiseAlarm } from '../../db/alarms.ts'
import { forgetHelp } from '../../db/help.ts'
import { lastEventOf } from '../../db/log.ts'
import { helpAsked } from '../../db/schema.ts'
import { dayBell, hallBell } from '../../src/bell.ts'
import { day } from '../../src/catalogue/milliseconds.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { hallIn, opens, presses, signedIn, takesNumber } from './at-work.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

describe('the hall now', () => {
  test('shows reception who waits and what the counters do, and no buttons', async () => {
    await takesNumber(town)
    await takesNumber(town, [{ product: 'paspoort-afhalen', persons: 1 }])
    const sanne = await signedIn(town, 'sanne')
    await presses(sanne, await opens(sanne, 1), 'oproep')
    const wim = await signedIn(town, 'wim')
    const hall = await wim.get('/hal')
    expect(hall.status).toBe(200)
    expect(hall.text('.bz-hall-now__summary')).toBe(
      'Er wacht 1 nummer, niemand langer dan beloofd. Stand van 09.00 uur',
    )
    expect(hall.text('.bz-hall-now')).toContain('Roept C 001 sinds 09.00 uur')
    expect(hall.document.querySelectorAll('#hall-now form')).toHaveLength(0)
    expect((await wim.get('/balie')).status).toBe(403)
  })

  test('is as good a page when it is empty', async () => {
    const wim = await signedIn(town, 'wim')
    const hall = await wim.get('/en/hal')
    expect(hall.status).toBe(200)
    expect(hall.text('.bz-hall-now__summary')).toContain('Nobody is waiting.')
  })
})

test('only the part that changes is sent when the page reads itself again', async () => {
  const sanne = await signedIn(town, 'sanne')
  await opens(sanne, 1)
  for (const path of ['/balie', '/balie/1', '/hal']) {
    const part = await (await sanne.send(path, { headers: { 'hx-request-type': 'partial' } })).text()
    expect(part).toMatch(/^<div id="[\w-]+" data-live/)
    expect((await sanne.get(path)).html).toContain(part.slice(0, part.indexOf('hx-trigger')))
  }
})

test('the bell rings when the hall changes, and says nothing else', async () => {
  const sanne = await signedIn(town, 'sanne')
  const answer = await sanne.send('/balie/stroom')
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const reader = answer.body?.getReader()
  const heard: string[] = []
  /** What tells the next message from all others. */
  async function rings(): Promise<string> {
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { done: true }
      if (done) throw new Error('The stream ended')
      const text = new TextDecoder().decode(value)
      heard.push(text)
      const mark = /^id: (.+)\ndata: queue$/m.exec(text)?.[1]
      if (mark !== undefined) return mark
    }
  }
  const before = await rings()
  await takesNumber(town)
  const after = await rings()
  expect(after).not.toBe(before)
  const event = await town.store.read((db) => lastEventOf(db, 'stadskantoor'))
  expect(after.split('.')[0], 'it begins with the last event, by which the benchmark knows it').toBe(String(event))
  await reader?.cancel()
  expect(heard.join('')).not.toMatch(/B001|rijbewijs/)
})

test('a call for help rings, also right after an old question for help was forgotten', async () => {
  const { store, site } = town
  const [location, now] = ['stadskantoor', Date.parse('2026-11-24T09:00:00+01:00')]
  const question = { location, device: 'kiosk-stadskantoor', askedAt: now - 2 * day }
  await store.write((turn) => turn.db.insert(helpAsked).values(question).then())
  const bells = [hallBell(site, location), dayBell(site, location, '2026-11-24')]
  const marks = () => Promise.all(bells.map(async (bell) => (await bell.render()).id))
  const before = await marks()
  await store.write((turn) => forgetHelp(turn, now))
  await raiseAlarm(store, location, 3, { employee: 1, origin: 'here' })
  const after = await marks()
  expect(after.map((mark, at) => mark === before[at])).toEqual([false, false])
})

test('looking writes nothing', async () => {
  await takesNumber(town)
  const sanne = await signedIn(town, 'sanne')
  const before = JSON.stringify(await hallIn(town))
  for (const path of ['/balie', '/balie/1', '/hal']) await sanne.get(path)
  expect(JSON.stringify(await hallIn(town))).toBe(before)
})
