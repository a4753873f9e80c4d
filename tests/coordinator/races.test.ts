// Coordinators and counters that press at the same moment.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hallIn, opens, signedIn, takesNumber } from '../queue/at-work.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { auditOf, loggedIn } from './hall.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const tally = (answers: Response[]) =>
  Object.fromEntries([...Map.groupBy(answers, ({ status }) => status)].map(([status, some]) => [status, some.length]))

test('a counter that ten coordinators open at once opens once', async () => {
  const coordinators = await Promise.all(Array.from({ length: 10 }, () => signedIn(town, 'joke')))
  const answers = await Promise.all(coordinators.map((one) => one.post('/hal/balies/1/opening', { gezien: '0' })))
  expect(tally(answers)).toEqual({ 303: 1, 409: 9 })
  expect((await loggedIn(town)).map(({ kind }) => kind)).toEqual(['counterOpened'])
  expect(await auditOf(town)).toEqual(['counterOpened stadskantoor 1'])
})

test('two coordinators who change the teams of one counter: the first counts, the second hears of it', async () => {
  const [one, two] = [await signedIn(town, 'joke'), await signedIn(town, 'joke')]
  const stond = ['afhalen', 'burgerlijke-stand', 'burgerzaken']
  const answers = await Promise.all([
    one.post('/hal/balies/2/teams', { stond, team: ['afhalen'] }),
    two.post('/hal/balies/2/teams', { stond, team: ['burgerzaken'] }),
  ])
  expect(tally(answers)).toEqual({ 303: 1, 409: 1 })
  const won = answers[0]?.status === 303 ? 'afhalen' : 'burgerzaken'
  expect((await hallIn(town)).counters.find(({ number }) => number === 2)?.teams).toEqual([won])
})

test('a counter never closes with somebody on the way to it, whoever is first', async () => {
  const [sanne, joke] = [await signedIn(town, 'sanne'), await signedIn(town, 'joke')]
  await opens(sanne, 1)
  for (let round = 0; round < 6; round++) {
    await takesNumber(town)
    const gezien = String((await hallIn(town)).counters[0]?.lastEvent)
    const close = () => joke.post('/hal/balies/1/sluiting', { gezien })
    const call = () => sanne.post('/balie/1/oproep', { gezien })
    const order = round % 2 === 0 ? [close, call] : [call, close]
    expect(tally(await Promise.all(order.map((press) => press())))).toEqual({ 303: 1, 409: 1 })
    const { counters, tickets } = await hallIn(town)
    const called = tickets.filter(({ state }) => state === 'called')
    expect([counters[0]?.state, called.length]).toEqual(called.length === 1 ? ['open', 1] : ['closed', 0])
    const seen = String(counters[0]?.lastEvent)
    const back = called.length === 1 ? '/balie/1/afwezigheid' : '/balie/1/opening'
    expect((await sanne.post(back, { gezien: seen })).status).toBe(303)
  }
})
