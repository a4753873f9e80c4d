// What the page of a number listens to (follow-bell.ts): words without a meaning to anybody else.

/** Its own name when its state changes, and another one when only the wait does. */
export interface BellNames {
  now: string
  soon: string
}

/** Rung when municipal time was moved: every page says when it was read. */
export const timeMoved = 'tijd'
