// Somebody who follows the own number on a phone, and asks for something there: ten minutes more, or to leave.
import { diceOf } from '../dice.ts'
import { formsOf } from '../page.ts'
import { minute, second } from '../plans.ts'
import type { Surfer, World } from '../world.ts'
import type { Life } from './sending.ts'

/** `path` is the page that follows the number; draws of its own, so that nobody else's day becomes another. */
export async function* onPhone(world: World, surfer: Surfer, name: string, path: string): Life {
  const dice = diceOf(world.seed, `${name} on the phone`)
  if (!dice.isLucky(0.8)) return
  yield world.now() + dice.between(0.2, 8) * minute
  await surfer.get(path)
  const what = dice.isLucky(0.6) ? 'uitstel' : 'vertrek'
  const question = await surfer.get(`${path}/${what}`)
  const form = formsOf(question.html).find(({ action }) => action === `${path}/${what}`)
  // Who was called meanwhile is asked nothing any more.
  if (!form) return
  yield world.now() + dice.between(2, 30) * second
  await surfer.post(form)
  // A second press, as on any form.
  if (dice.isLucky(0.3)) await surfer.post(form)
}
