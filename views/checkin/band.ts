// A predicted wait in words: "10 tot 20 minuten". Kiosk, phone, displays and staff say it in the same way.
import type { Band } from '../../src/queue/ticket.ts'
import { minutesOf } from '../words/format.ts'
import type { Language } from '../words/languages.ts'
import type { ResidentWords } from '../words/words.ts'

/** Without "about" where the words already say how sure they are. */
export function bandText({ checkin }: Pick<ResidentWords, 'checkin'>, language: Language, band: Band): string {
  const { wait } = checkin
  const until = minutesOf(band.untilMinutes, language)
  if (band.untilMinutes === 0) return wait.none
  if (band.fromMinutes === band.untilMinutes) return wait.about(until)
  return band.fromMinutes === 0 ? wait.atMost(until) : wait.between(band.fromMinutes, until)
}
