// How the forms of a counter name things: where somebody is passed on to, and what was done.
import type { Choice, Product } from '../catalogue/product.ts'
import type { Destination } from './event.ts'

/** 'team:afhalen', 'balie:4', 'backoffice'. */
export function destinationText(to: Destination): string {
  if ('team' in to) return `team:${to.team}`
  return 'counter' in to ? `balie:${to.counter}` : 'backoffice'
}

/** The destination that a form names; undefined when it names none. */
export function readDestination(text: string): Destination | undefined {
  if (text === 'backoffice') return { backOffice: true }
  const [, kind, name = ''] = /^(team|balie):([\w-]+)$/.exec(text) ?? []
  if (kind === 'team') return { team: name }
  return kind === 'balie' && /^\d{1,4}$/.test(name) ? { counter: Number(name) } : undefined
}

/** 'paspoort:2': a product that was done for two persons. */
export const doneText = ({ product, persons }: Choice): string => `${product}:${persons}`

/**
 * What a form says was done; undefined when it says nothing, so that it was what the visitor came for. Unknown products
 * and those done for nobody are left out, a product that is named twice is added up.
 */
export function readDone(
  sent: string | string[] | undefined,
  products: ReadonlyMap<string, Product>,
): Choice[] | undefined {
  if (sent === undefined) return undefined
  const done = new Map<string, number>()
  for (const text of [sent].flat()) {
    const [, product = '', persons] = /^([\w-]+):(\d{1,2})$/.exec(text) ?? []
    if (products.has(product) && Number(persons) > 0) done.set(product, (done.get(product) ?? 0) + Number(persons))
  }
  return [...done].map(([product, persons]) => ({ product, persons }))
}
