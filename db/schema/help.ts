// The table of who asks for help at a kiosk.
import { index, instant, int, seq, table, text } from '../columns.ts'

/** A kiosk at which somebody asked for a person to come. They go after a day: the audit log remembers who went. */
export const helpAsked = table(
  'help_asked',
  {
    id: seq('id'),
    location: text('location').notNull(),
    device: text('device').notNull(),
    askedAt: instant('asked_at').notNull(),
    /** The employee who goes there. */
    answeredBy: int('answered_by'),
    endedAt: instant('ended_at'),
  },
  (row) => [index('help_asked_location').on(row.location)],
)
