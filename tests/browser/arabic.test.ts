// An appointment made in Arabic on a phone: from right to left, with everything that is written from left to right in it
// still readable.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { onPort, type Wire } from '../support/wire.ts'
import { listen, stickingOutOf, violationsOf, withAxe } from './judging.ts'

const phone = { width: 360, height: 740 }

let browser: Browser
let town: TestApp
let wire: Wire

beforeAll(async () => {
  ;[browser, town] = await Promise.all([workersBrowser(), createTestApp()])
  wire = await onPort(withAxe(town.app))
})
afterAll(async () => {
  await closeContexts()
  await wire?.close()
  await town?.close()
})

/** The text of an element as an eye meets it from the left to the right of its line. */
const fromTheLeft = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => {
    const element = document.querySelector(wanted)
    if (!element) return `no ${wanted}`
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const places: { character: string; left: number }[] = []
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      for (let at = 0; at < node.length; at++) {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const { left, width } = range.getBoundingClientRect()
        if (width > 0) places.push({ character: node.data[at] ?? '', left })
      }
    }
    places.sort((a, b) => a.left - b.left)
    return places.map(({ character }) => character).join('')
  }, selector)

const startsAtTheRight = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector(wanted) ?? document.body)
    const { left, right } = range.getBoundingClientRect()
    return document.documentElement.clientWidth - right < left
  }, selector)

test('an appointment can be made in Arabic on a phone', { timeout: 60_000 }, async () => {
  const faults: string[] = []
  const fonts: string[] = []
  const page = await (await browser.newContext({ viewport: phone, reducedMotion: 'reduce' })).newPage()
  page.setDefaultTimeout(8_000)
  listen(page, faults)
  page.on('request', (request) => request.resourceType() === 'font' && fonts.push(request.url()))
  const judge = async (judged = true) => {
    const seen = [...(await stickingOutOf(page)), ...(judged ? await violationsOf(page) : [])]
    faults.push(...seen.map((fault) => `${page.url()}: ${fault}`))
    expect(await startsAtTheRight(page, 'h1'), page.url()).toBe(true)
  }

  await page.goto(`http://localhost:${wire.port}/ar/`)
  await judge()
  expect(await fromTheLeft(page, '.bz-phone')).toBe('14\u00a00148')

  await page.getByRole('link', { name: 'طلب جواز سفر لكل من عمره 18 سنة أو أكثر' }).first().click()
  await page.getByRole('spinbutton').fill('2')
  await judge(false)
  await page.getByRole('button', { name: 'إلى اختيار المكان' }).click()
  await page.getByRole('link', { name: /Stadskantoor/ }).click()
  await page.locator('.bz-calendar').waitFor()
  await judge()
  await page.locator('.bz-day[data-shown] input[type=radio]').first().check()
  await page.getByRole('button', { name: 'إلى بياناتك' }).click()

  await page.getByRole('button', { name: 'إلى المراجعة' }).click()
  await page.getByRole('heading', { name: 'هناك شيء غير مكتوب كما يجب' }).waitFor()
  await page.getByLabel('الاسم الأول واسم العائلة').fill('أمل حداد')
  await page.getByLabel('البريد الإلكتروني', { exact: true }).fill('amal@voorbeeld.nl')
  await page.getByLabel(/رقم الهاتف المحمول/).fill('06 12345678')
  await judge()
  await page.getByRole('button', { name: 'إلى المراجعة' }).click()
  await page.locator('#bevestiging').waitFor()
  expect(await fromTheLeft(page, '.bz-data-list span[dir=ltr]:not([lang])')).toBe('06 12345678')
  await page.getByRole('button', { name: 'حجز الموعد' }).click()

  await page.getByRole('heading', { name: 'تم حجز موعدك' }).waitFor()
  await judge()
  const code = await page.locator('.bz-visit__digits').innerText()
  expect(code).toMatch(/^\d{3} \d{3}$/)
  expect(await fromTheLeft(page, '.bz-visit__digits')).toBe(code)
  expect(await page.locator('.bz-visit__place').innerText()).toContain('1236 KE Elzenvoorde')
  expect(await startsAtTheRight(page, '.bz-visit__digits')).toBe(true)
  expect(faults).toEqual([])
  expect(fonts).toEqual([])
})
