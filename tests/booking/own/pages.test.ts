import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveAppointment } from '../../../db/appointments.ts'
import { catalogueOf } from '../../../db/catalogue.ts'
import { eraseOnTime } from '../../../db/erasure.ts'
import type { Visit } from '../../../src/booking/appointment.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { book, evening, nextMorning, opened, visitOf } from './booked.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

/** Puts an appointment in a state that only a counter or an employee brings about. */
async function make(publicId: string, change: Partial<Visit>) {
  const visit = await visitOf(town, publicId)
  await town.store.write((turn) => saveAppointment(turn, { ...visit, ...change } as Visit))
}

describe('the own page', () => {
  test('right after booking says that nothing more is needed, and what to keep', async () => {
    const choices = [
      { product: 'paspoort', persons: 2 },
      { product: 'rijbewijs', persons: 1 },
    ]
    const booked = await book(town, { choices })
    const { browser, path } = await opened(town, booked)
    const page = await browser.get(`${path}?gemaakt=ja`)
    expect(page.text('h1')).toBe('Uw afspraak is gemaakt')
    const text = page.text()
    const code = booked.visit.code ?? ''
    for (const said of [
      'U hoeft verder niets te doen.',
      'woensdag 25 november 2026',
      '10.20 uur',
      `${code.slice(0, 3)} ${code.slice(3)}`,
      'Havenplein 4',
      '2 × Paspoort aanvragen',
      'Fatima Yilmaz',
      'Paspoort aanvragen: voor elk van de 2 personen',
      'Uw rijbewijs, als u dat al hebt',
      'Dat kan vanaf 09.20 uur.',
      `http://localhost/a/${booked.secret}`,
      'tot woensdag 25 november 2026, 09.20 uur',
    ]) {
      expect(text).toContain(said)
    }
    expect(text).not.toContain('fatima@')
    expect(page.document.querySelectorAll('.bz-steps li')).toHaveLength(3)
  })

  test('speaks English, and marks nothing as Dutch that was translated but the address', async () => {
    const { secret } = await book(town)
    const page = await town.browser().get(`/en/a/${secret}`)
    expect(page.text('h1')).toBe('Your appointment on Wednesday 25 November 2026')
    expect(page.text()).toContain('Town hall')
    const dutch = page.document.querySelectorAll('main [lang]:not(#taal [lang])').map(({ text }) => text)
    expect(dutch).toEqual(['Havenplein 4', '1236 KE Elzenvoorde', 'Nederlands'])
  })

  const heading = async (booked: Parameters<typeof opened>[1]) => {
    const { browser, path } = await opened(town, booked)
    const page = await browser.get(path)
    expect(page.status).toBe(200)
    return { h1: page.text('h1'), text: page.text(), page, browser, path }
  }

  test('on the day says from when one can report', async () => {
    const booked = await book(town)
    await town.moveTo('2026-11-25T09:00:00+01:00')
    const { h1, text, page } = await heading(booked)
    expect(h1).toBe('Uw afspraak is vandaag')
    expect(text).toContain('U kunt zich aanmelden vanaf 09.20 uur.')
    expect(page.document.querySelector('.bz-report')).toBeNull()
  })

  test('within the hour lets one report, once, and then leads to the number', async () => {
    const booked = await book(town)
    await town.moveTo('2026-11-25T10:00:00+01:00')
    const { page, text, browser, path } = await heading(booked)
    expect(text).toContain('Bent u er? Meld u dan aan.')
    expect(text).toContain('Bel dan 14 0148')
    const { path: action } = page.form('.bz-report')
    const first = await browser.post(action, {})
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toMatch(/^\/volg\/[\w-]{22}$/)
    const again = await browser.post(action, {})
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    const after = await browser.get(path)
    expect(after.text('h1')).toBe('U bent aangemeld')
    expect(after.document.querySelector('main a')?.getAttribute('href')).toBe(first.headers.get('location'))
  })

  test('a little late still lets one report, and says that the wait may be longer', async () => {
    const booked = await book(town)
    await town.moveTo('2026-11-25T10:40:00+01:00')
    const { text, page, browser } = await heading(booked)
    expect(text).toContain('Uw afspraak was om 10.20 uur. U kunt zich nog aanmelden.')
    expect((await browser.post(page.form('.bz-report').path, {})).status).toBe(303)
  })

  test('too late, where no walk-ins are taken, says whom to call', async () => {
    const booked = await book(town, evening)
    await town.moveTo('2026-11-26T18:20:00+01:00')
    const { text, browser, path } = await heading(booked)
    expect(text).toContain('Aanmelden kan niet meer. Maak een nieuwe afspraak, of bel 14 0148.')
    const refused = await browser.post(`${path}/aanmelding`, {})
    expect(refused.status).toBe(409)
    expect((await visitOf(town, booked.publicId)).state).toBe('booked')
  })

  test('refuses to report a day early', async () => {
    const { browser, path } = await opened(town, await book(town))
    const refused = await browser.post(`${path}/aanmelding`, {})
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Uw afspraak op woensdag 25 november 2026')
  })

  test.each([
    ['helped', 'Uw afspraak is geweest', 'U was bij ons op woensdag 25 november 2026.'],
    ['left', 'Uw afspraak is voorbij', 'Uw afspraak was op woensdag 25 november 2026, 10.20 uur.'],
  ] as const)('of who was %s tells so', async (state, title, sentence) => {
    const booked = await book(town)
    await make(booked.publicId, { state, code: null })
    const { h1, text, page } = await heading(booked)
    expect(h1).toBe(title)
    expect(text).toContain(sentence)
    expect(page.document.querySelector('.bz-visit')).toBeNull()
  })

  test('after a visit that nobody came to says so without blame, at night and the next day', async () => {
    const booked = await book(town)
    await town.moveTo('2026-11-26T01:00:00+01:00')
    expect((await heading(booked)).text).toContain('Uw afspraak was op woensdag 25 november 2026, 10.20 uur.')
    await town.moveTo('2026-11-26T04:00:00+01:00')
    expect((await heading(booked)).text).toContain('Wij hebben u niet gezien.')
  })

  test('says who cancelled', async () => {
    const cancelledAt = Date.parse('2026-11-24T09:05:00+01:00')
    const booked = await book(town)
    await make(booked.publicId, { state: 'cancelled', cancelledBy: 'municipality', cancelledAt })
    const { h1, text } = await heading(booked)
    expect(h1).toBe('Uw afspraak is afgezegd')
    expect(text).toContain('De gemeente heeft uw afspraak van woensdag 25 november 2026, 10.20 uur, afgezegd.')
    expect(text).toContain('Afgezegd op dinsdag 24 november 2026, 09.05 uur.')
  })

  test('is gone when the contact data are', async () => {
    const booked = await book(town)
    const monthLater = Date.parse('2026-12-25T10:30:01+01:00')
    await town.store.write(async (turn) => {
      const catalogue = await catalogueOf(town.store, turn.db)
      if (catalogue) await eraseOnTime(turn, catalogue, monthLater)
    })
    expect((await town.browser().get(`/a/${booked.secret}`)).status).toBe(404)
  })
})

test('an appointment of tomorrow is no appointment of today', async () => {
  const booked = await book(town, { at: nextMorning })
  await town.moveTo('2026-11-24T23:59:59+01:00')
  const { browser, path } = await opened(town, booked)
  expect((await browser.get(path)).text('h1')).toBe('Uw afspraak op woensdag 25 november 2026')
})
