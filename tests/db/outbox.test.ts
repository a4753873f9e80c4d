// The outbox on both databases: what is put aside, who gets it to send, and what becomes of it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { catalogueOf } from '../../db/catalogue.ts'
import { outboxState, tryAgain } from '../../db/dead-letters.ts'
import { eraseOnTime } from '../../db/erasure.ts'
import { setMunicipalTime } from '../../db/installation.ts'
import { type Leased, leaseMessages, settle } from '../../db/leases.ts'
import { putInOutbox } from '../../db/outbox.ts'
import { audit } from '../../db/schema.ts'
import type { Visit } from '../../src/booking/appointment.ts'
import { realChance } from '../../src/chance.ts'
import { aMessage } from '../messages/facts.ts'
import { stillClock } from '../support/clock.ts'
import { aVisit, bookMany, fatima, morning, put, rowsOf, save, townStore } from '../support/outbox.ts'
import type { FreshStore } from '../support/store.ts'

const minute = 60_000
const hour = 60 * minute
const both = ['mail', 'sms'] as const

/** Machine time is far from municipal time: whoever mixes them up is found out. */
let clock: ReturnType<typeof stillClock>
let here: FreshStore

beforeEach(async () => {
  clock = stillClock(morning - 400 * 24 * hour)
  here = await townStore(clock)
})
afterEach(() => here.close())

const moveTo = (iso: string) => here.store.write((turn) => setMunicipalTime(turn, Date.parse(iso)))
const lease = (channels: readonly ('mail' | 'sms')[] = both) => leaseMessages(here.store, channels, 10)
const states = async () => (await rowsOf(here.store)).map(({ state }) => state)

async function leaseOne(): Promise<Leased> {
  const { leased } = await lease()
  if (!leased[0] || leased.length > 1) throw new Error(`${leased.length} messages were leased`)
  return leased[0]
}

/** A confirmation by mail of an appointment that stands. */
async function aConfirmation() {
  const facts = aMessage()
  await save(here.store, aVisit(facts))
  await put(here.store, facts)
  return facts
}

describe('putting aside', () => {
  test('there is a row for each channel of the contact data, each with an id of its own', async () => {
    await put(here.store, aMessage(), fatima)
    const rows = await rowsOf(here.store)
    expect(rows.map(({ channel, recipient, state }) => ({ channel, recipient, state }))).toEqual([
      { channel: 'mail', recipient: 'fatima@voorbeeld.nl', state: 'waiting' },
      { channel: 'sms', recipient: '06 12345678', state: 'waiting' },
    ])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2)
    expect(rows[0]?.facts).toEqual(aMessage())
  })

  test('who left no address gets nothing', async () => {
    await put(here.store, aMessage(), { name: 'Fatima', email: null, mobile: null })
    expect(await rowsOf(here.store)).toEqual([])
  })

  const start = aMessage().startsAt
  const offer = { location: 'molenwijk', startsAt: start - hour, endsAt: start, until: start - 2 * hour }
  test.each([
    ['a confirmation of the same version', aMessage(), aMessage({ secret: 'another' }), 1],
    ['a change to a later version', aMessage({ kind: 'change' }), aMessage({ kind: 'change', version: 4 }), 2],
    [
      'a reminder of the same start',
      aMessage({ kind: 'reminderLate' }),
      aMessage({ kind: 'reminderLate', version: 4 }),
      1,
    ],
    ['both reminders', aMessage({ kind: 'reminderEarly' }), aMessage({ kind: 'reminderLate' }), 2],
    [
      'a reminder of another start',
      aMessage({ kind: 'reminderLate' }),
      aMessage({ kind: 'reminderLate', startsAt: start + hour }),
      2,
    ],
    ['the same offer', aMessage({ kind: 'offer', offer }), aMessage({ kind: 'offer', offer }), 1],
    [
      'that place offered once more',
      aMessage({ kind: 'offer', offer }),
      aMessage({ kind: 'offer', offer: { ...offer, until: offer.until + hour } }),
      2,
    ],
  ])('%s makes as many messages as there are things to say', async (_, first, second, messages) => {
    await put(here.store, first)
    await put(here.store, second)
    expect(await rowsOf(here.store)).toHaveLength(messages)
  })

  test('a turn that fails leaves no message', async () => {
    const failing = here.store.write(async (turn) => {
      await putInOutbox(turn, realChance, aMessage(), fatima)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await rowsOf(here.store)).toEqual([])
  })
})

describe('a lease', () => {
  test('is one sender’s for two minutes, and then anybody’s, under the same id', async () => {
    await aConfirmation()
    const first = await leaseOne()
    expect(first).toMatchObject({ channel: 'mail', recipient: 'fatima@voorbeeld.nl', facts: aMessage(), attempts: 1 })
    clock.pass(2 * minute - 1)
    expect((await lease()).leased).toEqual([])
    clock.pass(1)
    expect(await leaseOne()).toMatchObject({ id: first.id, attempts: 2 })
  })

  test('does not end when municipal time jumps', async () => {
    await aConfirmation()
    await leaseOne()
    await moveTo('2026-11-25T12:00:00+01:00')
    expect((await lease()).leased).toEqual([])
  })

  test('is given for channels that one has, the longest waiting first, so many at a time', async () => {
    await save(here.store, aVisit())
    await put(here.store, aMessage(), fatima)
    expect((await lease(['sms'])).leased.map(({ channel }) => channel)).toEqual(['sms'])
    clock.pass(minute)
    await bookMany(here.store, 3)
    const { leased, more } = await leaseMessages(here.store, both, 2)
    expect([leased[0]?.facts.publicId, leased.length, more]).toEqual(['pPp', 2, true])
    expect(await leaseMessages(here.store, both, 5)).toMatchObject({ leased: [{}, {}], more: false })
  })

  test('a channel on which nobody sends is let go after an hour, and its message wiped', async () => {
    await save(here.store, aVisit())
    await put(here.store, aMessage(), fatima)
    clock.pass(hour - 1)
    await lease(['mail'])
    expect(await states()).toEqual(['waiting', 'waiting'])
    clock.pass(1)
    await lease(['mail'])
    const [sms] = (await rowsOf(here.store)).filter(({ channel }) => channel === 'sms')
    expect(sms).toMatchObject({ state: 'dropped', recipient: null, facts: null })
  })
})

describe('what is no longer true does not go', () => {
  const cancelled = { ...aVisit(), state: 'cancelled', cancelledAt: morning, cancelledBy: 'resident' } as Visit

  test.each(['confirmation', 'reminderEarly', 'reminderLate'] as const)('%s after cancelling', async (kind) => {
    await save(here.store, aVisit())
    await put(here.store, aMessage({ kind }))
    await save(here.store, cancelled)
    await put(here.store, aMessage({ kind: 'cancellation', version: 4 }))
    const { leased } = await lease()
    expect(leased.map(({ facts }) => facts.kind)).toEqual(['cancellation'])
    expect((await states()).sort()).toEqual(['dropped', 'waiting'])
    const [gone] = (await rowsOf(here.store)).filter(({ state }) => state === 'dropped')
    expect(gone).toMatchObject({ recipient: null, facts: null })
  })

  test('a reminder of the time before it was moved', async () => {
    await put(here.store, aMessage({ kind: 'reminderEarly' }))
    await save(here.store, { ...aVisit(), startsAt: aMessage().startsAt + hour })
    expect((await lease()).leased).toEqual([])
    expect(await states()).toEqual(['dropped'])
  })

  test('a reminder that waited until after the start', async () => {
    await save(here.store, aVisit())
    await put(here.store, aMessage({ kind: 'reminderLate' }))
    await moveTo('2026-11-26T10:00:00+01:00')
    expect((await lease()).leased).toEqual([])
  })
})

describe('quiet hours', () => {
  test('a reminder of the evening goes at eight in the morning, a confirmation at once', async () => {
    await save(here.store, aVisit())
    await moveTo('2026-11-24T21:00:00+01:00')
    await put(here.store, aMessage())
    await put(here.store, aMessage({ kind: 'reminderLate' }))
    const { leased } = await lease()
    expect(leased.map(({ facts }) => facts.kind)).toEqual(['confirmation'])
    await moveTo('2026-11-25T07:59:00+01:00')
    expect((await lease()).leased).toEqual([])
    await moveTo('2026-11-25T08:00:00+01:00')
    expect((await leaseOne()).facts.kind).toBe('reminderLate')
  })
})

describe('what became of it', () => {
  test('sent: to whom and what about are wiped, and nobody gets it again', async () => {
    await aConfirmation()
    expect(await settle(here.store, await leaseOne(), 'sent')).toBe('sent')
    const [row] = await rowsOf(here.store)
    expect(row).toMatchObject({ state: 'sent', recipient: null, facts: null })
    expect(JSON.stringify(row)).not.toMatch(/fatima|sSsS/i)
    clock.pass(24 * hour)
    expect((await lease()).leased).toEqual([])
    await put(here.store, aMessage())
    expect(await states()).toEqual(['sent'])
  })

  test('put off: half a minute later somebody tries again', async () => {
    await aConfirmation()
    expect(await settle(here.store, await leaseOne(), { later: '451 4.7.1' })).toBe('waiting')
    clock.pass(30_000 - 1)
    expect((await lease()).leased).toEqual([])
    clock.pass(1)
    const again = await leaseOne()
    await settle(here.store, again, { later: '451 4.7.1' })
    clock.pass(minute)
    expect((await leaseOne()).attempts).toBe(3)
  })

  test('refused: it stays, with the reason, to be looked at', async () => {
    await aConfirmation()
    expect(await settle(here.store, await leaseOne(), { never: '550 5.1.1' })).toBe('dead')
    const { dead, deadCount, waiting } = await here.store.read(outboxState)
    expect([deadCount, waiting]).toEqual([1, 0])
    expect(dead).toMatchObject([{ kind: 'confirmation', channel: 'mail', reason: 'refused', answer: '550 5.1.1' }])
    expect(JSON.stringify(dead)).not.toMatch(/fatima/i)
  })

  test('put off for three days: given up', async () => {
    await aConfirmation()
    const first = await leaseOne()
    clock.pass(72 * hour)
    expect(await settle(here.store, first, { later: 'ETIMEDOUT' })).toBe('dead')
    expect((await here.store.read(outboxState)).dead).toMatchObject([{ reason: 'gaveUp', answer: 'ETIMEDOUT' }])
  })

  test('said too late, by somebody whose lease another has: only that it was sent counts', async () => {
    await aConfirmation()
    const slow = await leaseOne()
    clock.pass(2 * minute)
    const quick = await leaseOne()
    await settle(here.store, slow, { never: '550' })
    expect(await states()).toEqual(['waiting'])
    await settle(here.store, slow, 'sent')
    await settle(here.store, quick, { later: 'ETIMEDOUT' })
    expect(await states()).toEqual(['sent'])
  })
})

describe('looking after it', () => {
  const who = { employee: 7, origin: 'somewhere' }

  test('how many wait, and since when the oldest does', async () => {
    const before = clock.machineNow()
    await aConfirmation()
    clock.pass(minute)
    await bookMany(here.store, 2)
    expect(await here.store.read(outboxState)).toEqual({ waiting: 3, oldestAt: before, deadCount: 0, dead: [] })
  })

  test('a dead message that is tried again is as a new one, and who did it is written down', async () => {
    await aConfirmation()
    await settle(here.store, await leaseOne(), { never: '550' })
    clock.pass(40 * hour)
    const [{ id } = { id: '' }] = (await here.store.read(outboxState)).dead
    expect(await tryAgain(here.store, who, id)).toBe(1)
    expect(await tryAgain(here.store, who, id)).toBe(0)
    expect(await leaseOne()).toMatchObject({ id, attempts: 1 })
    const written = await here.store.read((db) => db.select().from(audit))
    expect(written).toMatchObject([{ employee: 7, action: 'messageTriedAgain', object: id, origin: 'somewhere' }])
  })

  test('all of them at once', async () => {
    await bookMany(here.store, 3)
    for (const one of (await lease()).leased) await settle(here.store, one, { never: '550' })
    expect(await tryAgain(here.store, who, 'all')).toBe(3)
    expect((await lease()).leased).toHaveLength(3)
  })

  test('what messages hold goes with the contact data, of those that could not be sent too', async () => {
    await aConfirmation()
    await settle(here.store, await leaseOne(), { never: '550' })
    await put(here.store, aMessage({ kind: 'reminderLate' }))
    const forget = (now: number) =>
      here.store.write(async (turn) => {
        const catalogue = await catalogueOf(here.store, turn.db)
        if (catalogue) await eraseOnTime(turn, catalogue, now)
      })
    const { endsAt } = aMessage()
    await forget(endsAt + 30 * 24 * hour)
    expect((await states()).sort()).toEqual(['dead', 'waiting'])
    await forget(endsAt + 30 * 24 * hour + 1)
    expect(await states()).toEqual(['dropped', 'dropped'])
    expect(JSON.stringify(await rowsOf(here.store))).not.toMatch(/fatima|sSsS/i)
  })
})
