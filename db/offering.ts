// Offering places that came free to who waits: the turns that fall due by themselves.
import { type Place, whoIsNext } from '../src/booking/alert.ts'
import { startsOn } from '../src/booking/availability.ts'
import { askFor, type Wish } from '../src/booking/wish.ts'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import type { Chance } from '../src/chance.ts'
import { quietUntil } from '../src/messages/quiet.ts'
import * as rows from './appointments.ts'
import { availabilityOfDay } from './availability.ts'
import { type FreedRow, findFreed, firstFreed, forgetFreed, postponeFreed } from './freed.ts'
import { keepFor, lockNext } from './keeping.ts'
import { lockDays, stampNow } from './locks.ts'
import { endOffer, findOffer, firstOpenOffer, lockAlert, waitingFor } from './offers.ts'
import type { Db, Store, Turn } from './store.ts'
import { takenBetween, takenDuring } from './taken.ts'
import { inTurn, MovedMeanwhile } from './turn.ts'

/** When something has to be done about offers: a place to offer, or an offer that ends. Epoch ms. */
export async function nextOfferDue(db: Db): Promise<number | undefined> {
  const due = [(await firstFreed(db))?.offerAt, (await firstOpenOffer(db))?.until].filter((at) => at !== undefined)
  return due.length === 0 ? undefined : Math.min(...due)
}

/** Ends the offer that ran out first, or offers the place that came free first: one step of what fell due at `due`. */
export async function offerWhatIsDue(store: Store, chance: Chance, due: number): Promise<void> {
  const { ending, place } = await store.read(async (db) => ({
    ending: await firstOpenOffer(db),
    place: await firstFreed(db),
  }))
  if (ending && ending.until <= due) await expire(store, chance, ending.id, due)
  else if (place && place.offerAt <= due) await offerPlace(store, chance, place.id, due)
}

/** Somebody did not answer in time. */
function expire(store: Store, chance: Chance, id: string, due: number): Promise<void> {
  return inTurn(store, async (turn, catalogue) => {
    const offer = await findOffer(turn.db, id)
    if (offer?.state !== 'open') return
    await lockDays(turn, [offer])
    await lockAlert(turn, offer.appointment)
    const found = await findOffer(turn.db, id)
    const now = Math.max(due, await stampNow(turn, offer.location))
    if (found?.state === 'open' && found.until <= now) await endOffer(turn, chance, catalogue, found, 'expired', now)
  })
}

/** Offers time that came free to the first who can use it; when nobody can, it is for everybody. */
function offerPlace(store: Store, chance: Chance, id: number, due: number): Promise<void> {
  return inTurn(store, async (turn, catalogue) => {
    const before = await findFreed(turn.db, id)
    if (!before) return
    if ((await waitingFor(turn.db, before.date, due)).length === 0) return forgetFreed(turn, id)
    await lockDays(turn, [before])
    const freed = await findFreed(turn.db, id)
    if (!freed) return
    const now = Math.max(due, await stampNow(turn, freed.location))
    const zone = catalogue.plans.get(freed.location)?.zone
    if (zone === undefined || freed.endsAt <= now) return forgetFreed(turn, id)
    // At night nobody is woken, and nothing is kept: residents see the place again meanwhile.
    const morning = quietUntil('offer', now, zone)
    if (morning !== undefined) return postponeFreed(turn, id, morning)
    const made = await offerToNext(turn, chance, catalogue, freed, now)
    // What is left of it may do for somebody else.
    if (!made) await forgetFreed(turn, id)
  })
}

/** Keeps the place for the first of those who wait, and tells them; false when nobody can use it. */
async function offerToNext(turn: Turn, chance: Chance, catalogue: Catalogue, freed: FreedRow, now: number) {
  const { location, date } = freed
  const settings = settingsOf(catalogue, location)
  const zone = catalogue.plans.get(location)?.zone ?? ''
  const day = await dayForWaiting(turn, catalogue, freed, now)
  const startsFor = (wish: Wish) => (day ? startsOn(day, askFor(wish, catalogue, location, 'resident', now)) : [])
  const found = whoIsNext(await waitingFor(turn.db, date, now), freed, startsFor, { zone, settings, now })
  if (!found) return false
  const { next, start } = found
  const place = { ...start, location, date }
  const to = await lockNext(turn, next)
  if (!to) throw new MovedMeanwhile()
  await lapseWhatIsOver(turn, place, now)
  await keepFor(turn, chance, catalogue, to, { place, wasFree: false }, now)
  return true
}

/** The day as who waits sees it: what others gave up lately is free for them at once. */
async function dayForWaiting(turn: Turn, catalogue: Catalogue, { location, date }: FreedRow, now: number) {
  const plan = catalogue.plans.get(location)
  const taken = (await takenBetween(turn.db, { location, from: date, until: date, now })).get(date) ?? []
  const places = taken.filter(({ returning }) => !returning)
  return plan && availabilityOfDay(catalogue, plan, date, places, now)
}

async function lapseWhatIsOver(turn: Turn, place: Place, now: number): Promise<void> {
  for (const { publicId, until } of await takenDuring(turn.db, { ...place, now })) {
    if (publicId !== undefined && until !== undefined && until <= now) await rows.lapseHold(turn, publicId)
  }
}
