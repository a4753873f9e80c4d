// Pages that are the same for everybody are written once, and again as soon as they would be another page.
import { gunzipSync } from 'node:zlib'
import { and, eq, sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installation, texts } from '../../db/schema.ts'
import { openStore, type Store, StoreUnavailable } from '../../db/store.ts'
import { createApp } from '../../src/app.ts'
import { type Env, meet, type Site } from '../../src/context.ts'
import { keptPages, sameForAll } from '../../src/kept-pages.ts'
import { routedPath } from '../../src/language.ts'
import { nothingYetPage } from '../../views/problem.ts'
import { createTestApp, origin, type TestApp } from '../support/app.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const nextHour = '2026-11-24T10:00:00+01:00'

/** What a colleague does who gives a product another name. */
const rename = (store: Store, name: string) =>
  store.write(async ({ db }) => {
    const isName = and(eq(texts.owner, 'product:paspoort'), eq(texts.field, 'name'), eq(texts.language, 'nl'))
    await db.update(texts).set({ content: name }).where(isName)
    await db.update(installation).set({ catalogueVersion: sql`${installation.catalogueVersion} + 1` })
  })

/** An app of few routes that numbers the pages which it writes. */
function numbering(site: Site) {
  let written = 0
  const app = new Hono<Env>({ getPath: routedPath })
  app.use(keptPages(site), meet(site, nothingYetPage))
  app.get('/', (c) => c.html(sameForAll(c, html`<p>${++written}</p>`, Date.parse(nextHour))))
  app.get('/wrong', (c) => c.html(sameForAll(c, html`<p>${++written}</p>`, Date.parse(nextHour)), 422))
  app.get('/personal', (c) => {
    c.header('set-cookie', 'a=b')
    return c.html(sameForAll(c, html`<p>${++written}</p>`, Date.parse(nextHour)))
  })
  const ask = async (path: string) => (await app.fetch(new Request(`${origin}${path}`), {})).text()
  return { app, ask }
}

describe('a page that is the same for everybody', () => {
  test('is written once', async () => {
    const { ask } = numbering(town.site)
    expect([await ask('/'), await ask('/')]).toEqual(['<p>1</p>', '<p>1</p>'])
  })

  test('is another page in another language, and at every other address', async () => {
    const { ask } = numbering(town.site)
    expect([await ask('/'), await ask('/en/'), await ask('/?a=b')]).toEqual(['<p>1</p>', '<p>2</p>', '<p>3</p>'])
    expect([await ask('/'), await ask('/en/'), await ask('/?a=b')]).toEqual(['<p>1</p>', '<p>2</p>', '<p>3</p>'])
  })

  test('is written again when its time is over', async () => {
    const { ask } = numbering(town.site)
    await ask('/')
    await town.moveTo('2026-11-24T09:59:59+01:00')
    expect(await ask('/')).toBe('<p>1</p>')
    await town.moveTo(nextHour)
    expect(await ask('/')).toBe('<p>2</p>')
  })

  test('is written again when the catalogue changed, in another process as well', async () => {
    const { ask } = numbering(town.site)
    await ask('/')
    const other = await openStore({ url: town.url, clock: town.clock })
    await rename(other, 'Reispas')
    await other.close()
    expect(await ask('/')).toBe('<p>2</p>')
  })

  test('is not kept when it is an error, or comes with a cookie', async () => {
    const { ask } = numbering(town.site)
    expect([await ask('/wrong'), await ask('/wrong')]).toEqual(['<p>1</p>', '<p>2</p>'])
    expect([await ask('/personal'), await ask('/personal')]).toEqual(['<p>3</p>', '<p>4</p>'])
  })

  test('makes room for others in the end', async () => {
    const { ask } = numbering(town.site)
    for (let number = 1; number <= 501; number++) await ask(`/?number=${number}`)
    expect(await ask('/?number=501')).toBe('<p>501</p>')
    expect(await ask('/?number=1')).toBe('<p>502</p>')
  })
})

describe('the first page', () => {
  const ask = (headers = {}, app = town.app) => app.fetch(new Request(`${origin}/`, { headers }), {})

  test('says the same the second time, headers and all', async () => {
    const [first, second] = [await ask(), await ask()]
    expect(Object.fromEntries(second.headers)).toEqual(Object.fromEntries(first.headers))
    expect(await second.text()).toBe(await first.text())
  })

  test('is packed for whoever can unpack it', async () => {
    const plain = await (await ask()).text()
    for (const _ of ['first', 'second']) {
      const response = await ask({ 'accept-encoding': 'gzip, br' })
      expect(response.headers.get('content-encoding')).toBe('gzip')
      expect(response.headers.get('vary')).toBe('Accept-Encoding')
      expect(gunzipSync(await response.arrayBuffer()).toString()).toBe(plain)
    }
    const later = await ask()
    expect(later.headers.has('content-encoding')).toBe(false)
    expect(await later.text()).toBe(plain)
  })

  test('is no answer to a method that we do not have', async () => {
    for (const _ of ['first', 'second']) {
      expect((await ask()).status).toBe(200)
      expect((await town.app.fetch(new Request(`${origin}/`, { method: 'DELETE' }), {})).status).toBe(405)
    }
  })

  test('changes with the name of a product', async () => {
    expect(await (await ask()).text()).not.toContain('Reispas')
    await rename(town.store, 'Reispas')
    expect(await (await ask()).text()).toContain('Reispas')
  })

  test('says so when the store cannot be read, kept or not', async () => {
    let away = false
    const read: Store['read'] = async (work) => {
      if (away) throw new StoreUnavailable('It is away.')
      return town.store.read(work)
    }
    const app = createApp({ ...town.site, store: { ...town.store, read } })
    expect((await ask({}, app)).status).toBe(200)
    away = true
    expect((await ask({}, app)).status).toBe(503)
  })

  test('is never kept under the clock of a demonstration', async () => {
    let looks = 0
    const app = createApp({ ...town.site, banner: () => html`<p>${++looks}</p>` })
    expect([await (await ask({}, app)).text(), await (await ask({}, app)).text()]).toEqual([
      expect.stringContaining('<p>1</p>'),
      expect.stringContaining('<p>2</p>'),
    ])
  })
})
