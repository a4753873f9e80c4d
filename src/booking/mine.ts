// The door of a resident's own pages: through it comes who has a secret to this very appointment. Anybody else gets
// the same answer, whether the appointment exists or not.
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { ticketOfAppointment } from '../../db/hall.ts'
import { unknownPage } from '../../views/booking/lookup.ts'
import { ownPage } from '../../views/booking/own.ts'
import type { OwnAppointment } from '../../views/booking/visit.ts'
import { settingsOf } from '../catalogue/catalogue.ts'
import { arrive } from '../checkin/arrival.ts'
import { offerAt } from '../checkin/offer.ts'
import type { Env, Site } from '../context.ts'
import { walkInTeam } from '../queue/issue.ts'
import type { MoveRefusal, Visit } from './appointment.ts'
import { ownVisit } from './keys.ts'
import { situationOf } from './situation.ts'

export type OwnEnv = { Variables: Env['Variables'] & { own: OwnAppointment } }

/** Lets the owner of `:publicId` through, with the appointment as it stands now. */
export const mine = (site: Site) =>
  createMiddleware<OwnEnv>(async (c, next) => {
    c.header('cache-control', 'no-store')
    const own = await ownAppointment(c, site)
    if (!own) return notHere(c)
    c.set('own', own)
    return next()
  })

/** The own page's address, in the reader's language. */
export const pathOf = (c: Context<OwnEnv>) => c.get('frame').link(`/mijn-afspraak/${c.get('own').visit.publicId}`)

/** Whether moving and cancelling are still open. */
export function canChange(c: Context<OwnEnv>): boolean {
  const { situation } = c.get('own')
  return 'changeUntil' in situation && situation.changeUntil !== undefined
}

type Reason = Exclude<MoveRefusal, 'taken'> | 'unknown'

/** What a turn refused: the own page as things stand now, which says why. */
export async function refused(c: Context<OwnEnv>, site: Site, reason?: Reason) {
  const own = await ownAppointment(c, site)
  if (!own) return notHere(c)
  return c.html(
    ownPage(c.get('frame'), own, { refusal: refusalText(c, reason) }),
    reason === 'tooManyMoves' ? 429 : 409,
  )
}

/** What the page says beside how the appointment stands, where that does not say enough. */
function refusalText(c: Context<OwnEnv>, reason: Reason | undefined): string | undefined {
  const { words, municipality } = c.get('frame')
  switch (reason) {
    case 'cancelled':
      return words.own.alreadyCancelled
    case 'tooLate':
      return words.own.changeTooLate(municipality.phone)
    case 'tooManyMoves':
      return words.own.tooManyMoves(municipality.phone)
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
async function ownAppointment(c: Context<OwnEnv>, site: Site): Promise<OwnAppointment | undefined> {
  const found = await ownVisit(c, site, c.req.param('publicId') ?? '')
  if (!found) return undefined
  const { visit, secret } = found
  const ticket =
    visit.state === 'arrived' ? await site.store.read((db) => ticketOfAppointment(db, visit.publicId)) : undefined
  return {
    visit,
    catalogue: c.get('catalogue'),
    situation: situationNow(c, visit),
    link: `${site.publicUrl()}${c.get('frame').link(`/a/${secret}`)}`,
    followId: ticket?.followId,
  }
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
