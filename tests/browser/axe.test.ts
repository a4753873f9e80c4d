// Every screen in Dutch, at every size that it is made for: nothing is wrong that axe can see, and nothing of what axe
// does not look at. The same in English beside it, so that two workers share the way.
import { expect, test } from 'vitest'
import { afternoon, evening } from './every-screen.ts'
import { faultsOn } from './round.ts'

test('no screen has a fault in Dutch', { timeout: 300_000 }, async () => {
  expect(await faultsOn({ language: 'nl', afternoon, evening })).toEqual([])
})
