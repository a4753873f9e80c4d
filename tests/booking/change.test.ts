import { describe, expect, test } from 'vitest'
import type { Cancelled, Live, Visit } from '../../src/booking/appointment.ts'
import * as change from '../../src/booking/change.ts'
import { defaultSettings as settings } from '../../src/catalogue/settings.ts'
import { at } from './day.ts'

const minute = 60_000
const now = at('09:00')
const tomorrow = '2026-11-25'
const start = { startsAt: at('10:00', tomorrow), endsAt: at('10:15', tomorrow), team: 'reisdocumenten' }
const two = [{ product: 'paspoort', persons: 2 }]

function aVisit(changes: Partial<Live> = {}): Live {
  return {
    ...start,
    publicId: 'een',
    location: 'stadskantoor',
    date: tomorrow,
    choices: two,
    calm: false,
    channel: 'online',
    takenAt: now,
    language: 'nl',
    needs: [],
    version: 3,
    code: '482913',
    bookedAt: now,
    contact: { name: 'Fatima Yilmaz', email: 'fatima@voorbeeld.nl', mobile: null },
    state: 'booked',
    ...changes,
  }
}

const aMove = (changes: Partial<change.MoveTo> = {}): change.MoveTo => ({
  start,
  location: 'stadskantoor',
  date: tomorrow,
  choices: two,
  calm: false,
  shown: 3,
  movesLately: 0,
  settings,
  ...changes,
})

describe('a resident may change an appointment', () => {
  test.each([
    { before: 61, answer: 'yes' },
    { before: 60, answer: 'yes' },
    { before: 59, answer: 'tooLate' },
    { before: -5, answer: 'tooLate' },
  ])('$before minutes before the start: $answer', ({ before, answer }) => {
    const visit = aVisit()
    expect(change.changeable(visit, settings, visit.startsAt - before * minute)).toBe(answer)
  })

  test.each(['arrived', 'helped', 'left', 'missed'] as const)('not when it is %s', (state) => {
    expect(change.changeable({ ...aVisit(), state } as Visit, settings, now)).toBe('over')
  })
})

describe('moving', () => {
  test('keeps code and publicId and raises the version', () => {
    const later = { ...start, startsAt: start.startsAt + 60 * minute }
    expect(change.move(aVisit(), aMove({ start: later, location: 'molenwijk' }), now)).toMatchObject({
      code: '482913',
      publicId: 'een',
      location: 'molenwijk',
      startsAt: later.startsAt,
      version: 4,
    })
  })

  test('takes other persons along', () => {
    const choices = [{ product: 'paspoort', persons: 3 }]
    expect(change.move(aVisit(), aMove({ choices, calm: true }), now)).toMatchObject({ choices, calm: true })
  })

  test.each([
    ['to a taken time', { start: undefined }, 'taken'],
    ['a sixth time within an hour', { movesLately: 5 }, 'tooManyMoves'],
    ['from a page that showed an earlier version', { shown: 2 }, 'changed'],
  ] as const)('%s changes nothing', (_, changes, refused) => {
    expect(change.move(aVisit(), aMove(changes), now)).toEqual({ refused })
  })

  test('says that it is cancelled rather than that the page is old', () => {
    const cancelled = {
      ...aVisit(),
      state: 'cancelled',
      cancelledAt: now,
      cancelledBy: 'resident',
      version: 4,
    } as const
    expect(change.move(cancelled, aMove(), now)).toEqual({ refused: 'cancelled' })
  })
})

describe('cancelling', () => {
  test('is done once; a second time says that it was cancelled', () => {
    const cancelled = change.cancel(aVisit(), { shown: 3, settings }, now)
    expect(cancelled).toMatchObject({ state: 'cancelled', cancelledBy: 'resident', cancelledAt: now, version: 4 })
    expect(change.cancel(cancelled as Cancelled, { shown: 3, settings }, now)).toEqual({ refused: 'cancelled' })
  })

  test('from a page that showed an earlier version changes nothing', () => {
    expect(change.cancel(aVisit(), { shown: 2, settings }, now)).toEqual({ refused: 'changed' })
  })
})

describe('a visit that stays where it is', () => {
  const here = { location: 'stadskantoor', startsAt: start.startsAt }
  const one = [{ product: 'paspoort', persons: 1 }]
  const other = [{ product: 'rijbewijs', persons: 1 }]

  test.each([
    ['shorter', { ...here, choices: one }, 10, at('10:10', tomorrow)],
    ['as long', { ...here, choices: two }, 15, at('10:15', tomorrow)],
    ['longer', { ...here, choices: two }, 20, undefined],
    ['for something else, which its team may not do', { ...here, choices: other }, 5, undefined],
    ['at another time', { ...here, startsAt: start.startsAt + minute, choices: one }, 10, undefined],
    ['elsewhere', { ...here, location: 'molenwijk', choices: one }, 10, undefined],
  ])('%s needs no new place: until %s', (_, to, minutes, endsAt) => {
    const kept = change.withinOwn(aVisit(), to, minutes)
    expect(kept).toEqual(endsAt === undefined ? undefined : { ...start, endsAt })
  })
})

describe('what is given up', () => {
  const place = (from: string, until: string, changes: Partial<Live> = {}) =>
    aVisit({ startsAt: at(from, tomorrow), endsAt: at(until, tomorrow), ...changes })

  test.each([
    ['all, when it goes away', undefined, [['10:00', '10:30']]],
    ['all, when it goes to another time', place('11:00', '11:30'), [['10:00', '10:30']]],
    ['all, when it goes to the next time', place('10:30', '11:00'), [['10:00', '10:30']]],
    ['all, when another team has it', place('10:00', '10:30', { team: 'burgerzaken' }), [['10:00', '10:30']]],
    ['all, when it is elsewhere', place('10:00', '10:30', { location: 'molenwijk' }), [['10:00', '10:30']]],
    ['the end, when it is shorter', place('10:00', '10:10'), [['10:10', '10:30']]],
    ['the beginning, when it is a little later', place('10:20', '10:50'), [['10:00', '10:20']]],
    ['nothing, when it is longer', place('10:00', '10:40'), []],
    [
      'both ends, when it lies within',
      place('10:10', '10:20'),
      [
        ['10:00', '10:10'],
        ['10:20', '10:30'],
      ],
    ],
  ])('%s', (_, after, parts) => {
    expect(change.givenUp(place('10:00', '10:30'), after)).toEqual(
      parts.map(([from = '', until = '']) => ({ startsAt: at(from, tomorrow), endsAt: at(until, tomorrow) })),
    )
  })
})

test.each([
  [0, 10],
  [0.5, 15],
  [1, 20],
])(
  'a place given up comes back for residents after 15 minutes, give or take five: draw %f, %i minutes',
  (draw, minutes) => {
    expect(change.returnsAt(settings, now, draw)).toBe(now + minutes * minute)
  },
)
