// What the earlier days of a location say about a day like this: how long visits took, who did not come, how late people
// report, and how many come without an appointment. As long as that is too little, nothing is made of it.
import { minute } from '../catalogue/milliseconds.ts'
import { condensed, type Shape } from './lengths.ts'

/** What one day leaves behind: counts and lengths, of nobody in particular. */
export interface DayLesson {
  /** ISO; which weekday it was follows from it. */
  date: string
  /** By first product: what visits took from the call to their end, in hundredths of their usual minutes. */
  took: Readonly<Record<string, readonly number[]>>
  /** By first product: walk-ins as [half hour of the local day from 0, count]. */
  walkIns: Readonly<Record<string, readonly (readonly [number, number])[]>>
  /** When people reported, in minutes after the time of their appointment. */
  lateness: readonly number[]
  /** Appointments whose people came, and those who were missed. */
  came: number
  missed: number
}

/** What is expected of a day, as far as earlier days say it. */
export interface Learned {
  /** By first product; '' is all of them together. */
  shapes: ReadonlyMap<string, Shape>
  /** When people with an appointment report, ms after its time, equally likely and ascending. */
  lateness: Int32Array
  /** Undefined as long as too few appointments were watched. */
  noShowShare: number | undefined
  /** By product: walk-ins in each of the 48 half hours of such a weekday. Undefined with too few such days. */
  walkIns: ReadonlyMap<string, Float64Array> | undefined
}

export const halfHours = 48
/** With fewer than this a curve around the usual minutes says more. */
const visitsLeast = 30
const arrivalsLeast = 30
const appointmentsLeast = 40
const weekdaysLeast = 3
const pieces = 64

/** Most people are early, as every waiting room knows. */
const usualLateness = Int32Array.from(
  [-20, -16, -14, -12, -10, -9, -8, -7, -6, -5, -4, -3, -2, 0, 4, 10],
  (m) => m * minute,
)

export const nothingLearned: Learned = {
  shapes: new Map(),
  lateness: usualLateness,
  noShowShare: undefined,
  walkIns: undefined,
}

/** What these days say about one with this weekday (1 is Monday); `weekdayOf` tells the weekday of an ISO date. */
export function learnedFrom(days: readonly DayLesson[], weekday: number, weekdayOf: (date: string) => number): Learned {
  if (days.length === 0) return nothingLearned
  const lateness = days.flatMap((day) => day.lateness)
  const [came, missed] = [sum(days, (day) => day.came), sum(days, (day) => day.missed)]
  const alike = days.filter(({ date, walkIns }) => weekdayOf(date) === weekday && Object.keys(walkIns).length > 0)
  return {
    shapes: shapesOf(days),
    lateness:
      lateness.length < arrivalsLeast
        ? usualLateness
        : Int32Array.from(condensed(lateness, pieces), (late) => late * minute),
    noShowShare: came + missed < appointmentsLeast ? undefined : missed / (came + missed),
    walkIns: alike.length < weekdaysLeast ? undefined : walkInsOf(alike),
  }
}

const sum = (days: readonly DayLesson[], of: (day: DayLesson) => number) =>
  days.reduce((total, day) => total + of(day), 0)

function shapesOf(days: readonly DayLesson[]): ReadonlyMap<string, Shape> {
  const took = new Map<string, number[]>()
  for (const [product, hundredths] of days.flatMap((day) => Object.entries(day.took))) {
    for (const name of ['', product]) {
      const sofar = took.get(name) ?? []
      sofar.push(...hundredths)
      took.set(name, sofar)
    }
  }
  return new Map(
    [...took]
      .filter(([, hundredths]) => hundredths.length >= visitsLeast)
      .map(([product, hundredths]) => [product, condensed(hundredths, pieces).map((one) => one / 100)]),
  )
}

/** The mean of these days, half hour by half hour. */
function walkInsOf(days: readonly DayLesson[]): ReadonlyMap<string, Float64Array> {
  const means = new Map<string, Float64Array>()
  for (const [product, counts] of days.flatMap(({ walkIns }) => Object.entries(walkIns))) {
    const mean = means.get(product) ?? new Float64Array(halfHours)
    means.set(product, mean)
    for (const [half, count] of counts) mean[half] = (mean[half] ?? 0) + count / days.length
  }
  return means
}
