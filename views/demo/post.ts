// The demonstration's post: every message as its reader would have had it.
import { html } from 'hono/html'
import type { Letter } from '../../db/post.ts'
import { demoZone } from '../../src/demo/zone.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { shortDate, timeOf } from '../words/format.ts'

export interface Post {
  /** Newest first. */
  letters: readonly Letter[]
  /** There may be older ones. */
  more: boolean
}

export function postPage(frame: Frame, { letters, more }: Post): Html {
  const words = frame.words.outbox.post
  const none = html`<p class="utrecht-paragraph">${words.none}</p>`
  return page(
    frame,
    { title: words.title, kind: 'resident', back: { href: frame.link('/demo') } },
    html`<h1 class="utrecht-heading-1">${words.title}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead}</p>
<p class="utrecht-paragraph"><a class="utrecht-link utrecht-link--html-a bz-own-link" href="${frame.link('/demo/post')}">${words.again}</a></p>
${letters.length === 0 ? none : html`<ol class="bz-post" hx-boost="false">${letters.map((letter, at) => letterItem(frame, letter, at === 0))}</ol>`}
${more ? html`<p class="utrecht-paragraph">${words.newest(letters.length)}</p>` : ''}`,
  )
}

/** Folded, but for the newest: what it is, when it went and to whom stand on the fold. */
function letterItem(frame: Frame, letter: Letter, isOpen: boolean): Html {
  const { language, words } = frame
  const { channel, recipient, sentAt, subject } = letter
  const when = `${shortDate(sentAt, demoZone, language)}, ${timeOf(sentAt, demoZone, language)}`
  return html`<li><details${isOpen ? html` open` : ''}>
<summary><strong>${words.outbox.channels[channel]}</strong> ${when}, ${words.outbox.post.to(recipient)}
<span class="bz-post__what bz-post__what--${channel}" lang="${letter.language}">${subject ?? letter.text}</span></summary>
${channel === 'mail' ? mailParts(frame, letter) : smsParts(frame, letter)}
</details></li>`
}

function mailParts(frame: Frame, { number, language, text, calendar }: Letter): Html {
  const words = frame.words.outbox.post
  const agenda = (entry: NonNullable<Letter['calendar']>) => html`<details>
<summary>${words.calendar(entry.method)}</summary>
<div class="bz-post__text" translate="no">${unfolded(entry.content)}</div>
</details>`
  return html`<p class="utrecht-paragraph"><a class="utrecht-link utrecht-link--html-a bz-own-link" href="${frame.link(`/demo/post/${number}`)}" target="_blank">${words.as}</a></p>
<div class="bz-post__text" lang="${language}">${withLinks(text)}</div>
${calendar ? agenda(calendar) : ''}`
}

const smsParts = (frame: Frame, { language, text }: Letter): Html =>
  html`<div class="bz-post__text" lang="${language}">${withLinks(text)}</div>
<p class="utrecht-paragraph">${frame.words.outbox.post.characters([...text].length)}</p>`

/** A calendar's lines as they were before they were folded for the wire (RFC 5545, 3.1). */
const unfolded = (content: string) =>
  content
    .replace(/\r\n[ \t]/g, '')
    .replaceAll('\r\n', '\n')
    .trimEnd()

/** Addresses in a text become links, as readers' programs do it. */
const withLinks = (text: string) =>
  text
    .split(/(https?:\/\/[^\s]*[\w/])/)
    .map((part, at) =>
      at % 2 === 1 ? html`<a class="utrecht-link utrecht-link--html-a" href="${part}">${part}</a>` : part,
    )
