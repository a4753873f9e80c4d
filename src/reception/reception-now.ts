// Reads what the page of the reception shows, and answers with it: after something was refused as well, with the reason.
import type { Context } from 'hono'
import { findVisit } from '../../db/appointments.ts'
import { findTicket, ticketOfAppointment } from '../../db/hall.ts'
import { visitsOn } from '../../db/reception.ts'
import { receptionPage } from '../../views/reception/page.ts'
import type { CallerSent, Found, PanelShown, ReceptionPage } from '../../views/reception/shown.ts'
import { ticketNowPart } from '../../views/reception/ticket.ts'
import { wishOf } from '../booking/choices.ts'
import { changeableByStaff } from '../booking/staff-change.ts'
import { withinOwnTerm } from '../booking/wish.ts'
import { settingsOf } from '../catalogue/catalogue.ts'
import { arrive } from '../checkin/arrival.ts'
import { isFull } from '../checkin/no-numbers.ts'
import { offerAt } from '../checkin/offer.ts'
import type { Env, Site } from '../context.ts'
import { hallNow } from '../queue/counter-now.ts'
import { walkInTeam } from '../queue/issue.ts'
import { machinesHere } from '../staff/device-now.ts'
import { placed } from '../staff/place.ts'
import { expectedAt } from './expected.ts'
import { type Panel, panelPath } from './panel.ts'
import { timesNow } from './times-now.ts'
import { receivesAt } from './where.ts'

/** What is on the page beside what the address says. */
export interface Answering {
  status?: 200 | 404 | 409 | 422
  /** What was typed about who calls, and what is wrong with it. */
  sent?: CallerSent
  /** What was refused, in words. */
  refused?: string
  found?: Found
}

/** The page with this panel open. */
export async function receptionNow(c: Context<Env>, site: Site, panel: Panel, answering: Answering = {}) {
  const shown = await panelNow(c, site, panel)
  const day = await dayNow(c, site)
  const { sent, refused, found } = answering
  const { place } = c.get('frame')
  const path = panelPath(panel)
  const frame = { ...c.get('frame'), path: place ? placed(path, c.get('employee').location) : path }
  const page: ReceptionPage = {
    ...day,
    panel: shown,
    sent,
    refused,
    found,
    letterKeys: c.get('employee').letterKeys,
  }
  const status = answering.status ?? (shown.panel === 'unknown' ? 404 : 200)
  return c.html(receptionPage(frame, page), status)
}

/** The number that is open on the right, as it is now. */
export async function ticketPartNow(c: Context<Env>, site: Site, panel: TicketPanel) {
  const shown = await ticketNow(c, site, panel)
  if (shown.panel !== 'ticket') return c.notFound()
  return c.html(ticketNowPart(c.get('frame'), await dayNow(c, site), shown))
}

/** The left of the page: whom is expected, and who is in the hall. */
export async function dayNow(c: Context<Env>, site: Site) {
  const { store } = site
  const place = await hallNow(c, store)
  const { location } = c.get('employee')
  const visits = await store.read((db) => visitsOn(db, location, place.date))
  const expected = expectedAt(visits, place.now, settingsOf(place.catalogue, location))
  return { ...place, expected, machines: await machinesHere(c, site) }
}

function panelNow(c: Context<Env>, site: Site, panel: Panel): Promise<PanelShown> | PanelShown {
  switch (panel.panel) {
    case 'nothing':
      return panel
    case 'visit':
      return visitNow(c, site, panel)
    case 'appointment':
      return appointmentNow(c, site, panel)
    case 'ticket':
      return ticketNow(c, site, panel)
    default:
      return panel satisfies never
  }
}

async function visitNow(
  c: Context<Env>,
  { store, chance }: Site,
  panel: Extract<Panel, { panel: 'visit' }>,
): Promise<PanelShown> {
  const catalogue = c.get('catalogue')
  const now = c.get('now')
  const { location } = c.get('employee')
  const { asked, times } = panel
  const found = wishOf(asked, catalogue, now, 'staff')
  const choices = asked.lines.map(({ product, persons }) => ({ product, persons: persons ?? 1 }))
  const team = walkInTeam(choices, offerAt(catalogue, location, now))
  const { hall } = await hallNow(c, store)
  return {
    ...panel,
    keys: { appointment: chance.secret(), number: chance.secret() },
    walkIn: typeof team === 'string' ? 'yes' : team.refused,
    isFull: isFull(hall.tickets, settingsOf(catalogue, location).walkInCeiling),
    ...('problem' in found
      ? { problem: found, wish: undefined, offered: undefined }
      : { problem: undefined, wish: found, offered: await timesNow(c, store, found, times) }),
  }
}

async function appointmentNow(
  c: Context<Env>,
  { store, chance }: Site,
  panel: Extract<Panel, { panel: 'appointment' }>,
): Promise<PanelShown> {
  const catalogue = c.get('catalogue')
  const now = c.get('now')
  const { location } = c.get('employee')
  const { visit, ticket } = await store.read(async (db) => ({
    visit: await findVisit(db, panel.publicId),
    ticket: await ticketOfAppointment(db, panel.publicId),
  }))
  if (!visit) return { panel: 'unknown' }
  // Elsewhere: where and when, and nothing about whom.
  if (!receivesAt(c.get('employee'), visit.location)) return { panel: 'elsewhere', visit }
  const offer = offerAt(catalogue, location, now)
  const team = walkInTeam(visit.choices, offer)
  const rules = settingsOf(catalogue, location)
  const isKnown = visit.choices.every(({ product }) => catalogue.products.has(product))
  const moves = panel.act === 'verzetten' && changeableByStaff(visit) === 'yes' && isKnown
  const { choices, calm } = visit
  const wish = withinOwnTerm({ choices, calm }, catalogue, visit.date)
  return {
    ...panel,
    visit,
    arrival: arrive(visit, offer, now, rules, typeof team === 'string' ? team : undefined),
    ticket: visit.state === 'arrived' ? ticket : undefined,
    key: chance.secret(),
    offered: moves ? await timesNow(c, store, wish, panel.times, visit.publicId) : undefined,
  }
}

type TicketPanel = Extract<Panel, { panel: 'ticket' }>

/** A ticket of today, here: those of other days are nobody's business any more. */
async function ticketNow(c: Context<Env>, { store, chance }: Site, panel: TicketPanel): Promise<PanelShown> {
  const { location } = c.get('employee')
  const ticket = await store.read((db) => findTicket(db, location, panel.serial))
  const { date } = offerAt(c.get('catalogue'), location, c.get('now'))
  return ticket?.date === date ? { ...panel, ticket, key: chance.secret() } : { panel: 'unknown' }
}
