// The auditor can fail about residents: a good day, forged in one place, is found out each time.
import { describe, expect, test } from 'vitest'
import { audit } from './auditor.ts'
import { ofAppointments } from './forgeries/appointments.ts'
import { ofLimits } from './forgeries/limits.ts'
import { ofMessages } from './forgeries/messages.ts'
import { ofOffers } from './forgeries/offers.ts'
import { ofPlaces } from './forgeries/places.ts'
import { forged } from './forging.ts'

test('a day is good before it is forged', async () => {
  expect(audit(await forged(() => {}))).toEqual([])
})

describe('the auditor finds', () => {
  const forgeries = [...ofPlaces, ...ofAppointments, ...ofLimits, ...ofOffers, ...ofMessages]
  test.each(forgeries)('%s', { timeout: 60_000 }, async (_what, found, forge) => {
    expect(audit(await forged(forge)).join('\n')).toMatch(found)
  })
})
