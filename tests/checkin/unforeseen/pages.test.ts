// A forecast that cannot be made: nothing is told, it is logged, and nobody goes without a number, a call or a page.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { catalogueOf } from '../../../db/catalogue.ts'
import { takeNumber } from '../../../db/checkin.ts'
import { hallAhead, seriesWaits } from '../../../db/hall-ahead.ts'
import { lessons } from '../../../db/schema.ts'
import { openCounter } from '../../../src/queue/breaks.ts'
import { callNext } from '../../../src/queue/counter.ts'
import { pairedScreen } from '../../display/hall.ts'
import { signedIn } from '../../queue/at-work.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { at, codeFor, followPathOf, kioskAt, press, takeNumberFor, ticketNumbered, typeCode } from '../arriving.ts'

const location = 'stadskantoor'
let beurt: TestApp
beforeEach(async () => {
  beurt = await createTestApp({ now: at('10:00') })
  // What another version wrote, and this one cannot learn from.
  const lesson = JSON.parse('{"took":null,"walkIns":null,"lateness":[],"came":0,"missed":0}')
  await beurt.store.write(({ db }) => db.insert(lessons).values({ location, date: '2026-11-23', lesson }).then())
  await press(beurt, 3, openCounter)
})
afterEach(async () => {
  expect(beurt.failures).toEqual([])
  await beurt.close()
})

test('numbers are given without a wait, and no rule stops them', async () => {
  await beurt.moveTo(at('16:20'))
  const kiosk = await kioskAt(beurt)
  const shown = await takeNumberFor(kiosk, 'paspoort')
  expect(shown.text('main')).toContain('B 001')
  expect(shown.text('main')).not.toMatch(/U wacht nog|meteen aan de beurt/)
  expect((await ticketNumbered(beurt, 1)).band).toBeNull()
  for (let person = 2; person <= 12; person++) {
    const form = { key: beurt.site.chance.secret(), body: person }
    const coming = { location, language: 'nl', channel: 'phone' } as const
    const taken = await takeNumber(
      beurt.store,
      beurt.site.chance,
      form,
      [{ product: 'paspoort', persons: 1 }],
      coming,
      {},
    )
    expect(taken).toEqual({ serial: person })
  }
  expect((await kiosk.get('/kiosk/nummer')).document.querySelector('input[value=paspoort]')).not.toBeNull()
})

test('who has an appointment is checked in', async () => {
  const { code } = await codeFor(beurt, at('11:00'))
  await beurt.moveTo(at('10:55'))
  expect((await typeCode(await kioskAt(beurt), code)).text('h1')).toContain('A 001')
})

test('every page is there without what cannot be told, and the next is called', async () => {
  await takeNumberFor(await kioskAt(beurt), 'paspoort')
  const phone = await beurt.browser().get(await followPathOf(beurt))
  expect([phone.status, phone.text('main')]).toEqual([200, expect.stringContaining('B 001')])
  const board = await (await pairedScreen(beurt)).get('/scherm')
  expect([board.status, board.text('.bz-waits')]).toEqual([200, ''])
  const wim = await signedIn(beurt, 'wim')
  const [sanne, joke] = [await signedIn(beurt, 'sanne'), await signedIn(beurt, 'joke')]
  const pages = [await sanne.get('/balie/3'), await wim.get('/receptie'), await joke.get('/hal')]
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200])
  for (const page of pages) expect(page.text('main')).not.toMatch(/Wie nu komt|Advies/)
  await press(beurt, 3, callNext)
  expect((await ticketNumbered(beurt, 1)).state).toBe('called')
})

test('a failure is logged once, and whoever asks after the next event tries again', async () => {
  const catalogue = await beurt.store.read((db) => catalogueOf(beurt.store, db))
  if (!catalogue) throw new Error('There is no catalogue')
  const logged: object[] = []
  const log = (message: string, facts: object) => logged.push({ message, ...facts })
  const now = Date.parse(at('10:00'))
  const ask = () =>
    beurt.store.read(async (db) => {
      const aheads = await Promise.all([1, 2].map(() => hallAhead(db, catalogue, location, now, log)))
      const bands = await seriesWaits(db, catalogue, location, now, log)
      return [...aheads.map((ahead) => ahead.look(({ outlook }) => outlook.now)), bands.size]
    })
  expect(await ask()).toEqual([undefined, undefined, 0])
  const failure = { message: 'a hall could not be rolled forward', location, error: expect.any(TypeError) }
  expect(logged).toEqual([failure])
  await beurt.store.write(({ db }) => db.delete(lessons).then())
  await press(beurt, 4, openCounter)
  expect((await ask()).slice(0, 2)).toEqual([now, now])
  expect(logged).toEqual([failure])
})
