// Secret links to appointments: 128 random bits or more, of which only the hash is kept.
import { eq, sql } from 'drizzle-orm'
import { type Chance, hashOf } from '../src/chance.ts'
import { secrets } from './schema.ts'
import { type Db, statement, type Turn } from './store.ts'

const insertSecret = statement((db) =>
  db.insert(secrets).values({
    hash: sql.placeholder('hash'),
    appointment: sql.placeholder('publicId'),
    madeAt: sql.placeholder('madeAt'),
  }),
)

/** A new secret link to an appointment; the earlier ones stay valid. Only its hash is kept. */
export async function freshSecret(turn: Turn, chance: Chance, publicId: string): Promise<string> {
  const secret = chance.secret()
  await insertSecret(turn.db, { hash: hashOf(secret), publicId, madeAt: turn.machineNow })
  return secret
}

const findSecret = statement((db) =>
  db
    .select()
    .from(secrets)
    .where(eq(secrets.hash, sql.placeholder('hash'))),
)

/** Which appointment a secret link opens, by its publicId; undefined when none. */
export async function openedBy(db: Db, secret: string): Promise<string | undefined> {
  const [row] = await findSecret(db, { hash: hashOf(secret) })
  return row?.appointment
}
