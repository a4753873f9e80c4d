// A hall that lives: invented visitors and clerks use the screens of the demonstration as people do, through the same
// routes, while everybody can watch and take over any counter. The same seed gives the same people.
import { countersAt } from '../../../db/hall.ts'
import { setMunicipalSpeed } from '../../../db/installation.ts'
import { people } from '../../../db/town/people.ts'
import type { Site } from '../../context.ts'
import { mainLocation } from '../installation.ts'
import { openBrowser, type Visit } from './browser.ts'
import { clerk } from './clerk.ts'
import { crowd } from './coming.ts'
import { diceOf } from './dice.ts'
import { blocksAt, nights } from './hours.ts'
import type { Lives, Surroundings } from './surroundings.ts'
import { openLifeTime } from './time.ts'

export interface LivingHall {
  /** Undefined as long as nobody lives. */
  lives(): Lives | undefined
  /** Lets the hall live at this speed from now on; whoever lived there before goes. */
  begin(speed: number, seed: number): Promise<void>
  /** Everybody goes; the clock runs as clocks do. */
  end(): Promise<void>
  /** Says who works at this counter from now on: an invented clerk, or whoever likes. */
  give(counter: number, byItself: boolean): void
}

export function openLivingHall(site: Site, visit: Visit): LivingHall {
  const failed = (error: unknown) => site.log.error({ error }, 'somebody in the living hall stopped')
  let here: Surroundings | undefined
  /** Of two that change the hall at once, the later one goes on from what the earlier one made. */
  let changing = Promise.resolve()
  const change = (how: () => Promise<void>): Promise<void> => {
    changing = changing.catch(() => {}).then(how)
    return changing
  }

  async function begin(speed: number, seed: number): Promise<void> {
    here?.time.end()
    await site.store.write((turn) => setMunicipalSpeed(turn, speed))
    const counters = (await site.store.read((db) => countersAt(db, mainLocation))).map(({ number }) => number)
    const lives = { speed, seed, visitors: 0, counters: counters.map((number) => ({ number, byItself: true })) }
    here = { site, visit, lives, time: await openLifeTime(site, failed) }
    here.time.live(crowd(here))
    here.time.live(nights(here))
    for (const number of counters) work(here, number)
  }

  async function end(): Promise<void> {
    here?.time.end()
    here = undefined
    await site.store.write((turn) => setMunicipalSpeed(turn, 1))
  }

  return {
    lives: () => here?.lives,
    begin: (speed, seed) => change(() => begin(speed, seed)),
    end: () => change(end),
    give(counter, byItself) {
      const place = here?.lives.counters.find(({ number }) => number === counter)
      if (!here || !place || place.byItself === byItself) return
      // Another place, so that a clerk who has not noticed yet goes home.
      here.lives.counters = here.lives.counters.map((one) => (one === place ? { ...one, byItself } : one))
      if (byItself) work(here, counter)
    },
  }
}

const clerks = people.filter(({ roles }) =>
  roles.some((one) => one.role === 'counter' && one.location === mainLocation),
)

/** Sends a clerk to a counter. */
function work({ site, visit, time, lives }: Surroundings, counter: number): void {
  const person = clerks[counter % clerks.length]
  const place = lives.counters.find(({ number }) => number === counter)
  if (!person || !place) return
  time.live(
    clerk({
      time,
      seed: lives.seed,
      dice: diceOf(lives.seed, `clerk ${counter}`),
      browser: openBrowser(visit, site.publicUrl(), `10.9.0.${counter}`),
      counter,
      person,
      isMine: () => place.byItself && lives.counters.includes(place),
      giveAway() {
        place.byItself = false
      },
      isOpen: async () =>
        (await blocksAt(site, time.now())).some(({ from, until }) => from <= time.now() && time.now() < until),
    }),
  )
}
