// Texts in another language than the page, alone and in the middle of a sentence.
import { describe, expect, test } from 'vitest'
import { around, inDutch, ownList, ownText, phrase, plainOf } from '../../views/own-text.ts'
import type { Language } from '../../views/words/languages.ts'

const reader = (language: Language) => ({ language })
const dutch = { content: 'Paspoort <aanvragen>', language: 'nl' }

describe('a text of the municipality', () => {
  test.each([
    ['nl', 'Paspoort &lt;aanvragen&gt;'],
    ['en', '<span lang="nl">Paspoort &lt;aanvragen&gt;</span>'],
    ['pl', '<span lang="nl">Paspoort &lt;aanvragen&gt;</span>'],
    ['ar', '<span lang="nl" dir="ltr">Paspoort &lt;aanvragen&gt;</span>'],
  ] as const)('in Dutch for who reads %s', (language, markup) => {
    expect(String(ownText(reader(language), dutch))).toBe(markup)
  })

  test('in Arabic among Dutch goes its own way', () => {
    expect(String(ownText(reader('nl'), { content: 'جواز', language: 'ar' }))).toBe(
      '<span lang="ar" dir="rtl">جواز</span>',
    )
  })

  test('as a list carries its language once', () => {
    const text = { content: 'Uw pinpas\n\nUw foto', language: 'nl' }
    expect(String(ownList(reader('ar'), text))).toBe(
      '<ul class="bz-list" lang="nl" dir="ltr"><li>Uw pinpas</li><li>Uw foto</li></ul>',
    )
  })

  test('an address is Dutch for everybody', () => {
    expect(String(inDutch(reader('nl'), 'Havenplein 4'))).toBe('Havenplein 4')
    expect(String(inDutch(reader('ar'), 'Havenplein 4'))).toBe('<span lang="nl" dir="ltr">Havenplein 4</span>')
  })
})

describe('a sentence around such texts', () => {
  const say = (one: string, other: string) => `${other} & ${one}!`
  const english = { content: 'Passport', language: 'en' }

  test('marks each of them where the sentence puts it', () => {
    expect(String(around(reader('en'), say, dutch, english))).toBe(
      'Passport &amp; <span lang="nl">Paspoort &lt;aanvragen&gt;</span>!',
    )
  })

  test('is plain where nothing can be marked, and isolates what is written the other way', () => {
    expect(plainOf(phrase('en', say, dutch, english), 'en')).toBe('Passport & Paspoort <aanvragen>!')
    expect(
      plainOf(
        phrase('ar', (name) => `${name}: خطأ`, dutch),
        'ar',
      ),
    ).toBe('\u2068Paspoort <aanvragen>\u2069: خطأ')
  })

  test('leaves alone what somebody typed that looks like a mark', () => {
    expect(
      plainOf(
        phrase('nl', (name) => `\uE005 ${name}`, dutch),
        'nl',
      ),
    ).toBe('\uE005 Paspoort <aanvragen>')
  })
})
