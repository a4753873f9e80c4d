// Judges a simulated day by its record. Shares no code with the application: it knows the domain's rules by heart.
import { auditAnswers } from './audit/answers.ts'
import { auditAppointments } from './audit/appointments.ts'
import { auditBoards } from './audit/boards.ts'
import { openCase } from './audit/case.ts'
import { auditCounters } from './audit/counters.ts'
import { auditLimits } from './audit/limits.ts'
import { auditMessages } from './audit/messages.ts'
import { auditOffers } from './audit/offers.ts'
import { auditOrder } from './audit/order.ts'
import { auditPlaces } from './audit/places.ts'
import { auditTickets } from './audit/tickets.ts'
import { auditTimes } from './audit/times.ts'
import type { DayRecord } from './record.ts'

/** Everything that should not have happened, one line each; empty for a good day. */
export function audit(record: DayRecord): string[] {
  const the = openCase(record)
  const audits = [
    ...[auditAnswers, auditPlaces, auditTimes, auditAppointments, auditLimits, auditOffers, auditMessages],
    ...[auditTickets, auditCounters, auditOrder, auditBoards],
  ]
  return audits.flatMap((one) => one(the))
}
