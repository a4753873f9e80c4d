// Halls for tests, with wall times as people write them: a Tuesday in winter, in Amsterdam.
import { minute, second } from '../../src/catalogue/milliseconds.ts'
import { defaultSettings } from '../../src/catalogue/settings.ts'
import type { Counter, Hall, QueueRules } from '../../src/queue/hall.ts'
import { become, type Series, type TicketFacts, type TicketState } from '../../src/queue/ticket.ts'

const midnight = Date.parse('2026-11-24T00:00:00+01:00')

/** '10:35' and '10:35:10' as instants. */
export function at(wall: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = wall.split(':').map(Number)
  return midnight + (hours * 60 + minutes) * minute + seconds * second
}

export const rules: QueueRules = defaultSettings

export const series: Series[] = [
  { letter: 'A', kind: 'appointment', promiseMinutes: 5 },
  { letter: 'B', kind: 'walkIn', promiseMinutes: 20 },
  { letter: 'C', kind: 'collect', promiseMinutes: 10 },
  { letter: 'P', kind: 'priority', promiseMinutes: 10 },
]

/** A passport takes ten minutes, and five for each further person. */
export const products = new Map([['paspoort', { minutesFirst: 10, minutesExtra: 5 }]])

const promiseOf = (letter: string) => series.find((one) => one.letter === letter)?.promiseMinutes ?? 0

/** A ticket; release and due follow from its series, and from its appointment if it has one. */
export function aTicket<State extends TicketState = { state: 'waiting' }>(
  fields: Partial<TicketFacts> & { serial: number },
  state?: State,
): TicketFacts & State {
  const letter = fields.series ?? 'B'
  const issuedAt = fields.issuedAt ?? at('10:00')
  const releaseAt = fields.releaseAt ?? Math.max(issuedAt, fields.appointmentAt ?? issuedAt)
  const facts: TicketFacts = {
    location: 'stadskantoor',
    number: letter + String(fields.serial).padStart(3, '0'),
    followId: `follow-${fields.serial}`,
    date: '2026-11-24',
    series: letter,
    team: 'reisdocumenten',
    choices: [{ product: 'paspoort', persons: 1 }],
    appointment: null,
    appointmentAt: null,
    language: 'nl',
    needs: [],
    channel: 'kiosk',
    issuedAt,
    releaseAt,
    dueAt: releaseAt + promiseOf(letter) * minute,
    band: null,
    forCounter: null,
    passedOnBy: null,
    laterUntil: null,
    note: null,
    ...fields,
  }
  return become(facts, state ?? ({ state: 'waiting' } as State))
}

export function aCounter(fields: Partial<Counter> = {}): Counter {
  const facts = { location: 'stadskantoor', number: 3, pausedFor: null, teams: ['reisdocumenten'], lastEvent: 7 }
  return { ...facts, state: 'open', ...fields }
}

export function aHall(fields: Partial<Hall> = {}): Hall {
  return { tickets: [], counters: [aCounter()], rules, series, products, ...fields }
}

/** A call at counter 3, once. */
export const calledAt = (wall: string, fields: { calls?: number; counter?: number } = {}) =>
  ({ state: 'called', counter: 3, calledAt: at(wall), lastCalledAt: at(wall), calls: 1, ...fields }) as const

export const servedSince = (wall: string, counter = 3) =>
  ({ state: 'serving', counter, calledAt: at(wall), since: at(wall), goesOnAt: null }) as const

export const parkedAt = (wall: string, counter = 3) =>
  ({ state: 'parked', counter, calledAt: at(wall), parkedAt: at(wall) }) as const
