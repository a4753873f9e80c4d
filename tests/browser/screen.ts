// A hall on a port of its own whose server can stop and start again, and its display in a real browser.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { createApp } from '../../src/app.ts'
import { openStreams, type Streams } from '../../src/events.ts'
import { listen } from '../../src/listening.ts'
import { opens, token } from '../display/hall.ts'
import { takesNumber } from '../queue/at-work.ts'
import { createTestApp } from '../support/app.ts'

const tickMs = 100

export type HallScreen = Awaited<ReturnType<typeof openHall>>

/** A page writes down what it sounds, and sounds nothing. */
export const listenTo = (page: Page) =>
  page.evaluate(() => {
    const heard: string[] = []
    const play = async (names: string[]) => {
      heard.push(names.join(' '))
      return true
    }
    Object.assign((globalThis as unknown as { clips: object }).clips, { play })
    Object.assign(globalThis, { heard })
  })

/** The calls that a page has sounded, as number and counter in Dutch: 'b001 1'. */
export const soundedOn = async (page: Page): Promise<string[]> => {
  const heard = await heardOn(page)
  return heard.flatMap((names) => {
    const [, number = '', counter] = /nl\/number ([nl/\w ]+?) {2}nl\/counter nl\/(\d+)/.exec(names) ?? []
    return counter ? [`${number.replaceAll(/nl\/| /g, '')} ${counter}`] : []
  })
}

/** Everything that a page has sounded, as the names of clips. */
export const heardOn = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)

/** The town with counters 1 and 2 open and six people waiting. */
export async function openHall(browser: Browser) {
  const town = await createTestApp()
  for (const counter of [1, 2]) await opens(town, counter)
  for (let visitor = 0; visitor < 6; visitor++) await takesNumber(town)
  const faults: string[] = []
  let server: Server
  let streams: Streams
  let port = 0
  let ticking: ReturnType<typeof setInterval>

  async function start(): Promise<void> {
    streams = openStreams(town.store, town.clock, (error) => faults.push(String(error)))
    server = await listen(createApp({ ...town.site, streams }).fetch, { host: '127.0.0.1', port }, town.clock)
    port = (server.address() as AddressInfo).port
  }

  async function stop(): Promise<void> {
    streams.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }

  // The town's clock stands still by itself, and a server whose clock stands still never pings.
  const fallSilent = () => clearInterval(ticking)
  const speakAgain = () => {
    ticking = setInterval(() => town.clock.pass(tickMs), tickMs)
  }

  /** A screen that has just been switched on; its own clock can be moved. */
  async function openPage(prepare: (page: Page) => Promise<unknown> = async () => {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('console', (message) => {
      // A line that a test cuts is no fault of the page.
      const isFault = message.type() === 'error' && !/net::ERR|503|403/.test(message.text())
      if (isFault) faults.push(message.text())
    })
    await page.clock.install()
    await prepare(page)
    await page.goto(`http://127.0.0.1:${port}/scherm/koppeling?token=${token}`)
    return page
  }

  await start()
  speakAgain()
  return {
    town,
    url: () => `http://127.0.0.1:${port}`,
    start,
    stop,
    fallSilent,
    speakAgain,
    openPage,
    /** What pages and streams could not do. */
    faults,
    async close() {
      fallSilent()
      await stop()
      await town.close()
    },
  }
}
