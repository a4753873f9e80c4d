// The way on from a page that something went wrong on stays in the part where one was.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { StoreUnavailable } from '../db/store.ts'
import { createApp } from '../src/app.ts'
import { type Browser, createTestApp, makeBrowser, type TestApp } from './support/app.ts'

let town: TestApp
let browser: Browser

beforeAll(async () => {
  town = await createTestApp()
  browser = town.browser()
})
afterAll(() => town.close())

test.each([
  ['/bestaat-niet', 'Deze pagina bestaat niet', ['/']],
  ['/en/nowhere', 'This page does not exist', ['/en/']],
  ['/medewerker/nergens', 'Deze pagina bestaat niet', ['/medewerker']],
  ['/balie/3/nergens', 'Deze pagina bestaat niet', ['/medewerker']],
  ['/beheer/nergens', 'Deze pagina bestaat niet', ['/medewerker']],
  ['/hal/nergens', 'Deze pagina bestaat niet', ['/medewerker']],
  ['/en/ontruiming/nowhere', 'This page does not exist', ['/en/medewerker']],
  ['/kiosk/nergens', 'Dat lukt hier nu niet', ['/kiosk']],
  ['/en/kiosk/nowhere', 'This cannot be done here now', ['/en/kiosk']],
  ['/scherm/nergens', 'Let op: luister naar de medewerker', []],
  ['/schermen', 'Deze pagina bestaat niet', ['/']],
])('%s: %s', async (path, title, ways) => {
  const page = await browser.get(path)
  expect(page.status).toBe(404)
  expect(page.text('h1')).toBe(title)
  expect(page.document.querySelectorAll('main a').map((link) => link.getAttribute('href'))).toEqual(ways)
})

test('a kiosk goes back to its start by itself', async () => {
  const page = await browser.get('/kiosk/nergens')
  const screen = page.document.querySelector('main > .bz-screen')
  expect(screen?.attributes).toMatchObject({ 'data-idle': 'leave', 'data-seconds': '20', 'data-start': '/kiosk' })
})

test('before anything could be read the page does without name and number', async () => {
  const fails = async () => {
    throw new StoreUnavailable('It is away.')
  }
  const app = createApp({ ...town.site, store: { ...town.store, read: fails } })
  const page = await makeBrowser((request) => app.fetch(request, {})).get('/')
  expect(page.status).toBe(503)
  expect(page.document.querySelector('title')?.text).toBe('De dienst werkt nu niet - Beurt')
  expect(page.document.querySelector('a[href^="tel:"]')).toBeNull()
})
