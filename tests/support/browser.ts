// Finds a browser on this machine, or takes the one that comes with the test packages. Without any the tests fail:
// a journey that nobody made is not a journey that works.
import { existsSync } from 'node:fs'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { bundledOptions } from './bundled-browser.ts'

/** One way to a browser: a name for the message when none works, and how to launch it; null when it is not there. */
export interface Way {
  name: string
  options: () => Promise<LaunchOptions | null>
}

const at = (path: string): Way => ({
  name: path,
  options: async () => (existsSync(path) ? { executablePath: path } : null),
})

const channel = (name: string): Way => ({ name, options: async () => ({ channel: name }) })

const bundled: Way = { name: '@sparticuz/chromium', options: bundledOptions }

/**
 * CHROME_BIN alone when that is set, as a path or as `bundled`. Otherwise the browser that the machine has, which is one
 * that people use; and where there is none the bundled one, which takes half the work: it has no windows to draw.
 */
export function ways(chosen = process.env.CHROME_BIN): Way[] {
  if (chosen) return [chosen === 'bundled' ? bundled : at(chosen)]
  const paths = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']
  return [...paths.map(at), channel('chrome'), channel('msedge'), bundled]
}

let ours: Promise<Browser> | undefined

/** The browser that all files of this worker share, and that ends with it. Each leaves it with `closeContexts`. */
export async function workersBrowser(): Promise<Browser> {
  const known = await ours?.catch(() => undefined)
  if (!known?.isConnected()) ours = launchBrowser()
  return ours as Promise<Browser>
}

/** Closes every page in the browser of this worker. */
export async function closeContexts(): Promise<void> {
  const browser = await ours?.catch(() => undefined)
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? [])
}

/** A headless browser, launched in the first way that works. The caller closes it. */
export async function launchBrowser(tried: readonly Way[] = ways()): Promise<Browser> {
  const refusals: string[] = []
  for (const way of tried) {
    try {
      const options = await way.options()
      if (options) return await launch(options)
      refusals.push(`${way.name}: not for this machine, or not on it`)
    } catch (error) {
      refusals.push(`${way.name}: ${reason(error)}`)
    }
  }
  const list = refusals.map((refusal) => `\n  ${refusal}`).join('')
  throw new Error(`No browser could be started: install Chromium or Chrome, or set CHROME_BIN to one.${list}`)
}

const args = [
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** With Chromium's sandbox where it can be had: not as root, and not in most containers. */
async function launch(options: LaunchOptions): Promise<Browser> {
  const asRoot = process.getuid?.() === 0
  try {
    return await chromium.launch({ ...options, args, chromiumSandbox: !asRoot })
  } catch (error) {
    if (asRoot || !/sandbox/i.test(String(error))) throw error
    return chromium.launch({ ...options, args, chromiumSandbox: false })
  }
}

/** What a launch that failed has to say for itself, in one line. */
function reason(error: unknown): string {
  const lines = String(error).split('\n')
  return (lines.find((line) => line.includes('error while loading')) ?? lines[0] ?? '').trim()
}
