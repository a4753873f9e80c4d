// What the screens of the kiosk say in the cases that are not everyday: late, without a code, only with an appointment,
// nobody at work; and all of them in each of the four languages.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCounter } from '../../../src/queue/breaks.ts'
import { pathIn } from '../../../views/words/languages.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { at, codeFor, expectScreen, kioskAt, press, takeNumberFor, typeCode } from '../arriving.ts'

let beurt: TestApp
let kiosk: Browser
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  kiosk = await kioskAt(beurt)
})
afterEach(() => beurt.close())

const opens = (counter: number) => press(beurt, counter, openCounter)

test('late, but in time for the appointment: it still counts, and it is said', async () => {
  const { code } = await codeFor(beurt, at('10:00'))
  await beurt.moveTo(at('10:07'))
  const page = await typeCode(kiosk, code)
  expect(page.text('h1')).toBe('U bent aangemeld. Uw nummer is A 001')
  expect(page.text('.bz-issued__next')).toContain('U bent later dan 10.00 uur. Wij helpen u zo snel mogelijk.')
})

test('on the minute nobody is late', async () => {
  const { code } = await codeFor(beurt, at('10:00'))
  await beurt.moveTo(at('10:00'))
  expect((await typeCode(kiosk, code)).text('.bz-issued__next')).not.toContain('later dan')
})

test('who does not know the code hears of the link, of the desk, and can ask somebody to come', async () => {
  const asked = await kiosk.get('/kiosk/code')
  const page = await kiosk.get(asked.document.querySelector('.bz-code__forgotten a')?.getAttribute('href') ?? '')
  expectScreen(page)
  expect(page.text('.bz-message')).toContain('Op uw telefoon kunt u zich dan aanmelden.')
  expect(page.text('.bz-message')).toContain('Onze medewerkers zoeken uw afspraak op.')
  expect(page.document.querySelector('.bz-message [popovertarget=help]')).not.toBeNull()
})

test('before a number is taken every choice says how many wait, and how long when it can be said', async () => {
  await opens(1)
  await opens(2)
  for (let visitor = 0; visitor < 5; visitor++) await takeNumberFor(kiosk, 'paspoort')
  const told = (await kiosk.get('/kiosk/nummer')).text('.bz-choice')
  expect(told).toMatch(/^Paspoort aanvragen 5 mensen voor u · .+ minuten$/)
})

test('without a counter at work the choices and the number say so, and promise nothing about it', async () => {
  expect((await kiosk.get('/kiosk/nummer')).text('.bz-choice')).toContain('Nog geen balie open · U bent de eerste')
  expect((await takeNumberFor(kiosk, 'paspoort')).text('.bz-issued__next')).toContain(
    'Er is nu nog geen balie open voor uw vraag.',
  )
})

test('what needs an appointment stands among the choices, and its QR code leads straight to it', async () => {
  const last = await kiosk.get('/kiosk/nummer?scherm=3')
  const tile = last.document.querySelector('.bz-choice--visit')
  expect(tile?.text).toContain('Alleen met een afspraak')
  const page = await kiosk.get(tile?.getAttribute('href') ?? '')
  expectScreen(page)
  expect(page.text('h1')).toBe('Hiervoor hebt u een afspraak nodig')
  expect(page.document.querySelector('.bz-qr')).not.toBeNull()
  const product = new URLSearchParams(page.path.split('?')[1]).get('product')
  expect((await beurt.browser().get(`/afspraak/maken?product=${product}`)).status).toBe(200)
})

test('another day and another location lead to the appointment itself', async () => {
  const { code } = await codeFor(beurt, at('10:20', '2026-12-01'))
  expect((await typeCode(kiosk, code)).text('.bz-scannable')).toContain('Uw afspraak bekijken of verzetten')
})

test.each(['en', 'ar', 'pl'] as const)('in "%s" no screen says a Dutch word of ours', async (language) => {
  const { code: early } = await codeFor(beurt, at('15:00'))
  const { code } = await codeFor(beurt, at('10:00'))
  const dutch = /\b(uw|afspraak|nummer|terug|hulp|klaar|wacht|ontvangst|cijfers)\b/i
  const base = pathIn(language, '')
  const screens = [
    ...(await Promise.all(
      ['/kiosk', '/kiosk/code', '/kiosk/code/vergeten', '/kiosk/hulp', '/kiosk/nummers/77'].map((path) =>
        kiosk.get(base + path),
      ),
    )),
    await typeCode(kiosk, '12', base),
    await typeCode(kiosk, '000001', base),
    await typeCode(kiosk, early, base),
    await typeCode(kiosk, code, base),
    await typeCode(kiosk, code, base),
    await kiosk.get(`${base}/kiosk/nummer`),
    await takeNumberFor(kiosk, 'paspoort', base),
  ]
  for (const screen of screens) {
    expect(screen.document.querySelector('html')?.getAttribute('lang')).toBe(language)
    for (const own of screen.document.querySelectorAll('[lang=nl]')) own.remove()
    expect(screen.text('.bz-screen'), screen.path).not.toMatch(dutch)
  }
})
