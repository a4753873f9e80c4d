// Machines and their administrator, for the tests of devices: as browsers without scripts.
import { expect } from 'vitest'
import { deviceState } from '../../../db/devices.ts'
import { beginSession, credentialsOf } from '../../../db/staff.ts'
import type { DeviceState } from '../../../src/staff/device-state.ts'
import type { Browser, Page, TestApp } from '../../support/app.ts'
import { to } from '../../support/forms.ts'

export const list = '/beheer/apparaten'
export const kiosk = 'kiosk-stadskantoor'
export const display = 'scherm-stadskantoor'
export const pageOf = (id: string) => `${list}/${id}`
export const tokenOf = (id: string) => `${id}-demo-elzenvoorde`

/** A browser of the administrator, who signed in before the test. */
export async function administrator(town: TestApp): Promise<Browser> {
  const browser = town.browser()
  const secret = await beginSession(town.store, town.site.chance, await employeeId(town, 'tijn'), 'here')
  browser.cookies.set('beurt-employee', secret)
  return browser
}

async function employeeId(town: TestApp, username: string): Promise<number> {
  const found = await town.store.read((db) => credentialsOf(db, username))
  return found?.id ?? 0
}

/** A machine that was paired before the test. */
export function machineOf(town: TestApp, id: string): Browser {
  const browser = town.browser()
  browser.cookies.set(id.startsWith('kiosk') ? 'beurt-kiosk' : 'beurt-display', tokenOf(id))
  return browser
}

export async function stateOf(town: TestApp, id: string): Promise<DeviceState> {
  const state = await town.store.read((db) => deviceState(db, id))
  if (!state) throw new Error(`No device ${id}`)
  return state
}

/** Makes a code on the page of a device; gives the page that shows it, and its digits. */
export async function makesCode(tijn: Browser, id: string): Promise<{ page: Page; code: string }> {
  const page = await tijn.submit(await tijn.get(pageOf(id)), {}, `form${to('/code')}`)
  const code = page.text('.bz-code__digits')
  expect(code).toMatch(/^\d{4} \d{4}$/)
  return { page, code }
}

/** Says that a machine is there, as its page does. */
export const signs = (machine: Browser, start: '/kiosk' | '/scherm', versie: string, storing: string[] = []) =>
  machine.post(`${start}/levensteken`, { versie, storing })
