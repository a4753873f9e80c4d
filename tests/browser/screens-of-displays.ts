// The displays of a hall in their layouts and states, and the page from which an evacuation is started and ended.
import { eq } from 'drizzle-orm'
import { devices } from '../../db/schema.ts'
import type { DisplaySettings } from '../../src/staff/device.ts'
import { to } from '../support/forms.ts'
import { by, press, type Screen } from './one-screen.ts'
import type { TownInUse } from './town-in-use.ts'

const id = 'scherm-stadskantoor'
const coordinator = by('coordinator')

const set = ({ beurt }: TownInUse, settings: Partial<DisplaySettings>) =>
  beurt.store.write((turn) => turn.db.update(devices).set({ settings }).where(eq(devices.id, id)).then())

/** With these settings while the page is opened: the next screen finds the display as it was. */
const setUp = (name: string, settings: Partial<DisplaySettings>): Screen => ({
  name: `display, ${name}`,
  who: 'display',
  async open({ town, go }) {
    await set(town, settings)
    await go('/scherm')
    await set(town, {})
  },
})

export const displaying: readonly Screen[] = [
  by('display')('display, calls', '/scherm'),
  by('farDisplay')('display, nobody called', '/scherm'),
  by('stranger')('not paired, display', '/scherm'),
  setUp('two columns', { layout: 'columns' }),
  setUp('strip', { layout: 'strip' }),
  setUp('one counter, nobody called', { layout: 'strip', counters: [6] }),
  {
    name: 'display, test',
    who: 'display',
    async open({ town, page, go }) {
      await go('/scherm')
      await page.locator('#screen[data-line="live"]').waitFor()
      const test = { topic: 'test', location: 'stadskantoor', id, what: 'call' } as const
      await town.beurt.store.write(async (turn) => turn.announce(test))
      await page.locator('#test-call').waitFor()
    },
  },
  coordinator('evacuation, asked', '/ontruiming'),
  {
    name: 'evacuation, running',
    who: 'coordinator',
    async open({ page, go }) {
      await go('/ontruiming')
      await press(page, `form${to('/ontruiming')}`)
      await page.locator(`form${to('/ontruiming/einde')}`).waitFor()
    },
  },
  by('display')('display, evacuation', '/scherm'),
  by('kiosk')('kiosk, evacuation', '/kiosk'),
  {
    name: 'evacuation, ended',
    who: 'coordinator',
    async open({ page, go }) {
      await go('/ontruiming')
      await press(page, `form${to('/ontruiming/einde')}`)
      await page.locator(`form${to('/ontruiming')}`).waitFor()
    },
  },
]
