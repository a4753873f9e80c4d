// A whole visit without a mouse, in English, on a large screen: book, look again, move, cancel. Nothing is pressed here
// but Tab, Enter, Space, the arrows, and letters.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { onPort, type Wire } from '../support/wire.ts'

let browser: Browser
let beurt: TestApp
let wire: Wire
let page: Page

beforeAll(async () => {
  ;[browser, beurt] = await Promise.all([workersBrowser(), createTestApp()])
  wire = await onPort(beurt.app)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  page = await context.newPage()
  page.setDefaultTimeout(8_000)
})
afterAll(async () => {
  await closeContexts()
  await wire?.close()
  await beurt?.close()
})

const stopsMost = 80

/** What has the focus, by the name that it is heard by. */
const nameOfFocus = () =>
  page.evaluate(() => {
    const at = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLElement> }) | null
    if (at === document.body) return ''
    const name = at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? ''
    return name.replace(/\s+/g, ' ').trim()
  })

/** Tab until what has the focus is called this; says what was passed when it never comes. */
async function tabTo(name: RegExp): Promise<void> {
  const passed: string[] = []
  for (let stop = 0; stop < stopsMost; stop++) {
    await page.keyboard.press('Tab')
    const here = await nameOfFocus()
    if (name.test(here)) return
    passed.push(here)
  }
  throw new Error(`Nothing is called ${name} among: ${passed.join(' | ')}`)
}

async function press(name: RegExp, key = 'Enter'): Promise<void> {
  await tabTo(name)
  await page.keyboard.press(key)
}

async function fill(name: RegExp, text: string): Promise<void> {
  await tabTo(name)
  await page.keyboard.type(text)
}

const heading = (name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** The first time of the day that is open: arrows choose within a group. */
async function chooseTime(): Promise<void> {
  await tabTo(/^\d{2}:\d{2}$/)
  await page.keyboard.press('Space')
}

test('somebody books, moves and cancels by keyboard alone, in English', async () => {
  await page.goto(`http://localhost:${wire.port}/en/`)
  await heading(/./)
  await press(/^Apply for a passport/i)
  await page.getByRole('spinbutton').waitFor()
  await press(/One person more: /, 'Space')
  await expect.poll(() => page.getByRole('spinbutton').inputValue()).toBe('2')
  await press(/^Choose a location$/)
  await heading(/where/i)
  await press(/^Town hall/)
  await heading(/day and time/i)
  await chooseTime()
  await page.keyboard.press('ArrowDown')
  await press(/^Fill in your details$/)
  await heading(/^Your details$/)
  await fill(/name/i, 'Fatima Yilmaz')
  await fill(/e-?mail/i, 'fatima@example.org')
  await press(/^Check your appointment$/)
  await page.getByText('has not been made yet').waitFor()
  await press(/^Make the appointment$/)
  await heading(/has been made/)
  expect(await page.locator('main').innerText()).toMatch(/\b\d{3} \d{3}\b/)

  const madeFor = await page.locator('main').innerText()
  await press(/^Choose another time$/)
  await heading(/another day and time/i)
  await press(/Monday 30 November, \d+ times/)
  await page.getByRole('group', { name: /Monday 30 November/ }).waitFor()
  await chooseTime()
  await press(/^Move appointment$/)
  await heading(/has been moved/)
  expect(madeFor).not.toContain('30 November')
  expect(await page.locator('main').innerText()).toContain('30 November')

  await press(/^Cancel appointment$/)
  await heading(/cancel/i)
  await tabTo(/^Yes/)
  await page.keyboard.press('Space')
  await press(/^Send my choice$/)
  await heading(/has been cancelled/)
})
