// Every SMS that the town can send is one SMS.
import { beforeAll, describe, expect, test } from 'vitest'
import { locations } from '../../db/town/locations.ts'
import { products } from '../../db/town/products.ts'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { fitsOneSms, gsmText } from '../../src/messages/gsm.ts'
import { type MessageKind, messageKinds } from '../../src/messages/message.ts'
import { offer, saying, smsOf, townCatalogue } from './say.ts'

let town: Catalogue
beforeAll(async () => {
  town = await townCatalogue()
})

/** GSM 03.38 without its extension table: one place each. */
const oneEach = /^[@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]{1,160}$/

// The longest weekday and month there are, at two places.
const longest = { startsAt: Date.parse('2026-09-23T09:10:00+02:00'), endsAt: Date.parse('2026-09-23T09:40:00+02:00') }

describe.each(messageKinds)('a %s', (kind) => {
  test('is one SMS for every product, place and language, with its moment, code and link', () => {
    for (const { code: product } of products) {
      for (const { code: location } of locations) {
        for (const language of ['nl', 'en', 'pl'] as const) {
          for (const wording of ['a', 'b'] as const) {
            const facts = { ...longest, kind, location, language, wording, offer: { ...offer, location } }
            const text = smsOf(town, { ...facts, choices: [{ product, persons: 4 }] })
            expect(text).toMatch(oneEach)
            expect(text).toMatch(
              kind === 'offer' || kind === 'place'
                ? /ma 23 nov 10|Mon 23 Nov 10|pon. 23 lis godz. 10/
                : /wo 23 sep|Wed 23 Sep|sr. 23 wrz/,
            )
            expect(text).toMatch(/https:\/\/afspraken\.gemeente-elzenvoorde\.example\//)
            if (hasCode(kind)) expect(text).toContain('482 913')
            if (hasCode(kind)) expect(text).toContain('/a/Zk3v9QpL0sXw7TbN2yRc5A')
          }
        }
      }
    }
  })
})

/** UCS-2 in two parts, of which a phone makes one: what the alphabet of Arabic leaves room for. */
const inTwoParts = /^[\u0020-\uFFFF]{1,134}$/

describe.each(messageKinds)('in Arabic a %s', (kind) => {
  test('is two parts for every product and place, in Arabic, with its moment, code and link', () => {
    for (const { code: product } of products) {
      for (const { code: location } of locations) {
        for (const wording of ['a', 'b'] as const) {
          const facts = { ...longest, kind, location, language: 'ar', wording, offer: { ...offer, location } }
          const text = smsOf(town, { ...facts, choices: [{ product, persons: 4 }] })
          expect(text).toMatch(inTwoParts)
          expect(text).toMatch(/\p{Script=Arabic}/u)
          expect(text).toMatch(/[ء-ي]+، 23 (نوفمبر|سبتمبر)/)
          expect(text).not.toMatch(/[\u2066-\u2069]/)
          if (hasCode(kind)) expect(text).toContain('482\u00a0913')
          if (hasCode(kind)) expect(text).toContain('/ar/a/Zk3v9QpL0sXw7TbN2yRc5A')
        }
      }
    }
  })
})

const hasCode = (kind: MessageKind) => !['cancellation', 'offer', 'collection', 'waiting', 'place'].includes(kind)

test('the name of the product gives way first, then the rest, and the code last', () => {
  const long = (field: string, owner: string) =>
    saying(
      town,
      ['nl', 'en'].map((language) => ({ owner, field, language, content: 'Lang '.repeat(20).trim() })),
    )
  const whole = 'Paspoort aanvragen: di 24 nov 09.10 uur, Stadskantoor. Code 482 913.'
  const link = 'https://beurt.example/a/Zk3v9QpL0sXw7TbN2yRc5A'
  const short = (catalogue: Catalogue) => smsOf(catalogue, {}, 'https://beurt.example')
  expect(short(town)).toBe(`${whole} Wijzigen of afzeggen: ${link}`)
  expect(short(long('name', 'product:paspoort'))).toBe(
    `Uw afspraak: di 24 nov 09.10 uur, Stadskantoor. Code 482 913. Wijzigen of afzeggen: ${link}`,
  )
  expect(short(long('name', 'location:stadskantoor'))).toBe(`Uw afspraak: di 24 nov 09.10 uur. Code 482 913. ${link}`)
  expect(smsOf(town, {}, `https://${'afspraken.'.repeat(12)}example`)).toBe(
    'Uw afspraak: di 24 nov 09.10 uur. Code 482 913.',
  )
})

test('a discreet product is not named', () => {
  for (const kind of messageKinds) {
    const text = smsOf(town, { kind, offer, choices: [{ product: 'geslachtsregistratie', persons: 1 }] })
    expect(text).not.toMatch(/geslacht|akte/i)
  }
})

test("the municipality's own SMS is sent when it fits, and ours when it does not", () => {
  const own = (content: string) =>
    smsOf(saying(town, [{ owner: 'message:confirmation', field: 'sms', language: 'nl', content }]))
  expect(own('Tot ((datum))! ((link))')).toMatch(/^Tot dinsdag 24 november! https:/)
  expect(own('Tot ziens! '.repeat(20))).toContain('Code 482 913')
})

test.each([
  ['Súdwest-Fryslân', 'Sudwest-Fryslan'],
  ['één café, à la carte', 'één café, à la carte'],
  ['“Zo” – ‘dus’…', '"Zo" - \'dus\'...'],
  ['2 × pas', '2 x pas'],
  ['e\u0301e\u0301n', 'één'],
  ['好 şa', '? sa'],
  ['żółw Łódź', 'zolw Lodz'],
])('%s is sent as %s', (text, sent) => {
  expect(gsmText(text)).toBe(sent)
})

test.each([
  [160, 'a'.repeat(160), true],
  [161, 'a'.repeat(161), false],
  [160, '€'.repeat(80), true],
  [162, '€'.repeat(81), false],
])('%i places of characters, of which some count twice', (_, text, fits) => {
  expect(fitsOneSms(text)).toBe(fits)
})
