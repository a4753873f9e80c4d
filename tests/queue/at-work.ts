// A hall with people in it, and employees at its counters, for the tests of pages and races.
import { expect } from 'vitest'
import { catalogueOf } from '../../db/catalogue.ts'
import { takeNumber } from '../../db/checkin.ts'
import { hallOf } from '../../db/hall.ts'
import { people } from '../../db/town/people.ts'
import type { Choice } from '../../src/catalogue/product.ts'
import type { Browser, Page, TestApp } from '../support/app.ts'
import { to } from '../support/forms.ts'

export const passwordOf = (username: string) => people.find((person) => person.username === username)?.password ?? ''

/** Whether somebody is sent to sign in. */
export const leadsToSignIn = ({ status, headers }: Response) =>
  status === 303 && headers.get('location')?.split('?')[0] === '/medewerker/inloggen'

/** A browser in which this employee has signed in. */
export async function signedIn(town: TestApp, username: string, address?: string): Promise<Browser> {
  const browser = town.browser(address)
  const form = { gebruikersnaam: username, wachtwoord: passwordOf(username) }
  const answer = await browser.post('/medewerker/inloggen', form)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/medewerker'])
  return browser
}

/** Somebody takes a number at the kiosk of the town hall, for a driving licence when nothing else is said. */
export async function takesNumber(
  town: TestApp,
  choices: Choice[] = [{ product: 'rijbewijs', persons: 1 }],
  language = 'nl',
): Promise<number> {
  const form = { key: town.site.chance.secret(), body: choices }
  const coming = { location: 'stadskantoor', language, channel: 'kiosk' } as const
  const taken = await takeNumber(town.store, town.site.chance, form, choices, coming, {})
  if (!('serial' in taken)) throw new Error(`No number: ${taken.refused}`)
  return taken.serial
}

/** The hall of the town hall as the store has it. */
export const hallIn = (town: TestApp, date = '2026-11-24') =>
  town.store.read(async (db) => {
    const catalogue = await catalogueOf(town.store, db)
    if (!catalogue) throw new Error('Nothing is set up')
    return hallOf(db, catalogue, 'stadskantoor', date)
  })

/** Opens a closed counter and gives its page. */
export const opens = async (browser: Browser, counter: number): Promise<Page> =>
  browser.submit(await browser.get('/balie'), {}, `form${to(`/balie/${counter}/opening`)}`)

/** Presses a button of a counter's page, as a browser without scripts does. */
export const presses = (browser: Browser, page: Page, noun: string): Promise<Page> =>
  browser.submit(page, {}, `main form${to(`/${noun}`)}`)

/** What a page's button would send. */
export const gezien = (page: Page): string =>
  page.document.querySelector('[name="gezien"]')?.getAttribute('value') ?? ''
