// Forms as they reach a server in the end: sent twice, sent again because no answer came, from another browser, or
// copied on the way and delivered much later.
import type { Dice } from '../dice.ts'
import type { Form } from '../page.ts'
import { minute, type Sending, second } from '../plans.ts'
import type { Answer, Filled, Surfer, World } from '../world.ts'

/** What an actor does, step by step: it yields the instant at which it goes on. */
export type Life<Result = void> = AsyncGenerator<number, Result, void>

/** Sends a form in one of those ways, and gives the page that is looked at in the end. */
export async function* send(
  world: World,
  surfer: Surfer,
  dice: Dice,
  sending: Sending,
  form: Form,
  filled: Filled = {},
): Life<Answer> {
  if (sending === 'twice') {
    const [, last] = await Promise.all([surfer.post(form, filled), surfer.post(form, filled)])
    return last
  }
  if (sending === 'lost') {
    await surfer.postIntoTheVoid(form, filled)
    yield world.now() + dice.between(5, 60) * second
  }
  const answer = await surfer.post(form, filled)
  if (sending === 'copied') world.live(deliverLater(world, surfer, dice, form, filled))
  // Another browser in the same house, which has none of the cookies.
  if (sending === 'elsewhere') await world.surfer(`${surfer.actor}, elsewhere`, surfer.address).post(form, filled)
  return answer
}

async function* deliverLater(world: World, surfer: Surfer, dice: Dice, form: Form, filled: Filled): Life {
  yield world.now() + dice.between(0.2, 25) * minute
  await surfer.post(form, filled)
}
