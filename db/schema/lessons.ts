// What each day leaves behind, so that the next ones are predicted better: counts and lengths, of nobody in particular.
import type { Calibration } from '../../src/queue/calibration.ts'
import type { DayLesson } from '../../src/queue/learned.ts'
import { json, primaryKey, table, text } from '../columns.ts'

/** How long visits took, who came when, and who did not. */
export const lessons = table(
  'lessons',
  {
    location: text('location').notNull(),
    date: text('date').notNull(),
    lesson: json<Omit<DayLesson, 'date'>>('lesson').notNull(),
  },
  (row) => [primaryKey({ columns: [row.location, row.date] })],
)

/** What visitors of a series were told beside how long they waited, summed over the day. */
export const calibrations = table(
  'calibrations',
  {
    location: text('location').notNull(),
    date: text('date').notNull(),
    series: text('series').notNull(),
    sums: json<Calibration>('sums').notNull(),
  },
  (row) => [primaryKey({ columns: [row.location, row.date, row.series] })],
)
