// A code that is typed in a hurry: each digit counts, also two alike.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ticketsOf } from '../checkin/arriving.ts'
import { eachAtKiosk, type KioskInUse } from './at-kiosk.ts'

let kiosk: KioskInUse
let page: Page
eachAtKiosk({}, async (...here) => {
  ;[kiosk, page] = here
  await page.clock.install()
})

/** The screen stands long enough to have been read. */
async function open(path: string): Promise<void> {
  await page.goto(`${kiosk.url}${path}`)
  await page.clock.runFor(500)
}
const typed = () => page.inputValue('#code')

test('on the keys of the screen, which erase as quickly', async () => {
  await open('/kiosk/code')
  for (const digit of '4477') await page.locator(`[data-digit="${digit}"]`).tap()
  expect(await typed()).toBe('447 7‒‒')
  await page.clock.runFor(500)
  await page.locator('[data-digit="2"]').dblclick()
  expect(await page.locator('#code').inputValue()).toBe('447 722')
  await page.locator('[data-erase]').dblclick()
  expect(await typed()).toBe('447 7‒‒')
})

test('on a keyboard two at once are no scanner, and a key that is held is one', async () => {
  await open('/kiosk/code')
  await page.keyboard.type('44')
  await page.clock.runFor(500)
  expect(await typed()).toBe('44‒ ‒‒‒')
  await page.keyboard.type('77')
  await page.clock.runFor(100)
  await page.keyboard.press('2')
  expect(await typed()).toBe('447 72‒')
  await page.keyboard.press('Backspace')
  await page.clock.runFor(100)
  for (let held = 0; held < 3; held++) await page.keyboard.down('9')
  await page.keyboard.up('9')
  await page.clock.runFor(500)
  expect(await typed()).toBe('447 79‒')
})

test('but two touches on what gives a number are one number', async () => {
  await open('/kiosk/nummer')
  await page.locator('.bz-choice').first().dblclick()
  await page.locator('.bz-issued').waitFor()
  expect(await ticketsOf(kiosk.town)).toHaveLength(1)
})
