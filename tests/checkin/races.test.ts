// Many presses at one moment: as many numbers as there are visitors, and never one more.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../support/app.ts'
import { at, codeFor, kioskAt, ticketsOf, typeCode } from './arriving.ts'

let beurt: TestApp
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
})
afterEach(() => beurt.close())

test('150 visitors press at once, each twice: 150 numbers, all different', async () => {
  const kiosk = await kioskAt(beurt)
  const forms = Array.from({ length: 150 }, () => ({ product: 'paspoort', sleutel: beurt.site.chance.secret() }))
  const answers = await Promise.all([...forms, ...forms].map((form) => kiosk.post('/kiosk/nummer', form)))
  expect(answers.map((answer) => answer.status)).toEqual(Array(300).fill(303))
  const paths = answers.map((answer) => answer.headers.get('location'))
  expect(paths.slice(0, 150)).toEqual(paths.slice(150))
  expect(new Set(paths).size).toBe(150)
  const tickets = await ticketsOf(beurt)
  expect(new Set(tickets.map((ticket) => ticket.number)).size).toBe(150)
  expect(tickets.map((ticket) => ticket.serial)).toEqual(Array.from({ length: 150 }, (_, at) => at + 1))
})

test('one code at two kiosks at once is one number', async () => {
  const { code } = await codeFor(beurt, at('10:00'))
  const kiosks = await Promise.all([kioskAt(beurt), kioskAt(beurt)])
  const pages = await Promise.all([...kiosks, ...kiosks].map((kiosk) => typeCode(kiosk, code)))
  expect(pages.map((page) => page.status)).toEqual([200, 200, 200, 200])
  expect(new Set(pages.map((page) => page.text('.bz-huge')))).toEqual(new Set(['A 001']))
  expect(await ticketsOf(beurt)).toHaveLength(1)
})

test('appointments and walk-ins that arrive together never share a number or a serial', async () => {
  const codes = []
  for (const time of ['10:00', '10:10', '10:20']) codes.push((await codeFor(beurt, at(time))).code)
  await beurt.moveTo(at('09:50'))
  const kiosk = await kioskAt(beurt)
  const presses = Array.from({ length: 12 }, () =>
    kiosk.post('/kiosk/nummer', { product: 'uittreksel', sleutel: beurt.site.chance.secret() }),
  )
  const reports = codes.map((code) => kiosk.post('/kiosk/code', { code }))
  const answers = await Promise.all([...presses, ...reports])
  expect(answers.map((answer) => answer.status)).toEqual(Array(15).fill(303))
  const tickets = await ticketsOf(beurt)
  expect(new Set(tickets.map((ticket) => ticket.number)).size).toBe(15)
  expect(new Set(tickets.map((ticket) => ticket.followId)).size).toBe(15)
})
