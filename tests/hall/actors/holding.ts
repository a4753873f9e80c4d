// Finding a time and having it held: the pages of the times, and another time after all.
import type { Dice } from '../dice.ts'
import { type Form, formsOf } from '../page.ts'
import { clumsyOf } from '../people.ts'
import { type BookerPlan, type Sending, second } from '../plans.ts'
import type { Wanted } from '../record.ts'
import type { Answer, Surfer, World } from '../world.ts'
import { type Life, send } from './sending.ts'

/** Somebody at a screen. The browser changes when the one that was used is gone. */
export interface Booker<Plan extends BookerPlan = BookerPlan> {
  world: World
  surfer: Surfer
  dice: Dice
  plan: Plan
}

export const formWith = (answer: Answer, id: string) => formsOf(answer.html).find((form) => form.id === id)

export function turnAway({ world, plan }: Booker, how: string, { status, path }: Answer): undefined {
  world.tell({ fact: 'turnedAway', person: plan.name, how: `${how}: ${status} ${path}` })
}

export const queryOf = (choices: readonly Wanted[]) =>
  choices.map(({ product, persons }) => `product=${product}&personen=${persons}`).join('&')

/** The page with the times of the day; on the way there a date of birth, where a legal term asks for it. */
export async function timesPage({ surfer, plan }: Booker): Promise<Answer> {
  const day = new Date(plan.from).toISOString().slice(0, 10)
  const page = await surfer.get(`/afspraak/tijd?${queryOf(plan.choices)}&locatie=${plan.location}&dag=${day}`)
  const asks = page.path.startsWith('/afspraak/geboortedatum')
  const form = formsOf(page.html).find(({ action }) => action === '/afspraak/geboortedatum')
  if (!asks || !form || !plan.born) return page
  const [jaar = '', maand = '', dag = ''] = plan.born.split('-')
  return surfer.post(form, { dag, maand, jaar })
}

/** The radio buttons of a page that name a time at which somebody wants to come. */
export const timesOn = (form: Form, { from, until, location }: BookerPlan) =>
  form.choices
    .map((choice) => ({ choice, place: choice.split('@')[0], startsAt: Number(choice.split('@')[1]) }))
    .filter(({ place, startsAt }) => place === location && from <= startsAt && startsAt < until)

/** Enough for the day that was asked for. */
const noted = 40

/** Writes down which times a page offers; `own` is what this person has already. */
export function noteTimes({ world, plan }: Booker, form: Form, choices: Wanted[], own: string | null): void {
  const times = form.choices.slice(0, noted)
  world.tell({ fact: 'timesShown', person: plan.name, choices, times, own, birth: plan.born ?? null })
}

export interface Held {
  publicId: string
  startsAt: number
  page: Answer
}

/** Chooses a time until one is held; the page of a time that was just taken offers the others again. */
export async function* holdTime(
  me: Booker,
  first: Answer,
  own: string | null = null,
  sending?: Sending,
): Life<Held | undefined> {
  const { world, surfer, dice, plan } = me
  let page = first
  for (let tries = 0; tries < 4; tries++) {
    const form = formWith(page, 'tijden')
    if (form) noteTimes(me, form, plan.choices, own)
    const times = form ? timesOn(form, plan) : []
    if (!form || times.length === 0) return turnAway(me, 'no time', page)
    const { choice, startsAt } = plan.picksFirst ? (times[0] as (typeof times)[0]) : dice.pick(times)
    page = yield* send(world, surfer, dice, sending ?? clumsyOf(dice), form, { tijd: choice })
    const held = await heldOn(me, page, startsAt)
    if (held) return held
    if (page.retryAfter !== undefined) {
      if (tries > 0) return turnAway(me, 'too many holds', page)
      yield world.now() + page.retryAfter * second
      page = await timesPage(me)
    }
  }
  return turnAway(me, 'nothing held', page)
}

/** Writes down the time that a page says is held. */
export async function heldOn(me: Booker, page: Answer, startsAt: number): Promise<Held | undefined> {
  const publicId = /^\/afspraak\/([\w-]{22})\//.exec(page.path)?.[1]
  if (!publicId || page.status !== 200) return undefined
  const { world, surfer, plan } = me
  const { name: person, location, choices } = plan
  const known = surfer.cookies.has('beurt-appointments')
  const team = await world.teamOf(publicId)
  const shows = { person, publicId, location, startsAt, team, choices }
  world.tell({ fact: 'held', address: surfer.address, known, ...shows })
  return { publicId, startsAt, page }
}

/** Back to the page with the times, as the browser kept it, to choose another one. */
export async function* chooseAgain(me: Booker, times: Answer, held: Held): Life<Held | undefined> {
  const { world, surfer, dice, plan } = me
  yield world.now() + dice.between(5, 60) * second
  const form = formWith(times, 'tijden')
  const other = form && dice.pick(timesOn(form, plan))
  if (!form || !other) return held
  world.tell({ fact: 'letGo', publicId: held.publicId })
  const page = await surfer.post(form, { tijd: other.choice })
  const moved = await heldOn(me, page, other.startsAt)
  if (moved) return moved
  return heldOn(me, await surfer.get(`/afspraak/${held.publicId}/gegevens`), held.startsAt)
}
