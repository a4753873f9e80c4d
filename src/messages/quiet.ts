// Quiet hours: what is no answer to something that a resident did just now does not wake anybody.
import { addDays, localDay, minuteToInstant, wallMinute } from '../catalogue/day.ts'
import type { MessageKind } from './message.ts'

const quietFromMinute = 21 * 60
const quietUntilMinute = 8 * 60

const wakesNobody: ReadonlySet<MessageKind> = new Set(['reminderEarly', 'reminderLate', 'offer', 'place', 'collection'])

/**
 * Until when (municipal epoch ms) a message of this kind waits: from 21.00 on until 08.00, on the clock of the
 * office. Undefined when it may go now.
 */
export function quietUntil(kind: MessageKind, now: number, zone: string): number | undefined {
  if (!wakesNobody.has(kind)) return undefined
  const minute = wallMinute(now, zone)
  if (minute >= quietUntilMinute && minute < quietFromMinute) return undefined
  const today = localDay(now, zone)
  return minuteToInstant(minute < quietUntilMinute ? today : addDays(today, 1), zone, quietUntilMinute)
}
