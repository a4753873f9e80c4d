// What the kiosk does for who reads badly, needs somebody, or wants out of the page. For who sees nothing:
// kiosk-aloud.test.ts.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answerHelp } from '../../db/help.ts'
import { ticketsOf } from '../checkin/arriving.ts'
import { eachAtKiosk, type KioskInUse } from './at-kiosk.ts'
import { violationsOf } from './judging.ts'

let kiosk: KioskInUse
let page: Page
eachAtKiosk({ headphones: true }, (...here) => {
  ;[kiosk, page] = here
})

const touch = (selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((key: HTMLElement) => key.click())
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const view = () => page.locator('.bz-screen').getAttribute('data-view')

/** From now on a half minute takes no time. */
async function withClock(): Promise<void> {
  await page.clock.install()
  await page.goto(`${kiosk.url}/kiosk`)
}

test('large letters and contrast go along to every screen and language, and end with the visit', async () => {
  await touch('[data-switch=large]')
  await touch('[data-switch=contrast]')
  await touch('[data-language][lang=ar]')
  await page.locator('html[dir=rtl] .bz-doors').waitFor()
  expect(await view()).toBe('large contrast')
  expect(new URL(page.url()).hash).toBe('')
  expect(await page.locator('[data-switch=large]').getAttribute('aria-pressed')).toBe('true')
  await touch('.bz-door')
  await page.locator('.bz-keypad').waitFor()
  expect(await view()).toBe('large contrast')
  await touch('[data-stop]')
  await heading('Welkom. Wat wilt u doen?')
  expect(await view()).toBeNull()
})

test('a kiosk that starts low does so again for the next visitor', async () => {
  await kiosk.setUp({ startsLow: true })
  await page.goto(`${kiosk.url}/kiosk`)
  expect(await view()).toBe('low')
  await touch('[data-switch=low]')
  expect(await view()).toBe('')
  await touch('.bz-door')
  await page.locator('.bz-keypad').waitFor()
  expect(await view()).toBe('')
  await touch('[data-stop]')
  await page.locator('.bz-screen[data-view=low] .bz-doors').waitFor()
})

test('who reads large letters has a minute before anybody asks, and finds all as it was, help too', async () => {
  await withClock()
  await touch('[data-switch=large]')
  await touch('.bz-door')
  await page.locator('.bz-keypad').waitFor()
  await touch('[data-digit="4"]')
  await touch('[popovertarget=help]')
  await page.clock.runFor(55_000)
  expect(await page.locator('dialog').isVisible()).toBe(false)
  await page.clock.runFor(6_000)
  await page.getByRole('heading', { name: 'Bent u er nog?' }).waitFor()
  await touch('dialog .bz-key--primary')
  expect(await page.inputValue('#code')).toBe('4‒‒ ‒‒‒')
  await page.locator('#help').waitFor()
})

test('somebody changes the first screen and walks off: the next one finds it as it was', async () => {
  await withClock()
  await touch('[data-switch=contrast]')
  expect(await view()).toBe('contrast')
  await page.clock.runFor(61_000)
  await page.locator('.bz-screen:not([data-view])').waitFor()
})

test('in strong contrast and in the colours of the system everything can be read', async () => {
  const wrong: string[] = []
  for (const path of ['/kiosk', '/kiosk/code', '/kiosk/nummer', '/kiosk/hulp', '/kiosk/nummers/77']) {
    await page.goto(`${kiosk.url}${path}`)
    await touch('[data-switch=contrast]')
    wrong.push(...(await violationsOf(page)).map((fault) => `${path}: ${fault}`))
  }
  expect(wrong).toEqual([])
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(`${kiosk.url}/kiosk/code`)
  const borders = await page
    .locator('.bz-key:visible, .bz-aid:visible')
    .evaluateAll((keys) => keys.map((key) => Number.parseFloat(getComputedStyle(key).borderTopWidth)))
  expect(Math.min(...borders)).toBeGreaterThan(0)
})

test('help rings the reception, and says that somebody comes when somebody does', async () => {
  await touch('[popovertarget=help]')
  await page.getByText('Of vraag een medewerker').first().waitFor()
  await touch('#help form button')
  await page.locator('#help').getByText('De ontvangst ziet dat u hulp vraagt').waitFor()
  expect(await page.locator('#help').textContent()).not.toContain('Er komt iemand')
  await answerHelp(kiosk.town.store, 'stadskantoor', 1, { employee: 1, origin: 'here' })
  await page.locator('#help').getByText('Er komt iemand naar u toe').waitFor()
  await touch('#help form button')
  await page.locator('#help').getByText('Vraag iemand om te komen').waitFor()
  await heading('Welkom. Wat wilt u doen?')
})

test('there is no way out of the page: no menu, no keys of the browser, no file, no link elsewhere', async () => {
  const refused = await page.evaluate(() => {
    const events = [
      new MouseEvent('contextmenu', { cancelable: true, bubbles: true }),
      new DragEvent('dragstart', { cancelable: true, bubbles: true }),
      new DragEvent('drop', { cancelable: true, bubbles: true }),
      new WheelEvent('wheel', { cancelable: true, bubbles: true, ctrlKey: true }),
      ...['p', 'f', 's', 'o', 'u'].map(
        (key) => new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true, bubbles: true }),
      ),
      ...['F1', 'F3', 'F11', 'F12'].map(
        (key) => new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true }),
      ),
      new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, cancelable: true, bubbles: true }),
    ]
    return events.filter((event) => document.body.dispatchEvent(event)).map(({ type }) => type)
  })
  expect(refused).toEqual([])
  expect(await page.evaluate(() => getComputedStyle(document.body).touchAction)).toBe('none')
  expect(await page.evaluate(() => getComputedStyle(document.body).userSelect)).toBe('none')
  for (const path of ['/kiosk', '/kiosk/code', '/kiosk/nummer', '/kiosk/nummer?product=naturalisatie', '/kiosk/hulp']) {
    await page.goto(`${kiosk.url}${path}`)
    const away = await page
      .locator('a, area, form, iframe, object, embed, [target]')
      .evaluateAll((ways) =>
        ways
          .map(
            (way) =>
              way.getAttribute('href') ?? way.getAttribute('action') ?? way.getAttribute('method') ?? way.outerHTML,
          )
          .filter((to) => !/^(\/(en|ar|pl))?\/kiosk(\/|\?|$)|^dialog$/.test(to)),
      )
    expect(away, path).toEqual([])
  }
})

test('a whole visit without an appointment by Tab and Enter alone', async () => {
  const tabTo = async (name: RegExp) => {
    for (let stop = 0; stop < 30; stop++) {
      await page.keyboard.press('Tab')
      const here = await page.evaluate(() => document.activeElement?.textContent ?? '')
      if (name.test(here)) return
    }
    throw new Error(`Nothing is called ${name}`)
  }
  await tabTo(/Ik heb geen afspraak/)
  await page.keyboard.press('Enter')
  await heading('Waarvoor komt u?')
  await tabTo(/Paspoort aanvragen/)
  await page.keyboard.press('Enter')
  await heading('Uw nummer is B 001')
  expect(await ticketsOf(kiosk.town)).toHaveLength(1)
})
