// On the own page: the earlier place that is kept for its resident, and the alert that leads to one.
import { html } from 'hono/html'
import { locationName } from '../../src/catalogue/catalogue.ts'
import type { Frame, Html } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { linkButton } from '../parts.ts'
import { commaOf, dateOf, timeOf } from '../words/format.ts'
import type { OfferedPlace, OwnAppointment } from './visit.ts'

/** Above everything else: it does not last. */
export function offerPart(frame: Frame, own: OwnAppointment): Html | '' {
  const { offer, visit, catalogue } = own
  if (!offer) return ''
  const words = frame.words.alert
  const place = ownText(frame, locationName(catalogue, offer.location, frame.language))
  const until = momentAt(frame, own, offer, offer.until).time
  const { date, time } = momentAt(frame, own, offer)
  const comma = commaOf(frame.language)
  return html`<section class="bz-kept bz-flow bz-unprinted"><h2 class="utrecht-heading-2">${words.offered}</h2>
<p><strong>${date}${comma}${time}</strong>${offer.location === visit.location ? '' : html`${comma}${place}`}</p>
<p>${words.offeredUntil(until)}</p>
${linkButton(words.toOffer, frame.link(`/mijn-afspraak/${visit.publicId}/eerder`))}
</section>`
}

/** Day and time of the offered place, or another instant there, in words. */
export function momentAt(
  { language }: Frame,
  { catalogue }: OwnAppointment,
  { location, startsAt }: OfferedPlace,
  instant = startsAt,
) {
  const zone = catalogue.locations.get(location)?.zone ?? ''
  return { date: dateOf(instant, zone, language), time: timeOf(instant, zone, language) }
}

/** Asking for a message about earlier places; prints nothing when no earlier day is left, or nobody can be told. */
export function alertPart(frame: Frame, { visit, alert, canComeSooner }: OwnAppointment): Html | '' {
  if (!alert && !canComeSooner) return ''
  const words = frame.words.alert
  const here = frame.link(`/mijn-afspraak/${visit.publicId}/bericht`)
  return html`<section class="bz-flow bz-unprinted"><h2 class="utrecht-heading-2">${words.ask}</h2>
<p class="utrecht-paragraph">${alert ? words.isOn : words.askWhy}</p>
${linkButton(alert ? words.toChange : words.toAlert, here, { kind: 'secondary' })}
</section>`
}
