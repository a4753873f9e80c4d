import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setFault } from '../../../db/devices.ts'
import { signedIn } from '../../queue/at-work.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { administrator, display, kiosk, list, machineOf, pageOf, signs, stateOf } from '../devices/machines.ts'

let town: TestApp
let tijn: Browser

beforeEach(async () => {
  town = await createTestApp()
  tijn = await administrator(town)
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

const script = (kind: 'kiosk' | 'display') => town.site.assets.script(kind)

describe('a sign of life', () => {
  test('is written down once a minute, or when something changed', async () => {
    const machine = machineOf(town, display)
    const seenAt = async () => (await stateOf(town, display)).seenAt
    await signs(machine, '/scherm', script('display'))
    const first = town.clock.machineNow()
    town.clock.pass(30_000)
    await signs(machine, '/scherm', script('display'))
    expect(await seenAt()).toBe(first)
    await signs(machine, '/scherm', script('display'), ['sound'])
    expect([await seenAt(), (await stateOf(town, display)).faults]).toEqual([first + 30_000, ['sound']])
    town.clock.pass(60_000)
    await signs(machine, '/scherm', script('display'), ['sound'])
    expect(await seenAt()).toBe(first + 90_000)
  })

  test('with a fault that nobody knows is refused', async () => {
    expect((await signs(machineOf(town, display), '/scherm', 'x', ['smell'])).status).toBe(400)
  })
})

describe('what a machine lacks', () => {
  const said = async (who: string, path: string) =>
    (await (await signedIn(town, who)).get(path)).text('.bz-devices-line')

  test('the reception and the coordinator read, with what to do, until it is over', async () => {
    await signs(machineOf(town, kiosk), '/kiosk', script('kiosk'))
    expect([await said('wim', '/receptie'), await said('joke', '/hal')]).toEqual(['', ''])
    await town.store.write((turn) => setFault(turn, kiosk, 'paper', true))
    for (const line of [await said('wim', '/receptie'), await said('wim', '/hal'), await said('joke', '/hal')]) {
      expect(line).toContain('Aanmeldzuil bij de ingang: het papier is op. Leg een nieuwe rol in de printer.')
    }
    expect((await tijn.get(pageOf(kiosk))).text('#apparaat')).toContain('Het papier is op.')
    await town.store.write((turn) => setFault(turn, kiosk, 'paper', false))
    expect(await said('wim', '/receptie')).toBe('')
  })

  test('silence of two minutes, an old page and no sound are said as well', async () => {
    await signs(machineOf(town, kiosk), '/kiosk', 'kiosk.old.js')
    await signs(machineOf(town, display), '/scherm', script('display'), ['sound'])
    const line = await said('joke', '/hal')
    expect(line).toContain('Aanmeldzuil bij de ingang: de pagina is van voor een update.')
    expect(line).toContain('Scherm in de hal: het geluid is uit.')
    town.clock.pass(2 * 60_000)
    const later = await said('joke', '/hal')
    expect(later).toContain('Aanmeldzuil bij de ingang: geen verbinding.')
    expect(later).not.toContain('het geluid is uit')
    expect((await tijn.get(list)).text('tbody tr')).toContain('2 minuten geleden')
  })

  test('is no news at another location', async () => {
    await town.store.write((turn) => setFault(turn, 'scherm-molenwijk', 'sound', true))
    expect(await said('joke', '/hal')).toBe('')
  })
})
