// Sends what waits in the outbox, for as long as the process lives. An announcement wakes it after the commit; should
// that be lost, it looks every few seconds.
import { isAnythingDue, type Leased, leaseMessages } from '../../db/leases.ts'
import { minute, second } from '../catalogue/milliseconds.ts'
import type { Clock } from '../clock.ts'
import { type Office, send } from './sending.ts'

const lookEveryMs = 5 * second
const atOnce = 4
/** A rest after each message: forty in a second at most, where NotifyNL takes fifty. */
const restMs = 100
/** Within the lease (db/leases.ts), so that nobody else has begun. */
const attemptMs = minute
/** When the process stops, what is being sent has so long. */
const cutAfterMs = 2_500

export interface Sender {
  /** Takes nothing new, and waits a moment for what is being sent. */
  close(): Promise<void>
}

export function openSender(office: Office & { clock: Clock }): Sender {
  const { store, clock, log, transports } = office
  const channels = (['mail', 'sms'] as const).filter((channel) => transports[channel])
  const running = new Map<Promise<void>, AbortController>()
  let busy = 0
  let closed = false
  let looking: Promise<void> | undefined
  let lookAgain = false
  let cancelLook = () => {}

  /** One look at a time; whoever wakes it meanwhile makes it look once more. */
  function wake(): void {
    if (closed) return
    lookAgain = true
    cancelLook()
    looking ??= lookAround()
      .catch((error) => log.error({ error }, 'the outbox could not be read'))
      .finally(() => {
        looking = undefined
        if (lookAgain && busy < atOnce) wake()
        else if (!closed) cancelLook = clock.after(lookEveryMs, wake)
      })
  }

  async function lookAround(): Promise<void> {
    // With all hands full there is nothing to look for: the first that is free looks.
    while (lookAgain && !closed && busy < atOnce) {
      lookAgain = false
      if (!(await store.read((db) => isAnythingDue(db, channels, clock.machineNow())))) continue
      const { leased, more } = await leaseMessages(store, channels, atOnce - busy)
      for (const lease of leased) begin(lease)
      lookAgain ||= more
    }
  }

  function begin(lease: Leased): void {
    busy += 1
    const patience = new AbortController()
    const sending = within(clock, patience, send(office, lease, patience.signal)).finally(() => {
      running.delete(sending)
      clock.after(restMs, () => {
        busy -= 1
        wake()
      })
    })
    running.set(sending, patience)
  }

  const unlisten = store.listen(({ topic }) => {
    // Who sends on no channel takes only what nobody else did for an hour: for that a look now and then is enough.
    if (topic === 'messages' && channels.length > 0) wake()
    if (topic === 'clock' || topic === 'reconnected') wake()
  })
  wake()
  return {
    async close() {
      closed = true
      unlisten()
      cancelLook()
      await looking
      const cancelCut = clock.after(cutAfterMs, () => {
        for (const patience of running.values()) patience.abort()
      })
      await Promise.all(running.keys())
      cancelCut()
      transports.mail?.close()
      transports.sms?.close()
    },
  }
}

/** The same work, told to give up when an attempt takes too long. */
function within(clock: Clock, patience: AbortController, work: Promise<void>): Promise<void> {
  return work.finally(clock.after(attemptMs, () => patience.abort()))
}
