// An earlier place beside the appointment as it is: take it, or keep one's own.
import { html } from 'hono/html'
import { locationName } from '../../src/catalogue/catalogue.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { inDutch, ownText } from '../own-text.ts'
import { button, hiddenFields, linkButton, notice } from '../parts.ts'
import { momentAt } from './sooner.ts'
import { momentOf, type OfferedPlace, type OwnAppointment } from './visit.ts'

export function offerPage(frame: Frame, own: OwnAppointment, offer: OfferedPlace): Html {
  const words = frame.words.alert
  const { publicId, location } = own.visit
  const here = frame.link(`/mijn-afspraak/${publicId}`)
  const elsewhere = offer.location !== location
  return page(
    frame,
    { title: words.offered, kind: 'resident', back: { href: here, text: frame.words.own.toOwn } },
    html`<h1 class="utrecht-heading-1">${words.offered}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${words.offeredUntil(momentAt(frame, own, offer, offer.until).time)}</p>
<div class="bz-compare">
${placeCard(frame, own, words.earlier, { ...momentAt(frame, own, offer), location: offer.location, chosen: true })}
${placeCard(frame, own, words.now, { ...momentOf(frame, own), location, chosen: false })}
</div>
${elsewhere ? notice('warning', html`<p>${words.otherPlace}</p>`) : ''}
<form method="post" action="${here}/eerder">
${hiddenFields({ plek: offer.id })}
<div class="utrecht-action-group">
${button(words.take, { name: 'besluit', value: 'ja' })}
${button(words.keep, { kind: 'secondary', name: 'besluit', value: 'nee' })}
</div></form>`,
  )
}

interface Shown {
  date: string
  time: string
  location: string
  chosen: boolean
}

function placeCard(frame: Frame, { catalogue }: OwnAppointment, title: string, shown: Shown): Html {
  const place = catalogue.locations.get(shown.location)
  return html`<section class="bz-compare__one${shown.chosen ? ' bz-compare__one--chosen' : ''}"><h2 class="bz-compare__title">${title}</h2>
<p class="bz-visit__date">${shown.date}</p>
<p class="bz-visit__time">${shown.time}</p>
<p><strong>${ownText(frame, locationName(catalogue, shown.location, frame.language))}</strong>${place ? html`<br>${inDutch(frame, `${place.street}, ${place.town}`)}` : ''}</p>
</section>`
}

/** The place went to somebody else, or it was answered already: nothing is lost. */
export function noOfferPage(frame: Frame, own: OwnAppointment): Html {
  const words = frame.words.alert
  const { date, time } = momentOf(frame, own)
  const here = frame.link(`/mijn-afspraak/${own.visit.publicId}`)
  return page(
    frame,
    { title: words.gone, kind: 'resident' },
    html`<h1 class="utrecht-heading-1">${words.gone}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead"><strong>${words.stillThere(date, time)}</strong></p>
<p class="utrecht-paragraph">${words.goneWhy}${own.alert ? html` ${words.stillOn}` : ''}</p>
<p>${linkButton(frame.words.own.toOwn, here)}</p>`,
  )
}
