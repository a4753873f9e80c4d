// What is wrong with what somebody comes for, at the field where it can be put right, and what to do about it.
import type { Asked, AskedProblem } from '../../src/booking/choices.ts'
import type { Wish } from '../../src/booking/wish.ts'
import { type Catalogue, productName } from '../../src/catalogue/catalogue.ts'
import type { Frame } from '../layout.ts'
import { around } from '../own-text.ts'
import type { Problem } from '../parts.ts'
import { minutesOf } from '../words/format.ts'

/** Those that the page on which persons are counted can solve. */
export type FieldProblem = Exclude<
  AskedProblem,
  { problem: 'nothingChosen' | 'unknownProduct' | 'notOffered' } | { wish: Wish }
>

/** The id of the field with the number of persons. */
export const personsField = (index: number): string => `personen-${index + 1}`

export function askedProblem(frame: Frame, catalogue: Catalogue, asked: Asked, wrong: FieldProblem): Problem {
  const words = frame.words.booking.people
  const { phone } = frame.municipality
  const fieldOf = (code: string) => personsField(asked.lines.findIndex(({ product }) => product === code))
  const last = personsField(asked.lines.length - 1)
  switch (wrong.problem) {
    case 'wrongPersons': {
      const max = catalogue.products.get(wrong.product)?.personsMax ?? 1
      return { field: fieldOf(wrong.product), message: words.wrongPersons(max, phone) }
    }
    case 'tooManyPersons':
      return { field: fieldOf(wrong.product), message: words.wrongPersons(wrong.max, phone) }
    case 'notTogether': {
      const names = asked.lines.map(({ product }) => productName(catalogue, product, frame.language))
      return { field: last, message: around(frame, (...marks) => words.notTogether(marks, phone), ...names) }
    }
    case 'tooLong': {
      const [minutes, max] = [wrong.minutes, wrong.max].map((count) => minutesOf(count, frame.language))
      return { field: longestField(asked, catalogue), message: words.tooLong(minutes ?? '', max ?? '', phone) }
    }
    case 'tooManyProducts':
      return { field: last, message: words.tooManyProducts(wrong.max, phone) }
    default:
      return wrong satisfies never
  }
}

/** Where one person less helps most: the line for most persons. */
function longestField({ lines }: Asked, catalogue: Catalogue): string {
  const minutes = lines.map(({ product, persons }) => {
    const { minutesFirst = 0, minutesExtra = 0 } = catalogue.products.get(product) ?? {}
    return minutesFirst + ((persons ?? 1) - 1) * minutesExtra
  })
  return personsField(minutes.indexOf(Math.max(...minutes)))
}
