// What every language must say. Dutch is the measure: another language does not compile unless it says everything that
// nl.ts says, or of the languages that only residents read, everything that a resident reads. A plain sentence is a
// string, one with values in it a function of those values.
import type { nl } from './nl.ts'

export type Words = typeof nl

/** All that a resident reads at home, on a phone or at the kiosk. */
type Capability =
  | 'shell'
  | 'booking'
  | 'checklist'
  | 'own'
  | 'change'
  | 'alert'
  | 'erase'
  | 'wait'
  | 'checkin'
  | 'away'
  | 'follow'
  | 'kiosk'
  | 'evacuation'
  | 'messages'
  | 'paper'

export type ResidentWords = Pick<Words, Capability>
