// A message that is about to be put into words: its facts, and what they are told with.
import { type Catalogue, locationName, type OwnText, productName, textOf } from '../../src/catalogue/catalogue.ts'
import { type Choice, isDiscreet } from '../../src/catalogue/product.ts'
import { pickUpsFor } from '../../src/messages/collection.ts'
import type { Destination } from '../../src/messages/destination.ts'
import type { MessageFacts } from '../../src/messages/message.ts'
import { placeOf } from '../booking/visit.ts'
import { inOrder, type Phrase, phrase } from '../own-text.ts'
import { wordsOf } from '../words/every.ts'
import { codeOf, commaOf, dateOf, dayOf, shortDate, timeOf } from '../words/format.ts'
import { type Language, languages, pathIn } from '../words/languages.ts'
import type { Words } from '../words/words.ts'

export interface Telling {
  facts: MessageFacts
  catalogue: Catalogue
  publicUrl: string
  language: Language
  words: Words
  /** Nothing may be told of what it is for: phones and mailboxes are read by others too. */
  discreet: boolean
}

export function tellingOf(facts: MessageFacts, catalogue: Catalogue, publicUrl: string): Telling {
  const language = languages.find((known) => known === facts.language) ?? 'nl'
  const discreet = isDiscreet(facts.choices, catalogue.products)
  const told = { ...facts, name: unlinked(facts.name) }
  return { facts: told, catalogue, publicUrl, language, words: wordsOf(language), discreet }
}

/**
 * A name of which a mail program makes no link: whoever types a web address and somebody else's e-mail address would
 * have the municipality send it.
 */
const unlinked = (name: string): string => name.replace(/\.(?=[\p{L}\p{N}]{2})|\/(?=\/)/gu, '$& ')

/** The whole address of the secret link of this message. */
export function ownLink({ facts, language, publicUrl }: Telling, to?: Destination): string {
  return `${publicUrl}${pathIn(language, `/a/${facts.secret}`)}${to ? `?naar=${to}` : ''}`
}

/** The whole address of a page for everybody. */
export const siteLink = ({ language, publicUrl }: Telling, path: string): string =>
  `${publicUrl}${pathIn(language, path)}`

interface Spot {
  location: string
  startsAt: number
}

const zoneOf = ({ catalogue }: Telling, location: string) => catalogue.locations.get(location)?.zone ?? ''

/** Day and time in the zone of the place, as long as the reader has room for. */
export function momentOf(telling: Telling, { location, startsAt }: Spot = telling.facts) {
  const zone = zoneOf(telling, location)
  const { language, words } = telling
  const time = timeOf(startsAt, zone, language)
  return {
    time,
    day: dayOf(startsAt, zone, language),
    date: dateOf(startsAt, zone, language),
    /** "dinsdag 24 november om 09.10 uur" */
    full: words.messages.moment(dayOf(startsAt, zone, language), time),
    /** "di 24 nov 09.10 uur" */
    brief: `${shortDate(startsAt, zone, language)} ${time}`,
    briefDay: shortDate(startsAt, zone, language),
  }
}

/** "Stadskantoor, Havenplein 4, 1236 KE Elzenvoorde" */
export const addressOf = (telling: Telling, location: string): Phrase => placeOf(telling, telling.catalogue, location)

/** "Stadskantoor" */
export const placeName = ({ catalogue, language }: Telling, location: string): string =>
  locationName(catalogue, location, language).content

/** A text of the municipality about itself; '' when it wrote none. */
export const municipalText = ({ catalogue, language }: Telling, field: string): OwnText =>
  textOf(catalogue, 'municipality', field, language) ?? { content: '', language }

/** What somebody comes for, by name; without a name when it is discreet. */
export function purposes({ facts, catalogue, language, words, discreet }: Telling): Phrase {
  if (discreet) return [{ content: words.own.discreet, language }]
  const names = facts.choices.map(({ product }) => productName(catalogue, product, language))
  const counted = (name: string, at: number) => words.own.choice(facts.choices[at]?.persons ?? 1, name)
  return phrase(language, (...marks) => marks.map(counted).join(commaOf(language)), ...names)
}

/** The products with which what was applied for is collected; none when that would tell what it was. */
export function pickUps({ facts, catalogue, discreet }: Telling): Choice[] {
  if (discreet) return []
  return pickUpsFor(facts.choices, catalogue.products)
}

/**
 * The municipality's own words for this kind of message, in the reader's language: `field` is 'subject', 'lead' or
 * 'sms', with ':b' behind it for the second wording of a reminder. Gaps such as ((datum)) are filled in.
 */
export function ownWords(telling: Telling, field: 'subject' | 'lead' | 'sms'): string | undefined {
  const { facts, language } = telling
  const fields = facts.wording === 'b' ? [`${field}:b`, field] : [field]
  const found = fields.map((name) => written(telling, `message:${facts.kind}`, name))
  return found.find((text) => text?.language === language)?.content
}

/** What the municipality wants to say besides, for this kind and for each product; in Dutch where it wrote nothing else. */
export function extraWords(telling: Telling): OwnText[] {
  const { facts, discreet } = telling
  const { kind } = facts
  const ofProducts = facts.choices.map(({ product }) => written(telling, `product:${product}`, `message:${kind}:extra`))
  return [written(telling, `message:${kind}`, 'extra'), ...(discreet ? [] : ofProducts)].filter(
    (text) => text !== undefined,
  )
}

function written(telling: Telling, owner: string, field: string): OwnText | undefined {
  const text = textOf(telling.catalogue, owner, field, telling.language)
  return text?.content.trim() ? { ...text, content: filled(telling, text.content) } : undefined
}

/** The gaps that a municipality's own words may have. */
function filled(telling: Telling, content: string): string {
  const { facts } = telling
  const { day, time } = momentOf(telling)
  const gaps: Readonly<Record<string, string>> = {
    naam: facts.name,
    datum: day,
    tijd: time,
    locatie: placeName(telling, facts.location),
    code: facts.code ? inOrder(telling, codeOf(facts.code)) : '',
    link: ownLink(telling),
  }
  return content.replace(/\(\((\w+)\)\)/g, (whole, name: string) => gaps[name] ?? whole)
}
