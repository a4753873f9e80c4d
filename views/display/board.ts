// The board: the part of the page that the stream brings anew. Numbers and counters only.
import { html } from 'hono/html'
import type { Call } from '../../src/display/board.ts'
import type { BoardLine } from '../../src/display/line.ts'
import type { Showing } from '../../src/display/showing.ts'
import type { SeriesWait } from '../../src/display/waits.ts'
import type { Layout } from '../../src/staff/device.ts'
import type { Evacuation } from '../../src/staff/evacuation.ts'
import type { Html } from '../layout.ts'
import { wordsOf } from '../words/every.ts'
import { dateOf, ticketOf, timeOf } from '../words/format.ts'
import type { Language } from '../words/languages.ts'
import { evacuationSign } from './evacuation.ts'

export interface BoardFrame {
  language: Language
  zone: string
  /** The script and the sounds that this markup is made for: a page with others is from before an update. */
  script: string
  layout: Layout
}

export interface OnBoard {
  /** While it lasts nothing else is shown. */
  evacuation: Evacuation | undefined
  showing: Showing
  line: BoardLine | undefined
  waits: readonly SeriesWait[]
}

type Closed = Extract<Showing, { state: 'closed' }>
type Calls = Extract<Showing, { state: 'calls' }>

/** The same values give the same text, whatever the time: what did not change is not sent. */
export function boardPart(frame: BoardFrame, shown: OnBoard, now: number): Html {
  const { evacuation, showing, line, waits } = shown
  if (evacuation) {
    return html`<div class="bz-board bz-board--evacuation" data-script="${frame.script}">${evacuationSign()}</div>`
  }
  const isOpen = showing.state !== 'closed'
  return html`<div class="bz-board bz-board--${showing.state}${isDark(showing) ? ' bz-board--dark' : ''}" data-script="${frame.script}">${content(frame, shown, now)}</div>${line ? linePart(frame, line) : ''}${isOpen && waits.length > 0 ? waitsPart(frame, waits) : ''}`
}

const isDark = (showing: Showing): boolean => showing.state === 'closed' && showing.dark

/** What the municipality says to everybody in the hall, in Dutch also where the display speaks another language. */
const linePart = ({ language }: BoardFrame, { nl, en }: BoardLine): Html =>
  html`<div class="bz-line">${language === 'en' && en ? '' : html`<p lang="nl">${nl}</p>`}${en ? html`<p lang="en">${en}</p>` : ''}</div>`

function waitsPart({ language }: BoardFrame, waits: readonly SeriesWait[]): Html {
  const words = wordsOf(language).display
  const one = ({ series, fromMinutes, untilMinutes }: SeriesWait) =>
    html` <span class="bz-waits__one"><strong>${series}</strong> ${words.wait(fromMinutes, untilMinutes)}</span>`
  return html`<p class="bz-waits">${words.waits}${waits.map(one)}</p>`
}

function content(frame: BoardFrame, { showing, line }: OnBoard, now: number): Html {
  const words = wordsOf(frame.language).display
  switch (showing.state) {
    case 'calls':
      return callsPart(frame, showing, line !== undefined)
    case 'welcome':
      return showing.counter === null
        ? html`<h1>${words.welcome}</h1>
<p>${words.checkIn}</p>`
        : html`<h1>${words.counter} ${showing.counter}</h1>
<p>${words.waitForNumber}</p>`
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

function callsPart({ language, layout }: BoardFrame, { newest, list }: Calls, withLine: boolean): Html {
  const words = wordsOf(language).display
  return html`<h1 class="bz-hidden">${words.heading}</h1>
<ol class="bz-calls" data-crowd="${crowd(layout, list.length, withLine)}">
${[newest, ...list].map((call) => callPart(language, call))}
</ol>`
}

/** So many calls beside the newest are few, some and many; a line below them takes its room from theirs. */
const crowds: Readonly<Record<Layout, { alone: readonly number[]; aboveLine: readonly number[] }>> = {
  large: { alone: [6, 8, 12], aboveLine: [0, 6, 9] },
  columns: { alone: [6, 9, 14], aboveLine: [4, 7, 12] },
  portrait: { alone: [6, 8, 12], aboveLine: [0, 6, 9] },
  strip: { alone: [3, 6, 9], aboveLine: [0, 4, 8] },
}

/** How many calls there are beside the newest, as the stylesheet knows it: sizes that fit, above a line if there is one. */
function crowd(layout: Layout, listed: number, withLine: boolean): 'few' | 'some' | 'many' | 'most' {
  const { alone, aboveLine } = crowds[layout]
  const [few = 0, some = 0, many = 0] = withLine ? aboveLine : alone
  if (listed <= few) return 'few'
  if (listed <= some) return 'some'
  return listed <= many ? 'many' : 'most'
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
