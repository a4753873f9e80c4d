// Going back, being sent back and opening an address again: the choices that were made are still there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../support/app.ts'
import { passport, someone, timesOn, toTimes } from './journey.ts'

let town: TestApp
beforeAll(async () => {
  town = await createTestApp()
})
afterAll(() => town.close())

test('sending no time leaves the day open that was open', async () => {
  const browser = town.browser()
  const first = await toTimes(browser)
  const dates = first.document.querySelectorAll('.bz-day').map((day) => day.id.replace('dag-', ''))
  const page = await toTimes(browser, `${passport}&dag=${dates[2]}`)
  const again = await browser.submit(page, {}, '#tijden')
  expect(again.status).toBe(422)
  expect(again.document.querySelector('.bz-day[data-shown]')?.id).toBe(`dag-${dates[2]}`)
  expect(again.document.querySelectorAll('[autofocus]')).toHaveLength(1)
})

test('an address that only takes what is sent leads to the page that it was sent from', async () => {
  const browser = town.browser()
  const times = await toTimes(browser)
  expect(times.document.querySelector('#tijden')?.getAttribute('action')).toContain('?product=paspoort')
  const details = await browser.submit(times, { tijd: timesOn(times)[0] ?? '' }, '#tijden')
  const id = details.path.split('/')[2]
  expect((await browser.get(`/en/afspraak/${id}/verlenging`)).path).toBe(`/en/afspraak/${id}/gegevens`)
  const made = await browser.submit(await browser.submit(details, someone, '#gegevens'), {}, '#bevestiging')
  expect(made.status).toBe(200)
  const own = `/mijn-afspraak/${id}`
  // Earlier than the first day is no day: there is no page about it.
  for (const noun of ['aanmelding', 'taal', 'bericht/afmelding']) {
    expect((await browser.get(`${own}/${noun}`)).path).toBe(own)
  }
  const waiting = `/afspraak/wachten/${'a'.repeat(22)}`
  for (const noun of ['plek', 'afmelding']) expect((await browser.get(`${waiting}/${noun}`)).path).toBe(waiting)
})

test('the way back to the times opens the day that was chosen', async () => {
  const browser = town.browser()
  const dates = (await toTimes(browser)).document.querySelectorAll('.bz-day').map((day) => day.id.replace('dag-', ''))
  const page = await toTimes(browser, `${passport}&dag=${dates[2]}`)
  const details = await browser.submit(page, { tijd: timesOn(page)[0] ?? '' }, '#tijden')
  const back = await browser.get(details.document.querySelector('.bz-back')?.getAttribute('href') ?? '')
  expect(back.document.querySelector('.bz-day[data-shown]')?.id).toBe(`dag-${dates[2]}`)
  const check = await browser.submit(details, someone, '#gegevens')
  const when = check.document.querySelectorAll('.bz-data-list a').find((link) => link.text.endsWith('Wanneer'))
  const changed = await browser.get(when?.getAttribute('href') ?? '')
  expect(changed.document.querySelector('.bz-day[data-shown]')?.id).toBe(`dag-${dates[2]}`)
})
