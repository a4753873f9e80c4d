// The page of one counter. Three zones that never move: what is in hand now, who follow, and the hall.
import { html } from 'hono/html'
import { second } from '../../src/catalogue/milliseconds.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { livePart } from '../parts.ts'
import { staffBar } from '../staff/bar.ts'
import { doneText } from './done.ts'
import { foundText } from './find.ts'
import { hallZone } from './hall-zone.ts'
import { keysDialog } from './keys.ts'
import { nextZone } from './next.ts'
import { nowZone } from './now.ts'
import type { CounterPage } from './shown.ts'

/** The title says what was done just now: it is what a screen reader says after a press. */
const newsSeconds = 20

export function counterPage(frame: Frame, shown: CounterPage): Html {
  const words = frame.words.queue
  const { counter, last, now } = shown
  const isNews = last.events.some((event) => now - event.at < newsSeconds * second)
  const done = isNews ? doneText(frame, shown, last.events.slice(-1)) : ''
  const found = shown.sought === undefined ? '' : foundText(frame, shown, shown.sought)
  const news = shown.trouble ? words.nothingChanged : found || done
  const title = news ? `${news} - ${words.counter(counter.number)}` : words.counter(counter.number)
  return page(
    frame,
    { title, kind: 'counter', live: frame.link('/balie/stroom'), refreshSeconds: 30 },
    html`${staffBar(frame, shown.person, '/balie')}
${counterPart(frame, shown)}
${keysDialog(frame, shown)}`,
  )
}

/** What is read again when the hall changes; what was open stays open. */
export function counterPart(frame: Frame, shown: CounterPage): Html {
  return livePart(
    { id: 'counter', url: frame.link(addressOf(shown)) },
    html`<div class="bz-zones" data-letters="${shown.letterKeys ? 'on' : 'off'}">
${nowZone(frame, shown)}
${nextZone(frame, shown)}
${hallZone(frame, shown)}
</div>`,
  )
}

function addressOf({ counter, panel, sought }: CounterPage): string {
  const query = new URLSearchParams()
  if (panel) query.set('paneel', panel.name)
  if (panel && 'serial' in panel) query.set('volgnummer', String(panel.serial))
  if (panel?.name === 'vervolgafspraak' && panel.made) query.set('gemaakt', panel.made)
  if (sought !== undefined) query.set('zoek', sought)
  const asked = query.toString()
  return `/balie/${counter.number}${asked ? `?${asked}` : ''}`
}
