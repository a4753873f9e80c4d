// The end of the term for declaring a birth: nobody is sent to a desk that does not help them, or kept waiting for a
// place that cannot come.
import { afterEach, expect, test } from 'vitest'
import { waits } from '../../../../db/schema.ts'
import { createTestApp, type TestApp } from '../../../support/app.ts'
import { someone, toTimes } from '../../journey.ts'

let town: TestApp
afterEach(() => town.close())

const tuesday = '2026-11-24'
/** The town on that Tuesday, on which births are declared from 09.30 to 12.00 and from 13.00 to 16.00. */
const townAt = async (wall: string) => {
  town = await createTestApp({ now: `${tuesday}T${wall}:00+01:00` })
  return town.browser()
}

const births = (latest: string) => `product=geboorteaangifte&personen=1&uiterlijk=${latest}`
const over = births('2026-11-23')
const wednesdays = 'woensdag 25 november 2026, van 09.30 tot 12.00 uur en van 13.00 tot 16.00 uur'

test('the term is over in the afternoon: come today, in the hours in which it is done without an appointment', async () => {
  const browser = await townAt('14:00')
  const page = await browser.get(`/afspraak/locatie?${over}`)
  expect(page.text()).toContain('Of kom zonder afspraak, het liefst vandaag nog. Dat kan hier:')
  const days = page.document.querySelectorAll('main li').map(({ text }) => text)
  expect(days.slice(0, 2)).toEqual(['dinsdag 24 november 2026, van 13.00 tot 16.00 uur', wednesdays])
  expect(page.text()).toContain('Havenplein')
  expect(page.text()).not.toContain('Maandag tot en met vrijdag')
})

test('the term is over, and so are the hours of today: today is not named', async () => {
  const browser = await townAt('16:00')
  const page = await browser.get(`/afspraak/locatie?${over}`)
  expect(page.text()).toContain('Bel zo snel mogelijk 14 0148. Of kom zonder afspraak. Dat kan hier:')
  expect(page.text()).toContain(wednesdays)
  expect(page.text()).not.toMatch(/vandaag|24 november/)
  const english = await browser.get(`/en/afspraak/locatie?${over}`)
  expect(english.text()).toContain('Wednesday 25 November 2026, from 09:30 to 12:00 and from 13:00 to 16:00')
  expect(english.text()).not.toContain('today')
})

test('the last day is over at the desk: the telephone comes first, and no later day is named', async () => {
  const browser = await townAt('16:05')
  const page = await toTimes(browser, births(tuesday))
  expect(page.text('h1')).toContain('Er zijn nu geen vrije tijden tot en met dinsdag 24 november 2026')
  expect(page.text('main h1 ~ .utrecht-paragraph--lead')).toBe(
    'Bel vandaag nog 14 0148. Wij zoeken samen een oplossing.',
  )
  for (const said of ['Zonder afspraak komen', 'Openingstijden', '25 november', 'Soms komt er eerder een tijd vrij']) {
    expect(page.text()).not.toContain(said)
  }
})

test('nobody is put on the list for a last day on which no place can be offered any more', async () => {
  const browser = await townAt('14:00')
  const times = await toTimes(browser, births(tuesday))
  expect(times.html).not.toContain('/afspraak/wachten')
  const asked = await browser.send(`/afspraak/wachten?${births(tuesday)}&locatie=stadskantoor`)
  expect([asked.status, asked.headers.get('location')]).toEqual([303, expect.stringContaining('/afspraak/tijd')])
  const form = new URLSearchParams(`${births(tuesday)}&locatie=stadskantoor&dag=2&dagdeel=afternoon`)
  for (const [name, value] of Object.entries({ ...someone, sleutel: 'a'.repeat(22) })) form.append(name, value)
  const sent = await browser.post('/afspraak/wachten', form)
  expect([sent.status, sent.headers.get('location')]).toEqual([303, expect.stringContaining('/afspraak/tijd')])
  expect(await town.store.read((db) => db.select().from(waits))).toEqual([])
})
