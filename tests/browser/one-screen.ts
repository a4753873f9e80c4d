// What a screen is to the tests that look at every one of them, and short ways to say how to get there.
import type { Page } from 'playwright-core'
import type { TownInUse, Who } from './town-in-use.ts'

export interface Screen {
  name: string
  who: Who
  /** Opens it; gives where the focus must be then, when that matters. */
  open(visit: Visit): Promise<unknown>
  /** Where the focus must be. */
  focus?: string
}

/** One person at one screen, in one language. */
export interface Visit {
  town: TownInUse
  page: Page
  /** Goes to a path in the visit's language. */
  go(path: string): Promise<unknown>
}

export const by =
  (who: Who) =>
  (name: string, path: string | ((town: TownInUse) => string)): Screen => ({
    name,
    who,
    open: ({ go, town }) => go(typeof path === 'string' ? path : path(town)),
  })

export const resident = by('resident')

/** Presses the last button of a form, which sends it. */
export const press = (page: Page, selector: string) => page.locator(`${selector} button[type=submit]`).last().click()
export const summary = '.bz-error-summary'
