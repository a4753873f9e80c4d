// A resident who books through the pages, perhaps moves or cancels, and comes to the hall.
import { type Dice, diceOf } from '../dice.ts'
import { type Form, formsOf } from '../page.ts'
import { sendingOf } from '../people.ts'
import { hour, minute, type ResidentPlan, second } from '../plans.ts'
import type { Answer, Surfer, World } from '../world.ts'
import { type Life, send } from './sending.ts'
import { report } from './visitor.ts'

export interface Booked {
  publicId: string
  code: string
  startsAt: number
}

const changeUntilMs = hour
/** Residents and their friends come from other addresses. */
const friends = 1_000

export async function* resident(world: World, plan: ResidentPlan, at: number): Life {
  const dice = diceOf(world.seed, plan.name)
  const surfer = world.surfer(plan.name, `10.1.${at >> 8}.${at & 255}`)
  yield plan.booksAt
  const booked = yield* book(world, surfer, dice, plan)
  if (!booked) return
  const steps = { none: '', move: 'm', cancel: 'c', moveTwice: 'mm', moveThenCancel: 'mc' }[plan.change]
  for (const step of steps) {
    yield world.now() + dice.between(2, 40) * minute
    if (world.now() > booked.startsAt - changeUntilMs) break
    if (step === 'm') yield* move(world, surfer, dice, plan, booked)
    else if (yield* cancel(world, surfer, dice, plan, booked)) {
      world.live(resident(world, friendOf(plan, booked, world.now() + dice.between(1, 9) * minute), at + friends))
      return
    }
  }
  if (plan.arrives === 'never') return
  yield* report(world, surfer, dice, plan, booked)
}

/** Places are not for trading: who is told of a cancelled time and is quick must not find it free. */
const friendOf = (plan: ResidentPlan, { startsAt }: Booked, booksAt: number): ResidentPlan => ({
  ...plan,
  name: `friend of ${plan.name}`,
  booksAt,
  from: startsAt,
  until: startsAt + 1,
  change: 'none',
})

/** The radio buttons of the page that name a time at which this resident wants to come. */
const timesOn = (form: Form, { from, until, location }: ResidentPlan) =>
  form.choices
    .map((choice) => ({ choice, place: choice.split('@')[0], startsAt: Number(choice.split('@')[1]) }))
    .filter(({ place, startsAt }) => place === location && from <= startsAt && startsAt < until)

const formWith = (answer: Answer, id: string) => formsOf(answer.html).find((form) => form.id === id)

function turnAway(world: World, { name }: ResidentPlan, how: string, { status, path }: Answer): undefined {
  world.tell({ fact: 'turnedAway', person: name, how: `${how}: ${status} ${path}` })
}

async function* book(world: World, surfer: Surfer, dice: Dice, plan: ResidentPlan): Life<Booked | undefined> {
  const { name, product, persons, location } = plan
  const day = new Date(plan.from).toISOString().slice(0, 10)
  if (dice.isLucky(0.1)) {
    await surfer.get('/')
    await surfer.get(`/afspraak/personen?product=${product}&personen=${persons}`)
    await surfer.get(`/afspraak/locatie?product=${product}&personen=${persons}`)
  }
  const query = `product=${product}&personen=${persons}&locatie=${location}&dag=${day}`
  const held = yield* holdTime(world, surfer, dice, plan, await surfer.get(`/afspraak/tijd?${query}`))
  if (!held) return undefined
  yield world.now() + dice.between(15, 90) * second
  const contact = { naam: name, email: `${name.replaceAll(' ', '-')}@voorbeeld.nl` }
  const check = yield* send(world, surfer, dice, sendingOf(dice), held.form, contact)
  const form = formWith(check, 'bevestiging')
  if (!form) return turnAway(world, plan, 'nothing to confirm', check)
  // Some are called away from the screen for longer than the time is held.
  yield world.now() + (dice.isLucky(0.05) ? 14 * minute : dice.between(10, 60) * second)
  const made = yield* send(world, surfer, dice, sendingOf(dice), form)
  const publicId = /^\/mijn-afspraak\/([\w-]+)/.exec(made.path)?.[1]
  const code = codeOn(made.html)
  if (!publicId || !code) return turnAway(world, plan, 'not confirmed', made)
  const booked = { publicId, code, startsAt: held.startsAt }
  world.tell({ fact: 'booked', person: contact.email, ...booked, team: await world.teamOf(publicId) })
  return booked
}

/** Six digits as they are shown: "482 913". */
const codeOn = (html: string) => /bz-visit__digits[^>]*>(\d{3})\D*(\d{3})</.exec(html)?.slice(1).join('')

/** Chooses a time until one is held; the page of a time that was just taken offers the others again. */
async function* holdTime(world: World, surfer: Surfer, dice: Dice, plan: ResidentPlan, first: Answer) {
  let page = first
  for (let tries = 0; tries < 3; tries++) {
    const form = formWith(page, 'tijden')
    const times = form ? timesOn(form, plan) : []
    if (!form || times.length === 0) return turnAway(world, plan, 'no time', page)
    const { choice, startsAt } = dice.pick(times)
    page = yield* send(world, surfer, dice, sendingOf(dice), form, { tijd: choice })
    const details = formWith(page, 'gegevens')
    if (details) return { startsAt, form: details }
  }
  return turnAway(world, plan, 'nothing held', page)
}

async function* move(world: World, surfer: Surfer, dice: Dice, plan: ResidentPlan, booked: Booked): Life {
  const day = new Date(booked.startsAt).toISOString().slice(0, 10)
  const page = await surfer.get(`/mijn-afspraak/${booked.publicId}/tijd?dag=${day}`)
  const form = formWith(page, 'tijden')
  const times = form ? timesOn(form, plan) : []
  if (!form || times.length === 0) return turnAway(world, plan, 'no other time', page)
  const { choice, startsAt } = dice.pick(times)
  const moved = yield* send(world, surfer, dice, sendingOf(dice), form, { tijd: choice })
  if (!moved.path.endsWith('?verzet=ja')) return turnAway(world, plan, 'not moved', moved)
  booked.startsAt = startsAt
  const { publicId } = booked
  world.tell({ fact: 'moved', person: plan.name, publicId, startsAt, team: await world.teamOf(publicId) })
}

async function* cancel(
  world: World,
  surfer: Surfer,
  dice: Dice,
  plan: ResidentPlan,
  { publicId }: Booked,
): Life<boolean> {
  const page = await surfer.get(`/mijn-afspraak/${publicId}/annulering`)
  const form = formsOf(page.html).find(({ action }) => action.endsWith('/annulering'))
  if (!form) return turnAway(world, plan, 'not to be cancelled', page) ?? false
  yield* send(world, surfer, dice, sendingOf(dice), form, { besluit: 'ja' })
  // The second of two says that it was cancelled already: the appointment's own page knows.
  const own = await surfer.get(`/mijn-afspraak/${publicId}`)
  if (!own.html.includes('is afgezegd')) return turnAway(world, plan, 'not cancelled', own) ?? false
  world.tell({ fact: 'cancelled', person: plan.name, publicId })
  return true
}
