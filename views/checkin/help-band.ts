// Help that is asked at a kiosk, on the pages of who receives and who runs the hall: there at once, and without a sound.
import { html } from 'hono/html'
import type { HelpAsked } from '../../src/checkin/help.ts'
import type { Frame, Html } from '../layout.ts'
import { livePart } from '../parts.ts'
import { timeOf } from '../words/format.ts'

/** What is pressed puts the band in its place: the page below it, and what is being typed there, stays. */
const inPlace = (action: string): Html =>
  html` method="post" action="${action}" hx-post="${action}" hx-target="#hulpvragen" hx-swap="outerMorph"`

/** Empty as long as nobody asks. */
export const helpBand = (frame: Frame, asked: readonly HelpAsked[], zone: string): Html =>
  livePart(
    { id: 'hulpvragen', url: frame.link('/hulpvragen') },
    html`${asked.map((one) => helpLine(frame, one, zone))}`,
  )

function helpLine(frame: Frame, { id, kiosk, askedAt, goes }: HelpAsked, zone: string): Html {
  const words = frame.words.help
  const action = (noun: string) => frame.link(`/hulpvragen/${id}/${noun}`)
  return html`<div class="bz-help-line" id="hulpvraag-${id}">
<p role="status"><strong>${words.asked(kiosk, timeOf(askedAt, zone, frame.language))}.</strong> ${goes === null ? '' : words.goes(goes)}</p>
${goes === null ? html`<form${inPlace(action('antwoord'))}><button class="utrecht-button utrecht-button--primary-action" type="submit">${words.go}</button></form>` : ''}
<form${inPlace(action('einde'))}><button class="utrecht-button utrecht-button--secondary-action" type="submit">${words.end}</button></form>
</div>`
}
