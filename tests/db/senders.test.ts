// Sending on both databases: each message once, whoever sends and however many do.
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, type Store } from '../../db/store.ts'
import { type Clock, systemClock } from '../../src/clock.ts'
import type { MailDelivery, Outcome, SmsDelivery, Transports } from '../../src/messages/delivery.ts'
import { openSender, type Sender } from '../../src/messages/sender.ts'
import { aMessage } from '../messages/facts.ts'
import { stillClock } from '../support/clock.ts'
import { aVisit, bookMany, fatima, morning, put, rowsOf, save, townStore } from '../support/outbox.ts'
import { until } from '../support/process.ts'
import { type FreshStore, freshStore } from '../support/store.ts'

type Any = MailDelivery | SmsDelivery

let here: FreshStore
let closing: (() => Promise<unknown>)[]
beforeEach(() => {
  closing = []
})
afterEach(async () => {
  for (const close of closing.reverse()) await close()
})

async function aStore(clock: Clock = systemClock): Promise<Store> {
  here = await townStore(clock)
  closing.push(here.close)
  return here.store
}

/** A transport that does what the test says with each message. */
function doing(deliver: (delivery: Any, signal: AbortSignal) => Promise<Outcome>): Required<Transports> {
  return { mail: { deliver, close: () => {} }, sms: { deliver, close: () => {} } }
}

function sending(store: Store, transports: Transports, clock: Clock = systemClock): Sender {
  const house = () => ({ publicUrl: 'https://afspraken.elzenvoorde.example', address: 'afspraken@elzenvoorde.example' })
  const sender = openSender({ store, clock, transports, house, log: pino({ level: 'silent' }) })
  closing.push(sender.close)
  return sender
}

const allAre = (store: Store, wanted: string) => async () =>
  (await rowsOf(store)).every(({ state }) => state === wanted)

test('what was waiting goes when a sender begins, and what comes goes at once', async () => {
  const store = await aStore()
  const taken: Any[] = []
  await bookMany(store, 1)
  sending(
    store,
    doing(async (delivery) => {
      taken.push(delivery)
      return 'sent'
    }),
  )
  await until(allAre(store, 'sent'))
  await save(store, aVisit())
  await put(store, aMessage(), fatima)
  await until(allAre(store, 'sent'))
  expect(taken.map(({ to }) => to).sort()).toEqual(['06 12345678', 'fatima@voorbeeld.nl', 'inwoner1@voorbeeld.nl'])
  const mail = taken.find(({ to }) => to === 'fatima@voorbeeld.nl')
  expect(mail).toMatchObject({ channel: 'mail', from: { name: 'Gemeente Elzenvoorde' }, mail: { language: 'nl' } })
  expect(JSON.stringify(mail)).toContain('https://afspraken.elzenvoorde.example/a/sSsS')
  const sms = taken.find(({ channel }) => channel === 'sms')
  expect(sms?.channel === 'sms' && sms.text).toContain('482 913')
})

test('two senders with a line of their own to one database send each message once', async () => {
  const store = await aStore()
  const other = await openStore({ url: here.url, clock: systemClock })
  closing.push(other.close)
  await bookMany(store, 40)
  const taken: string[] = []
  const slowly = doing(async ({ to }) => {
    taken.push(to)
    await new Promise<void>((resolve) => systemClock.after(taken.length % 5, resolve))
    return 'sent'
  })
  sending(store, slowly)
  sending(other, slowly)
  await until(allAre(store, 'sent'))
  expect(taken).toHaveLength(40)
  expect(new Set(taken).size).toBe(40)
})

test('a few at a time, however many wait', async () => {
  const store = await aStore()
  await bookMany(store, 12)
  const atWork = new Set<() => void>()
  let most = 0
  const inHand = doing(
    (_delivery) =>
      new Promise((resolve) => {
        const finish = () => atWork.delete(finish) && resolve('sent')
        most = Math.max(most, atWork.add(finish).size)
      }),
  )
  sending(store, inHand)
  await until(() => atWork.size === 4)
  await until(async () => {
    for (const finish of atWork) finish()
    return allAre(store, 'sent')()
  })
  expect(most).toBe(4)
})

test('one that is refused stands in nobody’s way', async () => {
  const store = await aStore()
  await bookMany(store, 3)
  sending(
    store,
    doing(async ({ to }) => (to.startsWith('inwoner2') ? { never: '550 5.1.1' } : 'sent')),
  )
  await until(async () => (await rowsOf(store)).every(({ state }) => state !== 'waiting'))
  const rows = (await rowsOf(store)).sort((one, two) => one.appointment.localeCompare(two.appointment))
  expect(rows.map(({ state }) => state)).toEqual(['sent', 'dead', 'sent'])
})

test('one that cannot be put into words is dead at once, and the others go', async () => {
  const store = await aStore()
  const facts = aMessage({ location: 'nergens' })
  await save(store, aVisit(facts))
  await put(store, facts)
  await bookMany(store, 1)
  sending(
    store,
    doing(async () => 'sent'),
  )
  await until(async () => (await rowsOf(store)).every(({ state }) => state !== 'waiting'))
  expect((await rowsOf(store)).map(({ state, reason }) => [state, reason])).toContainEqual(['dead', 'notWorded'])
})

test('a transport that throws loses nothing', async () => {
  const store = await aStore()
  await bookMany(store, 1)
  sending(
    store,
    doing(() => Promise.reject(new Error('a mistake of ours'))),
  )
  await until(async () => (await rowsOf(store))[0]?.answer === 'fault')
  expect((await rowsOf(store))[0]).toMatchObject({ state: 'waiting', recipient: 'inwoner1@voorbeeld.nl' })
})

test('one that takes longer than a minute is given up, and tried again', async () => {
  const clock = stillClock(morning)
  const store = await aStore(clock)
  await bookMany(store, 1)
  let tries = 0
  const stalling = doing((_delivery, signal) => {
    tries += 1
    if (tries > 1) return Promise.resolve('sent')
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve({ later: 'EABORT' })))
  })
  sending(store, stalling, clock)
  await until(() => tries === 1)
  clock.pass(60_000)
  await until(async () => (await rowsOf(store))[0]?.answer === 'EABORT')
  clock.pass(30_000)
  await store.write(async (turn) => turn.announce({ topic: 'messages', location: '' }))
  await until(allAre(store, 'sent'))
  expect(tries).toBe(2)
})

test('closing waits for what is being sent, and lets go of what does not end', async () => {
  const clock = stillClock(morning)
  const store = await aStore(clock)
  await bookMany(store, 2)
  let finish = () => {}
  let begun = 0
  const transports = doing(({ to }, signal) => {
    begun += 1
    return new Promise((resolve) => {
      if (to.startsWith('inwoner1')) finish = () => resolve('sent')
      else signal.addEventListener('abort', () => resolve({ later: 'EABORT' }))
    })
  })
  const sender = sending(store, transports, clock)
  await until(() => begun === 2)
  const closed = sender.close()
  finish()
  await until(async () => (await rowsOf(store)).some(({ state }) => state === 'sent'))
  clock.pass(2_500)
  await closed
  expect((await rowsOf(store)).map(({ state, answer }) => [state, answer]).sort()).toEqual([
    ['sent', null],
    ['waiting', 'EABORT'],
  ])
})

test('an empty database has nothing to send, and is no reason to fail', async () => {
  const failures: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => void failures.push(line) })
  here = await freshStore()
  closing.push(here.close)
  const house = () => ({ publicUrl: 'http://localhost', address: 'a@localhost' })
  const sender = openSender({ store: here.store, clock: systemClock, transports: {}, house, log })
  await sender.close()
  expect(failures).toEqual([])
})
