// What is wrong with a screen that axe does not say. Half of it is looked at in each language, so that a round past all
// screens takes little longer than axe alone: what depends on words is looked at in both.
import type { Page } from 'playwright-core'
import type { Language } from '../../views/words/languages.ts'
import { eyesOf } from './eyes.ts'
import { stickingOutOf } from './judging.ts'
import type { TownInUse } from './town-in-use.ts'

/** A window of 1280 × 1024 pixels at 400 %. */
const magnified = { width: 320, height: 256 }
/** Ours where a thumb has to find it; WCAG 2.5.8 asks for 24. */
const thumb = 44
const least = 24

type Who = keyof TownInUse['cookies']
const isHall = (who: Who) => /kiosk|display/i.test(who)

/** The faults of the page as it is now; afterwards its window is of another size. */
export async function faultsBeyondAxe(page: Page, who: Who, language: Language): Promise<string[]> {
  const eyes = await eyesOf(page)
  const faults = [...(await eyes.moving()), ...(await foreignWords(page, language)), ...(await namelessDays(page))]
  const touched = /clerk|receptionist|coordinator|administrator/.test(who) ? least : thumb
  if (!/display/i.test(who)) faults.push(...(await eyes.tooSmall(touched)))
  if (isHall(who)) return faults
  return [...faults, ...(language === 'nl' ? await magnifiedFaults(page) : await ownStyleFaults(page))]
}

/** Seen at 400 % and gone through by keyboard. */
async function magnifiedFaults(page: Page): Promise<string[]> {
  await page.setViewportSize(magnified)
  // Whoever presses a key sees where the focus is.
  await page.keyboard.press('Tab')
  return [...(await stickingOutOf(page)), ...(await (await eyesOf(page)).focusFaults())]
}

/** In the reader's own spacing and colours, at the size that the page has. */
async function ownStyleFaults(page: Page): Promise<string[]> {
  const eyes = await eyesOf(page)
  const faults = await eyes.lostInOwnSpacing()
  await page.keyboard.press('Tab')
  await page.emulateMedia({ forcedColors: 'active' })
  faults.push(...(await eyes.lostInOwnColours()))
  await page.emulateMedia({ forcedColors: null })
  return faults
}

/** Words that are in one of our languages only, and no names. */
const telling: Partial<Record<Language, RegExp>> = {
  nl: /\b(the|your|you|appointment|please|with|from|have)\b/i,
  en: /\b(het|een|uw|wij|afspraak|naar|niet|voor|met)\b/i,
}

async function foreignWords(page: Page, language: Language): Promise<string[]> {
  const texts = await (await eyesOf(page)).textIn(language)
  return texts.filter((text) => telling[language]?.test(text)).map((text) => `is not in ${language}: ${text}`)
}

const weekday =
  /(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/i
/** "dinsdag 24 november, 5 tijden", with a year where there is room for it. */
const namedDay = new RegExp(`${weekday.source} \\d{1,2} \\p{L}{3,}( 20\\d\\d)? ?, \\d+ (tijd|tijden|time|times)"`, 'iu')

/** Whoever hears "24, link" does not know what day that is. */
async function namelessDays(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => document.querySelector('.bz-calendar, .bz-times')))) return []
  const links = await heardIn(page, '.bz-calendar', 'link')
  const groups = await heardIn(page, '.bz-times', 'group')
  return [...links, ...groups].filter((line) => !namedDay.test(line)).map((line) => `is no day to hear: ${line}`)
}

/** What is heard of everything with this role. */
async function heardIn(page: Page, selector: string, role: string): Promise<string[]> {
  const parts = await page.locator(selector).all()
  const heard = await Promise.all(parts.map((part) => part.ariaSnapshot()))
  const lines = heard.flatMap((text) => text.split('\n')).map((line) => line.trim())
  return lines.filter((line) => line.startsWith(`- ${role}`))
}
