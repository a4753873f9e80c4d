import { describe, expect, test } from 'vitest'
import * as appointment from '../../src/booking/appointment.ts'
import type { Start } from '../../src/booking/availability.ts'
import { defaultSettings as settings } from '../../src/catalogue/settings.ts'

const minute = 60_000
const now = Date.parse('2026-11-24T09:00:00+01:00')
const start: Start = {
  startsAt: now + 24 * 60 * minute,
  endsAt: now + 24 * 60 * minute + 15 * minute,
  team: 'reisdocumenten',
}

const request: appointment.HoldRequest = {
  publicId: 'een',
  location: 'stadskantoor',
  date: '2026-11-25',
  choices: [{ product: 'paspoort', persons: 2 }],
  calm: false,
  channel: 'online',
  language: 'nl',
  visitor: 'fatima',
  origin: 'thuis',
}
const contact = { name: 'Fatima Yilmaz', email: 'fatima@voorbeeld.nl', mobile: null }

function aHold(changes: Partial<appointment.Hold> = {}): appointment.Hold {
  const held = appointment.hold(request, { start, own: undefined, originHolds: 0, settings }, now)
  if ('refused' in held) throw new Error(held.refused)
  return { ...held, ...changes }
}

function aVisit(changes: Partial<appointment.Live> = {}): appointment.Live {
  const facts = { retaken: undefined, code: '482913', liveOfAddress: 0, madeFromOrigin: 0, settings }
  const made = appointment.confirm(aHold({ contact }), facts, now)
  if ('refused' in made) throw new Error(made.refused)
  return { ...made, ...changes }
}

describe('a hold', () => {
  test('lasts ten minutes', () => {
    expect(aHold()).toMatchObject({ state: 'held', takenAt: now, heldUntil: now + 10 * minute })
  })

  test('is refused when the time is taken', () => {
    expect(appointment.hold(request, { start: undefined, own: undefined, originHolds: 0, settings }, now)).toEqual({
      refused: 'taken',
    })
  })

  test.each([
    [9, 'held'],
    [10, 'tooManyHolds'],
  ])('is one of at most ten of one origin: with %i others it is %s', (originHolds, outcome) => {
    const decided = appointment.hold(request, { start, own: undefined, originHolds, settings }, now)
    expect('refused' in decided ? decided.refused : decided.state).toBe(outcome)
  })

  test('moves when its visitor chooses another time, and keeps what was filled in', () => {
    const own = aHold({ publicId: 'eerder', contact, needs: ['wheelchair'] })
    const later = { ...start, startsAt: start.startsAt + 30 * minute, endsAt: start.endsAt + 30 * minute }
    const moved = appointment.hold(request, { start: later, own, originHolds: 0, settings }, now + minute)
    expect(moved).toMatchObject({ publicId: 'eerder', contact, needs: ['wheelchair'], startsAt: later.startsAt })
    expect(moved).toMatchObject({ takenAt: now + minute, version: 2 })
  })

  test.each([
    { after: 0, until: 10 },
    { after: 8, until: 18 },
    { after: 95, until: 105 },
    { after: 100, until: 110 },
    { after: 105, until: 110 },
  ])('renewed after $after minutes lasts until minute $until, never beyond 110', ({ after, until }) => {
    const held = aHold({ heldUntil: now + Math.max(10, after + 1) * minute })
    expect(appointment.renewedUntil(held, settings, now + after * minute)).toBe(now + until * minute)
  })

  test('that has lapsed keeps the details that are filled in, but not the time', () => {
    const change = { change: 'details', contact, needs: [] as string[] } as const
    const kept = appointment.changeHold(aHold(), change, settings, now + 11 * minute)
    expect(kept).toMatchObject({ contact, heldUntil: now + 10 * minute })
  })

  test.each([
    [10 * minute - 1, true],
    [10 * minute, false],
  ])('%i ms after it was taken is held: %s', (after, held) => {
    expect(appointment.isHeld(aHold(), now + after)).toBe(held)
  })
})

describe('confirming', () => {
  const facts = { retaken: undefined, code: '482913', liveOfAddress: 0, madeFromOrigin: 0, settings }

  test('makes the appointment with a code, and forgets who held it from where', () => {
    const made = appointment.confirm(aHold({ contact }), facts, now + minute)
    expect(made).toMatchObject({ state: 'booked', code: '482913', bookedAt: now + minute, team: 'reisdocumenten' })
    expect(made).not.toHaveProperty('visitor')
    expect(made).not.toHaveProperty('origin')
  })

  test('needs contact data', () => {
    expect(appointment.confirm(aHold(), facts, now)).toEqual({ refused: 'detailsMissing' })
  })

  test.each([
    [2, 'booked'],
    [3, 'tooManyAppointments'],
  ])('an address has at most three live appointments: with %i it is %s', (liveOfAddress, outcome) => {
    const decided = appointment.confirm(aHold({ contact }), { ...facts, liveOfAddress }, now)
    expect('refused' in decided ? decided.refused : decided.state).toBe(outcome)
  })

  test.each([
    [29, 'booked'],
    [30, 'tooManyFromHere'],
  ])('one origin makes at most thirty appointments in an hour: after %i it is %s', (madeFromOrigin, outcome) => {
    const decided = appointment.confirm(aHold({ contact }), { ...facts, madeFromOrigin }, now)
    expect('refused' in decided ? decided.refused : decided.state).toBe(outcome)
  })

  test('a lapsed hold takes its time again when that is free, perhaps with another team', () => {
    const retaken = { ...start, team: 'burgerzaken' }
    const made = appointment.confirm(aHold({ contact }), { ...facts, retaken }, now + 11 * minute)
    expect(made).toMatchObject({ state: 'booked', team: 'burgerzaken', startsAt: start.startsAt })
  })

  test('a lapsed hold whose time is gone is refused', () => {
    expect(appointment.confirm(aHold({ contact }), facts, now + 11 * minute)).toEqual({ refused: 'taken' })
  })
})

describe('a resident may move or cancel', () => {
  test.each([
    { before: 61, answer: 'yes' },
    { before: 60, answer: 'yes' },
    { before: 59, answer: 'tooLate' },
    { before: -5, answer: 'tooLate' },
  ])('$before minutes before the start: $answer', ({ before, answer }) => {
    const visit = aVisit()
    expect(appointment.changeable(visit, settings, visit.startsAt - before * minute)).toBe(answer)
  })

  test.each(['arrived', 'helped', 'left', 'missed'] as const)('not when it is %s', (state) => {
    const visit = { ...aVisit(), state } as appointment.Visit
    expect(appointment.changeable(visit, settings, now)).toBe('over')
  })

  test('moving keeps code and publicId and raises the version', () => {
    const to = {
      start: { ...start, startsAt: start.startsAt + 60 * minute },
      location: 'molenwijk',
      date: '2026-11-25',
      movesLately: 4,
      settings,
    }
    const moved = appointment.move(aVisit(), to, now)
    expect(moved).toMatchObject({
      code: '482913',
      publicId: 'een',
      location: 'molenwijk',
      version: aVisit().version + 1,
    })
  })

  test('moving to a taken time changes nothing', () => {
    const to = { start: undefined, location: 'stadskantoor', date: '2026-11-25', movesLately: 0, settings }
    expect(appointment.move(aVisit(), to, now)).toEqual({ refused: 'taken' })
  })

  test('a sixth move within an hour is one too many', () => {
    const to = { start, location: 'stadskantoor', date: '2026-11-25', movesLately: 5, settings }
    expect(appointment.move(aVisit(), to, now)).toEqual({ refused: 'tooManyMoves' })
  })

  test('a second cancelling says that it was cancelled', () => {
    const cancelled = appointment.cancel(aVisit(), settings, now)
    expect(cancelled).toMatchObject({ state: 'cancelled', cancelledBy: 'resident', cancelledAt: now })
    expect(appointment.cancel(cancelled as appointment.Cancelled, settings, now)).toEqual({ refused: 'cancelled' })
  })
})

test.each([
  [0, 10],
  [0.5, 15],
  [1, 20],
])(
  'a place given up comes back for residents after 15 minutes, give or take five: draw %f, %i minutes',
  (draw, minutes) => {
    expect(appointment.returnsAt(settings, now, draw)).toBe(now + minutes * minute)
  },
)

test.each([
  ['Fatima@Voorbeeld.nl', 'fatima@voorbeeld.nl'],
  ['fatima+paspoort@voorbeeld.nl', 'fatima@voorbeeld.nl'],
  [' A+x@b.nl ', 'a@b.nl'],
])('for limits %s is %s', (email, address) => {
  expect(appointment.addressOf({ ...contact, email })).toBe(address)
})

test.each(['06 12345678', '+31 6 12345678', '0031612345678', '06-1234 5678'])('%s is one mobile number', (mobile) => {
  expect(appointment.addressOf({ name: 'A', email: null, mobile })).toBe('0612345678')
})

test.each([
  ['fatima@voorbeeld.nl', true],
  ['FATIMA@voorbeeld.nl ', true],
  ['0031612345678', true],
  ['iemand@voorbeeld.nl', false],
  ['', false],
  ['0', false],
])('with the code, "%s" opens the appointment: %s', (typed, opens) => {
  expect(appointment.isOwn({ name: 'A', email: 'fatima@voorbeeld.nl', mobile: '06 12345678' }, typed)).toBe(opens)
})
