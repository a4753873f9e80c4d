// The page of a hall display: the board, and below it what the hall must know about the board itself.
import { html } from 'hono/html'
import type { DisplaySettings } from '../../src/staff/device.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { clockOf, ticketOf } from '../words/format.ts'
import { type BoardFrame, boardPart, type OnBoard } from './board.ts'

/** Without JavaScript the page is read again this often. */
const refreshSeconds = 10
/** What a test call shows: no series has these numbers. */
const testNumber = 'T000'

interface DisplayShown extends OnBoard {
  /** The location's name. */
  location: string
  settings: DisplaySettings
}

/** Everything that shows at municipal `now`; scripts take the time and the board from the stream after that. */
export function displayPage(frame: Frame, board: BoardFrame, shown: DisplayShown, now: number): Html {
  const words = frame.words.display
  const { layout, sound, spoken } = shown.settings
  return page(
    frame,
    { title: words.title(shown.location), kind: 'display', refreshSeconds },
    html`<div class="bz-screen" id="screen" data-layout="${layout}" data-stream="${frame.link('/scherm/stroom')}" data-now="${now}" data-zone="${board.zone}" data-clips="${frame.assets.clips}" data-sound="${sound}" data-spoken="${spoken.join(' ')}">
<div class="bz-screen__board" id="board">${boardPart(board, shown, now)}</div>
<p class="bz-screen__listen" id="listen" hidden>${words.listen}</p>
<div class="bz-screen__foot">
<p class="bz-screen__order">${words.outOfOrder}</p>
<div class="bz-screen__waits" id="waits"></div>
<p class="bz-screen__sound" id="sound" hidden>${words.soundOff}</p>
${lostPart(frame)}
<p class="bz-screen__clock"><time id="clock">${clockOf(now, board.zone, frame.language)}</time></p>
</div>
${testPart(frame)}
</div>`,
  )
}

/** The script fills in the time at which the line was lost. */
function lostPart({ words }: Frame): Html {
  const [before = '', after = ''] = words.display.notUpdatedSince('|').split('|')
  return html`<p class="bz-screen__lost" id="lost" hidden>${before}<time id="since"></time>${after}</p>`
}

/** What a test shows for as long as a call stands out: nobody may take it for one. */
const testPart = ({ words }: Frame): Html =>
  html`<div class="bz-screen__test" id="test" hidden>
<p class="bz-screen__test-word">${words.display.test}</p>
<p class="bz-screen__test-call" id="test-call">${ticketOf(testNumber)} <span class="bz-call__arrow" aria-hidden="true"></span> ${words.display.counter} 0</p>
<p>${words.display.testText}</p>
</div>`
