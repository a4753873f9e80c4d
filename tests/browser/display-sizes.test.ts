// Whether the hall can read it from the last seat: capitals of the newest call at least 18 % of the screen's shorter
// side, those of the others 9.5 %, and nothing outside the screen or over something else.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardPart } from '../../views/display/board.ts'
import { calls } from '../display/hall.ts'
import { launchBrowser } from '../support/browser.ts'
import { type HallScreen, openHall } from './screen.ts'

let browser: Browser
let hall: HallScreen
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  hall = await openHall(browser)
  page = await hall.openPage()
})
afterAll(async () => {
  await browser.close()
  await hall.close()
  expect(hall.faults).toEqual([])
})

const call = (event: number) => {
  return {
    event,
    serial: event,
    number: `B${String(888 - event)}`,
    counter: 10 + event,
    at: 0,
    times: 1 + (event % 2),
  }
}
/** As long as lines may be, in both languages. */
const line = {
  nl: 'Het kost vandaag meer tijd. '.repeat(5).slice(0, 120),
  en: 'It takes more time. '.repeat(6).slice(0, 120),
}
const boardOf = (listed: number, hung?: typeof line) => {
  const [newest = call(0), ...list] = Array.from({ length: listed + 1 }, (_, event) => call(event))
  const frame = { language: 'nl', zone: 'Europe/Amsterdam', script: '' } as const
  return String(boardPart(frame, { state: 'calls', newest, list }, hung, 0))
}
/** Heights of capitals as a share of the shorter side, and what falls outside the screen or over its foot. */
const measure = (html: string) =>
  page.evaluate((inner) => {
    const board = document.getElementById('board')
    if (board) board.innerHTML = inner
    const canvas = document.createElement('canvas').getContext('2d')
    const side = Math.min(innerWidth, innerHeight)
    const rise = (element: Element) => {
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(element)
      if (canvas) canvas.font = `${fontWeight} ${fontSize} ${fontFamily}`
      return ((canvas?.measureText('H').actualBoundingBoxAscent ?? 0) / side) * 100
    }
    const floor = document.querySelector('.bz-screen__foot')?.getBoundingClientRect().top ?? 0
    const line = document.querySelector('.bz-line')
    const end = line ? line.getBoundingClientRect().top : floor
    const parts = [...document.querySelectorAll('.bz-call, .bz-call__number, .bz-call__counter, .bz-line')]
    const outside = parts.filter((part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect()
      return left < 0 || top < 0 || right > innerWidth || bottom > (part === line ? floor : end)
    })
    const touching = [...document.querySelectorAll('.bz-call')].filter((row) => {
      const [number, counter] = ['number', 'counter'].map((name) => row.querySelector(`.bz-call__${name}`))
      const [one, two] = [number?.getBoundingClientRect(), counter?.getBoundingClientRect()]
      return one && two && one.right > two.left && one.bottom > two.top
    })
    const rises = [...document.querySelectorAll('.bz-call__number')].map(rise)
    return { newest: rises[0] ?? 0, least: Math.min(...rises.slice(1)), outside: outside.length + touching.length }
  }, html)

const screens = { '1080p': [1920, 1080], '4K': [3840, 2160] } as const

test.each(Object.entries(screens))('on %s every number can be read, up to twelve below the newest', async (_, size) => {
  await page.setViewportSize({ width: size[0], height: size[1] })
  for (const listed of [1, 5, 6, 7, 8, 9, 12]) {
    const { newest, least, outside } = await measure(boardOf(listed))
    expect({ listed, outside }).toEqual({ listed, outside: 0 })
    expect(newest).toBeGreaterThanOrEqual(18)
    expect(least).toBeGreaterThanOrEqual(9.5)
  }
})

test.each(Object.entries(screens))('on %s a line below them takes nothing away, up to nine', async (_, size) => {
  await page.setViewportSize({ width: size[0], height: size[1] })
  for (const listed of [1, 6, 7, 9]) {
    const { newest, least, outside } = await measure(boardOf(listed, line))
    expect({ listed, outside }).toEqual({ listed, outside: 0 })
    expect(newest).toBeGreaterThanOrEqual(18)
    expect(least).toBeGreaterThanOrEqual(9.5)
  }
})

test('on a screen on its side too, up to six below the newest', async () => {
  await page.setViewportSize({ width: 1080, height: 1920 })
  for (const listed of [1, 5, 6]) {
    const { newest, least, outside } = await measure(boardOf(listed))
    expect({ listed, outside }).toEqual({ listed, outside: 0 })
    expect(newest).toBeGreaterThanOrEqual(18)
    expect(least).toBeGreaterThanOrEqual(9.5)
  }
})

test.each([
  [1920, 1080, 20],
  [1080, 1920, 8],
  [1080, 1920, 16],
  [1024, 768, 16],
])('on %i × %i all calls of three minutes are there, even %i', async (width, height, listed) => {
  await page.setViewportSize({ width, height })
  expect((await measure(boardOf(listed))).outside).toBe(0)
  expect((await measure(boardOf(listed, line))).outside).toBe(0)
})

test('the board passes axe, quiet and with a call', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const broken = () =>
    page.evaluate(async () => {
      const { axe: judge } = globalThis as unknown as { axe: typeof import('axe-core') }
      const values = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa']
      const { violations } = await judge.run({ runOnly: { type: 'tag', values } })
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)
    })
  await page.clock.resume()
  await page.evaluate(axe)
  expect(await broken()).toEqual([])
  await calls(hall.town, 1)
  await page.locator('.bz-call[data-fresh]').waitFor()
  expect(await broken()).toEqual([])
})
