// The page that follows a number on a phone, in every state of a visit.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeCounter, openCounter } from '../../../src/queue/breaks.ts'
import { callNext, finish, markAbsent, startServing } from '../../../src/queue/counter.ts'
import { passOn } from '../../../src/queue/passing.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { at, codeFor, followPathOf, kioskAt, press, takeNumberFor, typeCode } from '../arriving.ts'

let beurt: TestApp
let kiosk: Browser
let phone: Browser
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  kiosk = await kioskAt(beurt)
  phone = beurt.browser()
})
afterEach(() => beurt.close())

/** The page of the first number, which is kept nowhere. */
async function follow(language = '') {
  const page = await phone.get(`${language}${await followPathOf(beurt)}`)
  expect(page.status).toBe(200)
  expect(page.headers.get('cache-control')).toBe('no-store')
  return page
}

test('somebody who waits sees how many are before, the promise and what to bring', async () => {
  for (let people = 0; people < 4; people++) await takeNumberFor(kiosk, 'paspoort')
  const page = await phone.get(await followPathOf(beurt, 4))
  expect(page.text('.bz-huge')).toBe('B 004')
  expect(page.text('.bz-band')).toBe('U wacht')
  expect(page.text('.bz-follow__told')).toContain('Er zijn 3 mensen voor u.')
  expect(page.text('.bz-follow__told')).toContain('Wij willen u binnen 20 minuten helpen: vóór 09.20 uur.')
  expect(page.text('.bz-follow__updated')).toContain('Stadskantoor. Bijgewerkt om 09.00 uur.')
  expect(page.text('.bz-bring h2')).toBe('Dit hebt u nodig aan de balie')
  expect(page.text()).toContain('pasfoto')
})

test('the page reads itself again: by its bell, every minute, and every ten seconds without scripts', async () => {
  await takeNumberFor(kiosk, 'paspoort')
  const page = await follow()
  expect(page.document.querySelector('main')?.getAttribute('data-stream')).toBe(`${await followPathOf(beurt)}/stroom`)
  expect(page.document.querySelector('#follow')?.getAttribute('hx-trigger')).toBe('read, every 60s')
  expect(page.html).toContain('<noscript><meta http-equiv="refresh" content="10"></noscript>')
})

test('almost there: only when somebody is at a counter to call', async () => {
  await takeNumberFor(kiosk, 'paspoort')
  expect((await follow()).text('.bz-band')).toBe('U wacht')
  await press(beurt, 1, openCounter)
  const page = await follow()
  expect(page.text('.bz-band')).toBe('U bent bijna aan de beurt')
  expect(page.text('.bz-follow__told')).toContain('U bent de eerste.')
  expect(page.text('.bz-follow__told')).toContain('Kom naar de hal')
})

test('few before, and still a long wait: nobody is sent to the hall yet', async () => {
  for (let people = 0; people < 3; people++) await takeNumberFor(kiosk, 'paspoort')
  await press(beurt, 1, openCounter)
  const page = await phone.get(await followPathOf(beurt, 3))
  expect(page.text('.bz-band')).toBe('U wacht')
  expect(page.text('.bz-follow__told')).toContain(
    'Er zijn 2 mensen voor u.U wacht nog 20 tot 40 minuten.Blijf in de buurt',
  )
})

test('called: the counter, large, and in the title as well', async () => {
  await takeNumberFor(kiosk, 'paspoort')
  for (const act of [openCounter, callNext]) await press(beurt, 1, act)
  const page = await follow()
  expect(page.text('.bz-band--called')).toBe('Nu: ga naar balie 1')
  expect(page.text('title')).toBe('▶ B 001 balie 1 - Gemeente Elzenvoorde')
  await press(beurt, 1, startServing)
  expect((await follow()).text('.bz-band')).toBe('U wordt geholpen aan balie 1')
  await press(beurt, 1, finish)
  expect((await follow()).text('.bz-band--done')).toBe('U bent geholpen')
})

test('absent: when the call was, and where to go', async () => {
  await takeNumberFor(kiosk, 'paspoort')
  for (const act of [openCounter, callNext]) await press(beurt, 1, act)
  await press(beurt, 1, markAbsent)
  const page = await follow()
  expect(page.text('.bz-band--absent')).toBe('U bent geroepen om 09.00 uur')
  expect(page.text('.bz-follow__told')).toContain('Ga naar de ontvangst.')
})

test('the day after, the number no longer counts', async () => {
  await takeNumberFor(kiosk, 'paspoort')
  await beurt.moveTo(at('09:00', '2026-11-25'))
  const page = await follow()
  expect(page.text('.bz-band--over')).toBe('Dit nummer geldt niet meer')
  expect(page.text()).not.toContain('Er zijn')
})

test('an appointment: around which time, and nothing later without saying so', async () => {
  const { code } = await codeFor(beurt, at('10:20'))
  await beurt.moveTo(at('10:00'))
  await typeCode(kiosk, code)
  expect((await follow()).text('.bz-follow__told')).toContain('U bent rond 10.20 uur aan de beurt.')
  await beurt.moveTo(at('10:30'))
  const late = await follow()
  expect(late.text('.bz-follow__told')).not.toContain('rond')
  expect(late.text('.bz-follow__told')).toContain('Het duurt langer dan wij wilden.')
})

test('it takes longer than was said with the number: the page says so', async () => {
  for (const counter of [1, 2]) await press(beurt, counter, openCounter)
  for (let people = 0; people < 6; people++) await takeNumberFor(kiosk, 'paspoort')
  const path = await followPathOf(beurt, 6)
  expect((await phone.get(path)).text('.bz-follow__told')).not.toContain('Het duurt langer')
  await press(beurt, 2, closeCounter)
  await beurt.moveTo(at('09:15'))
  expect((await phone.get(path)).text('.bz-follow__told')).toContain('Het duurt langer dan verwacht.')
})

test('a visitor who is sent on hears who calls next', async () => {
  await takeNumberFor(kiosk, 'paspoort')
  for (const counter of [2, 1]) await press(beurt, counter, openCounter)
  for (const act of [callNext, startServing]) await press(beurt, 1, act)
  await press(beurt, 1, (hall, counter, seen, now) => passOn(hall, counter, seen, { counter: 2 }, null, now))
  const page = await follow()
  expect(page.text('.bz-follow__told')).toContain('Balie 1 verwijst u door. Wij roepen uw nummer weer op.')
  expect(page.text('.bz-follow__told')).toContain('Balie 2 roept u op.')
})

test('a discreet visit names nothing, not even on the own phone', async () => {
  const wish = { choices: [{ product: 'geslachtsregistratie', persons: 1 }], calm: false }
  const { code } = await codeFor(beurt, at('10:00', '2026-11-27'), { wish })
  await beurt.moveTo(at('09:30', '2026-11-27'))
  await typeCode(kiosk, code)
  const page = await follow()
  expect(page.text('.bz-huge')).toBe('A 001')
  expect(page.document.querySelector('.bz-bring') === null).toBe(true)
  expect(page.html).not.toMatch(/geslacht/i)
})

test('the page speaks the language of its address', async () => {
  await takeNumberFor(kiosk, 'paspoort', '/en')
  const page = await follow('/en')
  expect(page.text('.bz-band')).toBe('You are waiting')
  expect(page.text('.bz-follow__told')).toContain('within 20 minutes: before 09:20.')
})

test.each(['x', 'AAAAAAAAAAAAAAAAAAAAAA'])(
  'an address that nobody was given (%s) shows no number',
  async (followId) => {
    const page = await phone.get(`/volg/${followId}`)
    expect([page.status, page.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect(page.document.querySelector('.bz-huge')).toBeNull()
  },
)

test('when the links of a visit are erased its page says that it is over, and leads on', async () => {
  await takeNumberFor(kiosk, 'paspoort')
  const path = await followPathOf(beurt)
  await beurt.moveTo(at('09:00', '2026-11-27'))
  const page = await phone.get(path)
  expect([page.status, page.text('h1')]).toEqual([404, 'Dit nummer is niet meer te volgen'])
  expect(page.text('main')).toContain('Uw bezoek is voorbij.')
  expect(page.document.querySelector('main a')?.getAttribute('href')).toBe('/afspraak/maken')
  expect((await phone.get(`/ar${path}/uitstel`)).text('h1')).toBe('لم يعد بالإمكان متابعة هذا الرقم')
  const part = await phone.send(path, { headers: { 'hx-request': 'true', 'hx-request-type': 'partial' } })
  expect(part.headers.get('hx-refresh')).toBe('true')
})
