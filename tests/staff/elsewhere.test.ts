// Working at one of several locations: which one a page is about, and going to another.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { evacuationAt } from '../../db/evacuation.ts'
import { employeeRoles, tickets } from '../../db/schema.ts'
import { passwordOf, signedIn } from '../queue/at-work.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { to } from '../support/forms.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

test('is chosen among the locations where one has a role', async () => {
  const youssef = await signedIn(town, 'youssef')
  const start = await youssef.get('/medewerker')
  expect(start.text('.bz-start')).toContain('U werkt nu op Stadskantoor.')
  const there = await youssef.submit(start, {}, `form${to('/medewerker/locatie')}`)
  expect(there.text('.bz-start')).toContain('U werkt nu op Wijkpunt Molenwijk.')
  expect((await youssef.get('/balie')).text('.bz-counters')).toMatch(/Balie 5.*Balie 6/)
})

test('a page that was open before one went elsewhere stays that of its location', async () => {
  const joke = await signedIn(town, 'joke')
  const question = await joke.get('/ontruiming?locatie=molenwijk')
  await joke.post('/medewerker/locatie', { locatie: 'stadskantoor' })
  const done = await joke.submit(question, {}, `form${to('/ontruiming')}`)
  expect([done.path, done.text('h1')]).toEqual(['/ontruiming?locatie=molenwijk', 'Het gebouw wordt ontruimd'])
  const evacuated = (location: string) => town.store.read((db) => evacuationAt(db, location))
  expect([await evacuated('stadskantoor'), (await evacuated('molenwijk')) === undefined]).toEqual([undefined, false])
})

test('a number of one location is not taken for that of another', async () => {
  const wim = await signedIn(town, 'wim')
  for (const place of ['stadskantoor', 'molenwijk']) {
    await wim.post(`/receptie/nummers?locatie=${place}`, {
      sleutel: town.site.chance.secret(),
      product: 'rijbewijs',
      personen: '1',
      taal: 'nl',
    })
  }
  const page = await wim.get('/receptie?volgnummer=1&locatie=stadskantoor')
  await wim.post('/medewerker/locatie', { locatie: 'molenwijk' })
  await wim.submit(page, {}, `form${to('/vertrek')}`)
  const left = await town.store.read((db) => db.select().from(tickets).where(eq(tickets.state, 'left')))
  expect(left.map(({ location, serial }) => [location, serial])).toEqual([['stadskantoor', 1]])
})

test('signing in again leads back to the location as well', async () => {
  const youssef = await signedIn(town, 'youssef')
  await youssef.post('/medewerker/locatie', { locatie: 'molenwijk' })
  const page = await youssef.get('/balie/5')
  town.clock.pass(31 * 60_000)
  const door = await youssef.submit(page, {}, `form${to('/opening')}`)
  expect(door.text('[role=status]')).toContain('U bent niet meer ingelogd.')
  const back = await youssef.submit(door, { gebruikersnaam: 'youssef', wachtwoord: passwordOf('youssef') })
  expect([back.status, back.path]).toEqual([200, '/balie/5?locatie=molenwijk'])
})

test('a page of where one has no role any more does nothing, and lets one sign out', async () => {
  const youssef = await signedIn(town, 'youssef')
  await town.store.write(async ({ db }) => {
    await db.delete(employeeRoles).where(eq(employeeRoles.location, 'molenwijk'))
  })
  expect((await youssef.post('/balie/1/opening?locatie=molenwijk', { gezien: '0' })).status).toBe(403)
  expect((await youssef.get('/balie?locatie=nergens')).status).toBe(403)
  expect((await youssef.post('/medewerker/uitloggen?locatie=molenwijk', {})).status).toBe(303)
})

test('who works at one location has none in their addresses', async () => {
  const page = await (await signedIn(town, 'sanne')).get('/balie/1')
  expect(page.html).not.toContain('locatie=')
})

test.each(['molenwijk', 'nergens', ''])('is refused at "%s", where sanne has no role', async (locatie) => {
  const sanne = await signedIn(town, 'sanne')
  expect((await sanne.post('/medewerker/locatie', { locatie })).status).toBe(422)
  expect((await sanne.get('/balie')).text('.bz-counters')).toContain('Balie 1')
})

test('an administrator works everywhere, and begins at the first location', async () => {
  const tijn = await signedIn(town, 'tijn')
  expect((await tijn.get('/medewerker')).text('.bz-start')).toContain('U werkt nu op Stadskantoor.')
  expect((await tijn.post('/medewerker/locatie', { locatie: 'molenwijk' })).status).toBe(303)
  expect((await tijn.get('/hal')).text('.bz-hall-now')).toContain('Balie 5')
})

test('whoever has lost their role there goes on at the other location, and can sign out', async () => {
  const youssef = await signedIn(town, 'youssef')
  await town.store.write(async ({ db }) => {
    await db.delete(employeeRoles).where(eq(employeeRoles.location, 'stadskantoor'))
  })
  const page = await youssef.get('/balie/5?locatie=molenwijk')
  expect((await youssef.submit(page, {}, `form${to('/opening')}`)).status).toBe(200)
  expect((await youssef.get('/medewerker')).text('.bz-bar')).toContain('Wijkpunt Molenwijk')
  expect((await youssef.post('/medewerker/uitloggen', {})).status).toBe(303)
})

test('somebody without any role finds nothing to do, and no error', async () => {
  const sanne = await signedIn(town, 'sanne')
  await town.store.write(async ({ db }) => {
    await db.delete(employeeRoles)
  })
  expect((await sanne.get('/medewerker')).text('.bz-start')).toContain('vraag een beheerder om een rol')
  const rishi = await signedIn(town, 'rishi')
  expect((await rishi.get('/medewerker')).status).toBe(200)
})
