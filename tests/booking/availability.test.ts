import { describe, expect, test } from 'vitest'
import { type Ask, firstStart, startAt, startsOn, type Taken } from '../../src/booking/availability.ts'
import { teamsServing } from '../../src/catalogue/product.ts'
import { aBlock } from '../catalogue/plan.ts'
import { aDay, anAsk, aPlace, asTaken, at, hasStart, timesOn, wallTime } from './day.ts'

/** How many visitors can start at one moment when nobody else comes. */
function placesAt(blocks: Parameters<typeof aDay>[0], ask: Ask, startsAt: number): number {
  const taken: Taken[] = []
  for (let places = 0; ; places++) {
    const start = startAt(aDay(blocks, { taken }), ask, startsAt)
    if (!start) return places
    taken.push(asTaken(start, ask))
  }
}

describe('starts of an empty day', () => {
  const morning = [aBlock('08:00', '12:00', { counters: 3 })]

  test('08:00–12:00 with step 10 gives 22 starts for 30 minutes, the last at 11:30', () => {
    const times = timesOn(aDay(morning), anAsk(30))
    expect(times).toHaveLength(22)
    expect(times[0]).toBe('08:00')
    expect(times.at(-1)).toBe('11:30')
  })

  test('with 3 counters these are 66 start-places', () => {
    const starts = startsOn(aDay(morning), anAsk(30))
    expect(starts.reduce((sum, { startsAt }) => sum + placesAt(morning, anAsk(30), startsAt), 0)).toBe(66)
  })

  test('24 such appointments fit, first come first placed', () => {
    const taken: Taken[] = []
    for (;;) {
      const start = firstStart(aDay(morning, { taken }), anAsk(30))
      if (!start) break
      taken.push(asTaken(start, anAsk(30)))
    }
    expect(taken).toHaveLength(24)
  })

  test('08:00–10:00 and 10:30–12:30 give 20 starts for 30 minutes: none crosses the gap', () => {
    const times = timesOn(aDay([aBlock('08:00', '10:00'), aBlock('10:30', '12:30')]), anAsk(30))
    expect(times).toHaveLength(20)
    expect(times).not.toContain('09:40')
    expect(times.slice(9, 11)).toEqual(['09:30', '10:30'])
  })

  test('09:00–10:00 with step 25 gives 09:00 and 09:25 for 25 minutes, no 09:50', () => {
    expect(timesOn(aDay([aBlock('09:00', '10:00', { stepMinutes: 25 })]), anAsk(25))).toEqual(['09:00', '09:25'])
  })

  test.each([
    [60, ['09:00']],
    [65, []],
    [5, ['09:00', '09:10', '09:20', '09:30', '09:40', '09:50']],
  ])('09:00–10:00 for %i minutes', (minutes, times) => {
    expect(timesOn(aDay([aBlock('09:00', '10:00')]), anAsk(minutes))).toEqual(times)
  })

  test('a visit of nine hours fits a day of nine hours once', () => {
    expect(timesOn(aDay([aBlock('08:00', '17:00')]), anAsk(540))).toEqual(['08:00'])
  })

  test('a start carries its end and its team', () => {
    const [start] = startsOn(aDay(morning), anAsk(30))
    expect(start).toEqual({ startsAt: at('08:00'), endsAt: at('08:30'), team: 'reisdocumenten' })
  })

  test('a block without a step is our own mistake', () => {
    expect(() => aDay([aBlock('08:00', '12:00', { stepMinutes: 0 })])).toThrow('step')
  })
})

describe('blocks beside each other', () => {
  test('touching blocks are one stretch, each keeping its own step from its own start', () => {
    const blocks = [aBlock('09:00', '10:00', { stepMinutes: 25 }), aBlock('10:00', '11:00', { stepMinutes: 30 })]
    expect(timesOn(aDay(blocks), anAsk(30))).toEqual(['09:00', '09:25', '09:50', '10:00', '10:30'])
  })

  test('a stretch has room where its narrowest part has', () => {
    const blocks = [aBlock('09:00', '10:00', { counters: 2 }), aBlock('10:00', '11:00')]
    const taken = [aPlace('09:30', '10:30')]
    expect(timesOn(aDay(blocks, { taken }), anAsk(60))).toEqual(['09:00'])
    expect(timesOn(aDay(blocks, { taken }), anAsk(30))).toContain('09:30')
  })

  test('overlapping blocks of a team add up', () => {
    const blocks = [aBlock('09:00', '11:00'), aBlock('10:00', '12:00', { counters: 2 })]
    expect([at('09:30'), at('10:00'), at('11:00')].map((start) => placesAt(blocks, anAsk(30), start))).toEqual([
      1, 3, 2,
    ])
  })

  test('blocks of two teams are two stretches', () => {
    const blocks = [aBlock('09:00', '10:00'), aBlock('10:00', '11:00', { team: 'algemeen' })]
    const ask = anAsk(30, { teams: ['reisdocumenten', 'algemeen'] })
    expect(timesOn(aDay(blocks), ask)).not.toContain('09:40')
  })
})

describe('which team takes it', () => {
  const teams = [
    { code: 'algemeen', name: 'Algemeen', products: ['paspoort', 'rijbewijs', 'uittreksel'] },
    { code: 'reisdocumenten', name: 'Reisdocumenten', products: ['paspoort', 'rijbewijs'] },
  ]
  const blocks = [aBlock('09:00', '10:00', { team: 'algemeen' }), aBlock('09:00', '09:30')]
  const askFor = (products: string[]) =>
    anAsk(30, { products, teams: teamsServing(products, teams).map(({ code }) => code) })
  const takers = (taken: Taken[], products: string[]) =>
    startsOn(aDay(blocks, { taken }), askFor(products)).map(({ startsAt, team }) => `${wallTime(startsAt)} ${team}`)

  test('the specialists, so that generalists stay free', () => {
    expect(takers([], ['paspoort'])).toEqual([
      '09:00 reisdocumenten',
      '09:10 algemeen',
      '09:20 algemeen',
      '09:30 algemeen',
    ])
  })

  test('the generalists when the specialists are taken', () => {
    expect(takers([aPlace('09:00', '09:30')], ['paspoort'])[0]).toBe('09:00 algemeen')
  })

  test('only who serves all that was chosen', () => {
    const ask = askFor(['paspoort', 'uittreksel'])
    expect(startAt(aDay(blocks), ask, at('09:00'))?.team).toBe('algemeen')
    expect(hasStart(aDay(blocks, { taken: [aPlace('09:00', '10:00', { team: 'algemeen' })] }), ask)).toBe(false)
  })

  test('nobody serves it: no start', () => {
    expect(startsOn(aDay(blocks), askFor(['huwelijk']))).toEqual([])
    expect(firstStart(aDay(blocks), askFor(['huwelijk']))).toBeUndefined()
  })

  test('the first start is the earliest, whichever team has it', () => {
    const early = [aBlock('08:30', '10:00', { team: 'algemeen' }), aBlock('09:00', '10:00')]
    expect(firstStart(aDay(early), askFor(['paspoort']))).toEqual({
      startsAt: at('08:30'),
      endsAt: at('09:00'),
      team: 'algemeen',
    })
  })
})

describe('the times that one asks for', () => {
  const day = aDay([aBlock('09:00', '10:00')])

  test.each([
    ['both ends count', '09:10', '09:30', ['09:10', '09:20', '09:30']],
    ['between two starts lies nothing', '09:11', '09:19', []],
    ['before the day', '00:00', '08:55', []],
    ['after the last start', '09:35', '24:00', []],
  ])('%s', (_claim, from, until, times) => {
    const ask = anAsk(30, { from: at(from), until: at(until) })
    expect(timesOn(day, ask)).toEqual(times)
    expect(hasStart(day, ask)).toBe(times.length > 0)
  })

  test.each([
    ['a free start', '09:20', 0, '09:20'],
    ['a minute that is no start', '09:25', 0, undefined],
    ['an instant that is no unit', '09:20', 1, undefined],
    ['too near the end', '09:40', 0, undefined],
    ['before what may be asked', '09:00', 0, undefined],
    ['after what may be asked', '09:30', 0, undefined],
  ])('%s', (_claim, wall, later, expected) => {
    const start = startAt(day, anAsk(30, { from: at('09:10'), until: at('09:20') }), at(wall) + later)
    expect(start && wallTime(start.startsAt)).toBe(expected)
  })
})

describe('the days on which the clock changes', () => {
  test.each([
    ['2027-03-28', 23],
    ['2027-10-31', 25],
  ])('on %s a block 00:00–24:00 with step 60 has %i starts', (date, count) => {
    const day = aDay([aBlock('00:00', '24:00', { stepMinutes: 60 })], { date })
    expect(startsOn(day, anAsk(60))).toHaveLength(count)
    expect(timesOn(day, anAsk(60)).at(-1)).toBe('23:00')
  })

  test('an office shows office time before and after', () => {
    for (const date of ['2027-03-26', '2027-03-28', '2027-03-29', '2027-10-29', '2027-10-31', '2027-11-01']) {
      expect(timesOn(aDay([aBlock('08:00', '09:00', { stepMinutes: 30 })], { date }), anAsk(30))).toEqual([
        '08:00',
        '08:30',
      ])
    }
  })
})
