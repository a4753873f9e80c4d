// What is to come on paper at a machine in the hall, and what became of it.
import type { PrintKind, PrintState } from '../../src/printing/outcome.ts'
import type { Printing } from '../../src/staff/device.ts'
import { index, instant, int, table, text } from '../columns.ts'

/** A receipt for one printer. What stands on it is read when it is printed. Machine time. */
export const prints = table(
  'prints',
  {
    /** Random. */
    id: text('id').primaryKey(),
    location: text('location').notNull(),
    device: text('device').notNull(),
    kind: text('kind').$type<PrintKind>().notNull(),
    /** The ticket; null of a test. */
    serial: int('serial'),
    /** How the device printed when this was put aside: who takes it. */
    by: text('by').$type<Exclude<Printing['by'], 'none'>>().notNull(),
    state: text('state').$type<PrintState>().notNull(),
    putAt: instant('put_at').notNull(),
    /** Nobody takes it before: when it is tried again, or when whoever sends it must be done. */
    dueAt: instant('due_at').notNull(),
    settledAt: instant('settled_at'),
  },
  (row) => [
    index('prints_due').on(row.state, row.dueAt),
    index('prints_ticket').on(row.location, row.serial),
    index('prints_put').on(row.putAt),
  ],
)
