import { describe, expect, test } from 'vitest'
import {
  canComeSooner,
  firstPlaceFor,
  type Place,
  partOfDay,
  partsBetween,
  startKey,
  type Waiting,
  whoIsNext,
} from '../../src/booking/alert.ts'
import type { Start } from '../../src/booking/availability.ts'
import { defaultSettings as settings } from '../../src/catalogue/settings.ts'
import { amsterdam } from '../catalogue/plan.ts'
import { at, tuesday } from './day.ts'

const hour = 3_600_000
const now = at('09:00')
/** A Thursday. */
const date = '2026-11-26'
const freed = { location: 'stadskantoor', date, startsAt: at('10:00', date), endsAt: at('10:30', date), leftBy: 'z' }

const aStart = (from: string, until: string): Start => ({
  startsAt: at(from, date),
  endsAt: at(until, date),
  team: 'reisdocumenten',
})
const atTen = aStart('10:00', '10:10')

/** Somebody with an appointment in December who comes whenever there is a place. */
function waits(appointment: string, changes: Partial<Waiting> = {}): Waiting {
  return {
    appointment,
    askedAt: now - hour,
    own: { date: '2026-12-08', version: 1 },
    choices: [{ product: 'paspoort', persons: 1 }],
    calm: false,
    locations: ['stadskantoor', 'molenwijk'],
    weekdays: [1, 2, 3, 4, 5],
    parts: ['morning', 'afternoon', 'evening'],
    offers: [],
    ...changes,
  }
}

const facts = { zone: amsterdam, settings, now }
const next = (waiting: Waiting[], starts: Start[] = [atTen], when = now) => {
  const found = whoIsNext(waiting, freed, () => starts, { ...facts, now: when })
  return found && [found.next.appointment, found.start.startsAt]
}

describe('a place that came free is offered', () => {
  test('to nobody when nobody waits', () => {
    expect(next([])).toBeUndefined()
  })

  test('to the first to have asked, and among equals always to the same', () => {
    const later = waits('b', { askedAt: now })
    expect(next([later, waits('c'), waits('a')])).toEqual(['a', atTen.startsAt])
  })

  test.each([
    ['who has a later day', { own: { date: '2026-11-27', version: 1 } }, true],
    ['not to who comes that day already', { own: { date, version: 1 } }, false],
    ['not to who comes sooner', { own: { date: '2026-11-25', version: 1 } }, false],
    ['who can come on Thursdays', { weekdays: [4] }, true],
    ['not to who cannot', { weekdays: [1, 2, 3, 5] }, false],
    ['who can come in the morning', { parts: ['morning'] }, true],
    ['not to who cannot come in the morning', { parts: ['afternoon', 'evening'] }, false],
    ['not to who wants to go elsewhere', { locations: ['molenwijk'] }, false],
    ['who has no appointment at all', { own: undefined }, true],
    ['not to who left it', { appointment: 'z' }, false],
  ] as const)('to %s', (_, changes, offered) => {
    expect(next([waits('a', changes as Partial<Waiting>)])?.[0]).toBe(offered ? 'a' : undefined)
  })

  const offer = { ...atTen, location: 'stadskantoor', offeredAt: now - 5 * hour, open: false }
  const elsewhere = { ...offer, location: 'molenwijk' }
  test.each([
    ['not to who was offered it before', [offer], false],
    ['who was offered that time elsewhere', [elsewhere], true],
    ['not to who has to answer another offer', [{ ...elsewhere, open: true }], false],
    ['not to who had three offers in 24 hours', [elsewhere, elsewhere, elsewhere], false],
    [
      'who had three offers, one of them long ago',
      [elsewhere, elsewhere, { ...elsewhere, offeredAt: now - 24 * hour }],
      true,
    ],
  ])('to %s', (_, offers, offered) => {
    expect(next([waits('a', { offers })])?.[0]).toBe(offered ? 'a' : undefined)
  })

  test('not to who was offered a part of it before', () => {
    const longer = { ...offer, startsAt: at('09:55', date), endsAt: at('10:05', date) }
    expect(next([waits('a', { offers: [longer] })])).toBeUndefined()
    expect(next([waits('a', { offers: [longer] })], [atTen, aStart('10:10', '10:20')])?.[1]).toBe(at('10:10', date))
  })

  test.each([
    ['what lies in it before what sticks out', ['09:50 10:10', '10:20 10:30'], '10:20'],
    ['what sticks out when nothing lies in it', ['09:30 09:50', '09:50 10:10', '10:20 10:40'], '09:50'],
    ['nothing beside it, which was free before', ['09:30 10:00', '10:30 11:00'], undefined],
  ])('as %s', (_, starts, offered) => {
    const free = starts.map((start) => start.split(' ')).map(([from = '', until = '']) => aStart(from, until))
    expect(next([waits('a')], free)?.[1]).toBe(offered && at(offered, date))
  })

  test('to the second when it is too short for the first', () => {
    const long = waits('a', { choices: [{ product: 'paspoort', persons: 4 }] })
    const startsFor = ({ choices }: Pick<Waiting, 'choices'>) => (choices[0]?.persons === 1 ? [atTen] : [])
    const found = whoIsNext([long, waits('b', { askedAt: now })], freed, startsFor, facts)
    expect(found?.next.appointment).toBe('b')
  })

  test.each([
    [4.5, true],
    [4.4, false],
  ])('%f hours before it begins, which leaves half an hour to answer and four hours to come: %s', (hours, offered) => {
    expect(next([waits('a')], [atTen], atTen.startsAt - hours * hour)?.[0]).toBe(offered ? 'a' : undefined)
  })
})

describe('what everybody can choose is kept', () => {
  const place = (from: string, location = 'stadskantoor'): Place => ({ ...aStart(from, '12:00'), location, date })
  const two = { ...place('14:00'), endsAt: at('14:10', date) }
  const three = { ...place('15:00'), endsAt: at('15:10', date) }
  const away = { ...place('15:30', 'molenwijk'), endsAt: at('15:40', date) }
  const all = [two, three, away]
  const facts = { zoneOf: () => amsterdam, settingsAt: () => settings, now }
  const bare = (id: string, changes: Partial<Waiting> = {}) => waits(id, { own: undefined, ...changes })
  const first = (one: Waiting, known: readonly Place[] = [], places = all) =>
    firstPlaceFor(one, places, new Set(known.map(startKey)), facts)

  test('the first that suits for who waits', () => {
    expect(first(bare('a'))).toEqual(two)
    expect(first(bare('a'), [], [])).toBeUndefined()
  })

  test.each([
    ['not when it was offered before', {}, [two], three],
    ['where they want to come', { locations: ['molenwijk'] }, [], away],
    ['not on another day', { weekdays: [1] }, [], undefined],
    ['not when another offer is open', { offers: [{ ...away, offeredAt: now, open: true }] }, [], undefined],
    [
      'not on the day of another offer',
      { offers: [{ ...away, offeredAt: now - 23 * hour, open: false }] },
      [],
      undefined,
    ],
    ['not what they declined', { offers: [{ ...two, offeredAt: now - 24 * hour, open: false }] }, [], three],
  ] as const)('%s', (_, changes, known, expected) => {
    expect(first(bare('a', changes as unknown as Partial<Waiting>), known)).toEqual(expected)
  })

  test('not when it is too soon to answer and to come', () => {
    const soon = { ...two, startsAt: now + 4 * hour, endsAt: now + 5 * hour, date: tuesday }
    expect(first(bare('a'), [], [soon])).toBeUndefined()
  })
})

test.each([
  ['2026-11-25', '09:00', true],
  [tuesday, '09:00', false],
  ['2026-11-25', '19:29', true],
  ['2026-11-25', '19:30', false],
])('an appointment on %s can still come sooner at %s on Tuesday: %s', (date, wall, possible) => {
  expect(canComeSooner(date, amsterdam, settings, at(wall))).toBe(possible)
})

test.each([
  [0, 'morning'],
  [719, 'morning'],
  [720, 'afternoon'],
  [1019, 'afternoon'],
  [1020, 'evening'],
])('wall minute %i is in the %s', (minute, part) => {
  expect(partOfDay(minute)).toBe(part)
})

test.each([
  [510, 720, ['morning']],
  [510, 721, ['morning', 'afternoon']],
  [780, 1020, ['afternoon']],
  [1020, 1200, ['evening']],
  [0, 1440, ['morning', 'afternoon', 'evening']],
])('from minute %i until %i is %s', (from, until, parts) => {
  expect(partsBetween(from, until)).toEqual(parts)
})
