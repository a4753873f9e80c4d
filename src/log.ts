// The log: one line of JSON for each thing that happens. It never holds what a resident sent, nor a secret or an id:
// a request is named by the pattern of its route, and an error is stripped of what it may repeat.
import { type DestinationStream, type Logger, pino } from 'pino'
import { codeOf, StoreUnavailable } from '../db/failures.ts'
import type { Environment } from './environment.ts'

/** A log on standard output, or on the given stream. Errors go into its lines under the name `error`; `err` is pino's. */
export function openLog(level: Environment['logLevel'], destination?: DestinationStream): Logger {
  return pino({ level, base: null, serializers: { error: described, err: described } }, destination)
}

// Parsers and databases quote what they could not use, so only these may speak for themselves.
const plainSpoken: unknown[] = [Error, TypeError, RangeError, ReferenceError, StoreUnavailable]
const framesKept = 12

/** What happened and where, without the values that it happened to. */
export function described(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return {
    name: error.name,
    code: codeOf(error) || undefined,
    message: plainSpoken.includes(error.constructor) ? error.message : undefined,
    at: frames.slice(0, framesKept).map((line) => line.trim()),
    cause: error.cause instanceof Error ? described(error.cause) : undefined,
  }
}

/** The same of what a stranger's code threw: where and of what kind, for its words may quote an address. */
export function withoutWords(error: unknown): object {
  if (!(error instanceof Error)) return described(error)
  const { name, code, at } = described(error) as { name: string; code?: string; at: string[] }
  return { name, code, at }
}
