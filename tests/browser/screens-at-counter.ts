// The counter in its states and with its panels. Counter 1 has called, 2 is free, 3 serves, 4 is closed.

import { to } from '../support/forms.ts'
import { by, type Screen, type Visit } from './one-screen.ts'

const clerk = by('clerk')
const panel = '#panel'

/** Presses a button of the page, and waits for what must be there then. */
const pressed = (name: string, path: string, noun: string, then: string, focus?: string): Screen => ({
  name,
  who: 'clerk',
  async open({ page, go }: Visit) {
    await go(path)
    await page
      .locator(`main form${to(`/${noun}`)} button`)
      .first()
      .click()
    await page.locator(then).first().waitFor()
  },
  ...(focus ? { focus } : {}),
})

export const atCounter: Screen[] = [
  clerk('counter, called', '/balie/1'),
  clerk('counter, idle', '/balie/2'),
  clerk('counter, serving', '/balie/3'),
  clerk('counter, closed', '/balie/4'),
  { ...clerk('counter, passing on', '/balie/3?paneel=doorverwijzen'), focus: panel },
  { ...clerk('counter, something else', '/balie/3?paneel=afronden'), focus: panel },
  { ...clerk('counter, collecting', '/balie/3?paneel=vervolgafspraak'), focus: panel },
  clerk('counter, found', '/balie/2?zoek=b'),
  clerk('counter, nobody found', '/balie/2?zoek=b999'),
  { ...clerk('counter, why now', '/balie/2?paneel=keuze&volgnummer=8'), focus: panel },
  { ...clerk('counter, why first', '/balie/2?paneel=voorrang&volgnummer=8'), focus: panel },
  pressed('counter, recalled too soon', '/balie/1', 'herhaling', '.bz-now__outcome .bz-notice'),
  pressed('counter, parked', '/balie/3', 'parkering', '.bz-next .bz-aside'),
  pressed('counter, taken back', '/balie/3', 'terugname', '.bz-now__number--serving'),
  pressed('counter, break', '/balie/2', 'pauze', '#reason'),
]
