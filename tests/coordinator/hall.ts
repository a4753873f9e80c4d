// A coordinator at work, for the tests of pages and races.
import { asc } from 'drizzle-orm'
import { audit, events } from '../../db/schema.ts'
import type { Page, TestApp } from '../support/app.ts'

/** What the audit log says beside signing in: action and object. */
export async function auditOf(town: TestApp): Promise<string[]> {
  const rows = await town.store.read((db) => db.select().from(audit).orderBy(asc(audit.id)))
  return rows.filter(({ action }) => action !== 'signedIn').map(({ action, object }) => `${action} ${object}`)
}

export const loggedIn = (town: TestApp) =>
  town.store.read((db) => db.select().from(events).orderBy(asc(events.location), asc(events.number)))

/** The card of a counter, white space folded. */
export function card(page: Page, counter: number): string {
  const cards = page.document.querySelectorAll('.bz-post')
  const found = cards.find((one) => one.querySelector('h3')?.text === `Balie ${counter}`)
  return found?.text.replace(/\s+/g, ' ').trim() ?? ''
}
