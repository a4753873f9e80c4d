import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languageOf, ownPath, routedPath } from '../src/language.ts'
import { access } from '../src/staff/access.ts'
import { houseLanguages, languages, languagesAt, pathIn } from '../views/words/languages.ts'
import { type Browser, createTestApp, origin, type TestApp } from './support/app.ts'

describe('the first segment of an address names its language', () => {
  test.each([
    ['/', 'nl', '/', '/'],
    ['/afspraak/tijd?product=paspoort', 'nl', '/afspraak/tijd?product=paspoort', '/afspraak/tijd'],
    ['/en', 'en', '/', '/'],
    ['/en/', 'en', '/', '/'],
    ['/en?a=b', 'en', '/?a=b', '/'],
    ['/en/afspraak/tijd?product=paspoort', 'en', '/afspraak/tijd?product=paspoort', '/afspraak/tijd'],
    ['/enquete', 'nl', '/enquete', '/enquete'],
    ['/EN/afspraak', 'nl', '/EN/afspraak', '/EN/afspraak'],
    ['/nl/afspraak', 'nl', '/nl/afspraak', '/nl/afspraak'],
    ['/afspraak/en', 'nl', '/afspraak/en', '/afspraak/en'],
    ['/?next=/en/', 'nl', '/?next=/en/', '/'],
    ['//evil.example/a', 'nl', '/evil.example/a', '/evil.example/a'],
    ['/en//evil.example/a', 'en', '/evil.example/a', '/evil.example/a'],
    ['/ar/mijn-afspraak', 'ar', '/mijn-afspraak', '/mijn-afspraak'],
    ['/pl', 'pl', '/', '/'],
    ['/planning', 'nl', '/planning', '/planning'],
    ['/en/balie/3', 'en', '/balie/3', '/balie/3'],
    ['/ar/balie/3', 'nl', '/balie/3', '/balie/3'],
    ['/pl/halte', 'pl', '/halte', '/halte'],
  ] as const)('%s', (address, language, own, routed) => {
    const request = new Request(`${origin}${address}`)
    expect(languageOf(request)).toBe(language)
    expect(ownPath(request)).toBe(own)
    expect(routedPath(request)).toBe(routed)
  })

  test('a path gets the language that it is made in, and loses it again on its way in', () => {
    for (const language of languages) {
      for (const path of ['/', '/afspraak/tijd?dag=2026-11-24', '/mijn-afspraak']) {
        const request = new Request(`${origin}${pathIn(language, path)}`)
        expect(languageOf(request)).toBe(language)
        expect(ownPath(request)).toBe(path)
      }
    }
  })
})

test('what is for employees and displays speaks Dutch and English only; a kiosk speaks every language', () => {
  const isOfKiosk = ([, , who]: (typeof access)[number]) => who === 'kiosk'
  const house = access.filter((entry) => entry[2] !== 'everyone' && !isOfKiosk(entry)).map(([, path]) => path)
  expect(house.filter((path) => languagesAt(path) !== houseLanguages)).toEqual([])
  for (const path of ['/mijn-afspraak', ...access.filter(isOfKiosk).map(([, ofKiosk]) => ofKiosk)]) {
    expect(languagesAt(path), path).toEqual(['nl', 'en', 'ar', 'pl'])
  }
})

describe('pages', () => {
  let town: TestApp
  let browser: Browser

  beforeAll(async () => {
    town = await createTestApp()
    browser = town.browser()
  })
  afterAll(() => town.close())

  const pages = ['/', '/demo', '/mijn-afspraak', '/medewerker/inloggen', '/bestaat-niet', '/afspraak/tijd?product=x']

  test.each(pages)('%s speaks the language of its address, and says so', async (path) => {
    const dutch = await browser.get(path)
    const english = await browser.get(`/en${path}`)
    expect(dutch.document.querySelector('html')?.getAttribute('lang')).toBe('nl')
    expect(english.document.querySelector('html')?.getAttribute('lang')).toBe('en')
    expect(english.status).toBe(dutch.status)
    expect(english.text('h1')).not.toBe(dutch.text('h1'))
  })

  test.each(pages)('from %s the menu leads to the same page in the other languages', async (path) => {
    const menu = (page: Awaited<ReturnType<Browser['get']>>) =>
      page.document.querySelectorAll('.bz-languages a').map((link) => link.getAttribute('href'))
    const here = (await browser.get(path)).path
    const all = languagesAt(here).map((language) => pathIn(language, here))
    expect(menu(await browser.get(path)).sort()).toEqual(all.toSorted())
    expect(menu(await browser.get(`/en${path}`)).sort()).toEqual(all.toSorted())
  })

  test.each(pages)('every link and form of %s in English stays in English', async (path) => {
    const { document } = await browser.get(`/en${path}`)
    const ways = document
      .querySelectorAll('a[href^="/"], form[action^="/"]')
      .filter((way) => !way.closest('.bz-languages'))
      .map((way) => way.getAttribute('href') ?? way.getAttribute('action') ?? '')
    expect(ways.filter((way) => !/^\/en([/?]|$)/.test(way))).toEqual([])
  })

  test('whoever must sign in, or sends something, stays in the language', async () => {
    expect((await browser.send('/en/balie')).headers.get('location')).toBe('/en/medewerker/inloggen?terug=%2Fbalie')
    const sent = await browser.post('/en/demo/clock', { dag: '2026-11-25', tijd: '10.00' })
    expect(sent.headers.get('location')).toBe('/en/demo')
  })

  test('no cookie remembers a language', async () => {
    const visitor = town.browser()
    await visitor.get('/en')
    expect((await visitor.get('/')).document.querySelector('html')?.getAttribute('lang')).toBe('nl')
  })
})
