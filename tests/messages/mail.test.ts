// What mails say, read as their readers read them.
import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { type MessageKind, messageKinds } from '../../src/messages/message.ts'
import { languages, pathIn } from '../../views/words/languages.ts'
import { expectValid } from '../support/valid.ts'
import { house, mailOf, offer, saying, townCatalogue } from './say.ts'

let town: Catalogue
beforeAll(async () => {
  town = await townCatalogue()
})

const moment = 'dinsdag 24 november om 09.10 uur'

test.each<[MessageKind, string]>([
  ['confirmation', `Uw afspraak op ${moment}`],
  ['change', `Gewijzigd: uw afspraak op ${moment}`],
  ['cancellation', `Afgezegd: uw afspraak op ${moment}`],
  ['reminderEarly', `Herinnering: uw afspraak op ${moment}`],
  ['reminderLate', `Herinnering: uw afspraak op ${moment}`],
  ['offer', 'U kunt eerder komen: maandag 23 november om 10.20 uur'],
  ['collection', 'U kunt ophalen wat u op dinsdag 24 november hebt aangevraagd'],
  ['waiting', 'U staat op de lijst tot en met dinsdag 24 november'],
  ['place', `Er is plek voor u: ${moment}`],
])('the subject of a %s says what and when', (kind, subject) => {
  expect(mailOf(town, { kind, offer }).subject).toBe(subject)
})

test('a confirmation is complete as plain text, in the order in which it is needed', () => {
  const { text } = mailOf(town, { choices: [{ product: 'paspoort', persons: 2 }] })
  const inOrder = [
    'Beste Fatima Yilmaz,',
    'Uw afspraak is gemaakt.',
    'Wanneer: dinsdag 24 november 2026, 09.10 uur',
    'Waar: Stadskantoor, Havenplein 4, 1236 KE Elzenvoorde',
    'Uw code: 482 913',
    'Waarvoor: 2 × Paspoort aanvragen',
    'WAT NEEMT U MEE?',
    '- ',
    'PAST HET TOCH NIET?',
    'Ik kan niet komen:\nhttps://afspraken.gemeente-elzenvoorde.example/a/Zk3v9QpL0sXw7TbN2yRc5A?naar=afzeggen',
    'Andere tijd kiezen:\nhttps://afspraken.gemeente-elzenvoorde.example/a/Zk3v9QpL0sXw7TbN2yRc5A?naar=verzetten',
    'U kunt uw afspraak wijzigen of afzeggen tot dinsdag 24 november 2026, 08.10 uur.',
    'Weigert u de afspraak in uw agenda? Dan krijgen wij dat niet te horen.',
    'ZO KOMT U ER',
    'Bel 14 0148',
    'Gemeente Elzenvoorde',
  ]
  let at = 0
  for (const said of inOrder) {
    const found = text.indexOf(said, at)
    expect(found, `${said}\n\nis not, or not there, in\n\n${text}`).toBeGreaterThanOrEqual(at)
    at = found
  }
})

const everyMail = messageKinds.flatMap((kind) =>
  languages.flatMap((language) => (['a', 'b'] as const).map((wording) => ({ kind, language, wording }))),
)

test.each(everyMail)('a $kind in $language, wording $wording, is valid HTML that fetches nothing', async (differs) => {
  const mail = mailOf(town, { ...differs, offer, choices: [{ product: 'paspoort-kind', persons: 2 }] })
  await expectValid(mail.html)
  const document = parse(mail.html)
  expect(document.querySelector('html')?.getAttribute('lang')).toBe(differs.language)
  expect(document.querySelector('html')?.getAttribute('dir')).toBe(differs.language === 'ar' ? 'rtl' : 'ltr')
  expect(mail.language).toBe(differs.language)
  expect(document.querySelectorAll('img, link, script, iframe, form, table, [style], [class]')).toEqual([])
  expect(document.querySelector('h1')?.text).toBe(mail.subject)
  for (const link of document.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? ''
    expect(href.startsWith(`${house.publicUrl}${pathIn(differs.language, '/')}`)).toBe(true)
    expect(mail.text).toContain(href)
  }
})

test('in Arabic what is written from left to right stays in order, and Dutch is marked as Dutch', () => {
  const mail = mailOf(town, { language: 'ar' })
  expect(mail.text).toContain('\u2068482 913\u2069')
  expect(mail.text).toContain('\u206814 0148\u2069')
  expect(mail.text).toContain('\u2068Havenplein 4, 1236 KE Elzenvoorde\u2069')
  const dutch = parse(mail.html).querySelectorAll('[lang=nl][dir=ltr]')
  const texts = dutch.map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['Stadskantoor', 'Havenplein 4, 1236 KE Elzenvoorde', 'Uw pinpas']))
})

test.each([
  ['Uw geld staat klaar op www.dief.example', 'Uw geld staat klaar op www. dief. example'],
  ['https://dief.example/a', 'https:/ /dief. example/a'],
  ['http://3232235777', 'http:/ /3232235777'],
  ['bel@dief.example', 'bel@dief. example'],
  ['J.P. de Vries', 'J.P. de Vries'],
  ['dr.Jansen', 'dr. Jansen'],
])('no mail program makes a link of the name %s: anybody can have a mail sent to anybody', (name, said) => {
  const { text, calendar } = mailOf(town, { name })
  expect(text.split('\n')[0]).toBe(`Beste ${said},`)
  expect(calendar?.content.replace(/\r\n /g, '')).toContain(`CN="${said}"`)
})

test('what somebody typed as a name stays text', () => {
  const { html } = mailOf(town, { name: '<b>Fatima</b> & "co"' })
  expect(html).not.toContain('<b>')
  expect(parse(html).text).toContain('Fatima')
})

test('a move says where one need not go any more; another change does not', () => {
  const before = { location: 'molenwijk', startsAt: Date.parse('2026-11-23T10:20:00+01:00') }
  const moved = mailOf(town, { kind: 'change', before }).text
  expect(moved).toContain('U hoeft niet meer te komen op maandag 23 november om 10.20 uur.')
  expect(mailOf(town, { kind: 'change' }).text).toContain('Uw afspraak is gewijzigd. Zo staat hij nu.')
})

test('a cancellation has no code, no bring list and no way to move', () => {
  const { text } = mailOf(town, { kind: 'cancellation' })
  expect(text).toContain(`Uw afspraak op ${moment} gaat niet door.`)
  expect(text).not.toMatch(/482 913|neemt u mee|verzetten|afzeggen/i)
})

test('who books too late to change it any more is told to call', () => {
  const { text } = mailOf(town, { madeAt: Date.parse('2026-11-24T08:10:00+01:00') })
  expect(text).toContain('Kunt u niet komen? Bel dan 14 0148.')
  expect(text).not.toMatch(/naar=|tot dinsdag/)
})

test('an offer shows both times, until when it stands, and one thing to press', () => {
  const { text } = mailOf(town, { kind: 'offer', offer })
  expect(text).toContain('Eerder: maandag 23 november 2026, 10.20 uur, Wijkpunt Molenwijk')
  expect(text).toContain('Uw afspraak nu: dinsdag 24 november 2026, 09.10 uur, Stadskantoor')
  expect(text).toContain('U kunt kiezen tot vrijdag 20 november om 12.00 uur.')
  expect(text.match(/https:\S+/g)).toEqual([`${house.publicUrl}/a/Zk3v9QpL0sXw7TbN2yRc5A?naar=aanbod`])
})

test('who applied for two documents gets one link to book the collection of both', () => {
  const choices = [
    { product: 'paspoort', persons: 2 },
    { product: 'paspoort-kind', persons: 1 },
    { product: 'identiteitskaart', persons: 1 },
    { product: 'uittreksel', persons: 1 },
  ]
  const { text } = mailOf(town, { kind: 'collection', choices })
  const both = 'product=paspoort-afhalen&personen=3&product=identiteitskaart-afhalen&personen=1'
  expect(text).toContain(`${house.publicUrl}/afspraak/maken?${both}`)
  expect(text).not.toContain('uittreksel')
})

test('who waits reads what for, where, on which days, until when and how to stop', () => {
  const { text, calendar } = mailOf(town, { kind: 'waiting', code: null })
  for (const said of [
    'U staat op de lijst tot en met dinsdag 24 november.',
    'Waarvoor: Paspoort aanvragen',
    'Waar: Stadskantoor, Havenplein 4, 1236 KE Elzenvoorde; Wijkpunt Molenwijk, Wiekslag 12',
    'Dagen: Maandag, Donderdag',
    'Wanneer op de dag: Ochtend, tot 12.00 uur',
    'Wie het langst wacht, is het eerst aan de beurt.',
    'Bekijken wat u hebt gevraagd, of stoppen:\nhttps://afspraken.gemeente-elzenvoorde.example/a/Zk3v9QpL0sXw7TbN2yRc5A',
  ])
    expect(text).toContain(said)
  expect(calendar).toBeUndefined()
})

test('a place for who waits says when, where, until when, and that nothing is made yet', () => {
  const { text } = mailOf(town, { kind: 'place', offer, code: null })
  for (const said of [
    'Uw afspraak is nog niet gemaakt: kies of u deze plek neemt.',
    'Wanneer: dinsdag 24 november 2026, 09.10 uur',
    'U kunt kiezen tot vrijdag 20 november om 12.00 uur.',
    'Kies of u deze plek neemt:\nhttps://afspraken.gemeente-elzenvoorde.example/a/Zk3v9QpL0sXw7TbN2yRc5A',
  ])
    expect(text).toContain(said)
})

describe('a discreet product', () => {
  const choices = [
    { product: 'paspoort', persons: 1 },
    { product: 'geslachtsregistratie', persons: 1 },
  ]

  test.each(messageKinds)('is nowhere in a %s, and neither is what would give it away', (kind) => {
    for (const language of ['nl', 'en']) {
      const mail = mailOf(town, { kind, choices, language, offer })
      const whole = `${mail.subject}\n${mail.text}\n${mail.html}\n${mail.calendar?.content.replace(/\r\n /g, '')}`
      expect(whole).not.toMatch(/geslacht|geboorteakte|gender|sex\b|birth|paspoort|passport|deskundige|expert|€/i)
    }
  })

  test('is called an appointment at the municipality', () => {
    const { text, calendar } = mailOf(town, { choices })
    expect(text).toContain('Waarvoor: Afspraak bij de gemeente')
    expect(text).toContain('Lees bij uw afspraak wat u meeneemt')
    expect(calendar?.content).toContain('SUMMARY:Afspraak bij de gemeente')
  })
})

describe('the two wordings of a reminder', () => {
  test.each(['reminderEarly', 'reminderLate'] as const)(
    'of a %s differ, and both say how to give up the place',
    (kind) => {
      const [a, b] = (['a', 'b'] as const).map((wording) => mailOf(town, { kind, wording }).text)
      expect(a).not.toBe(b)
      for (const text of [a, b]) expect(text).toContain('Kunt u niet komen? Zeg uw afspraak dan af.')
      expect(b).toContain('Hoe laat gaat u van huis om er om 09.10 uur te zijn?')
    },
  )
})

describe("the municipality's own words", () => {
  const row = (owner: string, field: string, content: string, language = 'nl') => ({ owner, field, language, content })

  test('take the place of ours, with their gaps filled in', () => {
    const catalogue = saying(town, [
      row('message:confirmation', 'subject', 'Tot ((datum)), ((tijd))!'),
      row('message:confirmation', 'lead', 'Dag ((naam)), kom naar ((locatie)) met code ((code)). ((onbekend))'),
    ])
    const mail = mailOf(catalogue)
    expect(mail.subject).toBe('Tot dinsdag 24 november, 09.10 uur!')
    expect(mail.text).toContain('Dag Fatima Yilmaz, kom naar Stadskantoor met code 482 913. ((onbekend))')
    expect(mailOf(catalogue, { kind: 'change' }).subject).toContain('Gewijzigd')
  })

  test('in Dutch leave an English mail in English, but for what is said besides', async () => {
    const catalogue = saying(town, [
      row('message:confirmation', 'lead', 'Fijn dat u komt.'),
      row('message:confirmation', 'extra', 'De garage is dicht.'),
      row('product:paspoort', 'message:confirmation:extra', 'Neem ook uw bril mee.'),
    ])
    const mail = mailOf(catalogue, { language: 'en' })
    expect(mail.text).toContain('Your appointment has been made.')
    expect(mail.html).toContain('<p lang="nl">De garage is dicht.</p>')
    expect(mail.html).toContain('<p lang="nl">Neem ook uw bril mee.</p>')
    await expectValid(mail.html)
    const discreet = mailOf(catalogue, { choices: [{ product: 'geslachtsregistratie', persons: 1 }] })
    expect(discreet.text).toContain('De garage is dicht.')
  })

  test('of a product stay out of the mail when something discreet is in it', () => {
    const catalogue = saying(town, [row('product:paspoort', 'message:confirmation:extra', 'Neem ook uw bril mee.')])
    const choices = ['paspoort', 'geslachtsregistratie'].map((product) => ({ product, persons: 1 }))
    expect(mailOf(catalogue, { choices }).text).not.toContain('bril')
  })

  test('can be another for the second wording of a reminder', () => {
    const catalogue = saying(town, [
      row('message:reminderLate', 'lead', 'Eerste tekst.'),
      row('message:reminderLate', 'lead:b', 'Tweede tekst.'),
    ])
    expect(mailOf(catalogue, { kind: 'reminderLate' }).text).toContain('Eerste tekst.')
    expect(mailOf(catalogue, { kind: 'reminderLate', wording: 'b' }).text).toContain('Tweede tekst.')
  })
})
