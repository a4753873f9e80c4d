import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { events, tickets } from '../../db/schema.ts'
import { createTestApp, type Page, type TestApp } from '../support/app.ts'
import { gezien, opens, presses, signedIn, takesNumber } from './at-work.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

const number = (page: Page) => page.text('.bz-now__number')
const buttons = (page: Page) =>
  page.document.querySelectorAll('.bz-acts .bz-act').map((button) => button.text.replace(/\s+/g, ' ').trim())
const primary = (page: Page) => page.text('.bz-act.utrecht-button--primary-action')
const calls = () => town.store.read((db) => db.select().from(events).where(eq(events.kind, 'ticketCalled')))

describe('choosing a counter', () => {
  test('shows the counters of the location where one works, and opens one with one press', async () => {
    const sanne = await signedIn(town, 'sanne')
    const list = await sanne.get('/balie')
    expect(list.status).toBe(200)
    expect(list.document.querySelectorAll('.bz-counters__item h2').map((h2) => h2.text)).toEqual([
      'Balie 1',
      'Balie 2',
      'Balie 3',
      'Balie 4',
    ])
    const page = await opens(sanne, 1)
    expect(page.path).toBe('/balie/1')
    expect(page.text('.bz-now__outcome')).toBe('Balie geopend 09.00 uur')
    expect((await sanne.get('/balie')).text('.bz-counters__item')).toContain('Open, Vrij')
  })

  test('an open counter is a link, and says what it is doing', async () => {
    await takesNumber(town)
    const sanne = await signedIn(town, 'sanne')
    await presses(sanne, await opens(sanne, 1), 'oproep')
    const rishi = await signedIn(town, 'rishi')
    const list = await rishi.get('/balie')
    expect(list.text('.bz-counters__item')).toContain('Roept B 001 sinds 09.00 uur')
    expect(list.document.querySelector('.bz-counters__item a.utrecht-button-link')?.getAttribute('href')).toBe(
      '/balie/1',
    )
  })
})

describe('the work at a counter', () => {
  test('goes from Volgende to Start to Klaar, and says each time what was done', async () => {
    await takesNumber(town)
    const sanne = await signedIn(town, 'sanne')
    const free = await opens(sanne, 1)
    expect(buttons(free)).toEqual(['Volgende N', 'Pauze B', 'Balie sluiten'])
    const called = await presses(sanne, free, 'oproep')
    expect(called.status).toBe(200)
    expect(number(called)).toBe('B 001')
    expect(buttons(called)).toEqual(['Start G', 'Herhaal oproep over 10 s H', 'Niet verschenen A', 'Doorverwijzen D'])
    expect(primary(called)).toContain('Start')
    expect(called.text('title')).toMatch(/^B 001 opgeroepen - Balie 1/)
    const serving = await presses(sanne, called, 'bezoek')
    expect(serving.status).toBe(200)
    expect(serving.text('.bz-now__state')).toBe('Aan de balie sinds 09.00 uur')
    expect(primary(serving)).toContain('Klaar')
    const done = await presses(sanne, serving, 'afronding')
    expect(done.text('.bz-now__outcome')).toBe('B 001 klaar 09.00 uur Ongedaan maken Z')
    expect(done.text('.bz-now__idle')).toBe('Er wacht nu niemand voor deze balie')
    const closed = await presses(sanne, done, 'sluiting')
    expect(closed.text('.bz-now__idle')).toBe('Deze balie is gesloten')
    expect(closed.status).toBe(200)
  })

  test('the next one is called and the visit finished in one press', async () => {
    await takesNumber(town)
    await takesNumber(town)
    const sanne = await signedIn(town, 'sanne')
    let page = await presses(sanne, await opens(sanne, 1), 'oproep')
    page = await presses(sanne, page, 'bezoek')
    page = await presses(sanne, page, 'oproep')
    expect(number(page)).toBe('B 002')
    expect(page.text('.bz-now__done')).toBe('B 001 klaar. B 002 opgeroepen')
  })

  test('finishing with the next while nobody waits finishes all the same', async () => {
    await takesNumber(town)
    const sanne = await signedIn(town, 'sanne')
    let page = await presses(sanne, await opens(sanne, 1), 'oproep')
    page = await presses(sanne, await presses(sanne, page, 'bezoek'), 'oproep')
    expect(page.status).toBe(200)
    expect(page.text('.bz-now__done')).toBe('B 001 klaar')
    expect(page.text('.bz-now__idle')).toBe('Er wacht nu niemand voor deze balie')
  })

  test('shows what the visitor comes for, in which language, how long they waited and why they are next', async () => {
    await takesNumber(
      town,
      [
        { product: 'paspoort', persons: 2 },
        { product: 'rijbewijs', persons: 1 },
      ],
      'en',
    )
    await town.moveTo('2026-11-24T09:12:00+01:00')
    const sanne = await signedIn(town, 'sanne')
    const page = await presses(sanne, await opens(sanne, 1), 'oproep')
    const facts = page.text('.bz-now__visit')
    expect(facts).toContain('2 × Paspoort aanvragen')
    expect(facts).toContain('Taal Engels')
    expect(facts).toContain('Gewacht 12 minuten')
    expect(facts).toContain('Staat voor 20 minuten')
    expect(facts).toContain('Deze belofte loopt het eerst af: om 09.20 uur.')
    const english = await sanne.get('/en/balie/1')
    expect(english.status).toBe(200)
    expect(english.text('.bz-now__visit')).toContain('2 × Apply for a passport')
  })

  test('says what a visitor needs, before all else', async () => {
    const serial = await takesNumber(town)
    await town.store.write(async ({ db }) => {
      await db
        .update(tickets)
        .set({ needs: ['rolstoel', 'tolk'] })
        .where(and(eq(tickets.location, 'stadskantoor'), eq(tickets.serial, serial)))
    })
    const sanne = await signedIn(town, 'sanne')
    const page = await presses(sanne, await opens(sanne, 1), 'oproep')
    expect(page.text('.bz-facts div')).toBe('Houd rekening met Rolstoel of scootmobiel, Brengt een tolk mee')
    const log = await town.store.read((db) => db.select().from(events))
    expect(JSON.stringify(log)).not.toContain('rolstoel')
  })

  test('calling again is refused politely when it is too soon, and counted when it is not', async () => {
    await takesNumber(town)
    const sanne = await signedIn(town, 'sanne')
    const called = await presses(sanne, await opens(sanne, 1), 'oproep')
    const tooSoon = await presses(sanne, called, 'herhaling')
    expect(tooSoon.status).toBe(409)
    expect(tooSoon.text('.bz-now__outcome')).toBe('U kunt nog niet opnieuw oproepen. Wacht een paar seconden.')
    await town.moveTo('2026-11-24T09:00:30+01:00')
    const again = await presses(sanne, tooSoon, 'herhaling')
    expect(again.text('.bz-now__state')).toContain('2e oproep om 09.00 uur')
    await town.moveTo('2026-11-24T09:01:00+01:00')
    const third = await presses(sanne, again, 'herhaling')
    expect(buttons(third)[1]).toBe('Herhaal oproep mag niet meer H')
    expect((await presses(sanne, third, 'herhaling')).text('.bz-now__outcome')).toContain('zo vaak opgeroepen als mag')
  })

  test('somebody who does not come is marked absent by a person, and put back with the old place', async () => {
    await takesNumber(town)
    await takesNumber(town)
    const sanne = await signedIn(town, 'sanne')
    const called = await presses(sanne, await opens(sanne, 1), 'oproep')
    await town.moveTo('2026-11-24T09:01:10+01:00')
    const late = await sanne.get('/balie/1')
    expect(primary(late)).toContain('Niet verschenen')
    expect(buttons(late)).toEqual(['Start G', 'Herhaal oproep H', 'Niet verschenen A', 'Doorverwijzen D'])
    expect(number(late)).toBe(number(called))
    const absent = await presses(sanne, late, 'afwezigheid')
    expect(absent.status).toBe(200)
    expect(absent.text('.bz-hall .bz-aside')).toContain('B 001')
    const back = await presses(sanne, absent, 'terugkeer')
    expect(back.document.querySelector('.bz-aside')).toBeNull()
    expect(back.text('.bz-next__list li')).toContain('B 001')
    expect(back.text('.bz-now__outcome')).toContain('B 001 teruggezet')
    expect((await presses(sanne, absent, 'terugkeer')).status).toBe(409)
  })

  test('a promise that is about to break says so in words', async () => {
    await takesNumber(town)
    await town.moveTo('2026-11-24T09:18:30+01:00')
    const sanne = await signedIn(town, 'sanne')
    expect((await opens(sanne, 1)).text('.bz-promise--soon')).toBe('nog 2 min')
    await town.moveTo('2026-11-24T09:23:30+01:00')
    const broken = await sanne.get('/balie/1')
    expect(broken.text('.bz-promise--broken')).toBe('3 min te laat')
    expect(broken.text('.bz-hall tbody tr:nth-child(2)')).toBe('B Zonder afspraak 1 23 min 1')
  })

  test('who waits for a team that no open counter serves is shown', async () => {
    await town.moveTo('2026-11-24T09:40:00+01:00')
    await takesNumber(town, [{ product: 'geboorteaangifte', persons: 1 }])
    const sanne = await signedIn(town, 'sanne')
    expect((await opens(sanne, 1)).text('.bz-unserved')).toBe('Geen open balie voor Burgerlijke stand: B 001')
  })

  test('an appointment that is in early is announced, and cannot be called yet', async () => {
    const serial = await takesNumber(town)
    const startsAt = Date.parse('2026-11-24T09:40:00+01:00')
    await town.store.write(({ db }) =>
      db
        .update(tickets)
        .set({ appointmentAt: startsAt, releaseAt: startsAt, dueAt: startsAt + 300_000 })
        .where(and(eq(tickets.location, 'stadskantoor'), eq(tickets.serial, serial))),
    )
    const sanne = await signedIn(town, 'sanne')
    const page = await opens(sanne, 1)
    expect(page.text('.bz-next')).toContain('afspraak om 09.40 uur, op te roepen vanaf 09.25 uur')
    expect((await presses(sanne, page, 'oproep')).text('.bz-now__outcome')).toContain('Er wacht nu niemand')
  })
})

describe('a press that comes too late', () => {
  test('on an outdated page changes nothing and shows how it is now', async () => {
    await takesNumber(town)
    await takesNumber(town)
    const sanne = await signedIn(town, 'sanne')
    const free = await opens(sanne, 1)
    const rishi = await signedIn(town, 'rishi')
    await presses(rishi, await rishi.get('/balie/1'), 'oproep')
    const late = await presses(sanne, free, 'oproep')
    expect(late.status).toBe(409)
    expect(late.text('.bz-now__outcome')).toContain('Uw knop heeft niets gedaan')
    expect(number(late)).toBe('B 001')
    expect(await calls()).toHaveLength(1)
    expect(number(await presses(sanne, late, 'bezoek'))).toBe('B 001')
  })

  test('when nobody waits is no error', async () => {
    const sanne = await signedIn(town, 'sanne')
    const page = await presses(sanne, await opens(sanne, 1), 'oproep')
    expect(page.status).toBe(200)
    expect(page.text('.bz-now__outcome')).toBe('Er wacht nu niemand voor deze balie.')
  })

  test.each([
    ['sluiting', 'stillCalled', 'Er is nog een nummer opgeroepen'],
    ['oproep', 'stillCalled', 'Er is nog een nummer opgeroepen'],
    ['afronding', 'nobodyServed', 'Er staat niemand aan de balie'],
    ['opening', 'alreadyOpen', 'Deze balie is al open'],
  ])('%s while a number is called: %s', async (noun, _why, text) => {
    await takesNumber(town)
    const sanne = await signedIn(town, 'sanne')
    const page = await presses(sanne, await opens(sanne, 1), 'oproep')
    const answer = await sanne.post(`/balie/1/${noun}`, { gezien: gezien(page) })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain(text)
  })

  test('a closed counter calls nobody', async () => {
    await takesNumber(town)
    const sanne = await signedIn(town, 'sanne')
    const page = await sanne.get('/balie/1')
    const answer = await sanne.post('/balie/1/oproep', { gezien: gezien(page) })
    expect([answer.status, await calls()]).toEqual([409, []])
  })

  test.each([
    ['/balie/5', 404],
    ['/balie/99', 404],
    ['/balie/drie', 404],
  ])('%s is no counter here', async (path, status) => {
    const sanne = await signedIn(town, 'sanne')
    expect((await sanne.get(path)).status).toBe(status)
    expect((await sanne.post(`${path}/oproep`, { gezien: '0' })).status).toBe(status)
    expect((await sanne.post(`${path}/terugkeer`, { volgnummer: '1' })).status).toBe(status)
  })

  test.each([{}, { gezien: '' }, { gezien: 'x' }, { gezien: '-1' }, { gezien: '1.5' }])(
    'a form that no page has is not understood: %o',
    async (fields) => {
      const sanne = await signedIn(town, 'sanne')
      await opens(sanne, 1)
      const answer = await sanne.post('/balie/1/oproep', fields as Record<string, string>)
      expect(answer.status).toBe('gezien' in fields && fields.gezien === '' ? 409 : 400)
    },
  )
})
