// A number without an appointment: one press on what one comes for, and the number is there.
import { html } from 'hono/html'
import type { OwnText } from '../../src/catalogue/catalogue.ts'
import type { NoNumbers } from '../../src/checkin/no-numbers.ts'
import type { Html } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { hiddenFields } from '../parts.ts'
import { dateOf, timeOf } from '../words/format.ts'
import { asking, backKey, type Kiosk, screen, startPath } from './kiosk.ts'
import { booking, type Message } from './message.ts'

export interface Offered {
  code: string
  name: OwnText
}

/** More choices than this on a screen take longer to read than to ask. */
export const choicesMax = 8

/** The products on this screen, and whether there are more: then the last choice leads to them. */
export function choicesOn(products: readonly Offered[], at: number): { shown: readonly Offered[]; more: boolean } {
  const before = at * (choicesMax - 1)
  const rest = products.slice(before < products.length ? before : 0)
  return rest.length <= choicesMax ? { shown: rest, more: false } : { shown: rest.slice(0, choicesMax - 1), more: true }
}

/** `at` counts the screens of choices from 0; every form carries the same key, so that two presses are one number. */
export function productsScreen(kiosk: Kiosk, products: readonly Offered[], at: number, key: string): Html {
  const { frame } = kiosk
  const words = frame.words.checkin
  const pathOf = (screenNumber: number) => frame.link(`/kiosk/nummer?sleutel=${key}&scherm=${screenNumber}`)
  const { shown, more } = choicesOn(products, at)
  const choice = ({ code, name }: Offered) => html`<li><form method="post" action="${frame.link('/kiosk/nummer')}">
${hiddenFields({ product: code, sleutel: key })}
<button class="bz-choice" type="submit">${ownText(frame, name)}</button></form></li>`
  return screen(
    kiosk,
    { ...asking, title: words.products, way: backKey(frame, at === 0 ? frame.link(startPath) : pathOf(at - 1)) },
    html`<div><h1>${words.products}</h1><p class="bz-hint">${words.productsHint}</p></div>
<ul class="bz-choices">${shown.map(choice)}
${more ? html`<li><a class="bz-choice bz-choice--more" href="${pathOf(at + 1)}">${words.moreProducts}</a></li>` : ''}</ul>`,
  )
}

/** No number now, and what can be done instead: always an appointment, on one's own phone. */
export function noNumbersMessage(kiosk: Kiosk, none: NoNumbers): Message {
  const { frame, zone } = kiosk
  const words = frame.words.checkin
  const more = booking(kiosk)
  switch (none.why) {
    case 'full':
      return { drawing: 'person', title: words.full, text: words.fullText, more }
    case 'later': {
      const text = words.laterText(timeOf(none.from, zone, frame.language))
      return { drawing: 'clock', title: words.later, text, more }
    }
    case 'appointmentsOnly':
      return { drawing: 'calendar', title: words.appointmentsOnly, text: words.appointmentsOnlyText, more }
    case 'closed': {
      const { opens } = none
      const day = opens === undefined ? '' : dateOf(opens, zone, frame.language)
      const text = opens === undefined ? words.closedLong : words.closedText(day, timeOf(opens, zone, frame.language))
      return { drawing: 'clock', title: words.closed, text, more }
    }
    default:
      return none satisfies never
  }
}
