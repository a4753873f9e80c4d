// The tables of the installation itself, its settings and its words.
import { instant, int, json, primaryKey, table, text } from '../columns.ts'

/** One row, id 'here': what this installation is, and how municipal time follows the machine's. */
export const installation = table('installation', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<'demonstration' | 'production'>().notNull(),
  machineInstant: instant('machine_instant').notNull(),
  municipalInstant: instant('municipal_instant').notNull(),
  speed: int('speed').notNull(),
  catalogueVersion: int('catalogue_version').notNull(),
})

/** Municipal settings that differ from the default in src/catalogue/settings.ts; location '' is everywhere. */
export const settings = table(
  'settings',
  {
    location: text('location').notNull(),
    name: text('name').notNull(),
    value: json<unknown>('value').notNull(),
  },
  (row) => [primaryKey({ columns: [row.location, row.name] })],
)

/** The municipality's own words: owner is 'municipality', 'product:paspoort', 'location:stadskantoor' … */
export const texts = table(
  'texts',
  {
    owner: text('owner').notNull(),
    field: text('field').notNull(),
    language: text('language').notNull(),
    content: text('content').notNull(),
  },
  (row) => [primaryKey({ columns: [row.owner, row.field, row.language] })],
)
