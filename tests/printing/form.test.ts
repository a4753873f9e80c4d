// What a kiosk prints by itself: a receipt with blanks, filled in as its page does (kiosk/away/paper.js).
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogueOf } from '../../db/catalogue.ts'
import { awayForms } from '../../src/printing/compose.ts'
import { type Form, formOf } from '../../src/printing/form.ts'
import type { PrinterModel } from '../../src/staff/device.ts'
import { testReceipt } from '../../views/printing/receipt.ts'
import { type Language, languages } from '../../views/words/languages.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { readReceipts } from '../support/receipt-paper.ts'

const publicUrl = 'https://afspraken.elzenvoorde.nl'
const followId = 'abcdefghijklmnopqrstuv'

let beurt: TestApp
beforeAll(async () => {
  beurt = await createTestApp()
})
afterAll(() => beurt.close())

async function formsFor(model: PrinterModel): Promise<Record<Language, Form>> {
  const catalogue = await beurt.store.read((db) => catalogueOf(beurt.store, db))
  if (!catalogue) throw new Error('Nothing is set up')
  return awayForms({ catalogue, publicUrl }, 'stadskantoor', model)
}

/** The receipts that come out of a printer. */
function printed({ pieces }: Form, model: PrinterModel, time = '09.10') {
  const blanks = ['B 980', time, followId]
  const bytes = pieces.flatMap((piece, at) => [Buffer.from(piece, 'base64'), Buffer.from(blanks[at] ?? '')])
  return readReceipts(new Uint8Array(Buffer.concat(bytes)), model)
}

describe.each<PrinterModel>(['esc-pos', 'star-prnt'])('%s', (model) => {
  test('says the number, when it was taken, what to do, and where to follow it', async () => {
    const [receipt, ...more] = printed((await formsFor(model)).nl, model)
    expect(more).toEqual([])
    expect(receipt?.unknown).toEqual([])
    expect(receipt?.lines.map(({ text }) => text).join(' ')).toBe(
      'Gemeente Elzenvoorde Stadskantoor B 980 Neem plaats in de hal. Wij roepen uw nummer. 09.10 Volg uw nummer op uw telefoon zodra er weer verbinding is. Hulp nodig? Ga naar de ontvangst.',
    )
    expect(receipt?.lines.find(({ text }) => text === 'B 980')?.height).toBeGreaterThan(5)
    expect(receipt?.qr).toEqual([`${publicUrl}/volg/${followId}`])
  })

  test('has a form for each language; what a printer cannot print is in Dutch and leads to the own page', async () => {
    const forms = await formsFor(model)
    expect(languages.map((language) => forms[language].language)).toEqual(['nl', 'en', 'nl', 'pl'])
    for (const language of languages) {
      const [receipt] = printed(forms[language], model)
      expect(receipt?.qr).toEqual([`${publicUrl}${language === 'nl' ? '' : `/${language}`}/volg/${followId}`])
      expect(receipt?.lines.map(({ text }) => text).join(' ')).not.toMatch(/[\ufffd#]/)
    }
  })
})

test('a receipt without blanks is no form', () => {
  const test = { municipality: 'Elzenvoorde', device: 'Zuil', zone: 'Europe/Amsterdam', now: 0 }
  expect(() => formOf(testReceipt(test), 'esc-pos')).toThrow('A receipt has no room for # ###')
})
