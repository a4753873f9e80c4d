import { describe, expect, test } from 'vitest'
import { lineMax, readLine } from '../../src/display/line.ts'

describe('the line on the displays', () => {
  test('is Dutch, and English when somebody wrote it', () => {
    expect(readLine({ nl: ' De pin  is\nkapot. ', en: '' })).toEqual({ nl: 'De pin is kapot.', en: null })
    expect(readLine({ nl: 'Dicht', en: ' Closed' })).toEqual({ nl: 'Dicht', en: 'Closed' })
  })

  test.each([
    ['', '', { nl: 'missing' }],
    ['   ', 'Closed', { nl: 'missing' }],
    ['a'.repeat(lineMax + 1), '', { nl: 'tooLong' }],
    ['Dicht', 'b'.repeat(lineMax + 1), { en: 'tooLong' }],
    ['Wil 111 222 333 zich melden?', '', { nl: 'serviceNumber' }],
    ['Dicht', 'Call 111222333', { en: 'serviceNumber' }],
    ['Dicht\u202eneg', '', { nl: 'strange' }],
  ])('"%s" and "%s" cannot hang there', (nl, en, problems) => {
    expect(readLine({ nl, en })).toEqual({ problems })
  })

  test('may be as long as it may be, counted as people count', () => {
    const nl = '😀'.repeat(lineMax)
    expect(readLine({ nl, en: '' })).toEqual({ nl, en: null })
  })
})
