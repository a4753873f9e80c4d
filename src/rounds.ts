// What looks for work for as long as the process lives: when it is woken, and every so often in case nobody did.
import type { Clock } from './clock.ts'

export interface Rounds {
  /** There may be work. One look at a time: whoever wakes it meanwhile, even at the very end, makes it look once more. */
  wake(): void
  /** Looks no more, and waits for the look that is going on. */
  close(): Promise<void>
}

/** `look` finds work and begins it; what it throws goes to `failed`. Nobody has looked yet: wake it. */
export function openRounds(
  clock: Clock,
  everyMs: number,
  look: () => Promise<void>,
  failed: (error: unknown) => void,
): Rounds {
  let looking: Promise<void> | undefined
  let again = false
  let closed = false
  let cancel = () => {}

  async function lookAround(): Promise<void> {
    while (again && !closed) {
      again = false
      await look()
    }
  }

  function wake(): void {
    if (closed) return
    again = true
    cancel()
    looking ??= lookAround()
      .catch(failed)
      .finally(() => {
        looking = undefined
        if (again) wake()
        else if (!closed) cancel = clock.after(everyMs, wake)
      })
  }

  return {
    wake,
    async close() {
      closed = true
      cancel()
      await looking
    },
  }
}
