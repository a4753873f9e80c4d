// Until when numbers are given without an appointment: the last visit must be over in time.
import { expect, test } from 'vitest'
import { minute } from '../../src/catalogue/milliseconds.ts'
import type { OpenBlock } from '../../src/catalogue/opening.ts'
import { isTooLate } from '../../src/checkin/no-numbers.ts'
import { aheadOf } from '../../src/queue/ahead.ts'
import type { Newcomer } from '../../src/queue/issue.ts'
import { aCounter, aHall, aTicket, at } from '../queue/hall.ts'
import { anOutlook, now } from '../queue/outlook.ts'

const block = (team: string, until: string, walkIns = true, from = '08:30'): OpenBlock => ({
  ...{ team, from: at(from), until: at(until), counters: 1, online: 1, walkIns, stepMinutes: 10 },
})
const teams = [
  { code: 'reisdocumenten', name: 'Reisdocumenten', products: ['paspoort'] },
  { code: 'burgerzaken', name: 'Burgerzaken', products: ['paspoort', 'verhuizing'] },
  { code: 'afhalen', name: 'Afhalen', products: ['paspoort-afhalen'] },
]
const passport = [{ product: 'paspoort', persons: 1 }]
const walkIn: Newcomer = {
  ...{ team: 'reisdocumenten', series: 'B', appointmentAt: null, releaseAt: now, dueAt: now + 20 * minute },
}
const endsAt = (wall: string | null) => ({ endOfVisit: () => (wall === null ? null : at(wall)) })

test.each([
  ['over in time', '11:00', [block('reisdocumenten', '11:00')], false],
  ['over too late', '11:01', [block('reisdocumenten', '11:00')], true],
  [
    'over before the last of two blocks is',
    '13:30',
    [block('reisdocumenten', '12:00'), block('reisdocumenten', '17:00', true, '13:00')],
    false,
  ],
  [
    'over after the only block that takes walk-ins',
    '12:30',
    [block('reisdocumenten', '12:00'), block('reisdocumenten', '17:00', false, '12:00')],
    true,
  ],
  [
    'in time for another team that does the same',
    '12:30',
    [block('reisdocumenten', '12:00'), block('burgerzaken', '13:00')],
    false,
  ],
  ['too late, whatever other teams do', '12:30', [block('reisdocumenten', '12:00'), block('afhalen', '17:00')], true],
  ['of which nobody can say when it is over', null, [block('reisdocumenten', '11:00')], false],
] as const)('a visit that is %s (%s): %s', (_, wall, blocks, late) => {
  expect(isTooLate(endsAt(wall), walkIn, passport, blocks, teams)).toBe(late)
})

test('the more wait, the sooner no more numbers are given', () => {
  const blocks = [block('reisdocumenten', '11:30')]
  const lateWith = (waiting: number) => {
    const tickets = Array.from({ length: waiting }, (_, place) => aTicket({ serial: place + 1, issuedAt: now }))
    const hall = aHall({ tickets, counters: [aCounter(), aCounter({ number: 4 })] })
    const ahead = aheadOf(anOutlook({ hall }), { arrivalsMs: 75 * minute, paths: 50, seed: 1 }, new Map())
    return isTooLate(ahead, walkIn, passport, blocks, teams)
  }
  expect([0, 2, 4, 8, 12, 20].map(lateWith)).toEqual([false, false, false, true, true, true])
})
