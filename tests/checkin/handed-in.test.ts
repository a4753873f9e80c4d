// For whom a number is that a kiosk gave without the server: nobody who holds one is refused.
import { describe, expect, test } from 'vitest'
import type { Appointment } from '../../src/booking/appointment.ts'
import type { Product, Team } from '../../src/catalogue/product.ts'
import { understood } from '../../src/checkin/handed-in.ts'
import { issue, type Offer } from '../../src/queue/issue.ts'
import { at, series } from '../queue/hall.ts'

const aProduct = (code: string, fields: Partial<Product> = {}) =>
  ({ code, walkIn: true, pickUp: false, minutesFirst: 10, minutesExtra: 5, ...fields }) as Product
const products = [aProduct('paspoort'), aProduct('uittreksel'), aProduct('huwelijk', { walkIn: false })]
const teams: Team[] = [
  { code: 'burgerzaken', name: 'Burgerzaken', products: ['paspoort', 'uittreksel', 'huwelijk'] },
  { code: 'reisdocumenten', name: 'Reisdocumenten', products: ['paspoort'] },
]
const open: Offer = {
  location: 'stadskantoor',
  date: '2026-11-24',
  products: new Map(products.map((product) => [product.code, product])),
  teams,
  walkInTeams: new Set(['burgerzaken', 'reisdocumenten']),
  series,
}
const appointmentsOnly = { ...open, walkInTeams: new Set<string>() }
const rules = { arriveEarlyMinutes: 60, arriveLateMinutes: 15 }
const appointment = (fields: Partial<Appointment> = {}) =>
  ({
    publicId: 'p'.repeat(22),
    state: 'booked',
    location: 'stadskantoor',
    date: '2026-11-24',
    team: 'reisdocumenten',
    startsAt: at('10:00'),
    choices: [{ product: 'paspoort', persons: 2 }],
    needs: ['wheelchair'],
    ...fields,
  }) as Appointment

const dealt = {
  serial: 7,
  followId: 'f'.repeat(22),
  lent: 'A990',
  lastOfSeries: new Map(),
  numbersInUse: new Set<string>(),
}
/** The ticket that comes of it. */
function ticketOf(visit: ReturnType<typeof understood>, takenAt: number) {
  const { appointment, choices, needs, offer } = visit
  const issued = issue(
    { appointment, choices, needs, priority: false, language: 'nl', channel: 'kiosk' },
    offer,
    { ...dealt, bandOf: () => null },
    takenAt,
  )
  if ('refused' in issued) throw new Error(issued.refused)
  return issued.ticket
}

describe('a code counts as of the moment at which it was typed', () => {
  test.each([
    ['in time', '09:50', open, 'A', '10:00', 'reisdocumenten'],
    ['too early to report: kept until its time', '08:00', open, 'A', '10:00', 'reisdocumenten'],
    ['late: with the walk-ins', '10:30', open, 'B', '10:30', 'reisdocumenten'],
    ['late, without walk-ins: it stays an appointment', '10:30', appointmentsOnly, 'A', '10:30', 'reisdocumenten'],
  ])('%s', (_, typed, offer, letter, release, team) => {
    const visit = understood({ code: '482913' }, appointment(), offer, at(typed), rules)
    expect(visit).toMatchObject({ needs: ['wheelchair'], unclear: null })
    expect(ticketOf(visit, at(typed))).toMatchObject({
      number: 'A990',
      series: letter,
      team,
      appointment: 'p'.repeat(22),
      issuedAt: at(typed),
      releaseAt: at(release),
    })
  })
})

describe('what opens no appointment here is a walk-in for the team that can do most, and staff are told why', () => {
  test.each([
    ['unknown', undefined],
    ['unknown', appointment({ state: 'held' })],
    ['cancelled', appointment({ state: 'cancelled' })],
    ['already', appointment({ state: 'arrived' })],
    ['over', appointment({ state: 'helped' })],
    ['wrongDay', appointment({ date: '2026-11-25' })],
    ['otherLocation', appointment({ location: 'wijkhuis' })],
  ])('%s', (unclear, found) => {
    const visit = understood({ code: '482913' }, found, open, at('09:50'), rules)
    expect(visit).toMatchObject({ unclear, appointment: null, choices: [], needs: [] })
    expect(ticketOf(visit, at('09:50'))).toMatchObject({ series: 'B', team: 'burgerzaken', appointment: null })
  })

  test('also where no walk-ins are taken', () => {
    const visit = understood({ code: '482913' }, undefined, appointmentsOnly, at('09:50'), rules)
    expect(ticketOf(visit, at('09:50'))).toMatchObject({ series: 'B', team: 'burgerzaken' })
  })
})

describe('a product', () => {
  test('goes to the team that takes it', () => {
    const visit = understood({ product: 'paspoort' }, undefined, open, at('09:50'), rules)
    expect(ticketOf(visit, at('09:50'))).toMatchObject({
      team: 'reisdocumenten',
      choices: [{ product: 'paspoort', persons: 1 }],
    })
  })

  test('is taken by whoever serves it when the kiosk was a moment late', () => {
    const visit = understood({ product: 'uittreksel' }, undefined, appointmentsOnly, at('16:01'), rules)
    expect(visit.unclear).toBeNull()
    expect(ticketOf(visit, at('16:01'))).toMatchObject({ team: 'burgerzaken' })
  })

  test.each(['huwelijk', 'gone'])('that no number is given for any more is told to staff: %s', (product) => {
    const visit = understood({ product }, undefined, open, at('09:50'), rules)
    expect(visit).toMatchObject({ unclear: 'product', choices: [] })
    expect(ticketOf(visit, at('09:50'))).toMatchObject({ series: 'B', team: 'burgerzaken' })
  })
})
