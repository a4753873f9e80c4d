// What a page says by itself to who cannot see it: each live region by the accessibility tree of the browser. It says
// something that can be understood alone, it is there before it is filled, and it is silent while nothing happens.
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at } from '../checkin/arriving.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { openTownInUse, type TownInUse, type Who } from './town-in-use.ts'

let browser: Browser
let town: TownInUse

beforeAll(async () => {
  ;[browser, town] = await Promise.all([workersBrowser(), openTownInUse()])
})
afterAll(async () => {
  await closeContexts()
  await town?.close()
})

const screens: [who: Who, path: (town: TownInUse) => string][] = [
  ['clerk', () => '/balie'],
  ['clerk', () => '/balie/1'],
  ['clerk', () => '/balie/2'],
  ['clerk', () => '/balie/3'],
  ['clerk', () => '/balie/2?zoek=b'],
  ['receptionist', () => '/receptie'],
  ['coordinator', () => '/hal'],
  ['kiosk', () => '/kiosk'],
  ['kiosk', () => '/kiosk/code'],
  ['stranger', ({ follow }) => follow.waiting],
  ['stranger', ({ follow }) => follow.called],
  ['display', () => '/scherm'],
]
/** Longer than anybody listens to without being able to stop it. */
const longest = 160

async function aPage(who: Who): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  const cookies: [string, string][] = town.cookies[who]
  await context.addCookies(cookies.map(([name, value]) => ({ name: `beurt-${name}`, value, url: town.url })))
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return page
}

interface AxNode {
  nodeId: string
  ignored: boolean
  childIds?: string[]
  role?: { value: string }
  name?: { value: string }
  properties?: { name: string; value: { value: unknown } }[]
}

/** Every region that speaks by itself, with its name and all that is in it. */
async function regionsOf(cdp: CDPSession): Promise<{ role: string; name: string; says: string; has: string[] }[]> {
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] }
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const property = (node: AxNode, name: string) => node.properties?.find((one) => one.name === name)?.value.value
  const under = (node: AxNode): AxNode[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id)
      return child ? [child, ...under(child)] : []
    })
  return nodes
    .filter((node) => !node.ignored && ['polite', 'assertive'].includes(String(property(node, 'live'))))
    .filter((node) => property(node, 'root') === undefined || /^(status|alert|log|timer)$/.test(node.role?.value ?? ''))
    .map((node) => {
      const inside = under(node)
      const texts = inside.filter(({ role }) => role?.value === 'StaticText')
      return {
        role: node.role?.value ?? '',
        name: node.name?.value ?? '',
        says: texts.map(({ name }) => name?.value ?? '').join(' '),
        has: inside.map(({ role }) => role?.value ?? '').filter((role) => /button|link|textbox|table|list$/.test(role)),
      }
    })
}

/** From here on the page keeps what its regions say, and which of them came with their words already in them. */
const listenTo = (page: Page) =>
  page.evaluate(() => {
    const regions = '[role=status], [role=log], [aria-live=polite]'
    const heard: string[] = []
    Object.assign(window, { heard })
    const wordsOf = (region: Element) => (region.textContent ?? '').replace(/\s+/g, ' ').trim()
    const said = new Map([...document.querySelectorAll(regions)].map((region) => [region, wordsOf(region)]))
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(regions)
        if (region && said.has(region) && said.get(region) !== wordsOf(region)) {
          heard.push(wordsOf(region))
          said.set(region, wordsOf(region))
        }
        for (const node of addedNodes) {
          const come = node instanceof Element ? [node, ...node.querySelectorAll(regions)] : []
          for (const one of come.filter((each) => each.matches(regions) && !said.has(each))) {
            // What comes with a whole page is read with the page.
            if (wordsOf(one) && target !== document.body) heard.push(`came with: ${wordsOf(one)}`)
            said.set(one, wordsOf(one))
          }
        }
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })

const heardOn = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard)

/** Every part that keeps itself true is read again, and put in its place. */
async function readAgain(page: Page): Promise<void> {
  const parts = await page.evaluate(() => {
    const parts = [...document.querySelectorAll('main [hx-trigger^=live], main [hx-trigger^=read]')]
    Object.assign(window, { swaps: 0 })
    document.addEventListener('htmx:after:swap', () => Object.assign(window, { swaps: swapsOf() + 1 }))
    const swapsOf = () => (window as unknown as { swaps: number }).swaps
    for (const part of parts)
      part.dispatchEvent(new Event(/^\w+/.exec(part.getAttribute('hx-trigger') ?? '')?.[0] ?? ''))
    return parts.length
  })
  await page.waitForFunction((wanted) => (window as unknown as { swaps: number }).swaps >= wanted, parts)
}

test('every live region says one thing that can be understood alone, and nothing while nothing happens', async () => {
  const faults: string[] = []
  for (const [index, [who, path]] of screens.entries()) {
    const page = await aPage(who)
    await page.goto(town.url + path(town))
    const name = `${who} ${path(town).replace(/[\w-]{22}/, '…')}`
    const regions = await regionsOf(await page.context().newCDPSession(page))
    if (regions.length === 0 && who !== 'display') faults.push(`${name} has no way to say anything`)
    for (const { role, says, has } of regions) {
      if (has.length > 0) faults.push(`${name}: a ${role} reads ${has.join(', ')} aloud`)
      if (says.length > longest) faults.push(`${name}: a ${role} goes on and on: ${says}`)
      if (says !== '' && !/\p{L}{2}/u.test(says))
        faults.push(`${name}: a ${role} says "${says}", and nobody knows of what`)
    }
    await listenTo(page)
    await readAgain(page)
    await town.beurt.moveTo(at(`14:${31 + index}`))
    await readAgain(page)
    faults.push(...(await heardOn(page)).map((text) => `${name} says without a reason: ${text}`))
    await page.context().close()
  }
  expect(faults).toEqual([])
})

test('what is found while one types is said, each time by the region that was there', async () => {
  const page = await aPage('receptionist')
  await page.goto(`${town.url}/receptie`)
  await page.locator('#zoek[data-htmx-powered]').waitFor()
  await listenTo(page)
  await page.keyboard.type('zeppelin')
  await page.locator('#gevonden-gezegd', { hasText: 'Niets gevonden' }).waitFor()
  await page.locator('#zoek').fill('')
  await page.locator('#gevonden.bz-hidden').waitFor({ state: 'attached' })
  await page.keyboard.type('rijbewijs')
  await page.locator('#gevonden-gezegd', { hasText: 'gevonden' }).waitFor()
  const heard = (await heardOn(page)).filter(Boolean)
  expect(heard).toEqual([expect.stringMatching(/^Niets gevonden/), expect.stringMatching(/^\d+ gevonden$/)])
  await page.context().close()
})

test('what a press did, and what a search found, is said with the name of the page', async () => {
  const page = await aPage('clerk')
  const said = (text: RegExp) => page.locator('#bz-status', { hasText: text }).waitFor({ state: 'attached' })
  await page.goto(`${town.url}/balie/1`)
  await page.locator('#zoek').fill('b 0')
  await page.locator('#zoek').press('Enter')
  await said(/^\d nummers - Balie 1 - /)
  await page.keyboard.press('Escape')
  await page.locator('.bz-found').waitFor({ state: 'detached' })
  await page.keyboard.press('g')
  await said(/^B \d{3} begonnen - Balie 1 - /)
  await page.keyboard.press('k')
  await said(/^B \d{3} klaar - Balie 1 - /)
  await page.context().close()
})
