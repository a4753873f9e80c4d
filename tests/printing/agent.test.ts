// The print agent as a process of its own, between the server and a printer that only it reaches.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { revokeDevice } from '../../db/pairing.ts'
import { giveAgentKey } from '../../db/print-agent.ts'
import { prints } from '../../db/schema.ts'
import { systemClock } from '../../src/clock.ts'
import { listen } from '../../src/listening.ts'
import { at } from '../checkin/arriving.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { freePort, type PrintAgent, startAgent } from '../support/print-agent.ts'
import { type PrinterMachine, startPrinter } from '../support/printer.ts'
import { until } from '../support/process.ts'
import { onPort, type Wire } from '../support/wire.ts'
import { byAgent, faultsOf, kiosk, numbersOn, printsBy, settled, statesOf, takesNumber } from './at-kiosk.ts'

const by = { employee: 1, origin: 'here' }

let beurt: TestApp
let machine: PrinterMachine
let wire: Wire
let folder: string
let agent: PrintAgent

beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  machine = await startPrinter()
  wire = await onPort(beurt.app)
  folder = mkdtempSync(join(tmpdir(), 'beurt-agent-'))
  await printsBy(beurt, byAgent())
})
afterEach(async () => {
  await agent?.kill()
  await wire.close().catch(() => {})
  await machine.off()
  await beurt.close()
  rmSync(folder, { recursive: true })
})

async function key(): Promise<string> {
  const given = await giveAgentKey(beurt.store, beurt.site.chance, kiosk, by)
  return given?.key ?? ''
}

async function start(given: string, printer = `tcp:127.0.0.1:${machine.port}`): Promise<void> {
  agent = startAgent({ server: `http://127.0.0.1:${wire.port}`, key: given, printer, port: await freePort() })
}

/** The agent is there: it has told how the printer is. */
const isThere = () => until(() => machine.connectedAtOnce() > 0)

test('a number comes out of the printer beside the kiosk', async () => {
  await start(await key())
  await isThere()
  const [screen, browser] = await takesNumber(beurt)
  await settled(beurt)
  expect(numbersOn(machine)).toEqual([screen.text('.bz-huge')])
  expect(machine.receipts[0]?.unknown).toEqual([])
  expect((await browser.get(screen.path)).text('#paper')).toBe('Neem uw bon mee.')
  const [next] = await takesNumber(beurt)
  await settled(beurt)
  expect(numbersOn(machine)).toEqual([screen.text('.bz-huge'), next.text('.bz-huge')])
})

test('a Star printer as well', async () => {
  await machine.off()
  machine = await startPrinter('star-prnt')
  await printsBy(beurt, byAgent('star-prnt'))
  await start(await key())
  await isThere()
  const [screen] = await takesNumber(beurt)
  await settled(beurt)
  expect(await statesOf(beurt)).toEqual(['printed'])
  expect(numbersOn(machine)).toEqual([screen.text('.bz-huge')])
})

test('bytes go to a device file, and a file says nothing back', async () => {
  const device = join(folder, 'lp0')
  writeFileSync(device, '')
  await start(await key(), `file:${device}`)
  await until(() => agent.said().includes('Printing for'))
  await takesNumber(beurt)
  await settled(beurt)
  expect(await statesOf(beurt)).toEqual(['printed'])
})

test('without paper nothing is printed, staff know at once, and a new roll lifts it', async () => {
  machine.paper = 'out'
  await start(await key())
  await until(async () => (await faultsOf(beurt)).includes('paper'))
  const [screen, browser] = await takesNumber(beurt)
  await settled(beurt)
  expect((await browser.get(screen.path)).text('#paper')).toBe('Er komt geen bon. Maak een foto van dit scherm.')
  machine.paper = 'there'
  const [next] = await takesNumber(beurt)
  await settled(beurt)
  expect(numbersOn(machine)).toEqual([next.text('.bz-huge')])
  expect(await faultsOf(beurt)).toEqual([])
})

test('killed in the middle of a receipt it prints that one never again', async () => {
  machine.stallsAfter = 60
  const given = await key()
  await start(given)
  await isThere()
  await takesNumber(beurt)
  await until(async () => (await statesOf(beurt)).includes('sending') && machine.stalls)
  await agent.kill()
  machine.stalls = false
  machine.stallsAfter = null
  beurt.clock.pass(30_000)
  await start(given)
  await until(async () => (await statesOf(beurt)).includes('unsure'))
  const [next] = await takesNumber(beurt)
  await settled(beurt)
  expect(await statesOf(beurt)).toEqual(['unsure', 'printed'])
  expect(numbersOn(machine)).toContain(next.text('.bz-huge'))
  expect(machine.receipts).toHaveLength(1)
})

test('when the server comes back the agent does too, and prints what waits', async () => {
  await start(await key())
  await isThere()
  const { port } = wire
  await wire.close()
  await until(() => agent.said().includes('No line'))
  const [screen] = await takesNumber(beurt)
  expect(await statesOf(beurt)).toEqual(['waiting'])
  const server = await listen(beurt.app.fetch, { host: '127.0.0.1', port }, systemClock)
  await settled(beurt)
  expect(numbersOn(machine)).toEqual([screen.text('.bz-huge')])
  await agent.kill()
  await new Promise((resolve) => server.close(resolve))
})

test('a key that is void opens nothing, and the agent says what to do', async () => {
  const old = await key()
  await key()
  await start(old)
  await until(() => agent.said().includes('the key is refused: make a new one on the page of this kiosk'))
  expect(machine.connectedAtOnce()).toBe(0)
})

test('with the pairing of its kiosk the key of an agent ends', async () => {
  const given = await key()
  await revokeDevice(beurt.store, kiosk, by)
  const headers = { authorization: `Bearer ${given}`, 'content-type': 'application/json' }
  const answer = await beurt.app.request('/kiosk/printagent/bonnen', { method: 'POST', headers, body: '{}' })
  expect(answer.status).toBe(403)
})

test('an agent sees the receipts of its own kiosk only', async () => {
  await printsBy(beurt, byAgent(), 'kiosk-molenwijk')
  await takesNumber(beurt)
  const other = await giveAgentKey(beurt.store, beurt.site.chance, 'kiosk-molenwijk', by)
  const headers = { authorization: `Bearer ${other?.key}`, 'content-type': 'application/json' }
  const ask = (path: string, body: object) =>
    beurt.app.request(`/kiosk/printagent/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  expect((await ask('bonnen', { reached: true, answer: '' })).status).toBe(204)
  const [print] = await beurt.store.read((db) => db.select().from(prints))
  const told = { written: 'all', before: '', after: '', last: true }
  expect((await ask(`bonnen/${print?.id}`, told)).status).toBe(404)
  expect((await ask('bonnen', { reached: 'yes' })).status).toBe(400)
  expect(await statesOf(beurt)).toEqual(['waiting'])
})
