// The bell of the phones in a hall: who hears it, what for, and that a full hall costs no more than an empty one.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEvacuation } from '../../../db/evacuation.ts'
import { timeMoved } from '../../../src/checkin/bell-names.ts'
import { bellNames, followBell } from '../../../src/checkin/follow-bell.ts'
import { openHalls, type ReadHall } from '../../../src/checkin/follow-hall.ts'
import type { Channel } from '../../../src/events.ts'
import { openCounter } from '../../../src/queue/breaks.ts'
import { callNext, finish, recall, startServing } from '../../../src/queue/counter.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { follow } from '../../support/stream.ts'
import { at, day, followPathOf, kioskAt, press, takeNumberFor, ticketNumbered } from '../arriving.ts'

let beurt: TestApp
let kiosk: Browser
let readHall: ReadHall
let bell: Channel
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  kiosk = await kioskAt(beurt)
  for (let visitor = 0; visitor < 4; visitor++) await takeNumberFor(kiosk, 'paspoort')
  readHall = openHalls(beurt.site)
  bell = followBell(readHall, 'stadskantoor', day)
  await bell.render()
})
afterEach(() => beurt.close())

const namesOf = async (serial: number) => bellNames(await ticketNumbered(beurt, serial))
const rung = async () => (await bell.render()).data.split(' ')

test('a call rings for who is called or nearly so at once, and for the others soon', async () => {
  for (let visitor = 0; visitor < 2; visitor++) await takeNumberFor(kiosk, 'paspoort')
  for (const counter of [1, 2, 3]) await press(beurt, counter, openCounter)
  await bell.render()
  await press(beurt, 1, callNext)
  const names = await rung()
  expect(names).toContain((await namesOf(1)).now)
  expect(names).toContain((await namesOf(4)).now)
  expect(names).toContain((await namesOf(6)).soon)
  await press(beurt, 1, startServing)
  expect(await rung()).toEqual([(await namesOf(1)).now])
})

test('a call that is repeated rings again, and so does the end of a visit', async () => {
  for (const act of [openCounter, callNext]) await press(beurt, 1, act)
  await bell.render()
  await beurt.moveTo(at('09:01'))
  await press(beurt, 1, recall)
  expect(await rung()).toContain((await namesOf(1)).now)
  for (const act of [startServing, finish]) await press(beurt, 1, act)
  expect(await rung()).toContain((await namesOf(1)).now)
})

test('when nothing changes the message stays the same one, and is not sent again', async () => {
  const before = await bell.render()
  expect(await bell.render()).toEqual(before)
  await takeNumberFor(kiosk, 'paspoort')
  const after = await bell.render()
  expect(after.id).toBe(Number(before.id) + 1)
  expect(after.data.split(' ')).toContain((await namesOf(5)).now)
})

test('when the clock is moved every page reads itself, so that none says that it is still the former time', async () => {
  await beurt.moveTo(at('09:03'))
  expect(await rung()).toContain(timeMoved)
})

test('when everybody must leave the building every phone is told at once', async () => {
  const form = { key: beurt.site.chance.secret(), body: {} }
  await startEvacuation(beurt.store, 'stadskantoor', form, { employee: 1, origin: 'here' })
  expect(bell.wants({ topic: 'evacuation', location: 'stadskantoor' })).toBe(true)
  expect(await rung()).toEqual(await Promise.all([1, 2, 3, 4].map(async (serial) => (await namesOf(serial)).now)))
  const page = await beurt.browser().get(await followPathOf(beurt))
  expect(page.text('[role=alert]')).toBe(
    'Verlaat nu het gebouw Volg de aanwijzingen van de medewerkers. U houdt uw nummer.',
  )
  expect(page.text('title')).toContain('Verlaat nu het gebouw')
})

test('it wants only its own hall', () => {
  const heard = (topic: 'queue' | 'day', location: string) => bell.wants({ topic, location })
  expect([heard('queue', 'stadskantoor'), heard('queue', 'molenwijk'), heard('day', 'stadskantoor')]).toEqual([
    true,
    false,
    false,
  ])
})

test('however many phones follow, a call reads the hall once', async () => {
  const first = await readHall('stadskantoor', day)
  const again = await Promise.all(Array.from({ length: 50 }, () => readHall('stadskantoor', day)))
  expect(new Set([first, ...again].map(({ hall }) => hall)).size).toBe(1)
  await press(beurt, 1, openCounter)
  const after = await readHall('stadskantoor')
  expect(after.hall).not.toBe(first.hall)
  expect((await readHall('stadskantoor', day)).hall).toBe(after.hall)
})

test('the names on a stream tell nobody whose they are', async () => {
  await takeNumberFor(kiosk, 'paspoort')
  const path = await followPathOf(beurt)
  const phone = follow(await beurt.browser().send(`${path}/stroom`))
  await phone.nextOf('message')
  await press(beurt, 1, openCounter)
  const heard = await phone.nextOf('message')
  expect(heard.split(' ').every((name) => /^[\w-]{8}\+?$/.test(name))).toBe(true)
  expect(phone.bytes()).not.toMatch(/B00\d|paspoort/)
  expect(phone.bytes()).not.toContain(path.slice('/volg/'.length))
  await phone.leave()
})
