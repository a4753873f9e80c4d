// One round past screens in one language, in a town of its own: what is wrong with them.
import type { Browser, Page } from 'playwright-core'
import type { Language } from '../../views/words/languages.ts'
import { workersBrowser } from '../support/browser.ts'
import { faultsBeyondAxe } from './beyond-axe.ts'
import { getsFocus, headOf, listen, stickingOutOf, violationsOf } from './judging.ts'
import type { Screen } from './one-screen.ts'
import { openTownInUse, type TownInUse, type Who } from './town-in-use.ts'

/** A counter's screen, whole and beside another program. */
const deskWide = { width: 1366, height: 768 }
const deskHalf = { width: 683, height: 768 }
const home = { width: 1280, height: 800 }
const phone = { width: 360, height: 740 }
const lying = { width: 1920, height: 1080 }
const standing = { width: 1080, height: 1920 }

/** What a screen is made for, the smallest last. */
const sizesOf = (who: Who) => {
  if (/display/i.test(who)) return [lying]
  if (/kiosk/i.test(who)) return [standing, lying]
  return /clerk|coordinator|receptionist/.test(who) ? [deskWide, deskHalf, phone] : [home, phone]
}

export interface Route {
  language: Language
  afternoon: readonly Screen[]
  evening?: readonly Screen[]
  /** On a phone, and by axe alone: enough for a language that changes words and direction, and nothing else. */
  onPhoneOnly?: boolean
}

/** Somebody in front of a screen that is open. */
export interface Passing {
  screen: Screen
  page: Page
  size: { width: number; height: number }
}

/**
 * A kiosk goes to another screen by itself: when a busy machine looks at it for too long, and when it hears that people
 * must leave while it is already on its way.
 */
const leftByItself = /context was destroyed|interrupted by another navigation/

type Look = (passing: Passing) => Promise<void>

/** Opens one screen after the other, in a town of its own, and hands over each of them. */
export async function walkPast(browser: Browser, route: Route, look: Look, faults: string[] = []) {
  const town = await openTownInUse()
  const windows = new Map<Who, Promise<Page>>()
  const windowOf = (who: Who) => {
    const window = windows.get(who) ?? openWindow(browser, town, who, faults)
    windows.set(who, window)
    return window
  }
  const pass = async (screen: Screen) => {
    const page = await windowOf(screen.who)
    const [size = phone] = route.onPhoneOnly ? [phone] : sizesOf(screen.who)
    const prefix = route.language === 'nl' ? '' : `/${route.language}`
    const visit = { town, page, go: (path: string) => page.goto(`${town.url}${prefix}${path}`) }
    const openAndLook = async () => {
      await resize(page, size)
      await screen.open(visit)
      await look({ screen, page, size })
    }
    await openAndLook().catch((error) => {
      if (!/kiosk/i.test(screen.who) || !leftByItself.test(String(error))) throw error
      return openAndLook()
    })
  }
  try {
    for (const screen of route.afternoon) await pass(screen)
    if (route.evening) await town.moveToEvening()
    for (const screen of route.evening ?? []) await pass(screen)
  } finally {
    for (const window of windows.values()) await (await window).context().close()
    await town.close()
  }
}

/** Goes past all of them; gives every fault with the name of its screen. */
export async function faultsOn(route: Route): Promise<string[]> {
  const faults: string[] = []
  const titles = new Map<string, string>()
  const look: Look = async (passing) => void faults.push(...(await faultsIn(passing, route, titles)))
  await walkPast(await workersBrowser(), route, look, faults)
  return faults
}

/** A window of the right size is not laid out and drawn again. */
async function resize(page: Page, size: Passing['size']): Promise<void> {
  const now = page.viewportSize()
  if (now?.width !== size.width || now.height !== size.height) await page.setViewportSize(size)
}

async function openWindow(browser: Browser, town: TownInUse, who: Who, faults: string[]): Promise<Page> {
  // What a worker keeps for later is not what these screens are.
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' })
  const cookies: [string, string][] = town.cookies[who]
  await context.addCookies(cookies.map(([name, value]) => ({ name: `beurt-${name}`, value, url: town.url })))
  const page = await context.newPage()
  // Only for what does not come at all: a busy machine is no reason to fail.
  page.setDefaultTimeout(20_000)
  listen(page, faults)
  return page
}

/** `titles` tells which screen has a title. */
async function faultsIn({ screen, page }: Passing, route: Route, titles: Map<string, string>): Promise<string[]> {
  const { language, onPhoneOnly } = route
  const faults = await faultsInHead(page, screen.name, language, titles)
  if (screen.focus && !(await getsFocus(page, screen.focus))) faults.push(`the focus is not on ${screen.focus}`)
  for (const size of onPhoneOnly ? [phone] : sizesOf(screen.who)) {
    await resize(page, size)
    // Half a screen has nothing that neither the whole one nor the phone has.
    faults.push(...(await stickingOutOf(page)), ...(size === deskHalf ? [] : await violationsOf(page)))
  }
  // Last of all at the smallest.
  if (!onPhoneOnly) faults.push(...(await faultsBeyondAxe(page, screen.who, language)))
  return faults.map((fault) => `${screen.name}: ${fault}`)
}

/** The states of a screen ("times, taken") may share its title; two screens may not. */
const screenOf = (name: string) => name.split(',')[0]

/** Each screen in the state that comes first, and all of `whole`, in which each goes on where the one before stopped. */
export const firstStates = (screens: readonly Screen[], whole: readonly Screen[] = []): readonly Screen[] => {
  const firstOf = (name: string) => screens.find((other) => screenOf(other.name) === screenOf(name))
  return screens.filter((screen) => whole.includes(screen) || firstOf(screen.name) === screen)
}

async function faultsInHead(
  page: Page,
  name: string,
  language: Language,
  titles: Map<string, string>,
): Promise<string[]> {
  const head = await headOf(page)
  const same = titles.get(head.title) ?? name
  titles.set(head.title, name)
  return [
    ...(head.language === language ? [] : [`says that its language is ${head.language}`]),
    ...(head.headings === 1 ? [] : [`has ${head.headings} h1`]),
    ...(screenOf(same) === screenOf(name) ? [] : [`is called "${head.title}", as is ${same}`]),
  ]
}
