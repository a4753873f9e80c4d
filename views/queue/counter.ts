// The page of one counter. Three zones that never move: what is in hand now, who follow, and the hall.
import { html } from 'hono/html'
import { second } from '../../src/catalogue/milliseconds.ts'
import type { Counter, Hall } from '../../src/queue/hall.ts'
import type { Why } from '../../src/queue/order.ts'
import type { Band } from '../../src/queue/ticket.ts'
import type { LastTurn } from '../../src/queue/undo.ts'
import type { Person } from '../../src/staff/person.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { livePart } from '../parts.ts'
import { staffBar } from '../staff/bar.ts'
import type { Words } from '../words/words.ts'
import { doneText } from './done.ts'
import { foundText } from './find.ts'
import type { FollowUpShown, FollowUpTyped } from './follow-up-panel.ts'
import { hallZone } from './hall-zone.ts'
import { keysDialog } from './keys.ts'
import { nextZone } from './next.ts'
import { nowZone } from './now.ts'
import type { Place } from './ticket.ts'

/** Why a press did nothing. */
export type Trouble = keyof Words['queue']['refused']

/** What is open beside the visitor in hand; `serial` is the ticket that it is about, if not that one. */
export type Panel =
  | { name: 'doorverwijzen'; note: string }
  | { name: 'afronden' }
  | ({ name: 'vervolgafspraak'; made?: string | undefined } & FollowUpTyped)
  | { name: 'keuze' | 'voorrang'; serial: number }

export interface CounterPage extends Place {
  person: Person
  hall: Hall
  /** By series, how long somebody waits who would come now. */
  waits: ReadonlyMap<string, Band>
  counter: Counter
  /** What the last press here did, and whether it can be undone. */
  last: LastTurn
  /** Why the ticket in hand was the next one when it was called. */
  why: Why | undefined
  /** Whether the employee may take somebody out of turn. */
  mayChoose: boolean
  /** Whether single letters press the buttons. */
  letterKeys: boolean
  panel: Panel | undefined
  /** What that panel shows when it is the one of the follow-up appointment. */
  followUp: FollowUpShown | undefined
  /** What was typed to find somebody in the hall; undefined when nobody is sought. */
  sought: string | undefined
  trouble: Trouble | undefined
}

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
