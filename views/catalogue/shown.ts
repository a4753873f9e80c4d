// What the page of the set-up shows.
import type { Destruction } from '../../db/destructions.ts'
import type { StaffMember } from '../../db/setup.ts'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { Month } from '../../src/catalogue/month.ts'
import type { Counter } from '../../src/queue/hall.ts'
import type { DeviceState } from '../../src/staff/device-state.ts'
import type { Person } from '../../src/staff/person.ts'
import type { Sending } from '../messages/outbox.ts'
import type { CalibrationShown } from '../queue/calibration.ts'

export interface SetupPage extends CalibrationShown {
  person: Person
  catalogue: Catalogue
  counters: readonly Counter[]
  sending: Sending
  /** For the administrator only. */
  who: { people: readonly StaffMember[]; devices: readonly DeviceState[]; erased: Erased } | undefined
  /** ISO dates: today, and the Monday of the week that the plan shows. */
  today: string
  monday: string
}

export interface Erased {
  month: Month
  destructions: readonly Destruction[]
}
