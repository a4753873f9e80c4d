import { describe, expect, test } from 'vitest'
import { products } from '../../db/town/products.ts'
import type { Product } from '../../src/catalogue/product.ts'
import { findInHall } from '../../src/queue/find.ts'
import { destinationText, readDestination, readDone } from '../../src/queue/pressed.ts'
import { aTicket, at, calledAt, parkedAt } from './hall.ts'

describe('somebody in the hall is found', () => {
  const tickets = [
    aTicket({ serial: 1, number: 'A014', series: 'A' }),
    aTicket({ serial: 2, number: 'B014', issuedAt: at('09:00') }),
    aTicket({ serial: 3, number: 'B140' }),
    aTicket({ serial: 4, number: 'B001' }, parkedAt('10:00')),
    aTicket({ serial: 5, number: 'B015' }, calledAt('10:00')),
  ]
  test.each([
    ['by letter and number', 'B 014', ['B014', 'B140']],
    ['in small letters, without zeros', 'b14', ['B014', 'B140']],
    ['by the number alone', '14', ['B014', 'A014', 'B140']],
    ['by the letter alone', 'a', ['A014']],
    ['wherever they wait', 'b1', ['B014', 'B140', 'B001']],
    ['not when they are at a counter', '15', []],
    ['not by anything else', 'jansen', []],
    ['not by a word that begins like a number', 'b14x', []],
    ['by nothing: everybody', ' ', ['B014', 'A014', 'B140', 'B001']],
  ])('%s', (_, sought, expected) => {
    expect(findInHall(tickets, sought).map(({ number }) => number)).toEqual(expected)
  })
})

describe('the forms of a counter', () => {
  test.each([{ team: 'burgerlijke-stand' }, { counter: 4 }, { backOffice: true }] as const)('name %o', (to) => {
    expect(readDestination(destinationText(to))).toEqual(to)
  })

  test.each(['', 'balie:', 'balie:vier', 'balie:99999', 'team:', 'team:a b', 'kelder'])('"%s" is nowhere', (text) => {
    expect(readDestination(text)).toBeUndefined()
  })

  const catalogue = new Map(products.map((product) => [product.code as string, product as unknown as Product]))
  test.each([
    ['nothing said is what was asked', undefined, undefined],
    ['one thing', 'paspoort:2', [{ product: 'paspoort', persons: 2 }]],
    ['for nobody is not done', ['paspoort:0', 'rijbewijs:1', ''], [{ product: 'rijbewijs', persons: 1 }]],
    ['nothing at all', ['paspoort:0'], []],
    ['named twice', ['vog:1', 'vog:1'], [{ product: 'vog', persons: 2 }]],
    ['unknown or malformed', ['oud:1', 'paspoort', 'paspoort:-1', 'paspoort:999'], []],
  ])('say what was done: %s', (_, sent, expected) => {
    expect(readDone(sent, catalogue)).toEqual(expected)
  })
})
