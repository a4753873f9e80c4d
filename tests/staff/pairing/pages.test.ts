import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { audit, devices } from '../../../db/schema.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { to } from '../../support/forms.ts'
import {
  administrator,
  display,
  kiosk,
  list,
  machineOf,
  makesCode,
  pageOf,
  signs,
  stateOf,
} from '../devices/machines.ts'

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
const rowOf = async (id: string) =>
  (await town.store.read((db) => db.select().from(devices).where(eq(devices.id, id))))[0]
const done = async () => (await town.store.read((db) => db.select().from(audit))).map(({ action }) => action)

describe('pairing by a code', () => {
  test('the machine that types it is the device from then on', async () => {
    const { code, page } = await makesCode(tijn, display)
    expect(page.text('#apparaat')).toContain('gekoppeld, wacht op de code, nog 10 minuten')
    const machine = town.browser()
    const door = await machine.get('/scherm')
    expect([door.status, door.text('h1')]).toEqual([403, 'Dit scherm is nog niet gekoppeld'])
    const shown = await machine.submit(door, { code })
    expect([shown.status, shown.path]).toEqual([200, '/scherm'])
    expect((await machineOf(town, display).get('/scherm')).status).toBe(403)
    expect((await tijn.get(`${page.path}`)).text('.utrecht-alert')).toBe('Gelukt: het apparaat is gekoppeld.')
    expect(await done()).toEqual(expect.arrayContaining(['deviceCodeMade', 'devicePaired']))
  })

  test('nothing that is kept opens anything', async () => {
    const { code } = await makesCode(tijn, display)
    const machine = town.browser()
    await machine.submit(await machine.get('/scherm'), { code })
    const kept = JSON.stringify(await rowOf(display))
    expect(kept).not.toContain(code.replace(' ', ''))
    expect(kept).not.toContain(machine.cookies.get('beurt-display'))
  })

  test('the same form sent twice pairs one machine, with one token', async () => {
    const { code } = await makesCode(tijn, kiosk)
    const machine = town.browser()
    const door = await machine.get('/kiosk')
    const [first, again] = [await machine.submit(door, { code }), await machine.submit(door, { code })]
    expect([first.status, again.status]).toEqual([200, 200])
  })

  test('a code is made once by a form, and a new one makes the former void', async () => {
    const page = await tijn.get(pageOf(display))
    const former = await tijn.submit(page, {}, `form${to('/code')}`)
    const same = await tijn.submit(page, {}, `form${to('/code')}`)
    expect(same.text('.bz-code__digits')).toBe(former.text('.bz-code__digits'))
    const { code } = await makesCode(tijn, display)
    expect(code).not.toBe(former.text('.bz-code__digits'))
    expect((await tijn.get(former.path)).text('.utrecht-alert')).toBe('Deze code geldt niet meer. Maak een nieuwe.')
    const machine = town.browser()
    const refused = await machine.submit(await machine.get('/scherm'), { code: former.text('.bz-code__digits') })
    expect(refused.status).toBe(422)
  })

  test.each([
    ['too short', '4829', 'Een code heeft 8 cijfers. Typ ze allemaal.'],
    ['one that nobody made', '0000 0000', 'Deze code klopt niet, of geldt niet meer.'],
  ])('%s is refused, and stands there as it was typed', async (_, code, said) => {
    const machine = town.browser()
    const page = await machine.submit(await machine.get('/kiosk'), { code })
    expect([page.status, page.document.querySelector('#code')?.getAttribute('value')]).toEqual([422, code])
    expect(page.text('#code-error')).toContain(said)
    expect(machine.cookies.size).toBe(0)
  })

  test('a code is over after ten minutes', async () => {
    const { code, page } = await makesCode(tijn, kiosk)
    town.clock.pass(10 * 60_000)
    const machine = town.browser()
    expect((await machine.submit(await machine.get('/kiosk'), { code })).status).toBe(422)
    expect((await tijn.get(page.path)).text('.utrecht-alert')).toBe('Deze code geldt niet meer. Maak een nieuwe.')
  })

  test('a code of a display makes no kiosk', async () => {
    const { code } = await makesCode(tijn, display)
    const machine = town.browser()
    expect((await machine.submit(await machine.get('/kiosk'), { code })).status).toBe(422)
    expect((await stateOf(town, display)).codeUntil).not.toBeNull()
  })

  test('whoever guesses is stopped, and others are not', async () => {
    const guesser = town.browser('10.9.9.9')
    const door = await guesser.get('/kiosk')
    for (let tries = 0; tries < 10; tries++) await guesser.submit(door, { code: '0000 0000' })
    const { code } = await makesCode(tijn, kiosk)
    const stopped = await guesser.submit(door, { code })
    expect([stopped.status, stopped.text('#code-error')]).toEqual([
      429,
      'Er is te vaak een code geprobeerd. Wacht een paar minuten en probeer het dan opnieuw.',
    ])
    const machine = town.browser()
    expect((await machine.submit(await machine.get('/kiosk'), { code })).status).toBe(200)
  })
})

describe('revoking', () => {
  test('opens nothing any more, says so on the machine, and stands in the audit log', async () => {
    const machine = machineOf(town, kiosk)
    expect((await machine.get('/kiosk')).status).toBe(200)
    const page = await tijn.submit(await tijn.get(pageOf(kiosk)), {}, `form${to('/intrekking')}`)
    expect(page.text('.utrecht-alert')).toContain('De koppeling is ingetrokken.')
    for (const path of ['/kiosk', '/kiosk/code', '/kiosk/nummer', '/kiosk/stroom']) {
      const answer = await machine.get(path)
      expect([answer.status, answer.text('h1')]).toEqual([403, 'Deze aanmeldzuil is niet meer gekoppeld'])
    }
    expect((await signs(machine, '/kiosk', script('kiosk'))).status).toBe(403)
    expect(await done()).toContain('deviceRevoked')
    expect((await tijn.get(list)).text('tbody tr')).toContain('ingetrokken')
  })

  test('takes back a code that was not typed yet', async () => {
    const { code } = await makesCode(tijn, kiosk)
    await tijn.submit(await tijn.get(pageOf(kiosk)), {}, `form${to('/intrekking')}`)
    const machine = town.browser()
    expect((await machine.submit(await machine.get('/kiosk'), { code })).status).toBe(422)
  })

  test('is undone by pairing again', async () => {
    await tijn.submit(await tijn.get(pageOf(kiosk)), {}, `form${to('/intrekking')}`)
    const { code } = await makesCode(tijn, kiosk)
    const machine = machineOf(town, kiosk)
    expect((await machine.submit(await machine.get('/kiosk'), { code })).status).toBe(200)
    expect((await stateOf(town, kiosk)).pairing).toBe('paired')
  })
})

test('what was refused stands in the log, without what was typed or shown', async () => {
  const warned = vi.spyOn(town.site.log, 'warn')
  const stranger = town.browser()
  const door = await stranger.get('/scherm')
  await stranger.submit(door, { code: '0000 0000' })
  await tijn.submit(await tijn.get(pageOf(kiosk)), {}, `form${to('/intrekking')}`)
  await machineOf(town, kiosk).get('/kiosk')
  expect(warned.mock.calls).toEqual([
    [{ kind: 'display' }, 'a machine was refused: no such code'],
    [{ kind: 'kiosk', path: '/kiosk' }, 'a machine was refused: it is not paired any more'],
  ])
})
