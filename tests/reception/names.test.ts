import { describe, expect, test } from 'vitest'
import { findNames } from '../../src/reception/names.ts'

const people = ['Fatima Yılmaz', 'Jan van der Berg', 'Zoë de Vries', 'Łukasz Nowak', 'Fatima El Idrissi'].map(
  (name) => ({
    name,
    publicId: name,
  }),
)
const found = (typed: string, most = 9) => findNames(people, typed, most).map(({ name }) => name)

describe('finding somebody by name', () => {
  test.each([
    ['yilmaz', ['Fatima Yılmaz']],
    ['YIL', ['Fatima Yılmaz']],
    ['fatima', ['Fatima Yılmaz', 'Fatima El Idrissi']],
    ['berg jan', ['Jan van der Berg']],
    ['zoe', ['Zoë de Vries']],
    ['lukasz', ['Łukasz Nowak']],
    ['van der', ['Jan van der Berg']],
    ['fatima vries', []],
    ['', []],
    ['-', []],
  ])('%s', (typed, names) => {
    expect(found(typed)).toEqual(names)
  })

  test('a name that was misheard finds the one that is nearly that', () => {
    expect(found('jilmaz')).toEqual(['Fatima Yılmaz'])
    expect(found('nowack')).toEqual(['Łukasz Nowak'])
  })

  test('a short word is not taken for another one', () => {
    expect(found('bas')).toEqual([])
  })

  test('no more than asked for', () => {
    expect(found('fatima', 1)).toEqual(['Fatima Yılmaz'])
  })
})
