// The demonstration's paper: every receipt as it would have come out of the printer.
import { html } from 'hono/html'
import type { PrintState } from '../../src/printing/outcome.ts'
import type { Receipt } from '../../src/printing/receipt.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { paperPart } from '../printing/paper.ts'

export function paperPage(frame: Frame, receipts: readonly { receipt: Receipt; state: PrintState }[]): Html {
  const words = frame.words.printing.demo
  const item = ({ receipt, state }: (typeof receipts)[number]) =>
    html`<li><p>${words.states[state]}</p>${paperPart(receipt)}</li>`
  return page(
    frame,
    { title: words.title, kind: 'resident', back: { href: frame.link('/demo') } },
    html`<h1 class="utrecht-heading-1">${words.title}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead}</p>
<p class="utrecht-paragraph"><a class="utrecht-link utrecht-link--html-a bz-own-link" href="${frame.link('/demo/papier')}">${words.again}</a></p>
${receipts.length === 0 ? html`<p class="utrecht-paragraph">${words.none}</p>` : html`<ol class="bz-roll">${receipts.map(item)}</ol>`}`,
  )
}
