// One question before an appointment is cancelled, because a link in a mail is opened by more than its reader.
import { html } from 'hono/html'
import { type Frame, type Html, page } from '../layout.ts'
import { marked } from '../own-text.ts'
import { button, errorOf, errorSummary, hiddenFields, type Problem, radios } from '../parts.ts'
import { commaOf } from '../words/format.ts'
import { momentOf, type OwnAppointment, placeOf } from './visit.ts'

export function cancelPage(frame: Frame, own: OwnAppointment, errors: readonly Problem[] = []): Html {
  const words = frame.words.own
  const { visit, catalogue } = own
  const { date, time } = momentOf(frame, own)
  const here = frame.link(`/mijn-afspraak/${visit.publicId}`)
  return page(
    frame,
    { title: words.toCancel, kind: 'resident', back: { href: here, text: words.toOwn }, problem: errors.length > 0 },
    html`${errorSummary(frame, errors)}
<form class="bz-flow" method="post" action="${here}/annulering">
${hiddenFields({ versie: visit.version })}
${radios(frame, {
  name: 'besluit',
  legend: words.cancel,
  heading: true,
  hint: html`${date}${commaOf(frame.language)}${time}. ${marked(frame, placeOf(frame, catalogue, visit.location))}.`,
  error: errorOf(errors, 'besluit'),
  options: [
    { value: 'ja', label: words.cancelYes },
    { value: 'nee', label: words.cancelNo },
  ],
})}
${button(words.cancelSend)}
</form>
<p class="utrecht-paragraph">${words.cancelInstead} <a class="utrecht-link utrecht-link--html-a" href="${here}/tijd">${words.toMove}</a></p>`,
  )
}
