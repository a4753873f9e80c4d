// What was really done, when that is not what the visitor came for: fewer persons, or something else as well.
import { html } from 'hono/html'
import { productName } from '../../src/catalogue/catalogue.ts'
import { doneText } from '../../src/queue/pressed.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields } from '../parts.ts'
import { ticketOf } from '../words/format.ts'
import { keyAttributes, keyOf } from './press.ts'
import type { CounterPage } from './shown.ts'

export function finishPanel(frame: Frame, shown: CounterPage, ticket: Ticket): Html {
  const words = frame.words.queue.finishing
  const { acts } = frame.words.queue
  const { counter } = shown
  const action = (noun: string) => frame.link(`/balie/${counter.number}/${noun}`)
  return html`<h2 class="bz-zone__sub" id="panel" tabindex="-1" autofocus>${words.heading(ticketOf(ticket.number))}</h2>
<form method="post" action="${action('afronding')}" hx-push-url="false" data-act aria-labelledby="panel">
${hiddenFields({ gezien: counter.lastEvent })}
${ticket.choices.map(({ product, persons }, at) => asked(frame, shown, product, persons, `gedaan-${at + 1}`))}
${extra(frame, shown, ticket)}
<div class="bz-panel__ends">
<button class="utrecht-button utrecht-button--primary-action" type="submit"${keyAttributes('k')}>${acts.finish}${keyOf('k')}</button>
${counter.state === 'open' ? html`<button class="utrecht-button utrecht-button--secondary-action" type="submit" formaction="${action('oproep')}"${keyAttributes('n')}>${acts.finishAndNext}${keyOf('n')}</button>` : ''}
</div>
</form>`
}

/** A product that was asked for, with for how many it was done. */
function asked(frame: Frame, shown: CounterPage, product: string, persons: number, id: string): Html {
  const words = frame.words.queue.finishing
  const most = Math.max(persons, shown.catalogue.products.get(product)?.personsMax ?? persons)
  const counts = Array.from({ length: most + 1 }, (_, count) => count)
  const option = (count: number) =>
    html`<option value="${doneText({ product, persons: count })}"${count === persons ? html` selected` : ''}>${count === 0 ? words.none : words.persons(count)}</option>`
  return html`<div class="bz-panel__field"><label class="utrecht-form-label" for="${id}">${productName(shown.catalogue, product, frame.language).content}</label>
<select class="bz-select" id="${id}" name="gedaan">${counts.map(option)}</select></div>`
}

/** Something that was done as well, of what this counter does. */
function extra(frame: Frame, { catalogue, counter }: CounterPage, ticket: Ticket): Html {
  const words = frame.words.queue.finishing
  const served = catalogue.teams.filter(({ code }) => counter.teams.includes(code)).flatMap(({ products }) => products)
  const others = [...new Set(served)]
    .filter((product) => !ticket.choices.some((choice) => choice.product === product))
    .map((product) => ({ product, name: productName(catalogue, product, frame.language).content }))
    .sort((a, b) => a.name.localeCompare(b.name, frame.language))
  return html`<div class="bz-panel__field"><label class="utrecht-form-label" for="gedaan-extra">${words.extra}</label>
<select class="bz-select" id="gedaan-extra" name="gedaan"><option value="">${words.nothingExtra}</option>${others.map(
    ({ product, name }) => html`<option value="${doneText({ product, persons: 1 })}">${name}</option>`,
  )}</select></div>`
}
