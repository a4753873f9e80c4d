// Tells phones that asked for it, for as long as the process lives: an event in a hall wakes it after the commit, and
// should that be lost it looks every few seconds. A slow push service delays nobody but its own phones.
import type { Logger } from 'pino'
import webPush from 'web-push'
import { findInstallation } from '../../db/installation.ts'
import { findPushes, forgetPushes, leasePush, type Outcome, type Push, settlePush } from '../../db/pushes.ts'
import type { Store } from '../../db/store.ts'
import { wordsOf } from '../../views/words/every.ts'
import { ticketOf } from '../../views/words/format.ts'
import { directionOf, languages } from '../../views/words/languages.ts'
import { second } from '../catalogue/milliseconds.ts'
import type { Clock } from '../clock.ts'
import { withoutWords } from '../log.ts'
import type { Ticket } from '../queue/ticket.ts'
import { openRounds } from '../rounds.ts'
import { openHalls } from './follow-hall.ts'
import { isAtService, keptSeconds, type Telling, tellingOf } from './push.ts'

const lookEveryMs = 5 * second
/** Within the lease (db/pushes.ts). */
const attemptMs = 10 * second

export interface PushOffice {
  store: Store
  clock: Clock
  log: Logger
  /** Origins of push services: nothing is sent anywhere else. */
  services: readonly string[]
  /** Whom a push service can write to when something is wrong: an e-mail address. */
  address: () => string
}

export interface Pusher {
  /** Takes nothing new, and gives up on what is being sent. */
  close(): Promise<void>
}

export function openPusher(office: PushOffice): Pusher {
  const { store, clock, log } = office
  const readHall = openHalls(office)
  const running = new Set<Promise<void>>()
  const patience = new AbortController()
  const rounds = openRounds(clock, lookEveryMs, look, (error) =>
    log.error({ error }, 'who is to be told could not be read'),
  )

  async function look(): Promise<void> {
    const places = Map.groupBy(await store.read(findPushes), ({ location }) => location)
    for (const [location, pushes] of places) await lookAt(location, pushes)
  }

  async function lookAt(location: string, pushes: readonly Push[]): Promise<void> {
    const { hall, progress } = await readHall(location)
    const tickets = new Map(hall.tickets.map((ticket) => [ticket.serial, ticket]))
    await forgetPushes(
      store,
      pushes.filter(({ serial }) => !tickets.has(serial)),
    )
    for (const push of pushes) {
      const ticket = tickets.get(push.serial)
      const telling = ticket && tellingOf(ticket, progress(ticket))
      if (!ticket || !telling || telling.occasion === push.told || push.dueAt > clock.machineNow()) continue
      const leased = await leasePush(store, push, telling.occasion)
      if (leased) begin(leased, ticket, telling.what)
    }
  }

  function begin(leased: Push, ticket: Ticket, what: Telling): void {
    const telling = tell(office, leased, ticket, what, patience.signal)
      .catch((error): Outcome => {
        log.warn({ fault: withoutWords(error) }, 'a push service could not be reached')
        return 'later'
      })
      .then((outcome) => settlePush(store, leased, outcome))
      .catch((error) => log.error({ error }, 'what became of a telling could not be written down'))
      .finally(() => {
        running.delete(telling)
        rounds.wake()
      })
    running.add(telling)
  }

  const unlisten = store.listen(({ topic }) => {
    if (topic === 'queue' || topic === 'push' || topic === 'clock' || topic === 'reconnected') rounds.wake()
  })
  rounds.wake()
  return {
    async close() {
      unlisten()
      patience.abort()
      await rounds.close()
      await Promise.all(running)
    },
  }
}

/** One request to the service of this browser. Rejects when none can be made. */
async function tell(
  { store, clock, log, services, address }: PushOffice,
  { endpoint, p256dh, auth, language }: Push,
  ticket: Ticket,
  what: Telling,
  stop: AbortSignal,
): Promise<Outcome> {
  // The list may have become shorter since it was asked.
  if (!isAtService(services, endpoint)) return 'gone'
  const here = await store.read(findInstallation)
  if (!here) return 'never'
  const { pushPublicKey: publicKey, pushPrivateKey: privateKey } = here
  const { body, headers } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(wordsTo(language, ticket, what)),
    {
      vapidDetails: { subject: `mailto:${address()}`, publicKey, privateKey },
      TTL: keptSeconds[what],
      urgency: 'high',
      // What the phone was not told yet gives way to what is true now.
      topic: 'number',
    },
  )
  const { 'Content-Length': _, ...others } = headers as Record<string, string>
  const late = new AbortController()
  const cancel = clock.after(attemptMs, () => late.abort())
  try {
    const signal = AbortSignal.any([stop, late.signal])
    const answer = await fetch(endpoint, { method: 'POST', headers: others, body, signal, redirect: 'manual' })
    await answer.body?.cancel()
    const outcome = outcomeOf(answer.status)
    if (outcome === 'never') log.warn({ status: answer.status }, 'a push service refused a telling')
    return outcome
  } finally {
    cancel()
  }
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return 'sent'
  if (status === 404 || status === 410) return 'gone'
  return status === 429 || status >= 500 ? 'later' : 'never'
}

/** The number and the counter, as everybody in the hall sees them: nothing about a person. */
function wordsTo(written: string, ticket: Ticket, what: Telling) {
  const language = languages.find((one) => one === written) ?? 'nl'
  const { follow, checkin } = wordsOf(language)
  const number = ticketOf(ticket.number)
  const shown = { language, direction: directionOf(language) }
  if (what === 'called' && ticket.state === 'called') {
    return { ...shown, title: follow.told.called(number, ticket.counter), body: '' }
  }
  const kind = what === 'absent' ? 'absent' : 'almost'
  return { ...shown, title: follow.told[kind](number), body: checkin.advice[kind] }
}
