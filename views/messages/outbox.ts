// The part of the set-up that says how sending goes: what waits, and what could not be delivered. No personal data.
import { html } from 'hono/html'
import type { DeadLetter, OutboxState } from '../../db/dead-letters.ts'
import { day, hour, minute } from '../../src/catalogue/milliseconds.ts'
import type { MessageChannel } from '../../src/messages/delivery.ts'
import { section, table } from '../catalogue/table.ts'
import type { Frame, Html } from '../layout.ts'
import { button, hiddenFields, notice } from '../parts.ts'
import { shortDate, timeOf } from '../words/format.ts'

export interface Sending extends OutboxState {
  sends: Readonly<Record<MessageChannel, boolean>>
  /** Machine time, as the instants of the outbox are. */
  now: number
  zone: string
  /** Only who looks after the installation. */
  mayTryAgain: boolean
}

export const attemptsPath = '/beheer/berichten/pogingen'
/** The value that stands for all dead messages. */
export const everyMessage = 'alle'

export function messagesSection(frame: Frame, sending: Sending): Html {
  const words = frame.words.outbox
  const line = (text: string) => html`<p class="utrecht-paragraph">${text}</p>`
  const { mail, sms } = sending.sends
  const channels = [words[mail ? 'sends' : 'sendsNot'].mail, words[sms ? 'sends' : 'sendsNot'].sms]
  return section(
    frame,
    'messages',
    html`${line(channels.join(' '))}
${line(waitingText(frame, sending))}
${sending.deadCount === 0 ? line(words.noneDead) : deadLetters(frame, sending)}`,
  )
}

function waitingText(frame: Frame, { waiting, oldestAt, now }: Sending): string {
  const words = frame.words.outbox
  if (oldestAt === undefined) return words.noneWaiting
  const age = Math.max(0, now - oldestAt)
  const unit = age < 2 * hour ? 'minute' : age < 2 * day ? 'hour' : 'day'
  return words.waiting(waiting, words.age(Math.floor(age / { minute, hour, day }[unit]), unit))
}

function deadLetters(frame: Frame, { dead, deadCount, zone, mayTryAgain }: Sending): Html {
  const { words, language } = frame
  const { outbox } = words
  const heads = [outbox.message, outbox.channel, outbox.since, outbox.reason, ...(mayTryAgain ? [outbox.act] : [])]
  const rows = dead.map((letter) => [
    outbox.kinds[letter.kind],
    outbox.channels[letter.channel],
    `${shortDate(letter.diedAt, zone, language)}, ${timeOf(letter.diedAt, zone, language)}`,
    reasonOf(frame, letter),
    ...(mayTryAgain ? [tryAgainForm(frame, letter.id, outbox.tryAgain)] : []),
  ])
  const fewer = dead.length < deadCount ? ` ${outbox.deadNewest(dead.length)}` : ''
  return html`${notice('warning', html`<p>${outbox.dead(deadCount)}${fewer}</p>`)}
${mayTryAgain && deadCount > 1 ? tryAgainForm(frame, everyMessage, outbox.tryAllAgain) : ''}
${table('messages', heads, rows)}`
}

const reasonOf = (frame: Frame, { reason, answer }: DeadLetter): Html =>
  html`${frame.words.outbox.reasons[reason]}${answer ? html` <code translate="no">${answer}</code>` : ''}`

const tryAgainForm = (frame: Frame, which: string, text: string): Html =>
  html`<form method="post" action="${frame.link(attemptsPath)}">${hiddenFields({ bericht: which })}
${button(text, { kind: 'secondary' })}</form>`
