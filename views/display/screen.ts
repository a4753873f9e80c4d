// The page of a hall display: the board, and below it what the hall must know about the board itself.
import { html } from 'hono/html'
import type { BoardLine } from '../../src/display/line.ts'
import type { Showing } from '../../src/display/showing.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { clockOf } from '../words/format.ts'
import { type BoardFrame, boardPart } from './board.ts'

/** Without JavaScript the page is read again this often. */
const refreshSeconds = 10

/** Everything that shows at municipal `now`; scripts take the time and the board from the stream after that. */
export function displayPage(
  frame: Frame,
  board: BoardFrame,
  location: string,
  { showing, line }: { showing: Showing; line: BoardLine | undefined },
  now: number,
): Html {
  const words = frame.words.display
  // The script fills in the time at which the line was lost.
  const [before = '', after = ''] = words.notUpdatedSince('|').split('|')
  return page(
    frame,
    { title: words.title(location), kind: 'display', refreshSeconds },
    html`<div class="bz-screen" id="screen" data-stream="${frame.link('/scherm/stroom')}" data-now="${now}" data-zone="${board.zone}">
<div class="bz-screen__board" id="board">${boardPart(board, showing, line, now)}</div>
<p class="bz-screen__listen" id="listen" hidden>${words.listen}</p>
<div class="bz-screen__foot">
<p class="bz-screen__order">${words.outOfOrder}</p>
<p class="bz-screen__sound" id="sound" hidden>${words.soundOff}</p>
<p class="bz-screen__lost" id="lost" hidden>${before}<time id="since"></time>${after}</p>
<p class="bz-screen__clock"><time id="clock">${clockOf(now, board.zone, frame.language)}</time></p>
</div>
</div>`,
  )
}
