// The rows of one booking, written by hand with better-sqlite3 in the same batches as the store: sixty-four turns for
// one COMMIT, synchronous FULL.
import { setImmediate as nextRound } from 'node:timers/promises'
import Database from 'better-sqlite3'

const turnsPerCommit = 64
const unitMs = 5 * 60_000

export type Step = 'hold' | 'details' | 'confirm'
type Fields = Record<string, unknown>

const choices = '[{"product":"paspoort","persons":1}]'

/** Gives a function that writes a step of a booking and resolves when it is committed. */
export function bareBooking(path: string): (step: Step, fields: Fields) => Promise<void> {
  const client = new Database(path)
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  const steps = stepsOn(client)
  const queue: { step: Step; fields: Fields; done: () => void }[] = []
  let draining = false

  async function drain(): Promise<void> {
    draining = true
    while (queue.length > 0) {
      await nextRound()
      const batch = queue.splice(0, turnsPerCommit)
      client.exec('BEGIN IMMEDIATE')
      for (const { step, fields } of batch) steps[step](fields)
      client.exec('COMMIT')
      for (const { done } of batch) done()
    }
    draining = false
  }

  return (step, fields) =>
    new Promise((resolve) => {
      queue.push({ step, fields, done: resolve })
      if (!draining) void drain()
    })
}

function stepsOn(client: Database.Database): Record<Step, (fields: Fields) => void> {
  const claim = client.prepare("insert into answered values (@key, 'hash', null, 0) on conflict do nothing")
  const keep = client.prepare("update answered set result = '{}', at = 1 where key = @key")
  const raiseDay = client.prepare(
    'insert into days values (@date, @location, 1) on conflict do update set version = version + 1',
  )
  const raiseLimit = client.prepare('insert into limits values (?, 1) on conflict do update set version = version + 1')
  const save = client.prepare(
    `insert into appointments values (@id, @state, @code, @location, @date, 'reisdocumenten', @startsAt, @endsAt,
       '${choices}', 0, 'online', 0, 0, 0, null, null, @visitor, @visitor, @name, @email, @email, null, 'nl', '[]', 1)
     on conflict do update set state = excluded.state, code = excluded.code, name = excluded.name,
       email = excluded.email, address = excluded.address, visitor = excluded.visitor, origin = excluded.origin`,
  )
  const takePlace = client.prepare("insert into lanes values (@location, 'bare', @unit, @lane, @id)")
  const keepSecret = client.prepare('insert into secrets values (@key, @id, 0)')
  const nothingYet = { code: null, name: null, email: null }
  return {
    hold(fields) {
      claim.run(fields)
      raiseDay.run(fields)
      raiseLimit.run(`origin ${fields.visitor}`)
      raiseLimit.run(`visitor ${fields.visitor}`)
      save.run({ ...nothingYet, ...fields, state: 'held' })
      for (let unit = Number(fields.startsAt); unit < Number(fields.endsAt); unit += unitMs) {
        takePlace.run({ ...fields, unit })
      }
      keep.run(fields)
    },
    details(fields) {
      raiseDay.run(fields)
      save.run({ ...nothingYet, ...fields, state: 'held' })
    },
    confirm(fields) {
      claim.run(fields)
      raiseDay.run(fields)
      raiseLimit.run(`address ${fields.email}`)
      save.run({ ...fields, visitor: null, state: 'booked' })
      keep.run(fields)
      keepSecret.run(fields)
    },
  }
}
