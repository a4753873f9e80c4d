// A page as it is read aloud: every piece of text with the language that it is said to be in.
import type { HTMLElement, Node } from 'node-html-parser'

export interface Read {
  text: string
  lang: string
  dir: string
  /** Where it stands: an element's name, or an attribute's. */
  at: string
}

/** What is read aloud, or shown, although it is no text of an element. */
const spoken = /^(aria-label|alt|title|placeholder|data-busy|data-slow|data-over|data-say-\d)$/

/** Everything that somebody reads or hears on the page. */
export function readAloud(document: HTMLElement): Read[] {
  const read: Read[] = []
  visit(document, { lang: '', dir: '' }, read)
  return read
}

function visit(node: Node, around: { lang: string; dir: string }, read: Read[]): void {
  if (node.nodeType === 3) {
    const text = (node.text ?? '').replace(/\s+/g, ' ').trim()
    if (text !== '') read.push({ text, ...around, at: (node.parentNode as HTMLElement).rawTagName })
    return
  }
  const element = node as HTMLElement
  if (/^(script|style)$/i.test(element.rawTagName ?? '')) return
  const { attributes = {} } = element
  const here = { lang: attributes.lang ?? around.lang, dir: attributes.dir ?? around.dir }
  for (const [name, text] of Object.entries(attributes)) if (spoken.test(name)) read.push({ text, ...here, at: name })
  for (const child of element.childNodes) visit(child, here, read)
}
