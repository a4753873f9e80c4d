// The municipality's own texts on a page: marked as Dutch where they stand in for a translation that nobody wrote.
import { html } from 'hono/html'
import type { OwnText } from '../src/catalogue/catalogue.ts'
import type { Frame, Html } from './layout.ts'

/** The text as it stands in a line. */
export function ownText(frame: Frame, text: OwnText): Html {
  return text.language === frame.language
    ? html`${text.content}`
    : html`<span lang="${text.language}">${text.content}</span>`
}

/** A text of one thing a line as a list; prints nothing when the municipality wrote none. */
export function ownList(frame: Frame, text: OwnText | undefined): Html | '' {
  if (!text?.content.trim()) return ''
  const language = text.language === frame.language ? '' : html` lang="${text.language}"`
  const lines = text.content.split('\n').filter((line) => line.trim() !== '')
  return html`<ul class="bz-list"${language}>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}
