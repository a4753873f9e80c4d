// Markup that depends on the catalogue alone is made once for each version of it.
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import type { Html } from './layout.ts'

const kept = new WeakMap<Catalogue, Map<string, Html>>()

/** What `make` gives, kept for as long as this catalogue is in force; `key` names everything else it depends on. */
export function keptWith(catalogue: Catalogue, key: string, make: () => Html): Html {
  const known = kept.get(catalogue) ?? new Map<string, Html>()
  kept.set(catalogue, known)
  const found = known.get(key) ?? make()
  known.set(key, found)
  return found
}
