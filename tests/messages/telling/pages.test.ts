// That every change of an appointment is told once on each channel, and what the pages say about it.
import { asc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeHold, confirmAppointment } from '../../../db/booking.ts'
import { outbox } from '../../../db/schema.ts'
import type { MessageFacts } from '../../../src/messages/message.ts'
import { book, fatima, opened } from '../../booking/own/booked.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { holdAt } from '../../support/booked.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const rows = () => town.store.read((db) => db.select().from(outbox).orderBy(asc(outbox.putAt), asc(outbox.channel)))
const kinds = async () => (await rows()).map(({ kind, channel }) => `${kind} ${channel}`).sort()
const facts = async (kind: string): Promise<MessageFacts> => {
  const found = (await rows()).find((row) => row.kind === kind)?.facts
  if (!found) throw new Error(`No ${kind}`)
  return found
}

test('an appointment that is made is confirmed by mail and by SMS, once', async () => {
  const { publicId, visit, secret } = await book(town)
  expect(await kinds()).toEqual(['confirmation mail', 'confirmation sms'])
  expect((await rows()).map(({ recipient }) => recipient).sort()).toEqual(['06 12345678', 'fatima@voorbeeld.nl'])
  const told = await facts('confirmation')
  expect(told).toMatchObject({ publicId, version: visit.version, code: visit.code, startsAt: visit.startsAt })
  expect(told.name).toBe(fatima.name)
  expect(told.secret).not.toBe(secret)
})

test('who gives an e-mail address only gets no SMS', async () => {
  await book(town, { contact: { ...fatima, mobile: null } })
  expect(await kinds()).toEqual(['confirmation mail'])
})

test('a double click on the last button makes one message', async () => {
  const { store, site } = town
  const { publicId, visitor } = await holdAt(town, Date.parse('2026-11-25T10:20:00+01:00'))
  await changeHold(store, visitor, publicId, { change: 'details', contact: fatima, needs: [], language: 'nl' })
  const form = { key: site.chance.secret(), body: { publicId } }
  const press = () => confirmAppointment(store, site.chance, form, visitor, publicId)
  const made = await Promise.all([press(), press(), press()])
  expect(made.filter((one) => 'publicId' in one)).toHaveLength(3)
  expect(await kinds()).toEqual(['confirmation mail', 'confirmation sms'])
})

describe('the links of a message', () => {
  test.each([
    ['', 'Uw afspraak op woensdag 25 november 2026'],
    ['?naar=afzeggen', 'Wilt u deze afspraak afzeggen?'],
    ['?naar=verzetten', 'Kies een andere dag en tijd'],
    ['?naar=//elders.example', 'Uw afspraak op woensdag 25 november 2026'],
    ['?naar=https://elders.example/', 'Uw afspraak op woensdag 25 november 2026'],
  ])('%s leads to its page', async (query, title) => {
    await book(town)
    const { secret } = await facts('confirmation')
    const page = await town.browser().get(`/a/${secret}${query}`)
    expect([page.status, page.text('h1')]).toEqual([200, title])
  })

  test('"Ik kan niet komen" cancels nothing until its question is answered', async () => {
    await book(town)
    const { secret } = await facts('confirmation')
    const browser = town.browser()
    const question = await browser.get(`/a/${secret}?naar=afzeggen`)
    expect(await kinds()).toEqual(['confirmation mail', 'confirmation sms'])
    const done = await browser.submit(question, { besluit: 'ja' })
    expect(done.text('h1')).toBe('Uw afspraak is afgezegd')
    expect(done.text()).toContain('U krijgt hierover een bericht op f…\u2060@voorbeeld.nl en op uw mobiel (… 678).')
    expect((await kinds()).slice(0, 2)).toEqual(['cancellation mail', 'cancellation sms'])
    expect(await kinds()).toHaveLength(4)
    await browser.submit(question, { besluit: 'ja' })
    expect(await kinds()).toHaveLength(4)
  })
})

test('a move is told once, with the time that it was before', async () => {
  const { secret, visit } = await book(town)
  const { browser, path } = await opened(town, { secret, visit, publicId: visit.publicId })
  const times = await browser.get(`${path}/tijd`)
  const thursday = { tijd: `stadskantoor@${Date.parse('2026-11-26T14:00:00+01:00')}` }
  const moved = await browser.submit(times, thursday, '#tijden')
  expect(moved.text('h1')).toBe('Uw afspraak is verzet')
  expect(moved.text()).toContain('U krijgt hierover een bericht op')
  await browser.submit(times, thursday, '#tijden')
  expect((await kinds()).filter((kind) => kind.startsWith('change'))).toEqual(['change mail', 'change sms'])
  const told = await facts('change')
  expect(told.before).toEqual({ location: 'stadskantoor', startsAt: visit.startsAt })
  expect(told.version).toBeGreaterThan(visit.version)
})

describe('what the page says after booking', () => {
  const made = async () => {
    const booked = await book(town)
    const { browser, path } = await opened(town, booked)
    return browser.get(`${path}?gemaakt=ja`)
  }

  test('is where the confirmation goes', async () => {
    const page = await made()
    expect(page.text()).toContain('U krijgt een bevestiging op f…\u2060@voorbeeld.nl en op uw mobiel (… 678).')
    expect(page.text()).not.toContain('U krijgt geen bericht van ons')
  })

  test('is only what this installation sends', async () => {
    Object.assign(town.site, { sends: { mail: false, sms: true } })
    expect((await made()).text()).toContain('U krijgt een bevestiging op uw mobiel (… 678).')
  })

  test('names the last digits of a number in another script too', async () => {
    const booked = await book(town, { contact: { name: 'Fatima', email: null, mobile: '٠٦١٢٣٤٥٦٧٨' } })
    const { browser, path } = await opened(town, booked)
    expect((await browser.get(`${path}?gemaakt=ja`)).text()).toContain('op uw mobiel (… 678).')
  })

  test('is to keep the code when nothing is sent', async () => {
    Object.assign(town.site, { sends: { mail: false, sms: false } })
    expect((await made()).text()).toContain('Bewaar uw code. U krijgt geen bericht van ons.')
  })
})
