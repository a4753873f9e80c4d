import { expect, test } from 'vitest'
import { wordsOf } from '../../views/words/every.ts'
import { languages, pathIn } from '../../views/words/languages.ts'
import { pl } from '../../views/words/pl.ts'
import type { ResidentWords, Words } from '../../views/words/words.ts'

/** Every sentence by its place, 'common.back', with what it is: 'string', or 'function' and how many values it takes. */
function shape(words: unknown, place = ''): string[] {
  if (typeof words === 'function') return [`${place} function ${words.length}`]
  if (typeof words !== 'object' || words === null) return [`${place} ${typeof words}`]
  return Object.entries(words).flatMap(([key, value]) => shape(value, place ? `${place}.${key}` : key))
}

function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentences) : []
}

test.each(languages)('%s says everything that Dutch says, and nothing more', (language) => {
  expect(shape(wordsOf(language)).sort()).toEqual(shape(wordsOf('nl')).sort())
})

test.each(languages)('no sentence in %s is empty or unfinished', (language) => {
  const unfinished = sentences(wordsOf(language)).filter((sentence) => /^\s*$|undefined/.test(sentence))
  expect(unfinished).toEqual([])
})

test('a language that lacks a sentence does not compile', () => {
  const { made: _made, ...rest } = pl.own
  // @ts-expect-error A resident would not be told that the appointment was made.
  const residents: ResidentWords = { ...pl, own: rest }
  // @ts-expect-error Nobody at a counter reads Polish.
  const all: Words = pl
  expect([residents.own.made, all.queue]).toEqual([undefined, undefined])
})

test('Dutch never blames and never uses the words that public services avoid', () => {
  const avoided = /ongeldig|verplicht veld|helaas|oeps|a\.u\.b\./i
  expect(sentences(wordsOf('nl')).filter((sentence) => avoided.test(sentence))).toEqual([])
})

test('the first segment of a path names the language, and Dutch needs none', () => {
  expect(pathIn('nl', '/afspraak?stap=2')).toBe('/afspraak?stap=2')
  expect(pathIn('en', '/afspraak?stap=2')).toBe('/en/afspraak?stap=2')
})
