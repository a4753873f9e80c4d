// People who try to get more than others: traders in places, a hoarder, a guesser of codes, a robot.
import { formsOf } from '../page.ts'
import { type BookerPlan, type CheatPlan, minute, second } from '../plans.ts'
import type { World } from '../world.ts'
import { book } from './booking.ts'
import { formWith, heldOn, holdTime, noteTimes, timesPage } from './holding.ts'
import { cancel, tryCode } from './own.ts'
import { bookerOf } from './resident.ts'
import type { Life } from './sending.ts'

/** One has a place and gives it up; the other grabs for it at that very moment, and goes on for as long as it takes. */
export async function* traders(world: World, { booker, at }: CheatPlan, address: string): Life {
  const seller = bookerOf(world, { ...booker, name: `${booker.name}, seller` }, address)
  yield at
  const booked = yield* book(seller)
  if (!booked) return
  const other = mailOf(booker, 'other')
  const { startsAt } = booked
  const plan = { ...other, name: `${booker.name}, buyer`, from: startsAt, until: startsAt + 1 }
  const buyer = bookerOf(world, plan, `${address}9`)
  yield world.now() + buyer.dice.between(2, 30) * minute
  let form = formWith(await timesPage({ ...buyer, plan: booker }), 'tijden')
  world.live(justCancel(world, cancel(seller, booked)))
  const wanted = { tijd: `${booked.location}@${startsAt}` }
  for (let tries = 0; form && tries < 14; tries++) {
    // The place stands on no page: the form is made up.
    const page = await buyer.surfer.post(form, wanted)
    if (await heldOn(buyer, page, startsAt)) return
    form = formWith(page, 'tijden')
    if (form) noteTimes(buyer, form, booker.choices, null)
    yield world.now() + (tries < 2 ? 10 : buyer.dice.between(50, 130)) * second
  }
}

async function* justCancel(world: World, cancelling: Life<boolean>): Life {
  yield world.now()
  yield* cancelling
}

/** The same mailbox under another spelling: a+1@, A@. */
const mailOf = (plan: CheatPlan['booker'], suffix: string) => ({
  ...plan,
  email: plan.email.replace('@', `+${suffix}@`),
})

/** Books again and again with one mailbox, and holds times without end from one address of the network. */
export async function* hoarder(world: World, { booker, at }: CheatPlan, address: string): Life {
  yield at
  for (let tries = 1; tries <= 4; tries++) {
    const spelled = tries % 2 === 0 ? { ...booker, email: booker.email.toUpperCase() } : booker
    const plan = { ...mailOf(spelled, String(tries)), name: `${booker.name} ${tries}` }
    yield* book(bookerOf(world, plan, address))
    yield world.now() + 20 * second
  }
  for (let tries = 1; tries <= 11; tries++) {
    const me = bookerOf(world, { ...booker, name: `${booker.name}, browser ${tries}` }, address)
    const form = formWith(await timesPage(me), 'tijden')
    const choice = form?.choices[tries]
    if (!form || choice === undefined) return
    const page = await me.surfer.post(form, { tijd: choice })
    await heldOn(
      { ...me, plan: { ...me.plan, location: choice.split('@')[0] ?? '' } },
      page,
      Number(choice.split('@')[1]),
    )
    if (page.status === 429) return yield* waitAndGoOn(world, booker, address, page.retryAfter ?? 0)
  }
}

/** When there is room again, a hold is kept as before. */
async function* waitAndGoOn(world: World, plan: BookerPlan, address: string, seconds: number): Life {
  yield world.now() + seconds * second
  const me = bookerOf(world, { ...plan, name: `${plan.name}, later` }, address)
  yield* holdTime(me, await timesPage(me))
}

/** Tries codes with the address of somebody who has an appointment, and links and names of appointments. */
export async function* guesser(world: World, { booker, at }: CheatPlan, address: string): Life {
  const me = bookerOf(world, booker, address)
  yield at
  for (let tries = 0; tries < 9; tries++) {
    const code = String(me.dice.whole(0, 999_999)).padStart(6, '0')
    const answer = await tryCode(me, me.surfer, code, booker.email)
    yield world.now() + (answer.retryAfter ?? me.dice.between(5, 30)) * second
  }
  const other = me.dice.pick(world.publicIds)
  if (other) {
    for (const path of ['', '/tijd', '/annulering', '/afspraak.ics', '/eerder'])
      await me.surfer.get(`/mijn-afspraak/${other}${path}`)
    await me.surfer.get(`/a/${other}`)
    await me.surfer.get(`/afspraak/${other}/controleren`)
  }
}

/** Fills in every field that there is, the moment that the page is there. */
export async function* robot(world: World, { booker, at }: CheatPlan, address: string): Life {
  const me = bookerOf(world, booker, address)
  yield at
  const times = formWith(await timesPage(me), 'tijden')
  const choice = times?.choices.at(-1)
  if (!times || choice === undefined) return
  const page = await me.surfer.post(times, { tijd: choice })
  const filled = { naam: booker.name, email: booker.email, mobiel: '', website: 'https://koop.example' }
  let form = formWith(page, 'gegevens')
  for (let tries = 0; form && tries < 3; tries++) {
    const answer = await me.surfer.postFlawed(form, filled)
    form = formWith(answer, 'gegevens')
    // What was not accepted cannot be made definitive either.
    const skipped = await me.surfer.get(answer.path.replace('/gegevens', '/controleren'))
    const made = formsOf(skipped.html).find(({ id }) => id === 'bevestiging')
    if (made) await me.surfer.post(made)
  }
}
