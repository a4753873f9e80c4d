// The door of the print agent: only the page of the kiosk on its own machine comes in, and only with a receipt.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort, nobodysKey, opens, type PrintAgent, receiptForPage, startAgent } from '../support/print-agent.ts'
import { type PrinterMachine, startPrinter } from '../support/printer.ts'
import { until } from '../support/process.ts'

let machine: PrinterMachine
let agent: PrintAgent
let server: string
let door: string

beforeAll(async () => {
  machine = await startPrinter()
  const port = await freePort()
  server = `http://127.0.0.1:${await freePort()}`
  door = `http://127.0.0.1:${port}`
  agent = startAgent({ server, key: nobodysKey, printer: `tcp:127.0.0.1:${machine.port}`, port })
  await opens(door)
})
afterAll(async () => {
  await agent.kill()
  await machine.off()
})

const json = { 'content-type': 'application/json' }
const say = (body: string, headers: Record<string, string>, path = '/bonnen') =>
  fetch(`${door}${path}`, { method: 'POST', headers, body })

test.each<[string, Record<string, string>]>([
  ['another website', { origin: 'https://elders.nl' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ['a page without an origin', { origin: 'null' }],
  ['a program', {}],
])('is closed for %s', async (_who, headers) => {
  for (const method of ['POST', 'OPTIONS']) {
    const body = method === 'POST' ? { body: JSON.stringify(receiptForPage('B980')) } : {}
    const answer = await fetch(`${door}/bonnen`, { method, headers: { ...json, ...headers }, ...body })
    expect(answer.status).toBe(403)
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  }
  expect(machine.asked()).toBe(0)
})

test('says to the browser of the kiosk that its page may come', async () => {
  const asks = { origin: server, 'access-control-request-method': 'POST' }
  const answer = await fetch(`${door}/bonnen`, { method: 'OPTIONS', headers: asks })
  expect(answer.status).toBe(204)
  expect(answer.headers.get('access-control-allow-origin')).toBe(server)
  expect(answer.headers.get('access-control-allow-headers')).toBe('content-type')
})

const whole = receiptForPage('B980')
test.each<[string, number, unknown, Record<string, string>]>([
  ['a form', 415, 'id=1', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['too much', 413, { ...whole, bytes: 'A'.repeat(16_000) }, json],
  ['no JSON', 400, '{', json],
  ['nothing', 400, 'null', json],
  ['no id', 400, { ...whole, id: 'short' }, json],
  ['bytes that are none', 400, { ...whole, bytes: '<b>' }, json],
  ['no signs', 400, { id: whole.id, bytes: whole.bytes }, json],
  ['signs that are none', 400, { ...whole, signs: { ...whole.signs, trouble: [[1, 'x']] } }, json],
])('refuses %s with %i', async (_what, status, body, headers) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  expect((await say(text, { ...headers, origin: server })).status).toBe(status)
  expect(machine.asked()).toBe(0)
})

test('has one address, and is on this machine only', async () => {
  expect((await say('{}', { ...json, origin: server }, '/')).status).toBe(404)
  const elsewhere = door.replace('127.0.0.1', '127.0.0.2')
  await expect(fetch(`${elsewhere}/bonnen`)).rejects.toThrow('fetch failed')
})

test('when another program has its port it says so, and prints for the server', async () => {
  const port = Number(new URL(door).port)
  const second = startAgent({ server, key: nobodysKey, printer: `tcp:127.0.0.1:${machine.port}`, port })
  await until(() => /No receipts while the server is away: .*EADDRINUSE/.test(second.said()))
  await until(() => second.said().includes('No line'))
  await second.kill()
})
