// Messages that are wrong, missing, or too many.
import { type Forgery, fact, first, hour, letter, put, set, tell } from '../forging.ts'
import type { Row } from '../record.ts'

export const ofMessages: Forgery[] = [
  [
    'a second confirmation',
    /2 times confirmation by mail/,
    (day) => {
      day.tables.outbox.push({ ...put(day, 'confirmation'), id: 'second' })
      day.letters.push({ ...letter(day, 'confirmation'), id: 'second' })
    },
  ],
  ...(['confirmation', 'change', 'cancellation'] as const).map(
    (kind): Forgery => [
      `a ${kind} that never came`,
      new RegExp(`0 times ${kind} by mail`),
      (day) => {
        const ids = new Set(day.tables.outbox.filter((row) => row.kind === kind).map(({ id }) => id))
        day.letters = day.letters.filter(({ id }) => !ids.has(id))
      },
    ],
  ),
  [
    'a confirmation on one channel only',
    /0 times confirmation by sms/,
    (day) => {
      const { publicId } = fact(day, 'booked', ({ publicId, mobile, startsAt, at }) => {
        const next = day.known.find((one) => 'publicId' in one && one.publicId === publicId && one.at > at)
        return mobile !== null && startsAt > at + 24 * hour && (next === undefined || next.at > at + hour)
      })
      const isIt = (row: Row) => row.appointment === publicId && row.channel === 'sms' && row.kind === 'confirmation'
      const { id } = first(day.tables.outbox, isIt)
      day.letters = day.letters.filter((one) => one.id !== id)
    },
  ],
  [
    'a message that says something else when it comes again',
    /came in two versions/,
    (day) => void day.letters.push({ ...first(day.letters), text: 'Iets anders' }),
  ],
  ['a message to somebody else', /who is somebody else/, (day) => set(letter(day, 'confirmation'), { to: 'x@y.nl' })],
  [
    'a reminder in the night',
    /at 23 o'clock/,
    (day) => {
      const told = letter(day, 'reminderLate')
      told.at = Date.parse(`${day.date}T12:00Z`) + (day.date.includes('-06-') ? 9 : 10) * hour
    },
  ],
  [
    'a reminder of what was cancelled',
    /after the appointment was cancelled/,
    (day) => {
      const { appointment } = put(day, 'reminderLate')
      tell(day, { fact: 'cancelled', person: 'x', publicId: String(appointment), at: 0 })
    },
  ],
  [
    'two reminders of one visit',
    /two times reminderLate/,
    (day) => {
      day.tables.outbox.push({ ...put(day, 'reminderLate'), id: 'second' })
      day.letters.push({ ...letter(day, 'reminderLate'), id: 'second' })
    },
  ],
  [
    'a visit that nobody was reminded of',
    /is not reminded by/,
    (day) => {
      const { id } = put(day, 'reminderLate')
      day.letters = day.letters.filter((one) => one.id !== id)
    },
  ],
  [
    'a code that opens nothing',
    /says another time or code/,
    (day) => {
      const told = letter(day, 'confirmation')
      told.text = told.text.replace(/\d{3} \d{3}/, '000 000')
    },
  ],
  [
    'a calendar with another time',
    /says another time or code/,
    (day) => {
      const told = letter(day, 'confirmation')
      told.calendar = `${told.calendar}`.replace(/DTSTART:\d{8}/, 'DTSTART:20200101')
    },
  ],
  [
    'a cancellation under the subject of a confirmation',
    /has the subject of another/,
    (day) => set(letter(day, 'cancellation'), { text: 'Uw afspraak op dinsdag' }),
  ],
  [
    'a message that nobody put aside',
    /was never put into the outbox/,
    (day) => void day.letters.push({ ...letter(day, 'confirmation'), id: 'unknown' }),
  ],
  [
    'a message about nobody',
    /is about nobody's appointment/,
    (day) => set(put(day, 'confirmation'), { appointment: 'nobody' }),
  ],
]
