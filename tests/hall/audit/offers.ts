// Earlier places that are offered: to one person at a time, in the order in which they asked, as they asked for it, and
// told on every channel.
import { dateAt, hourAt, momentsIn, weekdayOf } from '../dutch.ts'
import type { Known, Wanted } from '../record.ts'
import { type Case, known, lengthOf, limits, minute, rules } from './case.ts'
import { room, unitsOf } from './promises.ts'

const day = 24 * 60 * minute

interface Offer {
  appointment: string
  location: string
  startsAt: number
  endsAt: number
  at: number
  until: number
}

export function auditOffers(the: Case): string[] {
  const offers = offersOf(the)
  return offers.flatMap((offer) => [
    ...toOneAtATime(the, offers, offer),
    ...asAsked(the, offers, offer),
    ...inOrder(the, offers, offer),
    ...isTold(the, offer),
  ])
}

/** Every offer, until it was answered or ran out. */
function offersOf(the: Case): Offer[] {
  return the.record.tables.offers
    .map((row) => ({
      appointment: String(row.appointment),
      location: String(row.location),
      startsAt: Number(row.starts_at),
      endsAt: Number(row.ends_at),
      at: Number(row.offered_at),
      until: Number(row.until),
    }))
    .map((offer) => ({ ...offer, until: answeredAt(the, offer) ?? offer.until }))
    .sort((one, two) => one.at - two.at)
}

/** When the resident said yes or no, or did something else with the appointment. */
const answeredAt = (the: Case, { appointment, at, until }: Offer): number | undefined =>
  known(the.record, 'moved', 'changed', 'cancelled', 'declined', 'alertOff').find(
    (one) => one.publicId === appointment && at <= one.at && one.at < until,
  )?.at

const overlap = (one: Offer, two: Offer) =>
  one.location === two.location && one.startsAt < two.endsAt && two.startsAt < one.endsAt

const nameOf = ({ appointment, location, startsAt }: Offer) =>
  `offers: ${location} ${new Date(startsAt).toISOString()} to ${appointment}`

/** Of the offers that only these teams can keep, no more are open than these teams have places. */
function toOneAtATime(the: Case, offers: Offer[], offer: Offer): string[] {
  const teams = teamsFor(the, offer)
  const open = offers.filter(
    (one) =>
      one.at <= offer.at &&
      offer.at < one.until &&
      overlap(one, offer) &&
      teamsFor(the, one).every((team) => teams.includes(team)),
  )
  return unitsOf(offer.startsAt, offer.endsAt).flatMap((unit) => {
    const places = teams.reduce((sum, team) => sum + room(the, offer.location, team, unit, 'online'), 0)
    const count = open.filter((one) => one.startsAt <= unit && unit < one.endsAt).length
    return count > places ? [`${nameOf(offer)} and ${count - 1} others at once`] : []
  })
}

function teamsFor(the: Case, { appointment, at }: Offer): string[] {
  const choices = wishOf(the, appointment, at)?.choices ?? []
  const teams = [...the.productsOf].filter(([, products]) => choices.every(({ product }) => products.includes(product)))
  return teams.map(([team]) => team)
}

type AlertOn = Extract<Known, { fact: 'alertOn' }>

interface Wish {
  alert: AlertOn
  askedAt: number
  /** What the appointment is for, and when, as its resident was told. */
  choices: Wanted[]
  startsAt: number
}

/** What somebody waits for at this instant; undefined when they do not. */
function wishOf(the: Case, publicId: string, at: number): Wish | undefined {
  const before = the.record.known.filter((one) => 'publicId' in one && one.publicId === publicId && one.at <= at)
  const last = before.findLast((one) => one.fact === 'booked' || one.fact === 'moved' || one.fact === 'changed')
  const ends = before.findLastIndex(
    (one) => one.fact === 'cancelled' || one.fact === 'alertOff' || (one.fact === 'moved' && one.by === 'offer'),
  )
  const asked = before.slice(ends + 1).filter((one): one is AlertOn & { at: number } => one.fact === 'alertOn')
  const alert = asked.at(-1)
  if (!alert || !last || !('choices' in last)) return undefined
  return { alert, askedAt: asked[0]?.at ?? 0, choices: last.choices, startsAt: last.startsAt }
}

/** Whether somebody would be helped by this place, and may be offered it: an earlier day, a time that was asked for. */
function welcomes(offers: Offer[], wish: Wish, offer: Offer): boolean {
  const { alert, startsAt } = wish
  const mine = offers.filter((one) => one.appointment === alert.publicId && one.at <= offer.at && one !== offer)
  const hour = hourAt(offer.startsAt)
  const part = hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening'
  return (
    dateAt(offer.startsAt) < dateAt(startsAt) &&
    alert.weekdays.includes(weekdayOf(dateAt(offer.startsAt))) &&
    alert.parts.includes(part) &&
    (alert.locations.length === 0 || alert.locations.includes(offer.location)) &&
    mine.every((one) => one.until <= offer.at && !overlap(one, offer)) &&
    mine.filter((one) => one.at > offer.at - day).length < limits.offersInDay
  )
}

/** Somebody may not have heard yet that the alert is on, or off, when the answer was lost. */
const unheardMs = 2 * minute

function asAsked(the: Case, offers: Offer[], offer: Offer): string[] {
  const wish = wishOf(the, offer.appointment, offer.at) ?? wishOf(the, offer.appointment, offer.at + unheardMs)
  const takes = offer.endsAt - offer.startsAt
  return [
    ...(offer.startsAt < offer.at + rules.offeredAhead * minute ? [`${nameOf(offer)}, which is too soon`] : []),
    ...(wish ? [] : [`${nameOf(offer)}, who does not wait`]),
    ...(wish && !welcomes(offers, wish, offer) ? [`${nameOf(offer)}, who did not ask for it`] : []),
    ...(wish && takes !== lengthOf(the, wish.choices) ? [`${nameOf(offer)} takes another time`] : []),
  ]
}

/** Nobody who waits longer for the same thing is passed over. */
function inOrder(the: Case, offers: Offer[], offer: Offer): string[] {
  const wish = wishOf(the, offer.appointment, offer.at)
  if (!wish) return []
  const others = new Set(known(the.record, 'alertOn').map(({ publicId }) => publicId))
  others.delete(offer.appointment)
  return [...others].flatMap((publicId) => {
    const other = wishOf(the, publicId, offer.at)
    // Only who still waits a little later was surely waiting then; and who left the place does not get it back.
    const surely = other && wishOf(the, publicId, offer.at + unheardMs)
    if (!surely || other.askedAt + unheardMs >= wish.askedAt || hasLeft(the, publicId, offer)) return []
    const isSame = JSON.stringify(other.choices) === JSON.stringify(wish.choices)
    return isSame && welcomes(offers, other, offer) ? [`${nameOf(offer)} before ${publicId}, who asked earlier`] : []
  })
}

const hasLeft = (the: Case, publicId: string, offer: Offer) =>
  known(the.record, 'booked', 'moved').some(
    (one) => one.publicId === publicId && dateAt(one.startsAt) === dateAt(offer.startsAt),
  )

/** One message on each channel, with the time that is offered. */
function isTold(the: Case, offer: Offer): string[] {
  const occasion = `${offer.location} ${offer.startsAt}`
  const rows = the.record.tables.outbox.filter(
    (row) =>
      row.kind === 'offer' && row.appointment === offer.appointment && String(row.occasion).startsWith(`${occasion} `),
  )
  const booked = known(the.record, 'booked').find((one) => one.publicId === offer.appointment)
  const channels = [booked?.email, booked?.mobile].filter((to) => to !== null && to !== undefined).length
  const letters = the.record.letters.filter(
    ({ id, channel }) => channel === 'mail' && rows.some((row) => row.id === id),
  )
  return [
    ...(booked && rows.length !== channels
      ? [`${nameOf(offer)} is told ${rows.length} times on ${channels} channels`]
      : []),
    ...letters.flatMap(({ text }) =>
      momentsIn(text)[0] === offer.startsAt ? [] : [`${nameOf(offer)} is told with another time`],
    ),
  ]
}
