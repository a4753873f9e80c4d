// What is typed or copied on other keyboards than ours: digits of other scripts, and marks that nobody sees.
import { expect, test } from 'vitest'
import { digitsIn, latinDigits, trimmed, withoutMarks } from '../../src/booking/characters.ts'
import { readAsked } from '../../src/booking/choices.ts'
import { mobileNumber } from '../../src/booking/phone.ts'

test.each([
  ['٠١٢٣٤٥٦٧٨٩', 'Arabic-Indic'],
  ['۰۱۲۳۴۵۶۷۸۹', 'Persian'],
  ['०१२३४५६७८९', 'Devanagari'],
  ['০১২৩৪৫৬৭৮৯', 'Bengali'],
  ['༠༡༢༣༤༥༦༧༨༩', 'Tibetan'],
  ['０１２３４５６７８９', 'of full width'],
  ['𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗', 'bold'],
  ['𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿', 'of one width, the fifth row of ten behind each other'],
  ['𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙', 'Adlam'],
])('%s are the digits 0 to 9: %s', (digits) => {
  expect(latinDigits(`a ${digits}!`)).toBe('a 0123456789!')
})

test('what is no decimal digit stays as it is', () => {
  expect(latinDigits('½ Ⅷ ² 八 a1')).toBe('½ Ⅷ ² 八 a1')
})

test.each(['482913', '482 913', '482–913', '482\u2011913', 'Code: 482 913', '٤٨٢ ٩١٣', '\u2067٤٨٢٩١٣\u2069'])(
  '"%s" has the digits of a code',
  (typed) => expect(digitsIn(typed)).toBe('482913'),
)

test.each([
  ['\u202a0612345678\u202c', '+31612345678'],
  ['٠٦١٢٣٤٥٦٧٨', '+31612345678'],
  ['০৬১২৩৪৫৬৭৮', '+31612345678'],
  ['06\u200b12345678', '+31612345678'],
  ['\u202a0201234567\u202c', undefined],
])('%j as a mobile number is %s', (typed, number) => expect(mobileNumber(typed)).toBe(number))

test('marks go from everywhere in an address, and those of direction from the ends of a name', () => {
  expect(withoutMarks('\u202ajo@exam\u00adple.nl\u200f')).toBe('jo@example.nl')
  expect(trimmed(' \u202e\u200fFatima\u202c \u2069')).toBe('Fatima')
  expect(trimmed('نجمه\u200cزاده')).toBe('نجمه\u200cزاده')
  expect(trimmed('Fatima \u202eY')).toBe('Fatima \u202eY')
  expect(trimmed(' \u202e ')).toBe('')
})

test.each([
  ['٢', 2],
  ['２', 2],
  [' ۱۲ ', 12],
  ['०', undefined],
  ['twee', undefined],
])('%j persons are %s, and stay as they were typed', (typed, persons) => {
  const { lines } = readAsked({ product: ['paspoort'], personen: [typed], calm: false })
  expect(lines).toEqual([{ product: 'paspoort', typed, persons }])
})
