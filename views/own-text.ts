// The municipality's own texts on a page: marked with their language where they stand in for a translation that nobody
// wrote, also in the middle of a sentence of ours.
import { html } from 'hono/html'
import type { OwnText } from '../src/catalogue/catalogue.ts'
import { directionOf } from './words/languages.ts'

type Html = ReturnType<typeof html>

/** Who reads the page: in which language. */
interface Reader {
  language: string
}

/** The text as it stands in a line. */
export const ownText = (reader: Reader, { content, language }: OwnText): Html =>
  language === reader.language ? html`${content}` : html`<span${languageOf(reader, language)}>${content}</span>`

/** Names of streets and towns, which no language translates. */
export const inDutch = (reader: Reader, content: string | Html): Html =>
  reader.language === 'nl' ? html`${content}` : html`<span${languageOf(reader, 'nl')}>${content}</span>`

/** A text of one thing a line as a list; prints nothing when the municipality wrote none. */
export function ownList(reader: Reader, text: OwnText | undefined): Html | '' {
  if (!text?.content.trim()) return ''
  const lines = text.content.split('\n').filter((line) => line.trim() !== '')
  return html`<ul class="bz-list"${languageOf(reader, text.language)}>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

/** The attributes of an element in a language; none in the reader's own. */
export function languageOf(reader: Reader, language: string): Html | '' {
  if (language === reader.language) return ''
  const direction = directionOf(language)
  return html` lang="${language}"${direction === directionOf(reader.language) ? '' : html` dir="${direction}"`}`
}

/** A sentence in pieces, each with its language. */
export type Phrase = readonly OwnText[]

const marks = /([\uE000-\uE0FF])/
const firstMark = 0xe000

/** A sentence of ours around texts that may be in another language: `say` is given a mark for each, in their order. */
export function phrase(language: string, say: (...marks: string[]) => string, ...texts: OwnText[]): Phrase {
  const said = say(...texts.map((_, at) => String.fromCharCode(firstMark + at)))
  const pieces = said.split(marks).filter((piece) => piece !== '')
  return pieces.map((piece) => texts[piece.charCodeAt(0) - firstMark] ?? { content: piece, language })
}

/** A phrase on a page. */
export const marked = (reader: Reader, phrase: Phrase): Html => html`${phrase.map((piece) => ownText(reader, piece))}`

/** A sentence of ours on a page around the municipality's texts. */
export const around = (reader: Reader, say: (...marks: string[]) => string, ...texts: OwnText[]): Html =>
  marked(reader, phrase(reader.language, say, ...texts))

/** Digits in groups, as in a code, which change places in a text from right to left unless they are isolated. */
export const inOrder = (reader: Reader, digits: string): string =>
  directionOf(reader.language) === 'rtl' ? `\u2068${digits}\u2069` : digits

/** A phrase where no element can mark it: a piece that is written the other way is isolated (Unicode TR 9). */
export const plainOf = (phrase: Phrase, language: string): string =>
  phrase
    .map((piece) =>
      directionOf(piece.language) === directionOf(language) ? piece.content : `\u2068${piece.content}\u2069`,
    )
    .join('')
