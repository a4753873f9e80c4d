// A held time: how long it is kept, whose it is, and what happens when that is over.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installation, products } from '../../../db/schema.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { clockIn, holdOne, passport, publicIdIn, someone, timesOn, toCheck, toTimes } from '../journey.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const at = (time: string) => town.moveTo(`2026-11-24T${time}+01:00`)

/** Another visitor takes one place after the other until the time is full. */
async function fill(time: string, query = passport): Promise<void> {
  for (let index = 0; index < 20; index++) {
    const other = town.browser(`10.1.0.${index}`)
    const page = await holdOne(other, query, time)
    if (page.status === 409) return
    const check = await other.submit(page, { ...someone, email: `ander${index}@voorbeeld.example` }, '#gegevens')
    await other.submit(check, {}, '#bevestiging')
  }
  throw new Error('This time is never full')
}

test('a time is kept for ten minutes, and every step that is sent keeps it ten minutes longer', async () => {
  const browser = town.browser()
  const details = await holdOne(browser)
  expect(clockIn(details, '#vasthouden')).toBe('09.10')
  expect(details.document.querySelector('#vasthouden')?.getAttribute('data-left')).toBe('600000')
  await at('09:04:00')
  const looked = await browser.get(`/afspraak/${publicIdIn(details)}/gegevens`)
  expect(clockIn(looked, '#vasthouden')).toBe('09.10')
  const check = await browser.submit(looked, someone, '#gegevens')
  expect(clockIn(check, '#vasthouden')).toBe('09.14')
})

test('"Meer tijd" keeps it longer, and what was typed stays typed', async () => {
  const browser = town.browser()
  const details = await holdOne(browser)
  await at('09:08:00')
  const button = details.document.querySelector('.bz-hold__more')
  expect(button?.getAttribute('form')).toBe('gegevens')
  const response = await browser.post(button?.getAttribute('formaction') ?? '', {
    naam: 'Fat',
    email: '',
    terug: 'gegevens',
  })
  expect(response.status).toBe(200)
  const text = await response.text()
  expect(text).toContain('value="Fat"')
  expect(text).toContain('vast tot 09.18 uur')
  expect(text).not.toContain('Fout: ')
})

test('from the last page "Meer tijd" comes back to the last page', async () => {
  const browser = town.browser()
  const check = await toCheck(browser)
  await at('09:05:00')
  const again = await browser.submit(check, { terug: 'controleren' }, '.bz-hold form')
  expect(again.text('h1')).toContain('Controleer uw afspraak')
  expect(clockIn(again, '#vasthouden')).toBe('09.15')
})

test('a time is kept for 110 minutes at most, and then there is no button that promises more', async () => {
  const browser = town.browser()
  const page = await toTimes(browser)
  const details = await browser.submit(page, { tijd: timesOn(page)[20] ?? '' }, '#tijden')
  const path = `/afspraak/${publicIdIn(details)}/verlenging`
  for (const [hour, minutes] of Array.from({ length: 12 }, (_, index) => [
    9 + Math.floor((index * 9) / 60),
    (index * 9) % 60,
  ])) {
    await at(`${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00`)
    await browser.post(path, { terug: 'gegevens' })
  }
  await at('10:46:00')
  await browser.post(path, { terug: 'gegevens' })
  const last = await browser.get(`/afspraak/${publicIdIn(details)}/gegevens`)
  expect(clockIn(last, '#vasthouden')).toBe('10.50')
  expect(last.document.querySelector('.bz-hold__more')).toBeNull()
}, 20_000)

test('another choice moves the one hold that a visitor has, and one’s own place is never in one’s own way', async () => {
  const browser = town.browser()
  const times = await toTimes(browser)
  const [first = '', second = ''] = timesOn(times)
  const one = await browser.submit(times, { tijd: first }, '#tijden')
  expect(timesOn(await toTimes(browser))).toContain(first)
  // The page of before, as Back shows it: its form is sent once more with another time, and then with the first again.
  const two = await browser.submit(times, { tijd: second }, '#tijden')
  expect(publicIdIn(two)).toBe(publicIdIn(one))
  const three = await browser.submit(times, { tijd: first }, '#tijden')
  expect(three.text('.bz-summary')).toBe(one.text('.bz-summary'))
})

test('with contact data filled in another time leads straight back to the last page', async () => {
  const browser = town.browser()
  await toCheck(browser)
  const times = await toTimes(browser)
  expect(times.text('#tijden')).toContain('Naar controleren')
  const check = await browser.submit(times, { tijd: timesOn(times)[3] ?? '' }, '#tijden')
  expect(check.text('h1')).toContain('Controleer uw afspraak')
  expect(check.text('.bz-data-list')).toContain(someone.naam)
})

test('after the ten minutes nothing is lost: the time is taken again when it is free', async () => {
  const browser = town.browser()
  const check = await toCheck(browser)
  await at('09:20:00')
  const late = await browser.get(`/afspraak/${publicIdIn(check)}/controleren`)
  expect(late.text('#vasthouden')).toContain('Wij houden deze tijd niet meer vast.')
  const made = await browser.submit(check, {}, '#bevestiging')
  expect(made.text('h1')).toBe('Uw afspraak is gemaakt')
})

test('a lapsed time that has begun meanwhile is not said to be somebody else’s', async () => {
  const browser = town.browser()
  const check = await toCheck(browser)
  await at('10:05:00')
  const late = await browser.submit(check, {}, '#bevestiging')
  expect(late.status).toBe(409)
  expect(late.text('.bz-taken')).toContain('Deze tijd is niet meer te kiezen.')
})

test('a lapsed time that somebody else took gives the three nearest, and everything that was filled in is kept', async () => {
  const browser = town.browser()
  const page = await toTimes(browser)
  const wanted = timesOn(page)[2] ?? ''
  const details = await browser.submit(page, { tijd: wanted }, '#tijden')
  const check = await browser.submit(details, someone, '#gegevens')
  await at('09:20:00')
  await fill(wanted)
  const taken = await browser.submit(check, {}, '#bevestiging')
  expect(taken.status).toBe(409)
  expect(taken.text('.bz-taken')).toContain('Deze tijd is net door iemand anders gekozen.')
  const near = taken.document.querySelectorAll('.bz-near button').map((button) => button.getAttribute('value') ?? '')
  expect(near).toHaveLength(3)
  expect(near).not.toContain(wanted)
  const again = await browser.submit(taken, { tijd: near[0] ?? '' }, '.bz-near')
  expect(again.text('.bz-data-list')).toContain(someone.naam)
  const made = await browser.submit(again, {}, '#bevestiging')
  expect(made.text('h1')).toBe('Uw afspraak is gemaakt')
}, 20_000)

test('a time that is full is refused when it is chosen, in English as well', async () => {
  const browser = town.browser()
  const times = await toTimes(browser)
  const wanted = timesOn(times)[1] ?? ''
  await fill(wanted)
  const page = await browser.submit(times, { tijd: wanted }, '#tijden')
  expect(page.status).toBe(409)
  const english = await browser.get(page.document.querySelector('[hreflang="en"]')?.getAttribute('href') ?? '')
  expect(english.text('h1')).toBe('Choose a day and time')
}, 20_000)

test.each(['gegevens', 'controleren'])('another visitor’s hold opens nothing at /%s', async (page) => {
  const check = await toCheck(town.browser())
  const other = town.browser()
  await holdOne(other)
  const seen = await other.get(`/afspraak/${publicIdIn(check)}/${page}`)
  expect(seen.status).toBe(404)
  expect(seen.html).not.toContain(someone.naam)
  expect(seen.text('h1')).toBe('Wij houden geen tijd meer voor u vast')
})

test.each(['gegevens', 'verlenging', 'bevestiging'])('another visitor cannot send to /%s', async (action) => {
  const browser = town.browser()
  const check = await toCheck(browser)
  const body = { ...someone, naam: 'Iemand Anders', sleutel: 'B'.repeat(22), terug: 'gegevens' }
  const other = town.browser()
  await holdOne(other)
  const answer = await other.post(`/afspraak/${publicIdIn(check)}/${action}`, body)
  expect(answer.status).toBe(404)
  expect((await browser.get(`/afspraak/${publicIdIn(check)}/controleren`)).text('.bz-data-list')).toContain(
    someone.naam,
  )
})

test.each(['abc', 'A'.repeat(22), '..%2f..', "'; drop table appointments"])(
  'nothing is held under the address %s',
  async (id) => {
    const page = await town.browser().get(`/afspraak/${id}/gegevens`)
    expect(page.status).toBe(404)
  },
)

test('an eleventh hold from one address is asked to wait, with the telephone number', async () => {
  for (let index = 0; index < 10; index++) expect((await holdOne(town.browser('10.9.9.9'))).status).toBe(200)
  const browser = town.browser('10.9.9.9')
  const page = await holdOne(browser)
  expect(page.status).toBe(429)
  expect(page.headers.get('retry-after')).toBe('600')
  expect(page.text('h1')).toBe('Veel mensen kiezen nu een tijd')
  expect((await holdOne(town.browser('10.9.9.8'))).status).toBe(200)
}, 20_000)

test('the pages with somebody’s own things are kept by no cache', async () => {
  const browser = town.browser()
  const check = await toCheck(browser)
  for (const page of [await toTimes(browser), await holdOne(browser), check]) {
    expect(page.headers.get('cache-control')).toBe('no-store')
  }
})

test('looking holds nothing, however many look', async () => {
  const browser = town.browser()
  const before = timesOn(await toTimes(browser)).length
  for (let index = 0; index < 12; index++) await toTimes(town.browser())
  expect(timesOn(await toTimes(browser))).toHaveLength(before)
}, 20_000)

/** The administrator takes the passport out of the catalogue. */
const withoutPassport = () =>
  town.store.write(async ({ db }) => {
    await db.delete(products).where(eq(products.code, 'paspoort'))
    await db.update(installation).set({ catalogueVersion: 2 })
  })

test('a product that goes while a time is held for it: the appointment can still be made, and not be moved', async () => {
  const browser = town.browser()
  const details = await holdOne(browser)
  await withoutPassport()
  expect((await browser.get(`/afspraak/${publicIdIn(details)}/gegevens`)).status).toBe(200)
  const check = await browser.submit(details, someone, '#gegevens')
  expect([check.status, check.text('.bz-data-list')]).toEqual([200, expect.stringContaining('10 minuten')])
  const made = await browser.submit(check, {}, '#bevestiging')
  expect([made.status, made.text('h1')]).toEqual([200, 'Uw afspraak is gemaakt'])
  const path = made.path.replace(/\?.*/, '')
  const times = await browser.get(`${path}/tijd`)
  expect([times.status, times.text('.bz-notice')]).toEqual([200, expect.stringContaining('geen andere vrije tijden')])
})

test('a product that went and a hold that lapsed: nothing to take again, but a way on', async () => {
  const browser = town.browser()
  const check = await toCheck(browser)
  await withoutPassport()
  await at('09:10:00')
  const page = await browser.submit(check, {}, '#bevestiging')
  expect([page.status, page.text('h1')]).toEqual([404, 'Waarvoor wilt u een afspraak?'])
  expect(page.text('.bz-notice')).toContain('Dit onderwerp kennen wij niet.')
})
