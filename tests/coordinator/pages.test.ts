// The hall now, as its coordinator sees it and acts on it.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { boardLines, events } from '../../db/schema.ts'
import { pairedScreen } from '../display/hall.ts'
import { hallIn, opens, presses, signedIn, takesNumber } from '../queue/at-work.ts'
import { type Browser, createTestApp, type TestApp } from '../support/app.ts'
import { bookAt } from '../support/booked.ts'
import { to } from '../support/forms.ts'
import { follow } from '../support/stream.ts'
import { auditOf, card, loggedIn } from './hall.ts'

let town: TestApp
let joke: Browser
beforeEach(async () => {
  town = await createTestApp()
  joke = await signedIn(town, 'joke')
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

const acts = (counter: number, noun: string) => `form${to(`/hal/balies/${counter}/${noun}`)}`

describe('the page', () => {
  test('of a closed and empty hall says so', async () => {
    const page = await joke.get('/hal')
    expect(page.text('h1')).toBe('De hal nu')
    expect(page.text('.bz-hall-now__summary')).toBe('Er wacht niemand. Stand van 09.00 uur')
    expect(card(page, 1)).toBe('Balie 1 Gesloten Afhalen, Reisdocumenten Openen: balie 1 Teams wijzigen: balie 1')
    expect(page.text('.bz-late')).toBe('')
  })

  test('says who works at a counter, on what, and for how long', async () => {
    for (let visitor = 0; visitor < 2; visitor++) await takesNumber(town)
    const sanne = await signedIn(town, 'sanne')
    await presses(sanne, await presses(sanne, await opens(sanne, 1), 'oproep'), 'bezoek')
    const rishi = await signedIn(town, 'rishi')
    await presses(rishi, await opens(rishi, 3), 'pauze')
    await town.moveTo('2026-11-24T09:05:59+01:00')
    expect(card(await joke.get('/hal'), 1)).toMatch(/Helpt B 001, 5 minuten(?!,)/)
    await town.moveTo('2026-11-24T09:06:00+01:00')
    const page = await joke.get('/hal')
    expect(card(page, 1)).toContain('Sanne de Wit. Helpt B 001, 6 minuten, langer dan gewoonlijk (5 minuten)')
    expect(card(page, 1)).toContain('Kan dicht na B 001')
    expect(card(page, 3)).toContain('Pauze Rishi Ramdin. Sinds 09.00 uur')
    await town.moveTo('2026-11-24T09:16:00+01:00')
    expect(card(await joke.get('/hal'), 1)).toContain('veel langer dan gewoonlijk')
  })

  test('shows the queues against their promise, who is beyond it, and whom no counter serves', async () => {
    for (let visitor = 0; visitor < 8; visitor++) await takesNumber(town)
    await town.moveTo('2026-11-24T09:24:30+01:00')
    const page = await joke.get('/hal')
    expect(page.text('.bz-queue:nth-child(2)')).toMatch(
      /^B Zonder afspraak belofte 20 min 8 wachten, langst 24 min, 8 te laat/,
    )
    const rows = page.document.querySelectorAll('.bz-late li').map((row) => row.text.replace(/\s+/g, ' ').trim())
    expect(rows).toHaveLength(6)
    expect(rows[0]).toBe('B 001 Reisdocumenten 4 min te laat')
    expect(page.text('section[aria-labelledby=beyond]')).toContain('En nog 2 nummers.')
    expect(page.text('.bz-unserved')).toContain('Geen open balie voor')
    expect(page.document.querySelector('.bz-queue:nth-child(2) .bz-queue__late')?.getAttribute('width')).toBe('10.0')
  })

  test('looks two hours ahead, and keeps its figures for half a minute unless a counter opens', async () => {
    await bookAt(town, Date.parse('2026-11-24T10:10:00+01:00'))
    const first = await joke.get('/hal')
    const figures = (page: typeof first) => page.text('.bz-outlook tbody')
    expect(first.document.querySelectorAll('.bz-outlook tbody tr')).toHaveLength(4)
    await takesNumber(town)
    await town.moveTo('2026-11-24T09:00:20+01:00')
    expect(figures(await joke.get('/hal'))).toBe(figures(first))
    await joke.submit(await joke.get('/hal'), {}, acts(1, 'opening'))
    const opened = await joke.get('/hal')
    expect(figures(opened)).not.toBe(figures(first))
    expect(opened.text('#outlook')).toContain('berekend om 09.00 uur')
  })

  test('advises what helps, and its button does it', async () => {
    await joke.submit(await joke.get('/hal'), {}, acts(1, 'opening'))
    for (let visitor = 0; visitor < 12; visitor++) await takesNumber(town)
    await town.moveTo('2026-11-24T09:01:00+01:00')
    const page = await joke.get('/hal')
    expect(page.text('.bz-advice__text')).toMatch(/^Open balie 3 van nu tot \d\d\.\d\d uur: .*belofte \d+% → \d+%\.$/)
    const [before = 0, after = 0] = [...page.text('.bz-advice__text').matchAll(/(\d+)%/g)].map((found) =>
      Number(found[1]),
    )
    expect(after - before).toBeGreaterThanOrEqual(5)
    const done = await joke.submit(page, {}, '.bz-advice form')
    expect(card(done, 3)).toContain('Open')
    expect((await hallIn(town)).counters.find(({ number }) => number === 3)?.state).toBe('open')
  })

  test('reads itself again in part', async () => {
    const part = await joke.send('/hal', { headers: { 'hx-request': 'true', 'hx-request-type': 'partial' } })
    const text = await part.text()
    expect(text).toMatch(/^<div id="hall-now"/)
    expect(text).not.toContain('<h1')
  })

  test('without scripts is read again, but not while somebody fills in a form', async () => {
    const refresh = 'http-equiv="refresh"'
    expect((await joke.get('/hal')).html).toContain(refresh)
    for (const path of ['/hal?teams=2', '/hal?regel=ja']) expect((await joke.get(path)).html).not.toContain(refresh)
  })

  test('in English says the same', async () => {
    const page = await joke.get('/en/hal')
    expect(page.text('h1')).toBe('The hall now')
    expect(page.document.querySelector(acts(1, 'opening').replace('/hal', '/en/hal'))).not.toBeNull()
  })

  test('is looked at by others without any button', async () => {
    for (const username of ['sanne', 'wim', 'tijn']) {
      const page = await (await signedIn(town, username)).get('/hal')
      expect(page.status).toBe(200)
      expect(page.document.querySelector('[action*="/hal/"]')).toBeNull()
    }
  })

  test.each([
    '/hal/balies/1/opening',
    '/hal/balies/1/sluiting',
    '/hal/balies/1/teams',
    '/hal/regel',
    '/hal/regel/einde',
  ])('%s is for coordinators only', async (path) => {
    const sanne = await signedIn(town, 'sanne')
    expect((await sanne.post(path, { gezien: '0', nl: 'Dicht', team: 'afhalen' })).status).toBe(403)
    expect(await auditOf(town)).toEqual([])
  })
})

describe('a counter from afar', () => {
  test('opens and closes with one press each, which the audit log knows by name and the hall by none', async () => {
    const opened = await joke.submit(await joke.get('/hal'), {}, acts(1, 'opening'))
    expect(card(opened, 1)).toBe(
      'Balie 1 Open Vrij sinds 09.00 uur Afhalen, Reisdocumenten Sluiten: balie 1 Teams wijzigen: balie 1',
    )
    const closed = await joke.submit(opened, {}, acts(1, 'sluiting'))
    expect(card(closed, 1)).toContain('Gesloten')
    expect(await auditOf(town)).toEqual(['counterOpened stadskantoor 1', 'counterClosed stadskantoor 1'])
    expect((await loggedIn(town)).map(({ kind, employee }) => [kind, employee])).toEqual([
      ['counterOpened', null],
      ['counterClosed', null],
    ])
  })

  test('that has somebody in hand does not close: the visit is finished first', async () => {
    await takesNumber(town)
    const sanne = await signedIn(town, 'sanne')
    const called = await presses(sanne, await opens(sanne, 1), 'oproep')
    const seen = async () => String((await hallIn(town)).counters[0]?.lastEvent)
    const tries = async () => {
      const answer = await joke.post('/hal/balies/1/sluiting', { gezien: await seen() })
      return [answer.status, (await answer.text()).includes('Sluit de balie als dat bezoek klaar is.')]
    }
    expect(await tries()).toEqual([409, true])
    const serving = await presses(sanne, called, 'bezoek')
    expect(await tries()).toEqual([409, true])
    await presses(sanne, serving, 'afronding')
    expect((await joke.post('/hal/balies/1/sluiting', { gezien: await seen() })).status).toBe(303)
    expect(await auditOf(town)).toEqual(['counterClosed stadskantoor 1'])
  })

  test('that changed meanwhile is left alone, and the page says so', async () => {
    const page = await joke.get('/hal')
    const sanne = await signedIn(town, 'sanne')
    await opens(sanne, 1)
    const late = await joke.submit(page, {}, acts(1, 'opening'))
    expect(late.status).toBe(409)
    expect(late.text('.bz-notice')).toContain('Balie 1. Deze balie was intussen veranderd.')
    expect(await auditOf(town)).toEqual([])
  })

  test.each([
    ['/hal/balies/99/opening', 404],
    ['/hal/balies/5/opening', 404],
    ['/hal/balies/drie/sluiting', 404],
  ])('%s is no counter here', async (path, status) => {
    expect((await joke.post(path, { gezien: '0' })).status).toBe(status)
  })

  test('never changes which appointments can be made', async () => {
    const times = async () =>
      (await town.browser().get('/afspraak/tijd?product=paspoort&personen=1&locatie=stadskantoor')).text('main')
    const before = await times()
    await joke.submit(await joke.get('/hal'), {}, acts(1, 'opening'))
    await joke.submit(await joke.get('/hal'), {}, acts(1, 'sluiting'))
    expect(await times()).toBe(before)
  })
})

describe('the teams of a counter', () => {
  const form = acts(2, 'teams')

  test('are changed with boxes; the next call is by the new ones, and who works there keeps their page', async () => {
    const sanne = await signedIn(town, 'sanne')
    const idle = await opens(sanne, 2)
    await takesNumber(town)
    const page = await joke.get('/hal?teams=2')
    expect(page.text('#change')).toBe('Voor welke teams werkt balie 2 nu?')
    const done = await joke.submit(page, { team: ['reisdocumenten', 'afhalen'] }, form)
    expect(card(done, 2)).toContain('Afhalen, Reisdocumenten')
    expect((await hallIn(town)).counters.find(({ number }) => number === 2)?.teams).toEqual([
      'afhalen',
      'reisdocumenten',
    ])
    expect((await presses(sanne, idle, 'oproep')).text('.bz-now__number')).toContain('B 001')
    expect(await auditOf(town)).toEqual(['teamsChanged stadskantoor 2'])
    const [changed] = await town.store.read((db) =>
      db.select().from(events).where(eq(events.kind, 'counterTeamsChanged')),
    )
    expect(changed?.facts).toEqual({ counter: 2, teams: ['afhalen', 'reisdocumenten'] })
  })

  test('cannot be none', async () => {
    const page = await joke.get('/hal?teams=2')
    const answer = await joke.submit(page, { team: [] }, form)
    expect(answer.status).toBe(422)
    expect(answer.text('.bz-error-summary')).toContain('Kies minstens één team.')
    expect(answer.text('title')).toMatch(/^Fout: /)
    expect(await loggedIn(town)).toEqual([])
  })

  test('that somebody else changed meanwhile stay as that person left them', async () => {
    const page = await joke.get('/hal?teams=2')
    await joke.submit(page, { team: ['afhalen'] }, form)
    const late = await joke.submit(page, { team: ['burgerzaken'] }, form)
    expect([late.status, late.text('.bz-notice')]).toEqual([409, expect.stringContaining('intussen veranderd')])
    expect(card(late, 2)).toContain('Afhalen')
  })
})

describe('the line on the displays', () => {
  const write = `form${to('/hal/regel')}`

  test('hangs on every display of the hall at once, and goes when it is taken away', async () => {
    const screen = await pairedScreen(town)
    const stream = follow(await screen.send('/scherm/stroom'))
    await stream.nextOf('board')
    const page = await joke.submit(await joke.get('/hal?regel=ja'), { nl: 'De pin is kapot.', en: 'No cards.' }, write)
    expect(page.text('.bz-line-now')).toContain('De pin is kapot. No cards.')
    expect(await stream.nextOf('board')).toContain(
      '<div class="bz-line"><p lang="nl">De pin is kapot.</p><p lang="en">No cards.</p></div>',
    )
    expect((await screen.get('/en/scherm')).text('.bz-line')).toBe('No cards.')
    const neighbour = await pairedScreen(town, 'scherm-molenwijk-demo-elzenvoorde')
    expect((await neighbour.get('/scherm')).document.querySelector('.bz-line')).toBeNull()
    const gone = await joke.submit(page, {}, `form${to('/hal/regel/einde')}`)
    expect(gone.text('.bz-line-now')).toContain('Op de schermen staat nu geen regel.')
    expect(await stream.nextOf('board')).not.toContain('bz-line')
    expect(await auditOf(town)).toEqual(['lineHung stadskantoor', 'lineTakenAway stadskantoor'])
  })

  test('rings at other coordinators', async () => {
    const bell = follow(await joke.send('/balie/stroom'))
    await bell.nextOf('message')
    await joke.submit(await joke.get('/hal?regel=ja'), { nl: 'De pin is kapot.' }, write)
    expect(await bell.nextOf('message')).toBe('queue')
  })

  test('goes by itself at the end of the day, also from the store', async () => {
    const screen = await pairedScreen(town)
    await joke.submit(await joke.get('/hal?regel=ja'), { nl: 'De pin is kapot.' }, write)
    await town.moveTo('2026-11-24T23:59:00+01:00')
    expect((await screen.get('/scherm')).text('.bz-line')).toBe('De pin is kapot.')
    await town.moveTo('2026-11-25T00:00:00+01:00')
    expect((await screen.get('/scherm')).text('.bz-line')).toBe('')
    await town.moveTo('2026-11-25T01:00:00+01:00')
    const rows = await town.store.read((db) => db.select().from(boardLines))
    expect(rows.map(({ nl, en }) => [nl, en])).toEqual([['', null]])
  })

  test.each([
    ['', 'Vul in wat er op de schermen moet staan.'],
    ['x'.repeat(121), 'Gebruik hoogstens 120 tekens.'],
    ['Wil 111222333 zich melden?', 'Haal het burgerservicenummer weg.'],
  ])('"%s" does not hang there, and stays in the form', async (nl, message) => {
    const page = await joke.submit(await joke.get('/hal?regel=ja'), { nl, en: 'Closed' }, write)
    expect(page.status).toBe(422)
    expect(page.text('.bz-error-summary')).toContain(message)
    expect(page.document.querySelector('#nl')?.getAttribute('value')).toBe(nl)
    expect(page.document.querySelector('#en')?.getAttribute('value')).toBe('Closed')
    expect(await auditOf(town)).toEqual([])
  })

  test('is text, whatever it says', async () => {
    await joke.submit(await joke.get('/hal?regel=ja'), { nl: '<b>Dicht</b> & "weg"' }, write)
    const board = await (await pairedScreen(town)).get('/scherm')
    expect(board.document.querySelector('.bz-line b')).toBeNull()
    expect(board.text('.bz-line')).toContain('weg')
  })
})
