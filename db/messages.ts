// Telling a resident what happened to an appointment: in the turn in which it happens, with a secret link of its own.
import type { Visit } from '../src/booking/appointment.ts'
import type { Wait } from '../src/booking/wait.ts'
import { type Catalogue, settingsOf } from '../src/catalogue/catalogue.ts'
import type { Chance } from '../src/chance.ts'
import { messageAbout, messageToWaiting, type Occasion, type WaitOccasion } from '../src/messages/message.ts'
import { putInOutbox } from './outbox.ts'
import { freshSecret } from './secrets.ts'
import type { Turn } from './store.ts'

/** Puts a message about a visit aside on every channel that it has; nothing when its contact data were erased. */
export async function tell(
  turn: Turn,
  chance: Chance,
  catalogue: Catalogue,
  visit: Visit,
  occasion: Omit<Occasion, 'secret'>,
): Promise<void> {
  if (!visit.contact) return
  const secret = await freshSecret(turn, chance, visit.publicId)
  const { reminderWordings } = settingsOf(catalogue, visit.location)
  await putInOutbox(turn, chance, messageAbout(visit, { ...occasion, secret }, reminderWordings), visit.contact)
}

/** The message that an appointment changed, with where and when it was when that is another place or time. */
export function tellChange(
  turn: Turn,
  chance: Chance,
  catalogue: Catalogue,
  change: { from: Visit; to: Visit },
  now: number,
): Promise<void> {
  const { from, to } = change
  const moved = from.location !== to.location || from.startsAt !== to.startsAt
  const before = moved ? { before: { location: from.location, startsAt: from.startsAt } } : {}
  return tell(turn, chance, catalogue, to, { kind: 'change', madeAt: now, ...before })
}

/** The same to somebody who waits without an appointment: the link stays theirs when one is made of it. */
export async function tellWaiting(
  turn: Turn,
  chance: Chance,
  wait: Wait,
  occasion: WithoutSecret<WaitOccasion>,
): Promise<void> {
  const secret = await freshSecret(turn, chance, wait.publicId)
  await putInOutbox(turn, chance, messageToWaiting(wait, { ...occasion, secret }), wait.contact)
}

type WithoutSecret<T> = T extends unknown ? Omit<T, 'secret'> : never
