// What visitors of a simulated day are told when they come, beside how long they then wait: by the predictor with what
// earlier days taught it, by the same roll-forward that knows how the day was drawn, and by a rule of thumb.
import { products as townProducts } from '../../../db/town/products.ts'
import { hour, minute } from '../../../src/catalogue/milliseconds.ts'
import type { OpenBlock } from '../../../src/catalogue/opening.ts'
import { type AheadOptions, aheadOf } from '../../../src/queue/ahead.ts'
import type { WalkInStretch } from '../../../src/queue/coming.ts'
import type { Hall } from '../../../src/queue/hall.ts'
import { type DayLesson, type Learned, learnedFrom } from '../../../src/queue/learned.ts'
import { condensed } from '../../../src/queue/lengths.ts'
import { lessonOf } from '../../../src/queue/lesson.ts'
import { next } from '../../../src/queue/order.ts'
import type { Outlook } from '../../../src/queue/outlook.ts'
import { outlookOf } from '../../../src/queue/outlook.ts'
import { become, type PredictedBand, type Ticket } from '../../../src/queue/ticket.ts'
import { rules, series } from '../../queue/hall.ts'
import { diceOf } from '../dice.ts'
import {
  alike,
  anyLoad,
  closes,
  dayOf,
  differing,
  fullLoad,
  type Loads,
  lateMinutes,
  lunches,
  lunchMs,
  noShowShare,
  opens,
  runUnder,
  type SeenHall,
  type SimulatedDay,
  takes,
  type Visitor,
  walkInKinds,
  walkInsPerHour,
} from './day.ts'

const zone = 'Europe/Amsterdam'
/** What the municipality has set; in truth visits take a little longer or shorter. */
const minutesSet: Readonly<Record<string, number>> = { reisdocumenten: 10, burgerzaken: 15, afhalen: 5 }
const codes = Object.keys(takes)
const products = new Map(codes.map((code) => [code, { minutesFirst: minutesSet[code] ?? 10, minutesExtra: 5 }]))
const options: AheadOptions = { arrivalsMs: 150 * minute, paths: 50, seed: 20261124 }

const block = (team: string, from: number, until: number, counters: number): OpenBlock => ({
  ...{ team, from, until, counters, online: counters, walkIns: true, stepMinutes: 10 },
})
/** Half of the six counters have lunch, and then the other half. */
const blocks = codes.flatMap((team) => [
  block(team, opens, lunches[0], 2),
  block(team, lunches[0], lunches[1] + lunchMs, 1),
  block(team, lunches[1] + lunchMs, closes, 2),
])

export interface Told {
  by: PredictedBand | null
  byTruth: PredictedBand | null
  byThumbMinutes: number
  waitedMinutes: number
}

/** What is simulated, and how much of it is looked at. */
export interface Sample {
  seeds: readonly number[]
  /** The teams of each counter. */
  teamsAt: readonly (readonly string[])[]
  loads: Loads
  /** One visitor in so many is told something. */
  oneIn: number
}

export const halls = {
  'teams differ': { teamsAt: differing, loads: anyLoad },
  'all alike': { teamsAt: alike, loads: anyLoad },
  'teams differ, full': { teamsAt: differing, loads: fullLoad },
  'all alike, full': { teamsAt: alike, loads: fullLoad },
} satisfies Record<string, Pick<Sample, 'teamsAt' | 'loads'>>

/** Those who are told something on these days. */
export const toldOn = (sample: Sample, learned: Learned): Told[] =>
  sample.seeds.flatMap((seed) => toldOnDay(seed, sample, learned))

function toldOnDay(seed: number, { teamsAt, loads, oneIn }: Sample, learned: Learned): Told[] {
  const day = dayOf(seed, loads)
  const told = new Map<number, Omit<Told, 'waitedMinutes'> & { now: number }>()
  const tell = (visitor: Visitor, seen: SeenHall) => {
    if (visitor.ticket.serial % oneIn !== 0) return
    const hall = hallOf(seen)
    const of = (outlook: Outlook) => aheadOf(outlook, options, new Map()).ofNewcomer(visitor.ticket)
    told.set(visitor.ticket.serial, {
      by: of(learnedOutlook(day, visitor, seen, hall, learned)),
      byTruth: of(trueOutlook(day, visitor, seen, hall)),
      byThumbMinutes: thumb(hall),
      now: seen.now,
    })
  }
  const waited = runUnder(next, day.visitors, { arrives: tell, teamsAt })
  return waited.flatMap(({ serial, calledAt }) => {
    const one = told.get(serial)
    return one ? [{ ...one, waitedMinutes: (calledAt - one.now) / minute }] : []
  })
}

/** So many wait, each takes so long, so many counters: what is mostly said. */
function thumb({ tickets, counters }: Hall): number {
  const waiting = tickets.filter(({ state }) => state === 'waiting').length
  const average = Object.values(takes).reduce((sum, minutes) => sum + minutes, 0) / codes.length
  return (waiting * average) / counters.filter(({ state }) => state === 'open').length
}

function hallOf({ waiting, counters, serving }: SeenHall): Hall {
  const atCounter = [...serving].map(([counter, { ticket, since }]) =>
    become(ticket, { state: 'serving', counter, calledAt: since, since, goesOnAt: null }),
  )
  return { tickets: [...waiting.map(({ ticket }) => ticket), ...atCounter], counters, rules, series, products }
}

/** The appointments for which nobody has come yet, but for the one who is coming in now. */
function visitsLeft({ booked, visitors }: SimulatedDay, visitor: Visitor, now: number) {
  const here = visitors.filter(({ ticket }) => ticket.issuedAt <= now && ticket !== visitor.ticket)
  const reported = Map.groupBy([...here, visitor], ({ ticket }) => `${ticket.team} ${ticket.appointmentAt}`)
  const left = Map.groupBy(booked, ({ team, startsAt }) => `${team} ${startsAt}`)
  return [...left].flatMap(([key, some]) => some.slice(reported.get(key)?.length ?? 0))
}

function learnedOutlook(day: SimulatedDay, visitor: Visitor, seen: SeenHall, hall: Hall, learned: Learned): Outlook {
  const { now } = seen
  const walkIns = day.visitors.filter(({ ticket }) => ticket.appointmentAt === null && ticket.issuedAt < now)
  const count = (code: string) => walkIns.filter(({ ticket }) => ticket.team === code).length
  const lunchSince = now < lunches[1] ? lunches[0] : lunches[1]
  const facts = {
    hall,
    now,
    until: now + options.arrivalsMs,
    visits: visitsLeft(day, visitor, now).map(({ team, startsAt }) => ({
      ...{ team, startsAt, product: team, usualMs: (minutesSet[team] ?? 10) * minute },
    })),
    arrived: new Map(codes.map((code) => [code, count(code)])),
    blocks,
    offer: { location: 'stadskantoor', date: '2026-11-24', products: offered, teams, series },
    since: new Map(hall.counters.map(({ number }) => [number, lunchSince])),
    learned,
    zone,
  }
  return outlookOf(facts, { walkInsPerHour: 8, noShowPercent: 10, breakMinutes: 15 })
}

/** The same hall to somebody who knows how its day is drawn. */
function trueOutlook(day: SimulatedDay, visitor: Visitor, seen: SeenHall, hall: Hall): Outlook {
  const outlook = learnedOutlook(day, visitor, seen, hall, knownTruth)
  const steps = Array.from({ length: 17 }, (_, at) => opens + at * (hour / 2))
  const walkIns = steps.map((from): WalkInStretch => {
    const kinds = walkInKinds.map(([[letter, team], weight]) => ({
      ...{ team, series: letter, product: team, usualMs: (minutesSet[team] ?? 10) * minute },
      promiseMs: (series.find((one) => one.letter === letter)?.promiseMinutes ?? 0) * minute,
      perHour: (walkInsPerHour(from + 1) * day.load * weight) / 25,
    }))
    return { from: Math.max(from, seen.now), until: Math.min(from + hour / 2, closes - 45 * minute), kinds }
  })
  return { ...outlook, walkIns: walkIns.filter(({ from, until }) => from < until) }
}

const truth = diceOf(1, 'truth')
const drawn = Array.from({ length: 4_000 }, () => truth.around(1))
const [earliest, latest] = lateMinutes
const knownTruth: Learned = {
  shapes: new Map(
    codes.map((code) => [
      code,
      condensed(drawn, 64).map((one) => (one * (takes[code] ?? 10)) / (minutesSet[code] ?? 10)),
    ]),
  ),
  lateness: Int32Array.from({ length: 48 }, (_, at) => (earliest + ((latest - earliest) * (at + 0.5)) / 48) * minute),
  noShowShare,
  walkIns: undefined,
}

/** What the days of these seeds, all Tuesdays, teach. */
export function taughtBy(seeds: readonly number[], loads: Loads): Learned {
  const days = seeds.map((seed, at): DayLesson => ({ date: `day ${at}`, ...lessonOfDay(dayOf(seed, loads)) }))
  return learnedFrom(days, 2, () => 2)
}

function lessonOfDay({ visitors, booked }: SimulatedDay) {
  const calledAt = new Map(runUnder(next, visitors).map((one) => [one.serial, one.calledAt]))
  const tickets = visitors.map(({ ticket, takesMs }): Ticket => {
    const since = calledAt.get(ticket.serial) ?? closes
    const served = { counter: 1, calledAt: since, since, goesOnAt: null, endedAt: since + takesMs, endEstimated: false }
    return become(ticket, { state: 'served', ...served })
  })
  const came = tickets.filter(({ appointmentAt }) => appointmentAt !== null).length
  return lessonOf({ tickets, missed: booked.length - came, products, zone })
}

const teams = codes.map((code) => ({ code, name: code, products: [code] }))
const offered = new Map(
  townProducts
    .filter(({ code }) => code === 'paspoort')
    .flatMap((passport) =>
      codes.map((code) => [
        code,
        {
          ...{ ...passport, code, group: passport.productGroup, walkIn: true, pickUp: code === 'afhalen' },
          minutesFirst: minutesSet[code] ?? 10,
        },
      ]),
    ),
)
