import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { durationMinutes, type Product, teamsServing } from '../../src/catalogue/product.ts'

function aProduct(code: string, minutesFirst: number, minutesExtra: number): Product {
  return {
    code,
    group: 'reisdocumenten',
    position: 1,
    minutesFirst,
    minutesExtra,
    personsMax: 6,
    online: true,
    staff: true,
    walkIn: true,
    pickUp: false,
    discreet: false,
    noticeHours: 2,
    horizonDays: 60,
    ceiling: null,
    activeFrom: null,
    activeUntil: null,
    emailField: 'optional',
    mobileField: 'optional',
    pickUpProduct: null,
    readyWorkingDays: null,
    deadlineRule: null,
  }
}

const products = new Map(
  [
    aProduct('paspoort', 10, 5),
    aProduct('rijbewijs', 5, 5),
    aProduct('naturalisatie', 60, 20),
    aProduct('pasfoto', 7, 1),
  ].map((product) => [product.code, product]),
)

describe('how long a visit takes', () => {
  test.each([
    ['a passport for one', [['paspoort', 1]], false, 10],
    ['a passport for two', [['paspoort', 2]], false, 15],
    [
      'a passport for two and a driving licence: extra persons count for their own product only',
      [
        ['paspoort', 2],
        ['rijbewijs', 1],
      ],
      false,
      20,
    ],
    ['seven minutes, rounded up to the unit of five', [['pasfoto', 1]], false, 10],
    [
      'rounding the sum, not its parts: 7 + 7 + 1 is 15',
      [
        ['pasfoto', 1],
        ['pasfoto', 2],
      ],
      false,
      15,
    ],
    [
      'calm: the largest extra-person time on top, once',
      [
        ['paspoort', 2],
        ['naturalisatie', 1],
      ],
      true,
      95,
    ],
    ['calm, for a passport', [['paspoort', 1]], true, 15],
    ['nothing chosen', [], false, 0],
  ] as const)('%s', (_claim, lines, calm, minutes) => {
    const choices = lines.map(([product, persons]) => ({ product, persons }))
    expect(durationMinutes(choices, products, calm)).toBe(minutes)
  })

  test('is always in whole units and never shorter for more persons', () => {
    const persons = fc.integer({ min: 1, max: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...products.keys()), persons, fc.boolean(), (product, count, calm) => {
        const minutes = durationMinutes([{ product, persons: count }], products, calm)
        expect(minutes % 5).toBe(0)
        expect(durationMinutes([{ product, persons: count + 1 }], products, calm)).toBeGreaterThanOrEqual(minutes)
      }),
    )
  })

  test('of an unknown product is our own mistake', () => {
    expect(() => durationMinutes([{ product: 'jachtakte', persons: 1 }], products, false)).toThrow('jachtakte')
  })
})

describe('the teams that serve a visit', () => {
  const generalists = { code: 'algemeen', name: 'Algemeen', products: ['paspoort', 'rijbewijs', 'naturalisatie'] }
  const documents = { code: 'reisdocumenten', name: 'Reisdocumenten', products: ['paspoort', 'rijbewijs'] }
  const passports = { code: 'paspoorten', name: 'Paspoorten', products: ['paspoort'] }
  const licences = { code: 'documenten', name: 'Documenten', products: ['paspoort', 'rijbewijs'] }
  const teams = [generalists, documents, passports, licences]

  test.each([
    [
      'the fewest products first, ties by code',
      ['paspoort'],
      ['paspoorten', 'documenten', 'reisdocumenten', 'algemeen'],
    ],
    ['only those that serve all of them', ['paspoort', 'rijbewijs'], ['documenten', 'reisdocumenten', 'algemeen']],
    ['the generalist alone', ['paspoort', 'naturalisatie'], ['algemeen']],
    ['nobody', ['huwelijk'], []],
  ])('%s', (_claim, codes, expected) => {
    expect(teamsServing(codes, teams).map((team) => team.code)).toEqual(expected)
  })
})
