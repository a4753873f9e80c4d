// The board: the part of the page that the stream brings anew. Numbers and counters only.
import { html } from 'hono/html'
import type { Call } from '../../src/display/board.ts'
import type { BoardLine } from '../../src/display/line.ts'
import type { Showing } from '../../src/display/showing.ts'
import type { Html } from '../layout.ts'
import { dateOf, ticketOf, timeOf } from '../words/format.ts'
import { type Language, wordsOf } from '../words/words.ts'

export interface BoardFrame {
  language: Language
  zone: string
  /** The script that this markup is made for: a page with another one is from before an update. */
  script: string
}

type Closed = Extract<Showing, { state: 'closed' }>
type Calls = Extract<Showing, { state: 'calls' }>

/** The same values give the same text, whatever the time: what did not change is not sent. */
export function boardPart(frame: BoardFrame, showing: Showing, line: BoardLine | undefined, now: number): Html {
  return html`<div class="bz-board bz-board--${showing.state}" data-script="${frame.script}">${content(frame, showing, line !== undefined, now)}</div>${line ? linePart(frame, line) : ''}`
}

/** What the municipality says to everybody in the hall, in Dutch also where the display speaks another language. */
const linePart = ({ language }: BoardFrame, { nl, en }: BoardLine): Html =>
  html`<div class="bz-line">${language === 'en' && en ? '' : html`<p lang="nl">${nl}</p>`}${en ? html`<p lang="en">${en}</p>` : ''}</div>`

function content(frame: BoardFrame, showing: Showing, withLine: boolean, now: number): Html {
  const words = wordsOf(frame.language).display
  switch (showing.state) {
    case 'calls':
      return callsPart(frame, showing, withLine)
    case 'welcome':
      return html`<h1>${words.welcome}</h1>
<p>${words.checkIn}</p>`
    case 'closed':
      return closedPart(frame, showing, now)
    default:
      return showing satisfies never
  }
}

function closedPart({ language, zone }: BoardFrame, { opensAt, someWait }: Closed, now: number): Html {
  const words = wordsOf(language).display
  return html`<h1>${words.closed}</h1>
${opensAt === null ? '' : html`<p>${opening(opensAt)}</p>`}
${someWait ? html`<p>${words.stillHelped}</p>` : ''}`

  function opening(instant: number): string {
    const [day, time] = [dateOf(instant, zone, language), timeOf(instant, zone, language)]
    return day === dateOf(now, zone, language) ? words.opensToday(time) : words.opensOn(day, time)
  }
}

function callsPart({ language }: BoardFrame, { newest, list }: Calls, withLine: boolean): Html {
  const words = wordsOf(language).display
  return html`<h1 class="bz-hidden">${words.heading}</h1>
<ol class="bz-calls" data-crowd="${crowd(list.length, withLine)}">
${[newest, ...list].map((call) => callPart(language, call))}
</ol>`
}

/** How many calls there are beside the newest, as the stylesheet knows it: sizes that fit, above a line if there is one. */
function crowd(listed: number, withLine: boolean): 'few' | 'some' | 'many' | 'most' {
  if (listed <= 6) return withLine ? 'some' : 'few'
  if (listed <= 8 && !withLine) return 'some'
  return listed <= (withLine ? 9 : 12) ? 'many' : 'most'
}

/** The data are what the script tells calls apart by, and the pieces of which the call is spoken. */
function callPart(language: Language, { event, at, number, counter, times }: Call): Html {
  const words = wordsOf(language).display
  return html`<li class="bz-call" data-event="${event}" data-at="${at}" data-letter="${number.slice(0, 1)}" data-digits="${number.slice(1)}" data-counter="${counter}">
<span class="bz-call__label bz-call__label--number">${words.number}</span>
<span class="bz-call__number">${ticketOf(number)}</span>
<span class="bz-call__marks"><span class="bz-call__now">${words.now}</span>${times > 1 ? html`<span class="bz-call__times">${words.timesCalled(times)}</span>` : ''}</span>
<span class="bz-call__arrow" aria-hidden="true"></span>
<span class="bz-call__label bz-call__label--counter">${words.counter}</span>
<span class="bz-call__counter">${counter}</span>
</li>`
}
