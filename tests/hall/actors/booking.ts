// Booking an appointment through the pages, as clumsily as people do: another time after all, a form with a mistake in
// it, more time, a hold that lapses, an answer that never comes.
import type { Form } from '../page.ts'
import { clumsyOf } from '../people.ts'
import { minute, second } from '../plans.ts'
import type { Wanted } from '../record.ts'
import type { Answer } from '../world.ts'
import {
  type Booker,
  chooseAgain,
  formWith,
  type Held,
  heldOn,
  holdTime,
  queryOf,
  timesPage,
  turnAway,
} from './holding.ts'
import { type Life, send } from './sending.ts'

/** An appointment as its resident knows it. */
export interface Booked {
  publicId: string
  code: string
  location: string
  startsAt: number
  choices: Wanted[]
}

/** From the first page to the last; undefined when it came to nothing. */
export async function* book(me: Booker): Life<Booked | undefined> {
  const { surfer, dice, plan } = me
  if (dice.isLucky(0.1)) {
    await surfer.get('/')
    await surfer.get(`/afspraak/personen?${queryOf(plan.choices)}`)
    await surfer.get(`/afspraak/locatie?${queryOf(plan.choices)}`)
  }
  const times = await timesPage(me)
  const changesMind = dice.weighted<'no' | 'atOnce' | 'inAnotherTab'>([
    ['no', 90],
    ['atOnce', 6],
    ['inAnotherTab', 4],
  ])
  // A copy that comes later would choose the first time once more.
  let held = yield* holdTime(me, times, null, changesMind === 'no' ? undefined : 'once')
  if (held && changesMind === 'atOnce') held = yield* chooseAgain(me, times, held)
  return held && (yield* goOn(me, held, changesMind === 'inAnotherTab' ? times : undefined))
}

/** From a held time to the appointment; with the page of times in another tab, to choose another one there. */
async function* goOn(me: Booker, held: Held, otherTab?: Answer): Life<Booked | undefined> {
  const { world, dice } = me
  const details = formWith(held.page, 'gegevens')
  let check = details ? yield* fillIn(me, held, details) : held.page
  let { startsAt } = held
  const other = otherTab && (yield* chooseAgain(me, otherTab, held))
  for (let tries = 0; tries < 3; tries++) {
    const form = formWith(check, 'bevestiging')
    if (!form) return turnAway(me, 'nothing to confirm', check)
    // Some are called away from the screen for longer than the time is held.
    yield world.now() + (dice.isLucky(0.06) ? 14 * minute : dice.between(10, 60) * second)
    const made = yield* confirm(me, form)
    const booked = await bookedOn(me, made, startsAt)
    if (booked) return booked
    if (made.status === 409 && other && formWith(made, 'bevestiging')) {
      // The page shows the time that was chosen in the other tab.
      startsAt = other.startsAt
      check = made
      continue
    }
    if (made.status !== 409 || !formWith(made, 'tijden')) return turnAway(me, 'not confirmed', made)
    // The time went to somebody else, and the page has the others.
    const again = yield* holdTime(me, made, held.publicId)
    if (!again) return undefined
    startsAt = again.startsAt
    check = again.page
  }
  return undefined
}

async function* fillIn(me: Booker, { publicId, startsAt }: Held, form: Form): Life<Answer> {
  const { world, surfer, dice, plan } = me
  yield world.now() + dice.between(15, 90) * second
  const filled = { naam: plan.name, email: plan.email ?? '', mobiel: plan.mobile ?? '' }
  if (dice.isLucky(0.08)) {
    const wrong = dice.pick([{ email: 'geen adres' }, { naam: '' }, { mobiel: '06' }, { email: '', mobiel: '' }])
    const refused = await surfer.postFlawed(form, { ...filled, ...wrong })
    if (refused.status !== 422) return refused
    yield world.now() + dice.between(5, 40) * second
  }
  if (dice.isLucky(0.08)) {
    yield world.now() + dice.between(5, 8) * minute
    const longer = { ...form, action: `/afspraak/${publicId}/verlenging` }
    const page = yield* send(world, surfer, dice, clumsyOf(dice), longer, { ...filled, terug: 'gegevens' })
    await heldOn(me, page, startsAt)
    yield world.now() + dice.between(5, 8) * minute
  }
  const check = yield* send(world, surfer, dice, clumsyOf(dice), form, filled)
  await heldOn(me, check, startsAt)
  return check
}

/** Makes it definitive; the browser may be gone before it hears that, and another one goes on. */
async function* confirm(me: Booker, form: Form): Life<Answer> {
  const { world, dice, surfer, plan } = me
  if (!dice.isLucky(0.04)) return yield* send(world, surfer, dice, clumsyOf(dice), form)
  await surfer.postIntoTheVoid(form)
  yield world.now() + dice.between(5, 60) * second
  const other = world.surfer(`${plan.name}, elsewhere`, surfer.address)
  const made = await other.post(form)
  // It was refused the first time, and the hold is the first browser's.
  if (made.status === 404) return surfer.post(form)
  me.surfer = other
  return made
}

/** Writes down the appointment that a page confirms. */
async function bookedOn({ world, plan }: Booker, made: Answer, startsAt: number): Promise<Booked | undefined> {
  const publicId = /^\/mijn-afspraak\/([\w-]+)/.exec(made.path)?.[1]
  const code = codeOn(made.html)
  if (!publicId || !code) return undefined
  const { name: person, email, mobile, location, choices } = plan
  const booked = { publicId, code, location, startsAt, choices }
  world.tell({ fact: 'booked', person, email, mobile, ...booked, team: await world.teamOf(publicId) })
  return booked
}

/** Six digits as they are shown: "482 913". */
const codeOn = (html: string) => /bz-visit__digits[^>]*>(?:<[^>]*>)*(\d{3})\s(\d{3})</.exec(html)?.slice(1).join('')
