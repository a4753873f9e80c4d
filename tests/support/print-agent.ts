// The print agent as a process of its own, as its unit starts it beside a kiosk.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bytesOf } from '../../src/printing/bytes.ts'
import { endFor, signsOf } from '../../src/printing/status.ts'
import type { PrinterModel } from '../../src/staff/device.ts'
import { awayReceipt } from '../../views/printing/receipt.ts'
import { until } from './process.ts'

const script = fileURLToPath(new URL('../../kiosk/print-agent.mjs', import.meta.url))

/** For an agent that no server knows. */
export const nobodysKey = 'k'.repeat(22)

/** What its file says. */
export interface AgentSettings {
  server: string
  key: string
  printer: string
  port: number
}

export interface PrintAgent {
  said(): string
  kill(): Promise<void>
}

/** A port on which nobody listens, for who must know it before. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

export function startAgent(settings: AgentSettings): PrintAgent {
  const folder = mkdtempSync(join(tmpdir(), 'beurt-agent-'))
  const path = join(folder, 'print-agent.json')
  writeFileSync(path, JSON.stringify(settings))
  const agent = spawn(process.execPath, [script, path])
  let said = ''
  for (const stream of [agent.stdout, agent.stderr]) {
    stream.on('data', (bytes) => {
      said += bytes
    })
  }
  const ended = new Promise<void>((resolve) => {
    agent.once('close', () => {
      rmSync(folder, { recursive: true })
      resolve()
    })
  })
  return {
    said: () => said,
    kill: () => {
      agent.kill('SIGKILL')
      return ended
    },
  }
}

/** Waits until the agent lets pages in there. */
export const opens = (door: string) =>
  until(() =>
    fetch(door).then(
      () => true,
      () => false,
    ),
  )

let drawn = 0

/** A number as the page of a kiosk brings it to the agent, under an id of its own. */
export function receiptForPage(number: string, model: PrinterModel = 'esc-pos') {
  const followUrl = `https://afspraken.elzenvoorde.nl/volg/${'f'.repeat(22)}`
  const words = { language: 'nl', municipality: 'Gemeente Elzenvoorde', place: 'Stadskantoor', time: '09.10' } as const
  const bytes = [...bytesOf(awayReceipt({ ...words, number, followUrl }), model), ...endFor(model)]
  const id = String(drawn++).padStart(22, 'i')
  return { id, bytes: Buffer.from(bytes).toString('base64'), signs: signsOf(model) }
}
