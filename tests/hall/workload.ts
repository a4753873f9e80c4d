// Who comes on a simulated day, for what, when, and how clumsily; which counters work, and what breaks. All of it
// follows from the seed.
import { DateTime } from 'luxon'
import { type Dice, diceOf } from './dice.ts'

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute

/** How a form is sent: once, by a double click, again because no answer came, or copied and delivered much later. */
export type Sending = 'once' | 'twice' | 'lost' | 'copied'

/** How a visitor behaves once the number is called. */
export interface VisitPlan {
  /** From the first call to the counter. */
  walksMs: number
  /** Does not hear the first calls; comes back to the counter after being marked absent, or never. */
  absent: 'no' | 'returns' | 'gone'
  takesMs: number
}

export interface ResidentPlan {
  name: string
  location: string
  product: string
  persons: number
  booksAt: number
  /** The appointment should start here. */
  from: number
  until: number
  change: 'none' | 'move' | 'cancel' | 'moveTwice' | 'moveThenCancel'
  arrives: 'soonEnough' | 'farTooEarly' | 'late' | 'tooLate' | 'never'
  /** From the appointment's time; negative is before it. */
  offsetMs: number
  way: 'kiosk' | 'phone'
  mistakes: 'none' | 'wrongCode' | 'otherLocation' | 'reportsTwice'
  visit: VisitPlan
}

export interface WalkInPlan {
  name: string
  location: string
  at: number
  product: string
  sending: Sending
  visit: VisitPlan
}

export interface ClerkPlan {
  name: string
  username: string
  location: string
  counter: number
  from: number
  until: number
  pauses: { from: number; until: number }[]
  /** When a second browser looks at the same counter, to press something a little later. */
  secondBrowser: number[]
}

export interface DisplayPlan {
  name: string
  device: string
  location: string
  from: number
  until: number
  outages: { from: number; until: number }[]
}

export interface DayPlan {
  date: string
  /** The evening before, on which the first residents book (ISO). */
  eve: string
  size: Size
  load: number
  /** Counters that the town does not have, at its first location. */
  extraCounters: { number: number; teams: string[] }[]
  residents: ResidentPlan[]
  walkIns: WalkInPlan[]
  clerks: ClerkPlan[]
  displays: DisplayPlan[]
  restarts: number[]
  looks: number[]
  /** Nothing runs at night, so that the end of the day comes late. */
  downAtNight: boolean
}

type Size = 'small' | 'medium' | 'large' | 'both' | 'full'

/** Where a day takes place, and how long people keep coming. */
interface Hall {
  location: string
  counters: number[]
  from: number
  until: number
}

const dates = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2027-06-15']
const zone = 'Europe/Amsterdam'
const serviceMs = 8 * minute

const shop: [product: string, weight: number][] = [
  ['paspoort', 26],
  ['identiteitskaart', 14],
  ['rijbewijs', 14],
  ['paspoort-afhalen', 14],
  ['rijbewijs-afhalen', 8],
  ['uittreksel', 10],
  ['verhuizing', 8],
  ['vog', 3],
]
const registrar: [product: string, weight: number][] = [
  ['geboorteaangifte', 4],
  ['overlijdensaangifte', 3],
]
const clerksAt: Record<string, string[]> = {
  stadskantoor: ['sanne', 'rishi', 'youssef'],
  molenwijk: ['marit', 'esra', 'youssef'],
}

export function planDay(seed: number): DayPlan {
  const dice = diceOf(seed, 'day')
  const date = dice.pick(dates)
  const midnight = DateTime.fromISO(date, { zone }).toMillis()
  const size = dice.weighted<Size>([
    ['small', 84],
    ['medium', 8],
    ['large', 3],
    ['both', 4],
    ['full', 1],
  ])
  const load = dice.between(0.8, 1.3)
  const extraCounters = size === 'large' ? [7, 8, 9, 10].map((number) => ({ number, teams: teamsOf(dice) })) : []
  const halls = hallsOf(dice, size, midnight, extraCounters.length)
  const last = Math.max(...halls.map((hall) => hall.until))
  const first = Math.min(...halls.map((hall) => hall.from))
  return {
    date,
    eve: DateTime.fromMillis(midnight - 3 * hour, { zone }).toISO() ?? '',
    size,
    load,
    extraCounters,
    ...peopleOf(seed, dice, halls, load, midnight),
    restarts: Array.from({ length: dice.isLucky(0.5) ? dice.whole(1, 2) : 0 }, () => dice.between(first, last + hour)),
    looks: [midnight, ...[0.25, 0.5, 0.75, 1].map((part) => first + part * (last - first))],
    downAtNight: dice.isLucky(0.2),
  }
}

function teamsOf(dice: Dice): string[] {
  return dice.pick([
    ['reisdocumenten'],
    ['reisdocumenten', 'afhalen'],
    ['burgerzaken', 'reisdocumenten'],
    ['afhalen', 'burgerzaken', 'burgerlijke-stand'],
  ])
}

function hallsOf(dice: Dice, size: Size, midnight: number, extra: number): Hall[] {
  const small = () => {
    const from = midnight + 9 * hour
    return { location: 'molenwijk', counters: [5, 6], from, until: from + dice.between(0.8, 1.7) * hour }
  }
  const main = (hours: number) => {
    const from = midnight + 8.5 * hour
    const counters = [1, 2, 3, 4, ...Array.from({ length: extra }, (_, at) => 7 + at)]
    return { location: 'stadskantoor', counters, from, until: from + hours * hour }
  }
  if (size === 'small') return [small()]
  if (size === 'both') return [main(dice.between(0.7, 1)), small()]
  if (size === 'full') return [main(8.4)]
  return [main(size === 'large' ? dice.between(0.7, 1) : dice.between(0.9, 1.5))]
}

function peopleOf(seed: number, dice: Dice, halls: Hall[], load: number, midnight: number) {
  const each = halls.map((hall) => {
    const visitors = Math.round(((hall.counters.length * (hall.until - hall.from)) / serviceMs) * load)
    const booked = Math.round(visitors * dice.between(0.3, 0.5))
    return {
      residents: list(booked, (at) => residentOf(diceOf(seed, `${hall.location} resident ${at}`), hall, at, midnight)),
      walkIns: list(visitors - booked, (at) => walkInOf(diceOf(seed, `${hall.location} walk-in ${at}`), hall, at)),
      clerks: hall.counters.map((counter) => clerkOf(diceOf(seed, `counter ${counter}`), hall, counter)),
      displays: list(2, (at) => displayOf(diceOf(seed, `${hall.location} display ${at}`), hall, at)),
    }
  })
  return {
    residents: each.flatMap((hall) => hall.residents),
    walkIns: each.flatMap((hall) => hall.walkIns),
    clerks: each.flatMap((hall) => hall.clerks),
    displays: each.flatMap((hall) => hall.displays),
  }
}

const list = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at + 1))

function visitOf(dice: Dice): VisitPlan {
  return {
    walksMs: dice.between(5, 45) * second,
    absent: dice.weighted([
      ['no', 90],
      ['returns', 6],
      ['gone', 4],
    ]),
    takesMs: dice.around(serviceMs),
  }
}

function residentOf(dice: Dice, { location, from, until }: Hall, at: number, midnight: number): ResidentPlan {
  const arrives = dice.weighted<ResidentPlan['arrives']>([
    ['soonEnough', 66],
    ['farTooEarly', 6],
    ['late', 10],
    ['tooLate', 6],
    ['never', 12],
  ])
  const offsets = { soonEnough: [-40, 0], farTooEarly: [-95, -65], late: [1, 15], tooLate: [16, 50], never: [0, 0] }
  const [least = 0, most = 0] = offsets[arrives]
  const onTheDay = dice.isLucky(0.1)
  return {
    name: `resident ${location} ${at}`,
    location,
    product: dice.weighted(shop),
    persons: dice.isLucky(0.25) ? 2 : 1,
    booksAt: onTheDay ? dice.between(from - hour, from + (until - from) / 2) : midnight - dice.between(0.3, 2.9) * hour,
    from,
    until,
    change: dice.weighted<ResidentPlan['change']>([
      ['none', 78],
      ['move', 8],
      ['cancel', 8],
      ['moveTwice', 3],
      ['moveThenCancel', 3],
    ]),
    arrives,
    offsetMs: dice.between(least, most) * minute,
    way: dice.isLucky(0.25) ? 'phone' : 'kiosk',
    mistakes: dice.weighted<ResidentPlan['mistakes']>([
      ['none', 80],
      ['wrongCode', 8],
      ['otherLocation', 4],
      ['reportsTwice', 8],
    ]),
    visit: visitOf(dice),
  }
}

export const sendingOf = (dice: Dice): Sending =>
  dice.weighted([
    ['once', 80],
    ['twice', 8],
    ['lost', 7],
    ['copied', 5],
  ])

function walkInOf(dice: Dice, { location, from, until }: Hall, at: number): WalkInPlan {
  // More come in the middle than at the edges.
  const share = (dice.fraction() + dice.fraction()) / 2
  const kinds = location === 'stadskantoor' ? [...shop, ...registrar] : shop
  return {
    name: `walk-in ${location} ${at}`,
    location,
    at: from + share * (until - from),
    product: dice.weighted(kinds),
    sending: sendingOf(dice),
    visit: visitOf(dice),
  }
}

function clerkOf(dice: Dice, { location, from, until }: Hall, counter: number): ClerkPlan {
  const pauseFrom = from + dice.between(0.3, 0.8) * (until - from)
  return {
    name: `clerk at ${counter}`,
    username: dice.pick(clerksAt[location] ?? []),
    location,
    counter,
    from: from + dice.between(-10, 15) * minute,
    until: until + dice.between(0, 20) * minute,
    pauses: dice.isLucky(0.5) ? [{ from: pauseFrom, until: pauseFrom + dice.between(5, 20) * minute }] : [],
    secondBrowser: list(dice.whole(0, 3), () => dice.between(from, until)),
  }
}

function displayOf(dice: Dice, { location, from, until }: Hall, at: number): DisplayPlan {
  const outages = list(dice.whole(1, 4), () => dice.between(from, until)).sort((a, b) => a - b)
  return {
    name: `display ${location} ${at}`,
    device: `scherm-${location}`,
    location,
    from: from - 20 * minute,
    until: until + 3 * hour,
    outages: outages.map((start) => ({ from: start, until: start + dice.between(5, 240) * second })),
  }
}
