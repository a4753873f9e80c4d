// One turn of the domain: a transaction with the catalogue at hand, started again when what it was about moved
// before it had its locks.
import type { Catalogue } from '../src/catalogue/catalogue.ts'
import { catalogueIn } from './catalogue.ts'
import { isUniqueViolation, type Store, StoreUnavailable, type Turn } from './store.ts'

const attemptsMax = 5

/** Thrown inside a turn that finds, after its locks, that it should have taken others. */
export class MovedMeanwhile extends Error {}

/**
 * Runs the work as one transaction; it may run again from the start, so it must do nothing but read and write rows.
 * Rejects with StoreUnavailable when that did not help.
 */
export async function inTurn<T>(store: Store, work: (turn: Turn, catalogue: Catalogue) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await store.write(async (turn) => {
        const catalogue = await catalogueIn(store, turn)
        if (!catalogue) throw new Error('Nothing is set up in this database')
        return work(turn, catalogue)
      })
    } catch (error) {
      // Two turns that share no lock may draw the same code: the unique key stops one, which then draws again.
      const again = error instanceof MovedMeanwhile || isUniqueViolation(error)
      if (!again) throw error
      if (attempt === attemptsMax) throw new StoreUnavailable('Others were quicker each time.', { cause: error })
    }
  }
}
