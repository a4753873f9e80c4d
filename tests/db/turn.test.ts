// A turn that finds, after its locks, that it should have taken others.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StoreUnavailable } from '../../db/store.ts'
import { inTurn, MovedMeanwhile } from '../../db/turn.ts'
import { createTestApp, type TestApp } from '../support/app.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

test('a turn whose subject moved begins again', async () => {
  let attempts = 0
  const result = await inTurn(town.store, async () => {
    attempts += 1
    if (attempts < 3) throw new MovedMeanwhile()
    return 'done'
  })
  expect([result, attempts]).toEqual(['done', 3])
})

test('a turn whose subject never stands still gives up, and may be tried again later', async () => {
  let attempts = 0
  const chase = inTurn(town.store, async () => {
    attempts += 1
    throw new MovedMeanwhile()
  })
  await expect(chase).rejects.toBeInstanceOf(StoreUnavailable)
  expect(attempts).toBe(5)
})
