// What is open beside the visitor in hand: where to pass on to, what was done, why somebody goes first. A panel is a page
// of its own address, so that it works without scripts, and one press in it is enough.
import { html } from 'hono/html'
import { priorityReasons } from '../../src/queue/event.ts'
import type { Work } from '../../src/queue/hall.ts'
import { choiceReasons } from '../../src/queue/order.ts'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields } from '../parts.ts'
import { ticketOf } from '../words/format.ts'
import { finishPanel } from './finish-panel.ts'
import { followUpPanel } from './follow-up-panel.ts'
import { passPanel } from './pass-panel.ts'
import { type Noun, valueButtons } from './press.ts'
import type { CounterPage } from './shown.ts'

/** The panel that the page asks for, as long as there is something to do it with. */
export function openPanel(frame: Frame, shown: CounterPage, work: Work): Html | undefined {
  const { panel } = shown
  switch (panel?.name) {
    case 'doorverwijzen':
      return work.doing === 'nothing'
        ? undefined
        : inPanel(frame, shown, passPanel(frame, shown, work.ticket, panel.note))
    case 'afronden':
      return work.doing === 'serving' ? inPanel(frame, shown, finishPanel(frame, shown, work.ticket)) : undefined
    case 'vervolgafspraak':
      return shown.followUp && inPanel(frame, shown, followUpPanel(frame, shown, shown.followUp, panel))
    case 'keuze':
      return shown.mayChoose ? whyPanel(frame, shown, 'keuze', panel.serial) : undefined
    case 'voorrang':
      return whyPanel(frame, shown, 'voorrang', panel.serial)
    case undefined:
      return undefined
    default:
      return panel satisfies undefined
  }
}

const inPanel = (frame: Frame, { counter }: CounterPage, content: Html): Html => html`<div class="bz-panel">
${content}
<p><a class="utrecht-link utrecht-link--html-a bz-panel__back" href="${frame.link(`/balie/${counter.number}`)}" hx-push-url="false" data-escape>${frame.words.queue.passing.back}</a></p>
</div>`

/** Asks why this ticket goes first: each reason is a button that does it. */
function whyPanel(frame: Frame, shown: CounterPage, noun: Extract<Noun, 'keuze' | 'voorrang'>, serial: number) {
  const ticket = shown.hall.tickets.find((one) => one.serial === serial && one.state === 'waiting')
  if (!ticket) return undefined
  const { choosing, prioritising } = frame.words.queue
  const number = ticketOf(ticket.number)
  const { counter } = shown
  const values =
    noun === 'keuze'
      ? choiceReasons.map((value) => ({ value, text: choosing.reasons[value] }))
      : priorityReasons.map((value) => ({ value, text: prioritising.reasons[value] }))
  return inPanel(
    frame,
    shown,
    html`<h2 class="bz-zone__sub" id="panel" tabindex="-1" autofocus>${(noun === 'keuze' ? choosing : prioritising).heading(number)}</h2>
${noun === 'keuze' ? html`<p class="bz-quiet">${choosing.recorded}</p>` : ''}
<form class="bz-panel__values" method="post" action="${frame.link(`/balie/${counter.number}/${noun}`)}" hx-push-url="false" data-act aria-labelledby="panel">
${hiddenFields({ gezien: counter.lastEvent, volgnummer: serial })}
${valueButtons('reden', values)}
</form>`,
  )
}
