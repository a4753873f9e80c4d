// A ticket in words: what somebody comes for, how their promise stands, why they are the next one.
import { html } from 'hono/html'
import { type Catalogue, productName } from '../../src/catalogue/catalogue.ts'
import type { Choice } from '../../src/catalogue/product.ts'
import type { Why } from '../../src/queue/order.ts'
import { promiseLeft } from '../../src/queue/overview.ts'
import { isPostponed } from '../../src/queue/postpone.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { ticketOf, timeOf } from '../words/format.ts'

/** What a page about a hall is about: where, when, and in whose words. */
export interface Place {
  catalogue: Catalogue
  zone: string
  now: number
}

/** The number, never to be translated: "A 012". */
export const numberText = (number: string): Html =>
  html`<data class="bz-ticket" value="${number}" translate="no">${ticketOf(number)}</data>`

/** "2 × Paspoort aanvragen" */
export function choiceText(frame: Frame, { catalogue }: Place, { product, persons }: Choice): Html {
  const times = persons === 1 ? '' : html`<strong>${persons} ×</strong> `
  return html`${times}${ownText(frame, productName(catalogue, product, frame.language))}`
}

/** What is left of the promise: a bar, and the same in words. Only one that is about to break has colour. */
export function promiseBar(frame: Frame, ticket: Ticket, now: number): Html {
  const { state, minutes, share } = promiseLeft(ticket, now)
  const words = frame.words.queue.promise
  const text = state === 'broken' ? words.broken(minutes) : words.left(minutes)
  return html`<span class="bz-promise bz-promise--${state}"><svg class="bz-promise__bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.round(share * 100)}" height="6"></rect></svg><span class="bz-promise__text">${text}</span></span>`
}

/** "later, tot 10.25 uur": the visitor asked not to be called before then. Nothing once that has passed. */
export const laterText = (frame: Frame, zone: string, ticket: Ticket, now: number): Html | '' =>
  isPostponed(ticket, now)
    ? html`<span class="bz-quiet">${frame.words.queue.next.later(timeOf(ticket.laterUntil ?? now, zone, frame.language))}</span>`
    : ''

export function whyText(frame: Frame, { zone }: Place, why: Why): string {
  const words = frame.words.queue.why
  switch (why.reason) {
    case 'oldestOfSeries':
      return words.oldestOfSeries(why.series, ticketOf(why.pressing))
    case 'promiseEndsFirst':
    case 'secondPromiseEndsFirst':
    case 'pastSecondPromise':
      return words[why.reason](timeOf(why.dueAt, zone, frame.language))
    case 'chosen':
      return words.chosen(frame.words.queue.choosing.reasons[why.because])
    default:
      return why satisfies never
  }
}

export const teamName = ({ catalogue }: Place, code: string): string =>
  catalogue.teams.find((team) => team.code === code)?.name ?? code

/** What a counter has in hand, in one line. */
export function doingText(
  frame: Frame,
  { zone }: Place,
  work:
    | { doing: 'nothing' }
    | { doing: 'calling' | 'serving'; ticket: { number: string; calledAt: number; since?: number } },
): string {
  const words = frame.words.queue.doing
  if (work.doing === 'nothing') return words.nothing
  const { number, calledAt, since } = work.ticket
  return words[work.doing](ticketOf(number), timeOf(since ?? calledAt, zone, frame.language))
}
