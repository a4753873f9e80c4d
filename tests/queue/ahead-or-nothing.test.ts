// What is told of a hall when telling fails: nothing, and the failure is heard once.
import { expect, test } from 'vitest'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { type Ahead, aheadOf } from '../../src/queue/ahead.ts'
import { aheadOrNothing } from '../../src/queue/ahead-or-nothing.ts'
import type { Newcomer } from '../../src/queue/issue.ts'
import { aCounter, aHall, aTicket } from './hall.ts'
import { anOutlook, now } from './outlook.ts'

const ticket = aTicket({ serial: 1, issuedAt: now })
const newcomer: Newcomer = {
  ...{ team: 'reisdocumenten', series: 'B', appointmentAt: null, releaseAt: now, dueAt: now + 20 * minute },
}
const choices = [{ product: 'paspoort', persons: 1 }]
const wrong = new TypeError('a mistake of ours')
const fails = () => {
  throw wrong
}

const rolled = (): Ahead => {
  const hall = aHall({ tickets: [ticket], counters: [aCounter()] })
  return aheadOf(anOutlook({ hall }), { arrivalsMs: 75 * minute, paths: 20, seed: 1 }, new Map())
}

function asked(make: () => Ahead) {
  const failures: unknown[] = []
  const ahead = aheadOrNothing(now, make, (error) => failures.push(error))
  const askAll = () => ({
    now: ahead.now,
    toldTo: ahead.toldTo(ticket),
    ofNewcomer: ahead.ofNewcomer(newcomer),
    endOfVisit: ahead.endOfVisit(newcomer, choices),
    ofSeries: ahead.ofSeries(),
  })
  return { ahead, failures, askAll }
}

const nothing = { now, toldTo: null, ofNewcomer: null, endOfVisit: null, ofSeries: new Map() }

test('what can be told is told', () => {
  const { failures, askAll, ahead } = asked(rolled)
  const plain = rolled()
  expect(askAll()).toEqual({
    now,
    toldTo: plain.toldTo(ticket),
    ofNewcomer: plain.ofNewcomer(newcomer),
    endOfVisit: plain.endOfVisit(newcomer, choices),
    ofSeries: plain.ofSeries(),
  })
  expect(plain.ofNewcomer(newcomer)).not.toBeNull()
  expect(ahead.look(({ outlook }) => outlook.now)).toBe(now)
  expect(failures).toEqual([])
})

test.each([
  ['a hall that cannot be rolled forward', fails],
  ['a wait that cannot be computed', (): Ahead => ({ ...rolled(), toldTo: fails })],
])('of %s nothing is told, and that is heard once', (_, make) => {
  const { failures, askAll } = asked(make)
  expect(askAll()).toEqual(nothing)
  expect(askAll()).toEqual(nothing)
  expect(failures).toEqual([wrong])
})

test('a look that fails leaves what visitors are told', () => {
  const { ahead, failures, askAll } = asked(rolled)
  expect(ahead.look(fails)).toBeUndefined()
  expect(failures).toEqual([wrong])
  expect(askAll().ofNewcomer).not.toBeNull()
})
