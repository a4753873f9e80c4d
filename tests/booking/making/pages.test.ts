// The last form: once is once, whatever is pressed, sent again or gone back to.
import { like } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attempts } from '../../../db/schema.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { holdOne, passport, publicIdIn, someone, timesOn, toCheck, toTimes } from '../journey.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const makePath = (publicId: string) => `/afspraak/${publicId}/bevestiging`

test('the same last form sent twice makes one appointment, and both answers lead to it', async () => {
  const browser = town.browser()
  const check = await toCheck(browser)
  const first = await browser.submit(check, {}, '#bevestiging')
  const second = await browser.submit(check, {}, '#bevestiging')
  expect(second.text('.bz-visit__digits')).toBe(first.text('.bz-visit__digits'))
  const form = check.form('#bevestiging')
  const withoutCookie = town.browser()
  const third = await withoutCookie.post(form.path, form.body)
  expect(third.status).toBe(303)
  const opened = await withoutCookie.get(third.headers.get('location') ?? '')
  expect(opened.text('.bz-visit__digits')).toBe(first.text('.bz-visit__digits'))
})

test('Back after booking leads to what was made, from each page of the way', async () => {
  const browser = town.browser()
  const check = await toCheck(browser)
  const id = publicIdIn(check)
  await browser.submit(check, {}, '#bevestiging')
  for (const page of ['gegevens', 'controleren']) {
    const back = await browser.get(`/afspraak/${id}/${page}`)
    expect(back.text('h1')).toContain('Uw afspraak')
  }
  const resent = await browser.post(`/afspraak/${id}/gegevens`, someone)
  expect(resent.headers.get('location')).toBe(`/mijn-afspraak/${id}`)
})

test('Back to the times after booking, and the same form again: told that it was made, and no second hold', async () => {
  const browser = town.browser()
  const times = await toTimes(browser)
  const sent = { tijd: timesOn(times)[0] ?? '' }
  const details = await browser.submit(times, sent, '#tijden')
  const check = await browser.submit(details, someone, '#gegevens')
  await browser.submit(check, {}, '#bevestiging')
  const again = await browser.submit(times, sent, '#tijden')
  expect(again.text('h1')).toContain('Uw afspraak')
})

test('the key of the form with times makes no appointment, nor says that it did', async () => {
  const browser = town.browser()
  const times = await toTimes(browser)
  const sent = { tijd: timesOn(times)[0] ?? '' }
  const details = await browser.submit(times, sent, '#tijden')
  const check = await browser.submit(details, someone, '#gegevens')
  const sleutel = times.form('#tijden').body.get('sleutel') ?? ''
  const body = check.form('#bevestiging', { sleutel }).body
  const made = await browser.post(makePath(publicIdIn(check)), body)
  const opened = await browser.get(made.headers.get('location') ?? '')
  expect(opened.text('h1')).toBe('Uw afspraak is gemaakt')
})

describe('what was changed in another tab is shown before it is made:', () => {
  /** Holds the first time of the page; gives what leads there again and the page before the last press. */
  async function onTheWay() {
    const browser = town.browser()
    const times = await toTimes(browser)
    const [first = '', second = ''] = timesOn(times)
    const details = await browser.submit(times, { tijd: first }, '#tijden')
    const check = await browser.submit(details, someone, '#gegevens')
    return { browser, times, first, second, details, check }
  }
  type Way = Awaited<ReturnType<typeof onTheWay>>

  const sameTime = async ({ browser, first }: Way, query: string) =>
    browser.submit(await toTimes(browser, query), { tijd: first }, '#tijden')
  const other: [string, string, (way: Way) => Promise<unknown>][] = [
    ['another time', '.10 uur', ({ browser, times, second }) => browser.submit(times, { tijd: second }, '#tijden')],
    ['another product', '1 × Rijbewijs', (way) => sameTime(way, 'product=rijbewijs&personen=1')],
    ['more persons', '2 × Paspoort', (way) => sameTime(way, 'product=paspoort&personen=2')],
    ['more rest', 'Rustig aan', (way) => sameTime(way, `${passport}&rustig=ja`)],
    [
      'another name',
      'Jan Bakker',
      ({ browser, details }) => browser.submit(details, { ...someone, naam: 'Jan Bakker' }, '#gegevens'),
    ],
    [
      'another address',
      'jan@voorbeeld.example',
      ({ browser, details }) => browser.submit(details, { ...someone, email: 'jan@voorbeeld.example' }, '#gegevens'),
    ],
    [
      'help that is needed',
      'rolstoel',
      ({ browser, details }) => browser.submit(details, { ...someone, hulp: ['rolstoel'] }, '#gegevens'),
    ],
  ]
  test.each(other)('%s', async (_, shown, change) => {
    const way = await onTheWay()
    const { browser, check } = way
    expect(check.text('.bz-data-list')).not.toContain(shown)
    await change(way)
    const again = await browser.submit(check, {}, '#bevestiging')
    expect(again.status).toBe(409)
    expect(again.text('[role=status], [role=alert]')).toContain('U hebt ergens anders iets veranderd.')
    expect(again.text('.bz-data-list')).toContain(shown)
    const made = await browser.submit(again, {}, '#bevestiging')
    expect(made.text('h1')).toBe('Uw afspraak is gemaakt')
    // The page of the first tab, sent once more, shows what was made and makes nothing.
    expect((await browser.submit(check, {}, '#bevestiging')).text('.bz-visit__digits')).toBe(
      made.text('.bz-visit__digits'),
    )
  })

  test('nothing, when only more time was asked for', async () => {
    const { browser, check } = await onTheWay()
    await browser.post(`/afspraak/${publicIdIn(check)}/verlenging`, { terug: 'controleren' })
    expect((await browser.submit(check, {}, '#bevestiging')).text('h1')).toBe('Uw afspraak is gemaakt')
  })
})

test('a form that does not say what its page showed makes nothing: the page once more', async () => {
  const browser = town.browser()
  const check = await toCheck(browser)
  const sleutel = check.form('#bevestiging').body.get('sleutel') ?? ''
  const old = await browser.post(makePath(publicIdIn(check)), { sleutel })
  expect(old.status).toBe(409)
  expect(await old.text()).toContain('Druk nog een keer op “Afspraak maken”.')
  const made = await browser.submit(check, {}, '#bevestiging')
  expect(made.text('h1')).toBe('Uw afspraak is gemaakt')
})

test('a form with a new key for what was made already tells a browser that cannot open it kindly', async () => {
  const browser = town.browser()
  const check = await toCheck(browser)
  await browser.submit(check, {}, '#bevestiging')
  const other = town.browser()
  const answer = await other.post(makePath(publicIdIn(check)), { sleutel: 'A'.repeat(22) })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Deze afspraak is al gemaakt')
})

test('the last page without contact data asks for them', async () => {
  const browser = town.browser()
  const details = await holdOne(browser)
  const page = await browser.get(`/afspraak/${publicIdIn(details)}/controleren`)
  expect(page.text('h1')).toBe('Uw gegevens')
  const sent = await browser.post(makePath(publicIdIn(details)), { sleutel: 'C'.repeat(22) })
  expect(sent.headers.get('location')).toBe(`/afspraak/${publicIdIn(details)}/gegevens`)
})

test('the last form without its key is shown once more', async () => {
  const browser = town.browser()
  const check = await toCheck(browser)
  const again = await browser.submit(check, { sleutel: '' }, '#bevestiging')
  expect(again.status).toBe(422)
  const made = await browser.submit(again, {}, '#bevestiging')
  expect(made.text('h1')).toBe('Uw afspraak is gemaakt')
})

test('one internet address makes at most thirty appointments in an hour, and a friendly page says so', async () => {
  const home = town.browser()
  await home.submit(await toCheck(home), {}, '#bevestiging')
  const library = town.browser()
  const check = await toCheck(library, passport, { email: 'iemand.anders@voorbeeld.example' })
  const [made] = await town.store.read((db) => db.select().from(attempts).where(like(attempts.key, 'book %')))
  const twentyNine = Array.from({ length: 29 }, () => ({ key: made?.key ?? '', at: town.clock.machineNow() }))
  await town.store.write(async ({ db }) => void (await db.insert(attempts).values(twentyNine)))

  const refused = await library.submit(check, {}, '#bevestiging')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3600'])
  expect(refused.text()).toContain('Uw afspraak is nog niet gemaakt.')

  const elsewhere = town.browser('10.0.0.2')
  const other = await toCheck(elsewhere, passport, { email: 'nog.iemand@voorbeeld.example' })
  expect((await elsewhere.submit(other, {}, '#bevestiging')).text('h1')).toContain('Uw afspraak is gemaakt')
  town.clock.pass(61 * 60_000)
  const later = await holdOne(library)
  expect((await library.submit(later, {}, '#bevestiging')).text('h1')).toContain('Uw afspraak is gemaakt')
})
