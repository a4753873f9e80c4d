// A number without an appointment: one press on what one comes for, and the number is there. How many wait and how
// long it takes stands on the choice itself.
import { html } from 'hono/html'
import type { OwnText } from '../../src/catalogue/catalogue.ts'
import type { NoNumbers } from '../../src/checkin/no-numbers.ts'
import type { Band } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import { around, ownText } from '../own-text.ts'
import { hiddenFields } from '../parts.ts'
import { dateOf, timeOf } from '../words/format.ts'
import { bandText } from './band.ts'
import { helpPath } from './help.ts'
import { asking, backKeys, type Kiosk, screen, startPath } from './kiosk.ts'
import { booking, type Message } from './message.ts'

interface Named {
  code: string
  name: OwnText
}

export type Choosable =
  | (Named & { by: 'number'; ahead: number; isServed: boolean; band: Band | null })
  | (Named & { by: 'appointment' })

/** More choices than this on a screen take longer to read than to ask. */
export const choicesMax = 6

type Tile = Choosable | 'notThere'

/** The choices on this screen, and whether there are more: then the last one leads to them. */
export function choicesOn<T>(all: readonly T[], at: number): { shown: readonly T[]; more: boolean } {
  const before = at * (choicesMax - 1)
  const rest = all.slice(before < all.length ? before : 0)
  return rest.length <= choicesMax ? { shown: rest, more: false } : { shown: rest.slice(0, choicesMax - 1), more: true }
}

/** `at` counts the screens of choices from 0; every form carries the same key, so that two presses are one number. */
export function productsScreen(kiosk: Kiosk, products: readonly Choosable[], at: number, key: string): Html {
  const { frame } = kiosk
  const words = frame.words.kiosk
  const pathOf = (screenNumber: number) => frame.link(`/kiosk/nummer?sleutel=${key}&scherm=${screenNumber}`)
  const { shown, more } = choicesOn<Tile>([...products, 'notThere'], at)
  return screen(
    kiosk,
    { ...asking, title: words.products, way: backKeys(frame, at === 0 ? frame.link(startPath) : pathOf(at - 1)) },
    html`<div><h1>${words.products}</h1><p class="bz-hint">${words.productsHint}</p></div>
<ul class="bz-choices" data-more="${words.moreProducts}">${shown.map((one) => html`<li>${tile(frame, one, key)}</li>`)}
${more ? html`<li>${wayOn(pathOf(at + 1), words.moreProducts)}</li>` : ''}</ul>`,
  )
}

const wayOn = (href: string, name: string) => html`<a class="bz-choice bz-choice--more" href="${href}">${name}</a>`

function tile(frame: Frame, one: Tile, key: string): Html {
  const words = frame.words.kiosk
  if (one === 'notThere') return wayOn(frame.link(helpPath), words.notThere)
  const name = html`<span class="bz-choice__name">${ownText(frame, one.name)}</span>`
  if (one.by === 'appointment') {
    const href = frame.link(`/kiosk/nummer?product=${encodeURIComponent(one.code)}`)
    return html`<a class="bz-choice bz-choice--visit" href="${href}">${name} <span class="bz-choice__told">${words.byAppointment}</span></a>`
  }
  return html`<form method="post" action="${frame.link('/kiosk/nummer')}">
${hiddenFields({ product: one.code, sleutel: key })}
<button class="bz-choice" type="submit">${name} <span class="bz-choice__told">${toldOf(frame, one)}</span></button></form>`
}

function toldOf(frame: Frame, { ahead, isServed, band }: Extract<Choosable, { by: 'number' }>): string {
  const words = frame.words.kiosk
  const people = words.before(ahead)
  if (!isServed) return `${words.noCounter} · ${people}`
  return band === null ? people : `${people} · ${bandText(frame.words, frame.language, band)}`
}

/** No number now, and what can be done instead: always an appointment, on one's own phone. */
export function noNumbersMessage(kiosk: Kiosk, none: NoNumbers): Message {
  const { frame, zone } = kiosk
  const words = frame.words.kiosk
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

/** One thing for which no number can be had now; the way to book leads straight to it. */
export function byAppointmentMessage(kiosk: Kiosk, { code, name }: Named): Message {
  const { frame } = kiosk
  const words = frame.words.kiosk
  return {
    drawing: 'calendar',
    title: words.byAppointmentTitle,
    text: around(frame, words.byAppointmentText, name),
    more: booking(kiosk, `/afspraak/maken?product=${encodeURIComponent(code)}`),
    back: '/kiosk/nummer',
  }
}
