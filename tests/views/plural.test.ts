// How many, in each language's own forms.
import { expect, test } from 'vitest'
import { persons as arabic, workingDays as arabicDays } from '../../views/words/ar/counts.ts'
import { wordsOf } from '../../views/words/every.ts'
import { matters, persons as polish, workingDays as polishDays } from '../../views/words/pl/counts.ts'
import { plural } from '../../views/words/plural.ts'

test.each([
  [0, '0 osób'],
  [1, '1 osoba'],
  [2, '2 osoby'],
  [4, '4 osoby'],
  [5, '5 osób'],
  [11, '11 osób'],
  [12, '12 osób'],
  [14, '14 osób'],
  [21, '21 osób'],
  [22, '22 osoby'],
  [25, '25 osób'],
  [112, '112 osób'],
  [122, '122 osoby'],
])('Polish counts %i as %s', (number, said) => {
  expect(polish(number)).toBe(said)
})

test.each([
  [0, 'لا أحد'],
  [1, 'شخص واحد'],
  [2, 'شخصان'],
  [3, '3 أشخاص'],
  [10, '10 أشخاص'],
  [11, '11 شخصاً'],
  [99, '99 شخصاً'],
  [100, '100 شخص'],
  [102, '102 شخص'],
  [103, '103 أشخاص'],
])('Arabic counts %i as %s', (number, said) => {
  expect(arabic(number)).toBe(said)
})

test('other things bend the same way', () => {
  expect([1, 3, 5].map(matters)).toEqual(['1 sprawa', '3 sprawy', '5 spraw'])
  expect([1, 2, 5].map(polishDays)).toEqual(['1 dzień roboczy', '2 dni robocze', '5 dni roboczych'])
  expect([1, 2, 5].map(arabicDays)).toEqual(['يوم عمل واحد', 'يوما عمل', '5 أيام عمل'])
})

test('every whole number has a form in every language', () => {
  const forms = { zero: '0', one: '1', two: '2', few: 'few', many: 'many', other: 'other' }
  for (let number = 0; number < 250; number++) {
    expect(plural('nl')(number, forms)).toBe(number === 1 ? '1' : 'other')
    expect(plural('en')(number, forms)).toBe(number === 1 ? '1' : 'other')
    expect(plural('pl')(number, { one: '1', few: 'few', many: 'many' })).toBeTypeOf('string')
    expect(plural('ar')(number, forms)).toBeTypeOf('string')
  }
})

test('half a person is our own mistake', () => {
  expect(() => polish(1.5)).toThrow('1.5')
})

test('a form that is missing does not compile', () => {
  // @ts-expect-error Polish has a form for 5
  plural('pl')(1, { one: 'osoba', few: 'osoby' })
  // @ts-expect-error Arabic has a form for 2
  plural('ar')(1, { zero: '', one: '', few: '', many: '', other: '' })
  // @ts-expect-error Dutch has none for a few
  plural('nl')(1, { one: 'persoon', few: 'personen', other: 'personen' })
  expect(plural('nl')(2, { one: 'persoon', other: 'personen' })).toBe('personen')
})

test.each(['nl', 'en'] as const)('one visitor of the living hall is one visitor, in %s', (language) => {
  const { lives } = wordsOf(language).life
  expect(lives(1, 1)).toMatch(/is 1 bezoeker geweest\.$|has been 1 visitor\.$/)
  expect(lives(1, 2)).toMatch(/zijn 2 bezoekers geweest\.$|have been 2 visitors\.$/)
})
