// Every screen in English, at every size that it is made for. Its other states (wrong, late, already done) differ from it
// in what axe.test.ts looks at in Dutch, so that each screen is opened here once.
import { expect, test } from 'vitest'
import { afternoon, evening, making } from './every-screen.ts'
import { faultsOn, firstStates } from './round.ts'

test('no screen has a fault in English', { timeout: 300_000 }, async () => {
  const route = { afternoon: firstStates(afternoon, making), evening: firstStates(evening) }
  expect(await faultsOn({ language: 'en', ...route })).toEqual([])
})
