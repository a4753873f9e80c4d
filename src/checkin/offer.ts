// What somebody without an appointment can come for at this moment.
import type { Catalogue } from '../catalogue/catalogue.ts'
import { localDay } from '../catalogue/day.ts'
import { openAt } from '../catalogue/opening.ts'
import type { Product } from '../catalogue/product.ts'
import { type Offer, walkInTeam } from '../queue/issue.ts'

/** What a location offers at an instant. Throws on a location that the catalogue does not have. */
export function offerAt(catalogue: Catalogue, location: string, now: number): Offer {
  const plan = catalogue.plans.get(location)
  if (!plan) throw new Error(`Unknown location ${location}`)
  const date = localDay(now, plan.zone)
  const open = openAt(now, plan).filter((block) => block.walkIns)
  const isActive = (product: Product) =>
    (product.activeFrom === null || product.activeFrom <= date) &&
    (product.activeUntil === null || date <= product.activeUntil)
  return {
    location,
    date,
    products: new Map([...catalogue.products].filter(([, product]) => isActive(product))),
    teams: catalogue.teams,
    walkInTeams: new Set(open.map((block) => block.team)),
    series: catalogue.series.get(location) ?? [],
  }
}

/** The products for which numbers are issued now, in the catalogue's order. */
export function walkInProducts(offer: Offer): Product[] {
  return [...offer.products.values()].filter(
    (product) => typeof walkInTeam([{ product: product.code, persons: 1 }], offer) === 'string',
  )
}
