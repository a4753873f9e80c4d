import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/catalogue/settings.ts'
import { arrive, type Expected } from '../../src/checkin/arrival.ts'
import { at } from '../queue/hall.ts'

const here = { location: 'stadskantoor', date: '2026-11-24' }
const booked: Expected = { state: 'booked', ...here, startsAt: at('10:00'), team: 'reisdocumenten' }
const at10 = at('10:00')

function arrival(fields: Partial<Expected> = {}, now = at10, walkInTeam?: string) {
  return arrive({ ...booked, ...fields }, here, now, defaultSettings, walkInTeam)
}

describe('an appointment of 10:00', () => {
  const ticket = { kind: 'ticket', as: 'appointment', team: 'reisdocumenten' }
  const walkIn = { kind: 'ticket', as: 'walkIn', team: 'burgerzaken' }
  test.each([
    [
      'more than 60 minutes early: come back at 9',
      at('09:00') - 1,
      { kind: 'tooEarly', startsAt: at('10:00'), from: at('09:00') },
    ],
    ['60 minutes early: a ticket', at('09:00'), ticket],
    ['in time: a ticket', at10, ticket],
    ['15 minutes late: still an appointment', at('10:15'), ticket],
    ['later: a walk-in', at('10:15') + 1, walkIn],
  ])('%s', (_, now, expected) => {
    expect(arrival({}, now, 'burgerzaken')).toEqual(expected)
  })

  test('later, when no walk-ins are taken: too late', () => {
    expect(arrival({}, at('10:15') + 1)).toEqual({ kind: 'tooLate' })
  })
})

describe('what is said instead of a ticket', () => {
  test.each([
    ['it was here before', { state: 'arrived' }, { kind: 'already' }],
    ['it was helped', { state: 'helped' }, { kind: 'over', how: 'helped' }],
    ['it left', { state: 'left' }, { kind: 'over', how: 'left' }],
    ['it was missed', { state: 'missed' }, { kind: 'over', how: 'missed' }],
    ['it was cancelled', { state: 'cancelled' }, { kind: 'cancelled' }],
    ['it was cancelled, and on another day', { state: 'cancelled', date: '2026-11-25' }, { kind: 'cancelled' }],
    ['it was only held', { state: 'held' }, { kind: 'unknown' }],
    ['its hold lapsed', { state: 'lapsed' }, { kind: 'unknown' }],
    ['another location', { location: 'molenwijk' }, { kind: 'otherLocation', location: 'molenwijk' }],
    ['another day', { date: '2026-11-25' }, { kind: 'wrongDay', date: '2026-11-25', location: 'stadskantoor' }],
    [
      'another day and another location: the day',
      { date: '2026-11-25', location: 'molenwijk' },
      { kind: 'wrongDay', date: '2026-11-25', location: 'molenwijk' },
    ],
    [
      'it arrived at another location',
      { state: 'arrived', location: 'molenwijk' },
      { kind: 'otherLocation', location: 'molenwijk' },
    ],
  ] as [string, Partial<Expected>, object][])('%s', (_, fields, expected) => {
    expect(arrival(fields)).toEqual(expected)
  })

  test('a code that opens nothing is unknown', () => {
    expect(arrive(undefined, here, at10, defaultSettings, 'burgerzaken')).toEqual({ kind: 'unknown' })
  })

  test('who reported before gets the same ticket, however late it is by now', () => {
    expect(arrival({ state: 'arrived' }, at('12:00'), 'burgerzaken')).toEqual({ kind: 'already' })
  })
})
