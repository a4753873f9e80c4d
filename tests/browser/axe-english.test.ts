// Every screen in English, as axe.test.ts does in Dutch.
import { expect, test } from 'vitest'
import { afternoon, evening } from './every-screen.ts'
import { faultsOn } from './round.ts'

test('no screen has a fault in English', { timeout: 300_000 }, async () => {
  expect(await faultsOn({ language: 'en', afternoon, evening })).toEqual([])
})
