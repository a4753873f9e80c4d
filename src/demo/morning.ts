// When the demonstration begins: on a working morning, whatever the hour and the day on which it is started.
import { addDays, localDay, minuteToInstant, weekdayOf } from '../catalogue/day.ts'
import { openBlocks, type Plan } from '../catalogue/opening.ts'

const saturday = 6
const tenPastNine = 9 * 60 + 10
const daysAhead = 60

/**
 * Ten past nine on the first weekday, from the day of this instant (epoch ms) on, on which the plan is open then.
 * Throws when there is none in 60 days.
 */
export function workingMorning(from: number, plan: Plan): number {
  const today = localDay(from, plan.zone)
  for (let days = 0; days <= daysAhead; days++) {
    const date = addDays(today, days)
    const morning = minuteToInstant(date, plan.zone, tenPastNine)
    const open = openBlocks(date, plan).some((block) => block.from <= morning && morning < block.until)
    if (weekdayOf(date) < saturday && open) return morning
  }
  throw new Error('The plan of the demonstration is never open on a weekday morning')
}
