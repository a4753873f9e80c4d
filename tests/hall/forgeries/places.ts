// Places and times that nobody may have had.
import { all, another, type Forgery, fact, first, hour, minute, quiet, tell } from '../forging.ts'

export const ofPlaces: Forgery[] = [
  [
    'a place of another day that was given twice',
    /residents at \d online places/,
    (day) => {
      for (let times = 0; times < 3; times++) another(day, { as: quiet(day) })
    },
  ],
  [
    'one time held for many',
    /residents at \d online places/,
    (day) => {
      const held = fact(day, 'held')
      for (const publicId of ['x', 'y', 'z']) tell(day, { ...held, publicId })
    },
  ],
  [
    'a place that was traded',
    /residents at 1 online places of burgerzaken/,
    (day) => {
      const before = fact(day, 'booked', (one) => {
        const last = all(day, 'cancelled').find(({ publicId }) => publicId === one.publicId)
        return one.team === 'burgerzaken' && last !== undefined
      })
      const { at } = fact(day, 'cancelled', ({ publicId }) => publicId === before.publicId)
      const moved = all(day, 'moved').some(({ publicId }) => publicId === before.publicId)
      const changed = all(day, 'changed').some(({ publicId }) => publicId === before.publicId)
      first([!moved && !changed], Boolean)
      another(day, { as: before, at: at + 9 * minute })
    },
  ],
  [
    'a product that was had more often than may be',
    /more \w+ than may be|times \w+ where 0 may be/,
    (day) => {
      for (const row of day.tables.products) if (row.code === quiet(day).choices[0]?.product) row.ceiling = 0
    },
  ],
  [
    'a time on a page that somebody else had',
    /which was not free/,
    (day) => {
      const { at, choices, location, startsAt } = fact(day, 'booked', ({ team, choices }) => {
        return team === 'burgerzaken' && choices[0]?.product === 'uittreksel'
      })
      const times = [`${location}@${startsAt}`]
      tell(day, { fact: 'timesShown', at: at + 1, person: 'x', choices, times, own: null, birth: null })
    },
  ],
  [
    'a time that is too soon',
    /which is too soon/,
    (day) => {
      const page = fact(day, 'timesShown', ({ times }) => times.length > 0)
      page.at = Number(page.times[0]?.split('@')[1]) - 59 * minute
    },
  ],
  [
    'a time that is too far away',
    /which is too far away/,
    (day) => {
      const page = fact(day, 'timesShown', ({ times }) => times.length > 0)
      page.at -= 44 * 24 * hour
    },
  ],
  [
    'a time at night',
    /which was not free/,
    (day) => {
      const page = fact(day, 'timesShown', ({ times }) => times.length > 0)
      page.times = [`molenwijk@${Number(page.times[0]?.split('@')[1]) - 12 * hour}`]
    },
  ],
  [
    'a time after the legal term',
    /which is after the term/,
    (day) => {
      fact(day, 'timesShown', ({ birth, times }) => birth !== null && times.length > 0).birth = '2026-11-01'
    },
  ],
]
