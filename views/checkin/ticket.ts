// The number, as large as the screen allows, what to expect, and the way to follow it on a phone.
import { html } from 'hono/html'
import type { Expectation, Progress } from '../../src/checkin/progress.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import { qrCode } from '../qr.ts'
import { ticketOf, timeOf } from '../words/format.ts'
import { doneKey, type Kiosk, screen } from './kiosk.ts'
import { type Paper, paperLine, secondsWith } from './paper.ts'
import { expectations, stateOf } from './progress.ts'

export interface Issued {
  progress: Progress
  /** The appointment had reported before. */
  again: boolean
  /** It waits for a counter that is not open yet. */
  noCounter: boolean
  paper: Paper
}

export function ticketScreen(kiosk: Kiosk, ticket: Ticket, issued: Issued): Html {
  const { frame, publicUrl } = kiosk
  const words = frame.words.kiosk
  const said = ticket.appointment === null ? '' : issued.again ? words.reportedBefore : words.reported
  return screen(
    kiosk,
    {
      title: said || words.numberTaken,
      idle: 'leave',
      idleSeconds: secondsWith(issued.paper.shown),
      way: html`${doneKey(frame)}<p class="bz-hint">${words.closesItself}</p>`,
    },
    html`<div class="bz-issued">
<div class="bz-issued__number"><h1>${said && html`${said}. `}${frame.words.checkin.yourNumber}
<data class="bz-huge" value="${ticket.number}" translate="no" dir="ltr">${ticketOf(ticket.number)}</data></h1></div>
<div class="bz-issued__next">${sentences(kiosk, ticket, issued).map((sentence) => html`<p${sentence === frame.words.checkin.notInOrder ? html` class="bz-issued__order"` : ''}>${sentence}</p>`)}
${paperLine(frame, `/kiosk/nummers/${ticket.serial}`, issued.paper)}</div>
<div class="bz-scannable bz-issued__follow">${qrCode(`${publicUrl}${frame.link(`/volg/${ticket.followId}`)}`, words.followQr)}
<p>${words.followScan}</p></div>
</div>`,
  )
}

function sentences({ frame, zone }: Kiosk, ticket: Ticket, { progress, noCounter }: Issued): string[] {
  const words = frame.words.kiosk
  if (progress.at !== 'waiting' && progress.at !== 'almost') return [`${stateOf(frame, zone, progress)}.`]
  const expected = [...lateness(frame, zone, ticket, progress), ...expectations(frame, zone, progress)]
  if (noCounter) expected.push(words.noCounterYet)
  return [...expected, words.takeSeat, frame.words.checkin.notInOrder]
}

/** With an appointment in time (progress.around), but after its minute: nobody has to wonder whether it still counts. */
function lateness(frame: Frame, zone: string, { appointmentAt, releaseAt }: Ticket, { around }: Expectation): string[] {
  if (around === null || appointmentAt === null || releaseAt <= appointmentAt) return []
  return [frame.words.kiosk.late(timeOf(appointmentAt, zone, frame.language))]
}
