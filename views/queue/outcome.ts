// What the last press did, with the way back; or why it did nothing, where the eyes are already.
import { html } from 'hono/html'
import { canUndo } from '../../src/queue/undo.ts'
import type { Frame, Html } from '../layout.ts'
import { notice } from '../parts.ts'
import { timeOf } from '../words/format.ts'
import { doneText } from './done.ts'
import { pressForm } from './press.ts'
import type { CounterPage, Trouble } from './shown.ts'

/** Nothing is wrong: it is only not the moment. */
const mild: ReadonlySet<Trouble> = new Set(['nobodyWaiting', 'tooSoon', 'nothingToUndo'])

export function outcome(frame: Frame, shown: CounterPage): Html {
  const words = frame.words.queue
  const { trouble, last, zone } = shown
  if (trouble) {
    const kind = mild.has(trouble) ? 'info' : 'warning'
    return html`<div class="bz-now__outcome" tabindex="-1" autofocus>${notice(kind, words.refused[trouble])}</div>`
  }
  // Whoever was sent away here and is back since is told as being back.
  const back = last.later.filter(({ kind }) => kind === 'ticketPutBack' || kind === 'ticketGivenBack')
  const told = back.length > 0 ? back : last.events
  const [event] = told
  if (!event) return html`<div class="bz-now__outcome"></div>`
  const text = doneText(frame, shown, told)
  return html`<div class="bz-now__outcome">
<p class="bz-quiet"><span class="bz-now__done">${text}</span> ${timeOf(event.at, zone, frame.language)}</p>
${canUndo(last) ? pressForm(frame, shown, { noun: 'herstel', text: words.acts.undo, key: 'z', look: 'subtle' }) : ''}
</div>`
}
