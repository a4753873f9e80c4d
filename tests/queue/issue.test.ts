import { describe, expect, test } from 'vitest'
import type { Product, Team } from '../../src/catalogue/product.ts'
import { type Dealt, issue, type Offer, type Visit } from '../../src/queue/issue.ts'
import { appointmentAfter, isLive } from '../../src/queue/ticket.ts'
import { at, series } from './hall.ts'

function aProduct(code: string, fields: Partial<Product> = {}): Product {
  return {
    code,
    group: 'reizen',
    position: 1,
    minutesFirst: 10,
    minutesExtra: 5,
    personsMax: 6,
    online: true,
    staff: true,
    walkIn: true,
    pickUp: false,
    discreet: false,
    noticeHours: 0,
    horizonDays: 60,
    ceiling: null,
    activeFrom: null,
    activeUntil: null,
    emailField: 'optional',
    mobileField: 'optional',
    pickUpProduct: null,
    readyWorkingDays: null,
    deadlineRule: null,
    ...fields,
  }
}

const products = [
  aProduct('paspoort'),
  aProduct('rijbewijs'),
  aProduct('paspoort-afhalen', { pickUp: true }),
  aProduct('huwelijk-melden', { walkIn: false }),
  aProduct('erkenning'),
]
const teams: Team[] = [
  { code: 'afhalen', name: 'Afhalen', products: ['paspoort-afhalen'] },
  { code: 'burgerlijke-stand', name: 'Burgerlijke stand', products: ['erkenning', 'huwelijk-melden'] },
  { code: 'burgerzaken', name: 'Burgerzaken', products: ['paspoort', 'rijbewijs', 'paspoort-afhalen'] },
  { code: 'reisdocumenten', name: 'Reisdocumenten', products: ['paspoort', 'rijbewijs'] },
]
const offer: Offer = {
  location: 'stadskantoor',
  date: '2026-11-24',
  products: new Map(products.map((product) => [product.code, product])),
  teams,
  walkInTeams: new Set(teams.map((team) => team.code)),
  series,
}
const dealt: Dealt = { serial: 81, followId: 'follow-81', lastOfSeries: new Map([['B', 13]]), numbersInUse: new Set() }
const now = at('10:00')

function aVisit(codes: string[], fields: Partial<Visit> = {}): Visit {
  const choices = codes.map((product) => ({ product, persons: 1 }))
  return { choices, appointment: null, priority: false, language: 'nl', needs: [], channel: 'kiosk', ...fields }
}

function ticketFor(visit: Visit, offered = offer) {
  const issued = issue(visit, offered, dealt, now)
  return 'refused' in issued ? issued : issued.ticket
}

const appointment = (startsAt: number, inTime = true) => ({
  appointment: { publicId: 'noor', startsAt, team: 'burgerlijke-stand', inTime },
})

describe('a ticket', () => {
  test('is a waiting number with a release and a due, and one event without anything personal', () => {
    const issued = issue(aVisit(['paspoort'], { needs: ['wheelchair'] }), offer, dealt, now)
    expect(issued).toMatchObject({
      ticket: {
        state: 'waiting',
        serial: 81,
        number: 'B014',
        series: 'B',
        followId: 'follow-81',
        date: '2026-11-24',
        issuedAt: now,
        releaseAt: now,
        dueAt: at('10:20'),
        needs: ['wheelchair'],
      },
      events: [{ kind: 'ticketIssued', ticket: 81, counter: null, facts: { number: 'B014', team: 'reisdocumenten' } }],
    })
    expect(JSON.stringify('refused' in issued ? issued : issued.events)).not.toMatch(/wheelchair|follow-81/)
  })

  test.each([
    ['a walk-in', aVisit(['paspoort']), 'B', '10:20'],
    ['a visitor with only pick-ups', aVisit(['paspoort-afhalen']), 'C', '10:10'],
    ['a visitor with a pick-up and something else', aVisit(['paspoort-afhalen', 'paspoort']), 'B', '10:20'],
    ['an appointment in time', aVisit(['erkenning'], appointment(at('10:30'))), 'A', '10:35'],
    ['an appointment for a pick-up', aVisit(['paspoort-afhalen'], appointment(at('10:30'))), 'A', '10:35'],
    [
      'an appointment that is late, counted from arrival',
      aVisit(['erkenning'], appointment(at('09:50'))),
      'A',
      '10:05',
    ],
    ['an appointment that is too late', aVisit(['erkenning'], appointment(at('09:30'), false)), 'B', '10:20'],
    ['a priority visitor', aVisit(['paspoort'], { priority: true }), 'P', '10:10'],
    ['a priority visitor with a pick-up', aVisit(['paspoort-afhalen'], { priority: true }), 'P', '10:10'],
  ])('of %s', (_, visit, letter, due) => {
    const ticket = ticketFor(visit)
    expect(ticket).toMatchObject({ series: letter, dueAt: at(due) })
    expect('number' in ticket && ticket.number.slice(0, 1)).toBe(letter)
  })

  test('keeps its appointment, in time or not', () => {
    for (const inTime of [true, false]) {
      const ticket = ticketFor(aVisit(['erkenning'], appointment(at('09:50'), inTime)))
      expect(ticket).toMatchObject({ appointment: 'noor', appointmentAt: at('09:50'), releaseAt: now })
    }
  })
})

describe('the team', () => {
  const only = (...codes: string[]) => ({ ...offer, walkInTeams: new Set(codes) })
  test.each([
    ['the one with the fewest products', ['paspoort'], offer, 'reisdocumenten'],
    ['a generalist when the specialist takes no walk-ins now', ['paspoort'], only('burgerzaken'), 'burgerzaken'],
    ['one that serves all the products', ['paspoort', 'paspoort-afhalen'], offer, 'burgerzaken'],
  ])('of a walk-in is %s', (_, codes, offered, team) => {
    expect(ticketFor(aVisit(codes), offered)).toMatchObject({ team })
  })

  test('of an appointment in time is its own, without any block for walk-ins', () => {
    const ticket = ticketFor(aVisit(['huwelijk-melden'], appointment(at('10:30'))), only())
    expect(ticket).toMatchObject({ team: 'burgerlijke-stand' })
  })
})

test.each([
  ['unknownProduct', aVisit(['vliegbrevet'])],
  ['notForWalkIn', aVisit(['huwelijk-melden'])],
  ['notForWalkIn', aVisit(['huwelijk-melden'], appointment(at('09:30'), false))],
  ['notTogether', aVisit(['paspoort', 'erkenning'])],
])('a walk-in is refused: %s', (refused, visit) => {
  expect(ticketFor(visit)).toEqual({ refused })
})

test('a walk-in is refused when no block takes walk-ins now', () => {
  expect(ticketFor(aVisit(['paspoort']), { ...offer, walkInTeams: new Set(['afhalen']) })).toEqual({
    refused: 'noWalkInsNow',
  })
})

test('a location without the series is our own mistake', () => {
  expect(() => ticketFor(aVisit(['paspoort']), { ...offer, series: [] })).toThrow('no series for walkIn')
})

test.each([
  ['waiting', 'arrived'],
  ['called', 'arrived'],
  ['serving', 'arrived'],
  ['absent', 'arrived'],
  ['parked', 'arrived'],
  ['served', 'helped'],
  ['missed', 'missed'],
  ['left', 'left'],
  ['closed', 'left'],
] as const)('the appointment of a ticket that is %s is %s', (state, appointmentState) => {
  expect(appointmentAfter(state)).toBe(appointmentState)
  expect(isLive(state)).toBe(appointmentState === 'arrived')
})
