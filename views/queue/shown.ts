// What the page of one counter shows.
import type { Contact, Visit } from '../../src/booking/appointment.ts'
import type { FreeTime } from '../../src/booking/times.ts'
import type { FollowUp } from '../../src/queue/follow-up.ts'
import type { Counter, Hall } from '../../src/queue/hall.ts'
import type { Why } from '../../src/queue/order.ts'
import type { Band } from '../../src/queue/ticket.ts'
import type { LastTurn } from '../../src/queue/undo.ts'
import type { Person } from '../../src/staff/person.ts'
import type { Words } from '../words/words.ts'
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

export interface FollowUpShown extends FollowUp {
  /** The ticket in hand. */
  serial: number
  times: FreeTime[]
  /** Known from the appointment of today. */
  contact: Contact | null
  /** The key of the form. */
  key: string
  made: Visit | undefined
}

/** What was typed, and which of it is wrong, when nothing could be made of it. */
export interface FollowUpTyped {
  typed?: { naam: string; email: string; mobiel: string }
  wrong?: readonly string[]
}
