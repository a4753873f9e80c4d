import { describe, expect, test } from 'vitest'
import { readSought } from '../../src/reception/sought.ts'

describe('what is typed into the one field', () => {
  test.each([
    ['482913', { kind: 'code', code: '482913' }],
    ['482 913', { kind: 'code', code: '482913' }],
    [' 482-913 ', { kind: 'code', code: '482913' }],
    ['482–913', { kind: 'code', code: '482913' }],
    ['٤٨٢ ٩١٣', { kind: 'code', code: '482913' }],
    ['\u202a06 12345678\u202c', { kind: 'mobile', digits: '0612345678' }],
    ['\u202aFatima@Voorbeeld.nl\u202c', { kind: 'email', email: 'fatima@voorbeeld.nl' }],
    ['B014', { kind: 'number', number: 'B014' }],
    ['b 14', { kind: 'number', number: 'B14' }],
    ['7', { kind: 'number', number: '7' }],
    ['06 12345678', { kind: 'mobile', digits: '0612345678' }],
    ['+31 6 12 34 56 78', { kind: 'mobile', digits: '0612345678' }],
    ['0031 (0)6-12345678', { kind: 'mobile', digits: '0612345678' }],
    ['Fatima@Voorbeeld.nl', { kind: 'email', email: 'fatima@voorbeeld.nl' }],
    ['Yılmaz', { kind: 'words', words: 'Yılmaz' }],
    ['  id kaart ', { kind: 'words', words: 'id kaart' }],
    ['', { kind: 'nothing' }],
    ['p', { kind: 'nothing' }],
    ['4829', { kind: 'nothing' }],
    ['?!', { kind: 'nothing' }],
  ])('%s', (typed, sought) => {
    expect(readSought(typed)).toEqual(sought)
  })

  test.each(['111222333', '111.222.333', 'Fatima 111222333', '1112 22 333'])('%s is never searched for', (typed) => {
    expect(readSought(typed)).toEqual({ kind: 'serviceNumber' })
  })
})
