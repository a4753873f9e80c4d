// A printer in the network over a real line, with everything that can be wrong with it.
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isPrinterAddress, printerAddress } from '../../src/printing/address.ts'
import { bytesOf } from '../../src/printing/bytes.ts'
import { attemptMs, networkPrinter } from '../../src/printing/network.ts'
import type { PrinterModel } from '../../src/staff/device.ts'
import { stillClock } from '../support/clock.ts'
import { type PrinterMachine, startPrinter } from '../support/printer.ts'
import { until } from '../support/process.ts'

const receipt = (number: string) => ({ language: 'nl', lines: [{ as: 'number', content: number } as const] })
const numbersOn = ({ receipts }: PrinterMachine) => receipts.map(({ lines }) => lines[0]?.text)
const clock = stillClock(0)
const printer = networkPrinter(clock, ['127.0.0.1'])

/** Lets time go by, once this is so, until the work is done: whoever waits then waits in vain. */
async function waitsInVain<T>(work: Promise<T>, isSo: () => boolean): Promise<T> {
  await until(isSo)
  let isDone = false
  void work.finally(() => {
    isDone = true
  })
  await until(() => {
    clock.pass(1_000)
    return isDone
  })
  return work
}
const failed = (fault: 'paper' | 'printer', again: boolean) => ({ outcome: 'failed', fault, again })

describe.each(['esc-pos', 'star-prnt'] as const)('%s', (model: PrinterModel) => {
  let machine: PrinterMachine
  beforeEach(async () => {
    machine = await startPrinter(model)
  })
  afterEach(() => machine.off())

  const place = () => ({ host: machine.host, port: machine.port, model })
  const print = (number = 'B 014') => printer.print(place(), bytesOf(receipt(number), model))

  test('a receipt falls out, and then the next one', async () => {
    expect(await print('B 014')).toEqual({ outcome: 'printed' })
    expect(await print('B 015')).toEqual({ outcome: 'printed' })
    expect(numbersOn(machine)).toEqual(['B 014', 'B 015'])
    expect(await printer.stand(place())).toBe('ready')
  })

  test('without paper nothing is sent, and after a new roll nothing old comes out', async () => {
    machine.paper = 'out'
    expect(await print()).toEqual(failed('paper', false))
    expect(await printer.stand(place())).toBe('paper')
    machine.paper = 'there'
    expect(await print('B 015')).toEqual({ outcome: 'printed' })
    expect(numbersOn(machine)).toEqual(['B 015'])
  })

  test('with its cover open it is a fault', async () => {
    machine.cover = 'open'
    expect(await print()).toEqual(failed('printer', false))
    expect(await printer.stand(place())).toBe('fault')
  })

  test('a printer that never says anything is believed', async () => {
    machine.silent = true
    expect(await waitsInVain(print(), () => machine.asked() > 0)).toEqual({ outcome: 'printed' })
    expect(numbersOn(machine)).toEqual(['B 014'])
    const before = machine.asked()
    expect(await waitsInVain(printer.stand(place()), () => machine.asked() > before)).toBe('silent')
  })

  test('a line that breaks halfway leaves half a receipt, and nobody sure', async () => {
    machine.breaksAfter = 30
    expect(await print()).toEqual({ outcome: 'unsure' })
    expect(numbersOn(machine)).toEqual([])
  })

  test('a line that breaks after the cut leaves nobody sure, though it is on paper', async () => {
    machine.breaksAtEnd = true
    expect(await print()).toEqual({ outcome: 'unsure' })
    expect(numbersOn(machine)).toEqual(['B 014'])
  })

  test('one that stops halfway leaves nobody sure', async () => {
    machine.stallsAfter = 30
    expect(await waitsInVain(print(), () => machine.stalls)).toEqual({ outcome: 'unsure' })
    expect(numbersOn(machine)).toEqual([])
  })

  test('one that used to answer and does so no more gets nothing', async () => {
    expect(await print('B 014')).toEqual({ outcome: 'printed' })
    machine.stalls = true
    const before = machine.asked()
    expect(await waitsInVain(print('B 015'), () => machine.asked() > before)).toEqual(failed('printer', true))
    const later = machine.asked()
    expect(await waitsInVain(printer.stand(place()), () => machine.asked() > later)).toBe('unreachable')
    machine.stalls = false
    expect(await print('B 016')).toEqual({ outcome: 'printed' })
    expect(numbersOn(machine)).toEqual(['B 014', 'B 016'])
  })

  test('turned off it can be tried again', async () => {
    await machine.off()
    expect(await print()).toEqual(failed('printer', true))
    expect(await printer.stand(place())).toBe('unreachable')
    await machine.on()
    expect(await print()).toEqual({ outcome: 'printed' })
  })
})

test('a name that nobody answers for holds up no printer for longer than an attempt takes', async () => {
  const alone = stillClock(0)
  const { print, stand } = networkPrinter(alone, [], () => new Promise(() => {}))
  const place = { host: 'bonnen.voorbeeld.nl', port: 9100, model: 'esc-pos' } as const
  const both = Promise.all([print(place, new Uint8Array()), stand(place)])
  alone.pass(attemptMs)
  expect(await both).toEqual([failed('printer', true), 'unreachable'])
})

test('what talks without end is no printer: nothing goes to it', async () => {
  let received = 0
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      received += bytes.length
    })
    socket.write(new Uint8Array(1_000_000).fill(0x12))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const place = { host: '127.0.0.1', port, model: 'esc-pos' } as const
  expect(await printer.print(place, new Uint8Array(500))).toEqual(failed('printer', true))
  expect(received).toBeLessThan(500)
  await new Promise((resolve) => server.close(resolve))
})

test.each([
  ['10.1.2.3', true],
  ['172.16.0.9', true],
  ['172.32.0.9', false],
  ['192.168.178.40', true],
  ['fd12:3456::9', true],
  ['127.0.0.1', false],
  ['::1', false],
  ['0.0.0.0', false],
  ['169.254.169.254', false],
  ['::ffff:169.254.169.254', false],
  ['fd00:ec2::254', false],
  ['fe80::1', false],
  ['8.8.8.8', false],
  ['2a00:1450::1', false],
  ['224.0.0.1', false],
  ['printer', false],
])('a printer at %s: %s', (address, may) => {
  expect(isPrinterAddress(address, [])).toBe(may)
})

test('whoever runs the server can allow more, but never the links on which clouds answer', async () => {
  expect(isPrinterAddress('203.0.113.9', ['203.0.113.9'])).toBe(true)
  expect(isPrinterAddress('169.254.169.254', ['169.254.169.254'])).toBe(false)
  expect(await printerAddress('localhost', [])).toBeUndefined()
  expect(await printerAddress('localhost', ['localhost'])).toMatch(/^(127\.0\.0\.1|::1)$/)
  expect(await printerAddress('nowhere.invalid', ['nowhere.invalid'])).toBeUndefined()
})
