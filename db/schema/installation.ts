// The tables of the installation itself, its settings and its words; and what was erased in it.
import type { ErasureRule } from '../../src/catalogue/erasure.ts'
import { instant, int, json, primaryKey, table, text } from '../columns.ts'

/** One row, id 'here': what this installation is, and how municipal time follows the machine's. */
export const installation = table('installation', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<'demonstration' | 'production'>().notNull(),
  machineInstant: instant('machine_instant').notNull(),
  municipalInstant: instant('municipal_instant').notNull(),
  speed: int('speed').notNull(),
  catalogueVersion: int('catalogue_version').notNull(),
  /** 256 random bits of this installation's own: what names a person's address or network is hashed with it. */
  hashKey: text('hash_key').notNull(),
  /** By which push services know this installation (VAPID, RFC 8292): made once, base64url. */
  pushPublicKey: text('push_public_key').notNull(),
  pushPrivateKey: text('push_private_key').notNull(),
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

/** The destruction record: how much was erased about people, when and under which term. Never what it was. */
export const destructions = table(
  'destructions',
  {
    /** The local day of the erasure. */
    date: text('date').notNull(),
    /** '' is the whole installation. */
    location: text('location').notNull(),
    rule: text('rule').$type<ErasureRule>().notNull(),
    /** The term in force at that moment. */
    termHours: int('term_hours').notNull(),
    erased: int('erased').notNull(),
  },
  (row) => [primaryKey({ columns: [row.date, row.location, row.rule, row.termHours] })],
)
