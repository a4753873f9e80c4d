// Everybody who takes part in a day, each living their own plan.
import { clerk } from './actors/clerk.ts'
import { display } from './actors/display.ts'
import { resident } from './actors/resident.ts'
import { walkIn } from './actors/visitor.ts'
import type { DayPlan } from './plans.ts'
import type { World } from './world.ts'

/** Lets them all begin; from here on the agenda decides who goes on. */
export function start(world: World, plan: DayPlan): void {
  for (const [at, one] of plan.residents.entries()) world.live(resident(world, one, at))
  for (const one of plan.walkIns) world.live(walkIn(world, one))
  for (const one of plan.clerks) world.live(clerk(world, one))
  for (const one of plan.displays) world.live(display(world, one))
}
