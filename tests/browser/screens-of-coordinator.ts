// The hall for who runs it, in its states. Counter 1 has called, 2 is free, 3 serves, 4 is closed.

import { to } from '../support/forms.ts'
import { by, press, type Screen, summary } from './one-screen.ts'

const coordinator = by('coordinator')

export const running: Screen[] = [
  coordinator('hall', '/hal'),
  { ...coordinator('hall, teams', '/hal?teams=2'), focus: '#change' },
  {
    name: 'hall, no team',
    who: 'coordinator',
    async open({ page, go }) {
      await go('/hal?teams=2')
      for (const box of await page.locator('[name=team]').all()) await box.uncheck()
      await press(page, `form${to('/teams')}:has([type=checkbox])`)
      await page.locator(summary).waitFor()
    },
    focus: summary,
  },
  { ...coordinator('hall, a line', '/hal?regel=ja'), focus: '#write' },
  {
    name: 'hall, no line',
    who: 'coordinator',
    async open({ page, go }) {
      await go('/hal?regel=ja')
      await press(page, `form${to('/regel')}`)
      await page.locator(summary).waitFor()
    },
    focus: summary,
  },
  {
    name: 'hall, with a line',
    who: 'coordinator',
    async open({ page, go }) {
      await go('/hal?regel=ja')
      await page.locator('#nl').fill('De pinautomaat bij balie 2 is kapot.')
      await page.locator('#en').fill('The card reader at counter 2 is out of order.')
      await press(page, `form${to('/regel')}`)
      await page.locator('.bz-line-now form').waitFor()
    },
  },
]
