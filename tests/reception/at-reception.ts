// Somebody at the reception, and what they do there: for the tests of its pages and races.
import { asc } from 'drizzle-orm'
import { findVisit } from '../../db/appointments.ts'
import { appointments, audit, employees } from '../../db/schema.ts'
import { beginSession } from '../../db/staff.ts'
import type { Visit } from '../../src/booking/appointment.ts'
import type { Browser, Page, TestApp } from '../support/app.ts'
import { bookAt } from '../support/booked.ts'
import { to } from '../support/forms.ts'

export const at = (time: string, date = '2026-11-24') => Date.parse(`${date}T${time}:00+01:00`)

/** A browser in which this employee is at work: signing in is told elsewhere, and takes its time on purpose. */
export async function worksAs(town: TestApp, username: string): Promise<Browser> {
  const everybody = await town.store.read((db) => db.select().from(employees))
  const id = everybody.find((employee) => employee.username === username)?.id ?? 0
  const browser = town.browser()
  browser.cookies.set('beurt-employee', await beginSession(town.store, town.site.chance, id, 'here'))
  return browser
}

/** An appointment at this time, with all that is kept of it. */
export async function booked(
  town: TestApp,
  startsAt: number,
  options: Parameters<typeof bookAt>[2] = {},
): Promise<Visit> {
  const { publicId } = await bookAt(town, startsAt, options)
  return visitOf(town, publicId)
}

export async function visitOf(town: TestApp, publicId: string): Promise<Visit> {
  const visit = await town.store.read((db) => findVisit(db, publicId))
  if (!visit) throw new Error(`No visit ${publicId}`)
  return visit
}

/** Types into the field on top, and presses Enter. */
export const seeks = async (browser: Browser, zoek: string, path = '/receptie'): Promise<Page> =>
  browser.submit(await browser.get(path), { zoek }, 'form[role="search"]')

/** The names, numbers and products that were found. */
export const hits = (page: Page): string[] =>
  page.document.querySelectorAll('[data-hit]').map((hit) => hit.text.replace(/\s+/g, ' ').trim())

/** The times that are offered, as a form names them. */
export const timesIn = (page: Page): string[] =>
  page.document.querySelectorAll('[name="tijd"]').map((radio) => radio.getAttribute('value') ?? '')

export const bookingForm = `form${to('/receptie/afspraken')}`
export const caller = { naam: 'Fatima Yılmaz', mobiel: '06 12345678' }

/** Books the first time that the page offers, or the one that is named. */
export const books = (browser: Browser, page: Page, typed: Record<string, string | string[]> = caller) =>
  browser.submit(page, { tijd: timesIn(page)[0] ?? '', ...typed }, bookingForm)

/** What the audit log says after signing in: the acts and what they were about. */
export async function noted(town: TestApp): Promise<string[]> {
  const rows = await town.store.read((db) => db.select().from(audit).orderBy(asc(audit.id)))
  return rows.filter(({ action }) => action !== 'signedIn').map(({ action, object }) => `${action} ${object}`)
}

export const allVisits = (town: TestApp) => town.store.read((db) => db.select().from(appointments))
