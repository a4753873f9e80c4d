// The buttons of a counter. Each keeps its place while the look of the primary one moves, so that nothing changes under
// a finger that is on its way; what the press was about goes along as `gezien`.
import { html } from 'hono/html'
import { second } from '../../src/catalogue/milliseconds.ts'
import { type Act, primaryAct, recallableFrom, type Work } from '../../src/queue/hall.ts'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields } from '../parts.ts'
import type { CounterPage } from './counter.ts'
import type { Key } from './keys.ts'

interface ActButton {
  noun: 'opening' | 'sluiting' | 'oproep' | 'herhaling' | 'bezoek' | 'afronding' | 'afwezigheid'
  text: string | Html
  key?: Key
  /** The act that makes this the primary button. */
  act?: Act
}

export function acts(frame: Frame, shown: CounterPage, work: Work): Html {
  const { hall, counter, now } = shown
  const primary = primaryAct(hall, counter, now)
  const form = ({ noun, text, key, act }: ActButton) => {
    const look = act === primary ? 'primary-action' : 'secondary-action'
    const pressed = key ? html` data-key="${key}" aria-keyshortcuts="${key.toUpperCase()}"` : ''
    return html`<form method="post" action="${frame.link(`/balie/${counter.number}/${noun}`)}" hx-push-url="false" data-act>
${hiddenFields({ gezien: counter.lastEvent })}
<button class="utrecht-button utrecht-button--${look} bz-act" type="submit"${pressed}><span>${text}</span>${key ? html` <kbd aria-hidden="true">${key.toUpperCase()}</kbd>` : ''}</button>
</form>`
  }
  return html`<div class="bz-acts" role="group" aria-label="${frame.words.queue.acts.label}">${buttonsFor(frame, shown, work).map(form)}</div>`
}

/** In the order of the work. */
function buttonsFor(frame: Frame, shown: CounterPage, work: Work): ActButton[] {
  const words = frame.words.queue.acts
  switch (work.doing) {
    case 'calling':
      return [
        { noun: 'bezoek', text: words.start, key: 'g', act: 'start' },
        { noun: 'herhaling', text: recallText(frame, shown, work), key: 'h' },
        { noun: 'afwezigheid', text: words.absent, key: 'a', act: 'absent' },
      ]
    case 'serving':
      return [
        { noun: 'afronding', text: words.finish, key: 'k', act: 'finish' },
        ...(shown.counter.state === 'open'
          ? [{ noun: 'oproep', text: words.finishAndNext, key: 'n' } as const]
          : [{ noun: 'opening', text: words.open, act: 'open' } as const]),
      ]
    case 'nothing':
      if (shown.counter.state !== 'open') return [{ noun: 'opening', text: words.open, act: 'open' }]
      return [
        { noun: 'oproep', text: words.next, key: 'n', act: 'next' },
        { noun: 'sluiting', text: words.close },
      ]
    default:
      return work satisfies never
  }
}

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
