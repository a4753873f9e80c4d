import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { forgetOffers } from '../../../../db/offers.ts'
import { alerts } from '../../../../db/schema.ts'
import { createTestApp, morning, type TestApp } from '../../../support/app.ts'
import { visitOf } from '../../own/booked.ts'
import { answers, cancels, december, offersTo, type Resident, resident, takenAt, thursday, waits } from '../waiting.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

/** Runs what is due, without time going on. */
const look = () => town.moveTo(morning)

describe('an offer is withdrawn, and goes to the next,', () => {
  let bas: Resident
  let cleo: Resident
  beforeEach(async () => {
    const ada = await resident(town, 'ada', thursday('10:00'))
    bas = await waits(town, 'bas', december('10:00'))
    await town.moveTo('2026-11-24T09:01:00+01:00')
    cleo = await waits(town, 'cleo', december('14:00', 3))
    await cancels(ada)
    await town.moveTo('2026-11-24T09:02:00+01:00')
    expect(await offersTo(town, bas)).toEqual(['open 26 10:00'])
  })
  const offersAfter = async () => {
    await town.moveTo('2026-11-24T09:02:01+01:00')
    expect(await takenAt(town, thursday('10:00'), 20)).toEqual([1, 1, 1, 1])
    return [await offersTo(town, bas), await offersTo(town, cleo)]
  }

  test('when the appointment is cancelled', async () => {
    await cancels(bas)
    expect(await offersAfter()).toEqual([['withdrawn 26 10:00'], ['open 26 10:00']])
    expect((await bas.browser.get(`${bas.path}/eerder`)).text('h1')).toBe('Uw afspraak is afgezegd')
  })

  test('when it is moved by its owner', async () => {
    const page = await bas.browser.get(`${bas.path}/tijd`)
    await bas.browser.submit(page, { tijd: `stadskantoor@${Date.parse(december('14:00', 10))}` }, '#tijden')
    expect(await offersAfter()).toEqual([['withdrawn 26 10:00'], ['open 26 10:00']])
  })

  test('when it is for other persons from now on', async () => {
    const page = await bas.browser.get(`${bas.path}/personen`)
    await bas.browser.submit(page, { personen: '2' }, '#wijziging')
    expect((await visitOf(town, bas.publicId)).choices[0]?.persons).toBe(2)
    expect(await offersAfter()).toEqual([['withdrawn 26 10:00'], ['open 26 10:00']])
  })

  test('when the alert is turned off', async () => {
    await bas.browser.post(`${bas.path}/bericht/afmelding`, {})
    expect(await offersAfter()).toEqual([['declined 26 10:00'], ['open 26 10:00']])
  })
})

test('the offer speaks English to who reads English', async () => {
  const ada = await resident(town, 'ada', thursday('10:00'))
  const bas = await waits(town, 'bas', december('10:00'))
  await cancels(ada)
  await look()
  const page = await bas.browser.get(`/en${bas.path}/eerder`)
  expect(page.text('h1')).toBe('There is an earlier place for you')
  expect(page.text('.bz-compare')).toContain('Thursday 26 November 2026 10:00')
})

test('what is offered to somebody is no business of somebody else', async () => {
  const ada = await resident(town, 'ada', thursday('10:00'))
  const bas = await waits(town, 'bas', december('10:00'))
  const cleo = await resident(town, 'cleo', december('11:00'))
  await cancels(ada)
  await look()
  const offer = await bas.browser.get(`${bas.path}/eerder`)
  const { body } = offer.form('main form', { besluit: 'ja' })
  expect((await cleo.browser.post(`${cleo.path}/eerder`, body)).status).toBe(409)
  expect((await cleo.browser.post(`${bas.path}/eerder`, body)).status).toBe(404)
  expect(await visitOf(town, cleo.publicId)).toEqual(cleo.visit)
  expect(await offersTo(town, bas)).toEqual(['open 26 10:00'])
})

test('alerts and offers are forgotten when they are over', async () => {
  const ada = await resident(town, 'ada', thursday('10:00'))
  const bas = await waits(town, 'bas', december('10:00'))
  const cleo = await waits(town, 'cleo', december('11:00'))
  await cancels(ada)
  await look()
  await answers(bas, 'nee')
  const forget = (at: string) => town.store.write((turn) => forgetOffers(turn, Date.parse(at)))
  await forget('2026-11-27T10:20:00+01:00')
  expect(await offersTo(town, bas)).toEqual(['declined 26 10:00'])
  await cancels(cleo)
  await forget('2026-11-27T10:20:01+01:00')
  expect(await offersTo(town, bas)).toEqual([])
  const kept = await town.store.read((db) => db.select().from(alerts))
  expect(kept.map(({ appointment }) => appointment)).toEqual([bas.publicId])
})
