// Once only: a form that makes something carries a random key; its repeat gets the first answer.
import { eq, lt, sql } from 'drizzle-orm'
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import { hashOf } from '../src/chance.ts'
import { answered } from './schema.ts'
import { type Db, type Store, statement, type Turn } from './store.ts'
import { inTurn } from './turn.ts'

export interface Form {
  /** 128 random bits from the form's rendering. */
  key: string
  /** What was sent, without the key: another body under the same key makes nothing new either. */
  body: unknown
}

const claim = statement((db) =>
  db
    .insert(answered)
    .values({
      key: sql.placeholder('key'),
      bodyHash: sql.placeholder('bodyHash'),
      at: 0,
    })
    .onConflictDoNothing()
    .returning({ key: answered.key }),
)
const find = statement((db) =>
  db
    .select()
    .from(answered)
    .where(eq(answered.key, sql.placeholder('key'))),
)
const keep = statement((db) =>
  db
    .update(answered)
    .set({ result: sql`${sql.placeholder('result')}`, at: sql`${sql.placeholder('at')}` })
    .where(eq(answered.key, sql.placeholder('key'))),
)
const release = statement((db) => db.delete(answered).where(eq(answered.key, sql.placeholder('key'))))

/** What a form makes, or puts an end to. The key of one kind opens no answer of another. */
export type FormKind =
  | 'hold'
  | 'appointment'
  | 'move'
  | 'number'
  | 'wait'
  | 'device'
  | 'lend'
  | 'handIn'
  | 'evacuation'
  | 'print'
  | 'erase'
  | 'stop'

/**
 * Runs `work` unless this form was answered before; then gives that answer again, with `repeated`. Only an answer
 * that made something is kept (`makes`): after a refusal the same form may try again. The first lock of a turn.
 */
export async function once<R extends object>(
  turn: Turn,
  kind: FormKind,
  form: Form,
  work: () => Promise<R>,
  makes: (result: R) => boolean,
): Promise<R & { repeated?: 'same' | 'otherBody' }> {
  const key = `${kind} ${form.key}`
  const bodyHash = hashOf(JSON.stringify(form.body))
  const [claimed] = await claim(turn.db, { key, bodyHash })
  if (!claimed) {
    const [before] = await find(turn.db, { key })
    const result = JSON.parse(before?.result ?? 'null') as R
    return { ...result, repeated: before?.bodyHash === bodyHash ? 'same' : 'otherBody' }
  }
  const result = await work()
  if (makes(result)) await keep(turn.db, { key, result: JSON.stringify(result), at: turn.machineNow })
  else await release(turn.db, { key })
  return result
}

/** Whether this form made something already. */
export const isAnswered = async (db: Db, kind: FormKind, { key }: Pick<Form, 'key'>): Promise<boolean> =>
  (await find(db, { key: `${kind} ${key}` })).length > 0

/** Forgets the answers from before this machine instant: keys are kept for 24 hours. */
export async function forgetAnswers(turn: Turn, before: number): Promise<void> {
  await turn.db.delete(answered).where(lt(answered.at, before))
}

/** The same as a turn of its own. */
export const onceInTurn = <R extends object>(
  store: Store,
  kind: FormKind,
  form: Form,
  work: (turn: Turn, catalogue: Catalogue) => Promise<R>,
  makes: (result: R) => boolean,
) => inTurn(store, (turn, catalogue) => once(turn, kind, form, () => work(turn, catalogue), makes))
