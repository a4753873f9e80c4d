// A clock that a test moves.
import type { Clock } from '../../src/clock.ts'

/** Machine time that stands still until it is moved; timers run when it passes them. */
export function stillClock(start: number): Clock & { pass(milliseconds: number): void } {
  let now = start
  const timers = new Set<{ at: number; run: () => void }>()
  return {
    machineNow: () => now,
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    pass(milliseconds) {
      now += milliseconds
      for (const timer of [...timers].sort((a, b) => a.at - b.at)) {
        if (timer.at <= now && timers.delete(timer)) timer.run()
      }
    },
  }
}
