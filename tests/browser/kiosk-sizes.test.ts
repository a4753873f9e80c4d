// Whether every screen of the kiosk fits, with keys that a finger hits and letters that an eye reads, in millimetres of
// the glass: on several screens, in every language, and in each way that a visitor may want to see it.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathIn } from '../../views/words/languages.ts'
import { at, codeFor } from '../checkin/arriving.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { type KioskInUse, landscape, openKiosk, portrait } from './at-kiosk.ts'
import { openAway } from './screens-of-away.ts'

let browser: Browser
let kiosk: KioskInUse
beforeAll(async () => {
  browser = await workersBrowser()
  kiosk = await openKiosk(browser)
})
afterAll(async () => {
  await closeContexts()
  await kiosk?.close()
})

/** 20 mm for a finger, 3 mm between two; capitals of 4.8 mm at 60 cm, and 7.3 mm for who sees a quarter. */
const touchMm = 20
const gapMm = 3
const capitalsMm = { usual: 4.8, large: 7.3 }
/** Of the fonts that may be used the lowest capitals: Noto Sans. */
const capitalsOfFont = 0.714

/** What is wrong with the screen that stands there. */
const wrongOn = (page: Page, pixels: number, capitals: number): Promise<string[]> =>
  page.evaluate(
    ({ pixels, capitals, touchMm, gapMm, capitalsOfFont }) => {
      const wrong: string[] = []
      const name = (element: Element) =>
        `${element.tagName}.${element.className} "${element.textContent?.trim().slice(0, 40)}"`
      const shown = [...document.querySelectorAll('.bz-screen *')].filter((element) => element.checkVisibility())
      const body = document.querySelector('.bz-screen__body')?.getBoundingClientRect()
      const inBody = shown.filter((element) =>
        element.matches('.bz-screen__body :is(a, button, p, h1, h2, input, svg)'),
      )
      for (const element of inBody) {
        const { top, bottom, left, right } = element.getBoundingClientRect()
        if (body && (top < body.top - 1 || bottom > body.bottom + 1)) wrong.push(`does not fit: ${name(element)}`)
        if (left < -1 || right > innerWidth + 1) wrong.push(`beside the screen: ${name(element)}`)
      }
      const keys = shown.filter((element) => element.matches('a, button'))
      for (const key of keys) {
        const { width, height, left, right, bottom } = key.getBoundingClientRect()
        if (Math.min(width, height) < touchMm * pixels - 0.6) wrong.push(`${width}x${height} is no key: ${name(key)}`)
        if (left < 0 || right > innerWidth || bottom > innerHeight) wrong.push(`out of the glass: ${name(key)}`)
        if (key.scrollWidth > key.clientWidth + 1 || key.scrollHeight > key.clientHeight + 1)
          wrong.push(`sticks out of its key: ${name(key)}`)
      }
      for (const [at, key] of keys.entries()) {
        for (const other of keys.slice(at + 1)) {
          const [a, b] = [key.getBoundingClientRect(), other.getBoundingClientRect()]
          const apart = Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom)
          if (apart < gapMm * pixels - 0.6) wrong.push(`${apart} px apart: ${name(key)} and ${name(other)}`)
        }
      }
      for (const element of shown) {
        const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * capitalsOfFont
        if (says && size < capitals * pixels - 0.1) wrong.push(`capitals of ${size} px: ${name(element)}`)
      }
      return wrong
    },
    { pixels, capitals, touchMm, gapMm, capitalsOfFont },
  )

/** The glass, its pixels per millimetre, and in which languages it is looked at: together all of them. */
const glass = [
  ['22 inch upright', portrait, 4, ['en', 'ar']],
  ['22 inch on its side', landscape, 4, ['nl', 'pl']],
  ['32 inch upright', portrait, 2.75, ['pl']],
  ['19 inch, nearly square', { width: 1280, height: 1024 }, 3.4, ['ar']],
  ['17 inch upright', portrait, 5, ['nl']],
  ['15 inch, nearly square', { width: 1024, height: 768 }, 3.4, ['en', 'pl']],
  ['15.6 inch on its side', { width: 1366, height: 768 }, 4, ['nl']],
  ['15.6 inch upright', portrait, 5.6, ['pl']],
] as const

/** Everything that a visitor sees without a code, and one answer of each kind. */
const screens = [
  '/kiosk',
  '/kiosk/code',
  '/kiosk/code/vergeten',
  '/kiosk/nummer',
  '/kiosk/nummer?scherm=2',
  '/kiosk/nummer?product=erkenning',
  '/kiosk/nummers/1',
  '/kiosk/hulp',
]

test.each(glass)('on %s everything fits, can be hit and can be read', async (_name, viewport, pixels, languages) => {
  await kiosk.setUp({ pixelsPerMillimetre: pixels, headphones: true })
  const page = await kiosk.machine({ viewport })
  await page.request.post(`${kiosk.url}/kiosk/nummer`, {
    form: { product: 'paspoort', sleutel: kiosk.town.site.chance.secret() },
    headers: { origin: kiosk.url },
  })
  const wrong: string[] = []
  const look = async (where: string, capitals: number) => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    for (const fault of await wrongOn(page, pixels, capitals)) wrong.push(`${where}: ${fault}`)
  }
  for (const language of languages) {
    for (const path of screens) {
      await page.goto(`${kiosk.url}${pathIn(language, path)}`)
      await look(`${language} ${path}`, capitalsMm.usual)
      await turn(page, 'large')
      await look(`${language} ${path} large`, capitalsMm.large)
      await turn(page, 'low')
      await look(`${language} ${path} large and low`, capitalsMm.large)
    }
  }
  expect(wrong).toEqual([])
  await page.context().close()
})

test('in large letters on 15 inch what is wrong with a code fits too, and where else to go', async () => {
  await kiosk.setUp({ pixelsPerMillimetre: 3.4, headphones: true })
  const page = await kiosk.machine({ viewport: { width: 1024, height: 768 } })
  const { code } = await codeFor(kiosk.town, at('10:00', '2026-11-26'))
  const wrong: string[] = []
  for (const [typed, shown] of [
    ['123456', '.bz-wrong:not(:empty)'],
    [code, '.bz-message'],
  ] as const) {
    await page.goto(`${kiosk.url}/pl/kiosk/code`)
    await turn(page, 'large')
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    // The screen of the answer is given the large letters when it has come.
    await page.locator(`.bz-screen[data-view~=large] ${shown}`).waitFor()
    wrong.push(...(await wrongOn(page, 3.4, capitalsMm.large)))
  }
  expect(wrong).toEqual([])
  await page.context().close()
})

/** The lowest glass and the narrowest one, which are the smallest for their letters. */
const smallest = glass.filter(([name]) => name.startsWith('15.6 inch'))

test.each(smallest)(
  'on %s in large letters the screens without the server fit too',
  async (_name, viewport, pixels, [language]) => {
    await kiosk.setUp({
      pixelsPerMillimetre: pixels,
      headphones: true,
      printing: { by: 'agent', model: 'esc-pos', port: 9181 },
    })
    const page = await kiosk.machine({ viewport })
    const go = (path: string) => page.goto(`${kiosk.url}${pathIn(language, path)}`)
    const wrong: string[] = []
    for (const screen of ['start', 'code', 'products', 'number']) {
      await openAway({ page, go }, screen)
      // The longest that it says about the receipt, and names as long as a municipality has them.
      await page.evaluate(() => {
        for (const line of document.querySelectorAll<HTMLElement>('[data-failed]'))
          line.textContent = line.dataset.failed ?? ''
        for (const name of document.querySelectorAll('.bz-choice__name'))
          name.textContent = 'Paspoort voor een kind aanvragen'
      })
      await turn(page, 'large')
      for (const fault of await wrongOn(page, pixels, capitalsMm.large)) wrong.push(`${screen}: ${fault}`)
    }
    expect(wrong).toEqual([])
    await page.context().close()
  },
)

test('choices that do not all fit come in parts, and the way back leads through them', async () => {
  await kiosk.setUp({ pixelsPerMillimetre: 4 })
  const page = await kiosk.machine({ viewport: { width: 1366, height: 768 } })
  await page.clock.install()
  await page.goto(`${kiosk.url}/kiosk/nummer`)
  const shown = () => page.locator('.bz-choice__name:visible').allTextContents()
  const all = await shown()
  expect(all).toHaveLength(5)
  await turn(page, 'large')
  const first = await shown()
  expect(all.slice(0, first.length)).toEqual(first)
  expect(first.length).toBeLessThan(all.length)
  const more = page.getByRole('button', { name: 'Iets anders' })
  await more.tap()
  const second = await shown()
  expect([...first, ...second]).toEqual(all)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  // What the server has beyond these is where it was.
  await page.getByRole('link', { name: 'Iets anders' }).waitFor()
  await page.clock.runFor(500)
  await page.getByRole('link', { name: 'Terug' }).tap()
  expect(await shown()).toEqual(first)
  await page.clock.runFor(500)
  await page.getByRole('link', { name: 'Terug' }).tap()
  await page.getByRole('heading', { level: 1, name: 'Welkom' }).waitFor()
  await page.context().close()
})

/** By a script: whether a finger can hit the key is what is looked at here. */
const turn = (page: Page, view: string) =>
  page.locator(`[data-switch=${view}]`).evaluate((key: HTMLElement) => key.click())
