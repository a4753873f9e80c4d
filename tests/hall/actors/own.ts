// What a resident does with an appointment that was made: on its own page, from a link in a message, by its code.
import { codeIn } from '../dutch.ts'
import { formsOf } from '../page.ts'
import { clumsyOf } from '../people.ts'
import { minute, second } from '../plans.ts'
import type { Answer, Surfer } from '../world.ts'
import type { Booked } from './booking.ts'
import { type Booker, formWith, noteTimes, timesOn, turnAway } from './holding.ts'
import { type Life, send } from './sending.ts'

const pathOf = ({ publicId }: Booked) => `/mijn-afspraak/${publicId}`

/** Writes down where the appointment is now. */
export async function nowAt(me: Booker, booked: Booked, how: 'resident' | 'offer' | 'changed'): Promise<void> {
  const { publicId, location, startsAt, choices } = booked
  const team = await me.world.teamOf(publicId)
  const shows = { person: me.plan.name, publicId, location, startsAt, team, choices }
  me.world.tell(how === 'changed' ? { fact: 'changed', ...shows } : { fact: 'moved', by: how, ...shows })
}

/** Another time; some use a tab that has been open since before the last change, and have to look again. */
export async function* move(me: Booker, booked: Booked, old?: Answer): Life<Answer | undefined> {
  const day = new Date(booked.startsAt).toISOString().slice(0, 10)
  const page = old ?? (await me.surfer.get(`${pathOf(booked)}/tijd?dag=${day}`))
  if (!old) noteAll(me, booked, page)
  if ((yield* moveFrom(me, booked, page)) || !old) return page
  return yield* move(me, booked)
}

/** Writes down the times of a page that has just come. */
function noteAll(me: Booker, booked: Booked, page: Answer): void {
  const form = formWith(page, 'tijden')
  if (form) noteTimes(me, form, booked.choices, booked.publicId)
}

/** Chooses one of the times on a page; true when the appointment is there now. */
async function* moveFrom(me: Booker, booked: Booked, page: Answer): Life<boolean> {
  const { world, surfer, dice, plan } = me
  const form = formWith(page, 'tijden')
  const times = form ? timesOn(form, plan) : []
  if (!form || times.length === 0) return turnAway(me, 'no other time', page) ?? false
  const { choice, startsAt } = dice.pick(times)
  const moved = yield* send(world, surfer, dice, clumsyOf(dice), form, { tijd: choice })
  if (!moved.path.endsWith('?verzet=ja')) return turnAway(me, 'not moved', moved) ?? false
  booked.startsAt = startsAt
  await nowAt(me, booked, 'resident')
  return true
}

/** One person more, or less; when that takes longer than there is room, at another time. */
export async function* changePersons(me: Booker, booked: Booked): Life {
  const { world, surfer, dice } = me
  const form = formWith(await surfer.get(`${pathOf(booked)}/personen`), 'wijziging')
  if (!form) return
  const choices = booked.choices.map(({ product, persons }) => ({ product, persons: persons > 1 ? 1 : 2 }))
  if (dice.isLucky(0.1)) await surfer.postFlawed(form, { personen: choices.map(() => '9') })
  const filled = { personen: choices.map(({ persons }) => String(persons)) }
  const after = yield* send(world, surfer, dice, clumsyOf(dice), form, filled)
  if (after.path.endsWith('?gewijzigd=ja')) {
    booked.choices = choices
    return nowAt(me, booked, 'changed')
  }
  if (after.status !== 409 || !formWith(after, 'tijden')) return turnAway(me, 'not changed', after)
  const before = booked.choices
  booked.choices = choices
  noteAll(me, booked, after)
  if (!(yield* moveFrom(me, booked, after))) booked.choices = before
}

/** Cancels on this page; true when it is done. */
export async function* cancelOn(me: Booker, booked: Booked, page: Answer, surfer = me.surfer): Life<boolean> {
  const { world, dice, plan } = me
  const { publicId } = booked
  const form = formsOf(page.html).find(({ action }) => action.endsWith('/annulering'))
  if (!form) return turnAway(me, 'not to be cancelled', page) ?? false
  if (dice.isLucky(0.1)) await surfer.postFlawed(form, {})
  yield* send(world, surfer, dice, clumsyOf(dice), form, { besluit: 'ja' })
  // The second of two says that it was cancelled already: the appointment's own page knows.
  const own = await surfer.get(pathOf(booked))
  if (!own.html.includes('is afgezegd')) return turnAway(me, 'not cancelled', own) ?? false
  world.tell({ fact: 'cancelled', person: plan.name, publicId })
  return true
}

export async function* cancel(me: Booker, booked: Booked): Life<boolean> {
  return yield* cancelOn(me, booked, await me.surfer.get(`${pathOf(booked)}/annulering`))
}

/** The address of a link in the newest message that has it. */
export function linkIn(me: Booker, link: RegExp): string | undefined {
  const { email, mobile } = me.plan
  const letters = [email, mobile].flatMap((to) => (to ? me.world.letters(to) : []))
  const found = letters.map(({ text }) => link.exec(text)?.[1]).find((href) => href !== undefined)
  return found?.replace(/^https?:\/\/[^/]+/, '')
}

/** "Ik kan niet komen": the link in the mail, in whatever browser opens it. */
export async function* cancelByMail(me: Booker, booked: Booked): Life<boolean> {
  const href = linkIn(me, /Ik kan niet komen:\n(\S+)/)
  if (!href) return yield* cancel(me, booked)
  const phone = me.world.surfer(me.plan.name, me.surfer.address)
  return yield* cancelOn(me, booked, await phone.get(href), phone)
}

/** Finds the appointment by the code that the confirmation names; waits when there were too many tries. */
export async function* findByCode(me: Booker, booked: Booked): Life {
  const { world, dice, plan } = me
  const contact = plan.email ?? plan.mobile
  const letter = contact && world.letters(contact)[0]
  const code = letter && codeIn(letter.text)
  if (!letter || !code) return
  const other = world.surfer(plan.name, me.surfer.address)
  if (dice.isLucky(0.4)) await tryCode(me, other, String(dice.whole(0, 999_999)).padStart(6, '0'), contact)
  yield world.now() + dice.between(5, 40) * second
  const typed = dice.isLucky(0.5) ? contact.toUpperCase() : contact
  let answer = await tryCode(me, other, code, typed)
  if (answer.retryAfter !== undefined) {
    yield world.now() + answer.retryAfter * second
    answer = await tryCode(me, other, code, typed)
  }
  if (!answer.path.startsWith(pathOf(booked))) turnAway(me, 'not found by code', answer)
}

/** A code with an address or number, and what it opened. */
export async function tryCode({ world, plan }: Booker, surfer: Surfer, code: string, contact: string): Promise<Answer> {
  const form = formsOf((await surfer.get('/mijn-afspraak')).html).find(({ action }) => action === '/mijn-afspraak')
  if (!form) throw new Error('Nowhere to type a code')
  const answer = await surfer.postFlawed(form, { code, contact })
  const opened = /^\/mijn-afspraak\/([\w-]+)/.exec(answer.path)?.[1] ?? null
  const { address } = surfer
  world.tell({ fact: 'lookedUp', person: plan.name, address, code, contact, opened })
  return answer
}

/** Asks for a message about earlier places; some want other days and hours a little later. */
export async function* askSooner(me: Booker, { publicId }: Booked): Life<boolean> {
  const { world, surfer, dice } = me
  const form = formWith(await surfer.get(`/mijn-afspraak/${publicId}/bericht`), 'bericht')
  if (!form) return false
  if (dice.isLucky(0.1)) await surfer.postFlawed(form, {})
  const values = (name: string, probability: number) =>
    form.boxes.filter(([one]) => one === name && dice.isLucky(probability)).map(([, value]) => value)
  const filled = { dag: values('dag', 0.9), dagdeel: values('dagdeel', 0.9), locatie: values('locatie', 0.9) }
  const isAsked = (name: string) => form.boxes.some(([one]) => one === name)
  if (Object.entries(filled).some(([name, chosen]) => isAsked(name) && chosen.length === 0)) return false
  const after = yield* send(world, surfer, dice, clumsyOf(dice), form, filled)
  if (!after.path.endsWith('?aangezet=ja')) return turnAway(me, 'no alert', after) ?? false
  const weekdays = filled.dag.map(Number)
  const locations = isAsked('locatie') ? filled.locatie : []
  world.tell({ fact: 'alertOn', publicId, weekdays, parts: filled.dagdeel, locations })
  return true
}

/** So often somebody looks whether there is a message. */
export const looksEveryMs = 7 * minute
