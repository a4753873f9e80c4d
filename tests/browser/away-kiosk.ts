// A kiosk in a real browser whose server can go away and come back, at the same address.
import { type ServerType, serve } from '@hono/node-server'
import type { BrowserContext, Page } from 'playwright-core'
import { tokenOf } from '../checkin/arriving.ts'
import type { TestApp } from '../support/app.ts'
import { until } from '../support/process.ts'

export const portrait = { width: 1080, height: 1920 }
export const landscape = { width: 1920, height: 1080 }

/**
 * The app on a port of its own. `loseAnswers`: so many lists that are handed in are taken, and their answers lost. `clips`:
 * so many clips were fetched.
 */
export function aServer(beurt: TestApp) {
  let server: ServerType | undefined
  let port = 0
  const state = { loseAnswers: 0, handedIn: 0, clips: 0 }
  const answer: TestApp['app']['fetch'] = async (request, env, context) => {
    const response = await beurt.app.fetch(request, env, context)
    const { pathname } = new URL(request.url)
    if (isClip(pathname)) state.clips += 1
    if (pathname !== '/kiosk/inlevering') return response
    state.handedIn += 1
    if (state.loseAnswers > 0) {
      state.loseAnswers -= 1
      ;(env as { incoming: { socket: { destroy(): void } } }).incoming.socket.destroy()
    }
    return response
  }
  return {
    state,
    origin: () => `http://localhost:${port}`,
    up: () =>
      new Promise<void>((resolve) => {
        server = serve({ fetch: answer, port, hostname: '127.0.0.1' }, (info) => {
          port = info.port
          resolve()
        })
      }),
    down: () =>
      new Promise<void>((resolve) => {
        server?.close(() => resolve())
        if (server && 'closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

/** Pairs a page of this context, and waits until it can do without the server in each of the four languages. */
export async function aReadyKiosk(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${origin}/kiosk/koppeling?token=${tokenOf('kiosk-stadskantoor')}`)
  await becomesReady(page)
  return page
}

export async function becomesReady(page: Page): Promise<void> {
  await until(() =>
    page.evaluate(async () => {
      const isKept = await caches.match('/kiosk/zonder-verbinding')
      const workers = await navigator.serviceWorker.getRegistrations()
      return isKept !== undefined && workers.filter(({ active }) => active?.state === 'activated').length === 4
    }),
  )
  await until(async () => (await keptBy(page)).numbers.length > 0)
}

const isClip = (path: string) => path.endsWith('.ogg')

/** How many clips it has for when the server is away. */
export async function clipsKeptBy(page: Page): Promise<number> {
  const kept = await page.evaluate(async () => {
    const inEach = (await caches.keys()).map(async (name) => (await caches.open(name)).keys())
    return (await Promise.all(inEach)).flat().map(({ url }) => url)
  })
  return kept.filter(isClip).length
}

interface Kept {
  numbers: { number: string; date: string }[]
  given: { key: string; number: string; followId: string; takenAt: number }[]
}

/** What the kiosk has in its own store. */
export const keptBy = (page: Page): Promise<Kept> =>
  page.evaluate(
    () =>
      new Promise<Kept>((resolve, reject) => {
        const request = indexedDB.open('beurt-kiosk')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const database = request.result
          if (!database.objectStoreNames.contains('numbers')) return resolve({ numbers: [], given: [] })
          const within = database.transaction(['numbers', 'given'])
          const [numbers, given] = [within.objectStore('numbers').getAll(), within.objectStore('given').getAll()]
          within.oncomplete = () => {
            database.close()
            resolve({ numbers: numbers.result, given: given.result })
          }
        }
      }),
  )

/** Waits for a screen, and for as long as nobody has read it: a touch before that does not count. */
export async function reads(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await page.clock.runFor(500)
}

export async function touches(page: Page, selector: string, nth = 0): Promise<void> {
  await page.locator(selector).nth(nth).click()
  await page.clock.runFor(500)
}

/** A number without the server, from the first screen back to it. Gives what stood there. */
export async function takesNumber(page: Page): Promise<string> {
  await reads(page, 'Welkom. Wat wilt u doen?')
  await touches(page, '.bz-door', 1)
  await reads(page, 'Waarvoor komt u?')
  await touches(page, '.bz-choice')
  return leavesNumber(page)
}

export async function typesCode(page: Page, code: string): Promise<string> {
  await reads(page, 'Welkom. Wat wilt u doen?')
  await touches(page, '.bz-door')
  await reads(page, 'Typ de code van uw afspraak')
  for (const digit of code) await touches(page, `[data-digit="${digit}"]`)
  return leavesNumber(page)
}

async function leavesNumber(page: Page): Promise<string> {
  const number = await page.locator('[data-number]').first().innerText()
  await page.clock.runFor(500)
  await touches(page, '[data-stop]')
  return number
}

export const isAway = (page: Page) => page.locator('.bz-away__line').first().waitFor()

/** Waits until the ordinary kiosk stands there again, whose clock is the server's. */
export const comesBack = (page: Page) =>
  until(async () => {
    await page.clock.fastForward(5000)
    return (await page.locator('#clock').count()) > 0
  })

/** Nobody touches it, and it goes over by itself. */
export const goesAway = (page: Page) =>
  until(async () => {
    await page.clock.fastForward(10_000)
    return (await page.locator('.bz-away__line').count()) > 0
  })
