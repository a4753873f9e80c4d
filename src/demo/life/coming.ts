// Visitors come to the invented hall for as long as its doors are open.
import { demoDevices } from '../../../db/town/people.ts'
import { minute } from '../../catalogue/milliseconds.ts'
import { mainLocation } from '../installation.ts'
import { type Browser, openBrowser } from './browser.ts'
import { bookedShare, untilNext } from './crowd.ts'
import { diceOf } from './dice.ts'
import { blocksAt } from './hours.ts'
import type { Surroundings } from './surroundings.ts'
import type { Life } from './time.ts'
import { resident, walkIn } from './visitor.ts'

const looksAgainMs = 5 * minute

/** Lets one after the other set out. */
export async function* crowd(here: Surroundings): Life {
  const { site, time, lives } = here
  const dice = diceOf(lives.seed, 'crowd')
  const kiosk = await pairedKiosk(here)
  for (;;) {
    const blocks = await blocksAt(site, time.now())
    const [from, until] = [Math.min(...blocks.map((one) => one.from)), Math.max(...blocks.map((one) => one.until))]
    if (time.now() < from || until <= time.now() || blocks.length === 0) {
      yield time.now() + looksAgainMs
      continue
    }
    yield time.now() + untilNext(dice, lives.counters.length, (time.now() - from) / (until - from))
    setOut(here, kiosk, dice.isLucky(bookedShare))
  }
}

async function pairedKiosk({ site, visit }: Surroundings): Promise<Browser> {
  const browser = openBrowser(visit, site.publicUrl(), '10.9.1.1')
  const device = demoDevices.find((one) => one.kind === 'kiosk' && one.location === mainLocation)
  await browser.get(`/kiosk/koppeling?token=${device?.token}`)
  return browser
}

/** Everybody comes from an address of their own. */
function setOut({ site, visit, time, lives }: Surroundings, kiosk: Browser, hasBooked: boolean): void {
  lives.visitors += 1
  const number = lives.visitors
  const visitor = { time, dice: diceOf(lives.seed, `visitor ${number}`), kiosk }
  const phone = () =>
    openBrowser(visit, site.publicUrl(), `10.${10 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}`)
  time.live(hasBooked ? resident(visitor, phone()) : walkIn(visitor))
}
