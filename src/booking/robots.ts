// Programs that book in series, told from people by how they fill in a form: nobody has to prove anything.
import { second } from '../catalogue/milliseconds.ts'
import type { Settings } from '../catalogue/settings.ts'
import type { Hold } from './appointment.ts'

/** A field that people do not see. Programs know the name; those that fill in forms for people leave it alone. */
export const trapName = 'website'

/** What makes a form look like a program's: it is shown once more, and a person simply sends it again. */
export type Doubt = 'trap' | 'quick'

/** Nobody reads a page, fills it in and sends it faster, but whose browser fills in everything may come near. */
const quickestMs = 3 * second

/**
 * Whether the first details came so soon after the time was chosen. That is the moment at which their page was made, in
 * municipal time: it may run ahead of the machine's, and then nobody is asked.
 */
export const cameQuickly = ({ contact, takenAt }: Hold, now: number): boolean =>
  contact === null && now - takenAt < quickestMs

/** Only an origin that made a third of what it may in an hour is asked: a household with autofill never is. */
export const isInSeries = (madeFromOrigin: number, { appointmentsPerOriginHour }: Settings): boolean =>
  madeFromOrigin * 3 >= appointmentsPerOriginHour
