// Rows ↔ the catalogue. Loaded whole and kept until its version rises.
import { asc } from 'drizzle-orm'
import { type Catalogue, textsByKey } from '../src/catalogue/catalogue.ts'
import type { HolidayName } from '../src/catalogue/holidays.ts'
import type { DayBlock } from '../src/catalogue/opening.ts'
import { settingsFor } from '../src/catalogue/settings.ts'
import { findInstallation, type Installation } from './installation.ts'
import {
  blocks,
  exceptions,
  fees,
  locations,
  products,
  series,
  settings,
  teamProducts,
  teams,
  texts,
} from './schema.ts'
import type { Db, Store, Turn } from './store.ts'

const kept = new WeakMap<Store, Catalogue>()

/** The catalogue in force; undefined for a database in which nothing is set up yet. */
export async function catalogueOf(store: Store, db: Db): Promise<Catalogue | undefined> {
  const here = await findInstallation(db)
  return here && catalogueAt(store, db, here)
}

/**
 * The same as a turn sees it. What it reads anew is not kept: a change that is rolled back gives its version to the
 * next one.
 */
export async function catalogueIn(store: Store, turn: Turn): Promise<Catalogue | undefined> {
  const here = await findInstallation(turn.db)
  const known = kept.get(store)
  if (!here) return undefined
  return known?.version === here.catalogueVersion ? known : loadCatalogue(turn.db, here.catalogueVersion)
}

/** The same for an installation that was read just now. */
export async function catalogueAt(store: Store, db: Db, here: Installation): Promise<Catalogue> {
  const known = kept.get(store)
  if (known?.version === here.catalogueVersion) return known
  const fresh = await loadCatalogue(db, here.catalogueVersion)
  kept.set(store, fresh)
  return fresh
}

async function loadCatalogue(db: Db, version: number): Promise<Catalogue> {
  const settingRows = await db.select().from(settings)
  const locationRows = await db.select().from(locations).orderBy(asc(locations.position))
  const productRows = await db.select().from(products).orderBy(asc(products.position), asc(products.code))
  const seriesRows = await db.select().from(series).orderBy(asc(series.letter))
  const codes = locationRows.map((row) => row.code)
  const settingsAt = new Map(codes.map((code) => [code, settingsFor(code, settingRows)]))
  return {
    version,
    products: new Map(productRows.map(({ productGroup, ...row }) => [row.code, { ...row, group: productGroup }])),
    fees: await db.select().from(fees).orderBy(asc(fees.product), asc(fees.kind), asc(fees.validFrom)),
    locations: new Map(locationRows.map((row) => [row.code, row])),
    teams: await loadTeams(db),
    plans: await loadPlans(db, locationRows, (code) => settingsAt.get(code)?.holidaysClosed ?? []),
    series: new Map(codes.map((code) => [code, seriesRows.filter((row) => row.location === code)])),
    settings: settingsAt,
    texts: textsByKey(await db.select().from(texts)),
  }
}

async function loadTeams(db: Db): Promise<Catalogue['teams']> {
  const served = await db.select().from(teamProducts)
  const rows = await db.select().from(teams).orderBy(asc(teams.code))
  return rows.map((team) => ({
    ...team,
    products: served.filter((row) => row.team === team.code).map((row) => row.product),
  }))
}

async function loadPlans(
  db: Db,
  places: { code: string; zone: string }[],
  holidaysOf: (location: string) => readonly HolidayName[],
): Promise<Catalogue['plans']> {
  const blockRows = await db.select().from(blocks)
  const exceptionRows = await db.select().from(exceptions)
  return new Map(
    places.map(({ code, zone }) => [
      code,
      {
        zone,
        blocks: blockRows.filter((row) => row.location === code),
        exceptions: exceptionRows
          .filter((row) => row.location === code)
          .map(({ id, date, kind, blocks }) => ({ id, date, kind, blocks: blocks as DayBlock[] })),
        holidays: new Set(holidaysOf(code)),
      },
    ]),
  )
}
