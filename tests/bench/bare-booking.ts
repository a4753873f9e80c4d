// The rows of one booking, written by hand with better-sqlite3 in the same batches as the store: sixty-four turns for
// one COMMIT, synchronous FULL. They are the rows that the app writes, as long and as scattered: what a commit costs
// is the pages that were touched.
import { setImmediate as nextRound } from 'node:timers/promises'
import Database from 'better-sqlite3'

const turnsPerCommit = 64
const unitMs = 5 * 60_000

export type Step = 'hold' | 'details' | 'confirm'
type Fields = Record<string, unknown>

const choices = '[{"product":"paspoort","persons":1}]'
/** What a message says, as the app keeps it until it is sent. */
const facts = JSON.stringify({
  ...{ kind: 'confirmation', secret: 's'.repeat(22), madeAt: 1764062400000, language: 'nl', publicId: 'p'.repeat(22) },
  ...{ version: 3, location: 'stadskantoor', startsAt: 1764062400000, endsAt: 1764063000000 },
  ...{ choices: JSON.parse(choices), calm: false, code: '482913', name: 'Noor Bakker', wording: 'a' },
})
/** As long as the hash of a form. */
const hash = 'h'.repeat(43)

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
  const claim = client.prepare(`insert into answered values (@key, '${hash}', null, 0) on conflict do nothing`)
  const keep = client.prepare("update answered set result = json_object('publicId', @id), at = @at where key = @key")
  const raiseDay = client.prepare(
    'insert into days values (@date, @location, 1) on conflict do update set version = version + 1',
  )
  const raiseLimit = client.prepare('insert into limits values (?, 1) on conflict do update set version = version + 1')
  const hold = client.prepare(
    `insert into appointments (public_id, state, location, date, team, starts_at, ends_at, choices, calm, channel,
       taken_at, held_until, visitor, origin, language, needs, version)
     values (@id, 'held', @location, @date, @team, @startsAt, @endsAt, '${choices}', 0, 'online', @at, @at, @visitor,
       @origin, 'nl', '[]', 1)`,
  )
  const takePlace = client.prepare('insert into lanes values (@location, @team, @unit, @lane, @id)')
  const keepDetails = client.prepare(
    'update appointments set name = @name, email = @email, held_until = @at, version = 2 where public_id = @id',
  )
  const confirm = client.prepare(
    `update appointments set state = 'booked', code = @code, held_until = null, booked_at = @at, visitor = null,
       origin = null, address = @email, version = 3 where public_id = @id`,
  )
  const count = client.prepare('insert into attempts (key, at) values (?, ?)')
  const putAside = client.prepare(
    `insert into outbox (id, appointment, kind, wording, occasion, channel, state, recipient, facts, put_at, due_at,
       not_before, attempts)
     values (@message, @id, 'confirmation', 'a', '3', 'mail', 'waiting', @email, '${facts}', @at, @at, 0, 0)
     on conflict do nothing`,
  )
  const keepSecret = client.prepare('insert into secrets values (?, ?, ?)')
  return {
    hold(fields) {
      claim.run(fields)
      raiseDay.run(fields)
      raiseLimit.run(`origin ${fields.origin}`)
      raiseLimit.run(`visitor ${fields.visitor}`)
      hold.run(fields)
      for (let unit = Number(fields.startsAt); unit < Number(fields.endsAt); unit += unitMs) {
        takePlace.run({ ...fields, unit })
      }
      keep.run(fields)
    },
    details(fields) {
      raiseDay.run(fields)
      keepDetails.run(fields)
    },
    confirm(fields) {
      claim.run(fields)
      raiseDay.run(fields)
      raiseLimit.run(`address ${fields.address}`)
      raiseLimit.run(`origin ${fields.origin}`)
      count.run(`book ${fields.origin}`, fields.at)
      confirm.run(fields)
      keepSecret.run(fields.link, fields.id, fields.at)
      putAside.run(fields)
      keep.run(fields)
      keepSecret.run(fields.secret, fields.id, fields.at)
    },
  }
}
