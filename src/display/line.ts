// The line that a coordinator puts on the displays of a hall: short, in Dutch and perhaps in English, until the end of
// the day. It hangs on a wall, so nothing that could be about one person may stand in it.
import { holdsControlCharacter, holdsServiceNumber } from '../booking/contact.ts'

export const lineMax = 120

export interface BoardLine {
  nl: string
  en: string | null
}

export type LineProblem = 'missing' | 'tooLong' | 'serviceNumber' | 'strange'

/** The line as it will hang there, or what is wrong with it by field: Dutch cannot be left out. */
export function readLine(typed: {
  nl: string
  en: string
}): BoardLine | { problems: Partial<Record<'nl' | 'en', LineProblem>> } {
  const [nl, en] = [onOneLine(typed.nl), onOneLine(typed.en)]
  const problems = {
    ...withProblem('nl', nl === '' ? 'missing' : problemIn(nl)),
    ...withProblem('en', problemIn(en)),
  }
  return Object.keys(problems).length > 0 ? { problems } : { nl, en: en || null }
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function problemIn(text: string): LineProblem | undefined {
  if ([...text].length > lineMax) return 'tooLong'
  if (holdsServiceNumber(text)) return 'serviceNumber'
  return holdsControlCharacter(text) ? 'strange' : undefined
}

const withProblem = (field: 'nl' | 'en', problem: LineProblem | undefined) => (problem ? { [field]: problem } : {})
