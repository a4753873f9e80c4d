// A real process that sends to a real mail server, and is stopped in the middle: politely, and not.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { outbox } from '../../db/schema.ts'
import type { Store } from '../../db/store.ts'
import { systemClock } from '../../src/clock.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { bookMany, rowsOf, townStore } from '../support/outbox.ts'
import { endAll, production, start, until } from '../support/process.ts'
import type { FreshStore } from '../support/store.ts'

let here: FreshStore
let mailbox: { server: MailServer; ids: string[]; answers: boolean }

beforeEach(async () => {
  here = await townStore(systemClock)
  await bookMany(here.store, 1)
  mailbox = { server: await reading(), ids: [], answers: false }
})
afterEach(async () => {
  await endAll()
  await mailbox.server.close()
  await here.close()
})

/** A server that reads every mail to its end, and then says that it has it, or nothing at all. */
const reading = () =>
  startMailServer({
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (bytes) => {
        text += bytes
      })
      stream.on('end', () => {
        mailbox.ids.push(/^Message-ID: (.+?)\r$/im.exec(text)?.[1] ?? '')
        if (mailbox.answers) done()
      })
    },
  })

const beurt = () =>
  start(production, {
    DATABASE_URL: here.url,
    MAIL_URL: `smtp://127.0.0.1:${mailbox.server.port}`,
    MAIL_FROM: 'afspraken@elzenvoorde.example',
  })

/** Two minutes go by for the leases that are out. */
const outwaitLeases = (store: Store) => store.write((turn) => turn.db.update(outbox).set({ dueAt: 0 }))

test('killed between sending and saying so, it sends again under the same Message-ID', async () => {
  const killed = await beurt()
  await until(() => mailbox.ids.length === 1)
  await killed.stop('SIGKILL')
  mailbox.answers = true
  expect((await rowsOf(here.store))[0]).toMatchObject({ state: 'waiting', attempts: 1 })
  await outwaitLeases(here.store)
  const again = await beurt()
  await until(async () => (await rowsOf(here.store))[0]?.state === 'sent')
  expect(mailbox.ids).toHaveLength(2)
  expect(mailbox.ids[0]).toMatch(/^<[\w-]{22}@elzenvoorde\.example>$/)
  expect(mailbox.ids[1]).toBe(mailbox.ids[0])
  expect((await again.stop()).code).toBe(0)
})

test('asked to stop while a mail server says nothing, it stops, and the message waits', async () => {
  const stopped = await beurt()
  await until(() => mailbox.ids.length === 1)
  const { code, out, err } = await stopped.stop()
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('a message is tried again later')
  expect(out).not.toMatch(/inwoner1|voorbeeld\.nl/)
  expect((await rowsOf(here.store))[0]).toMatchObject({ state: 'waiting', answer: 'EABORT', attempts: 1 })
})
