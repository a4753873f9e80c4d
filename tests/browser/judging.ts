// What is wrong with a page as a browser shows it: what axe sees, and what it does not look at.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import type { TestApp } from '../support/app.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const axePath = '/axe.js'

/** The app with axe beside it: what Chromium has fetched once it need not compile again for every page. */
export function withAxe({ fetch }: Pick<TestApp['app'], 'fetch'>): Pick<TestApp['app'], 'fetch'> {
  const headers = { 'content-type': 'text/javascript', 'cache-control': 'max-age=3600, immutable' }
  return {
    fetch: (request, ...more) =>
      new URL(request.url).pathname === axePath ? new Response(axe, { headers }) : fetch(request, ...more),
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/**
 * The rules that go by where things lie and how they are drawn. All others read the tree, and of an element whether it is
 * shown: they say the same at another size where that is the same.
 */
const byLooks = [
  'avoid-inline-spacing',
  'color-contrast',
  'label-content-name-mismatch',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
]

interface Judged {
  axe: typeof import('axe-core')
  /** The tree as it was when every rule was asked, and what of it was shown. */
  judged?: string
}

/**
 * Where axe finds that WCAG 2.2 is not met, at the size that the page has now. Its server must be one `withAxe`. What was
 * judged at another size is not asked again, unless it can differ.
 */
export const violationsOf = (page: Page): Promise<string[]> =>
  page.evaluate(
    async ({ source, values, byLooks }) => {
      const here = globalThis as unknown as Judged
      /** The page as it was, with axe in it. */
      async function giveAxe() {
        const script = document.createElement('script')
        const loaded = new Promise((resolve, reject) => {
          script.onload = resolve
          script.onerror = reject
        })
        script.src = source
        document.head.append(script)
        await loaded
        script.remove()
      }
      const isShown = (element: Element) => {
        const { width, height, right, bottom } = element.getBoundingClientRect()
        const isInPage = right + scrollX > 0 && bottom + scrollY > 0
        const visible = { visibilityProperty: true, opacityProperty: true }
        return width > 0 && height > 0 && isInPage && element.checkVisibility(visible)
      }
      if (!('axe' in here)) await giveAxe()
      const shown = [...document.querySelectorAll('*')].map((element) => Number(isShown(element)))
      const now = document.documentElement.outerHTML + shown.join('')
      const isSame = here.judged === now
      here.judged = now
      const { violations } = await here.axe.run(document, {
        runOnly: isSame ? { type: 'rule', values: byLooks } : { type: 'tag', values },
        resultTypes: ['violations'],
        preload: false,
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      )
    },
    { source: axePath, values: tags, byLooks },
  )

/** What sticks out when one has to scroll sideways to see all. */
export const stickingOutOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const isRightToLeft = document.documentElement.dir === 'rtl'
    const isOutside = (element: Element) => {
      const { left, right } = element.getBoundingClientRect()
      return isRightToLeft ? left < 0 : right > clientWidth
    }
    const outside = [...document.querySelectorAll('body *')].filter(isOutside)
    const innermost = outside.filter((element) => ![...element.children].some(isOutside))
    return innermost.map(({ outerHTML }) => `sticks out at ${clientWidth}: ${outerHTML.slice(0, 100)}`).slice(0, 5)
  })

export const headOf = (page: Page): Promise<{ title: string; language: string; headings: number }> =>
  page.evaluate(() => ({
    title: document.title,
    language: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
  }))

/** Whether what this selects gets the focus: a page that has just been swapped in may still be about to give it. */
export const getsFocus = (page: Page, selector: string): Promise<boolean> =>
  page
    .waitForFunction((wanted) => document.activeElement?.matches(wanted), selector, { timeout: 3_000 })
    .then(
      () => true,
      () => false,
    )

export const hasFocus = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)

/** Keeps what the console says is wrong; an answer that is an error by itself is what some screens are about. */
export function listen(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    const isAnswer = /^Failed to load resource: .* status of 4\d\d/.test(message.text())
    if (message.type() === 'error' && !isAnswer) faults.push(`${page.url()}: ${message.text()}`)
  })
}
