// The server's side of a kiosk that was on its own: what it lends, and what becomes of what is handed in.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findVisit } from '../../../db/appointments.ts'
import { revokeDevice } from '../../../db/pairing.ts'
import { devices, events, installation, settings } from '../../../db/schema.ts'
import { openCounter } from '../../../src/queue/breaks.ts'
import { callNext } from '../../../src/queue/counter.ts'
import { hallIn, signedIn } from '../../queue/at-work.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { at, codeFor, followPathOf, kioskAt, press, takeNumberFor, ticketNumbered, ticketsOf } from '../arriving.ts'
import { aKey, asJson, fill, given, handIn, lentRows, numbersIn, withNumber } from './on-its-own.ts'

let beurt: TestApp
let kiosk: Browser
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  kiosk = await kioskAt(beurt)
})
afterEach(() => beurt.close())

describe('numbers to give', () => {
  test('are twenty of each series that a visitor can be in, the highest, for this day', async () => {
    const stock = await fill(kiosk)
    expect(stock).toMatchObject({ device: 'kiosk-stadskantoor', date: '2026-11-24', series: 'A', speed: 1, kept: [] })
    for (const letter of ['A', 'B', 'C']) {
      const numbers = numbersIn(stock, letter)
      expect(numbers).toHaveLength(20)
      expect([numbers[0], numbers[19]]).toEqual([`${letter}980`, `${letter}999`])
    }
    expect(numbersIn(stock, 'P')).toEqual([])
    expect(new Set(stock.fresh.map(({ followId }) => followId)).size).toBe(60)
  })

  test('are not over for who follows one before it is handed in', async () => {
    const [lent] = (await fill(kiosk)).fresh
    const page = await beurt.browser().get(`/volg/${lent?.followId}`)
    expect([page.status, page.text('h1')]).toEqual([404, 'Wij hebben uw nummer nog niet'])
    expect(page.headers.get('refresh')).toBe('15')
  })

  test('come with what can be had today, and when', async () => {
    const { products } = await fill(kiosk)
    const named = new Map(products.map((product) => [product.code, product]))
    expect(named.get('paspoort')).toMatchObject({ series: 'B', names: { nl: { content: 'Paspoort aanvragen' } } })
    expect(named.get('paspoort-afhalen')?.series).toBe('C')
    for (const { spans } of products) expect(spans.length).toBeGreaterThan(0)
  })

  test('are filled up when half is gone, and not before', async () => {
    const first = await fill(kiosk)
    const held = first.fresh.map(({ number }) => number)
    const [b1, b2] = [numbersIn(first, 'B').slice(0, 9), numbersIn(first, 'B').slice(0, 10)]
    expect(
      (
        await fill(
          kiosk,
          held.filter((number) => !b1.includes(number)),
        )
      ).fresh,
    ).toEqual([])
    const filled = await fill(
      kiosk,
      held.filter((number) => !b2.includes(number)),
    )
    expect(numbersIn(filled, 'B')).toEqual(Array.from({ length: 10 }, (_, index) => `B${970 + index}`))
    expect(numbersIn(filled, 'A')).toEqual([])
    expect(filled.kept).toHaveLength(50)
  })

  test('are the same again when the answer was lost', async () => {
    const key = aKey()
    const lost = await fill(kiosk, [], key)
    const again = await fill(kiosk, [], key)
    expect(again.fresh).toEqual(lost.fresh)
    expect(await lentRows(beurt)).toHaveLength(60)
  })

  test('are as many as the municipality says, and none when it says so', async () => {
    await beurt.store.write(async (turn) => {
      await turn.db.insert(settings).values({ location: 'stadskantoor', name: 'kioskNumbers', value: 0 })
      await turn.db.update(installation).set({ catalogueVersion: 99 })
    })
    expect((await fill(kiosk)).fresh).toEqual([])
  })

  test('are skipped by the hall, and those of another day are forgotten', async () => {
    await fill(kiosk)
    const page = await takeNumberFor(kiosk, 'paspoort')
    expect(page.text('.bz-huge')).toBe('B 001')
    await beurt.moveTo('2026-11-25T03:00:00+01:00')
    expect(await lentRows(beurt)).toEqual([])
    expect((await fill(kiosk, ['B980'])).kept).toEqual(['B980'])
  })
})

describe('what is handed in', () => {
  test('is a ticket of the moment at which the number was given, before who came later', async () => {
    const stock = await fill(kiosk)
    const [first = '', second = ''] = numbersIn(stock, 'B')
    await beurt.moveTo(at('09:20'))
    await takeNumberFor(kiosk, 'paspoort')
    await beurt.moveTo(at('09:30'))
    const list = [given(first, at('09:05')), given(second, at('09:10'), { language: 'en' })]
    expect(await handIn(kiosk, list)).toEqual({ status: 200, answered: list.map(({ key }) => key) })
    const [early] = await withNumber(beurt, first)
    expect(early).toMatchObject({ state: 'waiting', series: 'B', channel: 'kiosk', note: null, language: 'nl' })
    expect(
      [early?.issuedAt, early?.releaseAt, early?.dueAt].map((instant) => new Date(instant ?? 0).toISOString()),
    ).toEqual(['2026-11-24T08:05:00.000Z', '2026-11-24T08:05:00.000Z', '2026-11-24T08:25:00.000Z'])
    expect((await withNumber(beurt, second))[0]?.language).toBe('en')
    await press(beurt, 1, openCounter)
    await press(beurt, 1, callNext)
    expect((await withNumber(beurt, first))[0]?.state).toBe('called')
    const log = await beurt.store.read((db) => db.select().from(events).where(eq(events.kind, 'ticketIssued')))
    expect(log.map(({ facts, device }) => [facts.number, facts.offline, device])).toEqual([
      ['B001', undefined, 'kiosk-stadskantoor'],
      [first, true, 'kiosk-stadskantoor'],
      [second, true, 'kiosk-stadskantoor'],
    ])
  })

  test('can be followed on the page that the kiosk showed', async () => {
    const stock = await fill(kiosk)
    const [lent] = stock.fresh.filter(({ number }) => number.startsWith('B'))
    expect((await beurt.browser().get(`/volg/${lent?.followId}`)).status).toBe(404)
    await handIn(kiosk, [given(lent?.number ?? '', at('09:00'))])
    expect(await followPathOf(beurt)).toBe(`/volg/${lent?.followId}`)
    expect((await beurt.browser().get(`/volg/${lent?.followId}`)).text('.bz-huge')).toBe('B 980')
  })

  test('counts once, however often it comes, and the same number under another key is nobody', async () => {
    const [number = ''] = numbersIn(await fill(kiosk), 'B')
    const one = given(number, at('09:00'))
    for (let time = 0; time < 3; time++)
      expect(await handIn(kiosk, [one])).toEqual({ status: 200, answered: [one.key] })
    const other = given(number, at('09:00'))
    expect(await handIn(kiosk, [other])).toEqual({ status: 200, answered: [other.key] })
    expect(await withNumber(beurt, number)).toHaveLength(1)
  })

  test('is not before the number was lent, not after now, and in the order in which it was handed in', async () => {
    const [first = '', second = '', third = ''] = numbersIn(await fill(kiosk), 'B')
    await beurt.moveTo(at('09:30'))
    await handIn(kiosk, [given(first, at('07:00')), given(second, at('23:00')), given(third, at('09:10'))])
    const taken = await Promise.all([first, second, third].map((number) => withNumber(beurt, number)))
    const [lentAt, now] = [Date.parse(at('09:00')), Date.parse(at('09:30'))]
    expect(taken.map(([ticket]) => ticket?.issuedAt)).toEqual([lentAt, now, now])
  })

  test('of another day, or of another kiosk, is nobody: the kiosk may forget it', async () => {
    const elsewhere = await kioskAt(beurt, 'molenwijk')
    const [number = ''] = numbersIn(await fill(kiosk), 'B')
    const list = [given(number, at('09:00'), { date: '2026-11-23' }), given('B500', at('09:00'))]
    expect((await handIn(kiosk, list)).answered).toHaveLength(2)
    const stolen = given(number, at('09:00'))
    expect((await handIn(elsewhere, [stolen])).answered).toEqual([stolen.key])
    expect(await ticketsOf(beurt)).toEqual([])
    expect(await ticketsOf(beurt, 'molenwijk')).toEqual([])
  })

  test('leaves the numbers of the hall where they were', async () => {
    const [number = ''] = numbersIn(await fill(kiosk), 'B')
    await takeNumberFor(kiosk, 'paspoort')
    await handIn(kiosk, [given(number, at('09:00'))])
    expect((await takeNumberFor(kiosk, 'paspoort')).text('.bz-huge')).toBe('B 002')
  })
})

describe('a code that was typed', () => {
  test('reports its appointment as of then, also when it would be too late now', async () => {
    const { code, publicId } = await codeFor(beurt, at('10:10'))
    const [number = ''] = numbersIn(await fill(kiosk), 'A')
    await beurt.moveTo(at('10:40'))
    await handIn(kiosk, [given(number, at('10:05'), { said: { code } })])
    expect((await withNumber(beurt, number))[0]).toMatchObject({
      series: 'A',
      appointment: publicId,
      issuedAt: Date.parse(at('10:05')),
      releaseAt: Date.parse(at('10:10')),
    })
    expect((await beurt.store.read((db) => findVisit(db, publicId)))?.state).toBe('arrived')
    // At the kiosk that has the server again: the same number.
    const again = await kiosk.submit(await kiosk.get('/kiosk/code'), { code })
    expect(again.text('.bz-huge')).toBe('A 980')
  })

  test('that opens nothing stays a number, and the counter reads why', async () => {
    const [number = ''] = numbersIn(await fill(kiosk), 'A')
    await handIn(kiosk, [given(number, at('09:00'), { said: { code: '000000' } })])
    const ticket = await ticketNumbered(beurt, 1)
    expect(ticket).toMatchObject({
      number,
      series: 'B',
      choices: [],
      note: 'Typte code 000000 bij de zuil zonder verbinding. Die code vinden wij niet.',
    })
    const counter = (await hallIn(beurt)).counters.find(({ teams }) => teams.includes(ticket.team))?.number ?? 0
    await press(beurt, counter, openCounter)
    await press(beurt, counter, callNext)
    const page = await (await signedIn(beurt, 'sanne')).get(`/balie/${counter}`)
    expect(page.text()).toContain('Typte code 000000 bij de zuil zonder verbinding.')
  })
})

describe('what no page of ours sends', () => {
  test.each([
    ['no list', { given: 5 }, 400],
    ['an empty list', { given: [] }, 400],
    ['too long a list', { given: Array.from({ length: 51 }, () => given('B980', at('09:00'))) }, 400],
    ['a number that is none', { given: [given('B98', at('09:00'))] }, 400],
    ['a time that is none', { given: [{ ...given('B980', at('09:00')), takenAt: 'now' }] }, 400],
    [
      'a code and a product',
      { given: [{ ...given('B980', at('09:00')), said: { code: '123456', product: 'x' } }] },
      400,
    ],
    ['a language that nobody speaks', { given: [given('B980', at('09:00'), { language: 'xx' })] }, 400],
    ['no JSON', '{', 400],
    ['too much of it', `{"given":["${'x'.repeat(70_000)}"]}`, 413],
  ])('%s is refused', async (_, body, status) => {
    expect((await asJson(kiosk, '/kiosk/inlevering', body)).status).toBe(status)
  })

  test.each([
    ['no key', { held: [] }],
    ['numbers that are none', { key: aKey(), held: ['nothing'] }],
  ])('for numbers: %s is refused', async (_, body) => {
    expect((await asJson(kiosk, '/kiosk/nummervoorraad', body)).status).toBe(400)
  })
})

test('a kiosk that was taken away hands in nothing, and its numbers are nobody else’s that day', async () => {
  const stock = await fill(kiosk)
  const [number = ''] = numbersIn(stock, 'B')
  await revokeDevice(beurt.store, 'kiosk-stadskantoor', { employee: 1, origin: '' })
  expect((await handIn(kiosk, [given(number, at('09:00'))])).status).toBe(403)
  expect((await asJson(kiosk, '/kiosk/nummervoorraad', { key: aKey(), held: [] })).status).toBe(403)
  expect(await ticketsOf(beurt)).toEqual([])
  expect(await lentRows(beurt)).toHaveLength(60)
})

test('who is no kiosk gets no numbers', async () => {
  const stranger = beurt.browser()
  expect((await asJson(stranger, '/kiosk/nummervoorraad', { key: aKey(), held: [] })).status).toBe(403)
  expect((await handIn(stranger, [given('B980', at('09:00'))])).status).toBe(403)
  expect((await stranger.get('/kiosk/zonder-verbinding')).status).toBe(403)
})

describe('the page that a kiosk keeps', () => {
  test('has every screen in every language, and says the same at any time', async () => {
    const page = await kiosk.get('/kiosk/zonder-verbinding')
    expect(page.status).toBe(200)
    const names = page.document.querySelectorAll('template[data-away]').map((one) => one.getAttribute('data-away'))
    expect(names).toHaveLength(24)
    expect(names).toContain('ar products')
    await beurt.moveTo(at('11:00'))
    expect((await kiosk.get('/kiosk/zonder-verbinding')).html).toBe(page.html)
    const links = page.document.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '')
    expect(links.filter((href) => !/^(\/(en|ar|pl))?\/kiosk$/.test(href))).toEqual([])
  })

  test('comes with a worker that is asked for anew, and names all that the page needs', async () => {
    const worker = await kiosk.send('/kiosk/zonder-verbinding.js')
    expect(worker.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(worker.headers.get('cache-control')).toBe('no-store')
    expect(worker.headers.get('service-worker-allowed')).toBe('/')
    const script = await worker.text()
    const { files, version } = JSON.parse(/^self\.kept = (.*)$/m.exec(script)?.[1] ?? '{}')
    expect(version).toMatch(/^[\w-]{12}$/)
    for (const path of files) expect((await kiosk.send(path)).status).toBe(200)
    const page = await kiosk.get('/kiosk/zonder-verbinding')
    const needed = page.document.querySelectorAll('script[src], link[href]')
    for (const one of needed) expect(files).toContain(one.getAttribute('src') ?? one.getAttribute('href'))
    await beurt.moveTo(at('11:00'))
    expect(await (await kiosk.send('/kiosk/zonder-verbinding.js')).text()).toBe(script)
  })

  test('keeps what is read aloud where there are headphones, and prints where the browser does', async () => {
    expect((await kiosk.get('/kiosk/zonder-verbinding')).html).not.toContain('data-paper')
    await beurt.store.write(async ({ db }) => {
      const given = { headphones: true, printing: { by: 'browser' } }
      await db.update(devices).set({ settings: given }).where(eq(devices.id, 'kiosk-stadskantoor'))
    })
    const script = await (await kiosk.send('/kiosk/zonder-verbinding.js')).text()
    const { files } = JSON.parse(/^self\.kept = (.*)$/m.exec(script)?.[1] ?? '{}')
    expect(files).toEqual(expect.arrayContaining([beurt.site.assets.aloud('nl'), beurt.site.assets.clips]))
    expect(files.filter((path: string) => /attention|evacuation/.test(path))).toHaveLength(3)
    expect(files.filter((path: string) => path.endsWith('.ogg')).length).toBeGreaterThan(20)
    const page = await kiosk.get('/kiosk/zonder-verbinding')
    expect(page.html.match(/data-paper/g)).toHaveLength(4)
    expect(page.html).toContain(`data-clips="${beurt.site.assets.aloud('en')}"`)
  })
})
