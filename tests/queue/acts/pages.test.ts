import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findVisit } from '../../../db/appointments.ts'
import { checkIn, takeNumber } from '../../../db/checkin.ts'
import { events, installation, settings, tickets } from '../../../db/schema.ts'
import { type Browser, createTestApp, type Page, type TestApp } from '../../support/app.ts'
import { bookAt } from '../../support/booked.ts'
import { gezien, hallIn, opens, presses, signedIn, takesNumber } from '../at-work.ts'

let town: TestApp
let sanne: Browser
beforeEach(async () => {
  town = await createTestApp()
  sanne = await signedIn(town, 'sanne')
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

const number = (page: Page) => page.text('.bz-now__number')
const logged = (kind: string) => town.store.read((db) => db.select().from(events).where(eq(events.kind, kind)))

/** Counter 1 with a visitor at it. */
async function serving(): Promise<Page> {
  await takesNumber(town)
  return presses(sanne, await presses(sanne, await opens(sanne, 1), 'oproep'), 'bezoek')
}

/** The panel behind a link of the page, as a browser without scripts opens it. */
const panel = (page: Page, name: string) =>
  sanne.get(page.document.querySelector(`a[href*="paneel=${name}"]`)?.getAttribute('href') ?? '')

describe('passing on', () => {
  test('is two presses: where to, and it is done; the number waits there with its promise', async () => {
    await opens(sanne, 3)
    const where = await panel(await serving(), 'doorverwijzen')
    expect(where.document.querySelectorAll('.bz-panel__values button').map((one) => one.getAttribute('value'))).toEqual(
      ['team:afhalen', 'team:burgerlijke-stand', 'team:burgerzaken', 'balie:3', 'backoffice'],
    )
    const [before] = (await hallIn(town)).tickets
    const done = await sanne.submit(where, { naar: 'balie:3', notitie: ' Wil ook een VOG ' }, '.bz-panel form')
    expect(done.text('.bz-now__done')).toBe('B 001 doorverwezen naar balie 3')
    expect((await hallIn(town)).tickets).toMatchObject([
      { state: 'waiting', forCounter: 3, passedOnBy: 1, note: 'Wil ook een VOG', dueAt: before?.dueAt },
    ])
    expect((await presses(sanne, done, 'oproep')).text('.bz-now__outcome')).toContain('Er wacht nu niemand')
    const there = await presses(sanne, await sanne.get('/balie/3'), 'oproep')
    expect(there.text('.bz-facts')).toContain('Van balie 1 Wil ook een VOG')
  })

  test('to the back office, until a colleague gives the number back', async () => {
    const where = await panel(await serving(), 'doorverwijzen')
    const done = await sanne.submit(where, { naar: 'backoffice' }, '.bz-panel form')
    expect(done.text('.bz-hall')).toContain('Bij de backoffice B 001')
    const back = await presses(sanne, done, 'teruggave')
    expect(back.text('.bz-now__done')).toBe('B 001 terug in de hal: wacht weer')
    expect(back.text('.bz-next__list')).toContain('B 001')
  })

  test('keeps what was typed when the press came too late, and shows how it is now', async () => {
    const where = await panel(await serving(), 'doorverwijzen')
    await opens(sanne, 3)
    await sanne.submit(await sanne.get('/balie/3'), {}, 'form[action$="/sluiting"]')
    const late = await sanne.submit(where, { naar: 'balie:3', notitie: 'Spreekt Pools' }, '.bz-panel form')
    expect(late.status).toBe(409)
    expect(late.text('.bz-now__outcome')).toBe('Daarheen kunt u nu niet verwijzen. Kies iets anders.')
    expect(late.document.querySelector('#notitie')?.getAttribute('value')).toBe('Spreekt Pools')
  })

  test.each([
    { naar: '' },
    { naar: 'balie:x' },
    { naar: 'team:' },
    {},
    { naar: 'backoffice', notitie: 'x'.repeat(201) },
  ])('a form that no page has is not understood: %o', async (fields) => {
    const page = await serving()
    const sent = { ...fields, gezien: gezien(page) } as Record<string, string>
    expect((await sanne.post('/balie/1/doorverwijzing', sent)).status).toBe(400)
  })

  test('is forgotten in the night, as far as it was written down', async () => {
    const where = await panel(await serving(), 'doorverwijzen')
    await sanne.submit(where, { naar: 'backoffice', notitie: 'Zoekt akte' }, '.bz-panel form')
    await town.moveTo('2026-11-25T03:00:00+01:00')
    const rows = await town.store.read((db) => db.select().from(tickets))
    expect(rows).toMatchObject([{ state: 'closed', note: null }])
    expect(JSON.stringify(await town.store.read((db) => db.select().from(events)))).not.toContain('Zoekt akte')
  })
})

describe('parking', () => {
  test('lets the counter call, and one press takes the visitor back', async () => {
    await takesNumber(town)
    const parked = await presses(sanne, await serving(), 'parkering')
    expect(parked.text('.bz-next .bz-aside')).toContain('B 001 sinds 09.00 uur')
    const other = await presses(sanne, await presses(sanne, parked, 'oproep'), 'bezoek')
    expect(number(other)).toBe('B 002')
    expect(other.document.querySelector('form[action$="/terugname"]')).toBeNull()
    const back = await presses(sanne, await presses(sanne, other, 'afronding'), 'terugname')
    expect(number(back)).toBe('B 001')
    expect(back.text('.bz-now__state')).toContain('Aan de balie')
  })

  test('at a counter that closed is for the others to take over', async () => {
    const parked = await presses(sanne, await serving(), 'parkering')
    await presses(sanne, parked, 'sluiting')
    const there = await opens(sanne, 3)
    expect(there.text('.bz-hall')).toContain('Geparkeerd bij een gesloten balie B 001')
    expect(number(await presses(sanne, there, 'terugname'))).toBe('B 001')
  })
})

describe('undoing', () => {
  test('gives the visitor back, also after the end of the visit and the next call', async () => {
    await takesNumber(town)
    const next = await presses(sanne, await serving(), 'oproep')
    expect(number(next)).toBe('B 002')
    const back = await presses(sanne, next, 'herstel')
    expect(back.status).toBe(200)
    expect(number(back)).toBe('B 001')
    expect(back.text('.bz-now__done')).toBe('B 002: ongedaan gemaakt. B 001: ongedaan gemaakt')
    expect(back.document.querySelector('form[action$="/herstel"]')).toBeNull()
  })

  test('takes the end of an appointment back as well', async () => {
    const { publicId } = await bookAt(town, Date.parse('2026-11-24T14:00:00+01:00'))
    const coming = { location: 'stadskantoor', language: 'nl', channel: 'kiosk' } as const
    await town.moveTo('2026-11-24T14:00:00+01:00')
    await checkIn(town.store, town.site.chance, { publicId }, coming, {})
    const state = async () => (await town.store.read((db) => findVisit(db, publicId)))?.state
    const called = await presses(sanne, await opens(sanne, 1), 'oproep')
    const done = await presses(sanne, await presses(sanne, called, 'bezoek'), 'afronding')
    expect(await state()).toBe('helped')
    await presses(sanne, done, 'herstel')
    expect(await state()).toBe('arrived')
  })

  test('is not offered for whom another counter has helped since', async () => {
    await opens(sanne, 3)
    const where = await panel(await serving(), 'doorverwijzen')
    const passed = await sanne.submit(where, { naar: 'balie:3' }, '.bz-panel form')
    await presses(sanne, await sanne.get('/balie/3'), 'oproep')
    expect((await sanne.get('/balie/1')).document.querySelector('form[action$="/herstel"]')).toBeNull()
    const late = await presses(sanne, passed, 'herstel')
    expect([late.status, late.text('.bz-now__outcome')]).toEqual([
      409,
      'Dit kan niet meer ongedaan: er is daarna iets met dit nummer gebeurd.',
    ])
  })
})

describe('somebody in the hall', () => {
  const find = (page: Page, zoek: string) => sanne.submit(page, { zoek }, 'form[role="search"]')

  test('is found by number, gets priority with a reason, and goes first', async () => {
    await takesNumber(town)
    await takesNumber(town)
    const found = await find(await opens(sanne, 1), '2')
    expect(found.text('.bz-found')).toContain('1 nummer B 002')
    const why = await panel(found, 'voorrang')
    const given = await sanne.submit(why, { reden: 'withChild' }, '.bz-panel form')
    expect(given.text('.bz-now__done')).toBe('B 002 heeft voorrang')
    expect(await logged('priorityGiven')).toMatchObject([{ employee: 1, counter: 1, facts: { reason: 'withChild' } }])
    expect(number(await presses(sanne, given, 'oproep'))).toBe('B 002')
  })

  test('who left is gone from the hall, and comes back when that was a mistake', async () => {
    await takesNumber(town)
    const gone = await presses(sanne, await find(await opens(sanne, 1), ''), 'vertrek')
    expect(gone.text('.bz-now__done')).toBe('B 001 vertrokken')
    expect((await hallIn(town)).tickets).toEqual([])
    expect((await presses(sanne, gone, 'herstel')).text('.bz-next__list')).toContain('B 001')
  })

  test('nobody is found by nonsense, and all when nothing is asked', async () => {
    for (let visitor = 0; visitor < 4; visitor++) await takesNumber(town)
    const page = await opens(sanne, 1)
    expect((await find(page, 'B 999')).text('.bz-found')).toContain('Dit nummer is niet in de hal.')
    expect((await find(page, '<script>')).text('.bz-found')).toContain('Dit nummer is niet in de hal.')
    const all = await find(page, '')
    expect(all.text('.bz-found')).toContain('4 nummers')
    expect(all.text('.bz-found')).toContain('En nog 1.')
  })

  test('is taken out of turn by whom that is allowed, with the reason on record', async () => {
    await takesNumber(town)
    await takesNumber(town)
    const why = await panel(await find(await opens(sanne, 1), '2'), 'keuze')
    const called = await sanne.submit(why, { reden: 'helpedBefore' }, '.bz-panel form')
    expect(number(called)).toBe('B 002')
    expect(called.text('.bz-facts')).toContain('Met de hand gekozen: is hier eerder geholpen.')
    expect(await logged('ticketCalled')).toMatchObject([
      { employee: 1, facts: { why: { reason: 'chosen', because: 'helpedBefore' } } },
    ])
  })

  test('is not taken out of turn by anybody else', async () => {
    const serial = await takesNumber(town)
    const rishi = await signedIn(town, 'rishi')
    const page = await opens(rishi, 1)
    const found = await rishi.submit(page, { zoek: '1' }, 'form[role="search"]')
    expect(found.document.querySelector('a[href*="paneel=keuze"]')).toBeNull()
    const fields = { gezien: gezien(page), volgnummer: String(serial), reden: 'quick' }
    expect((await rishi.post('/balie/1/keuze', fields)).status).toBe(403)
    expect(await logged('ticketCalled')).toEqual([])
  })
})

describe('the end of a visit', () => {
  test('says what was really done, when that was something else', async () => {
    const other = await panel(await serving(), 'afronden')
    const options = other.document.querySelectorAll('#gedaan-1 option').map((one) => one.text)
    expect(options.slice(0, 3)).toEqual(['niet gedaan', '1 ×', '2 ×'])
    const sent = new URLSearchParams({ gezien: gezien(other) })
    sent.append('gedaan', 'rijbewijs:0')
    sent.append('gedaan', 'paspoort:1')
    expect((await sanne.post('/balie/1/afronding', sent)).status).toBe(303)
    expect(await logged('serviceFinished')).toMatchObject([
      { facts: { choices: [{ product: 'rijbewijs', persons: 1 }], done: [{ product: 'paspoort', persons: 1 }] } },
    ])
  })

  test('that was forgotten is asked about kindly, and marked as estimated', async () => {
    const page = await serving()
    await town.moveTo('2026-11-24T09:15:00+01:00')
    expect((await sanne.get('/balie/1')).document.querySelector('.bz-asking')).toBeNull()
    await town.moveTo('2026-11-24T09:40:00+01:00')
    const asked = await sanne.get('/balie/1')
    expect(asked.text('.bz-asking')).toContain('Bent u nog bezig met B 001? Dit bezoek duurt al 40 minuten.')
    const on = await presses(sanne, asked, 'voortzetting')
    expect(on.document.querySelector('.bz-asking')).toBeNull()
    expect(gezien(on)).not.toBe(gezien(page))
    await town.moveTo('2026-11-24T10:10:00+01:00')
    const again = await sanne.get('/balie/1')
    await sanne.submit(again, {}, '.bz-asking form[action$="/afronding"]')
    const [row] = await town.store.read((db) => db.select().from(tickets))
    expect(row).toMatchObject({ state: 'served', endEstimated: true, endedAt: Date.parse('2026-11-24T09:40:00+01:00') })
  })
})

test('a break needs no reason, and takes one', async () => {
  await takesNumber(town)
  const paused = await presses(sanne, await opens(sanne, 1), 'pauze')
  expect(paused.text('.bz-now__idle')).toBe('Deze balie heeft pauze')
  expect(paused.document.querySelector('form[action$="/oproep"]')).toBeNull()
  const said = await sanne.submit(paused, { reden: 'meeting' }, '.bz-now__visit form[action$="/pauze"]')
  expect(said.text('.bz-now__visit')).toBe('Overleg')
  expect(await logged('counterPaused')).toMatchObject([{ facts: { reason: null } }, { facts: { reason: 'meeting' } }])
  expect((await presses(sanne, said, 'opening')).text('.bz-now__idle')).toBe('Klaar voor de volgende')
})

test('keys are on until the employee turns them off, on every computer', async () => {
  const page = await opens(sanne, 1)
  const letters = ({ document }: Page) => document.querySelector('.bz-zones')?.getAttribute('data-letters')
  expect(letters(page)).toBe('on')
  const off = await sanne.submit(page, { letters: 'uit' }, 'form[action$="/sneltoetsen"]')
  expect(letters(off)).toBe('off')
  expect(letters(await (await signedIn(town, 'sanne')).get('/balie/1'))).toBe('off')
  expect(letters(await (await signedIn(town, 'rishi')).get('/balie/1'))).toBe('on')
})

test('staff may add somebody when as many wait as the municipality allows', async () => {
  await town.store.write(async ({ db }) => {
    await db.insert(settings).values({ location: 'stadskantoor', name: 'walkInCeiling', value: 1 })
    await db.update(installation).set({ catalogueVersion: 2 })
  })
  await takesNumber(town)
  await expect(takesNumber(town)).rejects.toThrow('full')
  const form = { key: town.site.chance.secret(), body: 'one more' }
  const coming = { location: 'stadskantoor', language: 'nl', channel: 'reception' } as const
  const choices = [{ product: 'rijbewijs', persons: 1 }]
  expect(await takeNumber(town.store, town.site.chance, form, choices, coming, {})).toEqual({ serial: 2 })
})
