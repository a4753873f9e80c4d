import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { seenDevice, setFault } from '../../../db/devices.ts'
import { audit } from '../../../db/schema.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { administrator, display, kiosk, machineOf, makesCode, pageOf, signs, stateOf } from './machines.ts'

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

const countOf = async (action: string) =>
  (await town.store.read((db) => db.select().from(audit).where(eq(audit.action, action)))).length

test('of six machines that type one code at once one becomes the device', async () => {
  const { code } = await makesCode(tijn, display)
  const machines = Array.from({ length: 6 }, (_, at) => town.browser(`10.0.1.${at}`))
  const doors = await Promise.all(machines.map((machine) => machine.get('/scherm')))
  const answers = await Promise.all(
    machines.map((machine, at) => machine.post('/scherm/koppeling', doors[at]?.form('main form', { code }).body ?? {})),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422, 422, 422])
  const shown = await Promise.all(machines.map(async (machine) => (await machine.get('/scherm')).status))
  expect(shown.sort()).toEqual([200, 403, 403, 403, 403, 403])
  expect(await countOf('devicePaired')).toBe(1)
})

test('one machine that sends its form four times at once has one token, which opens its page', async () => {
  const { code } = await makesCode(tijn, kiosk)
  const machine = town.browser()
  const { body } = (await machine.get('/kiosk')).form('main form', { code })
  const answers = await Promise.all([1, 2, 3, 4].map(() => machine.post('/kiosk/koppeling', body)))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
  expect(new Set(answers.map((answer) => answer.headers.get('set-cookie'))).size).toBe(1)
  expect((await machine.get('/kiosk')).status).toBe(200)
  expect(await countOf('devicePaired')).toBe(1)
})

test('pairing and revoking at once, in whichever order, end without a machine', async () => {
  const { code } = await makesCode(tijn, kiosk)
  const machine = town.browser()
  const { body } = (await machine.get('/kiosk')).form('main form', { code })
  const [paired, revoked] = await Promise.all([
    machine.post('/kiosk/koppeling', body),
    tijn.post(`${pageOf(kiosk)}/intrekking`, {}),
  ])
  expect([[303, 422].includes(paired.status), revoked.status]).toEqual([true, 303])
  expect((await stateOf(town, kiosk)).pairing).toBe('revoked')
  expect((await machine.get('/kiosk')).status).toBe(403)
})

test('of two people who save other settings at once one is told', async () => {
  const other = await administrator(town)
  const form = (await tijn.get(pageOf(display))).form('.bz-form', { naam: 'Scherm A' })
  const theirs = (await other.get(pageOf(display))).form('.bz-form', { naam: 'Scherm B' })
  const answers = await Promise.all([tijn.post(form.path, form.body), other.post(theirs.path, theirs.body)])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const winner = answers[0]?.status === 303 ? 'Scherm A' : 'Scherm B'
  expect((await stateOf(town, display)).device.name).toBe(winner)
  expect(await countOf('deviceChanged')).toBe(1)
})

test('two who revoke at once revoke once', async () => {
  const other = await administrator(town)
  const path = `${pageOf(kiosk)}/intrekking`
  const answers = await Promise.all([tijn.post(path, {}), other.post(path, {}), tijn.post(path, {})])
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect(await countOf('deviceRevoked')).toBe(1)
})

test('no fault is lost that others report at the same moment', async () => {
  const machine = machineOf(town, kiosk)
  await signs(machine, '/kiosk', 'a.js')
  await Promise.all([
    town.store.write((turn) => setFault(turn, kiosk, 'paper', true)),
    town.store.write((turn) => setFault(turn, kiosk, 'printer', true)),
    seenDevice(town.store, kiosk, { version: 'b.js', faults: ['sound'] }, town.clock.machineNow()),
  ])
  expect(await stateOf(town, kiosk)).toMatchObject({ version: 'b.js', faults: ['paper', 'printer', 'sound'] })
})
