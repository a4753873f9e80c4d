// Three years of a hall at once: every working day so many visitors who took a number, were called, helped and done,
// as the end of each day leaves them.
import Database from 'better-sqlite3'
import { addDays, weekdayOf } from '../../src/catalogue/day.ts'

const years = 3
const visitorsEach = 120
const minuteMs = 60_000
const openMs = 9 * 60 * minuteMs

interface At {
  location: string
  counter: number
}

/** Puts the working days of the years before `today` into a database that nobody has open. */
export function fillWithHistory(path: string, here: At, today: string): void {
  const client = new Database(path)
  const save = saving(client, here)
  client.transaction(() => {
    for (let date = addDays(today, -years * 365); date < today; date = addDays(date, 1)) {
      if (weekdayOf(date) > 5) continue
      for (let visitor = 0; visitor < visitorsEach; visitor++) save.visit(date, visitor)
    }
  })()
  save.finish()
  client.close()
}

function saving(client: Database.Database, { location, counter }: At) {
  let serial = 0
  let event = 0
  let last = 0
  const insertTicket = client.prepare(
    `insert into tickets (location, serial, date, number, series, state, team, choices, language, needs, channel,
       issued_at, release_at, due_at, counter, called_at, last_called_at, calls, serving_since, ended_at, end_estimated)
     values (@location, @serial, @date, @number, 'B', 'served', 'reisdocumenten', '[{"product":"paspoort","persons":1}]',
       'nl', '[]', 'kiosk', @at, @at, @due, @counter, @called, @called, 1, @called, @ended, 0)`,
  )
  const insertEvent = client.prepare(
    `insert into events (location, number, at, turn, kind, ticket, counter, facts)
     values (@location, @event, @at, @event, @kind, @serial, @counter, @facts)`,
  )
  return {
    visit(date: string, visitor: number): void {
      serial += 1
      const at = Date.parse(`${date}T08:00:00Z`) + Math.floor((visitor * openMs) / visitorsEach)
      const number = `B${String(visitor + 1).padStart(3, '0')}`
      const times = { at, due: at + 20 * minuteMs, called: at + 4 * minuteMs, ended: at + 13 * minuteMs }
      insertTicket.run({ location, serial, date, number, counter, ...times })
      const { due } = times
      const facts = JSON.stringify({ number, series: 'B', team: 'reisdocumenten', releaseAt: at, dueAt: due })
      const log = (kind: string, at: number, where: number | null) => {
        event += 1
        insertEvent.run({ location, event, at, kind, serial, counter: where, facts })
      }
      log('ticketIssued', at, null)
      log('ticketCalled', times.called, counter)
      log('serviceStarted', times.called, counter)
      log('serviceFinished', times.ended, counter)
      last = Math.max(last, times.ended)
    },
    /** The queue goes on where the history ends. */
    finish(): void {
      client
        .prepare(
          `insert into queues (location, last_event, last_event_at, last_serial) values (?, ?, ?, ?)
             on conflict (location) do update
             set last_event = excluded.last_event, last_event_at = excluded.last_event_at,
                 last_serial = excluded.last_serial`,
        )
        .run(location, event, last, serial)
      client
        .prepare('update counters set last_event = ? where location = ? and number = ?')
        .run(event, location, counter)
    },
  }
}
