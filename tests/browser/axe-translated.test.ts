// What residents read in Arabic and Polish: each of their pages once, on a phone, where a longer word or another
// direction is first in the way.
import { expect, test } from 'vitest'
import { making, ofResidents } from './every-screen.ts'
import { faultsOn, firstStates } from './round.ts'

const once = firstStates(ofResidents, making)

test.each(['ar', 'pl'] as const)('no page of residents has a fault in %s', { timeout: 120_000 }, async (language) => {
  expect(await faultsOn({ language, afternoon: once, onPhoneOnly: true })).toEqual([])
})
