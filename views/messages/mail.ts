// What a mail says, kind by kind: when, where and the code first, then what to bring, then how to change it.
import { type Phrase, phrase } from '../own-text.ts'
import { commaOf } from '../words/format.ts'
import type { Block } from './blocks.ts'
import {
  addressOf,
  extraWords,
  momentOf,
  municipalText,
  ownLink,
  ownWords,
  pickUps,
  siteLink,
  type Telling,
} from './telling.ts'
import { change, checklist, route, visitFacts } from './visit.ts'
import { place, waitedFor } from './waiting.ts'

/** What happened and when, on one line. */
export function subjectOf(telling: Telling): string {
  const { facts, words } = telling
  const own = ownWords(telling, 'subject')
  if (own !== undefined) return own.replace(/\s+/g, ' ')
  const about = facts.kind === 'offer' ? facts.offer : facts
  return words.messages.subject[facts.kind](momentOf(telling, about))
}

/** The whole mail, from greeting to signature. */
export function mailBlocks(telling: Telling): Block[] {
  const { facts, words } = telling
  return [
    { is: 'text', text: words.messages.greeting(facts.name) },
    { is: 'text', text: ownWords(telling, 'lead') ?? leadOf(telling) },
    ...bodyOf(telling),
    ...signature(telling),
  ]
}

/** The first sentences, which say what happened and what is asked. */
function leadOf(telling: Telling): string {
  const { facts, words } = telling
  const { lead } = words.messages
  const moment = momentOf(telling)
  switch (facts.kind) {
    case 'confirmation':
      return lead.confirmation
    case 'change':
      return lead.change(facts.before ? momentOf(telling, facts.before).full : undefined)
    case 'cancellation':
      return lead.cancellation(moment.full)
    case 'reminderEarly':
    case 'reminderLate':
      return lead[facts.kind][facts.wording](moment.time)
    case 'offer':
      return lead.offer
    case 'collection':
      return lead.collection(moment.day)
    case 'waiting':
      return lead.waiting(moment.day)
    case 'place':
      return lead.place
    default:
      return facts.kind satisfies never
  }
}

function bodyOf(telling: Telling): Block[] {
  switch (telling.facts.kind) {
    case 'confirmation':
    case 'change':
    case 'reminderEarly':
    case 'reminderLate':
      return [visitFacts(telling), ...extras(telling), ...checklist(telling), ...change(telling), ...route(telling)]
    case 'cancellation':
      return [...extras(telling), again(telling)]
    case 'offer':
      return [...offered(telling), ...extras(telling)]
    case 'collection':
      return [...extras(telling), collect(telling)]
    case 'waiting':
      return [...waitedFor(telling), ...extras(telling)]
    case 'place':
      return [...place(telling), ...extras(telling)]
    default:
      return telling.facts.kind satisfies never
  }
}

const extras = (telling: Telling): Block[] => extraWords(telling).map((text) => ({ is: 'text', text: [text] }))

const again = (telling: Telling): Block => ({
  is: 'links',
  links: [
    { text: telling.words.own.makeNew, href: siteLink(telling, '/') },
    { text: telling.words.messages.toCancelled, href: ownLink(telling) },
  ],
})

/** The time that is kept for this resident, and the own one, which stays as it is. */
function offered(telling: Telling): Block[] {
  const { facts, words } = telling
  const { messages, own } = words
  if (!facts.offer) throw new Error('An offer without a time')
  const spot = (at: { location: string; startsAt: number }): Phrase => {
    const { date, time } = momentOf(telling, at)
    const comma = commaOf(telling.language)
    return [
      { content: `${date}${comma}${time}${comma}`, language: telling.language },
      ...addressOf(telling, at.location),
    ]
  }
  const until = momentOf(telling, { location: facts.offer.location, startsAt: facts.offer.until })
  return [
    {
      is: 'facts',
      facts: [
        { key: messages.offered, value: spot(facts.offer) },
        { key: own.now, value: spot(facts) },
      ],
    },
    { is: 'text', text: messages.offerUntil(until.full) },
    { is: 'links', links: [{ text: messages.toOffer, href: ownLink(telling, 'aanbod') }] },
  ]
}

/** Straight to booking the collection of everything at once. */
function collect(telling: Telling): Block {
  const { words } = telling
  const query = pickUps(telling).map(
    ({ product, persons }) => `product=${encodeURIComponent(product)}&personen=${persons}`,
  )
  const path = query.length === 0 ? '/' : `/afspraak/maken?${query.join('&')}`
  return {
    is: 'links',
    links: [
      { text: words.messages.toCollect, href: siteLink(telling, path) },
      { text: words.messages.toVisit, href: ownLink(telling) },
    ],
  }
}

function signature(telling: Telling): Block[] {
  const { language, words } = telling
  const { messages } = words
  const phone = municipalText(telling, 'phone').content
  const questions = (hours: string) => messages.questions(phone, hours)
  return [
    { is: 'text', text: phrase(language, questions, municipalText(telling, 'phoneHours')) },
    { is: 'text', text: messages.linksAreYours },
    { is: 'text', text: [municipalText(telling, 'name')] },
  ]
}
