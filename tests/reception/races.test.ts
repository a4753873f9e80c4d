// Two people at the reception, at one moment: one of them is first, and the other sees how it is now.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lanes } from '../../db/schema.ts'
import { hallIn, takesNumber } from '../queue/at-work.ts'
import { type Browser, createTestApp, type TestApp } from '../support/app.ts'
import { to } from '../support/forms.ts'
import { allVisits, at, booked, bookingForm, caller, timesIn, visitOf, worksAs } from './at-reception.ts'

let town: TestApp
let wim: Browser
let other: Browser
beforeEach(async () => {
  town = await createTestApp()
  wim = await worksAs(town, 'wim')
  other = await worksAs(town, 'wim')
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

const statuses = (answers: Response[]) => answers.map(({ status }) => status).sort()

test('two who check in the same person give one number', async () => {
  const visit = await booked(town, at('10:00'))
  const press = (browser: Browser) => browser.post('/receptie/aanmeldingen', { afspraak: visit.publicId })
  const answers = await Promise.all([press(wim), press(other), press(wim), press(other)])
  expect(statuses(answers)).toEqual([303, 303, 303, 303])
  expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
  expect((await hallIn(town)).tickets).toHaveLength(1)
})

test('checking in and cancelling at once: one of the two', async () => {
  const visit = await booked(town, at('10:00'))
  const answers = await Promise.all([
    wim.post('/receptie/aanmeldingen', { afspraak: visit.publicId }),
    other.post(`/receptie/afspraken/${visit.publicId}/annulering`, { versie: String(visit.version) }),
  ])
  expect(statuses(answers)).toEqual([303, 409])
  const { tickets } = await hallIn(town)
  expect((await visitOf(town, visit.publicId)).state).toBe(tickets.length === 1 ? 'arrived' : 'cancelled')
})

test('two who book the same last place: one gets it, the other the next times', async () => {
  // Of naturalisation there is one at a time.
  const path = '/receptie?product=naturalisatie&personen=1'
  const pages = [await wim.get(path), await other.get(path)]
  const [tijd = ''] = timesIn(pages[0] ?? (await wim.get(path)))
  const answers = await Promise.all(
    pages.map((page, at) => {
      const form = page.form(bookingForm, { tijd, ...caller })
      return (at === 0 ? wim : other).post(form.path, form.body)
    }),
  )
  expect(statuses(answers)).toEqual([303, 409])
  expect(await allVisits(town)).toHaveLength(1)
})

test('one form that arrives five times makes one appointment', async () => {
  const form = (await wim.get('/receptie?product=paspoort&personen=1')).form(bookingForm, {
    tijd: `stadskantoor@${at('12:00')}`,
    ...caller,
  })
  const answers = await Promise.all(Array.from({ length: 5 }, () => wim.post(form.path, form.body)))
  expect(statuses(answers)).toEqual([303, 303, 303, 303, 303])
  expect(await allVisits(town)).toHaveLength(1)
})

test('two who move the same appointment: it lies in one place', async () => {
  const visit = await booked(town, at('10:20', '2026-11-26'))
  const path = `/receptie?afspraak=${visit.publicId}&doe=verzetten`
  const page = await wim.get(path)
  const move = (browser: Browser, tijd = '') => {
    const { path: goal, body } = page.form(`form${to('/tijd')}`, { tijd, sleutel: town.site.chance.secret() })
    return browser.post(goal, body)
  }
  const answers = await Promise.all([move(wim, timesIn(page)[1]), move(other, timesIn(page)[3])])
  expect(statuses(answers)).toEqual([303, 409])
  const { startsAt, location } = await visitOf(town, visit.publicId)
  const taken = await town.store.read((db) => db.select().from(lanes))
  expect(new Set(taken.map((lane) => lane.location))).toEqual(new Set([location]))
  expect(Math.min(...taken.map(({ unit }) => unit))).toBe(startsAt)
})

test('a priority and a departure at once leave the visitor in one state', async () => {
  await takesNumber(town)
  const answers = await Promise.all([
    wim.post('/receptie/nummers/1/voorrang', { reden: 'other' }),
    other.post('/receptie/nummers/1/vertrek', {}),
    wim.post('/receptie/nummers/1/voorrang', { reden: 'other' }),
  ])
  expect(answers.filter(({ status }) => status !== 303 && status !== 409)).toEqual([])
  expect((await hallIn(town)).tickets).toEqual([])
})
