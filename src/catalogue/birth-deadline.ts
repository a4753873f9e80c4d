// Until when a birth can be declared: within three days after the day of birth (art. 1:19e Burgerlijk Wetboek), made
// longer by the Algemene termijnenwet. Days that a royal decree puts on a par with holidays, such as the Friday after
// Ascension Day, are not known here: on those the answer is a day too early, never one too late.
import { addDays, weekdayOf } from './day.ts'
import { holidaysOf } from './holidays.ts'

const termDays = 3
const workingDaysInTerm = 2

/**
 * The last date (ISO) on which the birth on this date (ISO) can be declared: no Saturday, Sunday or holiday (art. 1 Atw),
 * and with at least two other days in the term (art. 2 Atw).
 */
export function birthDeadline(birth: string): string {
  let last = birth
  let workingDays = 0
  for (let days = 1; days <= termDays || workingDays < workingDaysInTerm || !countsForTerms(last); days++) {
    last = addDays(birth, days)
    if (countsForTerms(last)) workingDays++
  }
  return last
}

/** No Saturday, Sunday, generally recognised holiday or Good Friday (art. 3 Atw): for everybody, open or not. */
function countsForTerms(date: string): boolean {
  const holidays = holidaysOf(Number(date.slice(0, 4)))
  const isGoodFriday = holidays.get(addDays(date, 2)) === 'easterSunday'
  return weekdayOf(date) < 6 && !holidays.has(date) && !isGoodFriday
}
