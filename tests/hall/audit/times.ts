// Times on pages: each of them could be had at that moment, and a place that was given up is on no page before it
// comes back.
import { dateAt, daysAfter, weekdayOf } from '../dutch.ts'
import { type Case, known, lengthOf } from './case.ts'
import {
  countIn,
  type Promised,
  productKey,
  promisesOf,
  room,
  type Taken,
  takenBy,
  teamKey,
  unitsOf,
} from './promises.ts'

const hour = 3_600_000
const day = 24 * hour

type Shown = ReturnType<typeof shownIn>[number]

const shownIn = (the: Case) => known(the.record, 'timesShown')

export function auditTimes(the: Case): string[] {
  const taken = takenBy(promisesOf(the))
  return shownIn(the).flatMap((page) => {
    const length = lengthOf(the, page.choices)
    const teams = [...the.productsOf].filter(([, products]) =>
      page.choices.every((one) => products.includes(one.product)),
    )
    return page.times.flatMap((time) => {
      const [location = '', at] = time.split('@')
      const visit = { location, startsAt: Number(at), endsAt: Number(at) + length }
      const name = `times: ${page.person} was shown ${location} ${new Date(visit.startsAt).toISOString()}`
      return [
        ...outside(the, page, visit.startsAt).map((why) => `${name}, ${why}`),
        ...(teams.some(([team]) => isFree(the, taken, page, { ...visit, team }))
          ? []
          : [`${name}, which was not free`]),
      ]
    })
  })
}

/** Nothing too soon, too far away, or after a legal term. */
function outside(the: Case, { at, choices, birth }: Shown, startsAt: number): string[] {
  const products = choices.flatMap(({ product }) => the.products.get(product) ?? [])
  const soonest = at + Math.max(...products.map(({ noticeHours }) => noticeHours)) * hour
  // The clock does not change within anybody's horizon on a simulated day.
  const last = at + Math.min(...products.map(({ horizonDays }) => horizonDays)) * day
  const isDeclared = choices.some(({ product }) => product === 'geboorteaangifte')
  return [
    ...(startsAt < soonest ? ['which is too soon'] : []),
    ...(startsAt > last ? ['which is too far away'] : []),
    ...(isDeclared && birth !== null && dateAt(startsAt) > lastDayFor(birth) ? ['which is after the term'] : []),
  ]
}

/**
 * Within three days after the birth, of which two are working days; a last day on which offices are closed moves on.
 * No holiday lies near the days that are simulated.
 */
function lastDayFor(birth: string): string {
  const isWorkingDay = (date: string) => weekdayOf(date) < 6
  let last = daysAfter(birth, 3)
  const inTerm = () => [1, 2, 3, 4, 5, 6, 7].map((days) => daysAfter(birth, days)).filter((date) => date <= last)
  while (!isWorkingDay(last) || inTerm().filter(isWorkingDay).length < 2) last = daysAfter(last, 1)
  return last
}

interface Visit {
  location: string
  team: string
  startsAt: number
  endsAt: number
}

/** What was promised at that very instant may have been promised just after the page was made. */
function isFree(the: Case, taken: Taken, page: Shown, { location, team, startsAt, endsAt }: Visit): boolean {
  const stands = (one: Promised) => one.publicId !== page.own && one.from < page.at && page.at < one.returnsAt
  const starts = the
    .blocksOn(dateAt(startsAt))
    .some(
      (block) =>
        block.location === location &&
        block.team === team &&
        block.from <= startsAt &&
        startsAt < block.until &&
        (startsAt - block.from) % block.stepMs === 0,
    )
  if (!starts) return false
  return unitsOf(startsAt, endsAt).every(
    (unit) =>
      countIn(taken, teamKey(location, team, unit), stands) < room(the, location, team, unit, 'online') &&
      page.choices.every(({ product }) => {
        const ceiling = the.products.get(product)?.ceiling ?? null
        return ceiling === null || countIn(taken, productKey(location, product, unit), stands) < ceiling
      }),
  )
}
