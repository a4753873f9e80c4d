// Who comes to a hall, for what, when and how clumsily; and who works there.
import { type Dice, diceOf } from './dice.ts'
import {
  type ClerkPlan,
  type CoordinatorPlan,
  type DisplayPlan,
  type Hall,
  hour,
  minute,
  type ResidentPlan,
  type Sending,
  second,
  type VisitPlan,
  type WalkInPlan,
} from './plans.ts'
import type { Wanted } from './record.ts'

const serviceMs = 8 * minute

export const shop: [product: string, weight: number][] = [
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

export function peopleOf(seed: number, dice: Dice, halls: Hall[], load: number, midnight: number) {
  const each = halls.map((hall) => {
    const visitors = Math.round(((hall.counters.length * (hall.until - hall.from)) / serviceMs) * load)
    const booked = Math.round(visitors * dice.between(0.25, 0.45))
    return {
      residents: list(booked, (at) => residentOf(diceOf(seed, `${hall.location} resident ${at}`), hall, at, midnight)),
      walkIns: list(visitors - booked, (at) => walkInOf(diceOf(seed, `${hall.location} walk-in ${at}`), hall, at)),
      clerks: hall.counters.map((counter) => clerkOf(diceOf(seed, `counter ${counter}`), hall, counter)),
      coordinators: coordinatorsOf(diceOf(seed, `${hall.location} coordinator`), hall),
      displays: list(2, (at) => displayOf(diceOf(seed, `${hall.location} display ${at}`), hall, at)),
    }
  })
  return {
    residents: each.flatMap((hall) => hall.residents),
    walkIns: each.flatMap((hall) => hall.walkIns),
    clerks: each.flatMap((hall) => hall.clerks),
    coordinators: each.flatMap((hall) => hall.coordinators),
    displays: each.flatMap((hall) => hall.displays),
  }
}

export const list = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at + 1))

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
  const name = `resident ${location} ${at}`
  return {
    name,
    ...contactOf(dice, name),
    location,
    choices: wantedOf(dice),
    booksAt: onTheDay ? dice.between(from - hour, from + (until - from) / 2) : midnight - dice.between(0.3, 2.9) * hour,
    from,
    until,
    change: dice.weighted<ResidentPlan['change']>([
      ['none', 68],
      ['move', 8],
      ['cancel', 8],
      ['moveTwice', 3],
      ['moveThenCancel', 3],
      ['persons', 6],
      ['lookUp', 4],
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

/** An address, a number, or both. */
export function contactOf(dice: Dice, name: string): Pick<ResidentPlan, 'email' | 'mobile'> {
  const email = `${name.replaceAll(' ', '-')}@voorbeeld.nl`
  const mobile = `06${String(dice.whole(10_000_000, 49_999_999))}`
  return dice.weighted([
    [{ email, mobile: null }, 70],
    [{ email, mobile }, 20],
    [{ email: null, mobile }, 10],
  ])
}

/** One thing for one or two, or two things at once. */
export function wantedOf(dice: Dice): Wanted[] {
  const product = dice.weighted(shop)
  const persons = dice.isLucky(0.25) ? 2 : 1
  const other = dice.isLucky(0.1) ? 'rijbewijs' : product
  return [{ product, persons }, ...(other === product ? [] : [{ product: other, persons: 1 }])]
}

/** How residents send a form: also from another browser. */
export const clumsyOf = (dice: Dice): Sending =>
  dice.weighted([
    ['once', 72],
    ['twice', 10],
    ['lost', 8],
    ['copied', 6],
    ['elsewhere', 4],
  ])

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

/** On some days somebody runs the hall from afar. */
function coordinatorsOf(dice: Dice, { location, counters, from, until }: Hall): CoordinatorPlan[] {
  if (!dice.isLucky(0.4)) return []
  const looks = list(dice.whole(3, 6), () => dice.between(from, until)).sort((a, b) => a - b)
  return [{ name: `coordinator ${location}`, username: 'joke', location, counters, looks }]
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
