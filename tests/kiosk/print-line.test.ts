// What the print agent hears of a printer on a cable.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPrinter } from '../../kiosk/print-line.mjs'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beurt-cable-'))
  path = join(folder, 'lp0')
  execFileSync('mkfifo', [path])
})
afterEach(() => rmSync(folder, { recursive: true }))

test('an answer that comes byte by byte is heard whole, and nothing when there is none', async () => {
  const line = await openPrinter(`file:${path}`)
  const printer = await open(path, 'r+')
  const heard = line?.read(2_000)
  for (const byte of [0x16, 0x12, 0x72]) {
    await printer.write(Uint8Array.of(byte))
    await pause(5)
  }
  expect(await heard).toEqual(Uint8Array.of(0x16, 0x12, 0x72))
  expect(await line?.read(50)).toEqual(new Uint8Array())
  expect(line?.isBroken()).toBe(false)
  await line?.close()
  await printer.close()
})

test('a device that is not there gives no line', async () => {
  expect(await openPrinter(`file:${join(folder, 'lp1')}`)).toBeUndefined()
})
