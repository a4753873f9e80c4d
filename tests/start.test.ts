// Real processes: what the person who types `npm start` or `npm run demo` sees, when it works and when it cannot.
import { once } from 'node:events'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { seedTown } from '../db/seed.ts'
import { openStore } from '../db/store.ts'
import { systemClock } from '../src/clock.ts'
import { prepareDemonstration } from '../src/demo/installation.ts'
import { demonstration, endAll, production, start, startInVain } from './support/process.ts'

// A process takes half a second to start, on a busy machine several; each has a folder of its own, so they need not
// wait for each other.
vi.setConfig({ testTimeout: 120_000 })

let home: string
let folders = 0
const freshFolder = () => join(home, `data-${folders++}`)

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'beurt-start-'))
})
afterAll(async () => {
  await endAll()
  rmSync(home, { recursive: true, force: true })
})

/** A data folder of a municipality. */
async function ofMunicipality(): Promise<string> {
  const folder = freshFolder()
  const store = await openStore({ url: pathToFileURL(join(folder, 'beurt.db')).href, clock: systemClock })
  await store.write((turn) => seedTown(turn, { date: '2026-11-24', kind: 'production', passwords: new Map() }))
  await store.close()
  return folder
}

/** A data folder of a demonstration that was begun at this instant (ISO). */
async function ofDemonstration(now: string): Promise<string> {
  const folder = freshFolder()
  const store = await openStore({ url: pathToFileURL(join(folder, 'beurt.db')).href, clock: systemClock })
  await prepareDemonstration(store, systemClock, Date.parse(now))
  await store.close()
  return folder
}

const tuesday = '2026-11-24T10:30:00+01:00'

/** Holds a port until it is let go. */
async function takePort(wanted = 0): Promise<{ port: number; letGo(): Promise<void> }> {
  const server = createServer().listen(wanted, '127.0.0.1')
  await once(server, 'listening')
  const letGo = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { port: (server.address() as AddressInfo).port, letGo }
}

/** A port that no system gives to whoever asks for any: those come from higher up. */
async function freePort(): Promise<number> {
  for (let port = 20_000 + (process.pid % 10_000); ; port++) {
    const taken = await takePort(port).catch(() => undefined)
    await taken?.letGo()
    if (taken) return port
  }
}

/** Everything in the database of a folder, as text. */
function dump(folder: string): string {
  const database = new Database(join(folder, 'beurt.db'), { readonly: true })
  const tables = database.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all()
  const rows = tables.map((table) => [table, database.prepare(`select * from ${table}`).all()])
  database.close()
  return JSON.stringify(rows)
}

/** One sentence on the error stream, nothing else anywhere, and a failure for whoever waits. */
async function expectSentence(ending: Awaited<ReturnType<typeof startInVain>>, sentence: string | RegExp) {
  expect(ending).toMatchObject({ code: 1, out: '' })
  expect(ending.err).toMatch(sentence)
  expect(ending.err).toMatch(/^\S[^\n]*[.]\n$/)
  expect(ending.err).not.toMatch(/^\s+at |Error:/m)
}

describe.concurrent('a start that cannot succeed says why', () => {
  test('every value that is wrong gets a line', async () => {
    const { code, out, err } = await startInVain(production, { PORT: 'x', LOG_LEVEL: 'x', DATABASE_URL: 'mysql://a/b' })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.trim().split('\n').sort()).toEqual([
      'DATABASE_URL must be file:… or postgres://….',
      'LOG_LEVEL must be debug, info, warn, error or silent; it is "x".',
      'PORT must be a whole number from 0 to 65535; it is "x".',
    ])
  })

  test('the port is in use: the data is not touched', async () => {
    const { port, letGo } = await takePort()
    for (const entry of [production, demonstration]) {
      const folder = freshFolder()
      const ending = await startInVain(entry, { PORT: String(port), DATA_DIR: folder })
      await expectSentence(ending, `Port ${port} is in use: set PORT to another one.`)
      expect(existsSync(folder)).toBe(false)
    }
    await letGo()
  })

  test('HOST is an address of another machine', async () => {
    const ending = await startInVain(production, { HOST: '192.0.2.1', DATA_DIR: freshFolder() })
    await expectSentence(ending, 'HOST must be an address of this machine; it is "192.0.2.1".')
  })

  test('DATA_DIR is where no folder can be made', async () => {
    await expectSentence(await startInVain(production, { DATA_DIR: '/proc/nope' }), /\/proc\/nope/)
  })

  test('DATA_DIR is a file, or lies below one', async () => {
    const file = freshFolder()
    writeFileSync(file, '')
    for (const folder of [file, join(file, 'below')]) {
      const ending = await startInVain(production, { DATA_DIR: folder })
      await expectSentence(ending, /^\S+ cannot be a folder, because a file is in its place: set DATA_DIR to another/)
    }
  })

  test('DATABASE_URL names a folder', async () => {
    const folder = freshFolder()
    mkdirSync(join(folder, 'a'), { recursive: true })
    const ending = await startInVain(production, { DATABASE_URL: 'file:a', DATA_DIR: folder })
    await expectSentence(ending, `${folder}/a is a folder: DATABASE_URL must name a file.`)
  })

  test('the database is of something else', async () => {
    const folder = freshFolder()
    mkdirSync(folder)
    new Database(join(folder, 'beurt.db')).exec('create table recipes (name text)').close()
    await expectSentence(await startInVain(production, { DATA_DIR: folder }), /^This database is not one of Beurt/)
  })

  test('the file is not a database at all', async () => {
    const folder = freshFolder()
    mkdirSync(folder)
    writeFileSync(join(folder, 'beurt.db'), 'Geachte heer, mevrouw, '.repeat(1000))
    await expectSentence(
      await startInVain(production, { DATA_DIR: folder }),
      /beurt\.db is not a database: move it away/,
    )
  })

  test('the database is damaged', async () => {
    const folder = await ofMunicipality()
    const file = openSync(join(folder, 'beurt.db'), 'r+')
    const afterItsName = 100
    writeSync(file, Buffer.alloc(3996, 0xff), 0, 3996, afterItsName)
    closeSync(file)
    await expectSentence(await startInVain(production, { DATA_DIR: folder }), /beurt\.db is damaged: put a backup/)
  })

  test('the database is of a newer version', async () => {
    const folder = await ofMunicipality()
    const newer = new Database(join(folder, 'beurt.db'))
    newer.prepare('insert into beurt_migrations values (?, ?)').run(Date.UTC(2031, 0, 1), 'unknown')
    newer.close()
    await expectSentence(await startInVain(production, { DATA_DIR: folder }), /newer or another version.*2031-01-01/)
  })

  test('another program keeps the database locked', async () => {
    const folder = await ofMunicipality()
    const other = new Database(join(folder, 'beurt.db'))
    other.exec('BEGIN EXCLUSIVE')
    const ending = await startInVain(production, { DATA_DIR: folder })
    other.close()
    await expectSentence(ending, /beurt\.db is kept locked by another program: stop that first/)
  })

  test('the disk takes no more', async () => {
    const ending = await startInVain(demonstration, { DATA_DIR: freshFolder() }, { first: 'ulimit -f 100' })
    await expectSentence(ending, /beurt\.db\S* cannot be read and written \(SQLITE_IOERR\w*\): see to its disk/)
  })

  test('PostgreSQL does not answer', async () => {
    const ending = await startInVain(production, { DATABASE_URL: 'postgres://beurt:geheim@127.0.0.1:1/beurt' })
    await expectSentence(ending, 'PostgreSQL at 127.0.0.1:1 does not answer: start it, or mend DATABASE_URL.')
    expect(ending.err).not.toContain('geheim')
  })

  test('the theme is not there', async () => {
    const ending = await startInVain(production, { THEME_CSS: '/nowhere.css', DATA_DIR: freshFolder() })
    await expectSentence(ending, 'THEME_CSS must be a css file that exists; it is "/nowhere.css".')
  })
})

describe.concurrent('demonstration and production keep their hands off each other', () => {
  test('production refuses the database of a demonstration', async () => {
    const ending = await startInVain(production, { DATA_DIR: await ofDemonstration(tuesday) })
    await expectSentence(ending, 'This database belongs to a demonstration: give production a database of its own.')
  })

  test.each([[[]], [['--fresh']]])('the demonstration refuses the database of a municipality: %j', async (flags) => {
    const folder = await ofMunicipality()
    const before = dump(folder)
    const ending = await startInVain(demonstration, { DATA_DIR: folder }, { flags })
    await expectSentence(ending, 'This database belongs to a municipality: the demonstration needs a DATA_DIR of its')
    expect(dump(folder)).toBe(before)
  })
})

describe.concurrent('a start that succeeds', () => {
  test('says where to go, and keeps its data where it was told', async () => {
    const port = await freePort()
    const folder = freshFolder()
    const mail = { MAIL_URL: 'smtp://localhost', MAIL_FROM: 'afspraken@waterdam.nl' }
    const here = await start(production, { PORT: String(port), DATA_DIR: folder, ...mail })
    expect(here.said).toEqual({ out: `Beurt: http://127.0.0.1:${port}\n`, err: '' })
    expect(existsSync(join(folder, 'beurt.db'))).toBe(true)
    expect((await fetch(`${here.url}/health`)).status).toBe(200)
  })

  test('warns when residents will get no mail, and says the public address when there is one', async () => {
    const settings = { PUBLIC_URL: 'https://afspraken.waterdam.nl', DATA_DIR: freshFolder() }
    const { said } = await start(production, settings)
    const [warning = '', ...further] = said.out.split('\n')
    expect(JSON.parse(warning)).toMatchObject({ level: 40, msg: 'residents get no mail: MAIL_URL is not given' })
    expect(further).toEqual(['Beurt: https://afspraken.waterdam.nl', ''])
  })

  test('on an empty database every page says that nothing is set up yet', async () => {
    const { url } = await start(production, { DATA_DIR: freshFolder() })
    for (const path of ['/', '/afspraak/tijd', '/kiosk', '/balie/3', '/bestaat-niet', '/%']) {
      const dutch = await fetch(`${url}${path}`)
      expect([dutch.status, await dutch.text()]).toEqual([200, expect.stringContaining('nog niets ingericht')])
      const english = await fetch(`${url}/en${path}`)
      expect([english.status, await english.text()]).toEqual([200, expect.stringContaining('Nothing has been set up')])
    }
    const page = await (await fetch(url, { method: 'POST', body: new URLSearchParams({ a: 'b' }) })).text()
    const css = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1]
    expect((await fetch(`${url}${css}`)).headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(await (await fetch(`${url}/health`)).text()).toBe('ok')
  })

  test("serves a municipality's own theme on every page", async () => {
    const css = join(home, 'waterdam.css')
    writeFileSync(css, '.waterdam-theme { --utrecht-link-color: #123456 }')
    const { url } = await start(production, {
      DATA_DIR: await ofMunicipality(),
      THEME_CSS: css,
      THEME_CLASS: 'waterdam-theme',
    })
    for (const path of ['/', '/en/bestaat-niet', '/medewerker/inloggen', '/kiosk']) {
      const page = await (await fetch(`${url}${path}`)).text()
      expect(page).toMatch(/<html [^>]*class="waterdam-theme"/)
      const sheet = await (await fetch(`${url}${/href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1]}`)).text()
      expect(sheet).toContain('--utrecht-link-color: #123456')
      expect(sheet).not.toContain('voorbeeld-theme')
    }
  })
})

describe.concurrent('the demonstration', () => {
  /** The time on its clock, which says at which minute it is. */
  async function nowAt(url: string): Promise<number> {
    const response = await fetch(`${url}/demo/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: '2000-01-01T00:00:00Z' }),
    })
    expect(response.status).toBe(409)
    const page = await (await fetch(`${url}/demo`)).text()
    const [, day = '', time = ''] =
      /name="dag"[^>]*value="([^"]+)"[\s\S]*name="tijd"[^>]*value="([^"]+)"/.exec(page) ?? []
    return Date.parse(`${day}T${time.replace('.', ':')}+01:00`)
  }

  test('opens on a working morning, and goes on where it was', async () => {
    const folder = freshFolder()
    const first = await start(demonstration, { DATA_DIR: folder, DEMO_NOW: tuesday })
    expect(first.said.out).toBe(`Demonstratie van Beurt: open ${first.url}/demo\n`)
    expect(await nowAt(first.url)).toBe(Date.parse(tuesday))
    await first.stop()
    const second = await start(demonstration, { DATA_DIR: folder })
    expect(await nowAt(second.url)).toBeGreaterThanOrEqual(Date.parse(tuesday))
    expect(await nowAt(second.url)).toBeLessThan(Date.parse(tuesday) + 60 * 60_000)
  })

  test('goes forward to DEMO_NOW, never back, unless it starts over', async () => {
    const settings = { DATA_DIR: await ofDemonstration(tuesday), DEMO_NOW: tuesday }
    const thursday = '2026-11-26T11:00:00+01:00'
    const forward = await start(demonstration, { ...settings, DEMO_NOW: thursday })
    expect(await nowAt(forward.url)).toBe(Date.parse(thursday))
    await forward.stop()

    // A container that starts again brings the same DEMO_NOW each time.
    const again = await start(demonstration, settings)
    expect(await nowAt(again.url)).toBeGreaterThanOrEqual(Date.parse(thursday))
    await again.stop()

    const over = await start(demonstration, settings, { flags: ['--fresh'] })
    expect(await nowAt(over.url)).toBe(Date.parse(tuesday))
  })
})
