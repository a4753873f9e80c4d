// Many residents at one moment, over the app itself, on both databases: nobody is promised a place that is not there,
// and nobody gets an error for being second.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appointments, blocks, installation, lanes } from '../../db/schema.ts'
import { type Browser, createTestApp, type Page, type TestApp } from '../support/app.ts'
import { holdOne, passport, publicIdIn, someone, toCheck } from './journey.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const births = 'product=geboorteaangifte&personen=1&uiterlijk=2026-11-26'
const minute = 60_000

/** One team on its own, with so many places at every moment of every weekday. */
async function placesForBirths(places: number): Promise<void> {
  await town.store.write(async ({ db }) => {
    await db.delete(blocks)
    await db.insert(blocks).values({
      id: 'the-only-block',
      location: 'stadskantoor',
      team: 'burgerlijke-stand',
      weekdays: [1, 2, 3, 4, 5],
      fromMinute: 9 * 60,
      untilMinute: 17 * 60,
      counters: places,
      online: places,
      walkIns: false,
      stepMinutes: 15,
      validFrom: '2026-11-01',
      validUntil: null,
      everyWeeks: 1,
    })
    await db.update(installation).set({ catalogueVersion: 99 })
  })
}

const visitors = (count: number): Browser[] =>
  Array.from({ length: count }, (_, index) => town.browser(`10.2.${index >> 4}.${index}`))

interface Seen {
  query: string
  sleutel: string
  times: string[]
}

/** Looks at the times as a program would: what the pages are worth as HTML is told elsewhere, once. */
async function look(browser: Browser, query: string): Promise<Seen> {
  const text = await (await browser.send(`/afspraak/tijd?${query}&locatie=stadskantoor`)).text()
  const times = [...text.matchAll(/type="radio" name="tijd" value="([^"]+)"/g)].map((match) => match[1] ?? '')
  return { query, times, sleutel: /name="sleutel" value="([\w-]{22})"/.exec(text)?.[1] ?? '' }
}

/** Sends the form of the page that was seen. */
const choose = (browser: Browser, { query, sleutel }: Seen, tijd = '') =>
  browser.post('/afspraak/tijd', new URLSearchParams(`${query}&${new URLSearchParams({ sleutel, tijd })}`))

/** Everybody looks at the page first, so that all send the same time at the same moment. */
const lookAll = (browsers: readonly Browser[], query: string) => Promise.all(browsers.map((one) => look(one, query)))

const send = (browser: Browser, page: Page, selector: string) => {
  const form = page.form(selector)
  return browser.post(form.path, form.body)
}

const count = (statuses: readonly number[], status: number) => statuses.filter((one) => one === status).length

/** What is in the store: each place of each unit once, and as many units as the appointments need. */
async function auditPlaces(): Promise<{ live: number; places: number }> {
  return town.store.read(async (db) => {
    const live = (await db.select().from(appointments)).filter(({ state }) => state === 'held' || state === 'booked')
    const taken = await db.select().from(lanes)
    const keys = new Set(taken.map((one) => `${one.location} ${one.team} ${one.unit} ${one.lane}`))
    expect(keys.size).toBe(taken.length)
    for (const { publicId, startsAt, endsAt } of live) {
      const own = taken.filter((one) => one.appointment === publicId)
      expect(own).toHaveLength((endsAt - startsAt) / (5 * minute))
    }
    const ids = new Set(live.map((one) => one.publicId))
    expect(taken.filter((one) => !ids.has(one.appointment))).toEqual([])
    return { live: live.length, places: taken.length }
  })
}

test('of 64 residents at once for the 8 places of one moment exactly 8 are promised one, and 56 other times', async () => {
  await placesForBirths(8)
  const browsers = visitors(64)
  const pages = await lookAll(browsers, births)
  const tijd = pages[0]?.times[4]
  const answers = await Promise.all(browsers.map((browser, index) => choose(browser, pages[index] as Seen, tijd)))
  const statuses = answers.map((answer) => answer.status)
  expect([count(statuses, 303), count(statuses, 409)]).toEqual([8, 56])
  const refused = await (answers.find(({ status }) => status === 409) as Response).text()
  expect(refused).toContain('Deze tijd is net door iemand anders gekozen.')

  const winners = browsers.flatMap((browser, index) => {
    const location = (answers[index] as Response).headers.get('location')
    return location === null ? [] : [{ browser, location, email: `winnaar${index}@voorbeeld.example` }]
  })
  const made = await Promise.all(
    winners.map(async ({ browser, location, email }) => {
      const check = await browser.submit(await browser.get(location), { ...someone, email }, '#gegevens')
      return (await send(browser, check, '#bevestiging')).status
    }),
  )
  expect(made).toEqual(Array(8).fill(303))
  expect(await auditPlaces()).toEqual({ live: 8, places: 8 * 3 })
}, 60_000)

test('64 residents spread over all the times of a morning never share a place', async () => {
  await placesForBirths(2)
  const browsers = visitors(64)
  const pages = await lookAll(browsers, births)
  const times = pages[0]?.times.slice(0, 8) ?? []
  const answers = await Promise.all(
    browsers.map((browser, index) => choose(browser, pages[index] as Seen, times[index % 8])),
  )
  const statuses = answers.map((answer) => answer.status)
  expect(count(statuses, 303)).toBe(16)
  expect(count(statuses, 409)).toBe(48)
  expect((await auditPlaces()).live).toBe(16)
}, 60_000)

test('two residents a few milliseconds apart for the last place: one has it, forty times over', async () => {
  await placesForBirths(1)
  for (let round = 0; round < 40; round++) {
    const [one, two] = [town.browser(`10.3.${round}.1`), town.browser(`10.3.${round}.2`)]
    const pages = await lookAll([one, two], births)
    const tijd = pages[0]?.times[0]
    const first = choose(one, pages[0] as Seen, tijd)
    await new Promise((resolve) => setTimeout(resolve, round % 21))
    const answers = await Promise.all([first, choose(two, pages[1] as Seen, tijd)])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  }
  expect((await auditPlaces()).live).toBe(40)
}, 60_000)

test('the same last form at the same time, with its cookie and without: one appointment, one code', async () => {
  const browser = town.browser()
  const check = await toCheck(browser)
  const others = visitors(4)
  const answers = await Promise.all([browser, browser, ...others].map((each) => send(each, check, '#bevestiging')))
  // Without the cookie one may come before anything was made: then there is nothing to show, and nothing is made.
  for (const { status } of answers.slice(0, 2)) expect(status).toBe(303)
  for (const { status } of answers.slice(2)) expect([303, 404, 409]).toContain(status)
  const repeated = await Promise.all(others.map((each) => send(each, check, '#bevestiging')))
  expect(repeated.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  const places = [...answers.slice(0, 2), ...repeated].map((answer) => answer.headers.get('location'))
  expect(new Set(places).size).toBe(1)
  const booked = await town.store.read((db) => db.select().from(appointments))
  expect(booked.map(({ state }) => state)).toEqual(['booked'])
})

test('a hold that is moved in two tabs at once is one hold in one place', async () => {
  const browser = town.browser()
  const first = await holdOne(browser)
  const tabs = await Promise.all([0, 1, 2, 3].map(() => look(browser, passport)))
  for (let round = 0; round < 10; round++) {
    const answers = await Promise.all(
      tabs.map((tab, index) => choose(browser, tab, tab.times[(round * 7 + index * 45) % tab.times.length])),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    expect(await auditPlaces()).toEqual({ live: 1, places: 2 })
  }
  expect((await browser.get(`/afspraak/${publicIdIn(first)}/gegevens`)).status).toBe(200)
}, 30_000)

test('a first time chosen in several tabs at once is one hold', async () => {
  const browser = town.browser()
  const first = await look(browser, passport)
  const tabs = [first, ...(await Promise.all([0, 1, 2].map(() => look(browser, passport))))]
  const answers = await Promise.all(tabs.map((tab, index) => choose(browser, tab, tab.times[index * 45])))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  expect((await auditPlaces()).live).toBe(1)
})

test('confirming while the time is moved in another tab makes what was shown, or nothing', async () => {
  let confirmed = 0
  for (let round = 0; round < 10; round++) {
    const browser = town.browser(`10.4.0.${round}`)
    const check = await toCheck(browser, passport, { email: `ronde${round}@voorbeeld.example` })
    const times = await look(browser, passport)
    const [made, moved] = await Promise.all([
      send(browser, check, '#bevestiging'),
      choose(browser, times, times.times[round + 30]),
    ])
    // Moved first: the time is another one than the page showed, and that is asked about.
    expect([303, 409]).toContain(made.status)
    expect(moved.status).toBe(303)
    if (made.status === 303) confirmed++
  }
  const booked = await town.store.read((db) => db.select().from(appointments).where(eq(appointments.state, 'booked')))
  expect(booked).toHaveLength(confirmed)
  await auditPlaces()
}, 30_000)

test('confirming while the name is changed in another tab makes it for who the page named, or nothing', async () => {
  const names: string[] = []
  for (let round = 0; round < 10; round++) {
    const browser = town.browser(`10.5.0.${round}`)
    const details = await holdOne(browser)
    const one = { ...someone, email: `ronde${round}@voorbeeld.example` }
    const check = await browser.submit(details, one, '#gegevens')
    const other = details.form('#gegevens', { ...one, naam: 'Jan Bakker' })
    const changing = browser.post(other.path, other.body)
    await new Promise((resolve) => setTimeout(resolve, round))
    const [made, changed] = await Promise.all([send(browser, check, '#bevestiging'), changing])
    // Whoever is second is told how it stands.
    for (const { status } of [made, changed]) expect([303, 409]).toContain(status)
    if (made.status === 303) names.push(someone.naam)
  }
  const booked = await town.store.read((db) => db.select().from(appointments).where(eq(appointments.state, 'booked')))
  expect(booked.map(({ name }) => name)).toEqual(names)
}, 30_000)
