// The checklist as sentences, the same on the pages, in mail and on paper: sections with lists of lines.
import type { BringGroup, Checklist, Item, Ready } from '../../src/booking/checklist.ts'
import { type Catalogue, type OwnText, productName } from '../../src/catalogue/catalogue.ts'
import type { CostLine } from '../../src/catalogue/costs.ts'
import type { Choice } from '../../src/catalogue/product.ts'
import { type Phrase, phrase, plainOf } from '../own-text.ts'
import { wordsOf } from '../words/every.ts'
import { commaOf, eurosOf, isoDateOf } from '../words/format.ts'
import type { Language } from '../words/languages.ts'

export interface ChecklistLine {
  text: Phrase
  /** A second, smaller line. */
  hint?: Phrase | undefined
}

export interface ChecklistSection {
  is: 'bring' | 'along' | 'costs' | 'ready' | 'about' | 'otherwise'
  title: string
  lists: { heading?: Phrase; lines: ChecklistLine[] }[]
}

interface Telling {
  catalogue: Catalogue
  language: Language
}

/** Every section that has something to say, in order. `only` leaves the others out. */
export function checklistSections(
  telling: Telling,
  list: Checklist,
  only?: readonly ChecklistSection['is'][],
): ChecklistSection[] {
  const words = wordsOf(telling.language).checklist
  const sections: ChecklistSection[] = [
    { is: 'bring', title: words.bring, lists: bringLists(telling, list.bring) },
    { is: 'along', title: words.along, lists: [{ lines: alongLines(telling, list) }] },
    { is: 'costs', title: words.costs, lists: [{ lines: costLines(telling, list) }] },
    { is: 'ready', title: words.ready, lists: readyLists(telling, list) },
    { is: 'about', title: words.about, lists: [{ lines: toldLines(telling, list.about) }] },
    { is: 'otherwise', title: words.otherwise, lists: [{ lines: toldLines(telling, list.otherwise) }] },
  ]
  return sections.filter(({ is, lists }) => (only?.includes(is) ?? true) && lists.some(({ lines }) => lines.length > 0))
}

function bringLists(telling: Telling, groups: readonly BringGroup[]): ChecklistSection['lists'] {
  const words = wordsOf(telling.language).checklist
  const products = new Set(groups.flatMap(({ choice }) => choice ?? []))
  const alone = [...products].every(({ persons }) => persons === 1) && products.size <= 1
  // One thing for one person is one list: headings would only say what is known.
  if (alone) {
    const lines = groups.flatMap(({ items }) => items.map((item) => lineOf(telling, item)))
    return [{ lines }]
  }
  return groups.map(({ choice, items }) => ({
    heading: choice ? groupHeading(telling, choice) : ours(telling, words.wholeVisit),
    lines: items.map((item) => lineOf(telling, item)),
  }))
}

function groupHeading({ catalogue, language }: Telling, { product, persons }: Choice): Phrase {
  const name = productName(catalogue, product, language)
  const { perPerson } = wordsOf(language).checklist
  return persons === 1 ? [name] : phrase(language, (mark) => perPerson(persons, mark), name)
}

function lineOf({ catalogue, language }: Telling, { text, each }: Item): ChecklistLine {
  if (each.length < 2) return { text: [text] }
  const { checklist } = wordsOf(language)
  const names = each.map(({ product }) => productName(catalogue, product, language))
  const counted = (mark: string, at: number) => {
    const persons = each[at]?.persons ?? 1
    return persons === 1 ? mark : checklist.choice(persons, mark)
  }
  const say = (...marks: string[]) => checklist.each(marks.map(counted).join(commaOf(language)))
  return { text: [text], hint: phrase(language, say, ...names) }
}

/** Texts after each other. */
const inRow = ({ language }: Telling, texts: readonly OwnText[]): Phrase =>
  phrase(language, (...marks) => marks.join(commaOf(language)), ...texts)

function alongLines(telling: Telling, { along, calm }: Checklist): ChecklistLine[] {
  const lines = toldLines(telling, along)
  return calm ? [...lines, own(telling, wordsOf(telling.language).checklist.helper)] : lines
}

const toldLines = (telling: Telling, items: readonly Item[]): ChecklistLine[] =>
  items.map(({ text, each }) => {
    const names = each.map(({ product }) => productName(telling.catalogue, product, telling.language))
    return { text: [text], hint: names.length === 0 ? undefined : inRow(telling, names) }
  })

const ours = ({ language }: Telling, content: string): Phrase => [{ content, language }]

/** A line in our own words. */
const own = (telling: Telling, content: string): ChecklistLine => ({ text: ours(telling, content) })

/** Amounts first, the sum when there is something to add up, then what the municipality says about paying. */
function costLines(telling: Telling, { costs }: Checklist): ChecklistLine[] {
  if (!costs) return []
  const words = wordsOf(telling.language).checklist
  const { lines, total } = costs
  const priced = lines.filter(({ standard }) => standard)
  const least = eurosOf(total?.least ?? 0, telling.language)
  const most = eurosOf(total?.most ?? 0, telling.language)
  const sum = total && lines.length > 1 && total.most > 0
  return [
    ...priced.map((line) => pricedLine(telling, line)),
    ...(sum ? [own(telling, words.total(least === most ? most : words.between(least, most)))] : []),
    ...(priced.length > 0 ? [own(telling, words.onTheDay)] : []),
    ...remarks(telling, lines),
  ]
}

function pricedLine(telling: Telling, { product, persons, standard = 0, minor, urgent }: CostLine): ChecklistLine {
  const words = wordsOf(telling.language).checklist
  const euros = (cents: number) => eurosOf(cents, telling.language)
  const amount = persons === 1 ? euros(standard) : words.times(persons, euros(standard), euros(persons * standard))
  const hints = [
    minor === undefined ? '' : words.minor(euros(minor)),
    urgent ? words.urgent(euros(urgent), persons) : '',
  ]
  const name = productName(telling.catalogue, product, telling.language)
  const hint = hints.filter(Boolean).join(' ')
  return {
    text: phrase(telling.language, (mark) => words.amount(mark, amount), name),
    hint: hint === '' ? undefined : ours(telling, hint),
  }
}

/** What the municipality says about paying, each text once; of several products it says which is free. */
function remarks(telling: Telling, lines: NonNullable<Checklist['costs']>['lines']): ChecklistLine[] {
  const said = new Map<string, ChecklistLine>()
  for (const { product, standard, text } of lines) {
    if (!text) continue
    const name = productName(telling.catalogue, product, telling.language)
    const hint = lines.length > 1 && !standard ? [name] : undefined
    said.set(`${text.content} ${hint?.[0]?.content}`, { text: [text], hint })
  }
  return [...said.values()]
}

/** Products of which the same is said stand together. */
function readyLists(telling: Telling, { ready }: Checklist): ChecklistSection['lists'] {
  const said = new Map<string, { names: OwnText[]; lines: ChecklistLine[] }>()
  for (const one of ready) {
    const lines = readyLines(telling, one)
    const key = lines.map(({ text }) => plainOf(text, telling.language)).join('\n')
    const name = productName(telling.catalogue, one.product, telling.language)
    said.set(key, { lines, names: [...(said.get(key)?.names ?? []), name] })
  }
  const lists = [...said.values()].filter(({ lines }) => lines.length > 0)
  return lists.map(({ names, lines }) => (ready.length === 1 ? { lines } : { heading: inRow(telling, names), lines }))
}

function readyLines(telling: Telling, { workingDays, from, text }: Ready): ChecklistLine[] {
  const words = wordsOf(telling.language).checklist
  const rest = text ? [{ text: [text] }] : []
  if (workingDays === null) return rest
  const date = from === undefined ? undefined : isoDateOf(from, telling.language)
  return [
    own(telling, date === undefined ? words.readyAfter(workingDays) : words.readyFrom(workingDays, date)),
    ...rest,
  ]
}
