import { describe, expect, test } from 'vitest'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { type Advice, advise } from '../../src/queue/advice.ts'
import type { Outlook } from '../../src/queue/outlook.ts'
import { aCounter, aHall, aTicket, at, servedSince } from './hall.ts'
import { anOutlook, now, rolledOf, twoHours, walkIns } from './outlook.ts'

const told = (outlook: Partial<Outlook>) => {
  const given = anOutlook(outlook)
  return advise(rolledOf(given), given.hall, twoHours)
}
const adviceFor = (outlook: Partial<Outlook>): Advice | undefined => {
  const advice = told(outlook)
  return typeof advice === 'string' ? undefined : advice
}

const open = (number: number, ...teams: string[]) => aCounter({ number, teams })
const closed = (number: number, ...teams: string[]) => aCounter({ number, teams, state: 'closed' })
const waiting = (count: number, team: string, from = 1) =>
  Array.from({ length: count }, (_, at) => aTicket({ serial: from + at, team, issuedAt: now }))
/** A visitor whose visit has just begun, so that the counter is not free. */
const busy = (number: number) => aTicket({ serial: 900 + number }, servedSince('10:29', number))

describe('where the answer is plain', () => {
  test('a quiet hall gets no advice', () => {
    expect(told({ hall: aHall({ counters: [open(1, 'reisdocumenten'), closed(2, 'reisdocumenten')] }) })).toBe(
      'goesWell',
    )
  })

  test('twelve who wait at one counter: open the closed one that serves them', () => {
    const counters = [open(1, 'reisdocumenten'), closed(2, 'afhalen'), closed(3, 'reisdocumenten')]
    const advice = adviceFor({ hall: aHall({ counters, tickets: [...waiting(12, 'reisdocumenten'), busy(1)] }) })
    expect(advice?.act).toMatchObject({ act: 'open', counter: 3, from: now })
    expect(advice?.with.keptShare).toBeGreaterThan((advice?.without.keptShare ?? 1) + 0.1)
  })

  test('a crowd that is gone within the hour does not keep the counter open all afternoon', () => {
    const counters = [open(1, 'reisdocumenten'), closed(3, 'reisdocumenten')]
    const advice = adviceFor({ hall: aHall({ counters, tickets: waiting(6, 'reisdocumenten') }) })
    expect(advice?.act).toMatchObject({ act: 'open', counter: 3 })
    const until = advice?.act.act === 'open' ? advice.act.until : null
    expect(until).toBeLessThanOrEqual(at('12:00'))
  })

  test('appointments that come all at once later: open the counter then, and not now', () => {
    const counters = [open(1, 'reisdocumenten'), closed(3, 'reisdocumenten'), closed(4, 'reisdocumenten')]
    const visits = Array.from({ length: 8 }, () => ({
      team: 'reisdocumenten',
      startsAt: at('12:00'),
      product: 'paspoort',
      usualMs: 10 * minute,
    }))
    const advice = adviceFor({ hall: aHall({ counters }), visits })
    expect(advice?.act).toMatchObject({ act: 'open', counter: 3, from: at('11:30') })
  })

  test('who waits for a team that nobody serves, beside a counter with nothing to do: let that one serve it', () => {
    const counters = [open(1, 'reisdocumenten'), open(2, 'burgerzaken'), closed(3, 'afhalen')]
    const advice = adviceFor({ hall: aHall({ counters, tickets: [...waiting(3, 'afhalen'), busy(1)] }) })
    expect(advice?.act).toEqual({ act: 'serve', counter: 2, team: 'afhalen' })
    expect([advice?.without.uncalled, advice?.with.uncalled]).toEqual([3, 0])
  })

  test('a counter that is open and busy is no help when every counter is: that is said', () => {
    const counters = [open(1, 'reisdocumenten'), open(2, 'reisdocumenten')]
    const tickets = [...waiting(20, 'reisdocumenten'), busy(1), busy(2)]
    expect(told({ hall: aHall({ counters, tickets }) })).toBe('nothingHelps')
  })

  test('two counters for hardly anybody: the last one may close, and no promise is lost', () => {
    const counters = [open(1, 'reisdocumenten'), open(2, 'reisdocumenten')]
    const advice = adviceFor({ hall: aHall({ counters }), walkIns: [walkIns(0.5)] })
    expect(advice?.act).toEqual({ act: 'close', counter: 2 })
    expect(advice?.with.keptShare).toBe(advice?.without.keptShare)
  })

  test('the only counter for a team never closes while somebody is expected for it', () => {
    const counters = [open(1, 'reisdocumenten'), open(2, 'afhalen')]
    const advice = told({ hall: aHall({ counters }), walkIns: [walkIns(1), walkIns(1, 'afhalen')] })
    expect(advice).toBe('goesWell')
  })

  test('the last open counter never closes', () => {
    expect(told({ hall: aHall({ counters: [open(1, 'reisdocumenten')] }) })).toBe('goesWell')
  })

  test('a counter that has somebody in hand is not asked to close', () => {
    const counters = [1, 2, 3].map((number) => open(number, 'reisdocumenten'))
    const advice = adviceFor({ hall: aHall({ counters, tickets: [busy(3)] }), walkIns: [walkIns(0.5)] })
    expect(advice?.act).toEqual({ act: 'close', counter: 2 })
  })
})
