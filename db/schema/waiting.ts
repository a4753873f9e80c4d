// The tables of waiting: who would like to come sooner, who waits without an appointment, what came free, and what was
// offered to whom.
import type { PartOfDay } from '../../src/booking/alert.ts'
import type { Choice } from '../../src/catalogue/product.ts'
import { bool, index, instant, json, seq, table, text, unique } from '../columns.ts'

/** Who has an appointment and wants a message when there is an earlier place: gone with the appointment. */
export const alerts = table('alerts', {
  appointment: text('appointment').primaryKey(),
  /** The order in which places are offered. */
  askedAt: instant('asked_at').notNull(),
  locations: json<string[]>('locations').notNull(),
  /** 1 is Monday. */
  weekdays: json<number[]>('weekdays').notNull(),
  parts: json<PartOfDay[]>('parts').notNull(),
})

/** Who waits without an appointment: gone when one is made of it, when its owner stops, and when it is over. */
export const waits = table(
  'waits',
  {
    /** Of the appointment that it may become: its secret links and messages are that appointment's already. */
    publicId: text('public_id').primaryKey(),
    askedAt: instant('asked_at').notNull(),
    until: instant('until').notNull(),
    locations: json<string[]>('locations').notNull(),
    weekdays: json<number[]>('weekdays').notNull(),
    parts: json<PartOfDay[]>('parts').notNull(),
    choices: json<Choice[]>('choices').notNull(),
    calm: bool('calm').notNull(),
    /** The last day on which it is of use (ISO): of a legal term, or the one before the first that was free. */
    latestDate: text('latest_date'),
    /** The codes of the products, in order: an address waits once for the same. */
    products: text('products').notNull(),
    language: text('language').notNull(),
    name: text('name').notNull(),
    email: text('email'),
    mobile: text('mobile'),
    /** The address as limits see it. */
    address: text('address').notNull(),
  },
  (row) => [unique('waits_once').on(row.address, row.products), index('waits_until').on(row.until)],
)

/** Time that somebody gave up, until nobody is left to offer it to. */
export const freed = table('freed_places', {
  id: seq('id'),
  location: text('location').notNull(),
  date: text('date').notNull(),
  startsAt: instant('starts_at').notNull(),
  endsAt: instant('ends_at').notNull(),
  /** Whose it was: they chose to leave it. */
  leftBy: text('left_by').notNull(),
  /** When it is looked at next: at once, or when messages may be sent again. */
  offerAt: instant('offer_at').notNull(),
})

export type OfferState = 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn'

/** A place that was offered to an appointment, or to a wait; while it is open the appointment of this id holds it. */
export const offers = table(
  'offers',
  {
    id: text('id').primaryKey(),
    appointment: text('appointment').notNull(),
    location: text('location').notNull(),
    date: text('date').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    offeredAt: instant('offered_at').notNull(),
    until: instant('until').notNull(),
    /** Everybody could choose it: unanswered it is everybody's again, and nobody else's turn. */
    wasFree: bool('was_free').notNull(),
    state: text('state').$type<OfferState>().notNull(),
  },
  (row) => [index('offers_appointment').on(row.appointment), index('offers_state').on(row.state, row.until)],
)
