// What calendars get with a mail, read back by another library than the one that wrote it.
import ICAL from 'ical.js'
import { beforeAll, expect, test } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { MessageFacts } from '../../src/messages/message.ts'
import { fatimasMail, mailOf, offer, townCatalogue } from './say.ts'

let town: Catalogue
beforeAll(async () => {
  town = await townCatalogue()
})

function read(differs: Partial<MessageFacts>) {
  const { calendar } = mailOf(town, differs)
  if (!calendar) throw new Error('No calendar')
  const component = new ICAL.Component(ICAL.parse(calendar.content))
  const [event, ...others] = component.getAllSubcomponents('vevent')
  if (!event || others.length > 0) throw new Error('Not one event')
  return { method: calendar.method, component, event, entry: new ICAL.Event(event) }
}

test.each([
  ['confirmation', 'REQUEST', 'CONFIRMED'],
  ['change', 'REQUEST', 'CONFIRMED'],
  ['cancellation', 'CANCEL', 'CANCELLED'],
] as const)('a %s asks for %s, from the municipality to one who has accepted', (kind, method, status) => {
  const { component, event, entry, ...mail } = read({ kind, version: 7 })
  expect([mail.method, component.getFirstPropertyValue('method')]).toEqual([method, method])
  expect(event.getFirstPropertyValue('status')).toBe(status)
  expect(entry.uid).toBe('p4Yk0bQ2s7cXw1ZtLr9vEg@afspraken.gemeente-elzenvoorde.example')
  expect(entry.sequence).toBe(7)
  expect(entry.organizer).toBe('mailto:afspraken@elzenvoorde.example')
  const [attendee, ...others] = entry.attendees
  expect(others).toEqual([])
  expect(String(attendee?.getFirstValue()).toLowerCase()).toBe(`mailto:${fatimasMail}`)
  expect([attendee?.getParameter('rsvp'), attendee?.getParameter('partstat')]).toEqual(['FALSE', 'ACCEPTED'])
  expect(event.getAllSubcomponents('valarm')).toEqual([])
})

test.each(['reminderEarly', 'reminderLate', 'offer', 'collection', 'waiting', 'place'] as const)(
  'a %s leaves calendars alone',
  (kind) => {
    expect(mailOf(town, { kind, offer }).calendar).toBeUndefined()
  },
)

test.each([
  ['the Saturday before spring', '2027-03-27T09:10:00+01:00', '09:10'],
  ['the last hour of winter', '2027-03-28T01:30:00+01:00', '01:30'],
  ['the Sunday of spring', '2027-03-28T09:10:00+02:00', '09:10'],
  ['the Saturday before autumn', '2027-10-30T09:10:00+02:00', '09:10'],
  ['02.30 for the first time', '2027-10-31T02:30:00+02:00', '02:30'],
  ['02.30 for the second time', '2027-10-31T02:30:00+01:00', '02:30'],
  ['the Sunday of autumn', '2027-10-31T09:10:00+01:00', '09:10'],
])('%s is the same moment in the calendar, and the same time on the wall', (_, at, wall) => {
  const startsAt = Date.parse(at)
  const { entry } = read({ startsAt, endsAt: startsAt + 600_000 })
  expect(entry.startDate.toJSDate().getTime()).toBe(startsAt)
  expect(entry.endDate.toJSDate().getTime()).toBe(startsAt + 600_000)
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' })
  expect(shown.format(entry.startDate.toJSDate())).toBe(wall)
})

test('a move raises the sequence of the same entry, so that it takes the place of the first one', () => {
  const first = read({}).entry
  const moved = read({ kind: 'change', version: 4, startsAt: Date.parse('2026-11-25T10:00:00+01:00') }).entry
  expect(moved.uid).toBe(first.uid)
  expect(moved.sequence).toBeGreaterThan(first.sequence)
})

test('a name that somebody typed cannot become a line of its own', () => {
  const { entry, event } = read({ name: 'Fatima"\r\nSUMMARY:Vals;X=1' })
  expect(entry.summary).toBe('Afspraak: Paspoort aanvragen')
  expect(event.getAllProperties('summary')).toHaveLength(1)
})

test('an entry has the code, the bring list and the link, and no name', () => {
  const { entry } = read({})
  expect(entry.location).toBe('Stadskantoor, Havenplein 4, 1236 KE Elzenvoorde')
  expect(entry.description).toContain('Uw code: 482 913')
  expect(entry.description).toContain('pasfoto')
  expect(entry.description).toContain('/a/Zk3v9QpL0sXw7TbN2yRc5A')
  expect(`${entry.summary} ${entry.description}`).not.toContain('Fatima')
})
