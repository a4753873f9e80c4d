// Appointments and pages that are not what they should be.
import { type Forgery, first, minute, quiet, rowOf, set } from '../forging.ts'

export const ofAppointments: Forgery[] = [
  [
    'an appointment that moved by itself and came back',
    /is not where it was said to be/,
    (day) => {
      const { publicId, at } = quiet(day)
      const look = first(day.looks, (one) => one.at > at)
      const row = first(look.appointments, ({ public_id }) => public_id === publicId)
      row.starts_at = Number(row.starts_at) + 5 * minute
    },
  ],
  [
    'an appointment of a later day that is over',
    /before its day/,
    (day) => set(rowOf(day, quiet(day).publicId), { state: 'missed' }),
  ],
  [
    'a form that made two appointments',
    /one form of/,
    (day) => {
      const made = first(day.sent, ({ path, to }) => path.endsWith('/bevestiging') && to !== undefined)
      day.sent.push({ ...made, to: `/mijn-afspraak/${'x'.repeat(22)}?gemaakt=ja` })
    },
  ],
  [
    'a page of somebody else',
    /200 for guesser.*not meant/,
    (day) => {
      const path = `/mijn-afspraak/${quiet(day).publicId}`
      day.sent.push({ at: 0, actor: 'guesser', method: 'GET', path, status: 200, address: '' })
    },
  ],
  [
    'a complaint about a form that was right',
    /answers: 422 .*not meant/,
    (day) =>
      Object.assign(
        first(day.sent, ({ path }) => path.endsWith('/gegevens')),
        { status: 422, flawed: undefined },
      ),
  ],
]
