// What an entry in somebody's calendar says. Calendars are shared with family and employers, so a discreet product is
// not named, and neither is the person.
import { checklistFor } from '../../src/booking/checklist.ts'
import { type Catalogue, locationName, productName } from '../../src/catalogue/catalogue.ts'
import { type Choice, isDiscreet } from '../../src/catalogue/product.ts'
import { type Phrase, phrase, plainOf } from '../own-text.ts'
import { wordsOf } from '../words/every.ts'
import { codeOf, commaOf } from '../words/format.ts'
import type { Language } from '../words/languages.ts'
import { type ChecklistSection, checklistSections } from './checklist-words.ts'
import { placeOf } from './visit.ts'

interface Planned {
  location: string
  code: string | null
  choices: readonly Choice[]
  calm: boolean
}

/** Title, description and place of an entry; `link` is the whole address that opens the appointment. */
export function agendaTexts(language: Language, visit: Planned, catalogue: Catalogue, link: string) {
  const words = wordsOf(language).own
  const isSilent = isDiscreet(visit.choices, catalogue.products)
  const list = checklistFor(catalogue, visit, { location: visit.location, language })
  const bring = isSilent
    ? []
    : checklistSections({ catalogue, language }, list, ['bring']).flatMap((section) => bringLines(section, language))
  const names = visit.choices.map(({ product, persons }) =>
    phrase(language, (name) => words.choice(persons, name), productName(catalogue, product, language)),
  )
  const plainNames = names.map((name) => plainOf(name, language)).join(commaOf(language))
  const lines = [
    locationName(catalogue, visit.location, language).content,
    ...(visit.code ? [words.calendarCode(codeOf(visit.code))] : []),
    ...bring,
    '',
    words.calendarChange(link),
  ]
  return {
    title: isSilent ? words.discreet : words.calendarTitle(plainNames),
    description: lines.join('\n'),
    place: plainOf(placeOf({ language }, catalogue, visit.location), language),
  }
}

function bringLines({ title, lists }: ChecklistSection, language: Language): string[] {
  const plain = (phrase: Phrase | undefined) => (phrase ? plainOf(phrase, language) : '')
  const listed = lists.flatMap(({ heading, lines }) => [
    ...(heading === undefined ? [] : [`${plain(heading)}:`]),
    ...lines.map(({ text, hint }) => `- ${plain(text)} ${plain(hint)}`.trimEnd()),
  ])
  return ['', title, ...listed]
}
