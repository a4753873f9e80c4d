// A receipt as a drawing of itself: for a browser that prints it, and for whoever wants to see what came on paper.
import { html } from 'hono/html'
import type { Receipt, ReceiptLine } from '../../src/printing/receipt.ts'
import type { Html } from '../layout.ts'
import { qrCode } from '../qr.ts'
import { wordsOf } from '../words/every.ts'
import { directionOf, type Language } from '../words/languages.ts'

/** The lines of the receipt. `printPath` is where the browser asks whether it may print this; it asks once. */
export function paperPart({ language, lines }: Receipt, printPath?: string): Html {
  const prints = printPath === undefined ? '' : html` data-print="${printPath}"`
  return html`<div class="bz-paper" lang="${language}" dir="${directionOf(language)}"${prints}>
${lines.map((line) => paperLine(line, language))}
</div>`
}

function paperLine(line: ReceiptLine, language: string): Html {
  switch (line.as) {
    case 'small':
    case 'text':
      return html`<p class="bz-paper__${line.as}">${line.content}</p>`
    case 'number':
      return html`<p class="bz-paper__number" translate="no" dir="ltr">${line.content}</p>`
    case 'qr': {
      const { followQr } = wordsOf(language as Language).paper
      return html`<div class="bz-paper__qr">${qrCode(line.content, followQr)}<p>${line.caption}</p></div>`
    }
    default:
      return line satisfies never
  }
}
