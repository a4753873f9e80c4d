// A small municipality made for one question at a time: which visits its plan can give.
import type { Catalogue } from '../../../src/catalogue/catalogue.ts'
import type { Block, PlanException } from '../../../src/catalogue/opening.ts'
import type { Product } from '../../../src/catalogue/product.ts'
import { defaultSettings, type Settings } from '../../../src/catalogue/settings.ts'

/** A Tuesday. */
export const now = Date.parse('2026-11-24T09:00:00+01:00')

export function aProduct(code: string, changes: Partial<Product> = {}): Product {
  const channels = { online: true, staff: true, walkIn: true, pickUp: false, discreet: false }
  const length = { minutesFirst: 10, minutesExtra: 5, personsMax: 4, ceiling: null }
  const window = { noticeHours: 1, horizonDays: 14, activeFrom: null, activeUntil: null }
  const fields = { emailField: 'optional', mobileField: 'optional' } as const
  const after = { pickUpProduct: null, readyWorkingDays: null, deadlineRule: null }
  return { code, group: 'reizen', position: 1, ...channels, ...length, ...window, ...fields, ...after, ...changes }
}

/** Every day from 9 to 12, all of it online. */
export function aBlock(team: string, changes: Partial<Block> = {}): Block {
  const hours = { fromMinute: 540, untilMinute: 720, counters: 1, online: 1, walkIns: true, stepMinutes: 10 }
  const repeats = { weekdays: [1, 2, 3, 4, 5, 6, 7], everyWeeks: 1, validFrom: '2026-01-01', validUntil: null }
  return { id: team, location: 'here', team, ...hours, ...repeats, ...changes }
}

interface Place {
  blocks: Block[]
  exceptions?: PlanException[]
  settings?: Partial<Settings>
}

/** Teams by code with their products, places by code with their plan. */
export function aTown(products: Product[], teams: Record<string, string[]>, places: Record<string, Place>): Catalogue {
  const zone = 'Europe/Amsterdam'
  const located = Object.entries(places)
  const address = { zone, street: 'Markt 1', postcode: '1234 AB', town: 'Waterdam', district: 'Centrum', phone: '' }
  return {
    version: 1,
    products: new Map(products.map((product) => [product.code, product])),
    fees: [],
    locations: new Map(located.map(([code]) => [code, { code, ...address }])),
    teams: Object.entries(teams).map(([code, served]) => ({ code, name: code, products: served })),
    plans: new Map(
      located.map(([code, { blocks, exceptions = [] }]) => [code, { zone, blocks, exceptions, holidays: new Set() }]),
    ),
    series: new Map(),
    settings: new Map(located.map(([code, { settings }]) => [code, { ...defaultSettings, ...settings }])),
    texts: new Map(),
  }
}
