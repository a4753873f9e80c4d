// A predicted wait in the words of each language.
import { expect, test } from 'vitest'
import { bandText } from '../../views/checkin/band.ts'
import { wordsOf } from '../../views/words/every.ts'

test.each([
  ['nl', 0, 0, 'geen wachttijd'],
  ['nl', 0, 5, 'hooguit 5 minuten'],
  ['nl', 5, 5, 'ongeveer 5 minuten'],
  ['nl', 10, 20, '10 tot 20 minuten'],
  ['en', 10, 20, '10 to 20 minutes'],
  ['pl', 10, 20, 'od 10 do 20 minut'],
  ['ar', 10, 20, 'من 10 إلى 20 دقيقة'],
] as const)('%s: from %i to %i is "%s"', (language, fromMinutes, untilMinutes, text) => {
  expect(bandText(wordsOf(language), language, { fromMinutes, untilMinutes })).toBe(text)
})
