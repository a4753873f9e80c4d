// A receipt with blanks, in the bytes of a printer: what a kiosk fills in itself while the server is away
// (kiosk/away/paper.js).
import type { PrinterModel } from '../staff/device.ts'
import { bytesOf } from './bytes.ts'
import type { Receipt } from './receipt.ts'
import { endFor } from './status.ts'

/** As a ticket has them, of signs that no text has. What comes in their place must be as long: a QR code says its length. */
export const blanks = { number: '####', time: '##:##', followId: '#'.repeat(22) } as const

export interface Form {
  /** That of the paper, which is not always the visitor's. */
  language: string
  /** Base64; between one and the next comes the number ('B 014'), then the time ('09.10'), then the follow id. */
  pieces: string[]
}

/** Cuts a receipt where its blanks are: each of them once, in their order. */
export function formOf(receipt: Receipt, model: PrinterModel): Form {
  const bytes = Buffer.from([...bytesOf(receipt, model), ...endFor(model)])
  const pieces: string[] = []
  let from = 0
  for (const blank of [`${blanks.number[0]} ${blanks.number.slice(1)}`, blanks.time, blanks.followId]) {
    const at = bytes.indexOf(blank, from)
    if (at < 0) throw new Error(`A receipt has no room for ${blank}`)
    pieces.push(bytes.toString('base64', from, at))
    from = at + blank.length
  }
  return { language: receipt.language, pieces: [...pieces, bytes.toString('base64', from)] }
}
