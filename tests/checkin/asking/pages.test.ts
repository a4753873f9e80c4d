// What a visitor asks about the own number on a phone: ten minutes more, or to give it back.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findVisit } from '../../../db/appointments.ts'
import { openCounter } from '../../../src/queue/breaks.ts'
import { callNext, markAbsent, startServing } from '../../../src/queue/counter.ts'
import { signedIn } from '../../queue/at-work.ts'
import { type Browser, createTestApp, type Page, type TestApp } from '../../support/app.ts'
import { at, codeFor, followPathOf, kioskAt, press, takeNumberFor, ticketNumbered, typeCode } from '../arriving.ts'

let beurt: TestApp
let kiosk: Browser
let phone: Browser
let path: string
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  kiosk = await kioskAt(beurt)
  phone = beurt.browser()
  await takeNumberFor(kiosk, 'paspoort')
  path = await followPathOf(beurt)
})
afterEach(() => beurt.close())

const question = '.bz-follow__asking form'
const ask = async (what: 'uitstel' | 'vertrek') => phone.submit(await phone.get(`${path}/${what}`), {}, question)
const waysOn = (page: Page) => page.document.querySelectorAll('[aria-labelledby=not-now] a').map((link) => link.text)

test('both are offered, and each asks one question that says what follows', async () => {
  expect(waysOn(await phone.get(path))).toEqual(['Tien minuten later', 'Ik kom niet meer'])
  const later = await phone.get(`${path}/uitstel`)
  expect(later.text('.bz-follow__asking h2')).toBe('Wilt u tien minuten later komen?')
  expect(later.text('.bz-follow__asking p')).toBe(
    'Wij roepen u dan niet vóór 09.10 uur. U houdt uw plek. Dit kan één keer.',
  )
  const leave = await phone.get(`${path}/vertrek`)
  expect(leave.text('.bz-follow__asking h2')).toBe('Wilt u uw nummer teruggeven?')
  expect((await ticketNumbered(beurt, 1)).state).toBe('waiting')
})

test('ten minutes later: not called before, said on the page and at the counter, and not offered again', async () => {
  const page = await ask('uitstel')
  expect([page.status, page.path]).toEqual([200, path])
  expect(page.text('.bz-band--later')).toBe('Wij roepen u niet vóór 09.10 uur')
  expect(waysOn(page)).toEqual(['Ik kom niet meer'])
  const sanne = await signedIn(beurt, 'sanne')
  await press(beurt, 1, openCounter)
  expect((await sanne.get('/balie/1')).text('.bz-next')).toContain('B 001 komt later: niet vóór 09.10 uur')
  await beurt.moveTo(at('09:10'))
  expect((await phone.get(path)).text('.bz-band')).toBe('U bent bijna aan de beurt')
  expect((await sanne.get('/balie/1')).text('.bz-next')).not.toContain('komt later')
})

test('with an appointment it is ten minutes later than its time', async () => {
  const { code } = await codeFor(beurt, at('10:10'))
  await beurt.moveTo(at('09:25'))
  await typeCode(kiosk, code)
  path = await followPathOf(beurt, 2)
  expect((await phone.get(path)).text('.bz-follow__told')).toContain('U bent rond 10.10 uur aan de beurt.')
  expect((await phone.get(`${path}/uitstel`)).text('.bz-follow__asking p')).toContain('niet vóór 10.20 uur')
  expect((await ask('uitstel')).text('.bz-band--later')).toBe('Wij roepen u niet vóór 10.20 uur')
  await beurt.moveTo(at('10:20'))
  expect((await phone.get(path)).text('.bz-follow__told')).not.toContain('Het duurt langer')
})

test('asked twice in a row it is once; asked again afterwards it is refused, kindly', async () => {
  await ask('uitstel')
  expect((await phone.post(`${path}/uitstel`, {})).status).toBe(303)
  await beurt.moveTo(at('09:20'))
  const again = await phone.post(`${path}/uitstel`, {})
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('U hebt al een keer om tien minuten gevraagd.')
  expect((await phone.get(`${path}/uitstel`)).document.querySelector(question) === null).toBe(true)
})

test('who leaves gives the number back; again is the same', async () => {
  const page = await ask('vertrek')
  expect([page.status, page.path]).toEqual([200, path])
  expect(page.text('.bz-band--left')).toBe('Uw nummer is teruggegeven')
  expect(waysOn(page)).toEqual([])
  expect((await phone.post(`${path}/vertrek`, {})).status).toBe(303)
  expect(await ticketNumbered(beurt, 1)).toMatchObject({ state: 'left' })
})

test('an appointment of who leaves is left', async () => {
  const { code, publicId, secret } = await codeFor(beurt, at('10:20'))
  await beurt.moveTo(at('10:00'))
  await typeCode(kiosk, code)
  path = await followPathOf(beurt, 2)
  const own = await phone.get(`/a/${secret}`)
  await ask('vertrek')
  expect(await beurt.store.read((db) => findVisit(db, publicId))).toMatchObject({ state: 'left' })
  const told = async () => (await phone.get(own.path)).text('.utrecht-paragraph--lead')
  expect(await told()).toBe('U meldde zich aan op dinsdag 24 november 2026. Daarna is uw nummer teruggegeven.')
  await beurt.moveTo(at('09:00', '2026-11-27'))
  expect(await told()).toBe('Uw afspraak was op dinsdag 24 november 2026, 10.20 uur.')
})

test('an appointment that waited until the day was over hears that it was not helped', async () => {
  const { code, secret } = await codeFor(beurt, at('10:20'))
  const own = await phone.get(`/a/${secret}`)
  await beurt.moveTo(at('10:00'))
  await typeCode(kiosk, code)
  await beurt.moveTo(at('09:00', '2026-11-25'))
  expect((await phone.get(own.path)).text()).toContain('maar wij hebben u niet geholpen.')
})

test.each(['uitstel', 'vertrek'] as const)('who was just called is told so: %s', async (what) => {
  const page = await phone.get(`${path}/${what}`)
  for (const act of [openCounter, callNext]) await press(beurt, 1, act)
  const called = await phone.submit(page, {}, question)
  expect(called.status).toBe(409)
  expect(called.text('.bz-notice')).toContain('Dat kan niet meer: uw nummer is net opgeroepen. Ga naar balie 1.')
  expect(called.text('.bz-band--called')).toBe('Nu: ga naar balie 1')
  await press(beurt, 1, startServing)
  expect(await (await phone.post(`${path}/${what}`, {})).text()).toContain('Zeg het aan balie 1.')
})

test('who was called in vain may still leave, but not come later', async () => {
  for (const act of [openCounter, callNext]) await press(beurt, 1, act)
  await press(beurt, 1, markAbsent)
  expect(waysOn(await phone.get(path))).toEqual(['Ik kom niet meer'])
  expect((await phone.post(`${path}/uitstel`, {})).status).toBe(409)
  expect((await ask('vertrek')).text('.bz-band--left')).toBe('Uw nummer is teruggegeven')
})

test('a number of yesterday says that it is over, and takes nothing more', async () => {
  await beurt.moveTo(at('09:00', '2026-11-25'))
  for (const what of ['uitstel', 'vertrek']) {
    const answer = await phone.post(`${path}/${what}`, {})
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Dit nummer geldt niet meer')
  }
})

test.each(['uitstel', 'vertrek', 'stroom'])('of a number that nobody was given there is no %s', async (what) => {
  expect((await phone.get(`/volg/AAAAAAAAAAAAAAAAAAAAAA/${what}`)).status).toBe(404)
  if (what !== 'stroom') expect((await phone.post(`/volg/AAAAAAAAAAAAAAAAAAAAAA/${what}`, {})).status).toBe(404)
})

test.each([
  ['/en', 'Do you want to come ten minutes later?'],
  ['/ar', 'هل تريد الحضور بعد عشر دقائق؟'],
  ['/pl', 'Czy przesunąć kolej o dziesięć minut?'],
])('it asks in the language of the page: %s', async (language, words) => {
  const page = await phone.get(`${language}${path}/uitstel`)
  expect(page.text('.bz-follow__asking h2')).toBe(words)
  const after = await phone.submit(page, {}, question)
  expect([after.status, after.path]).toEqual([200, `${language}${path}`])
})
