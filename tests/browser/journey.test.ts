// The story of the README, played in a real browser with a window for everybody, on the demonstration as it starts.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { type Demo, startDemo } from '../support/demo.ts'
import { listenTo, soundedOn } from './screen.ts'

const morning = '2026-11-23T09:10:00+01:00'

let browser: Browser
let demo: Demo
const refusals: string[] = []

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([workersBrowser(), startDemo(morning)])
})
afterAll(async () => {
  await closeContexts()
  await demo?.stop()
})

/** A window of somebody's own; what the page's policy refuses and scripts stumble over is kept for the end. */
async function windowOf(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  page.on('pageerror', (error) => refusals.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refusals.push(`${page.url()}: ${message.text()}`)
  })
  return page
}

/** As a person does: kiosk and counter take no touch so soon that nobody can have seen what it is on. */
async function tap(target: Locator): Promise<void> {
  await target.page().waitForTimeout(450)
  await target.click()
}

const phone = { viewport: { width: 360, height: 740 } }

/** Books a passport for two at the town hall on the first free moment of Wednesday; gives the code and the time. */
async function book(resident: Page): Promise<{ code: string; startsAt: number }> {
  await resident.goto(demo.screens.resident)
  await resident.getByRole('link', { name: /^Paspoort aanvragen/ }).click()
  await resident.getByRole('spinbutton').fill('2')
  await resident.getByRole('button', { name: 'Naar locatie kiezen' }).click()
  await resident.getByRole('link', { name: /Stadskantoor/ }).click()
  await resident
    .getByRole('link', { name: /25 november/ })
    .first()
    .click()
  const time = resident
    .getByRole('group', { name: /25 november/i })
    .getByRole('radio', { name: /^10/ })
    .first()
  const startsAt = Number((await time.getAttribute('value'))?.split('@')[1])
  await time.check()
  await resident.getByRole('button', { name: 'Naar uw gegevens' }).click()
  await resident.getByLabel('Voor- en achternaam').fill('Fatima Yilmaz')
  await resident.getByLabel('E-mailadres').fill('fatima@voorbeeld.nl')
  await resident.getByRole('button', { name: 'Naar controleren' }).click()
  await resident.getByText('Uw afspraak is nog niet gemaakt.').waitFor()
  await resident.getByRole('button', { name: 'Afspraak maken' }).click()
  await resident.getByRole('heading', { name: 'Uw afspraak is gemaakt' }).waitFor()
  const code = /\b\d{3} \d{3}\b/.exec(await resident.locator('main').innerText())?.[0] ?? ''
  return { code: code.replace(' ', ''), startsAt }
}

test('a resident books, checks in, is called, and the hall shows the number', async () => {
  const resident = await windowOf(phone)
  const { code, startsAt } = await book(resident)
  expect(code).toMatch(/^\d{6}$/)

  const before = new Date(startsAt - 10 * 60_000)
  await demo.moveTo(before.toISOString())

  const display = await windowOf({ viewport: { width: 1920, height: 1080 } })
  await display.goto(demo.screens.display)
  await display.locator('.bz-board').waitFor()
  await listenTo(display)
  // A browser that was not started for the hall wants one touch before it makes a sound.
  await display.locator('.bz-board').click()

  const kiosk = await windowOf({ viewport: { width: 1080, height: 1920 } })
  await kiosk.goto(demo.screens.kiosk)
  await tap(kiosk.getByRole('link', { name: /Ik heb een afspraak/ }))
  for (const digit of code) await tap(kiosk.getByRole('button', { name: digit, exact: true }))
  await kiosk.getByRole('heading', { name: /Uw nummer is/ }).waitFor()
  expect(await kiosk.locator('data').getAttribute('value')).toBe('A001')
  await tap(kiosk.getByRole('link', { name: 'Klaar' }))

  await tap(kiosk.getByRole('link', { name: /Ik heb geen afspraak/ }))
  await tap(kiosk.getByRole('button', { name: /Rijbewijs aanvragen/ }))
  await kiosk.getByRole('heading', { name: /Uw nummer is/ }).waitFor()
  expect(await kiosk.locator('data').getAttribute('value')).toBe('B001')

  const clerk = await windowOf({ viewport: { width: 1366, height: 768 } })
  const sanne = demo.users.find(({ role }) => role === 'counter')
  await clerk.goto(demo.screens.counter)
  await clerk.getByLabel('Gebruikersnaam').fill(sanne?.username ?? '')
  await clerk.getByLabel('Wachtwoord').fill(sanne?.password ?? '')
  await clerk.getByRole('button', { name: 'Inloggen' }).click()
  await clerk.getByRole('link', { name: 'Balie 3', exact: true }).click()
  await tap(clerk.getByRole('button', { name: 'Volgende' }))
  await clerk
    .getByText(/opgeroepen/)
    .first()
    .waitFor()
  const called = /\b([AB]) ?(\d{3})\b/.exec(await clerk.locator('main').innerText())
  const number = `${called?.[1]}${called?.[2]}`

  const call = display.locator('.bz-call').first()
  await call.waitFor({ timeout: 5_000 })
  expect(await call.locator('.bz-call__number').innerText()).toBe(`${number.slice(0, 1)} ${number.slice(1)}`)
  expect(await call.locator('.bz-call__counter').innerText()).toBe('3')
  // This call, and no other, was spoken.
  await expect.poll(() => soundedOn(display)).toEqual([`${number.toLowerCase()} 3`])

  await clerk.keyboard.press('g')
  await clerk.getByRole('button', { name: /^Klaar(?! en)/ }).waitFor()
  await clerk.keyboard.press('k')
  await clerk.getByRole('button', { name: 'Volgende' }).waitFor()
  expect(refusals).toEqual([])
})

test('without JavaScript a resident books, moves and cancels', async () => {
  const resident = await windowOf({ ...phone, javaScriptEnabled: false })
  await resident.goto(demo.screens.resident)
  await resident.getByRole('link', { name: /^Paspoort aanvragen/ }).click()
  await resident.getByRole('button', { name: 'Naar locatie kiezen' }).click()
  await resident.getByRole('link', { name: /Stadskantoor/ }).click()
  await resident
    .getByRole('group', { name: /27 november/i })
    .getByRole('radio')
    .first()
    .check()
  await resident.getByRole('button', { name: 'Naar uw gegevens' }).click()
  await resident.getByRole('button', { name: 'Naar controleren' }).click()
  await resident.getByText('Er is iets niet goed ingevuld').waitFor()
  await resident.getByLabel('Voor- en achternaam').fill('Jan de Boer')
  await resident.getByLabel('E-mailadres').fill('jan@voorbeeld.nl')
  await resident.getByRole('button', { name: 'Naar controleren' }).click()
  await resident.getByRole('button', { name: 'Afspraak maken' }).click()
  await resident.getByRole('heading', { name: 'Uw afspraak is gemaakt' }).waitFor()

  await resident.getByRole('link', { name: /Andere tijd/ }).click()
  await resident
    .locator('#kalender')
    .getByRole('link', { name: /30 november/ })
    .click()
  await resident
    .getByRole('group', { name: /30 november/i })
    .getByRole('radio')
    .first()
    .check()
  await resident.getByRole('button', { name: 'Afspraak verzetten' }).click()
  expect(await resident.locator('main').innerText()).toContain('30 november')

  await resident
    .getByRole('link', { name: /afzeggen/i })
    .first()
    .click()
  await resident.getByRole('radio', { name: /^Ja/ }).check()
  await resident.getByRole('button').last().click()
  expect(await resident.locator('main').innerText()).toMatch(/afgezegd/i)
})
