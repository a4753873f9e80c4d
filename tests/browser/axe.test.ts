// Every screen in both languages and at every size that it is made for: nothing is wrong that axe can see, and nothing
// of what axe does not look at.
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Language } from '../../views/words/words.ts'
import { launchBrowser } from '../support/browser.ts'
import { faultsBeyondAxe } from './beyond-axe.ts'
import { afternoon, evening } from './every-screen.ts'
import { hasFocus, headOf, listen, stickingOutOf, violationsOf } from './judging.ts'
import type { Screen } from './one-screen.ts'
import { openTownInUse, type TownInUse, type Who } from './town-in-use.ts'

/** A counter's screen, whole and beside another program. */
const deskWide = { width: 1366, height: 768 }
const deskHalf = { width: 683, height: 768 }
const phone = { width: 360, height: 740 }
const lying = { width: 1920, height: 1080 }
const standing = { width: 1080, height: 1920 }

const sizesOf = (who: Who) => {
  if (/display/i.test(who)) return [lying]
  if (/kiosk/i.test(who)) return [standing, lying]
  return who === 'clerk' || who === 'coordinator' ? [deskWide, deskHalf, phone] : [{ width: 1280, height: 800 }, phone]
}

/** One round past all screens, in one language. */
interface Round {
  town: TownInUse
  language: Language
  windowOf(who: Who): Promise<Page>
  /** Which screen has a title, by the title. */
  titles: Map<string, string>
}

async function openWindow(browser: Browser, town: TownInUse, who: Who, faults: string[]): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const cookies: [string, string][] = town.cookies[who]
  await context.addCookies(cookies.map(([name, value]) => ({ name: `beurt-${name}`, value, url: town.url })))
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  listen(page, faults)
  return page
}

/** The states of a screen ("times, taken") may share its title; two screens may not. */
const screenOf = (name: string) => name.split(',')[0]

async function faultsInHead(page: Page, name: string, { language, titles }: Round): Promise<string[]> {
  const head = await headOf(page)
  const same = titles.get(head.title) ?? name
  titles.set(head.title, name)
  return [
    ...(head.language === language ? [] : [`says that its language is ${head.language}`]),
    ...(head.headings === 1 ? [] : [`has ${head.headings} h1`]),
    ...(screenOf(same) === screenOf(name) ? [] : [`is called "${head.title}", as is ${same}`]),
  ]
}

async function faultsIn(screen: Screen, round: Round): Promise<string[]> {
  const page = await round.windowOf(screen.who)
  const sizes = sizesOf(screen.who)
  const prefix = round.language === 'nl' ? '' : `/${round.language}`
  await page.setViewportSize(sizes[0] ?? lying)
  await screen.open({ town: round.town, page, go: (path) => page.goto(`${round.town.url}${prefix}${path}`) })
  const faults = await faultsInHead(page, screen.name, round)
  if (screen.focus && !(await hasFocus(page, screen.focus))) faults.push(`the focus is not on ${screen.focus}`)
  // What axe sees at one size it sees in every language: each language has a size.
  const judged = round.language === 'nl' ? sizes.at(-1) : sizes[0]
  for (const size of sizes) {
    await page.setViewportSize(size)
    faults.push(...(await stickingOutOf(page)), ...(size === judged ? await violationsOf(page) : []))
  }
  // Last of all on a phone, which is the smallest.
  faults.push(...(await faultsBeyondAxe(page, screen.who, round.language)))
  return faults.map((fault) => `${screen.name}: ${fault}`)
}

// Both at a time, each in a town and a browser of its own: a browser with two pages at work takes twice as long over each.
test.concurrent.each(['nl', 'en'] as const)(
  'no screen has a fault in %s',
  async (language) => {
    const [town, browser] = await Promise.all([openTownInUse(), launchBrowser()])
    const faults: string[] = []
    const windows = new Map<Who, Promise<Page>>()
    const windowOf = (who: Who) => {
      const window = windows.get(who) ?? openWindow(browser, town, who, faults)
      windows.set(who, window)
      return window
    }
    const round: Round = { town, language, windowOf, titles: new Map() }
    try {
      for (const screen of afternoon) faults.push(...(await faultsIn(screen, round)))
      await town.moveToEvening()
      for (const screen of evening) faults.push(...(await faultsIn(screen, round)))
    } finally {
      await browser.close()
      await town.close()
    }
    expect(faults).toEqual([])
  },
  120_000,
)
