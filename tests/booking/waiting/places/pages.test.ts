// Who waits without an appointment: the places that are kept for them, and the end of waiting.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { destructions, offers, outbox, secrets } from '../../../../db/schema.ts'
import type { TestApp } from '../../../support/app.ts'
import { bookAt, freeOn } from '../../../support/booked.ts'
import { takenAt } from '../../alert/waiting.ts'
import { visitOf } from '../../own/booked.ts'
import { fullTown, givesUp, inOrder, offeredTo, onList, onThursday, opens, toldTo, waitsIn } from '../full.ts'

let town: TestApp
let booked: Awaited<ReturnType<typeof fullTown>>['booked']
beforeEach(async () => {
  const full = await fullTown()
  town = full.town
  booked = full.booked
})
afterEach(() => town.close())

const [first, second] = [() => booked[0] ?? never(), () => booked[1] ?? never()]
function never(): never {
  throw new Error('Nobody is there')
}

const isFree = async (at: string) =>
  (await freeOn(town, at.slice(0, 10))).some(({ startsAt }) => startsAt === Date.parse(at))
const openOffer = async (at: string) => {
  await givesUp(town, first())
  await town.moveTo(at)
}

describe('a place that comes free', () => {
  test('is kept, and one press makes the appointment, with its code, message and entry for the calendar', async () => {
    const fatima = await onList(town, 'fatima')
    await openOffer('2026-11-24T09:01:00+01:00')
    expect(await isFree(onThursday('10:00'))).toBe(false)
    const place = (await toldTo(town, fatima.email)).at(-1)
    expect(place).toMatchObject({ kind: 'place', facts: { startsAt: Date.parse(onThursday('10:00')) } })
    const { browser, page } = await opens(town, fatima.email)
    expect(page.text('h1')).toBe('Er is een plek voor u')
    expect(page.text()).toContain('Uw afspraak is nog niet gemaakt.')
    expect(page.text()).toContain('Wij houden deze plek voor u vast tot 09.30 uur.')
    expect(page.text('.bz-compare__one--chosen')).toContain('donderdag 26 november 2026 10.00 uur')
    const done = await browser.submit(page, { besluit: 'ja', hulp: ['rolstoel'] }, '#plek')
    expect(done.text('h1')).toBe('Uw afspraak is gemaakt')
    const visit = await visitOf(town, fatima.publicId)
    expect(visit).toMatchObject({ state: 'booked', startsAt: Date.parse(onThursday('10:00')), needs: ['rolstoel'] })
    expect(visit.code).toMatch(/^\d{6}$/)
    expect((await toldTo(town, fatima.email)).at(-1)).toMatchObject({
      kind: 'confirmation',
      facts: { code: visit.code },
    })
    expect(await takenAt(town, onThursday('10:00'), 15)).toEqual([1, 1, 1])
    expect(await waitsIn(town)).toEqual([])
    // The link of every message opens the appointment from now on.
    expect((await town.browser().get(`/a/${place?.facts?.secret}`)).path).toBe(`/mijn-afspraak/${fatima.publicId}`)
    expect((await fatima.browser.get(`/afspraak/wachten/${fatima.publicId}`)).path).toContain('/mijn-afspraak/')
    const twice = await browser.submit(page, { besluit: 'ja' }, '#plek')
    expect([twice.status, twice.path]).toEqual([200, `/mijn-afspraak/${fatima.publicId}?gemaakt=ja`])
  })

  test('goes to the next at once when it is declined, and after half an hour when nobody answers', async () => {
    const [ada = never(), bas = never(), cleo = never()] = await inOrder(town, 'ada', 'bas', 'cleo')
    await openOffer('2026-11-24T09:01:00+01:00')
    const { browser, page } = await opens(town, ada.email)
    const declined = await browser.submit(page, { besluit: 'nee' }, '#plek')
    expect([declined.text('h1'), declined.text('[role=status]')]).toEqual([
      'Uw plek op de lijst',
      'Deze plek is nu voor iemand anders. U staat nog op de lijst.',
    ])
    await town.moveTo('2026-11-24T09:01:30+01:00')
    expect([await offeredTo(town, ada), await offeredTo(town, bas)]).toEqual([['declined 26 10:00'], ['open 26 10:00']])
    const seen = await opens(town, bas.email)
    await town.moveTo('2026-11-24T09:31:30+01:00')
    expect([await offeredTo(town, bas), await offeredTo(town, cleo)]).toEqual([['expired 26 10:00'], ['open 26 10:00']])
    const late = await seen.browser.submit(seen.page, { besluit: 'ja' }, '#plek')
    expect([late.status, late.text('[role=alert]')]).toEqual([409, expect.stringContaining('niet meer voor u vrij')])
    expect(await waitsIn(town)).toHaveLength(3)
  })

  test('at night is kept from nobody, and offered in the morning', async () => {
    const fatima = await onList(town, 'fatima')
    await town.moveTo('2026-11-24T21:00:00+01:00')
    await openOffer('2026-11-25T07:59:59+01:00')
    expect(await offeredTo(town, fatima)).toEqual([])
    expect(await isFree(onThursday('10:00'))).toBe(true)
    await town.moveTo('2026-11-25T08:00:00+01:00')
    expect(await offeredTo(town, fatima)).toEqual(['open 26 10:00'])
  })

  test('is not for who has as many appointments as they may', async () => {
    const fatima = await onList(town, 'fatima')
    const contact = { name: 'Fatima', email: fatima.email, mobile: null }
    const rijbewijs = { choices: [{ product: 'rijbewijs', persons: 1 }], calm: false }
    for (const time of ['13:00', '13:10', '13:20']) {
      const at = Date.parse(`2026-11-26T${time}:00+01:00`)
      await bookAt(town, at, { location: 'molenwijk', wish: rijbewijs, contact })
    }
    await openOffer('2026-11-24T09:01:00+01:00')
    const { browser, path } = fatima
    const refused = await browser.submit(await browser.get(path), { besluit: 'ja' }, '#plek')
    expect([refused.status, refused.text('[role=alert]')]).toEqual([409, expect.stringContaining('3 afspraken')])
    expect(await offeredTo(town, fatima)).toEqual(['open 26 10:00'])
  })
})

describe('what everybody can choose', () => {
  test('is kept for one of those who wait when the horizon reaches it, and is everybody’s when they do not answer', async () => {
    const [ada = never(), bas = never()] = await inOrder(town, 'ada', 'bas')
    await town.moveTo('2026-11-26T09:59:59+01:00')
    expect([await offeredTo(town, ada), await offeredTo(town, bas)]).toEqual([[], []])
    await town.moveTo('2026-11-26T10:00:00+01:00')
    expect([await offeredTo(town, ada), await offeredTo(town, bas)]).toEqual([['open 10 10:00'], []])
    expect(await isFree('2026-12-10T10:00:00+01:00')).toBe(false)
    await town.moveTo('2026-11-26T10:15:00+01:00')
    expect([await offeredTo(town, ada), await offeredTo(town, bas)]).toEqual([['open 10 10:00'], ['open 10 10:10']])
    // Each is hidden for half an hour, and no longer: nobody else who waits is offered it.
    await town.moveTo('2026-11-26T10:30:00+01:00')
    expect(await isFree('2026-12-10T10:00:00+01:00')).toBe(true)
    await town.moveTo('2026-11-26T12:00:00+01:00')
    expect([await offeredTo(town, ada), await offeredTo(town, bas)]).toEqual([
      ['expired 10 10:00'],
      ['expired 10 10:10'],
    ])
    expect(await isFree('2026-12-10T10:10:00+01:00')).toBe(true)
  })

  test('is each its own start, in the order in which they asked', async () => {
    const [bas = never(), ada = never()] = await inOrder(town, 'bas', 'ada')
    await town.moveTo('2026-11-26T10:15:00+01:00')
    expect([await offeredTo(town, bas), await offeredTo(town, ada)]).toEqual([['open 10 10:00'], ['open 10 10:10']])
  })
})

describe('waiting ends', () => {
  const left = async (publicId = '') => ({
    waits: await waitsIn(town),
    secrets: (await town.store.read((db) => db.select().from(secrets))).filter((one) => one.appointment === publicId),
    told: (await town.store.read((db) => db.select().from(outbox)))
      .filter(({ facts }) => facts?.kind !== 'confirmation')
      .filter(({ recipient }) => recipient !== null),
  })

  test('when its owner says so: nothing is left of them, and the place that was kept goes to the next', async () => {
    const ada = await onList(town, 'ada')
    await givesUp(town, first())
    await town.moveTo('2026-11-24T09:01:00+01:00')
    const kept = await ada.browser.get(ada.path)
    const stopped = await ada.browser.submit(kept, {}, '#stoppen')
    expect(stopped.text('h1')).toBe('U staat niet meer op de lijst')
    const after = await left(ada.publicId)
    expect([after.waits, after.secrets]).toEqual([[], []])
    expect(after.told.map(({ kind }) => kind)).toEqual(['cancellation'])
    expect(await offeredTo(town, ada)).toEqual(['declined 26 10:00'])
    expect((await ada.browser.get(ada.path)).status).toBe(404)
    const again = await ada.browser.submit(kept, {}, '#stoppen')
    expect([again.status, again.text('h1')]).toEqual([200, 'U staat niet meer op de lijst'])
    const other = kept.form('#stoppen', { sleutel: 'a'.repeat(22) })
    expect((await ada.browser.post(other.path, other.body)).status).toBe(404)
  })

  test('by itself when all the days have gone by, and within the hour nothing is left', async () => {
    await onList(town, 'ada', { weekdays: [1] })
    await town.moveTo('2026-12-08T08:59:00+01:00')
    expect(await waitsIn(town)).toHaveLength(1)
    await town.moveTo('2026-12-08T09:00:00+01:00')
    const { waits, told } = await left()
    expect([waits, told.filter(({ recipient }) => recipient === 'ada@voorbeeld.nl')]).toEqual([[], []])
    const record = await town.store.read((db) => db.select().from(destructions))
    expect(record.find(({ rule }) => rule === 'waits')).toMatchObject({ date: '2026-12-08', erased: 1 })
  })

  test('when somebody makes the appointment themselves', async () => {
    const ada = await onList(town, 'ada')
    await town.moveTo('2026-11-24T09:05:00+01:00')
    const [free] = await freeOn(town, '2026-11-27', 'molenwijk')
    await bookAt(town, free?.startsAt ?? 0, {
      location: 'molenwijk',
      contact: { name: 'Ada', email: 'ADA@voorbeeld.nl', mobile: null },
    })
    await givesUp(town, second())
    await town.moveTo('2026-11-24T09:06:00+01:00')
    expect(await offeredTo(town, ada)).toEqual([])
    await town.moveTo('2026-11-24T10:00:00+01:00')
    expect(await waitsIn(town)).toEqual([])
  })

  test('for who lets five offers run out', async () => {
    const ada = await onList(town, 'ada')
    const [startsAt, offeredAt] = [Date.parse(onThursday('10:10')), Date.parse('2026-11-22T12:00:00+01:00')]
    const before = { location: 'molenwijk', date: '2026-11-26', startsAt, endsAt: startsAt + 1, wasFree: true }
    await town.store.write(async ({ db }) => {
      const unanswered = {
        ...before,
        appointment: ada.publicId,
        offeredAt,
        until: offeredAt,
        state: 'expired' as const,
      }
      await db.insert(offers).values(['a', 'b', 'c', 'd'].map((id) => ({ ...unanswered, id })))
    })
    await givesUp(town, first())
    await town.moveTo('2026-11-24T09:29:00+01:00')
    expect([(await offeredTo(town, ada)).at(-1), await waitsIn(town)]).toMatchObject(['open 26 10:00', [{}]])
    await town.moveTo('2026-11-24T10:00:00+01:00')
    expect([(await offeredTo(town, ada)).at(-1), await waitsIn(town)]).toEqual(['expired 26 10:00', []])
  })

  test('for nobody else: a stranger finds nothing', async () => {
    const ada = await onList(town, 'ada')
    const stranger = town.browser()
    const statuses = [
      (await stranger.get(ada.path)).status,
      (await stranger.post(`${ada.path}/afmelding`, { sleutel: 'a'.repeat(22) })).status,
      (await stranger.post(`${ada.path}/plek`, { plek: 'x', besluit: 'nee' })).status,
      (await stranger.get('/afspraak/wachten/nietsnietsnietsniets12')).status,
    ]
    expect(statuses).toEqual([404, 404, 404, 404])
    expect(await waitsIn(town)).toHaveLength(1)
  })
})
