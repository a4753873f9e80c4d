// `npm run screenshots`: plays a morning in the demonstration and takes the pictures of the README. Days and hours are
// always the same; codes and QR codes are drawn anew.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from '../tests/support/browser.ts'
import { type Demo, startDemo } from '../tests/support/demo.ts'

const monday = '2026-11-23T09:10:00+01:00'
const wednesday = (time: string) => `2026-11-25T${time}:00+01:00`

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))
const phone = { viewport: { width: 390, height: 844 } }
const desk = { viewport: { width: 1366, height: 768 } }
const hall = { viewport: { width: 1280, height: 720 } }
// A kiosk has 1080 by 1920 pixels; the picture has half of them each way.
const kioskScreen = { viewport: { width: 1080, height: 1920 }, deviceScaleFactor: 0.5 }

let browser: Browser
let demo: Demo

const windowOf = async (options: BrowserContextOptions = {}): Promise<Page> =>
  (await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce', ...options })).newPage()

/** For those who only fill the hall: nothing moves, so nothing has to be waited for. */
const plainWindow = () => windowOf({ javaScriptEnabled: false })

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled', caret: 'hide' })
  console.log(`docs/screenshots/${name}.png`)
}

interface Resident {
  name: string
  product: string
  persons: number
  /** As the page writes it. */
  time: string
}

const residents: Resident[] = [
  { name: 'Jan de Boer', product: 'rijbewijs', persons: 1, time: '09.50' },
  { name: 'Ayşe Kaya', product: 'rijbewijs', persons: 1, time: '10.00' },
  { name: 'Tess Vermeulen', product: 'paspoort', persons: 1, time: '10.10' },
]

async function toTimes(page: Page, { product, persons }: Resident): Promise<void> {
  await page.goto(`${demo.url}/afspraak/tijd?product=${product}&personen=${persons}&locatie=stadskantoor`)
}

/** From the times to an appointment; gives its code. */
async function books(page: Page, { name, time }: Resident): Promise<string> {
  await page
    .locator('#kalender')
    .getByRole('link', { name: /25 november/ })
    .click()
  await page
    .getByRole('group', { name: /25 november/i })
    .getByRole('radio', { name: time, exact: true })
    .check()
  await page.getByRole('button', { name: 'Naar uw gegevens' }).click()
  await page.getByLabel('Voor- en achternaam').fill(name)
  await page.getByLabel('Mobiel nummer').fill('06 12345678')
  await page.getByLabel('E-mailadres').fill(`${name.split(' ')[0]?.normalize('NFD').replace(/\W/g, '')}@voorbeeld.nl`)
  await page.getByRole('button', { name: 'Naar controleren' }).click()
  await page.getByRole('button', { name: 'Afspraak maken' }).click()
  await page.getByRole('heading', { name: 'Uw afspraak is gemaakt' }).waitFor()
  return (/\b\d{3} \d{3}\b/.exec(await page.locator('main').innerText())?.[0] ?? '').replace(' ', '')
}

/** A counter with somebody behind it, whose page is there. */
async function worksAt(page: Page, username: string, counter: number): Promise<Page> {
  await page.goto(demo.screens.counter)
  await page.getByLabel('Gebruikersnaam').fill(username)
  await page.getByLabel('Wachtwoord').fill(demo.users.find((user) => user.username === username)?.password ?? '')
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await page.waitForURL(/balie$/)
  await page.goto(`${demo.url}/balie/${counter}`)
  return page
}

async function presses(counter: Page, text: string): Promise<void> {
  // Others have pressed since, and a page without scripts stays as it was.
  await counter.goto(counter.url().replace(/(balie.\d+).*/, '$1'))
  await counter
    .getByRole('button', { name: new RegExp(`^${text}`) })
    .first()
    .click()
}

async function takesNumber(kiosk: Page, product: string): Promise<void> {
  await kiosk.goto(`${demo.url}/kiosk`)
  await kiosk.locator('.bz-door').last().click()
  const wanted = kiosk.getByRole('button', { name: product }).first()
  const more = kiosk.locator('.bz-choice--more')
  await wanted.or(more).first().waitFor()
  while ((await wanted.count()) === 0) await more.click()
  await wanted.click()
}

async function reports(kiosk: Page, code: string): Promise<void> {
  await kiosk.goto(`${demo.url}/kiosk/code`)
  await kiosk.locator('input[name=code]').fill(code)
  await kiosk.locator('.bz-key--word[type=submit]').click()
}

/** Gives the code of everybody's appointment. */
async function picturesOfBooking(): Promise<Map<string, string>> {
  const fatima = { name: 'Fatima Yilmaz', product: 'paspoort', persons: 2, time: '10.20' }
  const page = await windowOf({ ...phone, hasTouch: true, isMobile: true })
  await toTimes(page, fatima)
  await page
    .locator('#kalender')
    .getByRole('link', { name: /25 november/ })
    .tap()
  await page.locator('#kalender').evaluate((calendar) => calendar.scrollIntoView())
  await picture(page, 'resident-time')
  await books(page, fatima)
  await picture(page, 'resident-made')
  const codes = new Map<string, string>()
  for (const resident of residents) {
    const other = await plainWindow()
    await toTimes(other, resident)
    codes.set(resident.name, await books(other, resident))
    await other.context().close()
  }
  return codes
}

type Act = () => Promise<void>

/** Wednesday morning by the clock, until the hall is as lively as it should be. */
function morningOf(kiosk: Page, counters: Page[], codes: Map<string, string>): [time: string, ...acts: Act[]][] {
  const comes = (product: string) => () => takesNumber(kiosk, product)
  const arrives = (name: string) => () => reports(kiosk, codes.get(name) ?? '')
  const at = (counter: number, text: string) => () => presses(counters[counter - 1] as Page, text)
  return [
    ['09:31', comes('Rijbewijs aanvragen'), comes('Paspoort afhalen'), comes('Uittreksel')],
    ['09:33', at(1, 'Volgende'), at(4, 'Volgende'), at(2, 'Volgende')],
    ['09:34', at(1, 'Start'), at(4, 'Start'), at(2, 'Start'), comes('Paspoort aanvragen')],
    ['09:41', arrives('Jan de Boer'), at(4, 'Klaar'), at(3, 'Volgende')],
    ['09:43', at(3, 'Start'), comes('Identiteitskaart aanvragen'), comes('Rijbewijs aanvragen')],
    ['09:49', arrives('Ayşe Kaya'), comes('Paspoort afhalen'), at(1, 'Klaar en volgende')],
    ['09:51', at(1, 'Start'), comes('Uittreksel'), comes('Rijbewijs aanvragen')],
    ['09:54', arrives('Tess Vermeulen'), comes('Paspoort aanvragen')],
    ['09:58', at(4, 'Volgende'), at(2, 'Klaar en volgende'), at(1, 'Klaar en volgende')],
    [
      '09:59',
      at(1, 'Start'),
      comes('Identiteitskaart aanvragen'),
      at(3, 'Klaar en volgende'),
      comes('Paspoort voor een kind'),
      comes('Paspoort afhalen'),
    ],
    ['10:00', at(4, 'Start'), at(4, 'Klaar en volgende'), at(1, 'Klaar en volgende'), comes('Rijbewijs aanvragen')],
    ['10:01', at(3, 'Niet verschenen')],
  ]
}

async function picturesOfTheHall(codes: Map<string, string>): Promise<void> {
  await demo.moveTo(wednesday('09:30'))
  const clerks = ['rishi', 'youssef', 'sanne', 'rishi']
  const windows = await Promise.all(clerks.map(async (name, at) => worksAt(await plainWindow(), name, at + 1)))
  const visitors = await plainWindow()
  await visitors.goto(demo.screens.kiosk)
  for (const [time, ...acts] of morningOf(visitors, windows, codes)) {
    await demo.moveTo(wednesday(time))
    for (const act of acts) await act()
  }

  const kiosk = await windowOf({ ...kioskScreen, hasTouch: true })
  await kiosk.goto(demo.screens.kiosk)
  await picture(kiosk, 'kiosk-start')

  const display = await windowOf(hall)
  await display.goto(demo.screens.display)
  // One touch, as in a hall, and it sounds.
  await display.locator('.bz-board').click()
  const counter = await worksAt(await windowOf(desk), 'sanne', 3)
  await counter.getByRole('button', { name: 'Volgende' }).click()
  await counter.getByText('Opgeroepen', { exact: true }).waitFor()
  await picture(counter, 'counter')
  await display.locator('.bz-call[data-fresh]').waitFor()
  await picture(display, 'display')

  await takesNumber(kiosk, 'Rijbewijs aanvragen')
  await kiosk.locator('.bz-huge').waitFor()
  await picture(kiosk, 'kiosk-number')
}

async function picturesOfTheRest(): Promise<void> {
  const page = await windowOf(desk)
  await page.goto(`${demo.url}/demo`)
  await picture(page, 'demo')
  await worksAt(page, 'tijn', 1)
  await page.goto(demo.screens.management)
  await picture(page, 'management')
}

mkdirSync(folder, { recursive: true })
;[browser, demo] = await Promise.all([launchBrowser(), startDemo(monday)])
try {
  const codes = await picturesOfBooking()
  await picturesOfTheHall(codes)
  await picturesOfTheRest()
} finally {
  await browser.close()
  await demo.stop()
}
