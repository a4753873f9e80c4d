import { expect, test } from 'vitest'
import { type MessageKind, messageKinds } from '../../src/messages/message.ts'
import { quietUntil } from '../../src/messages/quiet.ts'

const zone = 'Europe/Amsterdam'
const until = (kind: MessageKind, now: string) => {
  const instant = quietUntil(kind, Date.parse(now), zone)
  return instant === undefined ? 'now' : new Date(instant).toISOString()
}

test.each([
  ['2026-11-24T07:59:59+01:00', '2026-11-24T07:00:00.000Z'],
  ['2026-11-24T08:00:00+01:00', 'now'],
  ['2026-11-24T12:00:00+01:00', 'now'],
  ['2026-11-24T20:59:59+01:00', 'now'],
  ['2026-11-24T21:00:00+01:00', '2026-11-25T07:00:00.000Z'],
  ['2026-11-24T23:59:59+01:00', '2026-11-25T07:00:00.000Z'],
  ['2026-11-25T00:00:00+01:00', '2026-11-25T07:00:00.000Z'],
  // The night in which the clock goes forward: eight o'clock is 06.00 UTC from then on.
  ['2027-03-27T21:00:00+01:00', '2027-03-28T06:00:00.000Z'],
  ['2027-03-28T07:30:00+02:00', '2027-03-28T06:00:00.000Z'],
  ['2027-03-28T08:00:00+02:00', 'now'],
  // And back: the hour from 02.00 to 03.00 comes twice.
  ['2027-10-30T21:00:00+02:00', '2027-10-31T07:00:00.000Z'],
  ['2027-10-31T02:30:00+02:00', '2027-10-31T07:00:00.000Z'],
  ['2027-10-31T02:30:00+01:00', '2027-10-31T07:00:00.000Z'],
  ['2027-12-31T22:00:00+01:00', '2028-01-01T07:00:00.000Z'],
])('a reminder at %s goes at %s', (now, expected) => {
  expect(until('reminderLate', now)).toBe(expected)
})

test('what answers something that was done just now goes at any hour', () => {
  const atNight = messageKinds.filter((kind) => until(kind, '2026-11-24T23:00:00+01:00') === 'now')
  expect(atNight).toEqual(['confirmation', 'change', 'cancellation', 'waiting'])
})
