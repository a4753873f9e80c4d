// Declaring a birth: the legal term decides which days there are, and the date of birth is forgotten at once.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appointments } from '../../../db/schema.ts'
import { createApp } from '../../../src/app.ts'
import { openLog } from '../../../src/log.ts'
import { type Browser, createTestApp, makeBrowser, type Page, type TestApp } from '../../support/app.ts'
import { everythingIn } from '../../support/rows.ts'
import { someone, timesOn, toTimes } from '../journey.ts'

let town: TestApp
beforeAll(async () => {
  // A Tuesday.
  town = await createTestApp()
})
afterAll(() => town.close())

const query = 'product=geboorteaangifte&personen=1'
const day = (value: string) => value.split('@')[1] ?? ''
const datesOf = (page: Page) => [
  ...new Set(timesOn(page).map((value) => new Date(Number(day(value))).toISOString().slice(0, 10))),
]

/** From the persons to the times, born on this day of November 2026. */
async function toTimesFor(browser: Browser, born: string): Promise<Page> {
  const persons = await browser.get(`/afspraak/personen?${query}`)
  const asked = await browser.submit(persons, {}, '.bz-persons')
  expect(asked.text('h1')).toBe('Wanneer is uw kind geboren?')
  return browser.submit(asked, { dag: born, maand: '11', jaar: '2026' }, 'main form')
}

test('of a birth the children are counted, and not who comes', async () => {
  const page = await town.browser().get(`/afspraak/personen?${query}`)
  expect(page.text('#personen-1-hint')).toMatch(/^Tel alleen de kinderen die geboren zijn\. 1 tot en met 3\./)
  expect(page.text()).not.toContain('Tel uzelf mee')
  const passport = await town.browser().get('/afspraak/personen?product=paspoort')
  expect(passport.text()).toContain('Tel uzelf mee als u het zelf nodig hebt.')
})

test('born yesterday, a Monday: there are times until Thursday and no later', async () => {
  const page = await toTimesFor(town.browser(), '23')
  expect(page.text('h1')).toBe('Kies een dag en tijd')
  expect(page.text('.bz-summary')).toContain('kom uiterlijk op donderdag 26 november 2026')
  expect(datesOf(page).at(-1)).toBe('2026-11-26')
})

test.each([
  ['٢٣', '١١', '٢٠٢٦'],
  ['\u200f২৩', '১১', '২৬'],
])('born yesterday in the digits of another script: %s %s %s', async (dag, maand, jaar) => {
  const browser = town.browser()
  const asked = await browser.get(`/ar/afspraak/geboortedatum?${query}`)
  const page = await browser.submit(asked, { dag, maand, jaar }, 'main form')
  expect(datesOf(page).at(-1)).toBe('2026-11-26')
})

test('born on Saturday: today, the last day, is all there is', async () => {
  const page = await toTimesFor(town.browser(), '21')
  expect(datesOf(page)).toEqual(['2026-11-24'])
})

test('the term is over: whom to call and where to walk in', async () => {
  const page = await toTimesFor(town.browser(), '19')
  expect(page.status).toBe(200)
  expect(page.text('h1')).toBe('De termijn voor de aangifte is voorbij')
  expect(page.text()).toContain('Bel zo snel mogelijk 14 0148. Of kom zonder afspraak, het liefst vandaag nog.')
  expect(page.text()).toContain('Havenplein')
})

test('a time after the term cannot be held by sending it, a time within it can', async () => {
  const browser = town.browser()
  const later = timesOn(await toTimesFor(browser, '24')).at(-1) ?? ''
  const page = await toTimesFor(browser, '23')
  const inside = timesOn(page).at(-1) ?? ''
  expect(day(later) > day(inside)).toBe(true)
  const refused = await browser.submit(page, { tijd: later }, '#tijden')
  expect([refused.status, refused.text('.bz-taken')]).toEqual([409, expect.stringContaining('niet meer te kiezen')])
  const held = await browser.submit(page, { tijd: inside }, '#tijden')
  expect(held.text('h1')).toBe('Uw gegevens')
})

test('an address that names a later day gives no more than a birth of today would', async () => {
  const page = await toTimes(town.browser(), `${query}&uiterlijk=2026-12-20`)
  expect(datesOf(page).at(-1)).toBe('2026-11-27')
})

test.each(['', '2026-02-31', 'morgen'])(
  'without a day that exists ("%s") the date of birth is asked',
  async (latest) => {
    const page = await toTimes(town.browser(), `${query}&uiterlijk=${latest}`)
    expect(page.text('h1')).toBe('Wanneer is uw kind geboren?')
  },
)

test.each([
  [{ dag: '31', maand: '2', jaar: '2026' }, '31-2-2026 bestaat niet. Controleer dag, maand en jaar.'],
  [{ dag: '٣١', maand: '٢', jaar: '٢٠٢٦' }, '31-2-2026 bestaat niet. Controleer dag, maand en jaar.'],
  [{ dag: '25', maand: '11', jaar: '2026' }, 'Deze datum ligt na vandaag.'],
  [{ dag: '', maand: '11', jaar: '2026' }, 'Vul de dag, de maand en het jaar in.'],
  [{ dag: '111222333', maand: '11', jaar: '2026' }, 'Vul de dag, de maand en het jaar in.'],
])('what is no date of birth is asked again: %o', async (typed, message) => {
  const browser = town.browser()
  const page = await browser.submit(await browser.get(`/afspraak/geboortedatum?${query}`), typed, 'main form')
  expect(page.status).toBe(422)
  expect(page.text('.bz-error-summary')).toContain(message)
  expect(page.document.querySelector('#maand')?.getAttribute('value')).toBe(typed.maand)
  expect(page.html).not.toContain('111222333')
})

test('who chose something else as well, or nothing with a term, is led on', async () => {
  const browser = town.browser()
  const page = await browser.get('/afspraak/geboortedatum?product=paspoort&personen=1')
  expect(page.text('h1')).toBe('Waar wilt u komen?')
})

test('the date of birth is in no address, row or line of the log', async () => {
  const lines: string[] = []
  const app = createApp({ ...town.site, log: openLog('debug', { write: (line) => void lines.push(line) }) })
  const addresses: string[] = []
  const browser = makeBrowser((request) => {
    addresses.push(request.url)
    return app.fetch(request, { remote: '10.0.0.1' })
  })
  const times = await toTimesFor(browser, '23')
  const details = await browser.submit(times, { tijd: timesOn(times)[0] ?? '' }, '#tijden')
  const check = await browser.submit(details, someone, '#gegevens')
  const made = await browser.submit(check, {}, '#bevestiging')
  expect(made.text('h1')).toBe('Uw afspraak is gemaakt')
  const all = [...addresses, lines.join(''), await everythingIn(town)]
  for (const text of all) expect(text).not.toMatch(/2026-11-23|23-11-2026|dag=23/)
  const booked = await town.store.read((db) => db.select().from(appointments).where(eq(appointments.state, 'booked')))
  expect(booked).toHaveLength(1)
  expect(JSON.stringify(booked)).not.toContain('2026-11-26')
})

test('an appointment within a term is moved to its own day or sooner, and no later', async () => {
  const browser = town.browser()
  const times = await toTimesFor(browser, '23')
  const wednesday = timesOn(times).find(
    (value) => datesOf(times)[1] === new Date(Number(day(value))).toISOString().slice(0, 10),
  )
  const details = await browser.submit(times, { tijd: wednesday ?? '' }, '#tijden')
  const check = await browser.submit(details, someone, '#gegevens')
  const made = await browser.submit(check, {}, '#bevestiging')
  const move = await browser.get(`${made.path.split('?')[0]}/tijd`)
  expect(datesOf(move)).toEqual(['2026-11-24', '2026-11-25'])
})
