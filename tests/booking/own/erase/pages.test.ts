import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appointments, destructions } from '../../../../db/schema.ts'
import { createTestApp, type TestApp } from '../../../support/app.ts'
import { everythingIn } from '../../../support/rows.ts'
import { type Booked, book, fatima, opened, rowsOf } from '../booked.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const rowOf = async ({ publicId }: Booked) => {
  const [row] = await town.store.read((db) => db.select().from(appointments).where(eq(appointments.publicId, publicId)))
  return row
}

const done = [303, '/mijn-afspraak?gewist=ja']

async function cancelled() {
  const booked = await book(town)
  const { browser, path } = await opened(town, booked)
  const page = await browser.submit(await browser.get(`${path}/annulering`), { besluit: 'ja' })
  return { booked, browser, path, page }
}

describe('a resident whose appointment is cancelled', () => {
  test('reads when the contact data go by themselves, and can have them erased now', async () => {
    const { browser, path, page } = await cancelled()
    expect(page.text()).toContain(
      'Uiterlijk op zaterdag 26 december 2026 wissen wij uw naam, uw e-mailadres en uw mobiele nummer.',
    )
    const link = page.document.querySelectorAll('main a').find(({ text }) => text === 'Nu wissen')
    const question = await browser.get(link?.getAttribute('href') ?? '')
    expect(question.text('h1')).toBe('Wilt u dat wij uw gegevens nu wissen?')
    const done = await browser.submit(question)
    expect(done.text('[role=status]')).toContain('Wij hebben uw gegevens gewist.')
    expect((await browser.get(path)).status).toBe(404)
  })

  test('leaves no name, number, message or link, and one line in the record', async () => {
    const { booked, browser, path } = await cancelled()
    await browser.submit(await browser.get(`${path}/wissing`))
    const everything = await everythingIn(town)
    for (const gone of [fatima.name, fatima.mobile, booked.secret]) expect(everything).not.toContain(gone)
    expect((await town.browser().get(`/a/${booked.secret}`)).status).toBe(404)
    const record = await town.store.read((db) => db.select().from(destructions))
    expect(record).toMatchObject([{ date: '2026-11-24', rule: 'requests', erased: 1 }])
  })

  test('stays counted by address until the night, so that nobody fills a mailbox by making and erasing', async () => {
    const { booked, browser, path } = await cancelled()
    await browser.submit(await browser.get(`${path}/wissing`))
    expect(await rowOf(booked)).toMatchObject({ name: null, email: null, code: null, address: fatima.email })
    await town.moveTo('2026-11-25T04:00:00+01:00')
    expect(await rowOf(booked)).toMatchObject({ address: null, state: 'cancelled' })
  })

  test('can send the form twice, one after the other or both at once: erased once, and both are told so', async () => {
    const { browser, path } = await cancelled()
    const question = await browser.get(`${path}/wissing`)
    const { body } = question.form('main form')
    const both = await Promise.all([browser.post(`${path}/wissing`, body), browser.post(`${path}/wissing`, body)])
    expect(both.map(({ status, headers }) => [status, headers.get('location')])).toEqual([done, done])
    const again = await browser.submit(question)
    expect([again.status, again.text('[role=status]')]).toEqual([200, 'Wij hebben uw gegevens gewist.'])
    const record = await town.store.read((db) => db.select().from(destructions))
    expect(record).toMatchObject([{ rule: 'requests', erased: 1 }])
  })

  test('is not told so by a form that erased nothing', async () => {
    const { browser, path } = await cancelled()
    const question = await browser.get(`${path}/wissing`)
    const { body } = question.form('main form', { sleutel: 'a'.repeat(22) })
    await browser.submit(question)
    expect((await browser.post(`${path}/wissing`, body)).status).toBe(404)
  })
})

test('a visit that is over can be erased, one to come cannot', async () => {
  const booked = await book(town)
  const { browser, path } = await opened(town, booked)
  const before = await rowsOf(town)
  expect((await browser.get(path)).html).not.toContain('/wissing')
  for (const answer of [
    await browser.send(`${path}/wissing`),
    await browser.post(`${path}/wissing`, { sleutel: 'a'.repeat(22) }),
  ]) {
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path])
  }
  expect(await rowsOf(town)).toEqual(before)
  await town.moveTo('2026-11-26T09:00:00+01:00')
  expect((await browser.get(path)).html).toContain(`${path}/wissing`)
  await browser.submit(await browser.get(`${path}/wissing`))
  expect(await rowOf(booked)).toMatchObject({ state: 'missed', name: null, email: null, mobile: null })
})

test('nobody else erases it', async () => {
  const { booked, path } = await cancelled()
  for (const sent of [{}, { sleutel: 'a'.repeat(22) }]) {
    expect((await town.browser().post(`${path}/wissing`, sent)).status).toBe(404)
  }
  expect(await rowOf(booked)).toMatchObject({ name: fatima.name })
})
