// The call for help: who can make it, who sees it, and how it ends.
import { asc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { alarms, audit } from '../../../db/schema.ts'
import { worksAs } from '../../reception/at-reception.ts'
import { type Browser, createTestApp, type Page, type TestApp } from '../../support/app.ts'
import { here, to } from '../../support/forms.ts'

let town: TestApp
let sanne: Browser
beforeEach(async () => {
  town = await createTestApp()
  sanne = await worksAs(town, 'sanne')
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

const rows = () => town.store.read((db) => db.select().from(alarms))
const noted = async () => {
  const found = await town.store.read((db) => db.select().from(audit).orderBy(asc(audit.id)))
  return found.filter(({ action }) => action.startsWith('alarm')).map(({ action, object }) => `${action} ${object}`)
}
const calls = (browser: Browser, page: Page) => browser.submit(page, {}, '.bz-call-help form')
const band = (page: Page) => page.text('.bz-alarm')
const press = (browser: Browser, page: Page, noun: string) =>
  browser.submit(page, {}, `.bz-alarm form${to(`/${noun}`)}`)

describe('a call from a counter', () => {
  test('stands on every page of staff at that location, at once', async () => {
    const own = await calls(sanne, await sanne.get('/balie/3'))
    expect(own.path).toBe('/balie/3')
    expect(band(own)).toContain('Noodoproep balie 3, 09.00 uur. Uw collega’s zien uw oproep.')
    const pages = {
      wim: ['/receptie', '/hal', '/medewerker'],
      joke: ['/hal', '/beheer'],
      rishi: ['/balie', '/balie/1'],
    }
    for (const [username, paths] of Object.entries(pages)) {
      const browser = await worksAs(town, username)
      for (const path of paths) {
        const page = await browser.get(path)
        expect([path, band(page)]).toEqual([path, 'Noodoproep balie 3, 09.00 uur. Ik ga erheen Beëindigen'])
      }
    }
  })

  test('does not stand elsewhere, nor on the pages of residents', async () => {
    await calls(sanne, await sanne.get('/balie/3'))
    for (const username of ['marit', 'esra']) {
      expect(band(await (await worksAs(town, username)).get('/medewerker'))).toBe('')
    }
    expect((await sanne.get('/')).document.querySelector('#noodoproep')).toBeNull()
  })

  test('sounds with the others until somebody goes, and never where it came from', async () => {
    await calls(sanne, await sanne.get('/balie/3'))
    const rishi = await worksAs(town, 'rishi')
    const sounds = (page: Page) => page.document.querySelectorAll('[data-sounds]').length
    expect([sounds(await sanne.get('/balie/3')), sounds(await rishi.get('/balie/1'))]).toEqual([0, 1])
    await press(rishi, await rishi.get('/balie/1'), 'antwoord')
    expect(sounds(await (await worksAs(town, 'wim')).get('/receptie'))).toBe(0)
  })

  test('is answered by name, and ended by anybody; all of it is noted', async () => {
    await calls(sanne, await sanne.get('/balie/3'))
    const rishi = await worksAs(town, 'rishi')
    await press(rishi, await rishi.get('/balie/1'), 'antwoord')
    const answered = await sanne.get('/balie/3')
    expect(band(answered)).toBe('Noodoproep balie 3, 09.00 uur. Rishi Ramdin gaat erheen. Beëindigen')
    await press(sanne, answered, 'einde')
    expect(band(await rishi.get('/balie/1'))).toBe('')
    const object = 'stadskantoor 3'
    expect(await noted()).toEqual([`alarmRaised ${object}`, `alarmAnswered ${object}`, `alarmEnded ${object}`])
  })

  test('that nobody ended is gone by the evening, and its row the day after', async () => {
    await calls(sanne, await sanne.get('/balie/3'))
    await town.moveTo('2026-11-24T21:30:00+01:00')
    expect(band(await (await worksAs(town, 'wim')).get('/hal'))).toBe('')
    await town.moveTo('2026-11-25T10:30:00+01:00')
    expect(await rows()).toEqual([])
  })
})

test('the reception calls too', async () => {
  const wim = await worksAs(town, 'wim')
  const page = await calls(wim, await wim.get('/receptie'))
  expect(page.path).toBe(here('/receptie'))
  expect(band(page)).toContain('Noodoproep ontvangst, 09.00 uur.')
})

test('two calls stand under each other', async () => {
  await calls(sanne, await sanne.get('/balie/3'))
  const rishi = await worksAs(town, 'rishi')
  const page = await calls(rishi, await rishi.get('/balie/1'))
  expect(page.document.querySelectorAll('.bz-alarm')).toHaveLength(2)
})

test('pressed twice it is one call', async () => {
  const answers = await Promise.all(Array.from({ length: 4 }, () => sanne.post('/noodoproep', { plek: '3' })))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  expect(await rows()).toHaveLength(1)
})

describe('who may call', () => {
  test('only where one works: not for the reception from a counter, nor for a counter from the reception', async () => {
    const wim = await worksAs(town, 'wim')
    expect((await sanne.post('/noodoproep', { plek: 'receptie' })).status).toBe(400)
    expect((await wim.post('/noodoproep', { plek: '3' })).status).toBe(400)
    expect((await sanne.post('/noodoproep', { plek: '5' })).status).toBe(404)
    expect((await sanne.post('/noodoproep', { plek: 'hal' })).status).toBe(400)
    expect((await (await worksAs(town, 'joke')).post('/noodoproep', { plek: '3' })).status).toBe(403)
    expect(await rows()).toEqual([])
  })

  test('the button is where visitors are received, and takes two presses', async () => {
    const page = await sanne.get('/balie/3')
    expect(page.document.querySelector('.bz-call-help')?.tagName).toBe('DETAILS')
    for (const path of ['/balie', '/hal', '/medewerker']) {
      expect((await sanne.get(path)).document.querySelector('.bz-call-help')).toBeNull()
    }
  })

  test('a call elsewhere is not answered or ended from here', async () => {
    await sanne.post('/noodoproep', { plek: '3' })
    const marit = await worksAs(town, 'marit')
    const [call] = await rows()
    for (const noun of ['antwoord', 'einde']) await marit.post(`/noodoproep/${call?.id}/${noun}`, {})
    expect(await rows()).toMatchObject([{ answeredBy: null, endedAt: null }])
  })
})

test('two who go there: the first is named, and it is noted once', async () => {
  await sanne.post('/noodoproep', { plek: '3' })
  const [call] = await rows()
  const colleagues = [await worksAs(town, 'rishi'), await worksAs(town, 'youssef')]
  const answers = await Promise.all(colleagues.map((browser) => browser.post(`/noodoproep/${call?.id}/antwoord`, {})))
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await noted()).toEqual(['alarmRaised stadskantoor 3', 'alarmAnswered stadskantoor 3'])
})

test('the bell of every page of staff rings, and the band alone is sent', async () => {
  const rishi = await worksAs(town, 'rishi')
  const answer = await rishi.send('/balie/stroom')
  const reader = answer.body?.getReader()
  const heard: string[] = []
  const rings = () => new Set(heard.join('').match(/^id: \S+$/gm)).size
  /** Until it rang so many times; a stream that ends is a failure. */
  const hears = async (times: number) => {
    while (rings() < times) {
      const { value, done } = (await reader?.read()) ?? { done: true }
      if (done) throw new Error('The stream ended')
      heard.push(new TextDecoder().decode(value))
    }
  }
  await hears(1)
  await sanne.post('/noodoproep', { plek: '3' })
  await hears(2)
  await reader?.cancel()
  const part = await (await rishi.send('/noodoproep', { headers: { 'hx-request': 'true' } })).text()
  expect(part).toMatch(/^<div id="noodoproep" data-live/)
  expect(part).toContain('Noodoproep balie 3')
  expect((await rishi.get('/noodoproep')).path).toBe('/medewerker')
})
