// A receipt in the language of a receipt printer: ESC/POS or StarPRNT.
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import type { PrinterModel } from '../staff/device.ts'
import type { Receipt, ReceiptLine } from './receipt.ts'

/** Of the narrowest printers for 80 mm paper, those with 180 dots an inch: what fits there fits everywhere. */
const columns = 42
/** How many times as large as its letter: ESC/POS goes to 8 (24 mm), Star to 6 (18 mm). */
const numberSize: Readonly<Record<PrinterModel, number>> = { 'esc-pos': 8, 'star-prnt': 6 }
/** Dots of a module: an address of 60 characters takes 33 modules, so some 25 mm at 203 dots an inch. */
const qrModuleDots = 6
const feedBeforeCut = 4

/**
 * The code pages that all these printers have at the same number: western and central Europe, the euro. Others would
 * print somebody else's letters on a printer that numbers them differently.
 */
const codepages = ['cp437', 'cp858', 'windows1252', 'cp852'] as const

/** The bytes of one receipt, from a fresh start to the cut. */
export function bytesOf({ lines }: Receipt, model: PrinterModel): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({
    language: model,
    columns,
    feedBeforeCut,
    codepageCandidates: [...codepages],
    errors: 'relaxed',
  })
  encoder.initialize().codepage('auto')
  for (const line of lines) put(encoder, line, model)
  return encoder.cut('partial').encode()
}

function put(encoder: ReceiptPrinterEncoder, line: ReceiptLine, model: PrinterModel): void {
  switch (line.as) {
    case 'small':
      encoder.line(line.content)
      return
    case 'text':
      large(encoder, line.content)
      return
    case 'number': {
      const times = numberSize[model]
      encoder.bold(true).size(times, times).line(line.content).size(1, 1).bold(false)
      return
    }
    case 'qr':
      large(encoder, line.caption)
      encoder.qrcode(line.content, { model: 2, size: qrModuleDots, errorlevel: 'm' })
      return
    default:
      line satisfies never
  }
}

/** Twice as high: 14 points or more, where one is under 9. */
const large = (encoder: ReceiptPrinterEncoder, content: string) => encoder.size(1, 2).line(content).size(1, 1)
