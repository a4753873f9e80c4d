// What goes together in one visit, what does not and why; and what is wrong with what somebody asks.
import { expect, test } from 'vitest'
import { readAsked, wishOf } from '../../../src/booking/choices.ts'
import { others } from '../../../src/booking/together.ts'
import { aBlock, aProduct, aTown, now } from './town.ts'

const many = ['d', 'e', 'f', 'g'].map((code) => aProduct(code))
const town = aTown(
  [
    aProduct('pas'),
    aProduct('licence', { minutesFirst: 5 }),
    aProduct('wedding', { minutesFirst: 30 }),
    aProduct('long', { minutesFirst: 115, personsMax: 1 }),
    aProduct('exchange', { online: false }),
    aProduct('nobody', { online: false, staff: false }),
    aProduct('unplanned'),
    ...many,
  ],
  {
    desk: ['pas', 'licence', 'long', 'exchange', ...many.map(({ code }) => code)],
    registry: ['wedding'],
    // Knows everything, and works nowhere.
    holiday: ['pas', 'wedding', 'unplanned'],
  },
  { here: { blocks: [aBlock('desk'), aBlock('registry')] } },
)

const asked = (...lines: [product: string, persons: string][]) =>
  readAsked({ product: lines.map(([code]) => code), personen: lines.map(([, count]) => count), calm: false })

test('beside a passport goes what a team serves that works somewhere; each other product has its reason', () => {
  const { together, apart } = others(asked(['pas', '1']), town, now)
  expect(together.map(({ code }) => code)).toEqual(['licence', 'd', 'e', 'f', 'g'])
  expect(apart.map(({ product, why }) => [product.code, why])).toEqual([
    ['wedding', 'otherTeam'],
    ['long', 'tooLong'],
    ['exchange', 'byPhone'],
    ['unplanned', 'byPhone'],
  ])
})

test('with five products chosen nothing more is offered', () => {
  const { together } = others(asked(['pas', '1'], ['d', '1'], ['e', '1'], ['f', '1'], ['g', '1']), town, now)
  expect(together).toEqual([])
})

test('beside what does not go together nothing is offered', () => {
  expect(others(asked(['pas', '1'], ['wedding', '1']), town, now)).toEqual({ together: [], apart: [] })
})

test('a number that cannot be read counts as one person until it is put right', () => {
  expect(others(asked(['pas', 'two']), town, now).together).toHaveLength(5)
})

test.each([
  [asked(['unplanned', '1']), { problem: 'notOffered', product: 'unplanned' }],
  [asked(['exchange', '1']), { problem: 'notOffered', product: 'exchange' }],
  [asked(['pas', '1'], ['wedding', '1']), { problem: 'notTogether' }],
  [asked(['pas', '1'], ['long', '1']), { problem: 'tooLong', minutes: 125, max: 120 }],
  [asked(['pas', '0']), { problem: 'wrongPersons', product: 'pas' }],
  [asked(['pas', '5']), { problem: 'tooManyPersons', product: 'pas', max: 4 }],
])('%j is refused: %j', (wrong, problem) => {
  expect(wishOf(wrong, town, now)).toEqual(problem)
})

test('a visit that fits the settings but no stretch of the plan is too long, and says what does fit', () => {
  const short = aTown(
    [aProduct('pas')],
    { desk: ['pas'] },
    { here: { blocks: [aBlock('desk', { untilMinute: 560 })] } },
  )
  expect(wishOf(asked(['pas', '4']), short, now)).toEqual({ problem: 'tooLong', minutes: 25, max: 20 })
})
