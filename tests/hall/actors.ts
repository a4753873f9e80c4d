// Everybody who takes part in a day, each living their own plan.
import { applicant } from './actors/applicant.ts'
import { guesser, hoarder, robot, traders } from './actors/cheats.ts'
import { clerk } from './actors/clerk.ts'
import { coordinator } from './actors/coordinator.ts'
import { display } from './actors/display.ts'
import { resident } from './actors/resident.ts'
import { walkIn } from './actors/visitor.ts'
import type { CheatPlan, DayPlan } from './plans.ts'
import type { World } from './world.ts'

/** Lets them all begin; from here on the agenda decides who goes on. */
export function start(world: World, plan: DayPlan): void {
  // Residents come from addresses of their own, except for those who say that they are many.
  for (const [at, one] of plan.residents.entries()) world.live(resident(world, one, `10.1.${at >> 8}.${at & 255}`))
  for (const [at, one] of plan.applicants.entries()) world.live(applicant(world, one, `10.2.0.${at}`))
  for (const [at, one] of plan.cheats.entries()) world.live(cheats[one.cheat](world, one, `10.3.0.${at}`))
  for (const one of plan.walkIns) world.live(walkIn(world, one))
  for (const one of plan.clerks) world.live(clerk(world, one))
  for (const one of plan.coordinators) world.live(coordinator(world, one))
  for (const one of plan.displays) world.live(display(world, one))
}

const cheats: Record<CheatPlan['cheat'], typeof traders> = { traders, hoarder, guesser, robot }
