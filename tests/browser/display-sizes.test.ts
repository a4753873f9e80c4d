// Whether the hall can read it from the last seat: capitals are as large a share of the screen's shorter side as
// src/display/legibility.ts promises of each layout, and nothing is outside the screen or over something else.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { layoutSizes } from '../../src/display/legibility.ts'
import type { Layout } from '../../src/staff/device.ts'
import { boardPart } from '../../views/display/board.ts'
import { calls } from '../display/hall.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { type HallScreen, openHall } from './screen.ts'

let browser: Browser
let hall: HallScreen
let page: Page

beforeAll(async () => {
  browser = await workersBrowser()
  hall = await openHall(browser)
  page = await hall.openPage()
})
afterAll(async () => {
  await closeContexts()
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
const boardOf = (layout: Layout, listed: number, hung?: typeof line) => {
  const [newest = call(0), ...list] = Array.from({ length: listed + 1 }, (_, event) => call(event))
  const frame = { language: 'nl', zone: 'Europe/Amsterdam', script: '', layout } as const
  const showing = { state: 'calls', newest, list } as const
  return String(boardPart(frame, { evacuation: undefined, showing, line: hung, waits: [] }, 0))
}
/** Heights of capitals as a share of the shorter side, and what falls outside the screen or over its foot. */
const measure = (layout: Layout, listed: number, hung?: typeof line) =>
  page.evaluate(
    ([shape, inner]) => {
      const board = document.getElementById('board')
      const screen = document.getElementById('screen')
      if (board) board.innerHTML = inner ?? ''
      if (screen) screen.dataset.layout = shape ?? ''
      const canvas = document.createElement('canvas').getContext('2d')
      const side = Math.min(innerWidth, innerHeight)
      const rise = (element: Element) => {
        const { fontWeight, fontSize, fontFamily } = getComputedStyle(element)
        if (canvas) canvas.font = `${fontWeight} ${fontSize} ${fontFamily}`
        return ((canvas?.measureText('H').actualBoundingBoxAscent ?? 0) / side) * 100
      }
      const isStrip = shape === 'strip'
      const foot = document.querySelector('.bz-screen__foot')?.getBoundingClientRect()
      const [floor, edge] = isStrip ? [innerHeight, foot?.left ?? 0] : [foot?.top ?? 0, innerWidth]
      const line = document.querySelector('.bz-line')
      const end = line ? line.getBoundingClientRect().top : floor
      const parts = [...document.querySelectorAll('.bz-call, .bz-call__number, .bz-call__counter, .bz-line')]
      const outside = parts.filter((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect()
        return left < 0 || top < 0 || right > edge || bottom > (part === line ? floor : end)
      })
      const touching = [...document.querySelectorAll('.bz-call')].filter((row) => {
        const [number, counter] = ['number', 'counter'].map((name) => row.querySelector(`.bz-call__${name}`))
        const [one, two] = [number?.getBoundingClientRect(), counter?.getBoundingClientRect()]
        return one && two && one.right > two.left && one.bottom > two.top
      })
      const rises = [...document.querySelectorAll('.bz-call__number')].map(rise)
      const rows = rises.slice(1)
      return { newest: rises[0] ?? 0, least: Math.min(...rows), outside: outside.length + touching.length }
    },
    [layout, boardOf(layout, listed, hung)],
  )

type Size = readonly [width: number, height: number]

const screens: readonly (readonly [Layout, Size])[] = [
  ['large', [1920, 1080]],
  ['large', [3840, 2160]],
  ['columns', [1920, 1080]],
  ['columns', [3840, 2160]],
  ['portrait', [1080, 1920]],
  ['portrait', [2160, 3840]],
  ['strip', [1920, 360]],
  ['strip', [3840, 720]],
]

test.each(screens)('in the layout %s on %j numbers are as large as the rule says', async (layout, [width, height]) => {
  await page.setViewportSize({ width, height })
  const promised = layoutSizes[layout]
  for (let listed = 1; listed <= promised.calls; listed++) {
    const { newest, least, outside } = await measure(layout, listed)
    expect({ listed, outside }).toEqual({ listed, outside: 0 })
    expect(newest).toBeGreaterThanOrEqual(promised.newest * 100)
    expect(least).toBeGreaterThanOrEqual(promised.older * 100)
  }
})

test('a line below them takes nothing away from up to nine on a wide screen', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  for (const listed of [1, 6, 7, 9]) {
    const { newest, least, outside } = await measure('large', listed, line)
    expect({ listed, outside }).toEqual({ listed, outside: 0 })
    expect(newest).toBeGreaterThanOrEqual(18)
    expect(least).toBeGreaterThanOrEqual(9.5)
  }
})

test.each<[Layout, number, number, number]>([
  ['large', 1920, 1080, 20],
  ['large', 1024, 768, 16],
  ['columns', 1920, 1080, 20],
  ['columns', 1280, 720, 12],
  ['portrait', 1080, 1920, 8],
  ['portrait', 1080, 1920, 16],
  ['strip', 1920, 360, 6],
  ['strip', 1920, 360, 9],
  ['strip', 1920, 360, 15],
])(
  'in the layout %s on %i × %i all calls of three minutes are there, even %i',
  async (layout, width, height, listed) => {
    await page.setViewportSize({ width, height })
    expect(await measure(layout, listed)).toMatchObject({ outside: 0 })
    expect(await measure(layout, listed, line)).toMatchObject({ outside: 0 })
  },
)

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
