// The one field on top, and what was found by it. People come first: whoever stands at the desk or calls about something
// that was made is sooner helped than whoever wants something new.
import { html } from 'hono/html'
import type { Visit } from '../../src/booking/appointment.ts'
import type { Asked } from '../../src/booking/choices.ts'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { locationName, productName } from '../../src/catalogue/catalogue.ts'
import type { Product } from '../../src/catalogue/product.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import { appointmentPanel, panelPath, ticketPanel, visitPanel } from '../../src/reception/panel.ts'
import { withProduct } from '../../src/reception/with-product.ts'
import type { Frame, Html } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { hiddenFields } from '../parts.ts'
import { numberText } from '../queue/ticket.ts'
import { clockOf, shortDate } from '../words/format.ts'
import { keysButton } from './keys.ts'
import { purposeText } from './purpose.ts'
import type { Found, ReceptionPage } from './shown.ts'

/** While one types the list follows; Enter sends the form. A panel that is open has the focus, and '/' leads back here. */
export function searchForm(frame: Frame, { found, panel, letterKeys }: ReceptionPage): Html {
  const words = frame.words.reception.search
  const asked = panel.panel === 'visit' ? panel.asked : undefined
  const action = frame.link('/receptie/zoeken')
  const goesOnHere = found ? countOf(found) === 0 : panel.panel === 'nothing'
  const focus = goesOnHere ? html` autofocus` : ''
  return html`<form class="bz-find bz-desk__search" method="post" action="${action}" role="search">
<label for="zoek">${words.label}</label>
<input class="utrecht-textbox utrecht-textbox--html-input" id="zoek" name="zoek" type="search" maxlength="100" autocomplete="off" spellcheck="false" value="${found?.typed ?? ''}" data-find aria-keyshortcuts="/" hx-post="${action}" hx-trigger="input changed delay:200ms" hx-target="#gevonden" hx-swap="outerMorph" hx-sync="this:replace"${focus}>
${asked ? visitHidden(asked) : ''}
<button class="utrecht-button utrecht-button--secondary-action" type="submit">${words.submit} <kbd aria-hidden="true">/</kbd></button>
${keysButton(frame, letterKeys)}
</form>`
}

/** What somebody comes for, as every form sends it along. */
export const visitHidden = ({ lines, calm, latest }: Asked): Html =>
  html`${lines.map(({ product, typed }) => hiddenFields({ product, personen: typed }))}${hiddenFields({ rustig: calm ? 'ja' : undefined, uiterlijk: latest })}`

const countOf = ({ people, elsewhere, tickets, products }: Found): number =>
  people.length + elsewhere.length + tickets.length + products.length

/** Stands in the place of what is at hand, as long as something is sought. On a page of its own the first has the focus. */
export function foundPart(frame: Frame, found: Found | undefined, { focus = false } = {}): Html {
  if (!found || found.sought === 'nothing') return html`<div id="gevonden" class="bz-hidden">${saidPart('')}</div>`
  const words = frame.words.reception.search
  const count = countOf(found)
  const said = found.sought === 'serviceNumber' ? words.serviceNumber : count === 0 ? words.nothing : words.found(count)
  const back = found.asked ? panelPath(visitPanel(found.asked)) : '/receptie'
  const groups: [heading: string, hits: Hit[]][] = [
    [
      words.people,
      [
        ...found.people.map((one) => personHit(frame, found, one)),
        ...found.elsewhere.map((one) => elsewhereHit(frame, found, one)),
      ],
    ],
    [words.tickets, found.tickets.map((one) => ticketHit(frame, found, one))],
    [words.products, found.products.map((one) => productHit(frame, found, one))],
  ]
  const first = focus ? groups.flatMap(([, hits]) => hits)[0] : undefined
  return html`<div id="gevonden" class="bz-desk__sought bz-zone bz-desk__found">
<div class="bz-desk__head">${saidPart(said)} <a class="utrecht-link utrecht-link--html-a" href="${frame.link(back)}" data-escape>${words.clear} <kbd aria-hidden="true">${frame.words.reception.keys.keys.escape}</kbd></a></div>
${groups.map(([heading, hits]) => group(frame, heading, hits, first))}
</div>`
}

/** Is there before it is filled, and stays: else nobody who listens hears of it. */
const saidPart = (text: string): Html => html`<p id="gevonden-gezegd" role="status">${text}</p>`

interface Hit {
  path: string
  content: Html
}

/** Arrow keys go from one hit to the next: public/reception.js. */
function group(frame: Frame, heading: string, hits: readonly Hit[], first: Hit | undefined): Html | '' {
  if (hits.length === 0) return ''
  const item = (hit: Hit) =>
    html`<li><a class="bz-desk__hit" href="${frame.link(hit.path)}" data-hit${hit === first ? html` autofocus` : ''}>${hit.content}</a></li>`
  return html`<h2 class="bz-zone__sub">${heading}</h2><ul class="bz-plain">${hits.map(item)}</ul>`
}

function personHit(frame: Frame, { catalogue }: Found, visit: Visit): Hit {
  const words = frame.words.reception.appointment
  const state = visit.state === 'booked' ? '' : html` <strong>${words.states[visit.state]}</strong>`
  const content = html`<span>${visit.contact?.name ?? words.unnamed}</span> <span class="bz-quiet">${whenAndWhere(frame, catalogue, visit)}, ${purposeText(frame, catalogue, visit.choices)}${state}</span>`
  return { path: panelPath(appointmentPanel(visit.publicId)), content }
}

function elsewhereHit(frame: Frame, { catalogue }: Found, { publicId, location }: Visit): Hit {
  const place = locationName(catalogue, location, frame.language).content
  return {
    path: panelPath(appointmentPanel(publicId)),
    content: html`<span>${frame.words.reception.search.elsewhere(place)}</span>`,
  }
}

function ticketHit(frame: Frame, { catalogue }: Found, { number, serial, choices }: Ticket): Hit {
  const content = html`<span>${numberText(number)}</span> <span class="bz-quiet">${purposeText(frame, catalogue, choices)}</span>`
  return { path: panelPath(ticketPanel(serial)), content }
}

function productHit(frame: Frame, { catalogue, asked }: Found, { code }: Product): Hit {
  const joins = asked ? html` <span class="bz-quiet">${frame.words.reception.search.joins}</span>` : ''
  const name = ownText(frame, productName(catalogue, code, frame.language))
  return { path: panelPath(visitPanel(withProduct(asked, code))), content: html`<span>${name}</span>${joins}` }
}

export function whenAndWhere(
  frame: Frame,
  catalogue: Catalogue,
  { location, startsAt }: { location: string; startsAt: number },
): Html {
  const zone = catalogue.locations.get(location)?.zone ?? ''
  const when = `${shortDate(startsAt, zone, frame.language)} ${clockOf(startsAt, zone, frame.language)}`
  return html`${when}, ${ownText(frame, locationName(catalogue, location, frame.language))}`
}
