// Two people at one appointment, or a resident and the clock: what happened is told once, and nothing else is.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { outbox } from '../../../db/schema.ts'
import { type Booked, book, opened, visitOf } from '../../booking/own/booked.ts'
import { createTestApp, type Page, type TestApp } from '../../support/app.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const kinds = async () => {
  const rows = await town.store.read((db) => db.select().from(outbox))
  return rows.filter(({ channel }) => channel === 'mail').map(({ kind }) => kind)
}

/** What sends this form of a page once more each time it is called; gives the status. */
const sender = async (booked: Booked, door: string, fields: Record<string, string>, selector: string) => {
  const { browser, path } = await opened(town, booked)
  const page: Page = await browser.get(`${path}/${door}`)
  const form = page.form(selector, fields)
  return async () => (await browser.post(form.path, form.body)).status
}

test('two phones that cancel at once send one cancellation', async () => {
  const booked = await book(town)
  const cancels = [
    await sender(booked, 'annulering', { besluit: 'ja' }, 'main form'),
    await sender(booked, 'annulering', { besluit: 'ja' }, 'main form'),
  ]
  const statuses = await Promise.all(cancels.map((cancel) => cancel()))
  expect(statuses.sort()).toEqual([303, 409])
  expect(await kinds()).toEqual(['confirmation', 'cancellation'])
})

test('a move and a cancellation at once send the message of the one that came first', async () => {
  const booked = await book(town)
  const tijd = `stadskantoor@${Date.parse('2026-11-26T14:00:00+01:00')}`
  const move = await sender(booked, 'tijd', { tijd }, '#tijden')
  const cancel = await sender(booked, 'annulering', { besluit: 'ja' }, 'main form')
  const statuses = await Promise.all([move(), cancel()])
  expect(statuses.toSorted()).toEqual([303, 409])
  const { state } = await visitOf(town, booked.publicId)
  expect(await kinds()).toEqual(['confirmation', state === 'cancelled' ? 'cancellation' : 'change'])
})

test('who cancels at the moment of the reminder is not reminded after the cancellation', async () => {
  const booked = await book(town)
  await town.moveTo('2026-11-24T15:59:59+01:00')
  const cancel = await sender(booked, 'annulering', { besluit: 'ja' }, 'main form')
  const [status, moved] = await Promise.all([cancel(), town.moveTo('2026-11-24T16:00:00+01:00')])
  expect([status, moved]).toEqual([303, 'moved'])
  const rows = await town.store.read((db) => db.select().from(outbox))
  const versions = rows.map(({ kind, facts }) => ({ kind, version: facts?.version ?? 0 }))
  const cancelled = versions.find(({ kind }) => kind === 'cancellation')?.version ?? 0
  for (const { version } of versions.filter(({ kind }) => kind === 'reminderLate')) {
    expect(version).toBeLessThan(cancelled)
  }
  expect(versions.filter(({ kind }) => kind === 'cancellation')).toHaveLength(2)
})
