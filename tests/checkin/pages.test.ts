// The kiosk without scripts: what each screen says, and what it says when it cannot help.

import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cancelAppointment } from '../../db/own.ts'
import { devices } from '../../db/schema.ts'
import { openCounter } from '../../src/queue/breaks.ts'
import { callNext, finish, startServing } from '../../src/queue/counter.ts'
import { access } from '../../src/staff/access.ts'
import { leadsToSignIn } from '../queue/at-work.ts'
import { type Browser, createTestApp, type TestApp } from '../support/app.ts'
import {
  at,
  codeFor,
  expectScreen,
  kioskAt,
  press,
  takeNumberFor,
  ticketNumbered,
  tokenOf,
  typeCode,
} from './arriving.ts'

let beurt: TestApp
let kiosk: Browser
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  kiosk = await kioskAt(beurt)
})
afterEach(() => beurt.close())

test('a link with the token pairs a kiosk, and its first screen has two choices', async () => {
  const start = await beurt.browser().get(`/kiosk/koppeling?token=${tokenOf('kiosk-molenwijk')}`)
  expectScreen(start)
  expect(start.path).toBe('/kiosk')
  expect(start.text('.bz-place')).toBe('Wijkpunt Molenwijk')
  expect(start.text('.bz-clock')).toBe('09.00')
  expect(start.document.querySelectorAll('.bz-door__name').map((name) => name.text)).toEqual([
    'Ik heb een afspraak',
    'Ik heb geen afspraak',
  ])
  expect(start.document.querySelectorAll('.bz-tongues a').map((link) => link.text)).toEqual([
    'Nederlands',
    'English',
    'العربية',
    'Polski',
  ])
})

test.each([
  ['of a display', tokenOf('scherm-stadskantoor')],
  ['that nobody gave', 'kiosk-nergens'],
  ['that is left out', ''],
])('a token %s pairs no kiosk', async (_which, token) => {
  const browser = beurt.browser()
  const page = await browser.get(`/kiosk/koppeling?token=${token}`)
  expect(page.status).toBe(403)
  expect(page.text('h1')).toBe('Deze aanmeldzuil is nog niet gekoppeld')
  expect(browser.cookies.size).toBe(0)
  expect((await browser.get('/kiosk')).status).toBe(403)
})

test('a kiosk that is taken away is refused at once', async () => {
  expect((await kiosk.get('/kiosk')).status).toBe(200)
  await beurt.store.write(async (turn) => {
    await turn.db.update(devices).set({ revokedAt: 1 }).where(eq(devices.id, 'kiosk-stadskantoor'))
  })
  expect((await kiosk.get('/kiosk')).status).toBe(403)
  expect((await kiosk.get(`/kiosk/koppeling?token=${tokenOf('kiosk-stadskantoor')}`)).status).toBe(403)
})

test('a kiosk opens nothing that belongs to staff or to a display', async () => {
  const closed = access.filter(([, , who]) => who !== 'everyone' && who !== 'kiosk')
  expect(closed.length).toBeGreaterThan(10)
  for (const [method, pattern] of closed) {
    const path = pattern.replace(/:\w+/g, '1')
    const response = method === 'GET' ? await kiosk.send(path) : await kiosk.post(path, {})
    const refused = response.status === 403 || leadsToSignIn(response)
    expect(refused, `${method} ${path} gave ${response.status}`).toBe(true)
  }
})

test('a display opens nothing of the kiosk', async () => {
  const display = beurt.browser()
  display.cookies.set('beurt-kiosk', tokenOf('scherm-stadskantoor'))
  for (const path of ['/kiosk', '/kiosk/code', '/kiosk/nummer', '/kiosk/nummers/1']) {
    expect((await display.get(path)).status).toBe(403)
  }
})

test('the code of an appointment gives a number, and says when the turn comes', async () => {
  const { code } = await codeFor(beurt, at('10:20'))
  await beurt.moveTo(at('10:00'))
  const asked = await kiosk.get('/kiosk/code')
  expectScreen(asked)
  expect(
    asked.document
      .querySelectorAll('[data-digit]')
      .map((key) => key.text)
      .join(''),
  ).toBe('1234567890')
  const shown = await kiosk.submit(asked, { code })
  expectScreen(shown)
  expect(shown.path).toBe('/kiosk/nummers/1')
  expect(shown.text('h1')).toBe('U bent aangemeld. Uw nummer is A 001')
  expect(shown.text('.bz-issued__next')).toContain('U bent rond 10.20 uur aan de beurt.')
  expect(shown.text('.bz-issued__next')).toContain('Neem plaats in de hal.')
  expect(shown.text('.bz-issued__next')).toContain('De nummers gaan niet op volgorde.')
  expect(shown.document.querySelector('.bz-qr')).not.toBeNull()
  expect(await ticketNumbered(beurt, 1)).toMatchObject({ state: 'waiting', channel: 'kiosk', language: 'nl' })
})

test('a code may be typed with a space, and a second time it gives the same number', async () => {
  const { code } = await codeFor(beurt, at('10:20'))
  await beurt.moveTo(at('10:00'))
  const first = await typeCode(kiosk, `${code.slice(0, 3)} ${code.slice(3)}`)
  const second = await typeCode(kiosk, code)
  expect(second.text('.bz-huge')).toBe(first.text('.bz-huge'))
  expect(second.path).toBe('/kiosk/nummers/1?al=ja')
  expect(second.text('h1')).toBe('U bent al aangemeld. Uw nummer is A 001')
})

test('too early: from when, and nothing is written down', async () => {
  const { code } = await codeFor(beurt, at('15:00'))
  const page = await typeCode(kiosk, code)
  expectScreen(page, 409)
  expect(page.text('h1')).toBe('U bent vroeg')
  expect(page.text('.bz-message')).toContain('U kunt zich aanmelden vanaf 14.00 uur.')
})

test('too late while numbers are given: a number between those without an appointment', async () => {
  const { code } = await codeFor(beurt, at('10:20'))
  await beurt.moveTo(at('10:40'))
  const page = await typeCode(kiosk, code)
  expect(page.text('h1')).toBe('U bent aangemeld. Uw nummer is B 001')
  expect(page.text('.bz-issued__next')).toContain('Uw afspraak was om 10.20 uur. Die tijd is voorbij.')
  expect(page.text('.bz-issued__next')).toContain('Wij willen u binnen 20 minuten helpen: vóór 11.00 uur.')
})

test('too late when no numbers are given: kindly, with a way to book', async () => {
  const { code } = await codeFor(beurt, at('14:00'), { location: 'molenwijk' })
  await beurt.moveTo(at('14:30'))
  const page = await typeCode(await kioskAt(beurt, 'molenwijk'), code)
  expectScreen(page, 409)
  expect(page.text('h1')).toBe('De tijd van uw afspraak is voorbij')
  expect(page.document.querySelector('.bz-qr')).not.toBeNull()
})

test('another day: which day, and where', async () => {
  const { code } = await codeFor(beurt, at('10:20', '2026-12-01'), { location: 'molenwijk' })
  const page = await typeCode(kiosk, code)
  expectScreen(page, 409)
  expect(page.text('.bz-message')).toContain('Uw afspraak is op dinsdag 1 december 2026.')
  expect(page.text('.bz-message')).toContain('Wijkpunt Molenwijk Wiekslag 12, Elzenvoorde')
})

test('another location: which one, with its street', async () => {
  const { code } = await codeFor(beurt, at('10:20'), { location: 'molenwijk' })
  const page = await typeCode(kiosk, code)
  expectScreen(page, 409)
  expect(page.text('h1')).toBe('Uw afspraak is op een andere locatie')
  expect(page.text('.bz-address')).toBe('Wijkpunt Molenwijk Wiekslag 12, Elzenvoorde')
})

test('a cancelled appointment says so, for as long as its code is kept', async () => {
  const { code, publicId, version } = await codeFor(beurt, at('15:00'))
  await cancelAppointment(beurt.store, beurt.site.chance, publicId, version)
  const page = await typeCode(kiosk, code)
  expectScreen(page, 409)
  expect(page.text('h1')).toBe('Deze afspraak is afgezegd')
})

test('an appointment that is over says so', async () => {
  const { code } = await codeFor(beurt, at('10:20'))
  await beurt.moveTo(at('10:10'))
  await typeCode(kiosk, code)
  for (const act of [openCounter, callNext, startServing, finish]) await press(beurt, 1, act)
  const page = await typeCode(kiosk, code)
  expectScreen(page, 409)
  expect(page.text('h1')).toBe('Deze afspraak is al geweest')
})

test.each(['', '12345', '1234567', 'https://x.nl/a', 'letters'])(
  '"%s" is no code, and does not count as a try',
  async (code) => {
    for (let times = 0; times < 6; times++) {
      const page = await typeCode(kiosk, code)
      expect(page.status).toBe(422)
      expect(page.text('.bz-wrong')).toBe('Typ alle 6 cijfers van uw code.')
      if (times === 0) expectScreen(page, 422)
    }
  },
)

test('the third code that is not found leads to a person, without blame', async () => {
  let page = await typeCode(kiosk, '000001')
  expectScreen(page, 404)
  expect(page.text('.bz-wrong')).toContain('Wij vinden de code 000 001 niet.')
  page = await kiosk.submit(page, { code: '000002' })
  expect(page.text('.bz-wrong')).toContain('000 002')
  page = await kiosk.submit(page, { code: '000003' })
  expectScreen(page, 404)
  expect(page.text('h1')).toBe('Onze medewerkers zoeken uw afspraak op')
  expect(page.text('.bz-message')).not.toContain('000')
})

test('five codes that are not found within a minute make the kiosk pause, and no other one', async () => {
  const { code } = await codeFor(beurt, at('10:00'))
  for (let wrong = 1; wrong <= 5; wrong++) expect((await typeCode(kiosk, `00000${wrong}`)).status).toBe(404)
  const page = await typeCode(kiosk, code)
  expectScreen(page, 429)
  expect(page.headers.get('retry-after')).toBe('60')
  expect(page.text('.bz-lead')).toContain('Over 60 seconden')
  expect((await typeCode(await kioskAt(beurt, 'molenwijk'), '000001')).status).toBe(404)
  beurt.clock.pass(60_001)
  expect((await typeCode(kiosk, code)).text('.bz-huge')).toBe('A 001')
})

test('codes that are found do not make a busy kiosk pause', async () => {
  const { code } = await codeFor(beurt, at('10:00'))
  for (let times = 0; times < 8; times++) expect((await typeCode(kiosk, code)).status).toBe(200)
})

test('the whole kiosk speaks English, and the number remembers it', async () => {
  const { code } = await codeFor(beurt, at('10:00'))
  const start = await kiosk.get('/en/kiosk')
  expectScreen(start)
  expect(start.text('h1')).toBe('Welcome. What would you like to do?')
  expect((await typeCode(kiosk, '000001', '/en')).text('.bz-wrong')).toContain('We cannot find the code 000 001.')
  const number = await typeCode(kiosk, code, '/en')
  expectScreen(number)
  expect(number.path).toBe('/en/kiosk/nummers/1')
  expect(number.text('.bz-issued__next')).toContain('It will be your turn around 10:00.')
  expect((await takeNumberFor(kiosk, 'paspoort', '/en')).text('h1')).toBe('Your number is B 001')
  expect((await ticketNumbered(beurt, 2)).language).toBe('en')
})

test('without scripts a screen that is left alone goes back to the start', async () => {
  expect((await kiosk.get('/kiosk/code')).headers.get('refresh')).toBe('60; url=/kiosk')
  expect((await kiosk.get('/kiosk')).headers.get('refresh')).toBeNull()
  const byScript = await kiosk.send('/kiosk/code', { headers: { 'hx-request': 'true' } })
  expect(byScript.headers.get('refresh')).toBeNull()
})

test('the settings of a kiosk say how many pixels a millimetre takes on its screen', async () => {
  expect((await kiosk.get('/kiosk')).document.querySelector('.bz-screen')?.classNames).toBe('bz-screen')
  await beurt.store.write(async (turn) => {
    await turn.db.update(devices).set({ settings: { pixelsPerMillimetre: 3.4 } })
  })
  expect((await kiosk.get('/kiosk')).document.querySelector('.bz-screen')?.classNames).toBe(
    'bz-screen mm mm-3 mm-tenths-4',
  )
})
