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

const holdFacts: appointment.HoldFacts = { start, own: undefined, originHolds: [], spared: false, settings }
const confirmFacts: appointment.ConfirmFacts = {
  retaken: undefined,
  code: '482913',
  ofAddress: { ends: [], made: [] },
  originWait: 0,
  settings,
}

/** So many instants, a minute apart, the last of them at this one. */
const upTo = (last: number, count: number) => Array.from({ length: count }, (_, index) => last - index * minute)

function aHold(changes: Partial<appointment.Hold> = {}): appointment.Hold {
  const held = appointment.hold(request, holdFacts, now)
  if ('refused' in held) throw new Error(held.refused)
  return { ...held, ...changes }
}

describe('a hold', () => {
  test('lasts ten minutes', () => {
    expect(aHold()).toMatchObject({ state: 'held', takenAt: now, heldUntil: now + 10 * minute })
  })

  test('is refused when the time is taken', () => {
    expect(appointment.hold(request, { ...holdFacts, start: undefined }, now)).toEqual({ refused: 'taken' })
  })

  test.each([
    { others: 9, outcome: { state: 'held' } },
    { others: 10, outcome: { refused: 'tooManyHolds', waitSeconds: 60 } },
    { others: 11, outcome: { refused: 'tooManyHolds', waitSeconds: 120 } },
  ])('is one of at most ten of one origin: with $others others it is $outcome', ({ others, outcome }) => {
    const originHolds = Array.from({ length: others }, (_, index) => now + (index + 1) * minute)
    expect(appointment.hold(request, { ...holdFacts, originHolds }, now)).toMatchObject(outcome)
    expect(appointment.hold(request, { ...holdFacts, originHolds, spared: true }, now)).toMatchObject({ state: 'held' })
  })

  test('moves when its visitor chooses another time, and keeps what was filled in', () => {
    const own = aHold({ publicId: 'eerder', contact, needs: ['wheelchair'] })
    const later = { ...start, startsAt: start.startsAt + 30 * minute, endsAt: start.endsAt + 30 * minute }
    const moved = appointment.hold(request, { ...holdFacts, start: later, own }, now + minute)
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
    const change = { change: 'details', contact, needs: [] as string[], language: 'en' } as const
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
  const facts = confirmFacts

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
    { live: 2, outcome: { state: 'booked' } },
    { live: 3, outcome: { refused: 'tooManyAppointments', waitSeconds: 58 * 60 } },
    { live: 4, outcome: { refused: 'tooManyAppointments', waitSeconds: 58 * 60 } },
  ])('an address has at most three live appointments: with $live it is $outcome', ({ live, outcome }) => {
    const ofAddress = { ends: upTo(now + 60 * minute, live), made: [] }
    expect(appointment.confirm(aHold({ contact }), { ...facts, ofAddress }, now)).toMatchObject(outcome)
  })

  test.each([
    { made: 4, outcome: { state: 'booked' } },
    { made: 5, outcome: { refused: 'tooManyOfAddress', waitSeconds: 56 * 60 } },
  ])('for an address at most five are made in an hour: after $made it is $outcome', ({ made, outcome }) => {
    const ofAddress = { ends: [], made: upTo(now, made) }
    expect(appointment.confirm(aHold({ contact }), { ...facts, ofAddress }, now)).toMatchObject(outcome)
  })

  test('an origin that made as many as it may in an hour says how long to wait', () => {
    const decided = appointment.confirm(aHold({ contact }), { ...facts, originWait: 42 }, now)
    expect(decided).toEqual({ refused: 'tooManyFromHere', waitSeconds: 42 })
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

test.each([
  ['Fatima@Voorbeeld.nl', 'fatima@voorbeeld.nl'],
  ['fatima+paspoort@voorbeeld.nl', 'fatima@voorbeeld.nl'],
  [' A+x@b.nl ', 'a@b.nl'],
])('for limits %s is %s', (email, address) => {
  expect(appointment.addressOf({ ...contact, email })).toBe(address)
})

test.each(['+49 (0)151 12345678', '0049 151 12345678', '+4915112345678'])('%s is one mobile number too', (mobile) => {
  expect(appointment.addressOf({ name: 'A', email: null, mobile })).toBe('+4915112345678')
})

test.each([
  '06 12345678',
  '+31 6 12345678',
  '0031612345678',
  '06-1234 5678',
  '612345678',
  '31 6 12345678',
  '٠٦١٢٣٤٥٦٧٨',
  '０６１２３４５６７８',
])('%s is one mobile number', (mobile) => {
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
