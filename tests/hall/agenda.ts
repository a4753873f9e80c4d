// What still has to happen on a simulated day, in order of (time, turn of asking). What falls on one instant happens
// at once, as it would at ten counters.

export interface Agenda {
  /** Asks for `run` at this municipal instant, rounded up to the tick; never before now. */
  at(instant: number, run: () => Promise<void>): void
  /** The same, but with nothing else going on. */
  alone(instant: number, run: () => Promise<void>): void
  /** Goes on until nothing is left; `passTo` moves the clock. */
  run(passTo: (instant: number) => Promise<void>): Promise<void>
}

interface Item {
  at: number
  turn: number
  run: () => Promise<void>
}

/** Coarse, so that people do things at the same moment. */
const tickMs = 10_000

export function openAgenda(): Agenda {
  const items: Item[] = []
  let turns = 0
  let now = Number.NEGATIVE_INFINITY

  const isBefore = (one: Item, two: Item) => one.at < two.at || (one.at === two.at && one.turn < two.turn)

  function add(at: number, run: () => Promise<void>): void {
    turns += 1
    const item = { at, turn: turns, run }
    let low = 0
    let high = items.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(items[middle] as Item, item)) high = middle
      else low = middle + 1
    }
    items.splice(low, 0, item)
  }

  return {
    at: (instant, run) => add(Math.ceil(Math.max(instant, now + 1) / tickMs) * tickMs, run),
    // Half a tick off, where nobody else ever is.
    alone: (instant, run) => add(Math.ceil(instant / tickMs) * tickMs + tickMs / 2, run),
    async run(passTo) {
      for (let item = items.at(-1); item; item = items.at(-1)) {
        now = item.at
        await passTo(now)
        const together: Promise<void>[] = []
        for (let one = items.at(-1); one && one.at === now; one = items.at(-1)) {
          items.pop()
          together.push(one.run())
        }
        await Promise.all(together)
      }
    },
  }
}
