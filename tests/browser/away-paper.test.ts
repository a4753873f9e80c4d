// The kiosk when the server is away, whose numbers go on paper through the print agent on its machine: a real browser, a
// real agent, and a printer that is read byte by byte.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveAgentKey } from '../../db/print-agent.ts'
import { at, codeFor, ticketsOf } from '../checkin/arriving.ts'
import { byAgent, kiosk, numbersOn, printsBy, settled, statesOf, takesNumber } from '../printing/at-kiosk.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { type AgentSettings, freePort, type PrintAgent, startAgent } from '../support/print-agent.ts'
import { type PrinterMachine, startPrinter } from '../support/printer.ts'
import { until } from '../support/process.ts'
import { aReadyKiosk, aServer, comesBack, goesAway, isAway, keptBy, portrait, reads, touches } from './away-kiosk.ts'

let browser: Browser
let context: BrowserContext
let beurt: TestApp
let server: ReturnType<typeof aServer>
let machine: PrinterMachine
let settings: AgentSettings
let agent: PrintAgent
const faults: string[] = []

beforeAll(async () => {
  browser = await workersBrowser()
  beurt = await createTestApp({ now: at('09:00') })
  server = aServer(beurt)
  await server.up()
  machine = await startPrinter()
  const port = await freePort()
  await printsBy(beurt, byAgent('esc-pos', port))
  const { key = '' } = (await giveAgentKey(beurt.store, beurt.site.chance, kiosk, { employee: 1, origin: '' })) ?? {}
  settings = { server: server.origin(), key, printer: `tcp:127.0.0.1:${machine.port}`, port }
  agent = startAgent(settings)
  context = await browser.newContext({ viewport: portrait, hasTouch: true })
  await context.clock.install()
  await context.addInitScript(() => {
    // What is read aloud to who cannot see the screen: what stands there when the scripts of the kiosk hear of it.
    const told: string[] = []
    Object.assign(globalThis, { told })
    document.addEventListener('kiosk:screen', () => told.push(document.querySelector('#away h1')?.textContent ?? ''))
    document.addEventListener('kiosk:paper', ({ target }) => {
      const { textContent, dataset } = target as HTMLElement
      told.push([textContent, dataset.aloud].join(' ').trim())
    })
  })
  context.on('weberror', (fault) => faults.push(fault.error().message))
  context.on('console', (message) => {
    if (/Content Security Policy|CORS/.test(message.text())) faults.push(message.text())
  })
})
afterAll(async () => {
  expect(faults).toEqual([])
  await closeContexts()
  await agent.kill()
  await machine.off()
  await server.down()
  await beurt.close()
})

const timeOf = (instant: number | undefined) =>
  new Date(instant ?? 0)
    .toLocaleTimeString('nl', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' })
    .replace(':', '.')

/** Takes a number and waits for what becomes of its receipt; gives what stands on the screen, and leaves it. */
async function takes(page: Page, code?: string): Promise<{ number: string; paper: string }> {
  await reads(page, 'Welkom. Wat wilt u doen?')
  await touches(page, '.bz-door', code ? 0 : 1)
  if (code) for (const digit of code) await touches(page, `[data-digit="${digit}"]`)
  else await touches(page, '.bz-choice')
  const number = await page.locator('[data-number]').first().innerText()
  const line = page.locator('[data-form]')
  await until(async () => (await line.innerText()) !== 'Uw bon wordt geprint.')
  const paper = await line.innerText()
  await page.clock.runFor(500)
  await touches(page, '[data-stop]')
  return { number, paper }
}

test('a number comes on paper once, as it stands on the screen, and not again when the server is back', async () => {
  const { code } = await codeFor(beurt, at('10:10'))
  const page = await aReadyKiosk(context, server.origin())
  await until(() => machine.asked() > 0)
  await server.down()
  await goesAway(page)
  expect(await takes(page)).toEqual({ number: 'B 980', paper: 'Neem uw bon mee.' })
  expect(await takes(page, code)).toEqual({ number: 'A 980', paper: 'Neem uw bon mee.' })
  expect(await takes(page, code)).toEqual({ number: 'A 980', paper: 'Onthoud uw nummer, of maak een foto.' })
  const told = () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told)
  const heard = [
    'Uw nummer is B 980',
    'Neem uw bon mee.',
    'Uw nummer is A 980',
    'Neem uw bon mee.',
    'Uw nummer is A 980',
  ]
  expect((await told()).filter((text) => /nummer is|bon/.test(text))).toEqual(heard)
  await page.reload()
  await isAway(page)
  machine.paper = 'out'
  expect(await takes(page)).toEqual({ number: 'B 981', paper: 'Er komt geen bon. Maak een foto van dit scherm.' })
  machine.paper = 'there'
  await agent.kill()
  expect(await takes(page)).toEqual({ number: 'B 982', paper: 'Komt er geen bon? Maak een foto van dit scherm.' })
  expect((await told()).filter((text) => /\bbon\b/.test(text))).toEqual([
    'Er komt geen bon. Maak een foto van dit scherm. Onthoud uw nummer, of maak een foto.',
    'Komt er geen bon? Maak een foto van dit scherm. Onthoud uw nummer, of maak een foto.',
  ])
  expect(numbersOn(machine)).toEqual(['B 980', 'A 980'])
  const first = (await keptBy(page)).given.find(({ number }) => number === 'B980')
  const [receipt] = machine.receipts
  expect(receipt?.qr[0]).toMatch(new RegExp(`/volg/${first?.followId}$`))
  expect(receipt?.lines.map(({ text }) => text)).toContain(timeOf(first?.takenAt))

  agent = startAgent(settings)
  await server.up()
  await comesBack(page)
  expect((await ticketsOf(beurt)).map(({ number }) => number).toSorted()).toEqual(['A980', 'B980', 'B981', 'B982'])
  expect(await statesOf(beurt)).toEqual([])
  // What the server prints now is the next one, so nothing was left to print.
  const [screen] = await takesNumber(beurt)
  await settled(beurt)
  expect(numbersOn(machine)).toEqual(['B 980', 'A 980', screen.text('.bz-huge')])
})
