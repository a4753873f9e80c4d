// What is ahead of a hall, for who must go on without it: a number, a call and a page are never lost to a prediction that
// cannot be made. Then nothing is told, and no visit is too late.
import type { Ahead } from './ahead.ts'

/** The hall rolled forward, as far as that goes. */
export interface HallAhead extends Pick<Ahead, 'toldTo' | 'ofNewcomer' | 'endOfVisit' | 'ofSeries'> {
  /** The municipal instant of it, epoch ms. */
  now: number
  /** What somebody else makes of it; undefined when that cannot be made. */
  look<Made>(make: (ahead: Pick<Ahead, 'outlook' | 'scene'>) => Made): Made | undefined
}

/** `failed` hears of each failure once: after the first nothing more is told. */
export function aheadOrNothing(now: number, make: () => Ahead, failed: (error: unknown) => void): HallAhead {
  const made = attempt(make)
  let telling = made

  function attempt<Made>(work: () => Made): Made | undefined {
    try {
      return work()
    } catch (error) {
      failed(error)
      return undefined
    }
  }

  function tell<Told>(ask: (ahead: Ahead) => Told, nothing: Told): Told {
    const asked = telling
    const told = asked && attempt(() => ({ is: ask(asked) }))
    if (!told) telling = undefined
    return told ? told.is : nothing
  }

  return {
    now,
    toldTo: (ticket) => tell((ahead) => ahead.toldTo(ticket), null),
    ofNewcomer: (newcomer) => tell((ahead) => ahead.ofNewcomer(newcomer), null),
    endOfVisit: (newcomer, choices) => tell((ahead) => ahead.endOfVisit(newcomer, choices), null),
    ofSeries: () => tell<ReturnType<Ahead['ofSeries']>>((ahead) => ahead.ofSeries(), new Map()),
    look: (work) => made && attempt(() => work(made)),
  }
}
