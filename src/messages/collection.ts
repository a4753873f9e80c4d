// What was applied for at a visit and is collected at another one, and from which day on.
import { addDays } from '../catalogue/day.ts'
import type { HolidayName } from '../catalogue/holidays.ts'
import type { Choice, Product } from '../catalogue/product.ts'
import { workingDaysAfter } from '../catalogue/working-days.ts'

type Known = Pick<Product, 'pickUpProduct' | 'readyWorkingDays' | 'personsMax'>
type Products = ReadonlyMap<string, Known>

/** With which products the results of these choices are collected, and for how many; nothing when nothing is. */
export function pickUpsFor(choices: readonly Choice[], products: Products): Choice[] {
  const persons = new Map<string, number>()
  for (const { product, persons: count } of choices) {
    const pickUp = products.get(product)?.pickUpProduct
    if (pickUp) persons.set(pickUp, (persons.get(pickUp) ?? 0) + count)
  }
  return [...persons].map(([product, count]) => ({
    product,
    persons: Math.min(count, products.get(product)?.personsMax ?? count),
  }))
}

/** The working days after which all of it is there; undefined when nothing is collected or it cannot be said. */
function readyAfter(choices: readonly Choice[], products: Products): number | undefined {
  const days = choices.flatMap(({ product }) => {
    const found = products.get(product)
    return found?.pickUpProduct ? [found.readyWorkingDays ?? Number.POSITIVE_INFINITY] : []
  })
  const last = Math.max(...days)
  return Number.isFinite(last) ? last : undefined
}

/** The date (ISO) from which what was applied for on this one can be collected; undefined when nothing can. */
export function readyDate(
  date: string,
  choices: readonly Choice[],
  products: Products,
  holidays: ReadonlySet<HolidayName>,
): string | undefined {
  const days = readyAfter(choices, products)
  return days === undefined ? undefined : workingDaysAfter(date, days, holidays)
}

/** The dates (ISO) of visits of which something may be ready today, soonest first. */
export function collectionDates(today: string, products: Products, holidays: ReadonlySet<HolidayName>): string[] {
  const lengths = [...products.values()].flatMap(({ pickUpProduct, readyWorkingDays }) =>
    pickUpProduct && readyWorkingDays !== null ? [readyWorkingDays] : [],
  )
  const dates: string[] = []
  const isPast = (date: string) => lengths.every((days) => workingDaysAfter(date, days, holidays) < today)
  for (let date = today; !isPast(date); date = addDays(date, -1)) {
    if (lengths.some((days) => workingDaysAfter(date, days, holidays) === today)) dates.unshift(date)
  }
  return dates
}
