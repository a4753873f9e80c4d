// A day in sixteen signs: two runs of one seed must agree on every request, every sight and every row.
import { createHash } from 'node:crypto'
import type { DayRecord } from './record.ts'

/** The beginning of the SHA-256 of everything in the record. */
export const transcriptOf = (record: DayRecord): string =>
  createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 16)
