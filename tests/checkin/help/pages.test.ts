// Help at a kiosk: what is said there is never more than true, and who receives sees it at once.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { audit } from '../../../db/schema.ts'
import { helpTimesMax } from '../../../src/checkin/help.ts'
import { leadsToSignIn, signedIn } from '../../queue/at-work.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { at, expectScreen, kioskAt } from '../arriving.ts'

let beurt: TestApp
let kiosk: Browser
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  kiosk = await kioskAt(beurt)
})
afterEach(() => beurt.close())

const ask = async () => kiosk.submit(await kiosk.get('/kiosk/hulp'))
const screenOf = async () => (await kiosk.get('/kiosk/hulp')).text('#hulp-scherm')
const state = async () => (await kiosk.get('/kiosk/hulp')).document.querySelector('#hulp')?.getAttribute('data-help')
const lines = async (browser: Browser, path = '/receptie') =>
  (await browser.get(path)).document.querySelectorAll('.bz-help-line').map((line) => line.text)

test('help is asked, seen by the reception and the hall, answered, and over', async () => {
  const [wim, joke] = [await signedIn(beurt, 'wim'), await signedIn(beurt, 'joke')]
  expect(await lines(wim)).toEqual([])
  const asked = await ask()
  expectScreen(asked)
  expect(asked.text('#hulp-scherm')).toContain('De ontvangst ziet dat u hulp vraagt')
  expect(asked.text('#hulp-scherm')).not.toContain('Er komt iemand')
  for (const shown of [await lines(wim), await lines(joke, '/hal')]) {
    expect(shown).toHaveLength(1)
    expect(shown[0]).toContain('Iemand vraagt om hulp bij “Aanmeldzuil bij de ingang”, sinds 09.00 uur.')
  }
  await beurt.moveTo(at('09:02'))
  await wim.post('/hulpvragen/1/antwoord', {})
  expect(await screenOf()).toContain('Er komt iemand naar u toe')
  expect((await lines(joke, '/hal'))[0]).toContain('Wim Kuipers gaat erheen.')
  await joke.post('/hulpvragen/1/einde', {})
  expect(await state()).toBe('none')
  expect(await lines(wim)).toEqual([])
  const noted = await beurt.store.read((db) => db.select({ action: audit.action, object: audit.object }).from(audit))
  expect(noted.filter(({ action }) => action.startsWith('help'))).toEqual([
    { action: 'helpAnswered', object: 'stadskantoor kiosk-stadskantoor' },
    { action: 'helpEnded', object: 'stadskantoor kiosk-stadskantoor' },
  ])
})

test('it does not disturb a counter, nor another location', async () => {
  await ask()
  const sanne = await signedIn(beurt, 'sanne')
  expect(await lines(sanne, '/balie/1')).toEqual([])
  expect(await lines(await signedIn(beurt, 'esra'))).toEqual([])
})

test('a visitor takes it back, and after ten minutes without anybody it is over', async () => {
  await ask()
  await kiosk.submit(await kiosk.get('/kiosk/hulp'))
  expect(await state()).toBe('none')
  await ask()
  await beurt.moveTo(at('09:10'))
  expect(await state()).toBe('none')
})

test('who plays with it gets nowhere, and hears where to go', async () => {
  for (let times = 0; times < helpTimesMax; times++) {
    await ask()
    await kiosk.submit(await kiosk.get('/kiosk/hulp'))
  }
  const refused = await ask()
  expectScreen(refused, 429)
  expect(refused.text('#hulp-scherm')).toContain('Ga naar de ontvangst.')
  expect(await state()).toBe('none')
})

test('a kiosk cannot answer, a visitor without one cannot ask, and what does not exist changes nothing', async () => {
  await ask()
  expect(leadsToSignIn(await kiosk.post('/hulpvragen/1/antwoord', {}))).toBe(true)
  expect((await beurt.browser().post('/kiosk/hulp', {})).status).toBe(403)
  const wim = await signedIn(beurt, 'wim')
  for (const id of ['2', 'x', '-1']) await wim.post(`/hulpvragen/${id}/antwoord`, {})
  expect(await state()).toBe('asked')
})

test('without scripts the screen looks again as long as somebody may come', async () => {
  expect((await kiosk.get('/kiosk/hulp')).headers.get('refresh')).toBe('60; url=/kiosk')
  expect((await ask()).headers.get('refresh')).toBe('10')
})
