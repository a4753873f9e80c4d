// Many at once: offers, answers, cancellations and moves never put two people in one place, nor leave one in none.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freed, offers } from '../../../db/schema.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { visitOf } from '../own/booked.ts'
import {
  cancels,
  december,
  offersTo,
  placesAreRight,
  type Resident,
  resident,
  takenAt,
  thursday,
  waits,
} from './waiting.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const look = (at = '2026-11-24T09:00:00+01:00') => town.moveTo(at)

async function offered() {
  const ada = await resident(town, 'ada', thursday('10:00'))
  const bas = await waits(town, 'bas', december('10:00'))
  await cancels(ada)
  await look()
  const page = await bas.browser.get(`${bas.path}/eerder`)
  const send = (besluit: 'ja' | 'nee') =>
    bas.browser.post(`${bas.path}/eerder`, page.form('main form', { besluit }).body)
  const answer = async (besluit: 'ja' | 'nee') => (await send(besluit)).status
  const cancel = async () => {
    const form = { besluit: 'ja', versie: String(bas.visit.version) }
    return (await bas.browser.post(`${bas.path}/annulering`, form)).status
  }
  return { bas, send, answer, cancel }
}

test('a double click on "Neem deze plek" moves once, and both are told so', async () => {
  const { bas, answer } = await offered()
  expect(await Promise.all([answer('ja'), answer('ja'), answer('ja')])).toEqual([303, 303, 303])
  expect(await visitOf(town, bas.publicId)).toMatchObject({
    startsAt: Date.parse(thursday('10:00')),
    version: bas.visit.version + 1,
  })
  await placesAreRight(town)
})

test('accepting at the moment at which the offer ends: it is accepted or it has ended, never both', async () => {
  const { bas, answer } = await offered()
  const [status] = await Promise.all([answer('ja'), look('2026-11-24T09:30:00+01:00')])
  expect([303, 409]).toContain(status)
  const { startsAt } = await visitOf(town, bas.publicId)
  expect(startsAt).toBe(status === 303 ? Date.parse(thursday('10:00')) : bas.visit.startsAt)
  expect(await offersTo(town, bas)).toEqual([`${status === 303 ? 'accepted' : 'expired'} 26 10:00`])
  await placesAreRight(town)
})

test('accepting and cancelling at once: one of them is done', async () => {
  const { bas, answer, cancel } = await offered()
  const [accepted, cancelled] = await Promise.all([answer('ja'), cancel()])
  expect([accepted, cancelled].toSorted()).toEqual([303, 409])
  const visit = await visitOf(town, bas.publicId)
  expect(visit.state).toBe(cancelled === 303 ? 'cancelled' : 'booked')
  expect(await takenAt(town, thursday('10:00'), 20)).toEqual(Array(4).fill(accepted === 303 ? 1 : 0))
  await placesAreRight(town)
})

test('accepting and declining at once: one of them is done, and the other is told', async () => {
  const { bas, send } = await offered()
  const [yes, no] = await Promise.all([send('ja'), send('nee')])
  expect([303, 409]).toContain(yes.status)
  const isTaken = yes.status === 303
  // Who has taken the place is not told that they keep their own.
  expect([no.status, no.headers.get('location')]).toEqual([303, isTaken ? bas.path : `${bas.path}?gehouden=ja`])
  expect(await offersTo(town, bas)).toEqual([isTaken ? 'accepted 26 10:00' : 'declined 26 10:00'])
  await placesAreRight(town)
})

test('a double click on "Nee, ik houd mijn eigen afspraak" declines once, and both are told so', async () => {
  const { bas, send } = await offered()
  const answers = await Promise.all([send('nee'), send('nee')])
  const kept = [303, `${bas.path}?gehouden=ja`]
  expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual([kept, kept])
  expect(await offersTo(town, bas)).toEqual(['declined 26 10:00'])
  await placesAreRight(town)
})

test('of twenty who wait one is offered the one place, however many processes look', async () => {
  const ada = await resident(town, 'ada', thursday('10:00'))
  const times = ['10:00', '10:20', '10:40', '11:00', '11:20', '11:40', '13:00', '13:20', '13:40', '14:00']
  const waiting: Resident[] = []
  for (const day of [8, 9])
    for (const time of times) waiting.push(await waits(town, `w${day}${time}`, december(time, day)))
  await cancels(ada)
  await Promise.all(Array.from({ length: 5 }, () => look()))
  const made = await town.store.read((db) => db.select().from(offers))
  expect(made.map(({ state }) => state)).toEqual(['open'])
  expect(await town.store.read((db) => db.select().from(freed))).toEqual([])
  await placesAreRight(town)
})

test('a storm of cancelling, moving and answering leaves nobody without a place and no place with two', async () => {
  const times = ['10:00', '10:20', '10:40', '11:00']
  const early: Resident[] = []
  for (const time of times) early.push(await resident(town, `e${time}`, thursday(time)))
  const waiting: Resident[] = []
  for (const time of times) waiting.push(await waits(town, `w${time}`, december(time)))
  const act = async ({ browser, path, visit }: Resident, noun: string, fields: Record<string, string>) =>
    (await browser.post(`${path}/${noun}`, { versie: String(visit.version), ...fields })).status
  const later = (time: string) => ({
    tijd: `stadskantoor@${Date.parse(thursday(time))}`,
    sleutel: town.site.chance.secret(),
  })
  const statuses: number[] = []
  for (const round of [1, 2, 3]) {
    statuses.push(
      ...(await Promise.all([
        ...early.slice(0, 2).map((one) => act(one, 'annulering', { besluit: 'ja' })),
        ...early.slice(2).map((one, at) => act(one, 'tijd', later(['13:00', '13:20'][at] ?? ''))),
        ...waiting.map(async (one) => {
          const page = await one.browser.get(`${one.path}/eerder`)
          const plek = page.document.querySelector('[name=plek]')?.getAttribute('value') ?? 'none'
          return act(one, 'eerder', { plek, besluit: round === 2 ? 'nee' : 'ja' })
        }),
        look(`2026-11-24T09:0${round}:00+01:00`).then(() => 200),
        look(`2026-11-24T09:0${round}:00+01:00`).then(() => 200),
      ])),
    )
    await placesAreRight(town)
  }
  expect(statuses.filter((status) => ![200, 303, 409].includes(status))).toEqual([])
  await look('2026-11-24T12:00:00+01:00')
  await placesAreRight(town)
  const states = await Promise.all(waiting.map(async (one) => (await visitOf(town, one.publicId)).state))
  expect(states).toEqual(['booked', 'booked', 'booked', 'booked'])
})
