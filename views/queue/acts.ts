// The buttons of a counter. Each keeps its place while the look of the primary one moves, so that nothing changes under
// a finger that is on its way; what the press was about goes along as `gezien`.
import { html } from 'hono/html'
import { second } from '../../src/catalogue/milliseconds.ts'
import { type Act, primaryAct, recallableFrom, type Work } from '../../src/queue/hall.ts'
import type { TicketThatIs } from '../../src/queue/ticket.ts'
import type { Frame, Html } from '../layout.ts'
import type { Key } from './keys.ts'
import { type Noun, panelLink, pressForm } from './press.ts'
import type { CounterPage } from './shown.ts'

interface ActButton {
  /** What it makes, or which panel it opens. */
  noun: Noun | { panel: 'doorverwijzen' | 'afronden' | 'vervolgafspraak' }
  text: string | Html
  key?: Key
  /** The act that makes this the primary button. */
  act?: Act
  /** Shares its row with the next one. */
  half?: true
}

export function acts(frame: Frame, shown: CounterPage, work: Work): Html {
  const { hall, counter, now } = shown
  const primary = primaryAct(hall, counter, now)
  const one = ({ noun, text, key, act, half }: ActButton) => {
    const look = act === primary ? 'primary-action' : 'secondary-action'
    const button =
      typeof noun === 'object'
        ? panelLink(frame, shown, { ...noun, text, key, look })
        : pressForm(frame, shown, { noun, text, key, look })
    return html`<div${half ? html` class="bz-acts__half"` : ''}>${button}</div>`
  }
  return html`<div class="bz-acts" role="group" aria-label="${frame.words.queue.acts.label}">${buttonsFor(frame, shown, work).map(one)}</div>`
}

/** In the order of the work. */
function buttonsFor(frame: Frame, shown: CounterPage, work: Work): ActButton[] {
  const words = frame.words.queue.acts
  const collect: ActButton = { noun: { panel: 'vervolgafspraak' }, text: words.collect }
  const passOn: ActButton = { noun: { panel: 'doorverwijzen' }, text: words.passOn, key: 'd' }
  switch (work.doing) {
    case 'calling':
      return [
        { noun: 'bezoek', text: words.start, key: 'g', act: 'start' },
        { noun: 'herhaling', text: recallText(frame, shown, work), key: 'h' },
        { noun: 'afwezigheid', text: words.absent, key: 'a', act: 'absent' },
        passOn,
      ]
    case 'serving':
      return [
        { noun: 'afronding', text: words.finish, key: 'k', act: 'finish' },
        ...(shown.counter.state === 'open'
          ? [{ noun: 'oproep', text: words.finishAndNext, key: 'n' } as const]
          : [{ noun: 'opening', text: words.open, act: 'open' } as const]),
        { noun: 'parkering', text: words.park, key: 'p', half: true },
        { ...passOn, half: true },
        { noun: { panel: 'afronden' }, text: words.otherwise, half: true },
        ...(isCollected(shown, work.ticket) ? [{ ...collect, half: true as const }] : []),
      ]
    case 'nothing':
      if (shown.counter.state === 'closed') return [{ noun: 'opening', text: words.open, act: 'open' }]
      if (shown.counter.state === 'paused') {
        return [
          { noun: 'opening', text: words.open, key: 'b', act: 'open' },
          { noun: 'sluiting', text: words.close },
        ]
      }
      return [
        { noun: 'oproep', text: words.next, key: 'n', act: 'next' },
        { noun: 'pauze', text: words.pause, key: 'b', half: true },
        { noun: 'sluiting', text: words.close, half: true },
      ]
    default:
      return work satisfies never
  }
}

/** Whether something of this visit is collected at another one. */
const isCollected = ({ catalogue }: CounterPage, { choices }: TicketThatIs<'serving'>) =>
  choices.some(({ product }) => catalogue.products.get(product)?.pickUpProduct)

function recallText(
  frame: Frame,
  { hall, now }: CounterPage,
  work: Extract<Work, { doing: 'calling' }>,
): string | Html {
  const words = frame.words.queue.acts
  const from = recallableFrom(work.ticket, hall.rules)
  if (from === null) return html`${words.recall} <small>${words.callsUsed}</small>`
  const seconds = Math.ceil((from - now) / second)
  if (seconds <= 0) return words.recall
  return html`${words.recall} <small data-countdown="${seconds}">${words.recallIn(seconds)}</small>`
}
