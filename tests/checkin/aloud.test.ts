// What a kiosk reads aloud: every piece of its screens is looked up by its words, and has a clip.
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clipsByText, phrasesOf, wordsIn } from '../../views/words/aloud.ts'
import { wordsOf } from '../../views/words/every.ts'

const sounds = new URL('../../public/sounds/', import.meta.url)

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  test('every piece has a clip: otherwise run node bin/sounds.ts', () => {
    const silent = [...phrasesOf(language).keys()].filter((id) => !existsSync(new URL(`${language}/${id}.ogg`, sounds)))
    expect(silent).toEqual([])
  })

  test('numbers, letters and pieces are found by what stands on the screen', () => {
    const clips = clipsByText(language, (name) => name)
    expect([clips['0'], clips['59'], clips.b]).toEqual([`${language}/0`, `${language}/59`, `${language}/b`])
    for (const { text } of phrasesOf(language).values()) expect(clips[wordsIn(text)], text).toMatch(/aloud-/)
  })

  test('what becomes of the receipt can be said, and what is only on it is not recorded', () => {
    const { coming, printed, failed, unsure, earlier, counterOnScreen, help } = wordsOf(language).paper
    const clips = clipsByText(language, (name) => name)
    const pieces = [coming, printed, failed, unsure, earlier].flatMap((sentence) => sentence.split(/(?<=[.?])\s/))
    expect(pieces).toHaveLength(7)
    expect(pieces.filter((piece) => clips[wordsIn(piece)] === undefined)).toEqual([])
    expect([counterOnScreen, help].filter((text) => clips[wordsIn(text)] !== undefined)).toEqual([])
  })

  test('a clip that is not there is left out', () => {
    expect(clipsByText(language, () => undefined)).toEqual({})
  })
})

test('the words of a text are alike, however it is written', () => {
  expect(wordsIn(' Uw nummer is\nB 014! ')).toBe('uw nummer is b 014')
})

test('what varies is left out of the pieces', () => {
  const texts = [...phrasesOf('nl').values()].map(({ text }) => text)
  expect(texts).toContain('Uw afspraak is om')
  expect(texts).toContain('mensen voor u.')
  expect(texts.filter((text) => /\d|\uE000/.test(text))).toEqual([])
})
