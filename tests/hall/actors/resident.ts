// A resident who books for the day itself, perhaps changes or cancels, and comes to the hall.
import { diceOf } from '../dice.ts'
import { type BookerPlan, hour, minute, type ResidentPlan } from '../plans.ts'
import type { World } from '../world.ts'
import { type Booked, book } from './booking.ts'
import type { Booker } from './holding.ts'
import { cancel, cancelByMail, changePersons, findByCode, move } from './own.ts'
import type { Life } from './sending.ts'
import { report } from './visitor.ts'

const changeUntilMs = hour

/** Somebody with a browser of their own at this address of the network. */
export const bookerOf = <Plan extends BookerPlan>(world: World, plan: Plan, address: string): Booker<Plan> => ({
  world,
  plan,
  dice: diceOf(world.seed, plan.name),
  surfer: world.surfer(plan.name, address),
})

export async function* resident(world: World, plan: ResidentPlan, address: string): Life {
  const me = bookerOf(world, plan, address)
  yield plan.booksAt
  const booked = yield* book(me)
  if (!booked || (yield* change(me, booked)) === 'cancelled' || plan.arrives === 'never') return
  yield* report(world, me.surfer, me.dice, plan, booked)
}

async function* change(me: Booker<ResidentPlan>, booked: Booked): Life<'cancelled' | 'stays'> {
  const { world, dice, plan, surfer } = me
  const steps = { none: '', move: 'm', cancel: 'c', moveTwice: 'mm', moveThenCancel: 'mc', persons: 'p', lookUp: 'l' }
  let old: Awaited<ReturnType<typeof surfer.get>> | undefined
  for (const step of steps[plan.change]) {
    yield world.now() + dice.between(2, 40) * minute
    if (world.now() > booked.startsAt - changeUntilMs) break
    if (step === 'p') yield* changePersons(me, booked)
    else if (step === 'l') yield* findByCode(me, booked)
    else if (step === 'm') old = yield* move(me, booked, dice.isLucky(0.3) ? old : undefined)
    else if (yield* dice.isLucky(0.4) ? cancelByMail(me, booked) : cancel(me, booked)) {
      const friend = friendOf(plan, booked, world.now() + dice.between(1, 9) * minute)
      world.live(resident(world, friend, `${surfer.address}9`))
      return 'cancelled'
    }
  }
  return 'stays'
}

/** Places are not for trading: who is told of a cancelled time and is quick must not find it free. */
const friendOf = (plan: ResidentPlan, { startsAt }: Booked, booksAt: number): ResidentPlan => ({
  ...plan,
  name: `friend of ${plan.name}`,
  email: plan.email && `friend-of-${plan.email}`,
  booksAt,
  from: startsAt,
  until: startsAt + 1,
  change: 'none',
})
