// What one resident gives is planted, a whole story is played with it, and then it is looked for: in every address, log
// line and answer to others, and after the terms in all that is kept.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'node-html-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogueOf } from '../../db/catalogue.ts'
import { eraseOnTime } from '../../db/erasure.ts'
import { forgetOnTime } from '../../db/forget.ts'
import { retention } from '../../db/retention/columns.ts'
import { audit } from '../../db/schema.ts'
import { everythingIn } from '../support/rows.ts'
import { cookiesOnPage, tables } from './documented.ts'
import { type Mark, marksOf, type Told, tell } from './story.ts'
import { type Exchange, type Person, type WatchedTown, watchedTown } from './watched.ts'

let town: WatchedTown
let told: Told
let marks: [Mark, string[]][]

beforeAll(async () => {
  town = await watchedTown()
  told = await tell(town)
  marks = Object.entries(marksOf(told)) as [Mark, string[]][]
  // Some hundred and fifty pages, each of which must be valid HTML.
}, 120_000)
afterAll(() => town.close())

/** Which marks stand in a text. */
const marksIn = (text: string): Mark[] =>
  marks.filter(([, forms]) => forms.some((form) => text.includes(form))).map(([mark]) => mark)

const decoded = (url: string) => {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** Every address that an answer leads to or loads. */
function addressesIn({ headers, answer }: Exchange): string[] {
  const named = ['location', 'refresh', 'link', 'content-location'].flatMap((name) => headers.get(name) ?? [])
  if (!headers.get('content-type')?.startsWith('text/html')) return named
  const inPage = ['href', 'action', 'src', 'formaction', 'hx-get', 'hx-post', 'hx-push-url', 'data-stream', 'content']
  const found = parse(answer)
    .querySelectorAll('*')
    .flatMap((element) => inPage.flatMap((name) => element.getAttribute(name) ?? []))
  return [...named, ...found].map(decoded)
}

test('the story was told: every mark was planted', () => {
  expect(marks.filter(([, forms]) => forms.length === 0 || forms.some((form) => form.length < 5))).toEqual([])
  const hers = town.exchanges
    .filter(({ who }) => who === 'zwaantje')
    .map(({ answer, url, sent }) => answer + url + sent)
  expect(new Set(marksIn(hers.join('')))).toEqual(
    new Set(marks.map(([mark]) => mark).filter((mark) => mark !== 'note' && mark !== 'cookie')),
  )
  expect(town.exchanges.filter(({ status }) => status >= 500)).toEqual([])
})

describe('addresses', () => {
  /** Random numbers that open nothing, or only her own number; and a secret on its way into the cookie. */
  const mayBeInOwn: Mark[] = ['publicId', 'followId']

  test('that she asks for or is led to hold nothing personal', () => {
    const hers = town.exchanges.filter(({ who }) => who === 'zwaantje')
    const addresses = hers.flatMap((one) => [decoded(one.url), ...addressesIn(one)])
    const personal = addresses.flatMap((address) =>
      marksIn(address.replace(/\/a\/[\w-]{22}$/, '')).map((mark) => [mark, address]),
    )
    expect(personal.filter(([mark]) => !mayBeInOwn.includes(mark as Mark))).toEqual([])
  })

  test('that others are led to hold nothing of hers but what they asked for themselves', () => {
    const others = town.exchanges.filter(({ who }) => who !== 'zwaantje')
    const led = others.flatMap((one) => {
      const own = one.who === 'wim' ? [...marksIn(decoded(one.url)), 'publicId'] : marksIn(decoded(one.url))
      return addressesIn(one).flatMap((address) =>
        marksIn(address)
          .filter((mark) => !own.includes(mark))
          .map((mark) => [one.url, mark, address]),
      )
    })
    expect(led).toEqual([])
  })

  test('stay here: no browser tells another website where it came from', () => {
    const pages = town.exchanges.filter(({ headers }) => headers.get('content-type')?.startsWith('text/html'))
    expect(pages.length).toBeGreaterThan(100)
    expect(new Set(pages.map(({ headers }) => headers.get('referrer-policy')))).toEqual(new Set(['same-origin']))
    const abroad = town.exchanges
      .flatMap(addressesIn)
      .filter((address) => /^https?:\/\/(?!localhost[/:])/.test(address))
    expect(abroad.length).toBeGreaterThan(0)
    expect(abroad.flatMap(marksIn)).toEqual([])
  })
})

describe('others', () => {
  const contact: Mark[] = ['name', 'email', 'mobile', 'code', 'publicId']
  /** Who may see what, and where. */
  const allowed: [Person, Mark, RegExp][] = [
    // A colleague reads the note that was written for whoever helps next.
    ['sanne', 'note', /^\/balie\/1/],
    ['rishi', 'note', /^\/balie\/3/],
    // The reception answers the telephone, and has to know who calls.
    ...contact.map((mark): [Person, Mark, RegExp] => ['wim', mark, /^(\/en)?\/receptie/]),
  ]

  test('are told nothing of hers, wherever they look', () => {
    const leaks = town.exchanges
      .filter(({ who }) => who !== 'zwaantje')
      .flatMap(({ who, url, sent, answer, headers }) => {
        const knew = marksIn(decoded(url) + sent)
        const learned = marksIn(answer + headers.getSetCookie().join()).filter((mark) => !knew.includes(mark))
        return learned
          .filter(
            (mark) => !allowed.some(([person, what, where]) => person === who && what === mark && where.test(url)),
          )
          .map((mark) => `${who} learns her ${mark} at ${url}`)
      })
    expect(leaks).toEqual([])
  })

  test('are shown by the rules above that this test can see a leak: the note did reach the colleague', () => {
    const seen = town.exchanges.filter(({ who, answer }) => who === 'rishi' && marksIn(answer).includes('note'))
    expect(seen.length).toBeGreaterThan(0)
  })

  test('at the display and at the bell of a counter hear a number only', () => {
    expect(told.streams).toContain('A 001')
    expect(marksIn(told.streams)).toEqual([])
  })

  test('find nothing in a cache: what names her is stored by no browser or proxy', () => {
    const hers = town.exchanges.filter(({ answer }) => marksIn(answer).some((mark) => mark !== 'publicId'))
    expect(new Set(hers.map(({ headers }) => headers.get('cache-control')))).toEqual(new Set(['no-store']))
  })
})

test('browsers are given the cookies of docs/privacy.md, for as long as it says, out of reach of scripts', () => {
  const given = town.exchanges
    .flatMap(({ headers }) => headers.getSetCookie())
    .filter((line) => !/max-age=0/i.test(line))
  expect(given.filter((line) => !/; Path=\/; HttpOnly; SameSite=Lax$/.test(line))).toEqual([])
  const lasting = new Map(given.map((line) => [line.split('=')[0] ?? '', lifeOf(line)]))
  const onPage = [...cookiesOnPage].map(([name, long]) => [name, long.split(',')[0]])
  expect([...lasting].toSorted()).toEqual(onPage.toSorted())
})

/** As the page puts it. */
function lifeOf(line: string): string {
  const seconds = Number(/max-age=(\d+)/i.exec(line)?.[1] ?? 0)
  if (seconds === 0) return 'until the browser closes'
  return seconds === 86_400 ? 'a day' : `${seconds / 86_400} days`
}

test('no line of the log says anything of hers, nor from where anybody came', () => {
  expect(town.log.length).toBeGreaterThan(town.exchanges.length)
  expect(town.log.filter((line) => marksIn(line).length > 0 || line.includes('203.0.113.'))).toEqual([])
})

test('the audit log says nothing of hers', async () => {
  const noted = await town.store.read((db) => db.select().from(audit))
  expect(noted.length).toBeGreaterThan(3)
  expect(marksIn(JSON.stringify(noted))).toEqual([])
})

describe('after the terms', () => {
  const year = 400 * 86_400_000

  /** The bytes of the SQLite file and of what lies beside it; on PostgreSQL every row. */
  async function everything(): Promise<string> {
    const rows = await everythingIn(town)
    if (!town.url.startsWith('file:')) return rows
    const path = fileURLToPath(town.url)
    const files = [path, `${path}-wal`].filter((file) => existsSync(file))
    return rows + files.map((file) => readFileSync(file, 'latin1')).join('')
  }

  test('nothing of hers is anywhere in what is kept, nor in the bytes of the file', async () => {
    const kept: Mark[] = ['name', 'email', 'mobile', 'note', 'code', 'secret', 'followId']
    const before = marksIn(await everything())
    expect(before).toEqual(expect.arrayContaining(kept))
    town.clock.pass(86_400_000)
    await town.moveTo('2027-03-24T12:00:00+01:00')
    expect(marksIn(await everything()).filter((mark) => kept.includes(mark))).toEqual([])
  })

  test('every column that a rule empties is empty', async () => {
    town.clock.pass(year)
    await town.store.write(async (turn) => {
      const catalogue = await catalogueOf(town.store, turn.db)
      if (!catalogue) throw new Error('Nothing is set up')
      await forgetOnTime(turn, catalogue, Date.parse('2027-03-24T12:00:00+01:00') + year)
      await eraseOnTime(turn, catalogue, Date.parse('2027-03-24T12:00:00+01:00') + year)
    })
    expect(await leftOver()).toEqual([])
  })

  /** Values in columns that should have none: 'table.column: value'. */
  const leftOver = () =>
    town.store.read(async (db) => {
      const found: string[] = []
      for (const [name, table] of tables) {
        const { personal, traceable } = retention[name]
        const emptied = Object.entries({ ...personal, ...traceable }).filter(([, rule]) => !stays.includes(rule))
        const rows = (await db.select().from(table)) as Record<string, unknown>[]
        for (const [column] of emptied) {
          const values = rows.map((row) => row[column]).filter((value) => !isEmpty(value))
          found.push(...values.map((value) => `${name}.${column}: ${value}`))
        }
      }
      return found
    })
  const stays = ['afterwards', 'employment']
  /** The lock of a job names nobody. */
  const isEmpty = (value: unknown) => value === null || String(value) === '' || String(value).startsWith('job ')
})
