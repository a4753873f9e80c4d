// A resident makes an appointment without scripts: what each page says, and what it says when something is wrong.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../support/app.ts'
import { passport, someone, timesOn, toTimes } from './journey.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const cards = (page: Awaited<ReturnType<typeof toTimes>>, selector = '.bz-found .bz-card__label') =>
  page.document.querySelectorAll(selector).map((card) => card.text.trim())

test('a resident makes an appointment for two passports, page by page', async () => {
  const browser = town.browser()
  const start = await browser.get('/')
  expect(start.text('h1')).toBe('Waarvoor wilt u een afspraak?')
  const link = start.document.querySelector('.bz-cards a')
  expect(link?.text).toContain('Paspoort aanvragen')

  const people = await browser.get(link?.getAttribute('href') ?? '')
  expect(people.text('.bz-step')).toBe('Stap 1 van 5')
  expect(people.text('.bz-bring')).toContain('pasfoto')
  const places = await browser.submit(people, { personen: '2' }, '.bz-persons')
  expect(places.text('h1')).toBe('Waar wilt u komen?')
  expect(places.text('.bz-summary')).toBe('2 × Paspoort aanvragen · duurt ongeveer 15 minuten')
  expect(places.text('.bz-card')).toMatch(/Havenplein 4, Centrum Eerste plek: dinsdag 24 november 2026, 10\.\d\d uur/)

  const times = await browser.get(places.document.querySelector('.bz-card')?.getAttribute('href') ?? '')
  expect(times.text()).toContain('Wij houden die 10 minuten voor u vast.')
  const details = await browser.submit(times, { tijd: timesOn(times)[0] ?? '' }, '#tijden')
  expect(details.text('h1')).toBe('Uw gegevens')
  expect(details.text('#vasthouden')).toContain('Wij houden deze tijd vast tot 09.10 uur.')

  const check = await browser.submit(details, { ...someone, mobiel: '06 1234 5678', hulp: ['rolstoel'] }, '#gegevens')
  expect(check.text()).toContain('Uw afspraak is nog niet gemaakt.')
  expect(check.text('.bz-data-list')).toContain('2 × Paspoort aanvragen')
  expect(check.text('.bz-data-list')).toContain('Fatima El Amrani')
  expect(check.text('.bz-data-list')).toContain('rolstoel')

  const made = await browser.submit(check, {}, '#bevestiging')
  expect(made.status).toBe(200)
  expect(made.text('h1')).toBe('Uw afspraak is gemaakt')
  expect(made.text()).toMatch(/\d{3} \d{3}/)
})

test('the same in English, with English addresses all the way', async () => {
  const browser = town.browser()
  const people = await browser.get('/en/afspraak/personen?product=rijbewijs')
  expect(people.document.querySelector('html')?.getAttribute('lang')).toBe('en')
  const places = await browser.submit(people, {}, '.bz-persons')
  expect(places.text('h1')).toBe('Where do you want to come?')
  const times = await browser.get(places.document.querySelector('.bz-card')?.getAttribute('href') ?? '')
  expect(times.text('h1')).toBe('Choose a day and time')
  const details = await browser.submit(times, { tijd: timesOn(times)[0] ?? '' }, '#tijden')
  expect(details.text('#vasthouden')).toContain('We keep this time for you until 09:10.')
  const check = await browser.submit(details, someone, '#gegevens')
  expect(check.text('h1')).toBe('Check your appointment and make it final')
  const made = await browser.submit(check, {}, '#bevestiging')
  expect(made.html).toContain('lang="en"')
  expect(made.status).toBe(200)
})

test.each([
  ['paspoort verlengen', 'Paspoort aanvragen'],
  ['ID-kaart', 'Identiteitskaart aanvragen'],
  ['rijbewijs kwijt', 'Rijbewijs aanvragen of verlengen'],
  ['verhuizen', 'Verhuizing doorgeven'],
  ['geboorteakte', 'Uittreksel aanvragen'],
  ['rijbewijs ophalen', 'Rijbewijs afhalen'],
])('who searches for "%s" finds %s first', async (typed, name) => {
  const page = await town.browser().get(`/?zoek=${encodeURIComponent(typed)}`)
  expect(cards(page)[0]).toBe(name)
})

test('a word with a slip in it is understood, and asked about', async () => {
  const page = await town.browser().get('/?zoek=rijbwijs')
  expect(page.text('.bz-found')).toContain('Wij vinden “rijbwijs” niet precies. Bedoelt u een van deze?')
  expect(cards(page)[0]).toBe('Rijbewijs aanvragen of verlengen')
})

test('a search that finds nothing says so, shows what was typed as text, and keeps everything else in sight', async () => {
  const page = await town.browser().get(`/?zoek=${encodeURIComponent('<script>alert(1)</script>')}`)
  expect(page.status).toBe(200)
  expect(page.text('.bz-found')).toContain('Wij vinden niets bij “<script>alert(1)</script>”')
  expect(page.text('title')).toBe('Geen onderwerpen gevonden - Gemeente Elzenvoorde')
  expect(page.html).not.toContain('<script>alert')
  expect(page.document.querySelector('#zoek')?.getAttribute('value')).toBe('<script>alert(1)</script>')
  expect(page.text()).toContain('Bel 14 0148')
})

test('what can be arranged by telephone only is shown with the number, and is no link', async () => {
  const browser = town.browser()
  const page = await browser.get('/?zoek=rijbewijs%20omwisselen')
  expect(page.document.querySelector('.bz-found div.bz-card')?.text).toContain('Bel 14 0148')
  const asked = await browser.get('/afspraak/personen?product=rijbewijs-omwisselen')
  expect(asked.status).toBe(422)
  expect(asked.text()).toContain('hiervoor maakt u telefonisch een afspraak')
})

test('plus, minus, adding and taking away work as buttons', async () => {
  const browser = town.browser()
  const press = async (query: string) => {
    const page = await browser.get(`/afspraak/personen?${query}`)
    expect(page.status).toBe(200)
    return page.document
      .querySelectorAll('.bz-persons input[name]')
      .filter((input) => input.getAttribute('type') !== 'checkbox')
      .map((input) => input.getAttribute('value'))
  }
  expect(await press('product=paspoort&personen=1&meer=paspoort')).toEqual(['paspoort', '2'])
  expect(await press('product=paspoort&personen=1&minder=paspoort')).toEqual(['paspoort', '1'])
  expect(await press('product=paspoort&personen=2&erbij=rijbewijs')).toEqual(['paspoort', '2', 'rijbewijs', '1'])
  expect(await press('product=paspoort&personen=2&product=rijbewijs&personen=1&weg=paspoort')).toEqual([
    'rijbewijs',
    '1',
  ])
})

test('a button that was pressed leaves an address without it, so that reloading presses nothing', async () => {
  const response = await town.browser().send('/afspraak/personen?product=paspoort&personen=1&rustig=ja&meer=paspoort')
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/afspraak/personen?product=paspoort&personen=2&rustig=ja')
})

test('what one team serves together can be added; the rest is shown with the reason', async () => {
  const page = await town.browser().get('/afspraak/personen?product=paspoort')
  const together = page.document.querySelectorAll('[name="erbij"]').map((button) => button.getAttribute('value'))
  expect(together).toContain('rijbewijs')
  expect(together).not.toContain('huwelijk-melden')
  expect(page.text()).toContain('Hiervoor helpen andere medewerkers u')
})

test('"Rustig aan" adds the time of one more person', async () => {
  const page = await town.browser().get('/afspraak/personen?product=paspoort&personen=1&rustig=ja')
  expect(page.text('#bezoek')).toContain('duurt ongeveer 15 minuten')
})

test('the same product twice adds up', async () => {
  const page = await town.browser().get('/afspraak/personen?product=paspoort&personen=1&product=paspoort&personen=2')
  expect(page.document.querySelectorAll('[name="personen"]').map((one) => one.getAttribute('value'))).toEqual(['3'])
})

test.each([
  ['personen=9', 'Kies een aantal van 1 tot en met 4.'],
  ['personen=0', 'Kies een aantal van 1 tot en met 4.'],
  ['personen=-1', 'Kies een aantal van 1 tot en met 4.'],
  ['personen=twee', 'Kies een aantal van 1 tot en met 4.'],
  ['personen=99999999999999999999', 'Kies een aantal van 1 tot en met 4.'],
  ['personen=9', 'Bent u met meer? Bel 14 0148.'],
  [
    'personen=1&product=huwelijk-melden',
    'Dit kan niet in één afspraak: Paspoort aanvragen en Huwelijk of partnerschap melden. Haal er een weg',
  ],
  [
    'personen=4&product=eerste-inschrijving&personen=6',
    'Samen duurt dit 130 minuten. Een afspraak kan hoogstens 120 minuten duren. Kies minder personen of onderwerpen',
  ],
])('with %s the form comes back as it was, saying "%s"', async (query, message) => {
  const browser = town.browser()
  for (const path of ['/afspraak/personen', '/afspraak/locatie', '/afspraak/tijd']) {
    const page = await browser.get(`${path}?product=paspoort&${query}`)
    expect(page.status).toBe(422)
    expect(page.text('title')).toMatch(/^Fout: /)
    expect(page.text('.bz-error-summary')).toContain(message)
    const typed = /personen=([^&]*)/.exec(query)?.[1]
    expect(page.document.querySelector('[name="personen"]')?.getAttribute('value')).toBe(typed)
    const goal = page.document.querySelector('.bz-error-summary a')?.getAttribute('href') ?? '#'
    expect(page.document.querySelector(goal)).not.toBeNull()
  }
})

test('more than five different products are refused, twenty as well', async () => {
  const all = [...Array(20).keys()].map((index) => `product=p${index}`).join('&')
  expect((await town.browser().get(`/afspraak/personen?${all}`)).status).toBe(422)
  const six = ['paspoort', 'identiteitskaart', 'rijbewijs', 'paspoort-kind', 'uittreksel', 'vog']
  const page = await town.browser().get(`/afspraak/tijd?${six.map((code) => `product=${code}`).join('&')}`)
  expect(page.status).toBe(422)
  expect(page.text()).toContain('niet meer dan 5 onderwerpen')
})

test.each(['/afspraak/personen', '/afspraak/locatie', '/afspraak/tijd'])(
  '%s without a product asks what for',
  async (path) => {
    const page = await town.browser().get(path)
    expect(page.status).toBe(422)
    expect(page.text()).toContain('Kies waarvoor u komt.')
  },
)

test('an unknown product and an unknown location lead on, in the reader’s language', async () => {
  const browser = town.browser()
  const product = await browser.get('/en/afspraak/personen?product=hondenbelasting')
  expect(product.status).toBe(404)
  expect(product.text()).toContain('We do not know this subject.')
  expect(product.document.querySelectorAll('.bz-cards a').length).toBeGreaterThan(5)
  const place = await browser.get(`/afspraak/tijd?${passport}&locatie=marktplein`)
  expect(place.status).toBe(404)
  expect(place.text()).toContain('Deze locatie kennen wij niet.')
  expect(place.document.querySelectorAll('.bz-cards a').length).toBeGreaterThan(1)
})

test('the page of locations is passed over when there is one, and then there are four steps', async () => {
  const browser = town.browser()
  const page = await browser.get('/afspraak/locatie?product=huwelijk-melden&personen=1')
  expect(page.text('h1')).toBe('Kies een dag en tijd')
  expect(page.text('.bz-step')).toBe('Stap 2 van 4')
})

test('"Maakt mij niet uit" offers the times of all locations, each with its place', async () => {
  const page = await toTimes(town.browser(), passport, 'eerste')
  expect(page.text('.bz-first-free')).toContain('Stadskantoor')
  expect(page.text('.bz-tile')).toMatch(/^10.00 ?Stadskantoor$/)
  // Only the desk in the neighbourhood is open on that Saturday.
  expect(timesOn(await toTimes(town.browser(), `${passport}&dag=2026-12-05`, 'eerste'))[0]).toMatch(/^molenwijk@/)
})

test('the calendar names each free day with its number of times, and leads to it without scripts', async () => {
  const browser = town.browser()
  const page = await toTimes(browser)
  const links = page.document.querySelectorAll('.bz-calendar a')
  expect(links[0]?.text).toMatch(/dinsdag 24 november, \d+ tijden$/)
  const later = links.at(-1)?.getAttribute('href') ?? ''
  const date = /dag=([\d-]+)#dag-/.exec(later)?.[1]
  const opened = await browser.get(later.split('#')[0] ?? '')
  expect(opened.document.querySelector('.bz-day[data-shown]')?.id).toBe(`dag-${date}`)
})

test('no time is chosen beforehand, and sending none asks for one', async () => {
  const browser = town.browser()
  const page = await toTimes(browser)
  expect(page.document.querySelector('input[checked]')).toBeNull()
  const again = await browser.submit(page, {}, '#tijden')
  expect(again.status).toBe(422)
  expect(again.text('.bz-error-summary')).toContain('Kies een tijd.')
  expect(again.document.querySelector('#tijd')).not.toBeNull()
})

test.each(['morgen', 'marktplein@1795000000000', 'stadskantoor@99', 'stadskantoor@99999999999999', ''])(
  'a form with the time "%s" asks for another',
  async (tijd) => {
    const browser = town.browser()
    const page = await browser.submit(await toTimes(browser), { tijd }, '#tijden')
    expect(page.status).toBe(422)
    expect(page.text()).toContain('Kies een tijd.')
  },
)

test('a time that is never offered cannot be chosen, and the nearest three are buttons', async () => {
  const browser = town.browser()
  const page = await browser.submit(await toTimes(browser), { tijd: 'stadskantoor@9999999999999' }, '#tijden')
  expect(page.status).toBe(409)
  expect(page.text('.bz-taken')).toContain('Deze tijd is niet meer te kiezen.')
  expect(page.document.querySelectorAll('.bz-near button')).toHaveLength(3)
})

test.each([undefined, 'kort', 'x'.repeat(5000)])(
  'a form without a good key (%s) is shown again, once more',
  async (key) => {
    const browser = town.browser()
    const page = await toTimes(browser)
    const tijd = timesOn(page)[0] ?? ''
    const response = await browser.post('/afspraak/tijd', {
      product: 'paspoort',
      personen: '1',
      locatie: 'stadskantoor',
      tijd,
      ...(key === undefined ? {} : { sleutel: key }),
    })
    expect(response.status).toBe(422)
  },
)
