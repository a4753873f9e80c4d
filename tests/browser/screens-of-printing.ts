// Paper on the screens: what a kiosk says of it, the key of a print agent, and the demonstration's pictures.
import { byAgent, kiosk, printsBy } from '../printing/at-kiosk.ts'
import { to } from '../support/forms.ts'
import { by, press, type Screen } from './one-screen.ts'

const stranger = by('stranger')

export const printing: readonly Screen[] = [
  {
    name: 'kiosk, number on paper',
    who: 'kiosk',
    async open({ page, go, town }) {
      await printsBy(town.beurt, { by: 'network', host: '192.168.1.40', port: 9100, model: 'esc-pos' })
      await go('/kiosk/nummer')
      await page.locator('.bz-choice').first().click()
      await page.locator('#paper').waitFor()
    },
  },
  {
    name: 'kiosk device, key of the print agent',
    who: 'administrator',
    async open({ page, go, town }) {
      await printsBy(town.beurt, byAgent())
      await go(`/beheer/apparaten/${kiosk}`)
      await press(page, `form${to('/printagent')}`)
      await page.locator('.bz-agent-key').waitFor()
      await printsBy(town.beurt, { by: 'none' })
    },
  },
  stranger('paper', '/demo/papier'),
]
