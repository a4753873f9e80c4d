import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { blocks, installation, texts } from '../../db/schema.ts'
import { demoDevices, people } from '../../db/town/people.ts'
import { counters, teams } from '../../db/town/teams.ts'
import { signedIn } from '../queue/at-work.ts'
import { createTestApp, type TestApp } from '../support/app.ts'

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
