// Fifty thousand appointments at once, as a municipality has them after a year: visits of the past, appointments of
// the coming weeks, each with its places.
import Database from 'better-sqlite3'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { addDays } from '../../src/catalogue/day.ts'
import { type OpenBlock, openBlocks } from '../../src/catalogue/opening.ts'

const all = 50_000
const daysBefore = 250
const daysAhead = 60
const unitMs = 5 * 60_000
const visitMs = 2 * unitMs

interface Visit {
  publicId: string
  location: string
  date: string
  team: string
  startsAt: number
  endsAt: number
}

/** What is in the agenda: nothing, the appointments of today, or those and all others. */
export type Agenda = 'empty' | 'today' | 'all'

/**
 * Puts the appointments into a database that nobody has open: as many on each open day of each location, and today as
 * many without the other days as with them.
 */
export function fillWithAppointments(path: string, catalogue: Catalogue, today: string, agenda: Agenda): void {
  if (agenda === 'empty') return
  const open = openDays(catalogue, addDays(today, -daysBefore), addDays(today, daysAhead))
  const perDay = Math.ceil(all / open.length)
  const client = new Database(path)
  const save = saving(client, today)
  client.transaction(() => {
    for (const day of open) {
      if (agenda === 'all' || day.date === today) for (const visit of visitsOn(day, perDay)) save(visit)
    }
  })()
  client.close()
}

interface OpenDay {
  location: string
  date: string
  blocks: OpenBlock[]
}

function openDays(catalogue: Catalogue, from: string, until: string): OpenDay[] {
  const days: OpenDay[] = []
  for (let date = from; date <= until; date = addDays(date, 1)) {
    for (const [location, plan] of catalogue.plans) {
      // The plan of the town is younger than its visits: the weekdays of its own weeks stand for those before.
      const blocks = openBlocks(date, { ...plan, blocks: plan.blocks.map((block) => ({ ...block, validFrom: from })) })
      if (blocks.length > 0) days.push({ location, date, blocks })
    }
  }
  return days
}

/** Visits of one person one after the other at every counter, from the morning on until there are enough. */
function visitsOn({ location, date, blocks }: OpenDay, count: number): Visit[] {
  const starts = blocks
    .flatMap(({ team, from, until }) =>
      Array.from({ length: Math.floor((until - from) / visitMs) }, (_, at) => ({
        team,
        startsAt: from + at * visitMs,
      })),
    )
    .toSorted((a, b) => a.startsAt - b.startsAt)
  return Array.from({ length: count }, (_, at) => {
    const start = starts[at % starts.length] ?? { team: '', startsAt: 0 }
    return { ...start, endsAt: start.startsAt + visitMs, publicId: `${location}-${date}-${at}`, location, date }
  })
}

function saving(client: Database.Database, today: string) {
  let code = 0
  const used = new Map<string, number>()
  const insertVisit = client.prepare(
    `insert into appointments (public_id, state, code, location, date, team, starts_at, ends_at, choices, calm, channel,
       taken_at, booked_at, name, email, address, language, needs, version)
     values (@publicId, @state, @code, @location, @date, @team, @startsAt, @endsAt,
       '[{"product":"paspoort","persons":1}]', 0, 'online', @startsAt, @startsAt, 'Noor Bakker', @email, @email, 'nl',
       '[]', 3)`,
  )
  const insertLane = client.prepare('insert into lanes values (@location, @team, @unit, @lane, @publicId)')
  return (visit: Visit): void => {
    const past = visit.date < today
    const email = past ? null : `${visit.publicId}@example.nl`
    insertVisit.run({ ...visit, email, state: past ? 'helped' : 'booked', code: past ? null : `x${code++}` })
    for (let unit = visit.startsAt; unit < visit.endsAt; unit += unitMs) {
      const place = `${visit.location} ${visit.team} ${unit}`
      const lane = used.get(place) ?? 0
      used.set(place, lane + 1)
      insertLane.run({ ...visit, unit, lane })
    }
  }
}
