// A number without an appointment: what can be chosen, how often a press counts, and what is said when there is none.
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installation, settings } from '../../../db/schema.ts'
import { opens } from '../../queue/at-work.ts'
import { worksAs } from '../../reception/at-reception.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { at, expectScreen, kioskAt, takeNumberFor, ticketNumbered } from '../arriving.ts'

let beurt: TestApp
let kiosk: Browser
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  kiosk = await kioskAt(beurt)
})
afterEach(() => beurt.close())

test('without an appointment one press gives a number, with the people before and the promise', async () => {
  const choices = await kiosk.get('/kiosk/nummer')
  expectScreen(choices)
  expect(choices.document.querySelectorAll('.bz-choice').length).toBe(6)
  const first = await takeNumberFor(kiosk, 'paspoort')
  expectScreen(first)
  expect(first.text('h1')).toBe('Uw nummer is B 001')
  expect(first.text('.bz-issued__next')).toContain(
    'U bent de eerste.Wij willen u binnen 20 minuten helpen: vóór 09.20 uur.',
  )
  expect((await takeNumberFor(kiosk, 'paspoort')).text('.bz-issued__next')).toContain('Er is 1 persoon voor u.')
  expect((await takeNumberFor(kiosk, 'paspoort')).text('.bz-issued__next')).toContain('Er zijn 2 mensen voor u.')
  expect((await takeNumberFor(kiosk, 'paspoort-afhalen')).text('.bz-huge')).toBe('C 001')
})

test('every choice of the moment is on one of the screens, once, six at most', async () => {
  const names: string[] = []
  let page = await kiosk.get('/kiosk/nummer')
  for (let screens = 1; screens < 9; screens++) {
    const choices = page.document.querySelectorAll('.bz-choice')
    expect(choices.length).toBeLessThanOrEqual(6)
    names.push(
      ...choices
        .filter((choice) => choice.tagName === 'BUTTON')
        .map((choice) => choice.querySelector('.bz-choice__name')?.text ?? ''),
    )
    const more = page.document.querySelector('.bz-choice--more')
    if (!more) break
    page = await kiosk.get(more.getAttribute('href') ?? '')
  }
  expectScreen(page)
  expect(names).toContain('VOG aanvragen')
  expect(new Set(names).size).toBe(names.length)
  expect((await kiosk.get('/kiosk/nummer?scherm=99')).document.querySelectorAll('.bz-choice').length).toBe(6)
})

test('two presses, another choice and the way back: one visit to the kiosk is one number', async () => {
  const start = await kiosk.get('/kiosk')
  const path = start.document.querySelectorAll('.bz-door')[1]?.getAttribute('href') ?? ''
  const choices = await kiosk.get(path)
  const first = await kiosk.submit(choices)
  const again = await kiosk.submit(choices)
  const other = await kiosk.submit(choices, { product: 'uittreksel' })
  const wentBack = await kiosk.submit(await kiosk.get(path))
  expect([again, other, wentBack].map((page) => page.text('.bz-huge'))).toEqual(Array(3).fill(first.text('.bz-huge')))
  expect((await takeNumberFor(kiosk, 'paspoort')).text('.bz-huge')).toBe('B 002')
})

test.each([{ product: 'paspoort' }, { product: 'paspoort', sleutel: 'kort' }])(
  'a form without a key of ours gives no number: %o',
  async (fields) => {
    const response = await kiosk.post('/kiosk/nummer', fields)
    expect(response.status).toBe(422)
    expect(await ticketNumbered(beurt, 1)).toBeUndefined()
  },
)

test.each([
  ['naturalisatie', 'Hiervoor hebt u een afspraak nodig'],
  ['bestaat-niet', 'Waarvoor komt u?'],
  ['', 'Waarvoor komt u?'],
])('"%s" gives no number without an appointment', async (product, title) => {
  const page = await kiosk.submit(await kiosk.get('/kiosk/nummer'), { product })
  expectScreen(page, 409)
  expect(page.text('h1')).toBe(title)
})

test('shortly before the end of the day an empty hall has no time left, and says nothing of people who wait', async () => {
  const counter = await worksAs(beurt, 'sanne')
  for (const number of [1, 2, 3]) await opens(counter, number)
  await beurt.moveTo(at('16:57'))
  const page = await kiosk.get('/kiosk/nummer')
  expect(page.text('h1')).toBe('Er kan nu niemand meer bij zonder afspraak')
  expect(page.text('.bz-lead')).toMatch(/^Wij kunnen niet meer iedereen op tijd helpen\. /)
  expect(page.text('.bz-lead')).not.toContain('wachten')
})

test('a full hall says so before anybody chooses, and to whoever chose too late', async () => {
  const choices = await kiosk.get('/kiosk/nummer')
  await beurt.store.write(async (turn) => {
    await turn.db.insert(settings).values({ location: 'stadskantoor', name: 'walkInCeiling', value: 1 })
    await turn.db.update(installation).set({ catalogueVersion: sql`${installation.catalogueVersion} + 1` })
  })
  await takeNumberFor(kiosk, 'paspoort')
  const late = await kiosk.submit(choices)
  expectScreen(late, 409)
  expect(late.text('h1')).toBe('Er kan nu niemand meer bij zonder afspraak')
  expect((await kiosk.get('/kiosk/nummer')).text('h1')).toBe('Er kan nu niemand meer bij zonder afspraak')
  expect((await (await kioskAt(beurt, 'molenwijk')).get('/kiosk/nummer')).text('h1')).toBe('Waarvoor komt u?')
})

test.each([
  ['before the doors open', at('08:00', '2026-11-25'), 'stadskantoor', 'vandaag terecht vanaf 08.30 uur'],
  ['on an afternoon by appointment', at('13:30'), 'molenwijk', 'Maak een afspraak'],
  ['in the evening', at('19:00'), 'molenwijk', 'Wij zijn weer open op woensdag 25 november 2026 om 09.00 uur.'],
])('%s no number is given, and the kiosk says what can be done', async (_when, moment, location, sentence) => {
  await beurt.moveTo(moment)
  const page = await (await kioskAt(beurt, location)).get('/kiosk/nummer')
  expectScreen(page)
  expect(page.text('.bz-lead')).toContain(sentence)
  expect(page.document.querySelector('.bz-qr')).not.toBeNull()
})

test('a kiosk shows numbers of its own hall and of today only', async () => {
  await takeNumberFor(kiosk, 'paspoort')
  const elsewhere = await (await kioskAt(beurt, 'molenwijk')).get('/kiosk/nummers/1')
  expectScreen(elsewhere, 404)
  expect(elsewhere.text()).not.toContain('B 001')
  for (const serial of ['2', '0', '-1', 'x', '99999999999']) {
    expect((await kiosk.get(`/kiosk/nummers/${serial}`)).status).toBe(404)
  }
  await beurt.moveTo(at('09:00', '2026-11-25'))
  expect((await kiosk.get('/kiosk/nummers/1')).status).toBe(404)
})
