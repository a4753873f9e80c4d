// A server in a process of its own, which is asked what it has used.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Usage {
  /** Of user and system together. */
  cpuMs: number
  memoryMB: number
}

export interface ServerProcess {
  port: number
  usage(): Promise<Usage>
  stop(): Promise<void>
}

/** Longer than any start takes. */
const startMs = 20_000

const report = fileURLToPath(new URL('report.ts', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Starts a script, named from the root of the project, and waits until it says on which port it listens. */
export async function startServer(script: string, environment: Record<string, string> = {}): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--require', './bin/quick-imports.cjs', '--import', report, script], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'warn', HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  return {
    port: await portOf(child),
    async usage() {
      child.send('usage')
      const [answer] = await once(child, 'message')
      return answer as Usage
    },
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** The port in the first address that the server prints. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error('The server does not say where it listens')), startMs)
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}`)))
    child.stdout?.on('data', (said: Buffer) => {
      const port = /https?:\/\/[^\s/]+:(\d+)/.exec(said.toString())?.[1]
      if (!port) return
      clearTimeout(tooLong)
      resolve(Number(port))
    })
  })
}
