import { describe, expect, test } from 'vitest'
import type { Ask } from '../../src/booking/availability.ts'
import { aBlock } from '../catalogue/plan.ts'
import { aDay, anAsk, aPlace, at, hasStart, timesOn } from './day.ts'

describe('places for residents and for staff', () => {
  const staff: Partial<Ask> = { by: 'staff' }
  const block = (online: number) => [aBlock('09:00', '09:30', { counters: 3, online, stepMinutes: 30 })]
  const online = aPlace('09:00', '09:30')
  const desk = aPlace('09:00', '09:30', { byResident: false })

  // min(online − taken by residents, counters − all taken), and counters − all taken.
  test.each([
    ['nothing taken: online for residents, counters for staff', 2, [], true, true],
    ['residents have had theirs; one is left for staff', 2, [online, online], false, true],
    ['staff took one: two are left for both', 2, [desk], true, true],
    ['staff took two: one is left for both', 2, [desk, desk], true, true],
    ['one of each: one is left for both', 2, [desk, online], true, true],
    ['staff took all three', 2, [desk, desk, desk], false, false],
    ['all three taken by both', 2, [desk, online, desk], false, false],
    ['none online', 0, [], false, true],
    ['never more online than there are counters', 5, [online, online, online], false, false],
    ['more taken than the plan has: it was changed afterwards', 2, [online, online, online, desk], false, false],
  ])('%s', (_claim, places, taken, forResidents, forStaff) => {
    const day = aDay(block(places), { taken })
    expect(hasStart(day, anAsk(30))).toBe(forResidents)
    expect(hasStart(day, anAsk(30, staff))).toBe(forStaff)
  })

  test('what is taken hides only the starts that it overlaps', () => {
    const day = aDay([aBlock('09:00', '11:00')], { taken: [aPlace('09:40', '10:10')] })
    expect(timesOn(day, anAsk(20))).toEqual(['09:00', '09:10', '09:20', '10:10', '10:20', '10:30', '10:40'])
  })

  test('what is taken outside the plan takes nothing from it', () => {
    const day = aDay([aBlock('09:00', '10:00')], { taken: [aPlace('08:00', '09:00'), aPlace('10:00', '10:30')] })
    expect(timesOn(day, anAsk(60))).toEqual(['09:00'])
  })
})

describe('ceilings', () => {
  const blocks = [
    aBlock('09:00', '09:30', { counters: 3 }),
    aBlock('09:00', '09:30', { team: 'algemeen', counters: 3 }),
  ]
  const ceilings = new Map([['naturalisatie', 2]])
  const ask = anAsk(30, { products: ['naturalisatie'], teams: ['reisdocumenten', 'algemeen'] })
  const here = aPlace('09:00', '09:30', { products: ['naturalisatie', 'paspoort'] })
  const elsewhere = aPlace('09:00', '09:30', { products: ['naturalisatie'], team: 'algemeen', byResident: false })

  test.each([
    ['one of two taken', [here], true],
    ['counted over all teams of the location', [here, elsewhere], false],
    ['other products do not count', [here, aPlace('09:00', '09:30')], true],
  ])('%s', (_claim, taken, offered) => {
    const day = aDay(blocks, { taken, ceilings })
    expect(hasStart(day, ask)).toBe(offered)
    expect(hasStart(day, { ...ask, by: 'staff' })).toBe(offered)
    expect(hasStart(day, { ...ask, products: ['paspoort'] })).toBe(true)
  })

  test('holds at every moment of the visit', () => {
    const long = [aBlock('09:00', '11:00', { counters: 4, stepMinutes: 30 })]
    const taken = [aPlace('10:00', '10:30', { products: ['naturalisatie'] })]
    const day = aDay(long, { taken, ceilings: new Map([['naturalisatie', 1]]) })
    expect(timesOn(day, { ...ask, durationMinutes: 60 })).toEqual(['09:00'])
  })

  test('a ceiling of none closes the product', () => {
    expect(hasStart(aDay(blocks, { ceilings: new Map([['naturalisatie', 0]]) }), ask)).toBe(false)
  })
})

describe('what time alone changes', () => {
  const blocks = [aBlock('09:00', '10:00', { stepMinutes: 30 })]

  test('a hold takes its place until it lapses, and nothing from that instant on', () => {
    const taken = [aPlace('09:00', '09:30', { until: at('08:10') })]
    const before = aDay(blocks, { taken, now: at('08:10') - 1 })
    const after = aDay(blocks, { taken, now: at('08:10') })
    expect(timesOn(before, anAsk(30))).toEqual(['09:30'])
    expect(timesOn(after, anAsk(30))).toEqual(['09:00', '09:30'])
    expect([before.changesAt, after.changesAt]).toEqual([at('08:10'), Number.POSITIVE_INFINITY])
  })

  test('a returning place is free for staff at once, for residents when it is back', () => {
    const taken = [aPlace('09:00', '09:30', { until: at('08:15'), returning: true })]
    const day = aDay(blocks, { taken, now: at('08:00') })
    expect(timesOn(day, anAsk(30))).toEqual(['09:30'])
    expect(timesOn(day, anAsk(30, { by: 'staff' }))).toEqual(['09:00', '09:30'])
    expect(day.changesAt).toBe(at('08:15'))
    expect(timesOn(aDay(blocks, { taken, now: at('08:15') }), anAsk(30))).toEqual(['09:00', '09:30'])
  })

  test('a returning place cannot be traded when the counters, not the online places, were the limit', () => {
    const desk = aPlace('09:00', '10:00', { byResident: false })
    const returning = aPlace('09:00', '09:30', { until: at('08:15'), returning: true })
    const two = [aBlock('09:00', '10:00', { counters: 2, online: 2, stepMinutes: 30 })]
    const day = aDay(two, { taken: [desk, returning], now: at('08:00') })
    expect(timesOn(day, anAsk(30))).toEqual(['09:30'])
    expect(timesOn(day, anAsk(30, { by: 'staff' }))).toEqual(['09:00', '09:30'])
  })

  test('a returning place counts under the ceiling of its product, for residents', () => {
    const taken = [aPlace('09:00', '09:30', { until: at('08:15'), returning: true })]
    const day = aDay([aBlock('09:00', '09:30', { counters: 4 })], { taken, ceilings: new Map([['paspoort', 1]]) })
    expect(hasStart(day, anAsk(30))).toBe(false)
    expect(hasStart(day, anAsk(30, { by: 'staff' }))).toBe(true)
  })

  test('the first of several changes counts, and those that have been do not', () => {
    const taken = ['08:20', '07:50', '08:10', '08:30'].map((until) => aPlace('09:00', '09:30', { until: at(until) }))
    expect(aDay(blocks, { taken: [...taken, aPlace('09:00', '09:30')], now: at('08:00') }).changesAt).toBe(at('08:10'))
  })
})
