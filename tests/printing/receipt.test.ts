// What stands on a receipt, read from the bytes that a printer gets.
import { describe, expect, test } from 'vitest'
import type { Progress } from '../../src/checkin/progress.ts'
import { bytesOf } from '../../src/printing/bytes.ts'
import { languageOnPaper } from '../../src/printing/receipt.ts'
import type { PrinterModel } from '../../src/staff/device.ts'
import { type TicketPaper, testReceipt, ticketReceipt } from '../../views/printing/receipt.ts'
import { languages } from '../../views/words/languages.ts'
import { readReceipts } from '../support/receipt-paper.ts'

const models: readonly PrinterModel[] = ['esc-pos', 'star-prnt']
const takenAt = Date.parse('2026-11-24T09:07:00+01:00')
const by = Date.parse('2026-11-24T09:30:00+01:00')
const waiting: Progress = {
  at: 'waiting',
  ahead: 3,
  band: null,
  around: null,
  lateFor: null,
  promiseMinutes: 20,
  by,
  overdue: false,
}

const aPaper = (more: Partial<TicketPaper> = {}): TicketPaper => ({
  language: 'nl',
  municipality: 'Gemeente Elzenvoorde',
  place: 'Stadskantoor',
  zone: 'Europe/Amsterdam',
  number: 'B014',
  takenAt,
  band: { fromMinutes: 10, untilMinutes: 20 },
  things: ['Paspoort aanvragen'],
  progress: waiting,
  followUrl: 'https://afspraken.elzenvoorde.nl/volg/abcdefghijklmnopqrstuv',
  ...more,
})

/** The one receipt that comes out of a printer. */
function printed(paper: TicketPaper, model: PrinterModel = 'esc-pos') {
  const receipts = readReceipts(bytesOf(ticketReceipt(paper), model), model)
  expect(receipts).toHaveLength(1)
  const [receipt] = receipts
  expect(receipt?.unknown).toEqual([])
  return { lines: receipt?.lines ?? [], qr: receipt?.qr, text: receipt?.lines.map(({ text }) => text).join(' ') ?? '' }
}

describe.each(models)('%s', (model) => {
  test('says where, which number, what to expect and when it was taken', () => {
    const { text, qr } = printed(aPaper(), model)
    expect(text).toBe(
      'Gemeente Elzenvoorde Stadskantoor B 014 Uw balie staat op het scherm. U bent ongeveer tussen 09.20 en 09.30 uur aan de beurt. De nummers gaan niet op volgorde. Paspoort aanvragen dinsdag 24 november, 09.07 uur Volg uw nummer op uw telefoon. Hulp nodig? Ga naar de ontvangst.',
    )
    expect(qr).toEqual(['https://afspraken.elzenvoorde.nl/volg/abcdefghijklmnopqrstuv'])
  })

  test('the number is at least 15 mm high at 203 dots an inch, and fits the paper', () => {
    const line = printed(aPaper({ number: 'W999' }), model).lines.find(({ text }) => text === 'W 999')
    // Capitals take 20 of the 24 dots of a letter; the paper has 42 letters of 12.
    const capitalsMm = ((line?.height ?? 0) * 20 * 25.4) / 203
    expect(capitalsMm).toBeGreaterThanOrEqual(15)
    expect((line?.width ?? 0) * 'W 999'.length).toBeLessThanOrEqual(42)
    expect(line?.bold).toBe(true)
  })

  test('what must be read from half a metre is twice as high as the rest', () => {
    const heights = new Map(printed(aPaper(), model).lines.map(({ text, height }) => [text, height]))
    expect(heights.get('De nummers gaan niet op volgorde.')).toBe(2)
    expect(heights.get('Gemeente Elzenvoorde')).toBe(1)
  })

  test.each([
    ['accents and the euro', 'Één café in België kost € 2,50'],
    ['Polish', 'Łódź, zażółć gęślą jaźń'],
    ['quotes and dashes as they are typeset', '’s-Hertogenbosch – “balie”'],
  ])('prints %s from the right code page', (_what, place) => {
    expect(printed(aPaper({ place }), model).text).toContain(place)
  })

  test.each(languages)('in %s no letter is lost', (language) => {
    const onPaper = languageOnPaper(language, 'bytes') as TicketPaper['language']
    expect(printed(aPaper({ language: onPaper }), model).text).not.toMatch(/[\ufffd]|\?\?/)
  })

  test('is short enough for a roll: 110 mm', () => {
    for (const language of ['nl', 'en', 'pl'] as const) {
      const { lines } = printed(aPaper({ language }), model)
      const dots = lines.reduce((sum, { height }) => sum + Math.max(30, 24 * height), 0) + 33 * 6 + 30
      expect((dots * 25.4) / 203, language).toBeLessThanOrEqual(110)
    }
  })
})

test('what a printer cannot print is said in Dutch; a browser prints every language', () => {
  expect(languages.map((language) => languageOnPaper(language, 'bytes'))).toEqual(['nl', 'en', 'nl', 'pl'])
  expect(languages.map((language) => languageOnPaper(language, 'browser'))).toEqual(languages)
})

const late: Progress = { ...waiting, overdue: true }
const appointment: Progress = { ...waiting, around: Date.parse('2026-11-24T09:20:00+01:00') }

test.each<[string, Partial<TicketPaper>, string]>([
  ['with an appointment in time', { progress: appointment }, 'U bent rond 09.20 uur aan de beurt.'],
  ['when a counter is free', { band: { fromMinutes: 0, untilMinutes: 0 } }, 'U bent zo aan de beurt.'],
  [
    'when both ends round to one time',
    { band: { fromMinutes: 9, untilMinutes: 12 } },
    'U bent rond 09.20 uur aan de beurt.',
  ],
  ['without a forecast', { band: null }, 'Wij willen u helpen vóór 09.30 uur.'],
  ['when the promise is broken', { progress: late }, 'Wij helpen u zo snel mogelijk.'],
])('%s it says so', (_when, more, sentence) => {
  expect(printed(aPaper(more)).text).toContain(sentence)
})

test('who was called meanwhile reads no times', () => {
  expect(printed(aPaper({ progress: { at: 'called', counter: 3 } })).text).not.toMatch(/aan de beurt|helpen/)
})

test('a discreet visit has nothing of what it is for, and without a server there is no QR code', () => {
  const { text, qr } = printed(aPaper({ things: [], followUrl: undefined }))
  expect(text).not.toContain('Paspoort')
  expect(text).not.toContain('Volg uw nummer')
  expect(qr).toEqual([])
})

test('a test print names the device', () => {
  const receipt = testReceipt({
    municipality: 'Gemeente Elzenvoorde',
    device: 'Aanmeldzuil bij de ingang',
    zone: 'Europe/Amsterdam',
    now: takenAt,
  })
  const [paper] = readReceipts(bytesOf(receipt, 'star-prnt'), 'star-prnt')
  const text = paper?.lines.map((line) => line.text).join(' ')
  expect(text).toContain('Proefafdruk Aanmeldzuil bij de ingang Deze printer werkt. Let op de letters: é ë ï € ł ą.')
  expect(paper?.qr).toEqual([])
})
