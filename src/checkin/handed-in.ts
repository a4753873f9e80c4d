// A number that a kiosk gave while the server was away: for whom it is, now that the server can look. Whoever has a
// number on paper is called: what is wrong with a code or a product becomes a note for staff, never a refusal.
import type { Appointment } from '../booking/appointment.ts'
import type { Team } from '../catalogue/product.ts'
import { type Offer, type Visit, walkInTeam } from '../queue/issue.ts'
import { type Arrival, type ArrivalRules, arrive } from './arrival.ts'

/** What a visitor said to a kiosk that was on its own. */
export type Said = { product: string } | { code: string }

/** Why nobody knows what the visitor comes for. */
export type Unclear = 'product' | Exclude<Arrival['kind'], 'ticket' | 'tooEarly' | 'tooLate'>

export interface Understood {
  appointment: Visit['appointment']
  choices: Visit['choices']
  needs: string[]
  offer: Offer
  unclear: Unclear | null
}

/** `offer` is that of the moment at which the number was given, and `found` the appointment of the code. */
export function understood(
  said: Said,
  found: Appointment | undefined,
  offer: Offer,
  takenAt: number,
  rules: ArrivalRules,
): Understood {
  return 'code' in said ? ofCode(found, offer, takenAt, rules) : ofProduct(said.product, offer)
}

function ofCode(found: Appointment | undefined, offer: Offer, takenAt: number, rules: ArrivalRules): Understood {
  const team = found && walkInTeam(found.choices, offer)
  const arrival = arrive(found, offer, takenAt, rules, typeof team === 'string' ? team : undefined)
  const reports = arrival.kind === 'ticket' || arrival.kind === 'tooEarly' || arrival.kind === 'tooLate'
  if (!found || !reports) return ofNobody(offer, reports ? 'unknown' : arrival.kind)
  // Too early waits until the time of the appointment; too late for walk-ins keeps it, having a number already.
  const inTime = arrival.kind !== 'ticket' || arrival.as === 'appointment'
  const { publicId, startsAt, choices, needs } = found
  const appointment = { publicId, startsAt, team: found.team, inTime }
  return { appointment, choices, needs, offer, unclear: null }
}

function ofProduct(product: string, offer: Offer): Understood {
  const choices = [{ product, persons: 1 }]
  const team = walkInTeam(choices, offer)
  if (typeof team === 'string') return { appointment: null, choices, needs: [], offer, unclear: null }
  // The kiosk's clock was a little off, or the plan changed: whoever serves it will do.
  const anyTeam = { ...offer, walkInTeams: new Set(offer.teams.map(({ code }) => code)) }
  if (team.refused !== 'noWalkInsNow') return ofNobody(offer, 'product')
  return { appointment: null, choices, needs: [], offer: anyTeam, unclear: null }
}

/** Nobody knows what for: the team that can do most. */
function ofNobody(offer: Offer, unclear: Unclear): Understood {
  const open = offer.teams.filter(({ code }) => offer.walkInTeams.has(code))
  const [team] = (open.length > 0 ? open : offer.teams).toSorted(mostProductsFirst)
  return {
    appointment: null,
    choices: [],
    needs: [],
    offer: { ...offer, walkInTeams: new Set(team && [team.code]) },
    unclear,
  }
}

const mostProductsFirst = (a: Team, b: Team) => b.products.length - a.products.length || (a.code < b.code ? -1 : 1)
