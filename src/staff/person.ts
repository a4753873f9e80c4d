// What the bar on every staff page says of who looks at it, and where they may go.
import { type Catalogue, locationName, type OwnText } from '../catalogue/catalogue.ts'
import { mayOpen } from './access.ts'
import { type Employee, worksAt } from './role.ts'

/** The pages that the bar links to, in this order. */
export const staffPages = ['/receptie', '/balie', '/hal', '/beheer', '/ontruiming'] as const
export type StaffPage = (typeof staffPages)[number]

export interface Person {
  name: string
  /** Where they work now; undefined when they have no role anywhere. */
  place: OwnText | undefined
  pages: StaffPage[]
  /** The other locations where they have a role. */
  elsewhere: { code: string; name: OwnText }[]
}

export function personAt(employee: Employee, catalogue: Catalogue, language: string): Person {
  const nameOf = (code: string) => locationName(catalogue, code, language)
  const others = [...catalogue.locations.keys()].filter((code) => code !== employee.location)
  return {
    name: employee.name,
    place: catalogue.locations.has(employee.location) ? nameOf(employee.location) : undefined,
    pages: staffPages.filter((path) => mayOpen(employee, path)),
    elsewhere: others.filter((code) => worksAt(employee, code)).map((code) => ({ code, name: nameOf(code) })),
  }
}
