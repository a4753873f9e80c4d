// What the tests of the booking share: the way to a held time and on, as a browser without scripts goes it.
import type { Browser, Page } from '../support/app.ts'

export const passport = 'product=paspoort&personen=1'
export const someone = { naam: 'Fatima El Amrani', email: 'fatima@voorbeeld.example', mobiel: '' }

/** The values of all times on a page, in order. */
export const timesOn = (page: Page): string[] =>
  page.document.querySelectorAll('.bz-times input[name="tijd"]').map((input) => input.getAttribute('value') ?? '')

/** The page with days and times. */
export const toTimes = (browser: Browser, query = passport, location = 'stadskantoor'): Promise<Page> =>
  browser.get(`/afspraak/tijd?${query}&locatie=${location}`)

/** Holds a time: the one given, else the first on the page. Gives the page that follows. */
export async function holdOne(browser: Browser, query = passport, time?: string): Promise<Page> {
  const page = await toTimes(browser, query)
  return browser.submit(page, { tijd: time ?? timesOn(page)[0] ?? '' }, '#tijden')
}

/** As far as the last page before the appointment is made. */
export async function toCheck(browser: Browser, query = passport, who: Partial<typeof someone> = {}): Promise<Page> {
  const details = await holdOne(browser, query)
  return browser.submit(details, { ...someone, ...who }, '#gegevens')
}

/** The publicId in a page's address. */
export const publicIdIn = (page: Page): string => {
  const action = page.document.querySelector('#gegevens, #bevestiging')?.getAttribute('action') ?? ''
  return /afspraak\/([\w-]{22})\//.exec(action)?.[1] ?? ''
}

/** The clock time that a page names in an element. */
export const clockIn = (page: Page, selector: string): string | undefined =>
  /\d\d[.:]\d\d/.exec(page.text(selector))?.[0]
