// Somebody who runs the hall from a page of their own: opens and closes counters from afar, whoever works there, and
// moves hands to where people wait.
import { diceOf } from '../dice.ts'
import { type Form, fieldOf, formsOf } from '../page.ts'
import type { CoordinatorPlan } from '../plans.ts'
import type { Answer, World } from '../world.ts'
import { lookAt, sendingsOf } from './at-counter.ts'
import { type Life, send } from './sending.ts'

export async function* coordinator(world: World, plan: CoordinatorPlan): Life {
  const dice = diceOf(world.seed, plan.name)
  const { location } = plan
  const me = { world, plan, surfer: world.surfer(plan.name) }
  /** A form about a counter, with what it would do to it. */
  const acts = (page: Answer, noun: string) =>
    formsOf(page.html).flatMap((form) => {
      const [, counter, act] = /^\/hal\/balies\/(\d+)\/(\w+)(?:\?|$)/.exec(form.action) ?? []
      return act === noun ? [{ form, counter: Number(counter) }] : []
    })

  async function* presses(form: Form, counter: number, act: 'opening' | 'sluiting'): Life {
    world.tell({ fact: 'pressed', location, counter, act, seen: Number(fieldOf(form, 'gezien')), ticket: null })
    yield* send(world, me.surfer, dice, sendingsOf(dice), form)
  }

  async function* changesTeams(counter: number): Life {
    const [found] = acts(await lookAt(me, `/hal?teams=${counter}`), 'teams')
    if (!found) return
    const offered = found.form.boxes.map(([, team]) => team)
    const teams = offered.filter(() => dice.isLucky(0.6))
    const team = teams.length > 0 ? teams : [dice.pick(offered)]
    const shown = found.form.fields.filter(([name]) => name === 'stond').map(([, value]) => value)
    yield world.now() + dice.between(3, 40) * 1_000
    world.tell({ fact: 'staffed', location, counter, shown, teams: team })
    yield* send(world, me.surfer, dice, sendingsOf(dice), found.form, { team })
  }

  for (const at of plan.looks) {
    yield at
    const page = await lookAt(me, '/hal')
    const act = dice.weighted<'opening' | 'sluiting' | 'teams'>([
      ['opening', 3],
      ['sluiting', 3],
      ['teams', 4],
    ])
    if (act === 'teams') {
      yield* changesTeams(dice.pick(plan.counters))
      continue
    }
    const found = acts(page, act)
    if (found.length === 0) continue
    const { form, counter } = dice.pick(found)
    yield world.now() + dice.between(1, 90) * 1_000
    yield* presses(form, counter, act)
  }
}
