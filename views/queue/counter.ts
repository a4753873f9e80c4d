// The page of one counter. Three zones that never move: what is in hand now, who follow, and the hall.
import { html } from 'hono/html'
import { second } from '../../src/catalogue/milliseconds.ts'
import type { LoggedEvent } from '../../src/queue/event.ts'
import type { Counter, Hall } from '../../src/queue/hall.ts'
import type { Why } from '../../src/queue/order.ts'
import type { Person } from '../../src/staff/person.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { livePart } from '../parts.ts'
import { staffBar } from '../staff/bar.ts'
import type { Words } from '../words/words.ts'
import { doneText } from './done.ts'
import { hallZone } from './hall-zone.ts'
import { keysDialog } from './keys.ts'
import { nextZone } from './next.ts'
import { nowZone } from './now.ts'
import type { Place } from './ticket.ts'

/** Why a press did nothing. */
export type Trouble = keyof Words['queue']['refused']

export interface CounterPage extends Place {
  person: Person
  hall: Hall
  counter: Counter
  /** What the last press here did; empty before the first. */
  done: readonly LoggedEvent[]
  /** Why the ticket in hand was the next one when it was called. */
  why: Why | undefined
  trouble?: Trouble
}

/** The title says what was done just now: it is what a screen reader says after a press. */
const newsSeconds = 20

export function counterPage(frame: Frame, shown: CounterPage): Html {
  const words = frame.words.queue
  const { counter, done, now } = shown
  const isNews = done.some((event) => now - event.at < newsSeconds * second)
  const news = shown.trouble ? words.nothingChanged : isNews ? doneText(frame, done.slice(-1)) : ''
  const title = news ? `${news} - ${words.counter(counter.number)}` : words.counter(counter.number)
  return page(
    frame,
    { title, kind: 'counter', live: frame.link('/balie/stroom'), refreshSeconds: 30 },
    html`${staffBar(frame, shown.person, '/balie')}
${counterPart(frame, shown)}
${keysDialog(frame)}`,
  )
}

/** What is read again when the hall changes. */
export function counterPart(frame: Frame, shown: CounterPage): Html {
  return livePart(
    { id: 'counter', url: frame.link(`/balie/${shown.counter.number}`) },
    html`<div class="bz-zones">
${nowZone(frame, shown)}
${nextZone(frame, shown)}
${hallZone(frame, shown)}
</div>`,
  )
}
