import { describe, expect, test } from 'vitest'
import { type CalendarEntry, calendarFile } from '../../../src/booking/calendar.ts'

const anEntry = (differs: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'abc@afspraken.voorbeeld.nl',
  sequence: 3,
  startsAt: Date.parse('2026-11-25T10:20:00+01:00'),
  endsAt: Date.parse('2026-11-25T10:30:00+01:00'),
  madeAt: Date.parse('2026-11-24T09:00:00+01:00'),
  cancelled: false,
  title: 'Afspraak: Paspoort aanvragen',
  description: 'Stadskantoor\nUw code: 482 913',
  place: 'Stadskantoor, Havenplein 4, 1236 KE Elzenvoorde',
  ...differs,
})

/** RFC 5545, 3.1: a line break with one space or tab after it is no line break. */
const linesOf = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n')

test('an entry has everything that a calendar needs', () => {
  const lines = linesOf(calendarFile(anEntry()))
  for (const line of [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Beurt//Beurt//NL',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:abc@afspraken.voorbeeld.nl',
    'SEQUENCE:3',
    'DTSTAMP:20261124T080000Z',
    'DTSTART:20261125T092000Z',
    'DTEND:20261125T093000Z',
    'SUMMARY:Afspraak: Paspoort aanvragen',
    'LOCATION:Stadskantoor\\, Havenplein 4\\, 1236 KE Elzenvoorde',
    'DESCRIPTION:Stadskantoor\\nUw code: 482 913',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ]) {
    expect(lines.filter((found) => found === line)).toEqual([line])
  }
})

test.each([
  ['the day before', '2027-03-27T09:00:00+01:00', '20270327T080000Z'],
  ['an hour before', '2027-03-28T01:00:00+01:00', '20270328T000000Z'],
  ['the day itself', '2027-03-28T09:00:00+02:00', '20270328T070000Z'],
  ['the day after', '2027-03-29T09:00:00+02:00', '20270329T070000Z'],
])('the office keeps its hours when the clock goes forward on 28 March 2027: %s', (_, at, utc) => {
  const startsAt = Date.parse(at)
  const lines = linesOf(calendarFile(anEntry({ startsAt, endsAt: startsAt + 600_000 })))
  expect(lines).toContain(`DTSTART:${utc}`)
})

test('a cancelled entry is marked so, under the same UID', () => {
  const lines = linesOf(calendarFile(anEntry({ cancelled: true, sequence: 4 })))
  expect(lines).toContain('STATUS:CANCELLED')
  expect(lines).toContain('SEQUENCE:4')
  expect(lines).toContain('UID:abc@afspraken.voorbeeld.nl')
})

describe('text that was typed by people', () => {
  test('cannot begin an entry of its own', () => {
    const typed = 'Stadskantoor\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Vals'
    const lines = linesOf(calendarFile(anEntry({ title: typed, place: typed, description: typed })))
    expect(lines.filter((line) => /^(BEGIN|END|SUMMARY)/.test(line))).toHaveLength(5)
  })

  test('stays whole over lines of at most 75 bytes', () => {
    const description = `Neem mee: ${'één pasfoto; twee euro, drie \\ vier. '.repeat(8)}`
    const file = calendarFile(anEntry({ description }))
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const written = linesOf(file).find((line) => line.startsWith('DESCRIPTION:')) ?? ''
    expect(written.slice('DESCRIPTION:'.length).replace(/\\([\\;,])/g, '$1')).toBe(description)
  })
})
