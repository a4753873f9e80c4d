// Reads what the page of a counter shows, and answers with it: after a press that did nothing as well, with the reason.
import type { Context } from 'hono'
import { hallOf } from '../../db/hall.ts'
import { seriesWaits } from '../../db/hall-ahead.ts'
import { lastTurnAt } from '../../db/last-turn.ts'
import { whyCalled } from '../../db/log.ts'
import type { Store } from '../../db/store.ts'
import { counterPage, counterPart } from '../../views/queue/counter.ts'
import type { Panel, Trouble } from '../../views/queue/shown.ts'
import { settingsOf } from '../catalogue/catalogue.ts'
import { localDay } from '../catalogue/day.ts'
import type { Env, Site } from '../context.ts'
import { personAt } from '../staff/person.ts'
import { mayChoose } from '../staff/role.ts'
import { followUpNow } from './follow-up-now.ts'
import { workAt } from './hall.ts'

/** Whether htmx asks for the live part of a page alone. */
export const isPart = (c: Context<Env>) => c.req.header('hx-request-type') === 'partial'

/** The hall where the employee works, and all that its pages need beside it. */
export async function hallNow(c: Context<Env>, store: Store) {
  const { location } = c.get('employee')
  const catalogue = c.get('catalogue')
  const now = c.get('now')
  const zone = catalogue.plans.get(location)?.zone ?? ''
  const date = localDay(now, zone)
  const [hall, waits] = await store.read(async (db) => [
    await hallOf(db, catalogue, location, date),
    await seriesWaits(db, catalogue, location, now, store.log),
  ])
  return { person: personAt(c.get('employee'), catalogue, c.get('language')), catalogue, zone, date, now, hall, waits }
}

/** Whether this employee may take somebody out of turn, where they work now. */
export function mayChooseHere(c: Context<Env>): boolean {
  const employee = c.get('employee')
  return mayChoose(employee, settingsOf(c.get('catalogue'), employee.location).choosingRoles)
}

interface Answering {
  trouble?: Trouble
  panel?: Panel | undefined
  /** Where the panel is what says no. */
  status?: 409 | 422
}

/** The page of the counter in the path, as it is now; `panel` is open beside what is in hand. */
export async function counterNow(c: Context<Env>, site: Site, { trouble, panel, status }: Answering = {}) {
  const { store } = site
  const place = await hallNow(c, store)
  const counter = place.hall.counters.find(({ number }) => String(number) === c.req.param('number'))
  if (!counter) return c.notFound()
  const work = workAt(place.hall, counter.number)
  const [last, why] = await store.read(async (db) => [
    await lastTurnAt(db, counter, place.date),
    work.doing === 'nothing' ? undefined : await whyCalled(db, work.ticket),
  ])
  const rights = { mayChoose: mayChooseHere(c), letterKeys: c.get('employee').letterKeys }
  const isFollowUp = panel?.name === 'vervolgafspraak' && work.doing === 'serving'
  const followUp = isFollowUp ? await followUpNow(c, site, work.ticket, panel.made) : undefined
  const sought = c.req.query('zoek')
  const shown = { ...place, ...rights, counter, last, why, trouble, panel, followUp, sought }
  // That nobody waits is no conflict: it is the answer.
  const refused = trouble && trouble !== 'nobodyWaiting' ? 409 : 200
  return c.html((isPart(c) ? counterPart : counterPage)(c.get('frame'), shown), status ?? refused)
}
