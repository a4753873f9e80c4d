// What a waiting visitor is told: never sooner than true, and never later without saying so.
import { expect, test } from 'vitest'
import { isFull } from '../../src/checkin/no-numbers.ts'
import { progressOf } from '../../src/checkin/progress.ts'
import { choicesMax, choicesOn } from '../../views/checkin/products.ts'
import { aCounter, aHall, aTicket, at, calledAt, parkedAt, servedSince } from '../queue/hall.ts'

const here = { location: 'stadskantoor', number: 3 }
const closed = aCounter({ ...here, state: 'closed' })

test.each([
  [1, 'almost', 0],
  [2, 'almost', 1],
  [3, 'almost', 2],
  [4, 'waiting', 3],
])('walk-in %i of four is %s, with %i before', (serial, state, ahead) => {
  const tickets = [1, 2, 3, 4].map((each) => aTicket({ serial: each }))
  const progress = progressOf(tickets[serial - 1] ?? aTicket({ serial }), aHall({ tickets }), at('10:01'))
  expect(progress).toMatchObject({ at: state, ahead })
})

test.each([
  [0, 'almost'],
  [10, 'almost'],
  [15, 'waiting'],
  [20, 'waiting'],
])('the first in the hall, who is called in %i minutes at the soonest, is %s', (fromMinutes, state) => {
  const ticket = aTicket({ serial: 1 })
  const band = { fromMinutes, untilMinutes: fromMinutes + 10 }
  expect(progressOf(ticket, aHall({ tickets: [ticket] }), at('10:01'), band)).toMatchObject({
    at: state,
    ahead: 0,
    band,
  })
})

test('nobody is almost there while no counter serves them', () => {
  const ticket = aTicket({ serial: 1 })
  const elsewhere = aCounter({ teams: ['afhalen'] })
  for (const counters of [[], [closed], [elsewhere]]) {
    expect(progressOf(ticket, aHall({ tickets: [ticket], counters }), at('10:01'))).toMatchObject({ at: 'waiting' })
  }
})

test('the end of a promise is said in whole fives, never sooner than it is', () => {
  const ticket = aTicket({ serial: 1, issuedAt: at('10:01:33') })
  const hall = aHall({ tickets: [ticket] })
  expect(progressOf(ticket, hall, at('10:02'))).toMatchObject({ promiseMinutes: 20, by: at('10:25'), around: null })
})

test('a broken promise is said to be broken', () => {
  const ticket = aTicket({ serial: 1, issuedAt: at('10:00') })
  const hall = aHall({ tickets: [ticket] })
  expect(progressOf(ticket, hall, at('10:20'))).toMatchObject({ overdue: false })
  expect(progressOf(ticket, hall, at('10:20:01'))).toMatchObject({ overdue: true })
})

test('an appointment hears its time as long as it is not called much later; then only how long it waits', () => {
  const ticket = aTicket({ serial: 1, series: 'A', appointment: 'x', appointmentAt: at('10:40') })
  const hall = aHall({ tickets: [ticket] })
  const told = (fromMinutes: number) =>
    progressOf(ticket, hall, at('10:30'), { fromMinutes, untilMinutes: fromMinutes + 10 })
  expect(told(10)).toMatchObject({ around: at('10:40'), band: { fromMinutes: 10 } })
  expect(told(15)).toMatchObject({ around: at('10:40') })
  expect(told(20)).toMatchObject({ around: null, band: { fromMinutes: 20, untilMinutes: 30 } })
})

test('an appointment hears around which time, and how many are before only when it may be called', () => {
  const ticket = aTicket({ serial: 1, series: 'A', appointment: 'x', appointmentAt: at('10:40') })
  const hall = aHall({ tickets: [ticket] })
  expect(progressOf(ticket, hall, at('10:00'))).toMatchObject({ at: 'waiting', ahead: null, around: at('10:40') })
  expect(progressOf(ticket, hall, at('10:25'))).toMatchObject({ at: 'almost', ahead: 0, around: at('10:40') })
})

test('an appointment that came late waits among the others, and hears why', () => {
  const ticket = aTicket({ serial: 1, series: 'B', appointment: 'x', appointmentAt: at('09:30') })
  const progress = progressOf(ticket, aHall({ tickets: [ticket] }), at('10:01'))
  expect(progress).toMatchObject({ lateFor: at('09:30'), around: null })
})

test('after waiting the page says where to go', () => {
  const hall = aHall()
  const of = (state: Parameters<typeof aTicket>[1]) => progressOf(aTicket({ serial: 1 }, state), hall, at('10:10'))
  expect(of(calledAt('10:05'))).toEqual({ at: 'called', counter: 3 })
  expect(of(servedSince('10:06'))).toEqual({ at: 'serving', counter: 3 })
  expect(of(parkedAt('10:00'))).toEqual({ at: 'parked', counter: 3 })
  expect(of({ ...calledAt('10:05'), state: 'absent' })).toEqual({ at: 'absent', calledAt: at('10:05') })
  expect(of({ ...servedSince('10:06'), state: 'served', endedAt: at('10:09'), endEstimated: false })).toEqual({
    at: 'done',
  })
  expect(of({ state: 'missed', endedAt: at('10:09') })).toEqual({ at: 'missed' })
  expect(of({ state: 'left', endedAt: at('10:09') })).toEqual({ at: 'left' })
  expect(of({ state: 'closed', endedAt: at('10:09') })).toEqual({ at: 'over' })
})

test('who asked for ten minutes is told until when, and afterwards waits as before', () => {
  const ticket = aTicket({ serial: 1, laterUntil: at('10:15') })
  const progressAt = (time: string) => progressOf(ticket, aHall({ tickets: [ticket] }), at(time))
  expect(progressAt('10:14:59')).toEqual({ at: 'later', until: at('10:15') })
  expect(progressAt('10:15')).toMatchObject({ at: 'almost', ahead: 0 })
})

test('an appointment that asked for ten minutes is expected from there on, and the promise is not broken by asking', () => {
  const ticket = aTicket({
    serial: 1,
    series: 'A',
    appointment: 'x',
    appointmentAt: at('10:10'),
    laterUntil: at('10:20'),
  })
  const progressAt = (time: string) => progressOf(ticket, aHall({ tickets: [ticket] }), at(time))
  expect(progressAt('10:19')).toEqual({ at: 'later', until: at('10:20') })
  expect(progressAt('10:20')).toMatchObject({ at: 'almost', around: at('10:20'), by: at('10:25'), overdue: false })
  expect(progressAt('10:25:01')).toMatchObject({ overdue: true })
})

test('a hall is full when as many wait without an appointment as may', () => {
  const waiting = [aTicket({ serial: 1 }), aTicket({ serial: 2 })]
  const others = [aTicket({ serial: 3, appointment: 'x' }), aTicket({ serial: 4 }, calledAt('10:05'))]
  expect(isFull([...waiting, ...others], 3)).toBe(false)
  expect(isFull([...waiting, ...others], 2)).toBe(true)
  expect(isFull(waiting, null)).toBe(false)
})

test.each([0, 1, 5, 6, 7, 10, 11, 12, 30])('%i choices are all reached, six on a screen at most', (count) => {
  const products = Array.from({ length: count }, (_, index) => ({
    code: String(index),
    name: { content: String(index), language: 'nl' },
  }))
  const seen: string[] = []
  for (let screen = 0; ; screen++) {
    const { shown, more } = choicesOn(products, screen)
    seen.push(...shown.map(({ code }) => code))
    expect(shown.length + (more ? 1 : 0)).toBeLessThanOrEqual(choicesMax)
    if (!more) break
  }
  expect(seen).toEqual(products.map(({ code }) => code))
})
