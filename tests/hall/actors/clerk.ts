// A clerk at a counter: reads the page, does what it offers, and makes the mistakes that people make.
import { diceOf } from '../dice.ts'
import { fieldOf, numberOn } from '../page.ts'
import { type ClerkPlan, hour, minute, second } from '../plans.ts'
import type { Act } from '../record.ts'
import type { Answer, World } from '../world.ts'
import { type Acts, actsOn, type Clerk, formsFor, look, press, pressForm } from './at-counter.ts'
import { goOn, lookUp, passOn, regret, takeBack } from './detours.ts'
import type { Life } from './sending.ts'
import type { Guest } from './visitor.ts'

export async function* clerk(world: World, plan: ClerkPlan): Life {
  const dice = diceOf(world.seed, plan.name)
  const me = { world, plan, dice, surfer: world.surfer(plan.name) }
  for (const at of plan.secondBrowser) world.live(secondBrowser(me, at))
  yield plan.from
  let page = await look(me)
  // Longer than any day, so that a clerk who is stuck shows up as a failure and not as an endless test.
  for (let turns = 0; turns < 2_000; turns++) {
    const acts = actsOn(page)
    const next = acts.has('bezoek')
      ? yield* callIn(me, page, acts)
      : acts.has('afronding')
        ? yield* serve(me, page, acts)
        : acts.has('oproep')
          ? yield* workOn(me, page, acts)
          : acts.has('opening')
            ? yield* press(me, acts, 'opening')
            : await look(me)
    if (!next) return
    page = (yield* regret(me, next, 0.03)) ?? next
  }
  throw new Error(`${plan.name} never gets home`)
}

const isOnPause = ({ world, plan }: Clerk) =>
  plan.pauses.find(({ from, until }) => from <= world.now() && world.now() < until)

/** An open counter with nobody at it: calls, goes for a break, or goes home. */
async function* workOn(me: Clerk, page: Answer, acts: Acts): Life<Answer | undefined> {
  const { world, plan, dice } = me
  const pause = isOnPause(me)
  if (pause) {
    yield* press(me, acts, dice.isLucky(0.7) ? 'pauze' : 'sluiting')
    yield pause.until
    return look(me)
  }
  if (world.now() > plan.until + 2 * hour) {
    yield* press(me, acts, 'sluiting')
    return undefined
  }
  const other = (yield* takeBack(me, page)) ?? (dice.isLucky(0.06) ? yield* lookUp(me) : undefined)
  if (other) return other
  const after = yield* press(me, acts, 'oproep')
  if (!actsOn(after).has('oproep')) return after
  if (world.now() > plan.until && after.status === 200) {
    // Some forget to close; the end of the day does it for them.
    if (dice.isLucky(0.8)) yield* press(me, actsOn(after), 'sluiting')
    return undefined
  }
  yield world.now() + dice.between(20, 60) * second
  return dice.isLucky(0.3) ? look(me) : after
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
  const detour = dice.weighted<'none' | 'park' | 'passOn'>([
    ['none', 86],
    ['park', 6],
    ['passOn', 8],
  ])
  if (detour === 'park') return yield* press(me, acts, 'parkering')
  const passed = detour === 'passOn' ? yield* passOn(me) : undefined
  if (passed) return passed
  if (forgets) {
    const on = yield* goOn(me, await look(me))
    if (on) return on
  }
  const stops = isOnPause(me) || world.now() > plan.until || !acts.has('oproep') || dice.isLucky(0.3)
  return yield* press(me, acts, stops ? 'afronding' : 'oproep')
}

/** Somebody who was marked absent stands at the counter after all, and is put back in line. */
async function* comeBack(me: Clerk, guest: Guest): Life {
  const { world, dice } = me
  yield world.now() + dice.between(1, 15) * minute
  const form = formsFor(await look(me), 'terugkeer').find(
    (one) => guest.serial === 0 || Number(fieldOf(one, 'volgnummer')) === guest.serial,
  )
  if (form) yield* pressForm(me, 'terugkeer', form)
}

const presses: Act[] = ['oproep', 'herhaling', 'bezoek', 'afronding', 'afwezigheid', 'parkering', 'herstel']

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
