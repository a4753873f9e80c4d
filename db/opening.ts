// What everybody can choose, for who waits without an appointment: the horizon moves on and new times come, and not
// everybody can look every hour. They take one place of each start, for no longer than one of them needs to answer.
import { byAsking, firstPlaceFor, type Place, startKey, type Waiting } from '../src/booking/alert.ts'
import { startsOn } from '../src/booking/availability.ts'
import { askFor } from '../src/booking/wish.ts'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import { localDay } from '../src/catalogue/day.ts'
import type { Chance } from '../src/chance.ts'
import { quietUntil } from '../src/messages/quiet.ts'
import { availabilityBetween } from './availability.ts'
import { catalogueOf } from './catalogue.ts'
import { freeStart } from './free-start.ts'
import { keepFor, lockNext } from './keeping.ts'
import { lockDays, stampNow } from './locks.ts'
import { startsOffered, waitingForAnything } from './offers.ts'
import type { Db, Store } from './store.ts'
import { inTurn } from './turn.ts'

/** Keeps the first start that suits for each of those who wait without an appointment, in the order in which they asked. */
export async function offerWhatIsFree(store: Store, chance: Chance, due: number): Promise<void> {
  const { waiting, known } = await store.read(async (db) => ({
    waiting: await waitingForAnything(db, due),
    known: await startsOffered(db, due),
  }))
  for (const one of waiting.toSorted(byAsking)) {
    // Anew for each: what is kept for the one before may lie across it.
    const place = await store.read((db) => firstFor(store, db, one, known, due))
    if (!place) continue
    known.add(startKey(place))
    await offer(store, chance, one, place, due)
  }
}

async function firstFor(store: Store, db: Db, one: Waiting, known: ReadonlySet<string>, now: number) {
  const catalogue = await catalogueOf(store, db)
  if (!catalogue) return undefined
  const zoneOf = (location: string) => catalogue.locations.get(location)?.zone ?? ''
  const settingsAt = (location: string) => settingsOf(catalogue, location)
  return firstPlaceFor(one, await placesFor(store, db, catalogue, one, now), known, { zoneOf, settingsAt, now })
}

/** The places that everybody can choose now and that this wait may be for, the soonest first. */
async function placesFor(store: Store, db: Db, catalogue: Catalogue, one: Waiting, now: number): Promise<Place[]> {
  const found: Place[] = []
  for (const location of one.locations.filter((code) => catalogue.locations.has(code))) {
    const zone = catalogue.locations.get(location)?.zone ?? ''
    // At night nobody is woken.
    if (quietUntil('place', now, zone) !== undefined) continue
    const ask = askFor(one, catalogue, location, 'resident', now)
    if (ask.until < ask.from) continue
    const span = { location, now, from: localDay(ask.from, zone), until: localDay(ask.until, zone) }
    for (const day of await availabilityBetween(store, db, catalogue, span)) {
      found.push(...startsOn(day, ask).map((start) => ({ ...start, location, date: day.date })))
    }
  }
  return found.sort((a, b) => a.startsAt - b.startsAt)
}

/** In a turn of its own; nothing when it was chosen meanwhile. */
function offer(store: Store, chance: Chance, next: Waiting, place: Place, due: number): Promise<void> {
  return inTurn(store, async (turn, catalogue) => {
    await lockDays(turn, [place])
    const now = Math.max(due, await stampNow(turn, place.location))
    const { location, startsAt } = place
    const start = await freeStart(turn, catalogue, { ...next, location, startsAt }, 'resident', now)
    const to = start && (await lockNext(turn, next))
    if (to) await keepFor(turn, chance, catalogue, to, { place: { ...place, ...start }, wasFree: true }, now)
  })
}
