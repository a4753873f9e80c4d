// Whoever wakes the sender is heard, at whatever moment of its look: nothing else would make it look for seconds.
import { expect, test } from 'vitest'
import type { Heard, Store } from '../../../db/store.ts'
import { openPusher } from '../../../src/checkin/push-sender.ts'
import { openLog } from '../../../src/log.ts'
import { stillClock } from '../../support/clock.ts'

/** A store in which nobody wants to be told; `looks` counts how often that was asked. */
function quietStore() {
  const seen = { looks: 0, hear: (_: Heard): void => {} }
  const read = async () => {
    seen.looks += 1
    return []
  }
  const listen = (hear: (heard: Heard) => void) => {
    seen.hear = hear
    return () => {}
  }
  return { seen, store: { read, listen } as unknown as Store }
}

const steps = Array.from({ length: 12 }, (_, at) => at)

test.each(steps)('woken %i steps into a look it looks once more', async (step) => {
  const { seen, store } = quietStore()
  const office = { store, clock: stillClock(0), log: openLog('silent'), services: [], address: () => '' }
  const pusher = openPusher(office)
  for (let at = 0; at < step; at++) await Promise.resolve()
  const before = seen.looks
  seen.hear({ topic: 'queue', location: 'stadskantoor' })
  for (const _ of steps) await Promise.resolve()
  expect(seen.looks).toBe(before + 1)
  await pusher.close()
})
