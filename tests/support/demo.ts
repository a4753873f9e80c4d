// The demonstration as a stranger starts it: a process of its own, on a free port, in a folder of its own.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Demo {
  url: string
  screens: Record<'resident' | 'kiosk' | 'counter' | 'display' | 'management', string>
  users: { role: string; username: string; password: string }[]
  /** Moves municipal time forward to this instant (ISO). */
  moveTo(iso: string): Promise<void>
  stop(): Promise<void>
}

const entry = fileURLToPath(new URL('../../src/demo/start.ts', import.meta.url))
const startsWithinMs = 60_000

/** Starts it at this municipal instant (ISO), and waits until it says where to go. */
export async function startDemo(now: string, port = 0): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'beurt-demo-'))
  const env = {
    ...process.env,
    DATABASE_URL: '',
    DATA_DIR: folder,
    PORT: String(port),
    HOST: '127.0.0.1',
    DEMO_NOW: now,
  }
  const child = spawn(process.execPath, ['--require', './bin/quick-imports.cjs', entry], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The demonstration did not start in time')), startsWithinMs)
    child.once('exit', (code) => reject(new Error(`The demonstration ended with ${code}`)))
    child.stdout.on('data', (bytes: Buffer) => {
      const found = /http:\/\/\S+?(?=\/demo|\s|$)/.exec(bytes.toString())
      if (!found) return
      clearTimeout(late)
      resolve(found[0])
    })
  })
  const { screens, users } = (await (await fetch(`${url}/demo.json`)).json()) as Pick<Demo, 'screens' | 'users'>
  return {
    url,
    screens,
    users,
    async moveTo(iso) {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${url}/demo/clock`, { method: 'POST', headers, body: JSON.stringify({ now: iso }) })
      if (!answer.ok) throw new Error(`The clock refused ${iso}: ${answer.status}`)
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
