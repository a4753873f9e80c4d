// What the page of the reception shows.
import type { Visit } from '../../src/booking/appointment.ts'
import type { Asked, AskedProblem } from '../../src/booking/choices.ts'
import type { FreeTime } from '../../src/booking/times.ts'
import type { Wish } from '../../src/booking/wish.ts'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { Product } from '../../src/catalogue/product.ts'
import type { Arrival } from '../../src/checkin/arrival.ts'
import type { NoWalkIn } from '../../src/queue/issue.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import type { Panel } from '../../src/reception/panel.ts'
import type { Sought } from '../../src/reception/sought.ts'
import type { DetailsTyped } from '../booking/details.ts'
import type { DayShown } from './day.ts'

export interface Offered {
  times: FreeTime[]
  /** Whether there is a next page. */
  more: boolean
  /** Where it can be, in the municipality's order. */
  places: string[]
}

export type VisitShown = Extract<Panel, { panel: 'visit' }> & {
  keys: { appointment: string; number: string }
  /** Whether a number can be given for it here and now. */
  walkIn: 'yes' | NoWalkIn
  /** The kiosk gives no numbers any more. */
  isFull: boolean
} & (
    | { problem: AskedProblem; wish: undefined; offered: undefined }
    | { problem: undefined; wish: Wish; offered: Offered }
  )

export type AppointmentShown = Extract<Panel, { panel: 'appointment' }> & {
  visit: Visit
  /** What reporting here and now would lead to. */
  arrival: Arrival
  ticket: Ticket | undefined
  key: string
  /** Where it can go, while it is being moved. */
  offered: Offered | undefined
}

export type TicketShown = Extract<Panel, { panel: 'ticket' }> & {
  ticket: Ticket
  /** For a receipt that is printed again. */
  key: string
}

export type PanelShown =
  | { panel: 'nothing' }
  | VisitShown
  | AppointmentShown
  | TicketShown
  /** Of a location where this employee does not receive. */
  | { panel: 'elsewhere'; visit: Visit }
  | { panel: 'unknown' }

export interface ReceptionPage extends DayShown {
  panel: PanelShown
  sent: CallerSent | undefined
  /** Why nothing was done, in words. */
  refused: string | undefined
  found: Found | undefined
  /** Whether single letters press the buttons. */
  letterKeys: boolean
}

export interface CallerSent {
  typed: DetailsTyped & { taal: string; tijd: string }
  /** The names of the fields that are wrong. */
  wrong: readonly string[]
  /** The time that somebody else took meanwhile, epoch ms. */
  taken?: number
  /** An appointment that the caller has for the same already. */
  twin?: Visit
}

export interface Found {
  catalogue: Catalogue
  /** What was typed, unless it may not be shown again. */
  typed: string
  sought: Sought['kind']
  people: Visit[]
  /** At a location where this employee does not receive: its name stays there. */
  elsewhere: Visit[]
  tickets: Ticket[]
  products: Product[]
  /** What is open on the right: a product that is chosen joins it. */
  asked: Asked | undefined
}
