// Beurt as a process of its own, as `npm start` and `npm run demo` start it. Every test ends what it started.
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../../src/clock.ts'

export const production = 'src/server.ts'
export const demonstration = 'src/demo/start.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Node keeps there what it made of our files, which halves a start. */
const compiled = `${root}node_modules/.cache/compiled`
/** Only for what never comes: a start takes half a second, beside many others many. */
const patienceMs = 60_000

export interface Started {
  url: string
  said: { out: string; err: string }
  /** Sends the signal and gives how it ended. */
  stop(signal?: NodeJS.Signals): Promise<Ending>
  signal(signal: NodeJS.Signals): void
  ended: Promise<Ending>
}

export interface Ending {
  code: number | null
  out: string
  err: string
}

const running = new Set<ChildProcess>()

/** For afterEach: whatever a test left running. */
export async function endAll(): Promise<void> {
  await Promise.all(
    [...running].map(
      (child) =>
        new Promise((resolve) => {
          child.once('close', resolve)
          child.kill('SIGKILL')
        }),
    ),
  )
}

type Settings = Record<string, string>

interface How {
  flags?: string[]
  /** A shell's command before the start, such as a limit. */
  first?: string
}

/** Starts and waits until it listens or ends. Only these settings of Beurt are in its environment. */
export async function start(entry: string, settings: Settings, how: How = {}): Promise<Started> {
  const started = launch(entry, settings, how)
  const greeted = until(() => / (http\S+)\n/.test(started.said.out))
  const early = await Promise.race([greeted, started.ended])
  if (early) throw new Error(`${entry} ended with ${early.code}: ${early.out}${early.err}`)
  started.url = new URL(/ (http\S+)\n/.exec(started.said.out)?.[1] ?? '').origin
  return started
}

/** Starts what must end by itself. */
export const startInVain = (entry: string, settings: Settings, how: How = {}): Promise<Ending> =>
  launch(entry, settings, how).ended

function launch(entry: string, settings: Settings, { flags = [], first }: How): Started {
  const options = {
    cwd: root,
    env: { HOST: '127.0.0.1', PORT: '0', NODE_COMPILE_CACHE: compiled, ...settings },
  }
  const command = [process.execPath, '--require', './bin/quick-imports.cjs', entry, ...flags]
  const child = first
    ? spawn('/bin/sh', ['-c', `${first}; exec "$@"`, 'sh', ...command], options)
    : spawn(process.execPath, command.slice(1), options)
  running.add(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (bytes) => {
    said.out += bytes
  })
  child.stderr.on('data', (bytes) => {
    said.err += bytes
  })
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (code) => {
      running.delete(child)
      resolve({ code, ...said })
    })
  })
  const signal = (name: NodeJS.Signals) => void child.kill(name)
  const stop = (name: NodeJS.Signals = 'SIGTERM') => {
    signal(name)
    return ended
  }
  return { url: '', said, ended, signal, stop }
}

export const pause = (milliseconds: number) => new Promise<void>((resolve) => systemClock.after(milliseconds, resolve))

/** Waits for what must become true. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const late = systemClock.machineNow() + patienceMs
  while (!(await isSo())) {
    if (systemClock.machineNow() > late) throw new Error(`It did not become true within ${patienceMs} ms`)
    await pause(20)
  }
}
