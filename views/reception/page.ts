// The page of the reception: one field on top, the day on the left, on the right what is at hand.
import { html } from 'hono/html'
import { type Frame, type Html, page } from '../layout.ts'
import { staffBar } from '../staff/bar.ts'
import { appointmentPart, elsewherePart } from './appointment.ts'
import { dayPart } from './day.ts'
import { foundPart, searchForm } from './found.ts'
import { panelHead } from './head.ts'
import { keysDialog } from './keys.ts'
import type { ReceptionPage } from './shown.ts'
import { startPart } from './start.ts'
import { ticketPart } from './ticket.ts'
import { visitPart } from './visit.ts'

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
