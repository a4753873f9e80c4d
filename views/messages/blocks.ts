// A mail is a row of blocks, written out twice: as plain text that is complete by itself, and as HTML. No table, image
// or colour, so that it reads well on any screen, aloud, and in the dark; nothing is fetched when it is opened.
import { html, raw } from 'hono/html'
import type { Html } from '../layout.ts'
import { languageOf, marked, type Phrase, plainOf } from '../own-text.ts'
import { directionOf, type Language } from '../words/languages.ts'

/** Our own words, or something that the municipality wrote, which may be in another language than the rest. */
type Text = string | Phrase

interface Item {
  text: Text
  /** A second, lesser line. */
  hint?: Text | undefined
}

export type Block =
  | { is: 'heading'; text: string }
  | { is: 'text'; text: Text }
  | { is: 'facts'; facts: { key: string; value: Text }[] }
  | { is: 'list'; title?: Text; items: Item[] }
  | { is: 'links'; links: { text: string; href: string }[] }

export const textOf = (blocks: readonly Block[], language: Language): string =>
  `${blocks.map((block) => plainBlock(block, language)).join('\n\n')}\n`

function plainBlock(block: Block, language: Language): string {
  const plain = (text: Text) => (typeof text === 'string' ? text : plainOf(text, language))
  const item = ({ text, hint }: Item) => `- ${plain(text)}${hint ? `\n  ${plain(hint)}` : ''}`
  switch (block.is) {
    case 'heading':
      return block.text.toUpperCase()
    case 'text':
      return plain(block.text)
    case 'facts':
      return block.facts.map(({ key, value }) => `${key}: ${plain(value)}`).join('\n')
    case 'list':
      return [...(block.title ? [`${plain(block.title)}:`] : []), ...block.items.map(item)].join('\n')
    case 'links':
      return block.links.map(({ text, href }) => `${text}:\n${href}`).join('\n\n')
    default:
      return block satisfies never
  }
}

// A mail has no style sheet of ours to lean on: without these lines some readers show it in a small serif over the
// whole width of the screen.
const look = `:root { color-scheme: light dark }
body { margin: 0 auto; padding: 16px; max-width: 36em; font: 18px/1.5 "Segoe UI", Roboto, Helvetica, Arial, sans-serif }
h1 { font-size: 26px; line-height: 1.25 }
h2 { margin-top: 32px; font-size: 21px; line-height: 1.25 }
dt { font-weight: bold }
dd { margin: 0 0 12px }
li { margin-bottom: 4px }`

/** The whole document; the subject is its title and its heading, so that it says what it is about when it stands alone. */
export function htmlOf(blocks: readonly Block[], subject: string, language: Language): string {
  return String(html`<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
<style>
${raw(look)}
</style>
</head>
<body>
<h1>${subject}</h1>
${blocks.map((block) => markedBlock(block, language))}
</body>
</html>
`)
}

function markedBlock(block: Block, language: Language): Html {
  const mark = (text: Text) => (typeof text === 'string' ? text : marked({ language }, text))
  switch (block.is) {
    case 'heading':
      return html`<h2>${block.text}</h2>\n`
    case 'text':
      return paragraph(block.text, language)
    case 'facts':
      return html`<dl>
${block.facts.map(({ key, value }) => html`<dt>${key}</dt>\n<dd>${mark(value)}</dd>\n`)}</dl>\n`
    case 'list':
      return html`${block.title ? html`<p><strong>${mark(block.title)}</strong></p>\n` : ''}<ul>
${block.items.map(({ text, hint }) => html`<li>${mark(text)}${hint ? html`<br>${mark(hint)}` : ''}</li>\n`)}</ul>\n`
    case 'links':
      return html`${block.links.map(({ text, href }) => html`<p><a href="${href}">${text}</a></p>\n`)}`
    default:
      return block satisfies never
  }
}

/** Of a text that is all in one language the paragraph carries it. */
function paragraph(text: Text, language: Language): Html {
  if (typeof text === 'string') return html`<p>${text}</p>\n`
  const [only, ...others] = text
  if (only && others.length === 0) return html`<p${languageOf({ language }, only.language)}>${only.content}</p>\n`
  return html`<p>${marked({ language }, text)}</p>\n`
}
