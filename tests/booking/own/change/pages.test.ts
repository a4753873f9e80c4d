import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { days, lanes } from '../../../../db/schema.ts'
import { createTestApp, type TestApp } from '../../../support/app.ts'
import { book, fatima, opened, rowsOf, visitOf } from '../booked.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const tooLateNow = '2026-11-25T09:20:01+01:00'

describe('cancelling', () => {
  test('takes one question, and thanks', async () => {
    const booked = await book(town)
    const { browser, path } = await opened(town, booked)
    const question = await browser.get(`${path}/annulering`)
    expect(question.text('h1')).toBe('Wilt u deze afspraak afzeggen?')
    expect(question.text()).toContain('Wilt u een andere tijd? Dan hoeft u niet af te zeggen.')
    expect(question.document.querySelector('input[checked]')).toBeNull()
    const done = await browser.submit(question, { besluit: 'ja' })
    expect(done.text('h1')).toBe('Uw afspraak is afgezegd')
    expect(done.text()).toContain('U hebt uw afspraak van woensdag 25 november 2026, 10.20 uur, afgezegd.')
    expect(done.text()).toContain('Fijn dat u het doorgeeft.')
    expect(await visitOf(town, booked.publicId)).toMatchObject({ state: 'cancelled', cancelledBy: 'resident' })
  })

  test('a second time says that it was cancelled already', async () => {
    const booked = await book(town)
    const { browser, path } = await opened(town, booked)
    const question = await browser.get(`${path}/annulering`)
    expect((await browser.submit(question, { besluit: 'ja' })).status).toBe(200)
    const before = await rowsOf(town)
    const second = await browser.submit(question, { besluit: 'ja' })
    expect(second.status).toBe(409)
    expect(second.text('[role=status]')).toContain('Deze afspraak was al afgezegd.')
    expect(second.text('title')).not.toContain('Fout')
    expect(await rowsOf(town)).toEqual(before)
    expect((await browser.get(`${path}/annulering`)).text('h1')).toBe('Uw afspraak is afgezegd')
  })

  test('from a tab that shows it as it was before changes nothing, and says how it is now', async () => {
    const booked = await book(town)
    const { browser, path } = await opened(town, booked)
    const old = await browser.get(`${path}/annulering`)
    const tijd = `stadskantoor@${Date.parse('2026-11-26T14:00:00+01:00')}`
    await browser.submit(await browser.get(`${path}/tijd`), { tijd }, '#tijden')
    const moved = await visitOf(town, booked.publicId)
    const page = await browser.submit(old, { besluit: 'ja' })
    expect(page.status).toBe(409)
    expect(page.text('[role=alert]')).toContain('Uw afspraak is inmiddels gewijzigd.')
    expect(page.text('.bz-visit')).toContain('donderdag 26 november 2026')
    expect(await visitOf(town, booked.publicId)).toEqual(moved)
  })

  test('changes nothing after No, and asks again after neither', async () => {
    const booked = await book(town)
    const { browser, path } = await opened(town, booked)
    const no = await browser.post(`${path}/annulering`, { besluit: 'nee' })
    expect(no.headers.get('location')).toBe(path)
    for (const fields of [{}, { besluit: 'misschien' }]) {
      const page = await browser.submit(await browser.get(`${path}/annulering`), fields)
      expect(page.status).toBe(422)
      expect(page.text('title')).toMatch(/^Fout: /)
      expect(page.text('.bz-error-summary')).toContain('Kies of u de afspraak wilt afzeggen.')
    }
    expect(await visitOf(town, booked.publicId)).toEqual(booked.visit)
  })

  test('and moving end an hour before, and the page says whom to call', async () => {
    const booked = await book(town)
    const { browser, path } = await opened(town, booked)
    const question = await browser.get(`${path}/annulering`)
    const times = await browser.get(`${path}/tijd`)
    await town.moveTo(tooLateNow)
    const cancelled = await browser.submit(question, { besluit: 'ja' })
    expect(cancelled.status).toBe(409)
    expect(cancelled.text('h1')).toBe('Bel ons even')
    expect(cancelled.text()).toContain('Uw afspraak is op woensdag 25 november 2026, 10.20 uur.')
    expect(cancelled.document.querySelector('main a[href="tel:140148"]')?.text).toBe('Bel\u00a014\u00a00148')
    const tijd = `stadskantoor@${Date.parse('2026-11-26T14:00:00+01:00')}`
    expect((await browser.submit(times, { tijd }, '#tijden')).status).toBe(409)
    for (const door of ['annulering', 'tijd', 'personen']) {
      expect((await browser.get(`${path}/${door}`)).text('h1')).toBe('Bel ons even')
    }
    expect(await visitOf(town, booked.publicId)).toEqual(booked.visit)
  })
})

describe('moving', () => {
  const thursday = Date.parse('2026-11-26T14:00:00+01:00')

  test('keeps code and page, and tells the new time', async () => {
    const booked = await book(town)
    const { browser, path } = await opened(town, booked)
    const choice = await browser.get(`${path}/tijd`)
    expect(choice.text()).toContain('Uw afspraak nu: woensdag 25 november 2026, 10.20 uur')
    expect(choice.text()).toContain('Uw afspraak blijft staan tot u een nieuwe tijd kiest.')
    expect(choice.html).not.toContain(`stadskantoor@${booked.visit.startsAt}"`)
    const done = await browser.submit(choice, { tijd: `stadskantoor@${thursday}` }, '#tijden')
    expect(done.text('h1')).toBe('Uw afspraak is verzet')
    expect(done.text()).toContain('donderdag 26 november 2026 14.00 uur')
    expect(await visitOf(town, booked.publicId)).toMatchObject({
      state: 'booked',
      startsAt: thursday,
      code: booked.visit.code,
      version: booked.visit.version + 1,
    })
    const held = await town.store.read((db) => db.select().from(lanes))
    expect(held.map((row) => row.unit)).toEqual([thursday, thursday + 5 * 60_000])
  })

  test('can lead to another location, whose first free time is shown', async () => {
    const booked = await book(town)
    const { browser, path } = await opened(town, booked)
    const choice = await browser.get(`${path}/tijd`)
    const elsewhere = choice.document.querySelector('a.bz-card')
    expect(elsewhere?.text).toContain('Wijkpunt Molenwijk')
    const there = await browser.get(elsewhere?.getAttribute('href') ?? '')
    const done = await browser.submit(there, {}, '.bz-first-free')
    expect(done.status).toBe(422)
    const first = there.document.querySelector('.bz-first-free button')?.getAttribute('value') ?? ''
    expect(first).toMatch(/^molenwijk@/)
    const moved = await browser.submit(there, { tijd: first }, '.bz-first-free')
    expect(moved.text()).toContain('Wiekslag 12')
    expect((await visitOf(town, booked.publicId)).location).toBe('molenwijk')
  })

  test('sent twice moves once', async () => {
    const { browser, path } = await opened(town, await book(town))
    const choice = await browser.get(`${path}/tijd`)
    const { path: action, body } = choice.form('#tijden', { tijd: `stadskantoor@${thursday}` })
    expect((await browser.post(action, body)).headers.get('location')).toBe(`${path}?verzet=ja`)
    const before = await rowsOf(town)
    expect((await browser.post(action, body)).headers.get('location')).toBe(`${path}?verzet=ja`)
    expect(await rowsOf(town)).toEqual(before)
  })

  test('from the same page once more, to another time, does not say that it was moved there', async () => {
    const booked = await book(town)
    const { browser, path } = await opened(town, booked)
    const choice = await browser.get(`${path}/tijd`)
    await browser.submit(choice, { tijd: `stadskantoor@${thursday}` }, '#tijden')
    const moved = await visitOf(town, booked.publicId)
    const back = await browser.submit(choice, { tijd: `stadskantoor@${thursday + 30 * 60_000}` }, '#tijden')
    expect(back.status).toBe(409)
    expect(back.text('[role=alert]')).toContain('Uw afspraak is inmiddels gewijzigd.')
    expect(back.text('.bz-visit')).toContain('donderdag 26 november 2026 14.00 uur')
    expect(await visitOf(town, booked.publicId)).toEqual(moved)
  })

  test('to a time that somebody else took offers the nearest ones', async () => {
    const one = { choices: [{ product: 'erkenning', persons: 1 }] }
    const booked = await book(town, { ...one, at: '2026-11-26T10:00:00+01:00' })
    const { browser, path } = await opened(town, booked)
    const choice = await browser.get(`${path}/tijd`)
    const wanted = Date.parse('2026-11-26T11:00:00+01:00')
    const contact = { ...fatima, email: 'jan@voorbeeld.nl' }
    await book(town, { ...one, at: '2026-11-26T11:00:00+01:00', contact })
    const page = await browser.submit(choice, { tijd: `stadskantoor@${wanted}` }, '#tijden')
    expect(page.status).toBe(409)
    expect(page.text('[role=alert]')).toBe('Deze tijd is niet meer vrij. Kies een andere tijd.')
    const near = page.document.querySelectorAll('.bz-near button').map((each) => each.getAttribute('value') ?? '')
    expect(near).toHaveLength(3)
    expect(await visitOf(town, booked.publicId)).toEqual(booked.visit)
    const moved = await browser.submit(page, { tijd: near[0] ?? '' }, '.bz-near')
    expect(moved.text('h1')).toBe('Uw afspraak is verzet')
  })

  test.each([
    ['no time', {}],
    ['a time that is none', { tijd: 'morgen' }],
    ['a location that is none', { tijd: `elders@${thursday}` }],
    ['no key', { tijd: `stadskantoor@${thursday}`, sleutel: '' }],
  ])('with %s asks again', async (_, fields) => {
    const booked = await book(town)
    const { browser, path } = await opened(town, booked)
    const page = await browser.submit(await browser.get(`${path}/tijd`), fields, '#tijden')
    expect(page.status).toBe(422)
    expect(page.text('.bz-error-summary')).toContain('Kies een tijd.')
    expect(page.text('#tijden')).toContain('Kies een tijd.')
    expect(await visitOf(town, booked.publicId)).toEqual(booked.visit)
  })

  test('with no time leaves the day open that was open', async () => {
    const { browser, path } = await opened(town, await book(town))
    const page = await browser.submit(await browser.get(`${path}/tijd?dag=2026-11-27`), {}, '#tijden')
    expect(page.document.querySelector('.bz-day[data-shown]')?.id).toBe('dag-2026-11-27')
  })

  test('to a time outside the plan or the window is refused like one that is taken', async () => {
    const booked = await book(town)
    const { browser, path } = await opened(town, booked)
    const choice = await browser.get(`${path}/tijd`)
    for (const at of ['2026-11-29T10:00:00+01:00', '2026-11-24T09:30:00+01:00', '2028-01-05T10:00:00+01:00']) {
      const page = await browser.submit(choice, { tijd: `stadskantoor@${Date.parse(at)}` }, '#tijden')
      expect(page.status).toBe(409)
    }
    expect(await visitOf(town, booked.publicId)).toEqual(booked.visit)
    const known = await town.store.read((db) => db.select({ date: days.date }).from(days))
    expect(known.map(({ date }) => date)).not.toContain('2028-01-05')
  })

  test('more than five times an hour is refused kindly, and an hour later it can be done again', async () => {
    const booked = await book(town)
    const { browser, path } = await opened(town, booked)
    const moveOnce = async (minutes: number) => {
      const choice = await browser.get(`${path}/tijd`)
      return browser.submit(choice, { tijd: `stadskantoor@${thursday + minutes * 60_000}` }, '#tijden')
    }
    for (const minutes of [0, 10, 20, 30, 40]) {
      expect((await moveOnce(minutes)).text('h1')).toBe('Uw afspraak is verzet')
    }
    const refused = await moveOnce(60)
    expect([refused.status, refused.text('[role=alert]')]).toEqual([429, expect.stringContaining('Over een uur')])
    expect(await visitOf(town, booked.publicId)).toMatchObject({ startsAt: thursday + 40 * 60_000 })
    town.clock.pass(60 * 60_000)
    expect((await moveOnce(60)).text('h1')).toBe('Uw afspraak is verzet')
  })

  test('a cancelled appointment leads to the page that says so', async () => {
    const { browser, path } = await opened(town, await book(town))
    const choice = await browser.get(`${path}/tijd`)
    await browser.submit(await browser.get(`${path}/annulering`), { besluit: 'ja' })
    const page = await browser.submit(choice, { tijd: `stadskantoor@${thursday}` }, '#tijden')
    expect(page.status).toBe(409)
    expect(page.text('h1')).toBe('Uw afspraak is afgezegd')
  })
})
