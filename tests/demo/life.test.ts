// The living hall through its page: invented people use the routes, and a counter is whoever's presses there.
import { setImmediate as nextRound } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findInstallation } from '../../db/installation.ts'
import { events, tickets } from '../../db/schema.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { to } from '../support/forms.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(async () => {
  await town.browser().post('/demo/hal/einde', {})
  await town.close()
})

const begin = (fields: Record<string, string>) => town.browser().post('/demo/hal', fields)
const logged = (kind: string) => town.store.read((db) => db.select().from(events).where(eq(events.kind, kind)))
const page = () => town.browser().get('/demo/hal')

/** A second of machine time and what people do in it, again and again until this is so. */
const live = (until: () => Promise<unknown>) =>
  expect
    .poll(
      async () => {
        town.clock.pass(1_000)
        return until()
      },
      { interval: 2 },
    )
    .toBeTruthy()

test('visitors take numbers at the kiosk, and clerks call, serve and finish them', async () => {
  expect((await begin({ snelheid: '60', nummer: '1' })).status).toBe(303)
  await live(async () => (await logged('serviceFinished')).length >= 5)

  const issued = await logged('ticketIssued')
  expect(issued.every(({ device }) => device === 'kiosk-stadskantoor')).toBe(true)
  const called = await logged('ticketCalled')
  expect(called.every(({ employee }) => employee !== null)).toBe(true)
  expect(new Set(called.map(({ counter }) => counter)).size).toBeGreaterThan(1)
  const all = await town.store.read((db) => db.select().from(tickets))
  expect(all.every(({ channel }) => channel === 'kiosk')).toBe(true)
  expect((await page()).text()).toContain('60 keer zo snel')
})

test('some book a time first, and report for it with their code', async () => {
  await begin({ snelheid: '60', nummer: '2' })
  await live(async () => {
    const rows = await town.store.read((db) => db.select().from(tickets))
    return rows.some(({ appointmentAt }) => appointmentAt !== null)
  })
})

test('who presses a button of a counter has that counter, and can give it back', async () => {
  await begin({ snelheid: '60', nummer: '1' })
  await live(async () => (await logged('serviceFinished')).length >= 2)

  const [number] = (await logged('serviceFinished')).map(({ counter }) => counter)
  await town.browser().post(`/demo/hal/balies/${number}`, { wie: 'hand' })
  expect((await page()).text()).toContain(`Balie ${number} U, of niemand`)
  // No time passes meanwhile, so what was on its way comes to its end: from here on nobody presses there.
  for (let rounds = 0; rounds < 50; rounds++) await nextRound()
  const before = (await logged('ticketCalled')).filter(({ counter }) => counter === number).length
  const others = (await logged('ticketCalled')).length
  await live(async () => (await logged('ticketCalled')).length >= others + 3)
  expect((await logged('ticketCalled')).filter(({ counter }) => counter === number)).toHaveLength(before)

  await town.browser().post(`/demo/hal/balies/${number}`, { wie: 'vanzelf' })
  await live(async () => (await logged('ticketCalled')).filter(({ counter }) => counter === number).length > before)
})

test('somebody who presses takes over without saying so', async () => {
  await begin({ snelheid: '60', nummer: '1' })
  await live(async () => (await logged('serviceStarted')).some(({ counter }) => counter === 1))
  const sanne = town.browser()
  const signIn = await sanne.get('/medewerker/inloggen')
  await sanne.submit(signIn, { gebruikersnaam: 'sanne', wachtwoord: 'demo-koffie-molen' })
  const presses = async () => {
    const counter = await sanne.get('/balie/1')
    const form = ['herhaling', 'pauze', 'afronding', 'oproep'].find((act) => counter.html.includes(`/balie/1/${act}"`))
    return form && (await sanne.submit(counter, {}, `form${to(`/${form}`)}`)).status === 200
  }
  await live(presses)
  await live(async () => (await page()).text().includes('Balie 1 U, of niemand'))
})

test('a speed that is none is refused, and nothing begins', async () => {
  const refused = await begin({ snelheid: '7', nummer: '1' })
  expect(refused.status).toBe(422)
  expect((await page()).text()).toContain('De hal staat stil.')
  expect((await begin({ snelheid: '10', nummer: 'veel' })).status).toBe(422)
})

test('at its end the clock runs as clocks do, from where it is', async () => {
  await begin({ snelheid: '20', nummer: '1' })
  expect((await town.store.read(findInstallation))?.speed).toBe(20)
  await town.browser().post('/demo/hal/einde', {})
  const here = await town.store.read(findInstallation)
  expect(here?.speed).toBe(1)
  expect((await page()).text()).toContain('De hal staat stil.')
})
