// Somebody at a kiosk asks for a person to come: no emergency, and quiet. What is said there is never more than true.

/** One that nobody has ended. Instants are epoch ms. */
export interface HelpAsked {
  id: number
  /** The name of the kiosk. */
  kiosk: string
  askedAt: number
  /** The name of who goes there. */
  goes: string | null
}

/** What the kiosk says: nobody is asked, somebody is, somebody comes, or it was asked too often to ask again. */
export type HelpState = 'none' | 'asked' | 'coming' | 'tooOften'

/** Nobody waits longer at a kiosk than so many minutes: then it counts as over. */
export const helpLastsMinutes = 10

/** So often in those minutes a kiosk may ask: whoever plays with the button gets nowhere. */
export const helpTimesMax = 4
