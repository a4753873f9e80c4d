// A clerk at a counter: reads the page, does what it offers, and makes the mistakes that people make.
import { beginSession, credentialsOf, workAtLocation } from '../../../db/staff.ts'
import { type Dice, diceOf } from '../dice.ts'
import { type Form, fieldOf, formsOf, numberOn } from '../page.ts'
import { type ClerkPlan, hour, minute, type Sending, second } from '../plans.ts'
import type { Act } from '../record.ts'
import type { Answer, Surfer, World } from '../world.ts'
import { type Life, send } from './sending.ts'
import type { Guest } from './visitor.ts'

interface Clerk {
  world: World
  plan: ClerkPlan
  dice: Dice
  surfer: Surfer
}

export async function* clerk(world: World, plan: ClerkPlan): Life {
  const dice = diceOf(world.seed, plan.name)
  const me = { world, plan, dice, surfer: world.surfer(plan.name) }
  for (const at of plan.secondBrowser) world.live(secondBrowser(me, at))
  yield plan.from
  let page = await look(me)
  // Longer than any day, so that a clerk who is stuck shows up as a failure and not as an endless test.
  for (let turns = 0; turns < 2_000; turns++) {
    const acts = actsOn(page)
    if (acts.has('bezoek')) page = yield* callIn(me, page, acts)
    else if (acts.has('afronding')) {
      const next = yield* serve(me, page, acts)
      if (!next) return
      page = next
    } else if (acts.has('sluiting')) {
      const next = yield* workOn(me, acts)
      if (!next) return
      page = next
    } else if (acts.has('opening')) page = yield* press(me, acts, 'opening')
    else page = await look(me)
  }
  throw new Error(`${plan.name} never gets home`)
}

/** The counter's page; signs in first when that is needed. */
async function look({ world, plan, surfer }: Clerk): Promise<Answer> {
  const path = `/balie/${plan.counter}`
  const page = await surfer.get(path)
  if (!page.path.startsWith('/medewerker/inloggen')) return page
  // Through the back door: a password takes forty milliseconds on purpose.
  const { store, chance } = world.site()
  const employee = await store.read((db) => credentialsOf(db, plan.username))
  const secret = await beginSession(store, chance, employee?.id ?? 0, '')
  await workAtLocation(store, secret, plan.location)
  surfer.cookies.set('beurt-employee', secret)
  return surfer.get(path)
}

type Acts = Map<Act, Form>

/** The buttons of the counter itself, by what they do. */
const actsOn = ({ html }: Answer): Acts =>
  new Map(
    formsOf(html).flatMap((form) => {
      const [, act] = /^\/balie\/\d+\/([a-z]+)$/.exec(form.action) ?? []
      return act && act !== 'terugkeer' ? [[act as Act, form] as const] : []
    }),
  )

const sendingsOf = (dice: Dice): Sending =>
  dice.weighted([
    ['once', 90],
    ['twice', 5],
    ['copied', 3],
    ['lost', 2],
  ])

/** Presses a button of the page, and gives the page that follows. */
async function* press(me: Clerk, acts: Acts, act: Act): Life<Answer> {
  const { world, plan, dice, surfer } = me
  const form = acts.get(act)
  if (!form) throw new Error(`${plan.name} misses the button ${act}`)
  world.tell({ fact: 'pressed', ...pressOf(plan, act), seen: Number(fieldOf(form, 'gezien')), ticket: null })
  const page = yield* send(world, surfer, dice, sendingsOf(dice), form)
  return page.path.startsWith('/medewerker/inloggen') ? look(me) : page
}

const pressOf = ({ location, counter }: ClerkPlan, act: Act) => ({ location, counter, act })

const isOnPause = ({ world, plan }: Clerk) =>
  plan.pauses.find(({ from, until }) => from <= world.now() && world.now() < until)

/** An open counter with nobody at it: calls, goes for a break, or goes home. */
async function* workOn(me: Clerk, acts: Acts): Life<Answer | undefined> {
  const { world, plan, dice } = me
  const pause = isOnPause(me)
  if (pause) {
    yield* press(me, acts, 'sluiting')
    yield pause.until
    return look(me)
  }
  if (world.now() > plan.until + 2 * hour) {
    yield* press(me, acts, 'sluiting')
    return undefined
  }
  const page = yield* press(me, acts, 'oproep')
  if (!actsOn(page).has('sluiting')) return page
  if (world.now() > plan.until && page.status === 200) {
    // Some forget to close; the end of the day does it for them.
    if (dice.isLucky(0.8)) yield* press(me, actsOn(page), 'sluiting')
    return undefined
  }
  yield world.now() + dice.between(20, 60) * second
  return dice.isLucky(0.3) ? look(me) : page
}

/** A number was called: the visitor comes, or is called again, and marked absent in the end. */
async function* callIn(me: Clerk, page: Answer, acts: Acts): Life<Answer> {
  const { world, plan, dice } = me
  const number = numberOn(page.html) ?? ''
  const guest = world.guests.get(`${plan.location} ${number}`)
  if (!guest || guest.visit.absent === 'no') {
    yield world.now() + (guest?.visit.walksMs ?? 20 * second)
    return yield* press(me, acts, 'bezoek')
  }
  let shown = page
  for (let calls = 1; calls < 3; calls++) {
    // Impatient ones press before it is allowed.
    yield world.now() + dice.between(5, 40) * second
    shown = yield* press(me, actsOn(shown), 'herhaling')
    if (numberOn(shown.html) !== number || !actsOn(shown).has('herhaling')) return shown
  }
  yield world.now() + dice.between(20, 70) * second
  const after = yield* press(me, actsOn(shown), 'afwezigheid')
  if (guest.visit.absent === 'returns') world.live(comeBack(me, guest))
  guest.visit = { ...guest.visit, absent: guest.visit.absent === 'returns' ? 'no' : 'gone' }
  return after
}

/** A visit, and its end: with the button for it, with the next call, late, or never. */
async function* serve(me: Clerk, page: Answer, acts: Acts): Life<Answer | undefined> {
  const { world, plan, dice } = me
  const guest = world.guests.get(`${plan.location} ${numberOn(page.html)}`)
  const forgets = dice.isLucky(0.02)
  if (forgets && dice.isLucky(0.3)) return undefined
  yield world.now() + (guest?.visit.takesMs ?? 5 * minute) + (forgets ? 35 * minute : 0)
  const stops = isOnPause(me) || world.now() > plan.until || !acts.has('oproep') || dice.isLucky(0.3)
  return yield* press(me, acts, stops ? 'afronding' : 'oproep')
}

/** Somebody who was marked absent stands at the counter after all, and is put back in line. */
async function* comeBack(me: Clerk, guest: Guest): Life {
  const { world, plan, dice, surfer } = me
  yield world.now() + dice.between(1, 15) * minute
  const page = await look(me)
  const form = formsOf(page.html).find(
    ({ action, fields }) =>
      action.endsWith('/terugkeer') && fields.some(([, value]) => guest.serial === 0 || Number(value) === guest.serial),
  )
  if (!form) return
  const ticket = Number(fieldOf(form, 'volgnummer'))
  world.tell({ fact: 'pressed', ...pressOf(plan, 'terugkeer'), seen: 0, ticket })
  yield* send(world, surfer, dice, sendingsOf(dice), form)
}

const presses: Act[] = ['oproep', 'herhaling', 'bezoek', 'afronding', 'afwezigheid']

/** Another screen at the same counter: looks, waits, and presses what has long changed. Or what it does not even show. */
async function* secondBrowser(me: Clerk, at: number): Life {
  const { world, plan, dice } = me
  const mine = { ...me, surfer: world.surfer(`${plan.name}, second browser`) }
  yield at
  const acts = actsOn(await look(mine))
  acts.delete('sluiting')
  yield world.now() + dice.between(1, 120) * second
  const [any] = acts.values()
  const act = dice.pick(presses)
  const wrong = any && { ...any, action: `/balie/${plan.counter}/${act}` }
  if (wrong && dice.isLucky(0.5)) yield* press(mine, new Map([[act, wrong]]), act)
  else if (acts.size > 0) yield* press(mine, acts, dice.pick([...acts.keys()]))
}
