import { expect, test } from 'vitest'
import type { AppointmentState } from '../../db/schema.ts'
import type { MessageFacts, MessageKind } from '../../src/messages/message.ts'
import { isStillTrue } from '../../src/messages/truth.ts'
import { aMessage } from './facts.ts'

const start = Date.parse('2026-11-26T10:00:00+01:00')
const before = start - 1
const moved = { location: 'stadskantoor', startsAt: start + 3_600_000 }
const elsewhere = { location: 'molenwijk', startsAt: start }
const offer = { location: 'stadskantoor', startsAt: start - 86_400_000, endsAt: start, until: before }

/** Whether a message about an appointment at `start` goes, when the appointment is now like this. */
function goes(kind: MessageKind, state: AppointmentState | undefined, now = before, present = {}): boolean {
  const facts: MessageFacts = aMessage({ kind, startsAt: start, ...(kind === 'offer' ? { offer } : {}) })
  const { location, version } = facts
  return isStillTrue(facts, state && { state, location, startsAt: start, version, ...present }, now)
}

const aboutWhatComes: MessageKind[] = ['confirmation', 'change', 'reminderEarly', 'reminderLate']

test.each(aboutWhatComes)('%s goes only to who still has that appointment', (kind) => {
  expect(goes(kind, 'booked')).toBe(true)
  for (const state of ['cancelled', 'arrived', 'helped', 'left', 'missed'] as const)
    expect(goes(kind, state)).toBe(false)
  expect(goes(kind, undefined)).toBe(false)
  expect(goes(kind, 'booked', before, moved)).toBe(false)
  expect(goes(kind, 'booked', before, elsewhere)).toBe(false)
  expect(goes(kind, 'booked', start)).toBe(false)
})

test('what was told goes no more after it changed once again, but a reminder is about the time alone', () => {
  const changed = { version: aMessage().version + 1 }
  expect(goes('confirmation', 'booked', before, changed)).toBe(false)
  expect(goes('change', 'booked', before, changed)).toBe(false)
  expect(goes('reminderLate', 'booked', before, changed)).toBe(true)
})

test('a cancellation goes when it is cancelled, however late', () => {
  expect(goes('cancellation', 'cancelled')).toBe(true)
  expect(goes('cancellation', 'cancelled', start + 3_600_000)).toBe(true)
  expect(goes('cancellation', undefined)).toBe(false)
})

test('an offer goes while it can be taken', () => {
  expect(goes('offer', 'booked', before - 1)).toBe(true)
  expect(goes('offer', 'booked', before)).toBe(false)
  expect(goes('offer', 'cancelled', before - 1)).toBe(false)
})

test('that a document is ready is said after the visit', () => {
  expect(goes('collection', 'helped', start + 86_400_000)).toBe(true)
  expect(goes('collection', undefined)).toBe(false)
})

test('who waits is told so as long as they do, and of a place as long as it is kept', () => {
  const waiting = { state: 'waiting' as const }
  const facts = aMessage({ kind: 'waiting', startsAt: start })
  expect(isStillTrue(facts, waiting, before)).toBe(true)
  expect(isStillTrue(facts, waiting, start)).toBe(false)
  expect(isStillTrue(facts, undefined, before)).toBe(false)
  const place = aMessage({ kind: 'place', startsAt: start, offer })
  expect(isStillTrue(place, waiting, before - 1)).toBe(true)
  expect(isStillTrue(place, waiting, before)).toBe(false)
  const made = { state: 'booked' as const, location: place.location, startsAt: start, version: 1 }
  expect(isStillTrue(place, made, before - 1)).toBe(false)
})
