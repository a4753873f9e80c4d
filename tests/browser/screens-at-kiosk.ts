// The screens of the kiosk, and what the reception sees of it.
import { by, type Screen } from './one-screen.ts'
import type { TownInUse, Who } from './town-in-use.ts'

const kiosk = by('kiosk')

/** A code at a kiosk, without the pace of a finger: kiosk.test.ts is about that. */
const typed = (name: string, who: Who, code: (made: TownInUse['made']) => string, misses = 0): Screen => ({
  name,
  who,
  async open({ page, go, town }) {
    await go('/kiosk/code')
    const landed = page.waitForNavigation()
    await page.locator('[name=pogingen]').evaluate((input: HTMLInputElement, value) => {
      input.value = value
    }, String(misses))
    await page.locator('#code').evaluate((input: HTMLInputElement, digits) => {
      input.value = digits
      HTMLFormElement.prototype.submit.call(input.form)
    }, code(town.made))
    await landed
  },
})

export const atKiosk: Screen[] = [
  kiosk('kiosk start', '/kiosk'),
  kiosk('kiosk code', '/kiosk/code'),
  typed('kiosk code, too short', 'kiosk', () => '12'),
  typed('kiosk code, wrong', 'kiosk', () => '123456'),
  typed('kiosk, sent to a person', 'kiosk', () => '123456', 2),
  typed('kiosk, checked in', 'kiosk', (made) => made.ready.code),
  typed('kiosk, checked in before', 'kiosk', (made) => made.ready.code),
  typed('kiosk, too early', 'kiosk', (made) => made.early.code),
  typed('kiosk, too late', 'farKiosk', (made) => made.late.code),
  typed('kiosk, another day', 'kiosk', (made) => made.upcoming.code),
  typed('kiosk, another location', 'kiosk', (made) => made.elsewhere.code),
  typed('kiosk, cancelled', 'kiosk', (made) => made.cancelled.code),
  typed('kiosk, helped', 'kiosk', (made) => made.helped.code),
  kiosk('kiosk products', '/kiosk/nummer'),
  kiosk('kiosk products, more', '/kiosk/nummer?scherm=1'),
  kiosk('kiosk, needs an appointment', '/kiosk/nummer?product=erkenning'),
  kiosk('kiosk, number', '/kiosk/nummers/8'),
  kiosk('kiosk, no such number', '/kiosk/nummers/999'),
  by('farKiosk')('kiosk, only with an appointment', '/kiosk/nummer'),
  kiosk('kiosk, without the code', '/kiosk/code/vergeten'),
  kiosk('kiosk, help', '/kiosk/hulp'),
  {
    name: 'kiosk start, help is asked',
    who: 'kiosk',
    async open({ page, go }) {
      await go('/kiosk')
      await page
        .locator('[popovertarget=help]')
        .first()
        .evaluate((key: HTMLElement) => key.click())
      const asks = page.locator('#help form[action$="/hulp"] button')
      const asked = page.locator('#help [data-help=asked]')
      await asks.or(asked).first().waitFor()
      // The same kiosk is looked at in several languages and sizes: it may have been asked already.
      await asks.evaluateAll(([key]) => (key as HTMLElement | undefined)?.click())
      await asked.waitFor()
    },
  },
  by('receptionist')('reception, help is asked at a kiosk', '/receptie'),
  by('stranger')('not paired, kiosk', '/kiosk'),
]
