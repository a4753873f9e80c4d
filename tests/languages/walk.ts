// Every page that a resident comes to, in one language, as a browser without scripts shows it.
import { findVisit } from '../../db/appointments.ts'
import type { Browser, Page, TestApp } from '../support/app.ts'

const passport = 'product=paspoort&personen=2'
const both = `${passport}&product=rijbewijs&personen=1`
const birth = 'product=geboorteaangifte&personen=1'

const addresses = [
  '/',
  '/?zoek=rijb',
  '/?zoek=zzzzzz',
  '/afspraak/personen?product=zeppelin',
  `/afspraak/personen?${both}`,
  '/afspraak/personen?product=paspoort&personen=9',
  '/afspraak/maken?product=paspoort&personen=1&product=huwelijk-melden&personen=1',
  '/afspraak/maken?product=rijbewijs-omwisselen&personen=1',
  '/afspraak/maken?product=paspoort&personen=1&locatie=marktplein',
  `/afspraak/geboortedatum?${birth}`,
  `/afspraak/locatie?${both}`,
  `/afspraak/locatie?${birth}&uiterlijk=2026-11-26`,
  `/afspraak/tijd?${both}&locatie=stadskantoor`,
  `/afspraak/tijd?${both}&locatie=eerste`,
  `/afspraak/tijd?${birth}&uiterlijk=2026-11-24&locatie=stadskantoor`,
  `/afspraak/wachten?${passport}&locatie=stadskantoor`,
  '/afspraak/wachten/gevraagd',
  '/afspraak/wachten/gestopt',
  `/afspraak/${'x'.repeat(22)}/gegevens`,
  '/mijn-afspraak',
  `/mijn-afspraak/${'x'.repeat(22)}`,
  '/bestaat-niet',
]

export interface Walk {
  browser: Browser
  /** '/ar', or '' for Dutch. */
  prefix: string
}

/** What is known by its address alone, and what wrong forms answer. */
export async function pagesByAddress({ browser, prefix }: Walk): Promise<Page[]> {
  const pages: Page[] = []
  for (const address of addresses) pages.push(await browser.get(prefix + address))
  const born = await browser.get(`${prefix}/afspraak/geboortedatum?${birth}`)
  pages.push(await browser.submit(born, { dag: '31', maand: '2', jaar: '2026' }))
  pages.push(await browser.submit(born, { dag: '1', maand: '10', jaar: '2026' }))
  const lookup = await browser.get(`${prefix}/mijn-afspraak`)
  pages.push(await browser.submit(lookup))
  for (let tries = 0; tries < 6; tries++) {
    pages.push(await browser.submit(lookup, { code: '123456', contact: 'niemand@voorbeeld.nl' }))
  }
  return pages
}

/** Making an appointment for two things, with a mistake on the way. */
export async function pagesOfBooking({ browser, prefix }: Walk, email: string): Promise<Page[]> {
  const times = await browser.get(`${prefix}/afspraak/tijd?${both}&locatie=stadskantoor`)
  const none = await browser.submit(times, {}, '#tijden')
  const tijd = times.document.querySelectorAll('#tijden input[name=tijd]').at(-1)?.getAttribute('value') ?? ''
  const details = await browser.submit(times, { tijd }, '#tijden')
  const wrong = await browser.submit(details, { naam: '' }, '#gegevens')
  const who = { naam: 'Amal Haddad', email, mobiel: '06 12345678', hulp: 'tolk' }
  const doubted = await browser.submit(details, { ...who, website: 'filled in by a program' }, '#gegevens')
  const check = await browser.submit(details, who, '#gegevens')
  const made = await browser.submit(check, {}, '#bevestiging')
  return [none, details, wrong, doubted, check, made]
}

/** What can be done with the appointment, until it is cancelled. `made` is the page that says it was made. */
export async function pagesOfOwn({ browser }: Walk, made: Page): Promise<Page[]> {
  const own = made.path.split('?')[0] ?? ''
  const move = await browser.get(`${own}/tijd`)
  const cancel = await browser.get(`${own}/annulering`)
  const persons = await browser.get(`${own}/personen`)
  return [
    await browser.get(own),
    move,
    await browser.submit(move, {}, '#tijden'),
    persons,
    await browser.submit(persons, { personen: ['9', '1'] }),
    await browser.get(`${own}/bericht`),
    await browser.get(`${own}/wissing`),
    cancel,
    await browser.submit(cancel),
    await browser.submit(cancel, { besluit: 'ja' }),
    await browser.get(`${own}/annulering`),
  ]
}

/** On the day itself, which the town's clock is moved to: checking in, too late for a change, the number to follow. */
export async function pagesOfTheDay(town: TestApp, walk: Walk): Promise<Page[]> {
  const pages = await pagesOfBooking(walk, 'samira@voorbeeld.nl')
  const made = pages.at(-1)
  if (!made) throw new Error('Nothing was made')
  const own = made.path.split('?')[0] ?? ''
  const startsAt = await startOf(town, own)
  await town.moveTo(new Date(startsAt - 10 * 60_000).toISOString())
  const today = await walk.browser.get(own)
  const arrived = await walk.browser.submit(today, {}, '.bz-report')
  return [today, await walk.browser.get(`${own}/tijd`), arrived]
}

async function startOf(town: TestApp, own: string): Promise<number> {
  const visit = await town.store.read((db) => findVisit(db, own.split('/').at(-1) ?? ''))
  if (!visit) throw new Error(`No visit at ${own}`)
  return visit.startsAt
}
