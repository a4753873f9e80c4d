import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestApp, morning, type TestApp } from '../../support/app.ts'
import { freeOn } from '../../support/booked.ts'
import { visitOf } from '../own/booked.ts'
import {
  answers,
  cancels,
  choices,
  december,
  offersTo,
  type Resident,
  resident,
  takenAt,
  thursday,
  toldOffers,
  waits,
} from './waiting.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const isFree = async (at: string) =>
  (await freeOn(town, at.slice(0, 10), 'stadskantoor', { choices, calm: false })).some(
    ({ startsAt }) => startsAt === Date.parse(at),
  )
const own = ({ browser, path }: Resident) => browser.get(path)
/** Runs what is due, without time going on. */
const look = () => town.moveTo(morning)

describe('the alert', () => {
  test('is asked for with the days, the parts of the day and the places that there are', async () => {
    const bas = await resident(town, 'bas', december('10:00'))
    const page = await own(bas)
    expect(page.text()).toContain('Komt er eerder een plek vrij? Dan krijgt u een bericht.')
    const asked = await bas.browser.get(`${bas.path}/bericht`)
    expect(asked.text('h1')).toBe('Bericht bij een eerdere plek')
    expect(asked.text()).toContain('Wij houden de plek 30 minuten voor u vast.')
    expect(asked.text()).toContain('Het bericht komt per e-mail, niet tussen 21.00 en 8.00 uur.')
    const offered = asked.document.querySelectorAll('#bericht input').map((input) => input.getAttribute('value'))
    expect(offered).toEqual(['1', '2', '3', '4', '5', 'morning', 'afternoon'])
    const on = await bas.browser.submit(asked, { dag: ['4', '5'], dagdeel: 'morning' }, '#bericht')
    expect(on.text('[role=status]')).toContain('U krijgt een bericht als er eerder plek is.')
    const again = await bas.browser.get(`${bas.path}/bericht`)
    const chosen = again.document
      .querySelectorAll('#bericht input[checked]')
      .map((input) => input.getAttribute('value'))
    expect(chosen).toEqual(['4', '5', 'morning'])
    const off = await bas.browser.submit(again, {}, '#uitzetten')
    expect(off.text('[role=status]')).toContain('U krijgt geen bericht meer over een eerdere plek.')
    expect((await own(bas)).text()).toContain('Bericht bij een eerdere plek')
  })

  test('needs a day and a part of the day, and keeps what was chosen', async () => {
    const bas = await resident(town, 'bas', december('10:00'))
    const asked = await bas.browser.get(`${bas.path}/bericht`)
    const page = await bas.browser.submit(asked, { dag: [], dagdeel: 'morning' }, '#bericht')
    expect(page.status).toBe(422)
    expect(page.text('.bz-error-summary')).toContain('Kies minstens één dag.')
    const chosen = page.document.querySelectorAll('#bericht input[checked]').map((input) => input.getAttribute('value'))
    expect(chosen).toEqual(['morning'])
  })

  test('says when an earlier time is free for everybody already', async () => {
    const bas = await resident(town, 'bas', december('10:00'))
    const page = await bas.browser.get(`${bas.path}/bericht`)
    expect(page.text()).toContain(
      'Er is nu al een eerdere tijd vrij: dinsdag 24 november 2026, 10.00 uur, Stadskantoor.',
    )
  })

  test('is not asked for when the appointment is cancelled', async () => {
    const bas = await resident(town, 'bas', december('10:00'))
    await cancels(bas)
    const answer = await bas.browser.send(`${bas.path}/bericht`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, bas.path])
    expect((await own(bas)).html).not.toContain('/bericht')
  })

  test('is not asked for when no earlier day is left', async () => {
    const bas = await resident(town, 'bas', '2026-11-24T15:00:00+01:00')
    expect((await own(bas)).text()).not.toContain('Wilt u eerder komen?')
    expect((await bas.browser.send(`${bas.path}/bericht`)).status).toBe(303)
  })
})

describe('a place that is given up', () => {
  test('is offered to who has waited longest, who takes it; the place that this frees goes to the next', async () => {
    const ada = await resident(town, 'ada', thursday('10:00'))
    const bas = await waits(town, 'bas', december('10:00'))
    await town.moveTo('2026-11-24T09:01:00+01:00')
    const cleo = await waits(town, 'cleo', december('14:00', 15))
    await cancels(ada)
    await town.moveTo('2026-11-24T09:01:30+01:00')
    expect(await toldOffers(town)).toEqual(['bas@voorbeeld.nl 26 10:00'])
    const page = await own(bas)
    expect(page.text()).toContain('Er is een eerdere plek voor u')
    expect(page.text()).toContain('Wij houden deze plek voor u vast tot 09.31 uur.')
    const offer = await bas.browser.get(`${bas.path}/eerder`)
    expect(offer.text('.bz-compare__one--chosen')).toContain('donderdag 26 november 2026 10.00 uur')
    expect(offer.text('.bz-compare')).toContain('dinsdag 8 december 2026 10.00 uur')
    const done = await answers(bas, 'ja')
    expect(done.text('h1')).toBe('Uw afspraak is verzet')
    const moved = await visitOf(town, bas.publicId)
    expect(moved).toMatchObject({ startsAt: Date.parse(thursday('10:00')), code: bas.visit.code, state: 'booked' })
    expect(await takenAt(town, thursday('10:00'), 25)).toEqual([1, 1, 1, 1, 0])
    expect(await takenAt(town, december('10:00'), 20)).toEqual([0, 0, 0, 0])
    expect((await bas.browser.get(`${bas.path}/bericht`)).document.querySelector('#uitzetten')).toBeNull()
    await town.moveTo('2026-11-24T09:02:00+01:00')
    expect(await offersTo(town, cleo)).toEqual(['open 08 10:00'])
  })

  test('is nobody else’s while it is offered, and comes back to everybody when nobody wants it', async () => {
    const ada = await resident(town, 'ada', thursday('10:00'))
    const bas = await waits(town, 'bas', december('10:00'))
    await cancels(ada)
    await look()
    // The delay after which a cancelled place returns is over, and still it is kept.
    await town.moveTo('2026-11-24T09:29:59+01:00')
    expect(await isFree(thursday('10:00'))).toBe(false)
    expect(await offersTo(town, bas)).toEqual(['open 26 10:00'])
    await town.moveTo('2026-11-24T09:30:00+01:00')
    expect(await offersTo(town, bas)).toEqual(['expired 26 10:00'])
    expect(await isFree(thursday('10:00'))).toBe(false)
    await town.moveTo('2026-11-24T09:50:01+01:00')
    expect(await isFree(thursday('10:00'))).toBe(true)
    expect(await takenAt(town, thursday('10:00'), 20)).toEqual([0, 0, 0, 0])
  })

  test('goes to the next when nobody answers in half an hour, and is not offered twice to one person', async () => {
    const ada = await resident(town, 'ada', thursday('10:00'))
    const bas = await waits(town, 'bas', december('10:00'))
    await town.moveTo('2026-11-24T09:01:00+01:00')
    const cleo = await waits(town, 'cleo', december('11:00'))
    await cancels(ada)
    await town.moveTo('2026-11-24T09:01:00+01:00')
    const seen = await bas.browser.get(`${bas.path}/eerder`)
    await town.moveTo('2026-11-24T09:31:00+01:00')
    expect([await offersTo(town, bas), await offersTo(town, cleo)]).toEqual([['expired 26 10:00'], ['open 26 10:00']])
    const late = await bas.browser.submit(seen, { besluit: 'ja' })
    expect([late.status, late.text('h1')]).toEqual([409, 'Deze plek is niet meer voor u vrij'])
    expect(late.text()).toContain('Uw afspraak op dinsdag 8 december 2026, 10.00 uur, staat nog gewoon.')
    expect(await visitOf(town, bas.publicId)).toEqual(bas.visit)
    await town.moveTo('2026-11-24T11:00:00+01:00')
    expect([await offersTo(town, bas), await offersTo(town, cleo)]).toEqual([
      ['expired 26 10:00'],
      ['expired 26 10:00'],
    ])
    expect(await toldOffers(town)).toEqual(['bas@voorbeeld.nl 26 10:00', 'cleo@voorbeeld.nl 26 10:00'])
  })

  test('goes to the next at once when it is declined', async () => {
    const ada = await resident(town, 'ada', thursday('10:00'))
    const bas = await waits(town, 'bas', december('10:00'))
    await town.moveTo('2026-11-24T09:01:00+01:00')
    const cleo = await waits(town, 'cleo', december('11:00'))
    await cancels(ada)
    await town.moveTo('2026-11-24T09:01:00+01:00')
    const kept = await answers(bas, 'nee')
    expect(kept.text('[role=status]')).toContain('U houdt uw eigen afspraak.')
    await town.moveTo('2026-11-24T09:01:01+01:00')
    expect([await offersTo(town, bas), await offersTo(town, cleo)]).toEqual([['declined 26 10:00'], ['open 26 10:00']])
    expect((await bas.browser.get(`${bas.path}/eerder`)).text('h1')).toBe('Deze plek is niet meer voor u vrij')
  })

  test('that was taken in another tab is not said to be somebody else’s', async () => {
    const ada = await resident(town, 'ada', thursday('10:00'))
    const bas = await waits(town, 'bas', december('10:00'))
    await cancels(ada)
    await look()
    const seen = await bas.browser.get(`${bas.path}/eerder`)
    await answers(bas, 'ja')
    const late = await bas.browser.submit(seen, { besluit: 'nee' })
    expect([late.status, late.path]).toEqual([200, bas.path])
    expect(late.text()).not.toContain('U houdt uw eigen afspraak')
    expect(await visitOf(town, bas.publicId)).toMatchObject({ startsAt: Date.parse(thursday('10:00')) })
  })

  test('that nobody is kept for any more cannot be declined either', async () => {
    const ada = await resident(town, 'ada', thursday('10:00'))
    const bas = await waits(town, 'bas', december('10:00'))
    await cancels(ada)
    await look()
    const seen = await bas.browser.get(`${bas.path}/eerder`)
    await town.moveTo('2026-11-24T09:30:00+01:00')
    expect((await bas.browser.submit(seen, { besluit: 'nee' })).path).toBe(bas.path)
    const [cleo, declined] = [
      await resident(town, 'cleo', december('11:00')),
      seen.form('main form', { besluit: 'nee' }),
    ]
    expect((await cleo.browser.post(`${cleo.path}/eerder`, declined.body)).headers.get('location')).toBe(cleo.path)
  })

  test('is offered to as many as it has room for', async () => {
    const ada = await resident(town, 'ada', thursday('10:00'), 3)
    const bas = await waits(town, 'bas', december('10:00'))
    const cleo = await waits(town, 'cleo', december('11:00'))
    await cancels(ada)
    await look()
    // Forty minutes are twice twenty.
    expect(new Set([...(await offersTo(town, bas)), ...(await offersTo(town, cleo))])).toEqual(
      new Set(['open 26 10:00', 'open 26 10:20']),
    )
    expect(await takenAt(town, thursday('10:00'), 45)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0])
  })

  test('goes past who needs longer, and who wants other days', async () => {
    const ada = await resident(town, 'ada', thursday('10:00'))
    const eva = await resident(town, 'eva', thursday('09:40'))
    const fien = await resident(town, 'fien', thursday('10:20'))
    const long = await waits(town, 'long', december('10:00'), {}, 2)
    const friday = await waits(town, 'vrijdag', december('11:00'), { weekdays: [5] })
    const cleo = await waits(town, 'cleo', december('13:00'))
    await cancels(ada)
    await look()
    expect([await offersTo(town, long), await offersTo(town, friday)]).toEqual([[], []])
    expect(await offersTo(town, cleo)).toEqual(['open 26 10:00'])
    expect([eva.visit.state, fien.visit.state]).toEqual(['booked', 'booked'])
  })

  test('is not offered when it is too soon to be of use', async () => {
    const ada = await resident(town, 'ada', '2026-11-24T13:00:00+01:00')
    const bas = await waits(town, 'bas', december('10:00'))
    await cancels(ada)
    await look()
    expect(await offersTo(town, bas)).toEqual([])
  })

  test('at night wakes nobody and is kept from nobody; what is left of it in the morning is offered', async () => {
    const [ada, dirk] = [
      await resident(town, 'ada', thursday('10:00')),
      await resident(town, 'dirk', thursday('11:00')),
    ]
    const bas = await waits(town, 'bas', december('10:00'))
    const cleo = await waits(town, 'cleo', december('11:00'))
    await town.moveTo('2026-11-24T21:00:00+01:00')
    await cancels(ada)
    await cancels(dirk)
    await town.moveTo('2026-11-24T21:30:00+01:00')
    expect(await toldOffers(town)).toEqual([])
    expect(await isFree(thursday('10:00'))).toBe(true)
    await resident(town, 'nachtuil', thursday('10:00'))
    await town.moveTo('2026-11-25T07:59:59+01:00')
    expect(await toldOffers(town)).toEqual([])
    await town.moveTo('2026-11-25T08:00:00+01:00')
    expect([...(await offersTo(town, bas)), ...(await offersTo(town, cleo))]).toEqual(['open 26 11:00'])
  })
})
