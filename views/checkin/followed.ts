// What the page that follows a number shows.
import type { Comes } from '../../src/booking/checklist.ts'
import type { Catalogue, OwnText } from '../../src/catalogue/catalogue.ts'
import type { BellNames } from '../../src/checkin/bell-names.ts'
import type { Progress } from '../../src/checkin/progress.ts'
import type { QueueRules } from '../../src/queue/hall.ts'
import type { Ticket } from '../../src/queue/ticket.ts'

/** The question that the page asks, by the last word of its address. */
export type Asking = 'uitstel' | 'vertrek'
/** Why what was asked did not happen: it was used already, or the number has moved on. */
export type Refusal = 'used' | 'tooLate'

export interface Followed {
  ticket: Ticket
  place: OwnText
  progress: Progress
  rules: QueueRules
  bell: BellNames
  zone: string
  /** Municipal now, epoch ms. */
  now: number
  /** What somebody comes for, to say what to bring; undefined of a visit that is nobody's business. */
  bring: (Comes & { catalogue: Catalogue }) | undefined
  asking: Asking | undefined
  refusal: Refusal | undefined
  /** Everybody must leave the building. */
  evacuated: boolean
  /** The public half of the key that push services know us by. */
  pushKey: string
}
