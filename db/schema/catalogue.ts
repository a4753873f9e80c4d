// The tables of the catalogue: what the municipality offers, where, and when.
import type { FieldRule } from '../../src/catalogue/contact-fields.ts'
import type { FeeKind } from '../../src/catalogue/fees.ts'
import type { DeadlineRule } from '../../src/catalogue/product.ts'
import type { PauseReason } from '../../src/queue/hall.ts'
import { bool, index, int, json, primaryKey, table, text } from '../columns.ts'

export const locations = table('locations', {
  code: text('code').primaryKey(),
  zone: text('zone').notNull(),
  street: text('street').notNull(),
  postcode: text('postcode').notNull(),
  town: text('town').notNull(),
  district: text('district').notNull(),
  phone: text('phone').notNull(),
  position: int('position').notNull(),
})

export const products = table('products', {
  code: text('code').primaryKey(),
  productGroup: text('product_group').notNull(),
  position: int('position').notNull(),
  minutesFirst: int('minutes_first').notNull(),
  minutesExtra: int('minutes_extra').notNull(),
  personsMax: int('persons_max').notNull(),
  online: bool('online').notNull(),
  staff: bool('staff').notNull(),
  walkIn: bool('walk_in').notNull(),
  pickUp: bool('pick_up').notNull(),
  discreet: bool('discreet').notNull(),
  noticeHours: int('notice_hours').notNull(),
  horizonDays: int('horizon_days').notNull(),
  ceiling: int('ceiling'),
  activeFrom: text('active_from'),
  activeUntil: text('active_until'),
  emailField: text('email_field').$type<FieldRule>().notNull(),
  mobileField: text('mobile_field').$type<FieldRule>().notNull(),
  /** The product with which the result is collected, and after how many working days it can be. */
  pickUpProduct: text('pick_up_product'),
  readyWorkingDays: int('ready_working_days'),
  /** The legal term in which the visit must take place. */
  deadlineRule: text('deadline_rule').$type<DeadlineRule>(),
})

/** What a product costs a person, in cents, from this date (ISO) until the next row of the same kind. */
export const fees = table(
  'fees',
  {
    product: text('product').notNull(),
    kind: text('kind').$type<FeeKind>().notNull(),
    validFrom: text('valid_from').notNull(),
    cents: int('cents').notNull(),
  },
  (row) => [primaryKey({ columns: [row.product, row.kind, row.validFrom] })],
)

export const teams = table('teams', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
})

export const teamProducts = table(
  'team_products',
  { team: text('team').notNull(), product: text('product').notNull() },
  (row) => [primaryKey({ columns: [row.team, row.product] })],
)

export const series = table(
  'series',
  {
    location: text('location').notNull(),
    letter: text('letter').notNull(),
    kind: text('kind').$type<'appointment' | 'walkIn' | 'collect' | 'priority'>().notNull(),
    promiseMinutes: int('promise_minutes').notNull(),
  },
  (row) => [primaryKey({ columns: [row.location, row.letter] })],
)

export const counters = table(
  'counters',
  {
    location: text('location').notNull(),
    number: int('number').notNull(),
    state: text('state').$type<'open' | 'closed' | 'paused'>().notNull(),
    pausedFor: text('paused_for').$type<PauseReason>(),
    /** The number of the last event at this counter: buttons send it, so that an outdated press changes nothing. */
    lastEvent: int('last_event').notNull(),
  },
  (row) => [primaryKey({ columns: [row.location, row.number] })],
)

export const counterTeams = table(
  'counter_teams',
  { location: text('location').notNull(), counter: int('counter').notNull(), team: text('team').notNull() },
  (row) => [primaryKey({ columns: [row.location, row.counter, row.team] })],
)

/** The opening plan: every `everyWeeks` weeks, counted in calendar weeks from the Monday of validFrom. */
export const blocks = table(
  'blocks',
  {
    id: text('id').primaryKey(),
    location: text('location').notNull(),
    team: text('team').notNull(),
    weekdays: json<number[]>('weekdays').notNull(),
    fromMinute: int('from_minute').notNull(),
    untilMinute: int('until_minute').notNull(),
    counters: int('counters').notNull(),
    online: int('online').notNull(),
    walkIns: bool('walk_ins').notNull(),
    stepMinutes: int('step_minutes').notNull(),
    validFrom: text('valid_from').notNull(),
    validUntil: text('valid_until'),
    everyWeeks: int('every_weeks').notNull(),
  },
  (row) => [index('blocks_location').on(row.location)],
)

/**
 * One date that differs from the plan. 'closed': nothing; 'other': its blocks instead of the plan; 'extra': its
 * blocks beside the plan, on a holiday too. Blocks hold team, fromMinute, untilMinute, counters, online, walkIns,
 * stepMinutes.
 */
export const exceptions = table(
  'exceptions',
  {
    id: text('id').primaryKey(),
    location: text('location').notNull(),
    date: text('date').notNull(),
    kind: text('kind').$type<'closed' | 'other' | 'extra'>().notNull(),
    blocks: json<unknown[]>('blocks').notNull(),
  },
  (row) => [index('exceptions_location_date').on(row.location, row.date)],
)
