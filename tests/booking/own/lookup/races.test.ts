// A robot tries many codes in the same instant: the limit holds as if they had come one after the other.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../support/app.ts'
import { book, fatima } from '../booked.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const count = (statuses: readonly number[], status: number) => statuses.filter((one) => one === status).length

/** Twenty tries at once; the statuses of their answers. */
const atOnce = (each: (index: number) => { remote: string; code: string; contact: string }) =>
  Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const { remote, ...fields } = each(index)
      return (await town.browser(remote).post('/mijn-afspraak', fields)).status
    }),
  )

test('twenty codes at once from one origin: five are looked up', async () => {
  const statuses = await atOnce((index) => ({
    remote: '10.0.0.1',
    code: String(100_000 + index),
    contact: fatima.email,
  }))
  expect([count(statuses, 422), count(statuses, 429)]).toEqual([5, 15])
})

test('one code twenty times at once from everywhere: five are compared', async () => {
  const { visit } = await book(town)
  const statuses = await atOnce((index) => ({
    remote: `10.0.0.${index}`,
    code: visit.code ?? '',
    contact: `raad${index}@voorbeeld.nl`,
  }))
  expect([count(statuses, 422), count(statuses, 429)]).toEqual([5, 15])
})
