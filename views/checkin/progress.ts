// Where a ticket stands, in the words that the kiosk and the phone share.
import type { Expectation, Progress } from '../../src/checkin/progress.ts'
import type { Band } from '../../src/queue/ticket.ts'
import type { Frame } from '../layout.ts'
import { minutesOf, timeOf } from '../words/format.ts'
import { bandText } from './band.ts'
import type { SignName } from './sign.ts'

/** The state in one line: the largest words after the number itself. */
export function stateOf(frame: Frame, zone: string, progress: Progress): string {
  const words = frame.words.checkin.states
  switch (progress.at) {
    case 'waiting':
    case 'almost':
    case 'backOffice':
    case 'done':
    case 'missed':
    case 'left':
    case 'over':
      return words[progress.at]
    case 'called':
    case 'serving':
    case 'parked':
      return words[progress.at](progress.counter)
    case 'later':
      return words.later(timeOf(progress.until, zone, frame.language))
    case 'absent':
      return words.absent(timeOf(progress.calledAt, zone, frame.language))
    default:
      return progress satisfies never
  }
}

/** A shape for each state, so that colour is never alone. */
export const shapes: Readonly<Record<Progress['at'], SignName>> = {
  waiting: 'clock',
  almost: 'almost',
  called: 'arrow',
  serving: 'person',
  parked: 'clock',
  backOffice: 'clock',
  absent: 'alert',
  done: 'check',
  missed: 'alert',
  later: 'clock',
  left: 'check',
  over: 'stop',
}

/** What a waiting visitor may expect, a sentence each. */
export function expectations(frame: Frame, zone: string, expected: Expectation): string[] {
  const words = frame.words.checkin
  const { ahead, around, band, lateFor, promiseMinutes, by, overdue } = expected
  const time = (instant: number) => timeOf(instant, zone, frame.language)
  const sentences: string[] = []
  if (lateFor !== null) sentences.push(words.lateFor(time(lateFor)))
  if (around !== null && !overdue) sentences.push(words.around(time(around)))
  if (ahead !== null) sentences.push(ahead === 0 ? words.peopleNone : words.people(ahead))
  if (overdue) sentences.push(words.overdue)
  if (band && (around === null || overdue)) sentences.push(waitSentence(frame, band))
  else if (around === null && !overdue) {
    sentences.push(words.promise(minutesOf(promiseMinutes, frame.language), time(by)))
  }
  return sentences
}

/** "U wacht nog 10 tot 20 minuten." */
export function waitSentence({ words, language }: Frame, band: Band): string {
  const { youWait, rightAway } = words.checkin
  return band.untilMinutes === 0 ? rightAway : youWait(bandText(words, language, band))
}
