// Sends what waits in the outbox, for as long as the process lives. An announcement wakes it after the commit; should
// that be lost, it looks every few seconds.
import { isAnythingDue, type Leased, leaseMessages } from '../../db/leases.ts'
import { minute, second } from '../catalogue/milliseconds.ts'
import type { Clock } from '../clock.ts'
import { openRounds } from '../rounds.ts'
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

  const rounds = openRounds(clock, lookEveryMs, look, (error) => log.error({ error }, 'the outbox could not be read'))

  async function look(): Promise<void> {
    // With all hands full there is nothing to look for: the first that is free looks.
    if (busy >= atOnce) return
    if (!(await store.read((db) => isAnythingDue(db, channels, clock.machineNow())))) return
    const { leased, more } = await leaseMessages(store, channels, atOnce - busy)
    for (const lease of leased) begin(lease)
    if (more) rounds.wake()
  }

  function begin(lease: Leased): void {
    busy += 1
    const patience = new AbortController()
    const sending = within(clock, patience, send(office, lease, patience.signal)).finally(() => {
      running.delete(sending)
      clock.after(restMs, () => {
        busy -= 1
        rounds.wake()
      })
    })
    running.set(sending, patience)
  }

  const unlisten = store.listen(({ topic }) => {
    // Who sends on no channel takes only what nobody else did for an hour: for that a look now and then is enough.
    if (topic === 'messages' && channels.length > 0) rounds.wake()
    if (topic === 'clock' || topic === 'reconnected') rounds.wake()
  })
  rounds.wake()
  return {
    async close() {
      unlisten()
      await rounds.close()
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
