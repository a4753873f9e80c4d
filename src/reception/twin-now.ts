// Looks whether who calls has an appointment for the same already: people call because they forgot that they made one.
import type { Context } from 'hono'
import { findVisit } from '../../db/appointments.ts'
import { type Known, knownFrom } from '../../db/reception.ts'
import type { Store } from '../../db/store.ts'
import { type Contact, isOwn, type Visit } from '../booking/appointment.ts'
import type { Choice } from '../catalogue/product.ts'
import type { Env } from '../context.ts'
import { hallNow } from '../queue/counter-now.ts'
import { receivesAt } from './where.ts'

/** The first appointment still to come of somebody with this address, for one of these products. */
export async function twinNow(
  c: Context<Env>,
  store: Store,
  { email, mobile }: Contact,
  choices: readonly Choice[],
): Promise<Visit | undefined> {
  const { date } = await hallNow(c, store)
  const isTheirs = (known: Known) => [email, mobile].some((address) => address !== null && isOwn(known, address))
  const isSame = ({ choices: others }: Visit) =>
    others.some(({ product }) => choices.some((choice) => choice.product === product))
  return store.read(async (db) => {
    for (const location of c.get('catalogue').locations.keys()) {
      if (!receivesAt(c.get('employee'), location)) continue
      for (const { publicId } of (await knownFrom(db, location, date)).filter(isTheirs)) {
        const visit = await findVisit(db, publicId)
        if (visit?.state === 'booked' && isSame(visit)) return visit
      }
    }
    return undefined
  })
}
