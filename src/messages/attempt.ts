// When a message that could not be sent is tried again. Machine time, epoch ms.
import { day, hour, second } from '../catalogue/milliseconds.ts'

const firstWait = 30 * second
const longestWait = hour
/** A mail server that breaks on Friday night is mended on Monday. */
const givesUpAfter = 3 * day

/**
 * The instant of the next try after so many: half a minute later, then twice as long each time, at most an hour.
 * Undefined when it has been tried for three days.
 */
export function nextTry({ attempts, putAt }: { attempts: number; putAt: number }, now: number): number | undefined {
  if (now >= putAt + givesUpAfter) return undefined
  return now + Math.min(longestWait, firstWait * 2 ** (attempts - 1))
}
