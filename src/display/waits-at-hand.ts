// How long people wait, for a board that is rendered at every call: what was known last, at once.
import type { Clock } from '../clock.ts'
import type { SeriesWait } from './waits.ts'

/** A call is on its way to the screens before this much later. */
const afterCallMs = 200

/**
 * Reads for the first time, and after that gives what is known and reads again behind it: rolling a hall forward takes
 * longer than telling a thousand displays of a call. What cannot be read costs no board its calls.
 */
export function waitsAtHand(
  read: () => Promise<readonly SeriesWait[]>,
  clock: Clock,
  failed: (error: unknown) => void,
): () => Promise<readonly SeriesWait[]> {
  let known: readonly SeriesWait[] | undefined
  let isReading = false

  async function readAgain(): Promise<void> {
    try {
      known = await read()
    } catch (error) {
      failed(error)
    } finally {
      isReading = false
    }
  }

  return async () => {
    if (known === undefined) {
      await readAgain()
    } else if (!isReading) {
      isReading = true
      clock.after(afterCallMs, () => void readAgain())
    }
    return known ?? []
  }
}
