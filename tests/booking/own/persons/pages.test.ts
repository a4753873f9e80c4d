import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lanes, products } from '../../../../db/schema.ts'
import { createTestApp, type TestApp } from '../../../support/app.ts'
import { freeOn } from '../../../support/booked.ts'
import { type Booked, book, fatima, opened, rowsOf, visitOf } from '../booked.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const minute = 60_000
// One counter of the registrar: 20 minutes for one, 10 for each other person.
const erkenning = (persons: number) => ({ choices: [{ product: 'erkenning', persons }] })
const thursday = (time: string) => `2026-11-26T${time}:00+01:00`
const lengthOf = async ({ publicId }: Booked) => {
  const { startsAt, endsAt } = await visitOf(town, publicId)
  return (endsAt - startsAt) / minute
}

async function atPersons(booked: Booked) {
  const { browser, path } = await opened(town, booked)
  return { browser, path, page: await browser.get(`${path}/personen`) }
}

describe('an appointment for other persons', () => {
  test('keeps its time when the longer visit fits there', async () => {
    const booked = await book(town, { at: thursday('10:00'), ...erkenning(1) })
    const { browser, page } = await atPersons(booked)
    expect(page.text()).toContain('Uw afspraak is op donderdag 26 november 2026, 10.00 uur.')
    const done = await browser.submit(page, { personen: '3' }, '#wijziging')
    expect(done.text('h1')).toBe('Uw afspraak is gewijzigd')
    expect(done.text()).toContain('3 × Kind erkennen')
    expect(await visitOf(town, booked.publicId)).toMatchObject({
      ...erkenning(3),
      startsAt: booked.visit.startsAt,
      endsAt: booked.visit.startsAt + 40 * minute,
      version: booked.visit.version + 1,
      code: booked.visit.code,
    })
    expect(await town.store.read((db) => db.select().from(lanes))).toHaveLength(8)
  })

  test('is shorter for fewer, and what it leaves is for others', async () => {
    const booked = await book(town, { at: thursday('10:00'), ...erkenning(3) })
    const { browser, page } = await atPersons(booked)
    await browser.submit(page, { personen: '1' }, '#wijziging')
    expect(await lengthOf(booked)).toBe(20)
    const isFree = async () =>
      (await freeOn(town, '2026-11-26', 'stadskantoor', { ...erkenning(1), calm: false })).some(
        ({ startsAt }) => startsAt === Date.parse(thursday('10:20')),
      )
    expect(await isFree()).toBe(false)
    await town.moveTo('2026-11-24T09:20:01+01:00')
    expect(await isFree()).toBe(true)
  })

  test('stays untouched when the longer visit does not fit, and is offered the nearest times', async () => {
    const booked = await book(town, { at: thursday('10:00'), ...erkenning(1) })
    await book(town, { at: thursday('10:20'), ...erkenning(1), contact: { ...fatima, email: 'jan@voorbeeld.nl' } })
    const { browser, page } = await atPersons(booked)
    const times = await browser.submit(page, { personen: '2' }, '#wijziging')
    expect(times.status).toBe(409)
    expect(times.text('[role=status]')).toContain('Uw nieuwe bezoek past niet op uw oude tijd.')
    expect(await visitOf(town, booked.publicId)).toEqual(booked.visit)
    const near = times.document.querySelectorAll('.bz-near button').map((each) => each.getAttribute('value') ?? '')
    expect(near).toContain(`stadskantoor@${Date.parse(thursday('09:50'))}`)
    const done = await browser.submit(times, { tijd: `stadskantoor@${Date.parse(thursday('09:50'))}` }, '.bz-near')
    expect(done.text('h1')).toBe('Uw afspraak is verzet')
    expect(await visitOf(town, booked.publicId)).toMatchObject({
      ...erkenning(2),
      startsAt: Date.parse(thursday('09:50')),
      endsAt: Date.parse(thursday('10:20')),
    })
    expect(await town.store.read((db) => db.select().from(lanes))).toHaveLength(6 + 4)
  })

  test('can choose another day for it, with the persons taken along in the address', async () => {
    const booked = await book(town, { at: thursday('10:00'), ...erkenning(1) })
    const { browser, path } = await atPersons(booked)
    const query = 'locatie=stadskantoor&product=erkenning&personen=3&dag=2026-11-27'
    const times = await browser.get(`${path}/tijd?${query}`)
    expect(times.text('.bz-summary')).toContain('3 × Kind erkennen')
    const tijd = `stadskantoor@${Date.parse('2026-11-27T10:00:00+01:00')}`
    await browser.submit(times, { tijd }, '#tijden')
    expect(await visitOf(town, booked.publicId)).toMatchObject({ ...erkenning(3), date: '2026-11-27' })
    expect(await lengthOf(booked)).toBe(40)
  })

  test('may keep its time within the notice: it was chosen long before', async () => {
    await town.store.write(({ db }) =>
      db
        .update(products)
        .set({ noticeHours: 24 })
        .then(() => undefined),
    )
    const booked = await book(town, { at: '2026-11-25T10:20:00+01:00' })
    await town.moveTo('2026-11-25T08:00:00+01:00')
    const { browser, page } = await atPersons(booked)
    await browser.submit(page, { personen: '2' }, '#wijziging')
    expect(await lengthOf(booked)).toBe(15)
  })

  test('counts with plus and minus without a script, and takes something else along', async () => {
    const booked = await book(town)
    const { browser, page } = await atPersons(booked)
    const more = await browser.submit(page, { meer: 'paspoort' }, '#wijziging')
    expect(more.path).toContain('personen=2')
    expect(more.text('#bezoek')).toContain('2 × Paspoort aanvragen')
    const also = await browser.submit(more, { erbij: 'identiteitskaart' }, '#wijziging')
    expect(also.text('#bezoek')).toContain('1 × Identiteitskaart aanvragen')
    const done = await browser.submit(also, {}, '#wijziging')
    expect(done.text('h1')).toBe('Uw afspraak is gewijzigd')
    expect((await visitOf(town, booked.publicId)).choices).toEqual([
      { product: 'paspoort', persons: 2 },
      { product: 'identiteitskaart', persons: 1 },
    ])
    const less = await browser.submit(await browser.get(page.path), { weg: 'paspoort' }, '#wijziging')
    expect(less.text('#bezoek')).not.toContain('Paspoort')
  })

  test.each(['0', '9', 'twee', ''])('asks again for "%s" persons', async (typed) => {
    const booked = await book(town)
    const { browser, page } = await atPersons(booked)
    const again = await browser.submit(page, { personen: typed }, '#wijziging')
    expect(again.status).toBe(422)
    expect(again.text('title')).toMatch(/^Fout: /)
    expect(again.text('.bz-error-summary')).toContain('Kies een aantal van 1 tot en met 4.')
    expect(await visitOf(town, booked.publicId)).toEqual(booked.visit)
  })

  test('sent twice is changed once, and sent unchanged not at all', async () => {
    const booked = await book(town)
    const { browser, page } = await atPersons(booked)
    const { path, body } = page.form('#wijziging', { personen: '2' })
    const statuses = await Promise.all([browser.post(path, body), browser.post(path, body)])
    expect(statuses.map(({ status }) => status)).toEqual([303, 303])
    expect((await visitOf(town, booked.publicId)).version).toBe(booked.visit.version + 1)
    const before = await rowsOf(town)
    await browser.submit(await browser.get(page.path), {}, '#wijziging')
    expect(await rowsOf(town)).toEqual(before)
  })

  test('from a tab that shows it as it was before changes nothing', async () => {
    const booked = await book(town)
    const { browser, page } = await atPersons(booked)
    await browser.submit(await browser.get(page.path), { personen: '2' }, '#wijziging')
    const changed = await visitOf(town, booked.publicId)
    const old = await browser.submit(page, { personen: '4' }, '#wijziging')
    expect([old.status, old.text('[role=alert]')]).toEqual([409, expect.stringContaining('inmiddels gewijzigd')])
    expect(await visitOf(town, booked.publicId)).toEqual(changed)
  })
})

test('each other language of the messages is one button, in that language, and changes nothing else', async () => {
  const booked = await book(town)
  const { browser, path } = await opened(town, booked)
  const own = await browser.get(path)
  const buttons = own.document.querySelectorAll('#taal button')
  expect(buttons.map((button) => button.getAttribute('lang'))).toEqual(['en', 'ar', 'pl'])
  expect(buttons[0]?.text).toBe('Send me messages in English')
  const done = await browser.submit(own, { taal: 'en' }, '#taal')
  expect(done.text()).toContain('U krijgt berichten over deze afspraak in deze taal: English.')
  expect(await visitOf(town, booked.publicId)).toEqual({ ...booked.visit, language: 'en' })
  expect((await browser.post(`${path}/taal`, { taal: 'xx' })).status).toBe(303)
  expect((await visitOf(town, booked.publicId)).language).toBe('en')
})
