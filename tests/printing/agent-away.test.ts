// The print agent while the server is away: what the page of the kiosk on its machine brings to its door.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { giveAgentKey } from '../../db/print-agent.ts'
import type { PrinterModel } from '../../src/staff/device.ts'
import { at } from '../checkin/arriving.ts'
import { createTestApp } from '../support/app.ts'
import { freePort, nobodysKey, opens, type PrintAgent, receiptForPage, startAgent } from '../support/print-agent.ts'
import { type PrinterMachine, startPrinter } from '../support/printer.ts'
import { until } from '../support/process.ts'
import { onPort } from '../support/wire.ts'
import { byAgent, kiosk, numbersOn, printsBy, settled, statesOf, takesNumber } from './at-kiosk.ts'

let machine: PrinterMachine
let agent: PrintAgent
let server: string
let door: string

beforeEach(async () => {
  machine = await startPrinter()
  server = `http://127.0.0.1:${await freePort()}`
})
afterEach(async () => {
  await agent?.kill()
  await machine.off()
})

/** Waits until the agent prints, and until its door is open. */
async function start(key = nobodysKey): Promise<void> {
  const port = await freePort()
  door = `http://127.0.0.1:${port}`
  agent = startAgent({ server, key, printer: `tcp:127.0.0.1:${machine.port}`, port })
  await opens(door)
}

async function bring(one: ReturnType<typeof receiptForPage>): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: server }
  const answer = await fetch(`${door}/bonnen`, { method: 'POST', headers, body: JSON.stringify(one) })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('access-control-allow-origin')).toBe(server)
  return ((await answer.json()) as { outcome: string }).outcome
}

describe('a receipt', () => {
  test('comes on paper once, however often it is brought, also twice at once', async () => {
    await start()
    const [first, second] = [receiptForPage('B980'), receiptForPage('B981')]
    expect(await Promise.all([bring(first), bring(first), bring(second)])).toEqual(['printed', 'printed', 'printed'])
    expect(await bring(first)).toBe('printed')
    expect(numbersOn(machine)).toEqual(['B 980', 'B 981'])
    expect(machine.receipts.flatMap(({ unknown }) => unknown)).toEqual([])
  })

  test('comes out of a Star printer as well, which says when it is done', async () => {
    await machine.off()
    machine = await startPrinter('star-prnt')
    await start()
    expect(await bring(receiptForPage('B980', 'star-prnt'))).toBe('printed')
    expect(await bring(receiptForPage('B981', 'star-prnt'))).toBe('printed')
    expect(numbersOn(machine)).toEqual(['B 980', 'B 981'])
  })
})

describe.each<PrinterModel>(['esc-pos', 'star-prnt'])('%s', (model) => {
  beforeEach(async () => {
    await machine.off()
    machine = await startPrinter(model)
    await start()
  })

  test.each([
    ['an empty roll', { paper: 'out' }],
    ['an open cover', { cover: 'open' }],
  ] as const)('%s keeps a receipt back, and when that is over the same one does not come', async (_what, trouble) => {
    Object.assign(machine, trouble)
    const kept = receiptForPage('B980', model)
    expect(await bring(kept)).toBe('failed')
    Object.assign(machine, { paper: 'there', cover: 'closed' })
    expect(await bring(kept)).toBe('failed')
    expect(await bring(receiptForPage('B981', model))).toBe('printed')
    expect(numbersOn(machine)).toEqual(['B 981'])
  })

  test.each([
    ['a line that breaks in the middle', { breaksAfter: 60 }],
    ['a line that breaks at the end', { breaksAtEnd: true }],
  ])('with %s nobody knows, and it is not printed again', async (_what, trouble) => {
    Object.assign(machine, trouble)
    const broken = receiptForPage('B980', model)
    expect(await bring(broken)).toBe('unsure')
    Object.assign(machine, { breaksAfter: null, breaksAtEnd: false })
    const before = machine.receipts.length
    expect(await bring(broken)).toBe('unsure')
    expect(machine.receipts).toHaveLength(before)
  })
})

test('of a printer that is off nothing is expected, and one that is silent by nature is believed', async () => {
  await start()
  await machine.off()
  expect(await bring(receiptForPage('B980'))).toBe('failed')
  await machine.on()
  machine.silent = true
  expect(await bring(receiptForPage('B981'))).toBe('printed')
  expect(numbersOn(machine)).toEqual(['B 981'])
})

test('the receipts of the server and those of the page go one after the other', async () => {
  const beurt = await createTestApp({ now: at('09:00') })
  const wire = await onPort(beurt.app)
  server = `http://127.0.0.1:${wire.port}`
  await printsBy(beurt, byAgent())
  const { key = '' } = (await giveAgentKey(beurt.store, beurt.site.chance, kiosk, { employee: 1, origin: '' })) ?? {}
  await start(key)
  await until(() => machine.asked() > 0)
  const [[screen], ...outcomes] = await Promise.all([
    takesNumber(beurt),
    ...['B980', 'B981', 'B982'].map((number) => bring(receiptForPage(number))),
  ])
  await settled(beurt)
  expect(outcomes).toEqual(['printed', 'printed', 'printed'])
  expect(await statesOf(beurt)).toEqual(['printed'])
  expect(numbersOn(machine).toSorted()).toEqual([screen.text('.bz-huge'), 'B 980', 'B 981', 'B 982'])
  await agent.kill()
  await wire.close()
  await beurt.close()
})
