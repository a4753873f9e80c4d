// What the reception does for whoever stands at the desk.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installation, settings } from '../../../db/schema.ts'
import { hallIn, opens, presses, takesNumber } from '../../queue/at-work.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { here, to } from '../../support/forms.ts'
import { at, booked, noted, visitOf, worksAs } from '../at-reception.ts'

let town: TestApp
let wim: Browser
beforeEach(async () => {
  town = await createTestApp()
  wim = await worksAs(town, 'wim')
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

const tickets = async () => (await hallIn(town)).tickets
const numberForm = `form${to('/receptie/nummers')}`
const checkInForm = `form${to('/receptie/aanmeldingen')}`

describe('checking somebody in', () => {
  test('from the list: one press, and the number is large', async () => {
    const visit = await booked(town, at('10:00'))
    const page = await wim.submit(await wim.get('/receptie'), {}, `#vandaag ${checkInForm}`)
    expect(page.path).toBe(here('/receptie?volgnummer=1&nieuws=aangemeld'))
    expect(page.text('.bz-desk__number-now')).toBe('A 001')
    expect(page.text('#panel')).toBe('Aangemeld. Zeg het nummer.')
    expect(await tickets()).toMatchObject([{ channel: 'reception', appointment: visit.publicId, language: 'nl' }])
    expect((await visitOf(town, visit.publicId)).state).toBe('arrived')
    expect((await wim.get('/receptie')).text('#vandaag')).not.toContain('Fatima')
  })

  test('a second time gives the same number', async () => {
    const visit = await booked(town, at('10:00'))
    const page = await wim.get('/receptie')
    for (let press = 0; press < 2; press++) await wim.submit(page, {}, `#vandaag ${checkInForm}`)
    expect(await tickets()).toHaveLength(1)
    const again = await wim.get(`/receptie?afspraak=${visit.publicId}`)
    expect(again.text('.bz-desk__acts')).toBe('Naar nummer A 001')
  })

  test('too early: says from when', async () => {
    const visit = await booked(town, at('11:20'))
    const page = await wim.get(`/receptie?afspraak=${visit.publicId}`)
    expect(page.text('.bz-desk__hand')).toContain('Aanmelden kan vanaf 10.20 uur.')
    expect(page.document.querySelector(`.bz-desk__hand ${checkInForm}`)).toBeNull()
    const answer = await wim.post('/receptie/aanmeldingen', { afspraak: visit.publicId })
    expect(answer.status).toBe(409)
    expect(await tickets()).toEqual([])
  })

  test('too late: says that it becomes a number without an appointment', async () => {
    const visit = await booked(town, at('10:00'))
    await town.moveTo('2026-11-24T10:16:00+01:00')
    const page = await wim.get(`/receptie?afspraak=${visit.publicId}`)
    expect(page.text('.bz-desk__hand')).toContain('Te laat voor deze afspraak. Aanmelden geeft een nummer')
    const arrived = await wim.submit(page, {}, `.bz-desk__hand ${checkInForm}`)
    expect(arrived.text('.bz-desk__number-now')).toBe('B 001')
  })

  test('at another location: says where', async () => {
    const visit = await booked(town, at('10:00'), { location: 'molenwijk' })
    const page = await wim.get(`/receptie?afspraak=${visit.publicId}`)
    expect(page.text('.bz-desk__hand')).toContain('Deze afspraak is bij Wijkpunt Molenwijk.')
    expect((await wim.post('/receptie/aanmeldingen', { afspraak: visit.publicId })).status).toBe(409)
  })

  test('an appointment that is nowhere is not found', async () => {
    expect((await wim.post('/receptie/aanmeldingen', { afspraak: 'nergens' })).status).toBe(404)
  })
})

describe('the panel of a number', () => {
  test('goes along with the hall', async () => {
    const serial = await takesNumber(town)
    const panel = await wim.get(`/receptie?volgnummer=${serial}`)
    const part = () => wim.send(panel.document.querySelector('#nummer')?.getAttribute('hx-get') ?? '', { headers })
    const headers = { 'hx-request-type': 'partial' }
    expect(await (await part()).text()).toContain('Voorrang geven')
    const sanne = await worksAs(town, 'sanne')
    await presses(sanne, await opens(sanne, 1), 'oproep')
    const answer = await (await part()).text()
    expect(answer).toMatch(/^<div id="nummer" data-live/)
    expect(answer).toContain('Bij balie 1')
    expect(answer).not.toMatch(/Voorrang geven|min te laat|id="panel"/)
  })

  test('says what was refused beside what is read again, so that it stays', async () => {
    const serial = await takesNumber(town)
    const refused = await wim.post(`/receptie/nummers/${serial}/terugkeer`, {})
    expect(refused.status).toBe(409)
    const html = await refused.text()
    expect(html).toContain('role="alert"')
    expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('id="nummer"'))
  })

  test('of yesterday is nowhere, and not read again either', async () => {
    const serial = await takesNumber(town)
    await town.moveTo('2026-11-25T09:00:00+01:00')
    wim = await worksAs(town, 'wim')
    const answer = await wim.send(`/receptie?volgnummer=${serial}`, { headers: { 'hx-request-type': 'partial' } })
    expect(answer.status).toBe(404)
  })
})

describe('a number by hand', () => {
  test('for what somebody comes for, in the language that they speak', async () => {
    const page = await wim.get('/receptie?product=paspoort&personen=2&product=rijbewijs&personen=1')
    const given = await wim.submit(page, { taal: 'ar' }, numberForm)
    expect(given.path).toBe(here('/receptie?volgnummer=1&nieuws=gegeven'))
    expect(given.text('.bz-desk__number-now')).toBe('B 001')
    const choices = [
      { product: 'paspoort', persons: 2 },
      { product: 'rijbewijs', persons: 1 },
    ]
    expect(await tickets()).toMatchObject([{ choices, language: 'ar', channel: 'reception', appointment: null }])
    expect(await noted(town)).toEqual([])
  })

  test('with priority: a number of that series, and the reason in the audit log', async () => {
    const page = await wim.get('/receptie?product=paspoort&personen=1')
    const given = await wim.submit(page, { voorrang: 'cannotWait' }, numberForm)
    expect(given.text('.bz-desk__number-now')).toBe('P 001')
    expect(await noted(town)).toEqual(['priorityGiven stadskantoor P001 cannotWait'])
  })

  test('the same form twice gives the same number', async () => {
    const page = await wim.get('/receptie?product=paspoort&personen=1')
    for (let press = 0; press < 2; press++) await wim.submit(page, {}, numberForm)
    expect(await tickets()).toHaveLength(1)
  })

  test('beyond the ceiling of the kiosk, which the page says', async () => {
    await town.store.write(async ({ db }) => {
      await db.insert(settings).values({ location: 'stadskantoor', name: 'walkInCeiling', value: 1 })
      await db.update(installation).set({ catalogueVersion: 99 })
    })
    await takesNumber(town)
    const page = await wim.get('/receptie?product=paspoort&personen=1')
    expect(page.text(numberForm)).toContain('De aanmeldzuil geeft nu geen nummers meer.')
    expect((await wim.submit(page, {}, numberForm)).text('.bz-desk__number-now')).toBe('B 002')
  })

  test('says why there is none', async () => {
    const reasons: [query: string, why: string][] = [
      ['product=eerste-inschrijving&personen=1', 'Dit kan alleen met een afspraak.'],
      ['product=paspoort&personen=1&product=geboorteaangifte&personen=1', 'Geef twee nummers.'],
      ['product=zeppelin&personen=1', 'Dit product is er vandaag niet.'],
    ]
    for (const [query, why] of reasons) {
      const page = await wim.get(`/receptie?${query}`)
      expect(page.text('.bz-desk__hand')).toContain(why)
      expect(page.document.querySelector(numberForm)).toBeNull()
    }
    const sent = { sleutel: town.site.chance.secret(), product: 'eerste-inschrijving', personen: '1' }
    expect((await wim.post('/receptie/nummers', sent)).status).toBe(409)
  })

  test('what cannot be understood makes nothing', async () => {
    for (const sent of [{ product: 'paspoort', personen: '99' }, { product: 'paspoort', personen: 'x' }, {}]) {
      const answer = await wim.post('/receptie/nummers', { sleutel: town.site.chance.secret(), ...sent })
      expect(answer.status).toBe(422)
    }
    expect(await tickets()).toEqual([])
  })

  test('a form without its key makes nothing', async () => {
    expect((await wim.post('/receptie/nummers', { product: 'paspoort', personen: '1' })).status).toBe(400)
  })
})

describe('somebody who waits', () => {
  test('goes first, with a reason that every counter can read in the log', async () => {
    await takesNumber(town)
    const page = await wim.get('/receptie?volgnummer=1&doe=voorrang')
    const done = await wim.submit(page, { reden: 'withChild' }, `form${to('/voorrang')}`)
    expect(done.text('#panel')).toBe('Dit nummer heeft voorrang.')
    expect(await tickets()).toMatchObject([{ series: 'P', number: 'B001' }])
    expect((await wim.post('/receptie/nummers/1/voorrang', { reden: 'withChild' })).status).toBe(409)
    expect((await wim.post('/receptie/nummers/1/voorrang', { reden: 'because' })).status).toBe(400)
  })

  test('leaves, and is found no more', async () => {
    await takesNumber(town)
    const page = await wim.get('/receptie?volgnummer=1')
    const gone = await wim.submit(page, {}, `form${to('/vertrek')}`)
    expect(gone.text('.bz-desk__hand')).toContain('Dit bezoek is voorbij.')
    expect(await tickets()).toEqual([])
    const again = await wim.post('/receptie/nummers/1/vertrek', {})
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Dit nummer wacht niet meer in de hal.')
  })

  test('who was absent is put back', async () => {
    await takesNumber(town)
    expect((await wim.post('/receptie/nummers/1/terugkeer', {})).status).toBe(409)
    const sanne = await worksAs(town, 'sanne')
    const open = await sanne.submit(await sanne.get('/balie'), {}, `form${to('/balie/1/opening')}`)
    const called = await sanne.submit(open, {}, `form${to('/oproep')}`)
    await sanne.submit(called, {}, `form${to('/afwezigheid')}`)
    expect((await wim.get('/receptie')).text('#vandaag')).toContain('Niet verschenen: B 001')
    const back = await wim.submit(await wim.get('/receptie?volgnummer=1'), {}, `form${to('/terugkeer')}`)
    expect(back.text('#panel')).toBe('Teruggezet: wacht weer.')
    expect(await tickets()).toMatchObject([{ state: 'waiting' }])
  })
})
