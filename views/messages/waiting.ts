// The parts of a mail to somebody who waits without an appointment: what they asked for, and the place that is kept.
import { commaOf } from '../words/format.ts'
import type { Block } from './blocks.ts'
import { addressOf, momentOf, ownLink, purposes, type Telling } from './telling.ts'

/** What was asked for, how places are given, and the way to stop. */
export function waitedFor(telling: Telling): Block[] {
  const comma = commaOf(telling.language)
  const { facts, words } = telling
  const { messages, own, alert } = words
  if (!facts.wish) throw new Error('Somebody waits for nothing')
  const { locations, weekdays, parts } = facts.wish
  return [
    {
      is: 'facts',
      facts: [
        { key: own.what, value: purposes(telling) },
        { key: messages.where, value: placesOf(telling, locations) },
        { key: messages.waitDays, value: weekdays.map((day) => alert.weekday[day - 1] ?? '').join(comma) },
        { key: messages.waitParts, value: parts.map((part) => alert.part[part]).join('; ') },
      ],
    },
    { is: 'text', text: messages.waitOrder },
    { is: 'links', links: [{ text: messages.toWait, href: ownLink(telling) }] },
  ]
}

const placesOf = (telling: Telling, locations: readonly string[]) =>
  locations.flatMap((location, at) => [
    ...(at === 0 ? [] : [{ content: '; ', language: telling.language }]),
    ...addressOf(telling, location),
  ])

/** When and where the place is, and until when it is kept. */
export function place(telling: Telling): Block[] {
  const comma = commaOf(telling.language)
  const { facts, words } = telling
  const { messages, own } = words
  if (!facts.offer) throw new Error('An offer without a time')
  const { date, time } = momentOf(telling)
  const until = momentOf(telling, { location: facts.location, startsAt: facts.offer.until })
  return [
    {
      is: 'facts',
      facts: [
        { key: messages.when, value: `${date}${comma}${time}` },
        { key: messages.where, value: addressOf(telling, facts.location) },
        { key: own.what, value: purposes(telling) },
      ],
    },
    { is: 'text', text: messages.offerUntil(until.full) },
    { is: 'links', links: [{ text: messages.toPlace, href: ownLink(telling) }] },
  ]
}
