import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { devices } from '../../db/schema.ts'
import { demoDevices } from '../../db/town/people.ts'
import type { DisplaySettings } from '../../src/staff/device.ts'
import { takesNumber } from '../queue/at-work.ts'
import { type Browser, createTestApp, type Page, type TestApp } from '../support/app.ts'
import { calls, elsewhere, marksAbsent, opens, pairedScreen, putsBack, recalls, starts, token } from './hall.ts'

let town: TestApp

beforeEach(async () => {
  town = await createTestApp()
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

describe('pairing', () => {
  test('a token makes a browser the display of its hall, and does not stay in the address', async () => {
    const screen = town.browser()
    const page = await screen.get(`/scherm/koppeling?token=${token}`)
    expect([page.status, page.path]).toEqual([200, '/scherm'])
    expect(screen.cookies.get('beurt-display')).toBe(token)
  })

  test('an English link leads to the English display', async () => {
    const page = await town.browser().get(`/en/scherm/koppeling?token=${token}`)
    expect([page.path, page.text('h1')]).toEqual(['/en/scherm', 'Welcome'])
  })

  test.each(['', 'unknown', demoDevices.find(({ kind }) => kind === 'kiosk')?.token ?? ''])(
    'the token "%s" is refused and gives no cookie',
    async (wrong) => {
      const screen = town.browser()
      const page = await screen.get(`/scherm/koppeling?token=${wrong}`)
      expect([page.status, page.text('h1')]).toEqual([403, 'Dit scherm is nog niet gekoppeld'])
      expect(screen.cookies.size).toBe(0)
    },
  )

  test.each(['/scherm', '/scherm/stroom'])('%s is for paired displays only', async (path) => {
    expect((await town.browser().get(path)).status).toBe(403)
  })

  test('a display that is no longer paired shows nothing', async () => {
    const screen = await pairedScreen(town)
    await town.store.write((turn) =>
      turn.db.update(devices).set({ revokedAt: 1 }).where(eq(devices.id, 'scherm-stadskantoor')).then(),
    )
    expect((await screen.get('/scherm')).status).toBe(403)
  })
})

describe('the board', () => {
  let screen: Browser

  beforeEach(async () => {
    screen = await pairedScreen(town)
    for (const counter of [1, 2, 3, 4]) await opens(town, counter)
  })

  test('welcomes when nobody was called yet', async () => {
    const page = await screen.get('/scherm')
    expect(page.text('.bz-board')).toBe('Welkom Meld u aan bij de zuil.')
    expect(page.text('.bz-screen__order')).toBe('Nummers gaan niet op volgorde')
    expect(page.text('#clock')).toBe('09.00')
  })

  test('shows number and counter of a call, with the pieces of which it is spoken', async () => {
    await takesNumber(town)
    expect(await calls(town, 2)).toBe('B001')
    const page = await screen.get('/scherm')
    expect(page.text('.bz-call__number')).toBe('B 001')
    expect(page.text('.bz-call__counter')).toBe('2')
    const { event, ...said } = dataOf(page)[0] ?? {}
    expect(Number(event)).toBeGreaterThan(0)
    expect(said).toEqual({
      at: String(Date.parse('2026-11-24T09:00:00+01:00')),
      letter: 'B',
      digits: '001',
      counter: '2',
    })
  })

  test('shows the newest first and the others below it', async () => {
    for (const counter of [4, 2, 3]) {
      await takesNumber(town)
      await calls(town, counter)
    }
    expect(shown(await screen.get('/scherm'))).toEqual(['B 003 3', 'B 002 2', 'B 001 4'])
  })

  test('a recall is a call of its own, and says which one it is', async () => {
    await takesNumber(town)
    await takesNumber(town)
    await calls(town, 1)
    await calls(town, 2)
    const before = dataOf(await screen.get('/scherm')).map(({ event }) => event)
    await town.moveTo('2026-11-24T09:00:20+01:00')
    await recalls(town, 1)
    const page = await screen.get('/scherm')
    expect(shown(page)).toEqual(['B 001 1', 'B 002 2'])
    expect(page.text('.bz-call__times')).toBe('2e oproep')
    expect(before).not.toContain(dataOf(page)[0]?.event)
  })

  test('keeps a call when the visit begins', async () => {
    await takesNumber(town)
    await calls(town, 1)
    await starts(town, 1)
    expect(shown(await screen.get('/scherm'))).toEqual(['B 001 1'])
  })

  test('takes a call away when the visitor waits again', async () => {
    await takesNumber(town)
    const number = await calls(town, 1)
    await marksAbsent(town, 1)
    await putsBack(town, number)
    expect((await screen.get('/scherm')).text('h1')).toBe('Welkom')
  })

  test('begins empty on a new day', async () => {
    await takesNumber(town)
    await calls(town, 1)
    await town.moveTo('2026-11-25T09:00:00+01:00')
    expect((await screen.get('/scherm')).text('h1')).toBe('Welkom')
  })

  test('shows the calls of its own hall only', async () => {
    await takesNumber(town)
    await calls(town, 1)
    const neighbour = await pairedScreen(town, elsewhere)
    expect((await neighbour.get('/scherm')).text('#board')).toContain('Welkom')
  })

  test('after closing time says when it opens, and that who waits is still helped', async () => {
    await town.moveTo('2026-11-24T17:05:00+01:00')
    const opening = 'Wij zijn weer open op woensdag 25 november 2026 om 08.30 uur.'
    expect((await screen.get('/scherm')).text('#board')).toBe(`Wij zijn gesloten ${opening}`)
    await town.close()
    town = await createTestApp()
    await takesNumber(town)
    await town.moveTo('2026-11-24T17:05:00+01:00')
    const late = await (await pairedScreen(town)).get('/scherm')
    expect(late.text('#board')).toBe(`Wij zijn gesloten ${opening} Hebt u al een nummer? Dan helpen wij u nog.`)
  })

  test('before opening time says the time alone', async () => {
    await town.close()
    town = await createTestApp({ now: '2026-11-24T07:00:00+01:00' })
    const page = await (await pairedScreen(town)).get('/scherm')
    expect(page.text('#board')).toBe('Wij zijn gesloten Wij zijn weer open om 08.30 uur.')
  })

  test('is in the language of its address', async () => {
    await takesNumber(town)
    await calls(town, 1)
    const page = await screen.get('/en/scherm')
    expect(page.text('.bz-call__label--counter')).toBe('Counter')
    expect(page.document.querySelector('#screen')?.getAttribute('data-stream')).toBe('/en/scherm/stroom')
  })

  test('says how long people wait who come now, per series, unless it is set otherwise', async () => {
    for (let visitor = 0; visitor < 3; visitor++) await takesNumber(town)
    await town.moveTo('2026-11-24T09:01:00+01:00')
    expect((await screen.get('/scherm')).text('.bz-waits')).toMatch(/^Wachttijd in minuten:( [A-Z] \d+(–\d+)?)+$/)
    await set({ series: ['C'] })
    expect((await screen.get('/scherm')).text('.bz-waits')).toMatch(/^Wachttijd in minuten: C \d+(–\d+)?$/)
    await set({ showsWaits: false })
    expect((await screen.get('/scherm')).text('.bz-waits')).toBe('')
  })

  test('shows the calls of its own counters and series only, in its own layout', async () => {
    for (const counter of [1, 2]) {
      await takesNumber(town)
      await calls(town, counter)
    }
    await set({ counters: [2], layout: 'strip' })
    const page = await screen.get('/scherm')
    expect(shown(page)).toEqual(['B 002 2'])
    expect(page.document.querySelector('#screen')?.getAttribute('data-layout')).toBe('strip')
    await set({ counters: [3] })
    expect((await screen.get('/scherm')).text('#board')).toContain('Balie 3 Wacht tot uw nummer hier staat.')
    await set({ series: ['A'] })
    expect((await screen.get('/scherm')).text('h1')).toBe('Welkom')
  })

  test('without scripts is read again every ten seconds', async () => {
    const page = await screen.get('/scherm')
    expect(page.html).toContain('<noscript><meta http-equiv="refresh" content="10"></noscript>')
    expect(page.headers.get('cache-control')).toBe('no-store')
  })

  const set = (settings: Partial<DisplaySettings>) =>
    town.store.write((turn) =>
      turn.db.update(devices).set({ settings }).where(eq(devices.id, 'scherm-stadskantoor')).then(),
    )
  const rows = (page: Page) => page.document.querySelectorAll('.bz-call')
  const shown = (page: Page) =>
    rows(page).map((row) =>
      ['number', 'counter'].map((part) => row.querySelector(`.bz-call__${part}`)?.text.trim()).join(' '),
    )
  const dataOf = (page: Page): Record<string, string>[] =>
    rows(page).map((row) =>
      Object.fromEntries(
        Object.entries(row.attributes)
          .filter(([name]) => name.startsWith('data-'))
          .map(([name, value]) => [name.slice('data-'.length), value]),
      ),
    )
})

test('a server that stops gives no stream, and says to come back', async () => {
  const screen = await pairedScreen(town)
  town.site.streams.close()
  expect((await screen.send('/scherm/stroom')).status).toBe(503)
})
