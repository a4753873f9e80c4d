// A visitor's own checklist: what to bring, who comes along, what it costs on the day and when it is ready, from what
// they come for and with how many. The municipality writes one thing a line; a line that several products share is said
// once.
import { type Catalogue, type OwnText, textOf } from '../catalogue/catalogue.ts'
import { type CostLine, costsOf, type Total } from '../catalogue/costs.ts'
import type { Choice } from '../catalogue/product.ts'
import { workingDaysAfter } from '../catalogue/working-days.ts'

export interface Item {
  text: OwnText
  /** Of things to bring: once for each of these. Of other lines: only for these. Empty when it is for the whole visit. */
  each: readonly Choice[]
}

export interface BringGroup {
  /** What the items are for; undefined for the whole visit. */
  choice: Choice | undefined
  items: readonly Item[]
}

export interface Ready {
  product: string
  /** After so many working days, which is from this date (ISO); neither when that cannot be said. */
  workingDays: number | null
  from: string | undefined
  text: OwnText | undefined
}

export interface Checklist {
  bring: readonly BringGroup[]
  along: readonly Item[]
  /** They asked for more time at the counter. */
  calm: boolean
  /** Undefined while the date is not chosen: a fee holds for a date. */
  costs: { lines: readonly (CostLine & { text: OwnText | undefined })[]; total: Total | undefined } | undefined
  ready: readonly Ready[]
  /** What one wants to know before choosing a time. */
  about: readonly Item[]
  /** How else it can be done, without this appointment. */
  otherwise: readonly Item[]
}

export interface Comes {
  choices: readonly Choice[]
  calm: boolean
}

/** The date (ISO) and location of the visit, as far as they are chosen, and the language to say it in. */
export interface ChecklistAt {
  date?: string
  location?: string
  language: string
}

/** Products that left the catalogue since are left out. */
export function checklistFor(catalogue: Catalogue, { choices, calm }: Comes, at: ChecklistAt): Checklist {
  const known = choices.filter(({ product }) => catalogue.products.has(product))
  const { date, language } = at
  const text = (product: string, field: string) => textOf(catalogue, `product:${product}`, field, language)
  // What does not go for all of them says for which it does.
  const told = (field: string): Item[] =>
    merged(known, (product) => linesOf(text(product, field))).map(({ text, each }) => ({
      text,
      each: each.length < known.length ? each : [],
    }))
  return {
    bring: bringGroups(catalogue, known, language),
    along: told('along'),
    calm,
    costs: date === undefined ? undefined : costsWithTexts(catalogue, known, date, language),
    ready: known.map(({ product }) => readyOf(catalogue, product, at)),
    about: told('description'),
    otherwise: told('otherwise'),
  }
}

/** Each product's own things, then what several products or the whole visit ask for. */
function bringGroups(catalogue: Catalogue, choices: readonly Choice[], language: string): BringGroup[] {
  const lines = (field: string) => (product: string) =>
    linesOf(textOf(catalogue, `product:${product}`, field, language))
  const each = merged(choices, lines('bringEach'))
  const own = choices.map((choice) => ({
    choice,
    items: each.filter((item) => item.each.length === 1 && item.each[0] === choice),
  }))
  const shared = each.filter((item) => item.each.length > 1)
  const once = merged(choices, lines('bring')).map(({ text }) => ({ text, each: [] }))
  return [...own, { choice: undefined, items: [...shared, ...once] }].filter(({ items }) => items.length > 0)
}

/** Every line once, in order, with the choices that have it. */
function merged(choices: readonly Choice[], linesOfProduct: (product: string) => readonly OwnText[]): Item[] {
  const items = new Map<string, { text: OwnText; each: Choice[] }>()
  for (const choice of choices) {
    for (const text of linesOfProduct(choice.product)) {
      const item = items.get(text.content) ?? { text, each: [] }
      items.set(text.content, { ...item, each: [...item.each, choice] })
    }
  }
  return [...items.values()]
}

const linesOf = (text: OwnText | undefined): OwnText[] =>
  (text?.content ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((content) => ({ content, language: text?.language ?? '' }))

function costsWithTexts(catalogue: Catalogue, choices: readonly Choice[], date: string, language: string) {
  const { lines, total } = costsOf(choices, catalogue.fees, date)
  const text = (product: string) => textOf(catalogue, `product:${product}`, 'cost', language)
  return { lines: lines.map((line) => ({ ...line, text: text(line.product) })), total }
}

function readyOf(catalogue: Catalogue, code: string, { date, location = '', language }: ChecklistAt): Ready {
  const workingDays = catalogue.products.get(code)?.readyWorkingDays ?? null
  const holidays = catalogue.plans.get(location)?.holidays ?? new Set()
  return {
    product: code,
    workingDays,
    from: workingDays === null || date === undefined ? undefined : workingDaysAfter(date, workingDays, holidays),
    text: textOf(catalogue, `product:${code}`, 'ready', language),
  }
}
