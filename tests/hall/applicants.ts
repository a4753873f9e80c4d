// Who books for a later day, and who tries to cheat. They never come to the hall on the day itself.
import { type Dice, diceOf } from './dice.ts'
import { dateAt, daysAfter, midnightOf, weekdayOf } from './dutch.ts'
import { contactOf, list, wantedOf } from './people.ts'
import { type ApplicantPlan, type CheatPlan, type Hall, hour } from './plans.ts'

/** The people of a day besides those who come to the hall on it. */
export function strangersOf(
  seed: number,
  halls: Hall[],
  midnight: number,
): { applicants: ApplicantPlan[]; cheats: CheatPlan[] } {
  const dice = diceOf(seed, 'strangers')
  const days = workdaysAfter(dateAt(midnight + 12 * hour), 5)
  const location = dice.pick(halls).location
  const day = { days, location, midnight }
  const applicants = list(dice.whole(4, 6), (at) => applicantOf(diceOf(seed, `applicant ${at}`), day, at))
  return {
    applicants: [...applicants, ...rivalsOf(diceOf(seed, 'rivals'), day), ...parentsOf(diceOf(seed, 'parent'), day)],
    cheats: cheatsOf(diceOf(seed, 'cheats'), day),
  }
}

interface Ahead {
  /** The working days to come, ISO. */
  days: string[]
  location: string
  /** The beginning of the day that is simulated. */
  midnight: number
}

function workdaysAfter(date: string, count: number): string[] {
  const found: string[] = []
  for (let days = 1; found.length < count; days++) {
    const next = daysAfter(date, days)
    if (weekdayOf(next) < 6) found.push(next)
  }
  return found
}

/** Hours in which both locations are open. */
const officeHours = (date: string) => ({ from: midnightOf(date) + 9 * hour, until: midnightOf(date) + 12 * hour })

function applicantOf(dice: Dice, { days, location, midnight }: Ahead, at: number): ApplicantPlan {
  const name = `applicant ${at}`
  // Who would like to come sooner has to have an appointment later than those who give theirs up.
  const wants = dice.isLucky(0.55)
  const acts = wants
    ? dice.weighted<ApplicantPlan['acts']>([
        [['sooner'], 70],
        [['lookUp', 'sooner'], 10],
        [['sooner', 'move'], 8],
        [['sooner', 'cancel'], 6],
        [['sooner', 'noLonger'], 6],
      ])
    : dice.weighted<ApplicantPlan['acts']>([
        [['cancel'], 30],
        [['cancelByMail'], 25],
        [['move'], 15],
        [['persons', 'cancel'], 10],
        [['persons'], 10],
        [['lookUp', 'move', 'move'], 10],
      ])
  return {
    name,
    ...contactOf(dice, name),
    location,
    choices: dice.isLucky(0.6) ? [{ product: 'uittreksel', persons: 1 }] : wantedOf(dice),
    ...officeHours(dice.pick(wants ? days.slice(2) : days.slice(0, 2))),
    booksAt: midnight + (wants ? dice.between(7, 9) : dice.between(8, 13)) * hour,
    acts,
    offers: dice.weighted([
      ['takes', 60],
      ['declines', 20],
      ['ignores', 20],
    ]),
    watchesUntil: midnight + 22 * hour,
  }
}

/** Two who see the same page and want its first time, at the same instant. */
function rivalsOf(dice: Dice, { days, location, midnight }: Ahead): ApplicantPlan[] {
  const common = {
    ...{ location, choices: [{ product: 'uittreksel', persons: 1 }], ...officeHours(days[1] ?? '') },
    ...{ booksAt: midnight + dice.between(8, 18) * hour, picksFirst: true },
    ...{ acts: [], offers: 'ignores' as const, watchesUntil: 0 },
  }
  return list(2, (at) => ({ ...common, name: `rival ${at}`, email: `rival-${at}@voorbeeld.nl`, mobile: null }))
}

/** Now and then a child is born, which has to be declared within the legal term. */
function parentsOf(dice: Dice, { days, midnight }: Ahead): ApplicantPlan[] {
  if (!dice.isLucky(0.25)) return []
  const today = dateAt(midnight + 12 * hour)
  const plan = {
    ...{ name: 'parent', email: 'parent@voorbeeld.nl', mobile: null, location: 'stadskantoor' },
    choices: [{ product: 'geboorteaangifte', persons: 1 }],
    born: daysAfter(today, -dice.whole(0, 1)),
    from: midnightOf(days[0] ?? '') + 9.5 * hour,
    until: midnightOf(days[0] ?? '') + 12 * hour,
    booksAt: midnight + dice.between(7, 9) * hour,
    acts: dice.pick<ApplicantPlan['acts']>([[], ['move']]),
    ...{ offers: 'ignores' as const, watchesUntil: 0 },
  }
  return [plan]
}

function cheatsOf(dice: Dice, { days, location, midnight }: Ahead): CheatPlan[] {
  const cheats: [CheatPlan['cheat'], number][] = [
    ['traders', 0.5],
    ['hoarder', 0.12],
    ['guesser', 0.25],
    ['robot', 0.25],
  ]
  return cheats
    .filter(([, probability]) => dice.isLucky(probability))
    .map(([cheat]) => {
      const booker: CheatPlan['booker'] = {
        ...{ name: cheat, email: `${cheat}@voorbeeld.nl`, mobile: null, location },
        choices: [{ product: 'uittreksel', persons: 1 }],
        ...officeHours(dice.pick(days)),
      }
      // The guesser knows the address of somebody who has an appointment.
      const known = cheat === 'guesser' ? { ...booker, email: 'rival-1@voorbeeld.nl' } : booker
      return { cheat, at: midnight + dice.between(8, 18) * hour, booker: known }
    })
}
