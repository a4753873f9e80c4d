import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { blocks, installation, texts } from '../../db/schema.ts'
import { demoDevices, people } from '../../db/town/people.ts'
import { counters, teams } from '../../db/town/teams.ts'
import { signedIn } from '../queue/at-work.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { bookAt } from '../support/booked.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

/** What was changed counts from now on. */
const newCatalogue = () => town.store.write(({ db }) => db.update(installation).set({ catalogueVersion: 2 }))

const rowOf = (page: Awaited<ReturnType<Awaited<ReturnType<typeof signedIn>>['get']>>, section: string, name: string) =>
  page.document
    .querySelectorAll(`table[aria-labelledby="${section}"] tbody tr`)
    .map((row) => row.querySelectorAll('th, td').map((cell) => cell.text.replace(/\s+/g, ' ').trim()))
    .find(([first]) => first === name)

test('the set-up shows what is offered, to a coordinator and an administrator, in both languages', async () => {
  for (const username of ['joke', 'tijn']) {
    const page = await (await signedIn(town, username)).get('/beheer')
    expect(page.status).toBe(200)
    expect(rowOf(page, 'products', 'Paspoort aanvragen')).toEqual([
      'Paspoort aanvragen',
      'paspoort',
      '10 min + 5 per persoon erbij',
      '1–4',
      'online, medewerker, zonder afspraak',
      '1 uur tot 42 dagen',
      'nee',
      'Nederlands volledig; English volledig',
    ])
    expect(rowOf(page, 'counters', 'Balie 3')?.[1]).toBe('Stadskantoor')
    for (const code of counters.find(({ number }) => number === 3)?.teams ?? []) {
      expect(rowOf(page, 'counters', 'Balie 3')?.[2]).toContain(teams.find((team) => team.code === code)?.name)
    }
    expect(rowOf(page, 'settings', 'Oproepen van een nummer hoogstens')).toEqual([
      'Oproepen van een nummer hoogstens',
      '3',
      '3',
    ])
  }
  const english = await (await signedIn(town, 'joke')).get('/en/beheer')
  expect(english.text('h1')).toBe('Set-up')
  expect(rowOf(english, 'series', 'A')).toEqual(['A', 'Appointment', 'Town hall', '5 min'])
})

test('the set-up shows what products ask and what they cost, with the fees of years to come', async () => {
  const page = await (await signedIn(town, 'joke')).get('/beheer')
  const passport = ['e-mail of mobiel', 'Paspoort afhalen', '5 werkdagen', 'geen']
  expect(rowOf(page, 'rules', 'Paspoort aanvragen')?.slice(1, 5)).toEqual(passport)
  expect(rowOf(page, 'rules', 'Inschrijven vanuit het buitenland')?.[1]).toBe('e-mail, mobiel (mag)')
  expect(rowOf(page, 'rules', 'Geslacht in de geboorteakte wijzigen')?.[1]).toBe('e-mail')
  expect(rowOf(page, 'rules', 'Geboorte aangeven')?.slice(4, 6)).toEqual([
    '3 dagen na de geboorte',
    '1 ouder is genoeg.',
  ])
  const fees = page.document.querySelectorAll('table[aria-labelledby="fees"] tbody tr').map((row) => row.text)
  const ofPassport = fees.filter((row) => row.includes('Paspoort aanvragen') && row.includes('gewoon'))
  expect(ofPassport).toEqual([
    expect.stringMatching(/1 januari 2024\s*€\s83,85/),
    expect.stringMatching(/1 januari 2027\s*€\s86,40/),
  ])
})

test('no password, no token and nothing to change with is in it', async () => {
  const page = await (await signedIn(town, 'tijn')).get('/beheer')
  for (const { password } of people) expect(page.html).not.toContain(password)
  for (const { token } of demoDevices) expect(page.html).not.toContain(token)
  expect(page.html).not.toMatch(/argon2/)
  expect(page.document.querySelectorAll('.bz-setup form')).toHaveLength(0)
})

test('the week is that of today, and leads to those before and after', async () => {
  const joke = await signedIn(town, 'joke')
  const page = await joke.get('/beheer')
  expect(page.text('.bz-weeks strong')).toBe('Week 48, 2026')
  expect(rowOf(page, 'plan-stadskantoor', 'Afhalen')?.[4]).toBe(
    '08.30–09.30 1 balie, 1 online16.00–17.00 1 balie, 1 online17.00–20.00 1 balie, 1 online',
  )
  const [before, after] = page.document.querySelectorAll('.bz-weeks a').map((link) => link.getAttribute('href') ?? '')
  expect((await joke.get((before ?? '').replace('#plan', ''))).text('.bz-weeks strong')).toBe('Week 47, 2026')
  expect((await joke.get((after ?? '').replace('#plan', ''))).text('.bz-weeks strong')).toBe('Week 49, 2026')
})

test('a week with a holiday or an exception says so', async () => {
  const joke = await signedIn(town, 'joke')
  const christmas = await joke.get('/beheer?week=2026-12-21')
  expect(christmas.text()).toContain('vr 25 dec: Eerste kerstdag')
  const training = await joke.get('/beheer?week=2026-12-16')
  expect(training.text()).toContain('wo 16 dec: Gesloten')
  expect(training.text()).toContain('wo 16 dec 2026: Gesloten. Onze medewerkers hebben een studiedag.')
})

test.each(['2026-02-30', 'gisteren', '1026-01-01', "'; drop table blocks"])(
  'week %o is none, so this one is shown',
  async (week) => {
    const page = await (await signedIn(town, 'joke')).get(`/beheer?week=${encodeURIComponent(week)}`)
    expect([page.status, page.text('.bz-weeks strong')]).toEqual([200, 'Week 48, 2026'])
  },
)

test('blocks of one team that overlap are a warning', async () => {
  await town.store.write(async ({ db }) => {
    const [block] = await db.select().from(blocks).where(eq(blocks.id, 'molenwijk-burgerzaken-ochtend'))
    if (block)
      await db.insert(blocks).values({ ...block, id: 'twice', fromMinute: 600, untilMinute: 660, weekdays: [2] })
  })
  await newCatalogue()
  const page = await (await signedIn(town, 'joke')).get('/beheer')
  expect(page.text('.bz-notice')).toBe(
    'Let op: twee blokken van Burgerzaken op di 24 nov overlappen (09.00–12.30 en 10.00–11.00). De balies tellen bij elkaar op.',
  )
})

test('a text that is not there in a language is named', async () => {
  await town.store.write(({ db }) =>
    db.delete(texts).where(and(eq(texts.owner, 'product:vog'), eq(texts.field, 'name'), eq(texts.language, 'en'))),
  )
  await newCatalogue()
  const page = await (await signedIn(town, 'joke')).get('/beheer')
  expect(rowOf(page, 'products', 'VOG aanvragen')?.[7]).toBe('Nederlands volledig; English mist: name')
})

test('people and devices are shown to the administrator alone', async () => {
  const administrator = await (await signedIn(town, 'tijn')).get('/beheer')
  const esra = rowOf(administrator, 'people', 'Esra Demir')
  expect(esra?.[2]).toBe('Balie, Wijkpunt Molenwijk; Ontvangst, Wijkpunt Molenwijk')
  expect(administrator.html).toContain('Aanmeldzuil bij de ingang')
  const coordinator = await (await signedIn(town, 'joke')).get('/beheer')
  expect(coordinator.html).not.toContain('Esra Demir')
  expect(coordinator.html).not.toContain('Aanmeldzuil bij de ingang')
  expect(coordinator.document.querySelector('.bz-jumps a[href="#people"]')).toBeNull()
})

test('what was erased is shown to the administrator alone, a month at a time', async () => {
  await bookAt(town, Date.parse('2026-11-25T10:20:00+01:00'))
  await town.moveTo('2026-12-26T12:00:00+01:00')
  const administrator = await signedIn(town, 'tijn')
  const december = await administrator.get('/beheer')
  expect(rowOf(december, 'erasure', 'zaterdag 26 december 2026')).toEqual([
    'zaterdag 26 december 2026',
    'Stadskantoor',
    'Naam, e-mailadres en mobiel nummer van bezoeken',
    '30 dagen',
    '1',
  ])
  const [before] = december.document
    .querySelectorAll('.bz-weeks a')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href.includes('maand='))
  const november = await administrator.get((before ?? '').replace('#erasure', ''))
  expect(rowOf(november, 'erasure', 'donderdag 26 november 2026')?.slice(2)).toEqual([
    'Codes van afspraken',
    'einde van de dag',
    '1',
  ])
  const english = await administrator.get('/en/beheer?maand=2026-10')
  expect(english.text('.bz-setup')).toContain('Nothing was erased in this month.')
  const coordinator = await (await signedIn(town, 'joke')).get('/beheer')
  expect(coordinator.html).not.toContain('Vernietiging')
})

test.each(['2026-13', 'mei', '1999-12', "'; drop table destructions"])(
  'month %o is none, so this one is shown',
  async (month) => {
    const page = await (await signedIn(town, 'tijn')).get(`/beheer?maand=${encodeURIComponent(month)}`)
    expect([page.status, page.document.querySelectorAll('.bz-weeks strong').at(-1)?.text]).toEqual([
      200,
      'november 2026',
    ])
  },
)

test.each([
  ['https://www.elzenvoorde.example/privacy', true],
  ['javascript:alert(1)', false],
  ['http://www.elzenvoorde.example/privacy', false],
])('the address of the privacy statement is linked to from every page of residents: %s %s', async (content, linked) => {
  await town.store.write(({ db }) => db.update(texts).set({ content }).where(eq(texts.field, 'privacyUrl')))
  await newCatalogue()
  const page = await town.browser().get('/mijn-afspraak')
  const links = page.document.querySelectorAll('footer a').filter(({ text }) => text === 'Privacy')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(linked ? [content] : [])
})
