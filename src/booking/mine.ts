// The door of a resident's own pages: through it comes who has a secret to this very appointment. Anybody else gets
// the same answer, whether the appointment exists or not.
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { ticketOfAppointment } from '../../db/hall.ts'
import { findAlert, openOfferOf } from '../../db/offers.ts'
import { unknownPage } from '../../views/booking/lookup.ts'
import { ownPage } from '../../views/booking/own.ts'
import { tooLatePage } from '../../views/booking/too-late.ts'
import type { OwnAppointment } from '../../views/booking/visit.ts'
import { settingsOf } from '../catalogue/catalogue.ts'
import { hour, second } from '../catalogue/milliseconds.ts'
import { arrive } from '../checkin/arrival.ts'
import { offerAt } from '../checkin/offer.ts'
import type { Env, Site } from '../context.ts'
import { walkInTeam } from '../queue/issue.ts'
import { canComeSooner } from './alert.ts'
import type { Visit } from './appointment.ts'
import { changeable, type MoveRefusal } from './change.ts'
import { ownVisit } from './keys.ts'
import { situationOf } from './situation.ts'

export type OwnEnv = { Variables: Env['Variables'] & { own: OwnAppointment } }

/**
 * Lets the owner of `:publicId` through, with the appointment as it stands now. `before` answers who did already what
 * ended the appointment, and cannot open it any more.
 */
export const mine = (site: Site, before?: (c: Context<OwnEnv>) => Promise<Response | undefined>) =>
  createMiddleware<OwnEnv>(async (c, next) => {
    c.header('cache-control', 'no-store')
    const own = await ownAppointment(c, site)
    if (!own) return (await before?.(c)) ?? notHere(c)
    c.set('own', own)
    return next()
  })

/** The own page's address, in the reader's language. */
export const pathOf = (c: Context<OwnEnv>) => c.get('frame').link(`/mijn-afspraak/${c.get('own').visit.publicId}`)

/**
 * The answer to who would change an appointment that cannot be changed any more: whom to call when it is too late, else
 * the own page, which says how it ended. Undefined while it can be changed.
 */
export function closed(c: Context<OwnEnv>): Response | Promise<Response> | undefined {
  const { visit, catalogue } = c.get('own')
  const allowed = changeable(visit, settingsOf(catalogue, visit.location), c.get('now'))
  if (allowed === 'yes') return undefined
  return allowed === 'tooLate' ? c.html(tooLatePage(c.get('frame'), c.get('own'))) : c.redirect(pathOf(c), 303)
}

export type Reason = Exclude<MoveRefusal, 'taken'> | 'noContact' | 'unknown'

/** What a turn refused: the own page as things stand now, which says why. */
export async function refused(c: Context<OwnEnv>, site: Site, reason?: Reason) {
  const own = await ownAppointment(c, site)
  if (!own) return notHere(c)
  if (reason === 'tooLate') return c.html(tooLatePage(c.get('frame'), own), 409)
  if (reason === 'tooManyMoves') c.header('retry-after', String(hour / second))
  return c.html(
    ownPage(c.get('frame'), own, { refusal: refusalText(c, reason) }),
    reason === 'tooManyMoves' ? 429 : 409,
  )
}

/** What the page says beside how the appointment stands, where that does not say enough. */
function refusalText(c: Context<OwnEnv>, reason: Exclude<Reason, 'tooLate'> | undefined): string | undefined {
  const { words, municipality } = c.get('frame')
  switch (reason) {
    case 'cancelled':
      return words.own.alreadyCancelled
    case 'changed':
      return words.own.changedMeanwhile
    case 'tooManyMoves':
      return words.own.tooManyMoves(municipality.phone)
    case 'noContact':
    case 'over':
    case 'unknown':
    case undefined:
      return undefined
    default:
      return reason satisfies never
  }
}

/** One page for an appointment that is not there and for one that is somebody else's. */
const notHere = (c: Context<OwnEnv>) => c.html(unknownPage(c.get('frame')), 404)

/** The appointment as it stands at the request's now. */
export async function ownAppointment(c: Context<OwnEnv>, site: Site): Promise<OwnAppointment | undefined> {
  const found = await ownVisit(c, site, c.req.param('publicId') ?? '')
  if (!found) return undefined
  const { visit, secret } = found
  const { publicId } = visit
  const { ticket, alert, offer } = await site.store.read(async (db) => ({
    ticket: visit.state === 'arrived' || visit.state === 'left' ? await ticketOfAppointment(db, publicId) : undefined,
    alert: visit.state === 'booked' ? await findAlert(db, publicId) : undefined,
    offer: visit.state === 'booked' ? await openOfferOf(db, publicId) : undefined,
  }))
  return {
    visit,
    catalogue: c.get('catalogue'),
    situation: situationNow(c, visit),
    link: `${site.publicUrl()}${c.get('frame').link(`/a/${secret}`)}`,
    ticket,
    canComeSooner: visit.state === 'booked' && visit.contact !== null && isSoonerPossible(c, visit),
    alert,
    offer: offer && c.get('now') < offer.until ? offer : undefined,
  }
}

function isSoonerPossible(c: Context<OwnEnv>, { location, date }: Visit): boolean {
  const catalogue = c.get('catalogue')
  const zone = catalogue.locations.get(location)?.zone ?? ''
  return canComeSooner(date, zone, settingsOf(catalogue, location), c.get('now'))
}

/** What would happen if the visitor reported now decides what the page of the day offers. */
function situationNow(c: Context<OwnEnv>, visit: Visit) {
  const now = c.get('now')
  const catalogue = c.get('catalogue')
  const settings = settingsOf(catalogue, visit.location)
  const offer = offerAt(catalogue, visit.location, now)
  const team = walkInTeam(visit.choices, offer)
  const arrival = arrive(visit, offer, now, settings, typeof team === 'string' ? team : undefined)
  return situationOf(visit, arrival, settings, now)
}
