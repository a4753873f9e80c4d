// The machines in the halls, for their administrator, in the states of their pages.

import { to } from '../support/forms.ts'
import { by, press, type Screen, summary } from './one-screen.ts'

const administrator = by('administrator')
const list = '/beheer/apparaten'

export const devices: readonly Screen[] = [
  administrator('devices', list),
  administrator('device to add', `${list}/nieuw`),
  {
    name: 'device to add, nothing filled in',
    who: 'administrator',
    async open({ page, go }) {
      await go(`${list}/nieuw`)
      await press(page, '.bz-form form')
      await page.locator(summary).waitFor()
    },
    focus: summary,
  },
  administrator('kiosk device', `${list}/kiosk-molenwijk`),
  {
    name: 'kiosk device, code',
    who: 'administrator',
    async open({ page, go }) {
      await go(`${list}/kiosk-molenwijk`)
      await press(page, `form${to('/code')}`)
      await page.locator('.bz-code__digits').waitFor()
    },
  },
  administrator('display device', `${list}/scherm-molenwijk`),
  {
    name: 'display device, too small',
    who: 'administrator',
    async open({ page, go }) {
      await go(`${list}/scherm-molenwijk`)
      await page.locator('#afstand').fill('30')
      await press(page, 'form.bz-form')
      await page.locator(summary).waitFor()
    },
    focus: summary,
  },
]
