// Every page of a resident in Arabic and in Polish: valid, the right way round, and no word in it that is in another
// language than the page says.
import { and, inArray, ne, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installation, texts } from '../../db/schema.ts'
import { wordsOf } from '../../views/words/every.ts'
import type { Language } from '../../views/words/languages.ts'
import { createTestApp, type Page, type TestApp } from '../support/app.ts'
import { type Read, readAloud } from './reading.ts'
import { pagesByAddress, pagesOfBooking, pagesOfOwn, pagesOfTheDay } from './walk.ts'

/** Names, abbreviations, addresses and ticket numbers that are written alike everywhere. */
const anywhere =
  /\b[A-Z] \d{3}\b|\S+@\S+|https?:\S+|\b(QR|BSN|VOG|RDW|DigiD|Beurt|Elzenvoorde|Amal Haddad|zeppelin|zzzzzz|rijb)\b/g

let town: TestApp
let dutchRows: string[]

beforeAll(async () => {
  town = await createTestApp()
  // As in a municipality that translated nothing but its own name.
  await town.store.write(async ({ db }) => {
    const translated = and(inArray(texts.language, ['ar', 'pl']), ne(texts.owner, 'municipality'))
    await db.delete(texts).where(translated)
    await db.update(installation).set({ catalogueVersion: sql`${installation.catalogueVersion} + 1` })
  })
  const rows = await town.store.read((db) => db.select().from(texts))
  dutchRows = rows.filter(({ language }) => language === 'nl').flatMap(({ content }) => content.split('\n'))
})
afterAll(() => town.close())

/** Sentences of the other languages, long enough not to be the same by chance. */
const sentencesOf = (words: unknown): string[] => {
  if (typeof words === 'string') return words.length > 11 ? [words] : []
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentencesOf) : []
}

/** What is said on a page in its own language, and is not. */
function strange(read: readonly Read[], language: Language): string[] {
  const others = new Set((['nl', 'en'] as const).flatMap((other) => sentencesOf(wordsOf(other))))
  const rows = dutchRows.filter((row) => /\p{L}{3}/u.test(row))
  const inPage = read.filter(({ lang }) => lang === language)
  const isForeign = ({ text, at }: Read) =>
    others.has(text) ||
    rows.some((row) => text.includes(row)) ||
    (language === 'ar' && at !== 'noscript' && /\p{Script=Latin}/u.test(text.replace(anywhere, '')))
  return inPage.filter(isForeign).map(({ at, text }) => `${at}: ${text}`)
}

const walked: Record<string, Promise<Page[]>> = {}

async function walk(language: Language): Promise<Page[]> {
  const browser = town.browser()
  const way = { browser, prefix: `/${language}` }
  const booking = await pagesOfBooking(way, `amal-${language}@voorbeeld.nl`)
  const made = booking.at(-1)
  if (!made) throw new Error('Nothing was made')
  return [...(await pagesByAddress(way)), ...booking, ...(await pagesOfOwn(way, made))]
}

describe.each(['ar', 'pl'] as const)('in %s', (language) => {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const pages = () => (walked[language] ??= walk(language))

  test('every page says its language and direction, and keeps to them', async () => {
    for (const page of await pages()) {
      const html = page.document.querySelector('html')
      expect([page.path, html?.getAttribute('lang'), html?.getAttribute('dir')]).toEqual([
        page.path,
        language,
        direction,
      ])
      const ways = page.document.querySelectorAll('main a[href^="/"], main form[action^="/"]')
      const hrefs = ways.map((way) => way.getAttribute('href') ?? way.getAttribute('action') ?? '')
      expect(hrefs.filter((href) => !href.startsWith(`/${language}/`))).toEqual([])
    }
  })

  test('no page breaks', async () => {
    const broken = (await pages()).filter(({ status }) => status >= 500)
    expect(broken.map(({ path, status }) => `${status} ${path}`)).toEqual([])
  })

  test('every word stands under its own language', async () => {
    const found = new Set((await pages()).flatMap((page) => strange(readAloud(page.document), language)))
    expect([...found]).toEqual([])
  })

  test('what the municipality did not translate stands there in Dutch, and says so', async () => {
    const read = (await pages()).flatMap((page) => readAloud(page.document))
    const dutch = new Set(read.filter(({ lang }) => lang === 'nl').map(({ text }) => text))
    for (const text of ['Paspoort aanvragen', 'Paspoort en identiteitskaart', 'Stadskantoor', 'Uw pinpas']) {
      expect(dutch).toContain(text)
    }
    for (const { lang, dir, text } of read) if (lang === 'nl') expect(dir, text).toBe('ltr')
  })
})

test('on the day, until the number that is followed, Arabic stays Arabic', async () => {
  const pages = await pagesOfTheDay(town, { browser: town.browser(), prefix: '/ar' })
  expect(pages.map(({ document }) => document.querySelector('html')?.getAttribute('dir'))).toEqual(
    pages.map(() => 'rtl'),
  )
  expect(pages.at(-1)?.document.querySelector('#follow .bz-huge')?.text).toMatch(/^[A-Z] \d{3}$/)
  expect(pages.flatMap((page) => strange(readAloud(page.document), 'ar'))).toEqual([])
})

describe('a page that speaks the languages of the house only', () => {
  test.each([
    ['/ar/balie', '/medewerker/inloggen?terug=%2Fbalie'],
    ['/pl/demo', '/demo'],
    ['/ar/kiosk/koppeling?a=b', '/kiosk/koppeling?a=b'],
    ['/pl/toegankelijkheid', '/toegankelijkheid'],
  ])('sends whoever asks for %s to %s', async (address, goal) => {
    const page = await town.browser().get(address)
    expect(page.document.querySelector('html')?.getAttribute('lang')).toBe('nl')
    expect(page.path).toBe(goal)
  })

  test('has no other language in its menu', async () => {
    const menu = (page: Page) => page.document.querySelectorAll('.bz-languages a').map(({ text }) => text)
    expect(menu(await town.browser().get('/demo'))).toEqual(['English', 'Nederlands'])
    expect(menu(await town.browser().get('/pl/'))).toEqual(['English', 'Nederlands', 'Polski', 'العربية'])
  })
})
