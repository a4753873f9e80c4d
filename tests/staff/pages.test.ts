import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attempts, audit, employees, sessions } from '../../db/schema.ts'
import { leadsToSignIn, passwordOf, signedIn } from '../queue/at-work.ts'
import { type Browser, createTestApp, type TestApp } from '../support/app.ts'
import { here } from '../support/forms.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const minutes = (count: number) => count * 60_000
const tries = (browser: Browser, gebruikersnaam: string, wachtwoord = 'onjuist') =>
  browser.post('/medewerker/inloggen', { gebruikersnaam, wachtwoord })
const turnedAway = async (browser: Browser, path = '/medewerker') => leadsToSignIn(await browser.send(path))
const leavesWork = (username: string) =>
  town.store.write(async ({ db }) => {
    await db.update(employees).set({ active: false }).where(eq(employees.username, username))
  })

describe('signing in', () => {
  test('leads to the pages of one’s work', async () => {
    const browser = town.browser()
    const door = await browser.get('/medewerker/inloggen')
    const start = await browser.submit(door, { gebruikersnaam: 'Sanne ', wachtwoord: 'demo-koffie-molen' })
    expect([start.status, start.path]).toEqual([200, '/medewerker'])
    expect(start.text('h1')).toBe('Welkom, Sanne de Wit')
    expect(start.document.querySelectorAll('main .bz-card').map((card) => card.getAttribute('href'))).toEqual([
      '/balie',
      '/hal',
    ])
  })

  test.each([
    ['the counter that was asked for', 'sanne', '/balie/3', '/balie/3'],
    ['that page without what was looked for', 'wim', '/receptie?zoek=Jansen', '/receptie'],
    ['their own first page where the one asked for is not theirs', 'sanne', '/receptie', '/medewerker'],
    ['a page in their language', 'tijn', '/en/beheer/apparaten', '/en/beheer/apparaten'],
  ])('leads on to %s', async (_, username, asked, reached) => {
    const browser = town.browser()
    const wachtwoord = passwordOf(username)
    const wrong = await browser.submit(await browser.get(asked), { gebruikersnaam: username, wachtwoord: 'vergeten' })
    expect([wrong.status, (await browser.submit(wrong, { gebruikersnaam: username, wachtwoord })).path]).toEqual([
      422,
      reached,
    ])
  })

  test('leads back to the counter at which the session ended', async () => {
    const browser = await signedIn(town, 'sanne')
    town.clock.pass(minutes(31))
    const answer = await browser.post('/balie/3/opening', {})
    expect(answer.headers.get('location')).toBe('/medewerker/inloggen?opnieuw=ja&terug=%2Fbalie%2F3')
  })

  test.each([
    'https://elders.nl/balie',
    '//elders.nl/balie',
    '/balie/../../elders',
    '/balie/1\r\nset-cookie: a=b',
    '/medewerker/uitloggen',
    '/afspraak/maken',
    ['/balie/1', '/balie/2'],
  ])('leads nowhere else: %s', async (terug) => {
    const form = { gebruikersnaam: 'sanne', wachtwoord: passwordOf('sanne'), terug }
    const answer = await town.browser().post('/medewerker/inloggen', form)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/medewerker'])
  })

  test.each([
    ['joke', ['/hal', '/beheer', '/ontruiming']],
    ['wim', ['/receptie', '/hal', '/ontruiming']],
    ['tijn', ['/hal', '/beheer', '/ontruiming']],
  ])('%s finds only what is theirs, and can open it', async (username, paths) => {
    const browser = await signedIn(town, username)
    const start = await browser.get('/en/medewerker')
    const links = start.document.querySelectorAll('main .bz-card').map((card) => card.getAttribute('href') ?? '')
    expect(links).toEqual(paths.map((path) => here(`/en${path}`)))
    for (const path of links) expect((await browser.get(path)).status).toBe(200)
  })

  test('says the same of an unknown name as of a wrong password', async () => {
    const say = async (name: string) => (await tries(town.browser(), name)).text()
    const [known, unknown] = [await say('sanne'), await say('nobody')]
    expect(known.replaceAll('sanne', 'nobody')).toBe(unknown)
    expect(known).toContain('horen niet bij elkaar')
  })

  test('keeps the name that was typed, never the password, and says what is missing', async () => {
    const browser = town.browser()
    const page = await browser.submit(await browser.get('/medewerker/inloggen'), { gebruikersnaam: 'sanne' })
    expect(page.status).toBe(422)
    expect(page.document.querySelector('#gebruikersnaam')?.getAttribute('value')).toBe('sanne')
    expect(page.text('.bz-error-summary')).toContain('Vul uw wachtwoord in.')
    expect(page.text('title')).toMatch(/^Fout: /)
    expect(await (await tries(browser, 'sanne', 'geheim-123')).text()).not.toContain('geheim-123')
  })

  test('is refused after ten wrong tries for an account, from wherever they come, for a quarter of an hour', async () => {
    for (let at = 1; at <= 10; at++) expect((await tries(town.browser(`10.0.1.${at}`), 'sanne')).status).toBe(422)
    const held = await tries(town.browser('10.0.2.1'), 'sanne', 'demo-koffie-molen')
    expect(held.status).toBe(429)
    expect(Number(held.headers.get('retry-after'))).toBe(15 * 60)
    expect(await held.text()).toContain('Probeer het over 15 minuten opnieuw.')
    town.clock.pass(minutes(15))
    expect((await tries(town.browser('10.0.2.1'), 'sanne', 'demo-koffie-molen')).status).toBe(303)
  })

  test('is refused after fifty wrong tries from one address, whatever the names: a whole town hall may share it', async () => {
    for (let at = 1; at <= 50; at++) expect((await tries(town.browser(), `name${at}`)).status).toBe(422)
    expect((await tries(town.browser(), 'sanne', 'demo-koffie-molen')).status).toBe(429)
    expect((await tries(town.browser('10.0.9.9'), 'sanne', 'demo-koffie-molen')).status).toBe(303)
  })

  test('is not refused where one signed in before, however often others mistype elsewhere', async () => {
    const counter = await signedIn(town, 'sanne')
    await counter.post('/medewerker/uitloggen', {})
    for (let at = 1; at <= 10; at++) await tries(town.browser('10.0.1.1'), 'sanne')
    for (let at = 1; at <= 50; at++) await tries(town.browser(), `name${at}`)
    expect((await tries(town.browser('10.0.2.1'), 'sanne', passwordOf('sanne'))).status).toBe(429)
    expect((await tries(town.browser(), 'rishi', passwordOf('rishi'))).status).toBe(429)
    expect((await tries(counter, 'rishi', passwordOf('rishi'))).status).toBe(303)
    expect((await tries(counter, 'sanne', passwordOf('sanne'))).status).toBe(303)
  })

  test('is refused after ten wrong tries in all the browsers of one employee', async () => {
    const [first, second] = [await signedIn(town, 'sanne'), await signedIn(town, 'sanne', '10.0.2.1')]
    for (let at = 1; at <= 5; at++) await tries(first, 'rishi')
    for (let at = 1; at <= 5; at++) expect((await tries(second, 'rishi')).status).toBe(422)
    expect((await tries(second, 'rishi', passwordOf('rishi'))).status).toBe(429)
    expect((await tries(town.browser(), 'rishi', passwordOf('rishi'))).status).toBe(303)
  })

  test('counts the tries of a browser that says so by a cookie of its own making as those of anybody', async () => {
    for (let at = 1; at <= 10; at++) {
      const browser = town.browser()
      browser.cookies.set('beurt-workplace', `${at}.${'x'.repeat(43)}`)
      expect((await tries(browser, 'sanne')).status).toBe(422)
    }
    expect((await tries(town.browser(), 'sanne', passwordOf('sanne'))).status).toBe(429)
  })

  test('all colleagues behind one address can sign in at the same hour', async () => {
    const names = ['sanne', 'rishi', 'youssef', 'marit', 'esra', 'wim', 'joke', 'tijn']
    for (const name of [...names, ...names]) await signedIn(town, name)
    expect(await town.store.read((db) => db.select().from(attempts))).toEqual([])
  })

  test('gives a new session each time and ends the former one of this browser', async () => {
    const browser = await signedIn(town, 'sanne')
    const former = browser.cookies.get('beurt-employee') ?? ''
    await tries(browser, 'rishi', 'demo-regen-jas')
    expect(browser.cookies.get('beurt-employee')).not.toBe(former)
    expect((await browser.get('/medewerker')).text('h1')).toBe('Welkom, Rishi Ramdin')
    browser.cookies.set('beurt-employee', former)
    expect(await turnedAway(browser)).toBe(true)
  })

  test('is for people who still work here', async () => {
    await leavesWork('sanne')
    expect((await tries(town.browser(), 'sanne', 'demo-koffie-molen')).status).toBe(422)
  })
})

describe('a session', () => {
  test('ends on the server when one signs out, and leaves the other cookies of the browser', async () => {
    const browser = await signedIn(town, 'sanne')
    browser.cookies.set('beurt-kiosk', 'kiosk-stadskantoor-demo-elzenvoorde')
    const secret = browser.cookies.get('beurt-employee') ?? ''
    const answer = await browser.post('/medewerker/uitloggen', {})
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/medewerker/inloggen'])
    expect(answer.headers.get('clear-site-data')).toBe('"cache"')
    expect([...browser.cookies.keys()]).toEqual(['beurt-workplace', 'beurt-kiosk'])
    browser.cookies.set('beurt-employee', secret)
    expect(await turnedAway(browser)).toBe(true)
  })

  test('ends after half an hour of silence; presence keeps it, looking does not', async () => {
    const [present, looking] = [await signedIn(town, 'sanne'), await signedIn(town, 'rishi')]
    for (let times = 0; times < 4; times++) {
      town.clock.pass(minutes(10))
      const answer = await present.post('/medewerker/aanwezigheid', {})
      expect([answer.status, await answer.text()]).toEqual([204, ''])
      await looking.send('/balie')
    }
    expect(await turnedAway(present)).toBe(false)
    expect(await turnedAway(looking)).toBe(true)
  })

  test('ends after twelve hours, whatever one does', async () => {
    const browser = await signedIn(town, 'sanne')
    for (let times = 0; times < 25; times++) {
      town.clock.pass(minutes(29))
      await browser.post('/medewerker/aanwezigheid', {})
    }
    expect(await turnedAway(browser)).toBe(true)
  })

  test('of somebody who no longer works here ends at once', async () => {
    const browser = await signedIn(town, 'sanne')
    await leavesWork('sanne')
    expect(await turnedAway(browser, '/balie')).toBe(true)
  })

  test('is kept in no cache', async () => {
    const browser = await signedIn(town, 'sanne')
    for (const path of ['/medewerker/inloggen', '/medewerker', '/balie', '/balie/1', '/hal', '/beheer']) {
      expect((await browser.send(path)).headers.get('cache-control')).toBe('no-store')
    }
  })

  test('is not to be read by scripts, nor sent along from other sites', async () => {
    const answer = await tries(town.browser(), 'sanne', 'demo-koffie-molen')
    expect(answer.headers.getSetCookie()[0]).toMatch(/^beurt-employee=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax$/)
  })
})

test('what is written down of a sign-in names nobody but the employee, and helps nobody in', async () => {
  const browser = await signedIn(town, 'sanne', '203.0.113.7')
  const secret = browser.cookies.get('beurt-employee') ?? ''
  await browser.post('/medewerker/uitloggen', {})
  const other = await signedIn(town, 'rishi', '203.0.113.7')
  const kept = await town.store.read(async (db) => ({
    notes: await db.select().from(audit),
    open: await db.select().from(sessions),
  }))
  expect(kept.notes.map((note) => note.action)).toEqual(['signedIn', 'signedOut', 'signedIn'])
  expect(new Set(kept.notes.map((note) => note.origin)).size).toBe(1)
  const text = JSON.stringify(kept)
  expect(text).not.toMatch(/203\.0\.113\.7|demo-/)
  expect(text).not.toContain(secret)
  expect(text).not.toContain(other.cookies.get('beurt-employee'))
})
