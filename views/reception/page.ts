// The page of the reception: one field on top, the day on the left, on the right what is at hand.
import { html } from 'hono/html'
import type { Visit } from '../../src/booking/appointment.ts'
import type { AskedProblem } from '../../src/booking/choices.ts'
import type { FreeTime } from '../../src/booking/times.ts'
import type { Wish } from '../../src/booking/wish.ts'
import type { Arrival } from '../../src/checkin/arrival.ts'
import type { NoWalkIn } from '../../src/queue/issue.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import type { Panel } from '../../src/reception/panel.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { staffBar } from '../staff/bar.ts'
import { appointmentPart, elsewherePart } from './appointment.ts'
import type { CallerSent } from './caller.ts'
import { type DayShown, dayPart } from './day.ts'
import { type Found, foundPart, searchForm } from './found.ts'
import { keysDialog } from './keys.ts'
import { startPart } from './start.ts'
import { ticketPart } from './ticket.ts'
import { visitPart } from './visit.ts'

export interface Offered {
  times: FreeTime[]
  /** Whether there is a next page. */
  more: boolean
  /** Where it can be, in the municipality's order. */
  places: string[]
}

export type VisitShown = Extract<Panel, { panel: 'visit' }> & {
  keys: { appointment: string; number: string }
  /** Whether a number can be given for it here and now. */
  walkIn: 'yes' | NoWalkIn
  /** The kiosk gives no numbers any more. */
  isFull: boolean
} & (
    | { problem: AskedProblem; wish: undefined; offered: undefined }
    | { problem: undefined; wish: Wish; offered: Offered }
  )

export type AppointmentShown = Extract<Panel, { panel: 'appointment' }> & {
  visit: Visit
  /** What reporting here and now would lead to. */
  arrival: Arrival
  ticket: Ticket | undefined
  key: string
  /** Where it can go, while it is being moved. */
  offered: Offered | undefined
}

export type TicketShown = Extract<Panel, { panel: 'ticket' }> & {
  ticket: Ticket
  /** For a receipt that is printed again. */
  key: string
}

export type PanelShown =
  | { panel: 'nothing' }
  | VisitShown
  | AppointmentShown
  | TicketShown
  /** Of a location where this employee does not receive. */
  | { panel: 'elsewhere'; visit: Visit }
  | { panel: 'unknown' }

export interface ReceptionPage extends DayShown {
  panel: PanelShown
  sent: CallerSent | undefined
  /** Why nothing was done, in words. */
  refused: string | undefined
  found: Found | undefined
  /** Whether single letters press the buttons. */
  letterKeys: boolean
}

export function receptionPage(frame: Frame, shown: ReceptionPage): Html {
  const words = frame.words.reception
  return page(
    frame,
    { title: titleOf(frame, shown), kind: 'counter', live: frame.link('/receptie/stroom') },
    html`${staffBar(frame, shown.person, '/receptie')}
<h1 class="bz-hidden">${words.title}</h1>
<div class="bz-desk" data-letters="${shown.letterKeys ? 'on' : 'off'}">
${searchForm(frame, shown)}
${foundPart(frame, shown.found, { focus: true })}
${dayPart(frame, shown)}
<section class="bz-zone bz-desk__hand" aria-labelledby="panel">
${panelPart(frame, shown)}
</section>
</div>
${keysDialog(frame, shown.letterKeys)}`,
  )
}

/** What was done is the first that is heard of the page. */
function titleOf(frame: Frame, { panel }: ReceptionPage): string {
  const { title, appointment, ticket } = frame.words.reception
  const news =
    panel.panel === 'appointment' && panel.news
      ? appointment.news[panel.news]
      : panel.panel === 'ticket' && panel.news
        ? ticket.news[panel.news]
        : undefined
  return news ? `${news} - ${title}` : title
}

function panelPart(frame: Frame, shown: ReceptionPage): Html {
  const { panel } = shown
  switch (panel.panel) {
    case 'nothing':
      return startPart(frame, shown)
    case 'visit':
      return visitPart(frame, shown, panel)
    case 'appointment':
      return appointmentPart(frame, shown, panel)
    case 'elsewhere':
      return elsewherePart(frame, shown, panel.visit)
    case 'ticket':
      return ticketPart(frame, shown, panel)
    case 'unknown': {
      const words = frame.words.reception.unknown
      return html`${panelHead(frame, words.heading)}<p>${words.text}</p>`
    }
    default:
      return panel satisfies never
  }
}

/** The heading takes the focus when a panel opens, so that keys work; the way out is beside it. */
export function panelHead(
  frame: Frame,
  heading: string | Html,
  { focus = true, beside = '' }: { focus?: boolean; beside?: Html | '' } = {},
): Html {
  const words = frame.words.reception.visit
  return html`<div class="bz-desk__head"><h2 class="bz-zone__heading" id="panel" tabindex="-1"${focus ? html` autofocus` : ''}>${heading}</h2>
${beside}
<a class="utrecht-link utrecht-link--html-a" href="${frame.link('/receptie')}" data-escape>${words.close} <kbd aria-hidden="true">${frame.words.reception.keys.keys.escape}</kbd></a></div>`
}

/** Why nothing was done: takes the focus, because it is what one must know first. */
export const refusedLine = (refused: string | undefined): Html | '' =>
  refused ? html`<p class="bz-desk__wrong" role="alert" tabindex="-1" autofocus>${refused}</p>` : ''
