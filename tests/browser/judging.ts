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

/** The page as it was, with axe in it. */
const giveAxe = (page: Page): Promise<void> =>
  page.evaluate(async (source) => {
    if ('axe' in globalThis) return
    const script = document.createElement('script')
    const loaded = new Promise((resolve, reject) => {
      script.onload = resolve
      script.onerror = reject
    })
    script.src = source
    document.head.append(script)
    await loaded
    script.remove()
  }, axePath)

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Where axe finds that WCAG 2.2 is not met, at the size that the page has now. Its server must be one `withAxe`. */
export async function violationsOf(page: Page): Promise<string[]> {
  await giveAxe(page)
  return page.evaluate(async (values) => {
    const { axe: judge } = globalThis as unknown as { axe: typeof import('axe-core') }
    const options: import('axe-core').RunOptions = {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      preload: false,
    }
    const { violations } = await judge.run(document, options)
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    )
  }, tags)
}

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
