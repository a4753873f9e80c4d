// The kiosk as a visitor meets it: fingers that shake, a scanner, and people who walk away.
import { type ServerType, serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { at, codeFor, ticketsOf, tokenOf } from '../checkin/arriving.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'

const screens = { portrait: { width: 1080, height: 1920 }, landscape: { width: 1920, height: 1080 } }

let browser: Browser
let beurt: TestApp
let server: ServerType
let origin: string
let page: Page
let faults: string[]

beforeAll(async () => {
  browser = await workersBrowser()
})
afterAll(closeContexts)

beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  origin = await new Promise<string>((resolve) => {
    server = serve({ fetch: beurt.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://localhost:${port}`),
    )
  })
  page = await aKiosk(screens.portrait)
})
afterEach(async () => {
  expect(faults).toEqual([])
  await page.context().close()
  server.close()
  await beurt.close()
})

/** A kiosk of its own. Its clock is the test's, so that a half minute takes no time. */
async function aKiosk(viewport: { width: number; height: number }, javaScriptEnabled = true): Promise<Page> {
  // What it does with a worker of its own when the server is away: away.test.ts.
  const context = await browser.newContext({ viewport, hasTouch: true, javaScriptEnabled, serviceWorkers: 'block' })
  const kiosk = await context.newPage()
  faults = []
  kiosk.on('pageerror', (error) => faults.push(error.message))
  kiosk.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text())
  })
  await kiosk.clock.install()
  await kiosk.goto(`${origin}/kiosk/koppeling?token=${tokenOf('kiosk-stadskantoor')}`)
  await kiosk.clock.runFor(500)
  return kiosk
}

/** Touches at the pace of a person. */
async function touch(selector: string) {
  await page.locator(selector).first().click()
  await page.clock.runFor(500)
}

/** Waits for a screen and reads it: what is touched sooner does not count. */
async function heading(text: string) {
  await page.getByRole('heading', { level: 1, name: text }).waitFor()
  await page.clock.runFor(500)
}

async function typeOnKeys(code: string) {
  for (const digit of code) await touch(`[data-digit="${digit}"]`)
}

test('a code on the keys goes by itself, and afterwards there is nothing to go back to', async () => {
  const { code } = await codeFor(beurt, at('10:00'))
  await touch('.bz-door')
  await heading('Typ de code van uw afspraak')
  await typeOnKeys(code)
  await heading('U bent aangemeld. Uw nummer is A 001')
  expect(new URL(page.url()).pathname).toBe('/kiosk')
  expect(await page.evaluate(() => history.length)).toBe(2)
  await touch('[data-stop]')
  await heading('Welkom. Wat wilt u doen?')
  expect(await page.content()).not.toContain('A 001')
})

test('a second touch on the first screen never falls through onto the next one', async () => {
  const door = await page.locator('.bz-door >> nth=1').boundingBox()
  const [x, y] = [(door?.x ?? 0) + 40, (door?.y ?? 0) + 40]
  await page.mouse.click(x, y)
  await page.locator('.bz-choice').first().waitFor()
  await page.mouse.click(x, y)
  await page.clock.runFor(1000)
  await heading('Waarvoor komt u?')
  expect(await ticketsOf(beurt)).toHaveLength(0)
  await touch('.bz-choice')
  await heading('Uw nummer is B 001')
  expect(await ticketsOf(beurt)).toHaveLength(1)
})

/** Keys of a scanner, 5 ms apart by what the browser is told, however busy the machine is. */
async function scans(text: string) {
  const devtools = await page.context().newCDPSession(page)
  const now = (await page.evaluate(() => performance.timeOrigin + new Event('now').timeStamp)) / 1000
  for (const [index, key] of [...text].entries()) {
    const pressed = { key: key === '\r' ? 'Enter' : key, text: key, timestamp: now + index / 200 }
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...pressed })
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed })
  }
}

test('a scanner works on the first screen and over a half typed code', async () => {
  const { code } = await codeFor(beurt, at('10:00'))
  await scans(`${code}\r`)
  await heading('U bent aangemeld. Uw nummer is A 001')
  await touch('[data-stop]')
  await heading('Welkom. Wat wilt u doen?')
  await touch('.bz-door')
  await heading('Typ de code van uw afspraak')
  await typeOnKeys('48')
  await scans(`${code}\r`)
  await heading('U bent al aangemeld. Uw nummer is A 001')
})

test('the next visitor scans while the screen of the one before stands there: each is checked in', async () => {
  const [first, second] = [await codeFor(beurt, at('10:00')), await codeFor(beurt, at('10:10'))]
  await beurt.moveTo('2026-11-24T09:30:00+01:00')
  await scans(`${first.code}\r`)
  await heading('U bent aangemeld. Uw nummer is A 001')
  await scans(`${second.code}\r`)
  await heading('U bent aangemeld. Uw nummer is A 002')
  // Read once more, as scanners do: it is the same visitor.
  await scans(`${second.code}\r`)
  await page.clock.runFor(1_000)
  await heading('U bent aangemeld. Uw nummer is A 002')
})

test('a code is scanned on a refusal, and where one chooses a product', async () => {
  const { code } = await codeFor(beurt, at('10:00'))
  await scans('111111\r')
  await page.locator('h1').getByText('code').first().waitFor()
  await touch('[data-stop]')
  await heading('Welkom. Wat wilt u doen?')
  await touch('.bz-door >> nth=1')
  await heading('Waarvoor komt u?')
  await scans('https://elders.example/pagina?x=1\r')
  await page.getByText('Deze QR-code hoort niet bij een afspraak.').waitFor()
  await scans(`${code}\r`)
  await heading('U bent aangemeld. Uw nummer is A 001')
  expect(await ticketsOf(beurt)).toHaveLength(1)
})

test('a scanner that ends without Enter works as well', async () => {
  const { code } = await codeFor(beurt, at('10:00'))
  await scans(code)
  await page.clock.runFor(1000)
  await heading('U bent aangemeld. Uw nummer is A 001')
})

test.each(['start', 'code'])('on the screen "%s" a scanned address is no code: it says so', async (where) => {
  if (where === 'code') {
    await touch('.bz-door')
    await heading('Typ de code van uw afspraak')
  }
  await scans('https://elders.example/pagina?x=1\r')
  await page.getByText('Deze QR-code hoort niet bij een afspraak.').waitFor()
  expect(new URL(page.url()).origin).toBe(origin)
})

test('somebody who walks away is asked, and who comes back finds the code as it was', async () => {
  await touch('.bz-door')
  await heading('Typ de code van uw afspraak')
  await typeOnKeys('4829')
  await page.clock.runFor(29_000)
  expect(await page.locator('dialog').isVisible()).toBe(false)
  await page.clock.runFor(2_000)
  await page.getByRole('heading', { name: 'Bent u er nog?' }).waitFor()
  await page.clock.runFor(15_000)
  await page.getByText(/Over \d seconden gaat dit scherm terug/).waitFor()
  await touch('dialog .bz-key--primary')
  expect(await page.inputValue('#code')).toBe('482 9‒‒')
  await page.clock.runFor(31_000)
  await page.clock.runFor(21_000)
  await heading('Welkom. Wat wilt u doen?')
})

test('the number goes by itself, and the next visitor starts in Dutch', async () => {
  await touch('[data-language][lang=en]')
  await heading('Welcome. What would you like to do?')
  await touch('.bz-door >> nth=1')
  await heading('What do you come for?')
  await touch('.bz-choice')
  await heading('Your number is B 001')
  await page.clock.runFor(31_000)
  await heading('Welkom. Wat wilt u doen?')
  expect(await page.evaluate(() => history.length)).toBe(2)
})

test('lower: everything to touch is in the lower half, until the visit ends', async () => {
  await touch('[data-switch=low]')
  await touch('.bz-door')
  await heading('Typ de code van uw afspraak')
  const tops = await page
    .locator('.bz-keypad button')
    .evaluateAll((keys) => keys.map((key) => key.getBoundingClientRect().top))
  expect(Math.min(...tops)).toBeGreaterThan(screens.portrait.height / 2)
  await page.clock.runFor(31_000)
  await page.clock.runFor(21_000)
  await heading('Welkom. Wat wilt u doen?')
  expect(await page.locator('.bz-screen').getAttribute('data-view')).toBeNull()
})

test('help opens over the screen and loses nothing', async () => {
  await touch('.bz-door')
  await heading('Typ de code van uw afspraak')
  await typeOnKeys('48')
  await touch('[popovertarget=help] >> nth=0')
  expect(await page.locator('#help').isVisible()).toBe(true)
  await touch('#help button')
  expect(await page.inputValue('#code')).toBe('48‒ ‒‒‒')
})

test('a server that is away is said in the hall, and the kiosk comes back by itself', async () => {
  await touch('.bz-door')
  await heading('Typ de code van uw afspraak')
  await page.context().setOffline(true)
  await typeOnKeys('482913')
  await heading('De zuil werkt even niet')
  await page.context().setOffline(false)
  await page.clock.runFor(6_000)
  await heading('Welkom. Wat wilt u doen?')
})

test.each(Object.entries(screens))(
  'in %s nothing is cut off, and everything is large enough',
  async (_name, viewport) => {
    await page.context().close()
    page = await aKiosk(viewport)
    const { code } = await codeFor(beurt, at('15:00'))
    for (const language of ['', '/en']) {
      const paths = [
        '/kiosk',
        '/kiosk/code',
        '/kiosk/nummer',
        '/kiosk/nummer?scherm=1',
        '/kiosk/nummers/1',
        '/kiosk/nummers/77',
      ]
      await page.request.post(`${origin}${language}/kiosk/nummer`, {
        form: { product: 'paspoort', sleutel: beurt.site.chance.secret() },
        headers: { origin },
      })
      for (const path of paths) {
        await page.goto(`${origin}${language}${path}`)
        await expectFit(`${language}${path}`)
      }
      await page.goto(`${origin}${language}/kiosk/code`)
      await page.clock.runFor(500)
      await typeOnKeys(code)
      await page.locator('.bz-message').waitFor()
      await expectFit('too early')
    }
  },
)

async function expectFit(where: string) {
  const { cut, small } = await page.evaluate(() => {
    const body = document.querySelector('.bz-screen__body') as HTMLElement
    const box = body.getBoundingClientRect()
    const millimetre = Math.min(innerWidth, innerHeight) / 270
    const shown = [...document.querySelectorAll('.bz-screen *')].map((element) => ({
      element,
      at: element.getBoundingClientRect(),
    }))
    const inside = shown.filter(({ element, at }) => body.contains(element) && at.width > 1)
    const pressed = shown.filter(({ element, at }) => element.matches('a, button') && at.width > 1)
    const name = ({ element }: { element: Element }) => `${element.tagName}.${element.className} ${element.textContent}`
    return {
      cut: inside
        .filter(({ at }) => at.bottom > box.bottom + 1 || at.top < box.top - 1 || at.right > innerWidth)
        .map(name),
      small: pressed.filter(({ at }) => Math.min(at.width, at.height) < 20 * millimetre - 1).map(name),
    }
  })
  expect(cut, where).toEqual([])
  expect(small, where).toEqual([])
}

test('without scripts a code and a number can be had as well', async () => {
  await page.context().close()
  const { code } = await codeFor(beurt, at('10:00'))
  page = await aKiosk(screens.landscape, false)
  await page.locator('.bz-door').first().click()
  expect(await page.locator('[data-digit]').first().isVisible()).toBe(false)
  await page.fill('#code', code)
  await page.keyboard.press('Enter')
  await heading('U bent aangemeld. Uw nummer is A 001')
  await page.locator('[data-stop]').click()
  await page.locator('.bz-door').nth(1).click()
  await page.locator('.bz-choice').first().click()
  await heading('Uw nummer is B 001')
})
