// The way of messages on a simulated day: what waits in the outbox goes out through the whole sender, now and then a
// mail server is away or its answer is lost, and everybody has a mailbox.
import { isAnythingDue, leaseMessages } from '../../db/leases.ts'
import type { Store } from '../../db/store.ts'
import type { Site } from '../../src/context.ts'
import type { MailDelivery, Outcome, SmsDelivery } from '../../src/messages/delivery.ts'
import { send } from '../../src/messages/sending.ts'
import { diceOf } from './dice.ts'
import { hour, minute } from './plans.ts'
import type { Letter } from './record.ts'

const channels = ['mail', 'sms'] as const
/** Without a new message: for what waits for the morning, or is tried again. */
const lookEvery = 5 * minute

/** Opens the post of a day; `now` is municipal. */
export function openPost(seed: number, site: Site, now: () => number) {
  const dice = diceOf(seed, 'post')
  const letters: Letter[] = []
  const awayFrom = dice.isLucky(0.4) ? now() + dice.between(0.2, 14) * hour : Number.POSITIVE_INFINITY
  const awayUntil = awayFrom + dice.between(2, 20) * minute
  let isWaiting = true
  let looked = Number.NEGATIVE_INFINITY

  function take(delivery: MailDelivery | SmsDelivery): Outcome {
    if (awayFrom <= now() && now() < awayUntil) return { later: 'away' }
    const { id, to } = delivery
    const mail = delivery.channel === 'mail' ? delivery.mail : undefined
    const text = delivery.channel === 'sms' ? delivery.text : `${mail?.subject}\n${mail?.text}`
    letters.push({ at: now(), id, channel: delivery.channel, to, text, calendar: mail?.calendar?.content ?? null })
    // It arrived, but we do not hear so: it comes once more.
    return dice.isLucky(0.02) ? { later: 'lost' } : 'sent'
  }

  const transport = { deliver: async (delivery: MailDelivery | SmsDelivery) => take(delivery), close: () => {} }
  const house = () => ({ publicUrl: site.publicUrl(), address: 'burgerzaken@elzenvoorde.example' })

  return {
    letters,
    /** Something was put into the outbox. */
    wake: () => {
      isWaiting = true
    },
    /** What somebody has in the mailbox of this address, or on the phone with this number; newest first. */
    of: (to: string) => letters.filter((letter) => isSame(letter.to, to)).toReversed(),
    /** Sends what can be sent now. */
    async go(store: Store): Promise<void> {
      if (!isWaiting && now() < looked + lookEvery) return
      isWaiting = false
      looked = now()
      const office = { store, log: site.log, transports: { mail: transport, sms: transport }, house }
      for (let more = true; more; ) {
        if (!(await store.read((db) => isAnythingDue(db, channels, site.clock.machineNow())))) return
        const found = await leaseMessages(store, channels, 20)
        for (const lease of found.leased) await send(office, lease, new AbortController().signal)
        more = found.more
      }
    },
  }
}

/** A number can be written in more than one way. */
const isSame = (one: string, two: string) => one === two || (/^[+\d]+$/.test(one) && one.slice(-8) === two.slice(-8))
