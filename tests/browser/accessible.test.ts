// Going through the site by keyboard and by ear: where the focus is after each step and what is said, that a mistake
// leads to its field, and that one always comes out again. What single screens look like is axe.test.ts's.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { followPathOf } from '../checkin/arriving.ts'
import { takesNumber } from '../queue/at-work.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { onPort, type Wire } from '../support/wire.ts'
import { hasFocus } from './judging.ts'
import { summary } from './one-screen.ts'
import { steps } from './taking-steps.ts'

let browser: Browser
let beurt: TestApp
let wire: Wire

beforeAll(async () => {
  ;[browser, beurt] = await Promise.all([workersBrowser(), createTestApp()])
  wire = await onPort(beurt.app)
})
afterAll(async () => {
  await closeContexts()
  await wire?.close()
  await beurt?.close()
})

const times = '/afspraak/tijd?product=paspoort&personen=1&locatie=stadskantoor'

async function open(path: string, prepare: (page: Page) => Promise<unknown> = async () => {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  await prepare(page)
  await page.goto(`http://localhost:${wire.port}${path}`)
  return page
}

/** What has the focus, in words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at ? `${at.tagName.toLowerCase()}#${at.id} ${(at.textContent ?? '').replace(/\s+/g, ' ').trim()}` : ''
  })

/** Each link in the summary of mistakes, pressed. */
async function faultsOfSummary(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const link of await page.locator(`${summary} a`).all()) {
    const href = (await link.getAttribute('href')) ?? ''
    await link.press('Enter')
    const isField = await hasFocus(page, `${href}:is(input, select, textarea)`)
    if (!isField) faults.push(`${href} leads to ${await focused(page)}`)
  }
  return faults
}

test('after each step the focus is where one goes on, and what page it is stands in the title and is said', async () => {
  const page = await open('/')
  const faults: Record<string, string> = {}
  for (const { name, take, focus } of steps) {
    await take(page)
    await expect.poll(() => hasFocus(page, focus), { message: `${name}: ${await focused(page)}` }).toBe(true)
    const title = await page.title()
    await expect.poll(() => page.locator('#bz-status').textContent(), { message: name }).toBe(title)
    if (!/^\S.* - Gemeente Elzenvoorde$/.test(title)) faults[name] = title
    if (focus !== summary) continue
    if (!title.startsWith('Fout: ')) faults[name] = title
    for (const fault of await faultsOfSummary(page)) faults[name] = fault
  }
  expect(faults).toEqual({})
})

test('a day that is in the page already is opened without waiting, and read aloud with its times', async () => {
  const page = await open(times)
  let asked = 0
  page.on('request', (request) => {
    if (request.url().includes('/afspraak/')) asked++
  })
  const day = page.locator('#kalender [data-day]').nth(2)
  const date = await day.getAttribute('data-day')
  await day.focus()
  await page.keyboard.press('Enter')
  expect(await focused(page)).toMatch(/^h2# \p{L}+ \d+ \p{L}+ 2026, \d+ tijd(en)?$/u)
  expect(await page.locator('.bz-day[data-shown]').getAttribute('id')).toBe(`dag-${date}`)
  expect(await page.locator('#kalender [aria-current=date]').getAttribute('data-day')).toBe(date)
  expect(asked).toBe(0)
  await page.keyboard.press('Tab')
  expect(await hasFocus(page, `#dag-${date} input[type=radio]`)).toBe(true)
})

test('the keyboard goes through all of the fullest page, in the order of the page, and out of it', async () => {
  const page = await open(times)
  const stops: number[] = []
  const place = () =>
    page.evaluate(() => [...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body))
  await page.keyboard.press('Tab')
  expect(await hasFocus(page, '.nl-skip-link')).toBe(true)
  for (let at = await place(); !stops.includes(at); at = await place()) {
    stops.push(at)
    await page.keyboard.press('Tab')
  }
  const body = await page.evaluate(() => [...document.querySelectorAll('*')].indexOf(document.body))
  const inPage = stops.filter((at) => at !== body)
  expect(inPage).toEqual(inPage.toSorted((a, b) => a - b))
  // A group of times is one stop, and of the days that are folded away none is.
  const groups = 'a[href], button, summary, input:not([type=radio], [type=hidden]), .bz-day[data-shown]'
  expect(inPage).toHaveLength(await page.locator(groups).filter({ visible: true }).count())
})

test('the skip link leads past the header', async () => {
  const page = await open('/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await hasFocus(page, 'main *')).toBe(true)
})

test('the language menu opens and closes by keyboard, and the same page comes in the other language', async () => {
  const page = await open(times)
  const menu = page.locator('.bz-languages summary')
  await menu.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'English' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await hasFocus(page, '.bz-languages summary')).toBe(true)
  expect(await page.getByRole('link', { name: 'English' }).isVisible()).toBe(false)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'English' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Choose a day and time' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
})

test('whoever has two minutes left is asked, answers by keyboard, and goes on where they were', async () => {
  const page = await open(times, (one) => one.clock.install())
  await page.locator('.bz-first-free button').click()
  const name = page.getByLabel('Voor- en achternaam')
  await name.fill('Fatima')
  await page.clock.runFor('08:01')
  const question = page.getByRole('dialog', { name: /meer tijd/i })
  await question.waitFor()
  expect(await hasFocus(page, '#meer-tijd button')).toBe(true)
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main > :not(dialog), header, footer'))).toBeNull()
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'hidden' })
  expect(await hasFocus(page, '#naam')).toBe(true)
  expect(await name.inputValue()).toBe('Fatima')
})

test('who cannot get more time hears so, and until when the time is kept; the next try is a new one', async () => {
  const page = await open(times, (one) => one.clock.install())
  await page.locator('.bz-first-free button').click()
  await page.getByLabel('Voor- en achternaam').waitFor()
  await page.route('**/verlenging', (route) => route.abort())
  await page.locator('.bz-hold__more').click()
  await page.locator('#vasthouden-tekst').filter({ hasText: 'niet gelukt' }).waitFor()
  await page.clock.runFor('08:01')
  const question = page.getByRole('dialog', { name: /meer tijd/i })
  await question.getByRole('button', { name: /^Ja/ }).click()
  const sentence = /^Het is niet gelukt om deze tijd langer vast te houden\. Wij houden hem vast tot \d\d\.\d\d uur\./
  await question.getByRole('status').filter({ hasText: sentence }).waitFor()
  expect(await page.locator('#vasthouden-tekst').textContent()).toMatch(sentence)
  await page.unroute('**/verlenging')
  await question.getByRole('button', { name: /^Ja/ }).click()
  await question.waitFor({ state: 'hidden' })
  expect(await page.locator('#vasthouden-tekst').textContent()).toMatch(/^Wij houden deze tijd vast tot/)
  expect(await page.locator('#vasthouden-gezegd').textContent()).toMatch(/^Wij houden deze tijd vast tot/)
})

test('who asks for more time for what was made in another window comes to the appointment', async () => {
  const page = await open(times)
  await page.locator('.bz-first-free button').click()
  await page.getByLabel('Voor- en achternaam').waitFor()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByLabel('Voor- en achternaam').fill('Fatima Yilmaz')
  await other.getByLabel('E-mailadres').fill('fatima@voorbeeld.nl')
  await other.getByRole('button', { name: 'Naar controleren' }).click()
  await other.getByRole('button', { name: 'Afspraak maken' }).click()
  await other.getByRole('heading', { name: 'Uw afspraak is gemaakt' }).waitFor()
  await page.locator('.bz-hold__more').click()
  await page.waitForURL(/\/mijn-afspraak\//)
})

test('a page that reads itself again takes the focus from nobody', async () => {
  await takesNumber(beurt)
  const page = await open(await followPathOf(beurt))
  const link = page.locator('.bz-follow__updated a')
  await link.focus()
  const read = page.waitForResponse(/\/volg\//)
  await page.evaluate(() => document.getElementById('follow')?.dispatchEvent(new CustomEvent('read')))
  await (await read).finished()
  await expect.poll(() => page.locator('#follow.htmx-request').count()).toBe(0)
  expect(await hasFocus(page, '.bz-follow__updated a')).toBe(true)
})
