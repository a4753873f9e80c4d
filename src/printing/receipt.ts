// What stands on a receipt, line by line, whoever puts it on paper: a browser, or a printer that is sent bytes.

export type ReceiptLine =
  | { as: 'small' | 'text'; content: string }
  /** The number, as large as the paper allows. */
  | { as: 'number'; content: string }
  /** A QR code of this address, and what it is for. */
  | { as: 'qr'; content: string; caption: string }

export interface Receipt {
  language: string
  lines: readonly ReceiptLine[]
}

/** The letters of a receipt printer are those of Europe; Arabic it can neither draw nor join nor set from the right. */
const languagesOfPrinters: ReadonlySet<string> = new Set(['nl', 'en', 'pl'])

/**
 * The language of a receipt for a visitor in `language`. On a printer that is sent bytes what it cannot print is said
 * in Dutch, which every colleague in the hall can read aloud; a browser prints every language.
 */
export const languageOnPaper = (language: string, by: 'browser' | 'bytes'): string =>
  by === 'browser' || languagesOfPrinters.has(language) ? language : 'nl'
