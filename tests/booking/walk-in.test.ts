import { describe, expect, test } from 'vitest'
import { walkInDays } from '../../src/booking/walk-in.ts'
import type { DayBlock } from '../../src/catalogue/opening.ts'
import type { Product } from '../../src/catalogue/product.ts'
import { aBlock, anException, aPlan } from '../catalogue/plan.ts'
import { at, tuesday, wallTime } from './day.ts'

const product = (code: string, fields: Partial<Product> = {}): [string, Product] => [
  code,
  { code, walkIn: true, activeFrom: null, activeUntil: null, ...fields } as Product,
]
const teams = [
  { code: 'reisdocumenten', name: 'Reisdocumenten', products: ['paspoort', 'rijbewijs'] },
  { code: 'afhalen', name: 'Afhalen', products: ['paspoort-afhalen'] },
]

/** The next days on which this can be done at a place that is open on these dates: 'date from–until …'. */
function daysFor(
  open: Record<string, DayBlock[]>,
  { products = [product('paspoort')], now = at('09:00'), most = 3, latestDate = undefined as string | undefined } = {},
): string[] {
  const exceptions = Object.entries(open).map(([date, blocks]) => anException(date, 'other', blocks))
  const catalogue = { products: new Map(products), teams, plans: new Map([['stadskantoor', aPlan({ exceptions })]]) }
  const wish = { choices: products.map(([code]) => ({ product: code, persons: 1 })), calm: false, latestDate }
  const wall = ({ from, until }: { from: number; until: number }) => `${wallTime(from)}–${wallTime(until)}`
  return walkInDays(wish, catalogue, 'stadskantoor', now, most).map(
    ({ date, stretches }) => `${date} ${stretches.map(wall).join(' ')}`,
  )
}

describe('without an appointment one can come', () => {
  test('while a team that serves it takes walk-ins; blocks that touch or overlap are one stretch', () => {
    const blocks = [
      aBlock('13:00', '16:00'),
      aBlock('08:30', '10:00'),
      aBlock('10:00', '12:00'),
      aBlock('11:00', '12:30'),
    ]
    expect(daysFor({ [tuesday]: blocks })).toEqual([`${tuesday} 08:30–12:30 13:00–16:00`])
  })

  test('not where walk-ins are not taken, nor with another team', () => {
    const blocks = [aBlock('09:00', '12:00', { walkIns: false }), aBlock('09:00', '12:00', { team: 'afhalen' })]
    expect(daysFor({ [tuesday]: blocks })).toEqual([])
  })

  test('today as long as a block is open', () => {
    const open = { [tuesday]: [aBlock('09:00', '12:00')], '2026-11-25': [aBlock('09:00', '12:00')] }
    expect(daysFor(open, { now: at('11:59') })[0]).toBe('2026-11-24 09:00–12:00')
    expect(daysFor(open, { now: at('12:00') })[0]).toBe('2026-11-25 09:00–12:00')
  })

  test('on the first days only, and none further than a fortnight ahead', () => {
    const open = Object.fromEntries(
      ['2026-11-25', '2026-11-26', '2026-12-08', '2026-12-09'].map((date) => [date, [aBlock('09:00', '12:00')]]),
    )
    expect(daysFor(open, { most: 2 })).toHaveLength(2)
    expect(daysFor(open, { most: 9 })).toHaveLength(3)
  })

  test.each([
    ['2026-11-25', ['2026-11-24', '2026-11-25']],
    ['2026-11-24', ['2026-11-24']],
    ['2026-11-23', []],
  ])('in a legal term until %s and no later', (latestDate, dates) => {
    const open = Object.fromEntries(
      ['2026-11-24', '2026-11-25', '2026-11-26'].map((date) => [date, [aBlock('09:00', '12:00')]]),
    )
    expect(daysFor(open, { latestDate }).map((day) => day.slice(0, 10))).toEqual(dates)
  })

  test.each([
    ['a product that is by appointment only', [product('paspoort', { walkIn: false })]],
    ['a product that is not offered yet', [product('paspoort', { activeFrom: '2027-01-01' })]],
    ['a product that is not offered any more', [product('paspoort', { activeUntil: '2026-11-23' })]],
    ['two products of two teams', [product('paspoort'), product('paspoort-afhalen')]],
  ])('never for %s', (_, products) => {
    expect(daysFor({ [tuesday]: [aBlock('09:00', '12:00')] }, { products })).toEqual([])
  })
})
