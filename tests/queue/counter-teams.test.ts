import { describe, expect, test } from 'vitest'
import { changeTeams } from '../../src/queue/counter-teams.ts'
import { next } from '../../src/queue/order.ts'
import { aCounter, aHall, aTicket, at, rules } from './hall.ts'

const known = ['afhalen', 'burgerzaken', 'reisdocumenten']
const hall = aHall({ counters: [aCounter({ teams: ['reisdocumenten', 'afhalen'] })] })
const shown = ['afhalen', 'reisdocumenten']

describe('the teams of a counter now', () => {
  test('change at once, and the next call is by the new ones', () => {
    const happened = changeTeams(hall, 3, shown, ['burgerzaken'], known)
    if ('refused' in happened) throw new Error(happened.refused)
    const [counter = aCounter()] = happened.counters
    expect(counter.teams).toEqual(['burgerzaken'])
    expect(happened.events).toEqual([
      { kind: 'counterTeamsChanged', ticket: null, counter: null, facts: { counter: 3, teams: ['burgerzaken'] } },
    ])
    const waits = aTicket({ serial: 1, team: 'burgerzaken' })
    expect(next([waits], counter, at('10:05'), rules)).toBe(waits)
  })

  test('whoever waits, is called or is served stays so', () => {
    const tickets = [aTicket({ serial: 1 })]
    expect(changeTeams({ ...hall, tickets }, 3, shown, ['afhalen'], known)).toMatchObject({ changed: [] })
  })

  test.each([
    [9, shown, ['afhalen'], 'unknownCounter'],
    [3, ['afhalen'], ['burgerzaken'], 'outdated'],
    [3, shown, [], 'noTeams'],
    [3, shown, ['huwelijken'], 'noTeams'],
    [3, shown, ['reisdocumenten', 'afhalen'], 'sameTeams'],
    // Somebody else did the same meanwhile: then it is as it should be.
    [3, ['afhalen'], ['reisdocumenten', 'afhalen'], 'sameTeams'],
  ])('counter %i, shown as %o, to %o: %s', (number, stood, wanted, refused) => {
    expect(changeTeams(hall, number, stood, wanted, known)).toEqual({ refused })
  })
})
