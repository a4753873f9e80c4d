// The municipality's groups of products, in the order in which their first product comes.
import { type Catalogue, type OwnText, textOf } from '../../src/catalogue/catalogue.ts'
import type { Product } from '../../src/catalogue/product.ts'

export interface Group {
  name: OwnText
  members: readonly Product[]
}

export function groupsOf(products: readonly Product[], catalogue: Catalogue, language: string): Group[] {
  const groups = new Map<string, Product[]>()
  for (const product of products) groups.set(product.group, [...(groups.get(product.group) ?? []), product])
  return [...groups].map(([group, members]) => ({
    name: textOf(catalogue, `group:${group}`, 'name', language) ?? { content: group, language: 'nl' },
    members,
  }))
}
