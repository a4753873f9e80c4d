// The number, as large as the screen allows, what to expect, and the way to follow it on a phone.
import { html } from 'hono/html'
import type { Progress } from '../../src/checkin/progress.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import type { Html } from '../layout.ts'
import { qrCode } from '../qr.ts'
import { ticketOf } from '../words/format.ts'
import { doneKey, type Kiosk, screen } from './kiosk.ts'
import { expectations, stateOf } from './progress.ts'

/** Long enough to read and to scan; whoever touches the screen keeps it longer. */
const shownSeconds = 15

export function ticketScreen(kiosk: Kiosk, ticket: Ticket, progress: Progress): Html {
  const { frame, publicUrl } = kiosk
  const words = frame.words.checkin
  const title = ticket.appointment === null ? words.numberTaken : words.reported
  return screen(
    kiosk,
    {
      title,
      idle: 'leave',
      idleSeconds: shownSeconds,
      way: html`${doneKey(frame)}<p class="bz-hint">${words.closesItself}</p>`,
    },
    html`<div class="bz-issued">
<div class="bz-issued__number"><h1>${ticket.appointment === null ? '' : html`${words.reported}. `}${words.yourNumber}
<data class="bz-huge" value="${ticket.number}" translate="no">${ticketOf(ticket.number)}</data></h1></div>
<div class="bz-issued__next">${sentences(kiosk, progress).map((sentence) => html`<p>${sentence}</p>`)}</div>
<div class="bz-scannable bz-issued__follow">${qrCode(`${publicUrl}${frame.link(`/volg/${ticket.followId}`)}`, words.followQr)}
<p>${words.followScan}</p></div>
</div>`,
  )
}

function sentences({ frame, zone }: Kiosk, progress: Progress): string[] {
  const words = frame.words.checkin
  if (progress.at !== 'waiting' && progress.at !== 'almost') return [`${stateOf(frame, zone, progress)}.`]
  return [...expectations(frame, zone, progress), words.takeSeat, words.notInOrder]
}
