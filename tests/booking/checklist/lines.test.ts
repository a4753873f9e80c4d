// What a visitor reads to get ready, from the town's own texts and fees.
import { expect, test } from 'vitest'
import { fees } from '../../../db/town/fees.ts'
import { holidaysClosed } from '../../../db/town/municipality.ts'
import { products } from '../../../db/town/products.ts'
import { texts } from '../../../db/town/texts.ts'
import { checklistFor } from '../../../src/booking/checklist.ts'
import { type Catalogue, textsByKey } from '../../../src/catalogue/catalogue.ts'
import { type ChecklistSection, checklistSections } from '../../../views/booking/checklist-words.ts'
import { type Phrase, plainOf } from '../../../views/own-text.ts'
import type { Language } from '../../../views/words/languages.ts'

const catalogue: Catalogue = {
  version: 1,
  products: new Map(
    products.map(({ productGroup, ...product }) => [product.code, { ...product, group: productGroup }]),
  ),
  fees,
  locations: new Map(),
  teams: [],
  plans: new Map([
    ['stadskantoor', { zone: 'Europe/Amsterdam', blocks: [], exceptions: [], holidays: new Set(holidaysClosed) }],
  ]),
  series: new Map(),
  settings: new Map(),
  texts: textsByKey(texts),
}

type Comes = [product: string, persons: number][]

function sectionsFor(choices: Comes, options: { date?: string; calm?: boolean; language?: Language } = {}) {
  const { date = '2026-11-24', calm = false, language = 'nl' } = options
  const comes = { choices: choices.map(([product, persons]) => ({ product, persons })), calm }
  const list = checklistFor(catalogue, comes, { date, location: 'stadskantoor', language })
  return checklistSections({ catalogue, language }, list)
}

const read = (phrase: Phrase) => plainOf(phrase, 'nl')

/** The section as one line for each thing, its headings and second lines with it. */
function told(is: ChecklistSection['is'], choices: Comes, options?: Parameters<typeof sectionsFor>[1]): string[] {
  const section = sectionsFor(choices, options).find((one) => one.is === is)
  return (section?.lists ?? []).flatMap(({ heading, lines }) => [
    ...(heading ? [`# ${read(heading)}`] : []),
    ...lines.map(({ text, hint }) => (hint ? `${read(text)} | ${read(hint)}` : read(text))),
  ])
}

const documents = 'Alle Nederlandse paspoorten en identiteitskaarten, ook als ze verlopen zijn'
const photo = '1 pasfoto in kleur, niet ouder dan 6 maanden'

const bring: [claim: string, choices: Comes, lines: string[]][] = [
  ['a passport for one is one plain list', [['paspoort', 1]], [documents, photo, 'Uw pinpas']],
  [
    'for two each thing is said once, for each of them',
    [['paspoort', 2]],
    ['# Paspoort aanvragen: voor elk van de 2 personen', documents, photo, '# Voor uw hele bezoek', 'Uw pinpas'],
  ],
  [
    'what two products share is said once, with what it is for',
    [
      ['paspoort', 2],
      ['rijbewijs', 1],
    ],
    [
      '# Paspoort aanvragen: voor elk van de 2 personen',
      documents,
      '# Rijbewijs aanvragen of verlengen',
      'Uw rijbewijs, als u dat al hebt',
      'Uw paspoort of identiteitskaart, als uw rijbewijs verlopen of kwijt is, of als dit uw eerste is',
      '# Voor uw hele bezoek',
      `${photo} | Voor elk hiervan: 2 × Paspoort aanvragen, Rijbewijs aanvragen of verlengen`,
      'Uw pinpas',
    ],
  ],
  ['a product that left the catalogue is left out', [['vliegtuig', 1]], []],
]

test.each(bring)('what to bring: %s', (_, choices, lines) => expect(told('bring', choices)).toEqual(lines))

test('a child is brought along, with the consent of who stays away', () => {
  const choices: Comes = [['paspoort-kind', 1]]
  expect(told('along', choices)).toEqual([
    'Uw kind komt altijd mee.',
    'Iedereen met ouderlijk gezag komt mee, of geeft schriftelijk toestemming.',
  ])
  expect(told('bring', choices).join()).toContain('Schriftelijke toestemming')
})

test('who comes along is said of which product, unless it goes for all', () => {
  const mixed: Comes = [
    ['paspoort', 1],
    ['paspoort-kind', 1],
  ]
  expect(told('along', mixed)[0]).toBe('Iedereen die dit aanvraagt, komt zelf mee. | Paspoort aanvragen')
  const children: Comes = [
    ['paspoort-kind', 1],
    ['identiteitskaart-kind', 1],
  ]
  expect(told('along', children)[0]).toBe('Uw kind komt altijd mee.')
})

test('what the municipality tells about a subject is good to know', () => {
  expect(told('about', [['overlijdensaangifte', 1]])[0]).toMatch(/^Meestal doet de uitvaartverzorger dit voor u\./)
})

test('who takes it slowly may bring somebody', () => {
  expect(told('along', [['uittreksel', 1]], { calm: true })).toEqual([
    'U koos “Rustig aan”. U mag iemand meenemen die u helpt.',
  ])
  expect(told('along', [['uittreksel', 1]])).toEqual([])
})

const plain = (lines: string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '))

test('of several persons it is said that urgency costs each of them more', () => {
  expect(plain(told('costs', [['paspoort', 2]], { date: '2026-12-31' }))[0]).toBe(
    'Paspoort aanvragen: € 167,70 (2 × € 83,85) | Met spoed betaalt u € 57,05 extra per persoon.',
  )
})

test('the price is that of the day of the visit', () => {
  const before = plain(told('costs', [['paspoort', 1]], { date: '2026-12-31' }))
  const after = plain(told('costs', [['paspoort', 1]], { date: '2027-01-01' }))
  expect(before[0]).toBe('Paspoort aanvragen: € 83,85 | Met spoed betaalt u € 57,05 extra.')
  expect(after[0]).toBe('Paspoort aanvragen: € 86,40 | Met spoed betaalt u € 58,80 extra.')
  expect(before.slice(1)).toEqual([
    'Dit is de prijs op de dag van uw bezoek.',
    'U betaalt meteen aan de balie, het liefst met uw pinpas.',
  ])
})

test('two products add up, and a lower amount for children makes it a range', () => {
  const lines = plain(
    told('costs', [
      ['paspoort', 2],
      ['identiteitskaart', 1],
    ]),
  )
  expect(lines[0]).toContain('Paspoort aanvragen: € 167,70 (2 × € 83,85)')
  expect(lines[1]).toContain('Identiteitskaart aanvragen: € 75,80 | Voor iemand jonger dan 18 jaar: € 40,90.')
  expect(lines[2]).toBe('Samen: € 208,60 tot € 243,50')
})

test('what is free, and what has no amount of its own, says so by name beside what is paid', () => {
  const free = plain(
    told('costs', [
      ['paspoort', 1],
      ['verhuizing', 1],
    ]),
  )
  expect(free).toContain('Samen: € 83,85')
  expect(free).toContain('Dit kost niets. | Verhuizing doorgeven')
  const unknown = plain(
    told('costs', [
      ['paspoort', 1],
      ['uittreksel', 1],
    ]),
  )
  expect(unknown.join()).not.toContain('Samen')
  expect(unknown.at(-1)).toMatch(/^U betaalt meteen .* website van de gemeente\. \| Uittreksel aanvragen$/)
  expect(told('costs', [['verhuizing', 1]])).toEqual(['Dit kost niets.'])
})

test('it is ready after five working days, over a holiday too', () => {
  expect(told('ready', [['paspoort', 1]])[0]).toBe(
    'Klaar vanaf dinsdag 1 december 2026. Dat is 5 werkdagen na uw bezoek.',
  )
  expect(told('ready', [['paspoort', 1]], { date: '2026-12-24' })[0]).toContain('maandag 4 januari 2027')
  expect(told('ready', [['uittreksel', 1]])).toEqual(['U krijgt het meteen mee.'])
})

test('what is ready on the same day is said once, with both names', () => {
  const choices: Comes = [
    ['paspoort', 1],
    ['identiteitskaart', 1],
    ['rijbewijs', 1],
  ]
  const headings = told('ready', choices).filter((line) => line.startsWith('#'))
  expect(headings).toEqual(['# Paspoort aanvragen, Identiteitskaart aanvragen', '# Rijbewijs aanvragen of verlengen'])
})

test('while the day is not chosen there is no price and no date', () => {
  const list = checklistFor(
    catalogue,
    { choices: [{ product: 'paspoort', persons: 1 }], calm: false },
    { language: 'nl' },
  )
  const sections = checklistSections({ catalogue, language: 'nl' }, list)
  expect(sections.map(({ is }) => is)).toEqual(['bring', 'along', 'ready', 'about'])
  expect(read(sections[2]?.lists[0]?.lines[0]?.text ?? [])).toBe('Klaar na 5 werkdagen.')
})

test('in English everything is English, for every product', () => {
  for (const { code } of products) {
    for (const { lists } of sectionsFor([[code, 2]], { language: 'en', calm: true })) {
      const phrases = lists.flatMap(({ heading = [], lines }) => [heading, ...lines.map(({ text }) => text)])
      for (const { language, content } of phrases.flat()) expect(language, content).toBe('en')
    }
  }
})
