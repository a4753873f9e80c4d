// What is offered is what some location can truly give, were nobody else to come.
import { expect, test } from 'vitest'
import { bookableNow, locationsFor, longestFor, missingAt } from '../../../src/booking/possible.ts'
import type { Wish } from '../../../src/booking/wish.ts'
import type { Block } from '../../../src/catalogue/opening.ts'
import type { Product } from '../../../src/catalogue/product.ts'
import { aBlock, aProduct, aTown, now } from './town.ts'

const wish = (...choices: [string, number][]): Wish => ({
  calm: false,
  choices: choices.map(([product, persons]) => ({ product, persons })),
})

/** One product, one team, one place: what differs is what the test is about. */
const placesWith = (product: Partial<Product>, block: Partial<Block>, persons = 1) => {
  const town = aTown([aProduct('pas', product)], { balie: ['pas'] }, { here: { blocks: [aBlock('balie', block)] } })
  return locationsFor(wish(['pas', persons]), town, now)
}

const dayAt = (date: string) => ({ validFrom: date, validUntil: date })

test.each<[claim: string, Partial<Product>, Partial<Block>, boolean]>([
  ['a team with online places', {}, {}, true],
  ['a team without online places', {}, { online: 0 }, false],
  ['a team with no counter', {}, { counters: 0 }, false],
  ['a block that ended yesterday', {}, { validUntil: '2026-11-23' }, false],
  ['a block that begins when the window ends', {}, dayAt('2026-12-08'), true],
  ['a block that begins ten minutes later', {}, { ...dayAt('2026-12-08'), fromMinute: 550 }, false],
  ['a block beyond the window', {}, { validFrom: '2026-12-09' }, false],
  ['a block on Saturdays', {}, { weekdays: [6] }, true],
  ['a block this morning that notice leaves no room in', {}, { ...dayAt('2026-11-24'), untilMinute: 605 }, false],
  ['the last minutes of a block this morning', {}, { ...dayAt('2026-11-24'), untilMinute: 610 }, true],
  ['a product that starts within the window', { activeFrom: '2026-12-01' }, {}, true],
  ['a product that stops before the team comes', { activeUntil: '2026-11-26' }, { weekdays: [5] }, false],
  ['a product that stops on the day that the team comes', { activeUntil: '2026-11-27' }, { weekdays: [5] }, true],
  ['a visit as long as the block', { minutesFirst: 60 }, { untilMinute: 600 }, true],
  ['a visit longer than the block', { minutesFirst: 65 }, { untilMinute: 600 }, false],
])('%s', (_, product, block, possible) => {
  expect(placesWith(product, block)).toEqual(possible ? ['here'] : [])
})

test('a date on which the location is closed gives nothing, and one on which it is open extra does', () => {
  const block = aBlock('balie', dayAt('2026-11-26'))
  const closed = { id: 'c', date: '2026-11-26', kind: 'closed', blocks: [] } as const
  const extra = { id: 'e', date: '2026-11-28', kind: 'extra', blocks: [aBlock('balie')] } as const
  const at = (exceptions: ((typeof closed | typeof extra) & { blocks: Block[] })[]) =>
    locationsFor(
      wish(['pas', 1]),
      aTown([aProduct('pas')], { balie: ['pas'] }, { here: { blocks: [block], exceptions } }),
      now,
    )
  expect(at([{ ...closed, blocks: [] }])).toEqual([])
  expect(
    at([
      { ...closed, blocks: [] },
      { ...extra, blocks: [aBlock('balie')] },
    ]),
  ).toEqual(['here'])
})

/** Both desks know the pass; the licence is known by a team that only works there, and never online here. */
const twoPlaces = aTown(
  [aProduct('pas'), aProduct('licence', { minutesFirst: 5 }), aProduct('wedding'), aProduct('dream')],
  { passes: ['pas'], all: ['pas', 'licence'], registry: ['wedding'], none: ['dream'] },
  {
    here: { blocks: [aBlock('passes'), aBlock('all', { online: 0 }), aBlock('registry')] },
    there: { blocks: [aBlock('all', { untilMinute: 570 })], settings: { visitMinutesMax: 20 } },
  },
)

test.each<[Wish, string[]]>([
  [wish(['pas', 1]), ['here', 'there']],
  [wish(['licence', 1]), ['there']],
  [wish(['pas', 1], ['licence', 1]), ['there']],
  [wish(['pas', 3]), ['here', 'there']],
  [wish(['pas', 4]), ['here']],
  [wish(['pas', 1], ['wedding', 1]), []],
  [wish(['dream', 1]), []],
])('%j can be had at %j', (asked, places) => {
  expect(locationsFor(asked, twoPlaces, now)).toEqual(places)
})

test('a product that no plan has a place for is not bookable, whatever its channels say', () => {
  expect([...bookableNow(twoPlaces, now)]).toEqual(['pas', 'licence', 'wedding'])
})

test('what cannot be done at a location is named; a combination that cannot names none', () => {
  expect(missingAt(wish(['pas', 1], ['licence', 1]), twoPlaces, 'here', now)).toEqual(['licence'])
  expect(missingAt(wish(['pas', 1], ['wedding', 1]), twoPlaces, 'here', now)).toEqual([])
})

test('the longest visit is what the plan has room for, not only what the setting allows', () => {
  expect(longestFor(wish(['licence', 4]), twoPlaces, now)).toBe(20)
  expect(longestFor(wish(['pas', 1], ['wedding', 1]), twoPlaces, now)).toBeUndefined()
})
