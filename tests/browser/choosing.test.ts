// Finding and choosing by keyboard, with scripts; and the same inside the municipality's own website.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { listen } from '../../src/listening.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'

let town: TestApp
let browser: Browser
let ours: Server
let website: Server

const portOf = (server: Server) => (server.address() as AddressInfo).port

beforeAll(async () => {
  ;[town, browser] = await Promise.all([createTestApp(), workersBrowser()])
  website = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<iframe title="Afspraak maken" width="400" height="700" src="http://localhost:${portOf(ours)}/"></iframe>`,
    )
  })
  await new Promise<void>((resolve) => website.listen(0, '127.0.0.1', resolve))
  // To a browser localhost is another site than 127.0.0.1, and as good as https.
  const app = createApp({ ...town.site, secure: true, embedOrigins: [`http://127.0.0.1:${portOf(website)}`] })
  ours = await listen(app.fetch, { host: '127.0.0.1', port: 0 }, town.clock)
})
afterAll(async () => {
  await closeContexts()
  for (const server of [ours, website]) {
    server?.closeAllConnections()
    await new Promise((resolve) => server?.close(resolve))
  }
  await town?.close()
})

const open = async (path: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  page.setDefaultTimeout(8_000)
  await page.goto(`http://localhost:${portOf(ours)}${path}`)
  return page
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null
    return { id: at?.id, text: at?.textContent?.trim(), value: at?.value }
  })

test('while one types, what is found is said and the keyboard stays where it is', async () => {
  const page = await open('/')
  await page.getByLabel('Zoek uw onderwerp').focus()
  await page.keyboard.type('rijbew')
  const said = page.locator('#gevonden [role="status"]')
  await expect.poll(() => said.innerText()).toBe('3 onderwerpen gevonden bij “rijbew”')
  await page.keyboard.type('ijs halen')
  await expect.poll(() => said.innerText()).toContain('“rijbewijs halen”')
  expect(await focused(page)).toMatchObject({ id: 'zoek', value: 'rijbewijs halen' })
  expect(new URL(page.url()).search).toBe('?zoek=rijbewijs%20halen')

  await page.keyboard.press('Tab')
  expect((await focused(page)).text).toBe('Zoeken')
  await page.keyboard.press('Tab')
  expect((await focused(page)).text).toContain('Rijbewijs afhalen')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Voor hoeveel personen?' }).waitFor()
  await page.goBack()
  await expect.poll(() => page.getByLabel('Zoek uw onderwerp').inputValue()).toBe('rijbewijs halen')
  expect(await said.innerText()).toContain('“rijbewijs halen”')
  await page.close()
})

test('persons are counted and products added by keyboard, and the total is said', async () => {
  const page = await open('/afspraak/maken?product=paspoort')
  const total = page.locator('#bezoek[role="status"]')
  await page.getByRole('button', { name: 'Een persoon meer: Paspoort aanvragen' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => total.innerText()).toBe('2 × Paspoort aanvragen · duurt ongeveer 15 minuten')
  expect((await focused(page)).text).toBe('+Een persoon meer: Paspoort aanvragen')
  for (const _ of [3, 4, 5]) await page.keyboard.press('Enter')
  expect(await page.locator('#bz-status').innerText()).toContain('Bent u met meer? Bel 14 0148.')
  await expect.poll(() => total.innerText()).toBe('4 × Paspoort aanvragen · duurt ongeveer 25 minuten')
  expect(await page.getByLabel('Paspoort aanvragen', { exact: true }).inputValue()).toBe('4')

  await page.getByText('Wilt u nog meer regelen?').click()
  await page.getByRole('button', { name: 'Rijbewijs aanvragen of verlengen' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Rijbewijs aanvragen of verlengen', { exact: true }).waitFor()
  await expect.poll(async () => (await focused(page)).id).toBe('personen-2')
  expect(await total.innerText()).toContain('4 × Paspoort aanvragen, 1 × Rijbewijs aanvragen of verlengen')
  await page.close()
})

test('the times of another day come next after its heading, also when one was among those of the first day', async () => {
  const page = await open('/afspraak/tijd?product=paspoort&personen=1&locatie=stadskantoor')
  await page.getByRole('radio').first().focus()
  const link = page.locator('[data-day="2026-11-26"]')
  await link.focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await focused(page)).text).toContain('donderdag 26 november 2026')
  await page.keyboard.press('Tab')
  const first = page.locator('#dag-2026-11-26 [name="tijd"]').first()
  expect((await focused(page)).value).toBe(await first.getAttribute('value'))
  expect(await page.locator('#tijden :checked').count()).toBe(0)
  // Sent without a time, it comes back with the same day.
  await page.getByRole('button', { name: 'Naar uw gegevens' }).click()
  await page.getByRole('alert').waitFor()
  await page.locator('#dag-2026-11-26[data-shown]').waitFor()
  await page.close()
})

test('inside the municipality’s website an appointment comes as far as a held time, with scripts and without', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ viewport: { width: 420, height: 740 }, javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${portOf(website)}/`)
    const frame = page.frameLocator('iframe')
    await frame.getByRole('link', { name: /^Paspoort aanvragen/ }).click()
    await frame.getByRole('button', { name: 'Naar locatie kiezen' }).click()
    await frame.getByRole('link', { name: /Stadskantoor/ }).click()
    await frame.locator('.bz-times input[type=radio]').first().check()
    await frame.getByRole('button', { name: 'Naar uw gegevens' }).click()
    await frame.getByText('Wij houden deze tijd vast tot').first().waitFor()
    await context.close()
  }
})
