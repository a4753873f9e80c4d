// What each product asks of its visitors, and what it costs them.
import { productName, textOf } from '../../src/catalogue/catalogue.ts'
import { contactFieldsFor, oneOfTwo } from '../../src/catalogue/contact-fields.ts'
import type { Product } from '../../src/catalogue/product.ts'
import type { Frame, Html } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { eurosOf, isoDateOf } from '../words/format.ts'
import type { SetupPage } from './shown.ts'
import { type Cell, section, table } from './table.ts'

export function ruleSection(frame: Frame, shown: SetupPage): Html {
  const words = frame.words.catalogue
  const heads = [words.name, words.contact, words.pickUp, words.readyAfter, words.term, words.along, words.otherwise]
  const rows = [...shown.catalogue.products.values()].map((product) => ruleRow(frame, shown, product))
  return section(frame, 'rules', table('rules', heads, rows))
}

function ruleRow(frame: Frame, { catalogue }: SetupPage, product: Product): Cell[] {
  const words = frame.words.catalogue
  const name = (code: string) => ownText(frame, productName(catalogue, code, frame.language))
  const told = (field: string) => {
    const text = textOf(catalogue, `product:${product.code}`, field, frame.language)
    return text ? ownText(frame, { ...text, content: text.content.replaceAll('\n', ' ') }) : words.none
  }
  return [
    name(product.code),
    contactText(frame, product),
    product.pickUpProduct === null ? words.none : name(product.pickUpProduct),
    product.readyWorkingDays === null ? words.none : words.workingDays(product.readyWorkingDays),
    product.deadlineRule === null ? words.none : words.terms[product.deadlineRule],
    told('along'),
    told('otherwise'),
  ]
}

/** As residents are asked for it. */
function contactText(frame: Frame, product: Product): string {
  const words = frame.words.catalogue
  const fields = contactFieldsFor([product])
  if (oneOfTwo(fields)) return words.oneOfTwo
  const asked = (['email', 'mobile'] as const).filter((field) => fields[field] !== 'hidden')
  return asked.map((field) => words.asked[field](fields[field] === 'required')).join(', ')
}

/** Every row of fees, also those of years to come. */
export function feeSection(frame: Frame, { catalogue }: SetupPage): Html {
  const words = frame.words.catalogue
  const heads = [words.name, words.feeKind, words.validFrom, words.amount]
  const ordered = [...catalogue.products.keys()].flatMap((code) => catalogue.fees.filter((fee) => fee.product === code))
  const rows = ordered.map(({ product, kind, validFrom, cents }): Cell[] => [
    ownText(frame, productName(catalogue, product, frame.language)),
    words.feeKinds[kind],
    isoDateOf(validFrom, frame.language),
    eurosOf(cents, frame.language),
  ])
  return section(frame, 'fees', table('fees', heads, rows))
}
