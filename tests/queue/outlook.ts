// Outlooks on halls for tests: nobody else comes unless it is said.
import { minute } from '../../src/catalogue/milliseconds.ts'
import type { WalkInStretch } from '../../src/queue/coming.ts'
import { nothingLearned } from '../../src/queue/learned.ts'
import type { Outlook } from '../../src/queue/outlook.ts'
import { type Scene, sceneOf } from '../../src/queue/scene.ts'
import { aHall, at } from './hall.ts'

export const now = at('10:30')
export const twoHours = 120 * minute

const nobodyElse = { noShowShare: 0, learned: nothingLearned, backAt: new Map(), away: [] }

export function anOutlook(fields: Partial<Outlook> = {}): Outlook {
  return { hall: aHall(), now, visits: [], walkIns: [], ...nobodyElse, ...fields }
}

/** So many in an hour, for ten minutes each, until 14.00. */
export const walkIns = (perHour: number, team = 'reisdocumenten'): WalkInStretch => ({
  from: now,
  until: at('14:00'),
  kinds: [{ team, series: 'B', promiseMs: 20 * minute, product: 'paspoort', usualMs: 10 * minute, perHour }],
})

export const rolledOf = (outlook: Outlook, paths = 50): Scene =>
  sceneOf(outlook, { arrivalsMs: twoHours + 30 * minute, paths, seed: 20261124 })
