// What an entry in somebody's calendar says. Calendars are shared with family and employers, so a discreet product is
// not named, and neither is the person.
import { locationName, productName, textOf } from '../../src/catalogue/catalogue.ts'
import type { Frame } from '../layout.ts'
import { codeOf } from '../words/format.ts'
import { type OwnAppointment, placeOf } from './visit.ts'

export function agendaTexts(frame: Frame, { visit, catalogue, link }: OwnAppointment) {
  const words = frame.words.own
  const { language } = frame
  const isDiscreet = visit.choices.some(({ product }) => catalogue.products.get(product)?.discreet ?? true)
  const bring = visit.choices.flatMap(({ product }) => {
    const text = textOf(catalogue, `product:${product}`, 'bring', language)?.content
    return text && !isDiscreet ? text.split('\n').map((line) => `- ${line}`) : []
  })
  const names = visit.choices.map(({ product, persons }) =>
    words.choice(persons, productName(catalogue, product, language).content),
  )
  const lines = [
    locationName(catalogue, visit.location, language).content,
    ...(visit.code ? [words.calendarCode(codeOf(visit.code))] : []),
    ...(bring.length > 0 ? ['', words.bring, ...new Set(bring)] : []),
    '',
    words.calendarChange(link),
  ]
  return {
    title: isDiscreet ? words.discreet : words.calendarTitle(names.join(', ')),
    description: lines.join('\n'),
    place: placeOf(frame, catalogue, visit.location),
  }
}
