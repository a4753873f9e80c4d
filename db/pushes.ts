// The browsers that are told when a number is called. Who sends takes a lease first, so that of several processes one
// tells; what is told follows from the ticket at that moment, so a call itself writes nothing and waits for nobody.
import { and, eq, exists, inArray, lte, type SQL } from 'drizzle-orm'
import { second } from '../src/catalogue/milliseconds.ts'
import { hashOf } from '../src/chance.ts'
import { nextTryMs } from '../src/checkin/push.ts'
import { isLive } from '../src/queue/ticket.ts'
import { findByFollowId } from './hall.ts'
import { pushes, tickets } from './schema.ts'
import type { Db, Store, Turn } from './store.ts'
import { inTurn } from './turn.ts'

export type Push = typeof pushes.$inferSelect

/** How a browser wants to be told. */
export interface Subscription {
  endpoint: string
  p256dh: string
  auth: string
  language: string
}

/** A family that follows one number has as many phones; more is somebody who tries something. */
const phonesMost = 5
/** Longer than an attempt takes (src/checkin/push-sender.ts). */
const leaseMs = 30 * second

const idOf = (followId: string, endpoint: string) => hashOf(`${followId} ${endpoint}`)

/**
 * This browser is told from here on; `told` is what its owner sees already. The same browser again is one. Refused when
 * the visit is over, and for more phones than a family has.
 */
export function askToBeTold(
  store: Store,
  followId: string,
  subscription: Subscription,
  told: string,
): Promise<'asked' | { refused: 'over' | 'tooMany' }> {
  return inTurn(store, async (turn) => {
    const ticket = await findByFollowId(turn.db, followId)
    if (!ticket || !isLive(ticket.state)) return { refused: 'over' }
    const { location, serial } = ticket
    const id = idOf(followId, subscription.endpoint)
    const theirs = await turn.db.select({ id: pushes.id }).from(pushes).where(ofTicket(location, serial))
    if (theirs.length >= phonesMost && !theirs.some((one) => one.id === id)) return { refused: 'tooMany' }
    const row = { id, location, serial, ...subscription, told, trying: '', attempts: 0, dueAt: turn.machineNow }
    await turn.db.insert(pushes).values(row).onConflictDoUpdate({ target: pushes.id, set: row })
    turn.announce({ topic: 'push', location })
    return 'asked'
  })
}

const ofTicket = (location: string, serial: number): SQL | undefined =>
  and(eq(pushes.location, location), eq(pushes.serial, serial))

/** Its owner wants it no more, or the service does not know it any more. */
export const stopTelling = (store: Store, followId: string, endpoint: string): Promise<void> =>
  store.write(async ({ db }) => void (await db.delete(pushes).where(eq(pushes.id, idOf(followId, endpoint)))))

export const findPushes = (db: Db): Promise<Push[]> => db.select().from(pushes)

/** Makes it ours for a while to tell this; undefined when somebody else was first. */
export function leasePush(store: Store, push: Push, occasion: string): Promise<Push | undefined> {
  return store.write(async (turn) => {
    const attempts = push.trying === occasion ? push.attempts + 1 : 1
    const [ours] = await turn.db
      .update(pushes)
      .set({ trying: occasion, attempts, dueAt: turn.machineNow + leaseMs })
      .where(and(unchanged(push), lte(pushes.dueAt, turn.machineNow)))
      .returning()
    return ours
  })
}

const unchanged = ({ id, told, trying, attempts }: Push): SQL | undefined =>
  and(eq(pushes.id, id), eq(pushes.told, told), eq(pushes.trying, trying), eq(pushes.attempts, attempts))

/** 'gone': nobody is there any more. 'later' is tried again a few times, 'never' is not. */
export type Outcome = 'sent' | 'gone' | 'later' | 'never'

/** Says what became of a leased telling. */
export function settlePush(store: Store, leased: Push, outcome: Outcome): Promise<void> {
  return store.write(async ({ db, machineNow }) => {
    const ours = unchanged(leased)
    const again = outcome === 'later' ? nextTryMs(leased.attempts) : undefined
    if (outcome === 'gone') await db.delete(pushes).where(eq(pushes.id, leased.id))
    else if (again !== undefined)
      await db
        .update(pushes)
        .set({ dueAt: machineNow + again })
        .where(ours)
    else await db.update(pushes).set({ told: leased.trying, trying: '', attempts: 0, dueAt: machineNow }).where(ours)
  })
}

/** The visits of these are over. */
export const forgetPushes = (store: Store, over: readonly Push[]): Promise<void> =>
  store.write(async ({ db }) => {
    const ids = over.map(({ id }) => id)
    if (ids.length > 0) await db.delete(pushes).where(inArray(pushes.id, ids))
  })

/** At the end of a local day nobody follows its numbers any more. Part of the turn that ends it. */
export async function erasePushes({ db }: Turn, location: string, date: string): Promise<void> {
  // Asked the other way round it would read every number that the location ever gave.
  const { serial } = tickets
  const itsTicket = and(eq(tickets.location, pushes.location), eq(serial, pushes.serial), lte(tickets.date, date))
  const isOver = exists(db.select({ serial }).from(tickets).where(itsTicket))
  await db.delete(pushes).where(and(eq(pushes.location, location), isOver))
}
