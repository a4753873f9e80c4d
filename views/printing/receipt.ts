// What a receipt says: a number and what somebody needs to know who waits, in the language of the visit. Nothing about
// the person, and nothing of what a discreet visit is for.
import { minute } from '../../src/catalogue/milliseconds.ts'
import type { Progress } from '../../src/checkin/progress.ts'
import type { Receipt, ReceiptLine } from '../../src/printing/receipt.ts'
import type { Band } from '../../src/queue/ticket.ts'
import { wordsOf } from '../words/every.ts'
import { clockOf, dateOf, dayOf, listOf, ticketOf, timeOf } from '../words/format.ts'
import type { Language } from '../words/languages.ts'
import type { Words } from '../words/words.ts'

export interface TicketPaper {
  language: Language
  municipality: string
  place: string
  zone: string
  number: string
  /** When the number was taken, epoch ms. */
  takenAt: number
  /** The wait that was foretold then. */
  band: Band | null
  /** What somebody comes for; none where that is nobody's business. */
  things: readonly string[]
  progress: Progress
  /** Where the number is followed; undefined where the server cannot be reached. */
  followUrl: string | undefined
}

export function ticketReceipt(paper: TicketPaper): Receipt {
  const { language, municipality, place, zone, number, takenAt, things, followUrl } = paper
  const words = wordsOf(language)
  const taken = `${dayOf(takenAt, zone, language)}, ${timeOf(takenAt, zone, language)}`
  const qr: ReceiptLine[] = followUrl ? [{ as: 'qr', content: followUrl, caption: words.paper.follow }] : []
  return {
    language,
    lines: [
      small(municipality),
      small(place),
      { as: 'number', content: ticketOf(number) },
      text(words.paper.counterOnScreen),
      ...expected(words, paper).map(text),
      text(words.checkin.notInOrder),
      ...(things.length > 0 ? [small(listOf(things, language))] : []),
      small(taken),
      ...qr,
      small(words.paper.help),
    ],
  }
}

export type AwayPaper = Pick<TicketPaper, 'language' | 'municipality' | 'place' | 'number'> & {
  /** When the number was taken, as a clock says it. */
  time: string
  followUrl: string
}

/** Of a number that a kiosk gave while the server was away: nobody knows how long it takes, and nothing is promised. */
export function awayReceipt({ language, municipality, place, number, time, followUrl }: AwayPaper): Receipt {
  const { away, paper } = wordsOf(language)
  return {
    language,
    lines: [
      small(municipality),
      small(place),
      { as: 'number', content: ticketOf(number) },
      text(away.takeSeat),
      small(time),
      { as: 'qr', content: followUrl, caption: away.follow },
      small(paper.help),
    ],
  }
}

const small = (content: string): ReceiptLine => ({ as: 'small', content })
const text = (content: string): ReceiptLine => ({ as: 'text', content })

/** On paper a time keeps its meaning, where "10 minutes" and "2 people before you" are over soon. */
function expected(
  { paper: words, checkin }: Words,
  { language, zone, takenAt, band, progress }: TicketPaper,
): string[] {
  if (progress.at !== 'waiting' && progress.at !== 'almost') return []
  const { around, overdue, by } = progress
  if (overdue) return [words.asSoonAsPossible]
  if (around !== null) return [checkin.around(timeOf(around, zone, language))]
  if (!band) return [words.before(timeOf(by, zone, language))]
  if (band.untilMinutes === 0) return [words.soon]
  const from = roundedUp(takenAt + band.fromMinutes * minute)
  const until = roundedUp(takenAt + band.untilMinutes * minute)
  if (from === until) return [checkin.around(timeOf(until, zone, language))]
  return [words.between(clockOf(from, zone, language), timeOf(until, zone, language))]
}

const stepMs = 5 * minute
const roundedUp = (instant: number) => Math.ceil(instant / stepMs) * stepMs

/** Shows that a printer works: which device it belongs to, when, and whether its letters are right. */
export function testReceipt(test: { municipality: string; device: string; zone: string; now: number }): Receipt {
  const language: Language = 'nl'
  const { printing: words } = wordsOf(language)
  const { municipality, device, zone, now } = test
  return {
    language,
    lines: [
      small(municipality),
      { as: 'number', content: 'A 000' },
      text(words.test),
      text(device),
      text(words.testText),
      small(`${dateOf(now, zone, language)}, ${timeOf(now, zone, language)}`),
    ],
  }
}
