// What stands on the paper: a roll of receipts, from the commands that a printer was given.
import type { PrinterModel } from '../../src/staff/device.ts'
import { type Command, readCommand } from './receipt-commands.ts'

export interface PrintedLine {
  text: string
  width: number
  height: number
  bold: boolean
}

export interface PrintedReceipt {
  lines: PrintedLine[]
  qr: string[]
  /** Commands that no printer knows. */
  unknown: string[]
}

/** The upper half of each code page, from 0x80 on. */
const pages = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp858:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
} as const
type Page = keyof typeof pages | 'windows1252'

/** Epson's and Star's numbers of the same code pages. */
const numbers: Readonly<Record<PrinterModel, Readonly<Record<number, Page>>>> = {
  'esc-pos': { 0: 'cp437', 16: 'windows1252', 18: 'cp852', 19: 'cp858' },
  'star-prnt': { 1: 'cp437', 4: 'cp858', 5: 'cp852', 32: 'windows1252' },
}

const western = new TextDecoder('windows-1252')

function letterOf(byte: number, page: Page | undefined): string {
  if (byte < 0x80) return String.fromCharCode(byte)
  if (page === undefined) return '\ufffd'
  return page === 'windows1252' ? western.decode(Uint8Array.of(byte)) : (pages[page][byte - 0x80] ?? '\ufffd')
}

/** Paper in a printer. `print` takes a command as a printer does; a cut lets a receipt fall. */
export function paperRoll(model: PrinterModel) {
  const fallen: PrintedReceipt[] = []
  const blank = (): PrintedReceipt => ({ lines: [], qr: [], unknown: [] })
  let receipt = blank()
  let look = { width: 1, height: 1, bold: false }
  let page: Page | undefined
  let text = ''
  let largest = look
  let kept = ''

  const reset = () => {
    look = { width: 1, height: 1, bold: false }
    page = numbers[model][model === 'esc-pos' ? 0 : 1]
  }
  reset()

  const feed = () => {
    if (text !== '') receipt.lines.push({ text, ...largest })
    text = ''
    largest = look
  }

  return {
    fallen,
    /** Something stands on paper that was not cut off. */
    hangs: () => receipt.lines.length > 0 || text !== '' || receipt.qr.length > 0,
    print(command: Command): void {
      if (command.is === 'reset') reset()
      if (command.is === 'codepage') page = numbers[model][command.number]
      if (command.is === 'bold') look = { ...look, bold: command.on }
      if (command.is === 'size') look = { ...look, width: command.width, height: command.height }
      if (command.is === 'letter') {
        text += letterOf(command.byte, page)
        largest = look
      }
      if (command.is === 'linefeed') feed()
      if (command.is === 'keepQr') kept = command.content
      if (command.is === 'qr') receipt.qr.push(kept)
      if (command.is === 'unknown') receipt.unknown.push(command.bytes)
      if (command.is !== 'cut') return
      feed()
      fallen.push(receipt)
      receipt = blank()
    },
  }
}

/** The receipts in a row of bytes. */
export function readReceipts(bytes: Uint8Array, model: PrinterModel): PrintedReceipt[] {
  const roll = paperRoll(model)
  let rest = bytes
  for (let read = readCommand(rest, model); read; read = readCommand(rest, model)) {
    roll.print(read[0])
    rest = rest.slice(read[1])
  }
  return roll.fallen
}
