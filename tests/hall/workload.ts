// A whole day from its seed: where, how busy, who comes, what breaks.
import { DateTime } from 'luxon'
import { strangersOf } from './applicants.ts'
import { type Dice, diceOf } from './dice.ts'
import { peopleOf } from './people.ts'
import { type DayPlan, type Hall, hour, type Size } from './plans.ts'

const dates = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2027-06-15']
const zone = 'Europe/Amsterdam'

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
    ...strangersOf(seed, halls, midnight),
    scarce: diceOf(seed, 'scarce').isLucky(0.2) ? 'paspoort' : undefined,
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
    return { location: 'molenwijk', counters: [5, 6], from, until: from + dice.between(0.8, 1.6) * hour }
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
