// The erasure of every night and its record, on both databases.
import { eq, isNotNull } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { catalogueOf } from '../../db/catalogue.ts'
import { type Destruction, destructionsBetween } from '../../db/destructions.ts'
import { eraseOnTime } from '../../db/erasure.ts'
import { forgetOnTime } from '../../db/forget.ts'
import { appointments, audit, events, settings, tickets } from '../../db/schema.ts'
import { note } from '../../db/staff.ts'
import { aMessage } from '../messages/facts.ts'
import { takesNumber } from '../queue/at-work.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { bookAt, freeOn, holdAt } from '../support/booked.ts'
import { aVisit, save } from '../support/outbox.ts'

const day = 86_400_000
let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

/** What the record says: rule, how many, and after how many hours. */
const record = async (from = '2026-11-01', until = '2028-12-31') =>
  (await town.store.read((db) => destructionsBetween(db, from, until)))
    .map(({ rule, erased, termHours }: Destruction) => `${rule} ${erased} ${termHours}`)
    .toSorted()

const eraseAt = (iso: string) =>
  town.store.write(async (turn) => {
    const catalogue = await catalogueOf(town.store, turn.db)
    if (!catalogue) throw new Error('Nothing is set up')
    return eraseOnTime(turn, catalogue, Date.parse(iso))
  })

async function visitTomorrow() {
  const [free] = await freeOn(town, '2026-11-25')
  return bookAt(town, free?.startsAt ?? 0)
}

describe('a visit', () => {
  test('loses code and needs when its day ends, and everything else thirty days later, each in the record', async () => {
    await visitTomorrow()
    await town.moveTo('2026-11-26T04:00:00+01:00')
    expect(await record()).toEqual(['codes 1 0', 'needs 1 0'])
    await town.moveTo('2026-12-26T04:00:00+01:00')
    // Nobody sent the confirmation and the reminder; each has a link, and so had the page after booking.
    expect(await record('2026-12-26')).toEqual(['contacts 1 720', 'messages 2 720', 'secrets 3 720'])
  })

  test('keeps its contact data as long as its location says, and the record names that term', async () => {
    await town.store.write(({ db }) =>
      db.insert(settings).values({ location: 'stadskantoor', name: 'contactDays', value: 3 }),
    )
    await visitTomorrow()
    await eraseAt('2026-11-28T04:00:00+01:00')
    expect(await record()).toEqual([])
    await eraseAt('2026-11-29T04:00:00+01:00')
    expect(await record()).toContain('contacts 1 72')
  })

  test('is one of so many: some hundred in a turn, until all are gone', async () => {
    for (let number = 0; number < 450; number++) {
      await save(town.store, aVisit(aMessage({ publicId: `p${number}`, code: String(100_000 + number) })))
    }
    const outcomes = []
    do outcomes.push(await eraseAt('2027-03-01T04:00:00+01:00'))
    while (outcomes.at(-1) === 'more')
    expect(outcomes).toEqual(['more', 'more', undefined])
    const left = town.store.read((db) => db.select().from(appointments).where(isNotNull(appointments.name)))
    expect(await left).toEqual([])
    expect(await record()).toEqual(['contacts 450 720'])
  })

  test('at a location that the municipality has given up is erased like the others', async () => {
    await save(town.store, { ...aVisit(), location: 'oude-raadhuis' })
    await eraseAt('2027-03-01T04:00:00+01:00')
    expect(await record()).toEqual(['contacts 1 720'])
  })
})

test('a hold that lapsed is in the record as well', async () => {
  const [free] = await freeOn(town, '2026-11-25')
  await holdAt(town, free?.startsAt ?? 0)
  await town.moveTo('2026-11-24T12:00:00+01:00')
  expect(await record()).toEqual(['holds 1 2'])
})

test('whose a ticket was is forgotten in the second night; the ticket stays', async () => {
  await takesNumber(town)
  const linked = () => town.store.read((db) => db.select().from(tickets).where(isNotNull(tickets.followId)))
  await town.moveTo('2026-11-25T12:00:00+01:00')
  expect(await linked()).toHaveLength(1)
  await town.moveTo('2026-11-26T04:00:00+01:00')
  expect(await linked()).toEqual([])
  expect(await town.store.read((db) => db.select().from(tickets))).toMatchObject([{ number: 'B001', state: 'closed' }])
  expect(await record()).toEqual(['links 1 24'])
})

test('whose a ticket was is forgotten too where no day ends any more, because the location was given up', async () => {
  await takesNumber(town)
  await town.store.write(({ db }) => db.update(tickets).set({ location: 'oude-raadhuis' }))
  await eraseAt('2026-11-26T04:00:00+01:00')
  const [ticket] = await town.store.read((db) => db.select().from(tickets))
  expect(ticket).toMatchObject({ state: 'waiting', followId: null })
})

test('who pressed a button, and what employees did, is forgotten after a year', async () => {
  await takesNumber(town)
  await town.store.write(async (turn) => {
    await turn.db.update(events).set({ employee: 1 })
    await note(turn, { employee: 1, action: 'signedIn', object: '', origin: 'somewhere' })
  })
  const pressed = () => town.store.read((db) => db.select().from(events).where(eq(events.employee, 1)))
  const noted = () => town.store.read((db) => db.select().from(audit))
  town.clock.pass(365 * day)
  await eraseAt('2027-11-24T08:00:00+01:00')
  expect([(await pressed()).length, (await noted()).length]).toEqual([1, 1])
  town.clock.pass(1)
  await eraseAt('2027-11-24T10:00:00+01:00')
  expect([(await pressed()).length, (await noted()).length]).toEqual([0, 0])
  expect(await record('2027-11-01')).toEqual(['audit 1 8760', 'presses 1 8760'])
})

test('a night in which nothing is due leaves no record', async () => {
  expect(await eraseAt('2026-11-25T04:00:00+01:00')).toBeUndefined()
  expect(await record()).toEqual([])
})

test('the record stays, however old it is', async () => {
  await visitTomorrow()
  await town.moveTo('2026-11-26T04:00:00+01:00')
  const before = await record()
  town.clock.pass(3000 * day)
  await eraseAt('2035-01-01T04:00:00+01:00')
  await town.store.write(async (turn) => {
    const catalogue = await catalogueOf(town.store, turn.db)
    if (catalogue) await forgetOnTime(turn, catalogue, Date.parse('2035-01-01T04:00:00+01:00'))
  })
  expect(await record('2026-11-01', '2026-12-01')).toEqual(before)
})
