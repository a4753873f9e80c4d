// An evacuation: who starts it, where it shows, and that it stays until somebody ends it.
import { asc, inArray } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { evacuationAt } from '../../../db/evacuation.ts'
import { audit } from '../../../db/schema.ts'
import { createApp } from '../../../src/app.ts'
import { calls, elsewhere, location, opens, pairedScreen } from '../../display/hall.ts'
import { takesNumber } from '../../queue/at-work.ts'
import { worksAs } from '../../reception/at-reception.ts'
import { type Browser, createTestApp, makeBrowser, type TestApp } from '../../support/app.ts'
import { to } from '../../support/forms.ts'
import { follow } from '../../support/stream.ts'

let town: TestApp
let joke: Browser
beforeEach(async () => {
  town = await createTestApp()
  joke = await worksAs(town, 'joke')
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

const starts = async (browser: Browser) =>
  browser.submit(await browser.get('/ontruiming'), {}, `form${to('/ontruiming')}`)
const ends = async (browser: Browser) =>
  browser.submit(await browser.get('/ontruiming'), {}, `form${to('/ontruiming/einde')}`)
const now = () => town.store.read((db) => evacuationAt(db, location))
const noted = async () => {
  const actions = ['evacuationStarted', 'evacuationEnded']
  const rows = await town.store.read((db) =>
    db.select().from(audit).where(inArray(audit.action, actions)).orderBy(asc(audit.id)),
  )
  return rows.map(({ action, object }) => `${action} ${object}`)
}
const leave = 'Verlaat nu het gebouw Volg de aanwijzingen van de medewerkers.'
const also = 'Leave the building now Follow the instructions of our staff.'

describe('the question', () => {
  test('is asked before anything happens', async () => {
    const page = await joke.get('/ontruiming')
    expect(page.text('h1')).toBe('Wilt u het gebouw laten ontruimen?')
    expect(page.text('main')).toContain('Dit is geen brandalarm en belt niemand.')
    expect(await now()).toBeUndefined()
  })

  test.each([
    ['wim', 200],
    ['joke', 200],
    ['tijn', 200],
    ['sanne', 403],
  ])('is for the reception, the coordinator and the administrator: %s gets %i', async (username, status) => {
    expect((await (await worksAs(town, username)).get('/ontruiming')).status).toBe(status)
  })

  test('is answered by a form of our own only', async () => {
    expect((await joke.post('/ontruiming', { sleutel: 'short' })).status).toBe(400)
    expect(await now()).toBeUndefined()
  })
})

describe('an evacuation', () => {
  test('is on every display of the location at once, instead of all numbers, and nowhere else', async () => {
    const screen = await pairedScreen(town)
    const stream = follow(await screen.send('/scherm/stroom'))
    await opens(town, 1)
    await takesNumber(town)
    await calls(town, 1)
    while (!(await stream.nextOf('board')).includes('B 001'));
    await starts(joke)
    const board = await stream.nextOf('board')
    expect([board.includes('bz-evacuation'), board.includes('B 001')]).toEqual([true, false])
    expect((await screen.get('/scherm')).text('#board')).toBe(`${leave} ${also}`)
    expect((await (await pairedScreen(town, elsewhere)).get('/scherm')).text('#board')).toContain('Welkom')
  })

  test('stands on every page of staff there until it ends, and the board is then as it was', async () => {
    const screen = await pairedScreen(town)
    const before = (await screen.get('/scherm')).text('.bz-board')
    await starts(joke)
    const sanne = await worksAs(town, 'sanne')
    const line = 'Ontruiming sinds 09.00 uur: alle schermen zeggen “verlaat nu het gebouw”.'
    expect((await sanne.get('/balie/3')).text('.bz-alarm')).toBe(line)
    const page = await ends(await worksAs(town, 'wim'))
    expect(page.text('h1')).toBe('Wilt u het gebouw laten ontruimen?')
    expect((await sanne.get('/balie/3')).text('.bz-alarm')).toBe('')
    expect((await screen.get('/scherm')).text('.bz-board')).toBe(before)
    expect(await noted()).toEqual([`evacuationStarted ${location}`, `evacuationEnded ${location}`])
  })

  test('outlives the night and a restart of the server', async () => {
    await starts(joke)
    await town.moveTo('2026-11-25T05:00:00+01:00')
    const again = createApp(town.site)
    const screen = makeBrowser((request) => again.fetch(request))
    await screen.get('/scherm/koppeling?token=scherm-stadskantoor-demo-elzenvoorde')
    expect((await screen.get('/scherm')).text('h1')).toBe('Verlaat nu het gebouw')
  })

  test('that ended is not begun again by the same form, nor a later one ended by an old page', async () => {
    const [question, form] = [await joke.get('/ontruiming'), `form${to('/ontruiming')}`]
    await joke.submit(question, {}, form)
    const old = await joke.get('/ontruiming')
    await ends(joke)
    await joke.submit(question, {}, form)
    expect(await now()).toBeUndefined()
    await town.moveTo('2026-11-24T09:05:00+01:00')
    await starts(joke)
    await joke.submit(old, {}, `form${to('/einde')}`)
    expect(await now()).toEqual({ since: Date.parse('2026-11-24T09:05:00+01:00') })
  })

  test('that ten people start and ten people end at once begins once and ends once', async () => {
    const many = <T>(one: () => Promise<T>) => Promise.all(Array.from({ length: 10 }, one))
    const question = `form${to('/ontruiming')}`
    const keys = await many(async () => (await joke.get('/ontruiming')).form(question).body.get('sleutel') ?? '')
    const started = await Promise.all(keys.map((sleutel) => joke.post('/ontruiming', { sleutel })))
    expect(started.map(({ status }) => status)).toEqual(keys.map(() => 303))
    const sinds = String((await now())?.since)
    const ended = await many(() => joke.post('/ontruiming/einde', { sinds }))
    expect(ended.map(({ status }) => status)).toEqual(keys.map(() => 303))
    expect(await now()).toBeUndefined()
    expect(await noted()).toEqual([`evacuationStarted ${location}`, `evacuationEnded ${location}`])
  })
})
