// Looking up an appointment by its code and something that only its owner gave. Of the million codes a few may be tried,
// and every wrong try runs the same statements, whether the code is somebody's or not.
import { addressOf, type Contact, isOwn } from '../src/booking/appointment.ts'
import { type Chance, keyedHash } from '../src/chance.ts'
import { findVisitByCode } from './appointments.ts'
import { addAttempt, attemptsWithin, lockAttempts, waitFor } from './attempts.ts'
import { hashKeyOf } from './installation.ts'
import { freshSecret } from './secrets.ts'
import type { Store } from './store.ts'
import { inTurn } from './turn.ts'

/** So many wrong tries of one code, and so many different codes that one origin has wrong. */
const missesMost = 5
/** And so many with one address or number: who knows somebody's may try from a thousand networks. */
const missesOfContactMost = 20
const windowMinutes = 15

export type LookedUp =
  | { publicId: string; secret: string }
  | { refused: 'nothingFound' }
  | { refused: 'tooMany'; waitSeconds: number }

/** The address of what was typed, as limits see it. */
const addressIn = (typed: string): string =>
  addressOf({ name: '', email: typed.includes('@') ? typed : null, mobile: typed })

/** Nobody's data, to compare with when there is nothing else. */
const nobody: Contact = { name: '', email: null, mobile: null }

/**
 * A secret link for the visit with this code, when the e-mail address or mobile number given with it is its own. Who
 * finds it has tried nothing; an origin that many share may get one code wrong again without using up the others' tries.
 */
export function lookUp(
  store: Store,
  chance: Chance,
  origin: string,
  asked: { code: string; contact: string },
): Promise<LookedUp> {
  const ofCode = `code ${asked.code}`
  const ofOrigin = `lookup ${origin}`
  const ofBoth = `lookup ${origin} ${asked.code}`
  return inTurn(store, async (turn) => {
    const ofContact = `contact ${keyedHash(await hashKeyOf(turn.db), 'address', addressIn(asked.contact))}`
    await lockAttempts(turn, [ofCode, ofContact, ofOrigin])
    const isNewHere = (await attemptsWithin(turn, ofBoth, windowMinutes)) === 0
    const codeWait = await waitFor(turn, ofCode, missesMost, windowMinutes)
    const contactWait = await waitFor(turn, ofContact, missesOfContactMost, windowMinutes)
    const originWait = await waitFor(turn, ofOrigin, missesMost, windowMinutes)
    const waitSeconds = Math.max(codeWait, contactWait, isNewHere ? originWait : 0)
    if (waitSeconds > 0) return { refused: 'tooMany', waitSeconds }
    const found = await findVisitByCode(turn.db, asked.code)
    const right = isOwn(found?.contact ?? nobody, asked.contact)
    if (found && right) return { publicId: found.publicId, secret: await freshSecret(turn, chance, found.publicId) }
    await addAttempt(turn, ofCode)
    await addAttempt(turn, ofBoth)
    await addAttempt(turn, ofContact)
    if (isNewHere) await addAttempt(turn, ofOrigin)
    return { refused: 'nothingFound' }
  })
}
