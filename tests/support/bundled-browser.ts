// The Chromium inside @sparticuz/chromium, for a machine that has no browser: Linux on x64 only, 190 MB once unpacked.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LaunchOptions } from 'playwright-core'

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url))
const source = join(packages, '@sparticuz', 'chromium')

/** How to launch it, unpacked at first use; null on a machine that it is not made for. */
export async function bundledOptions(): Promise<LaunchOptions | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const folder = await unpacked()
  return { executablePath: join(folder, 'chromium'), env: { ...process.env, ...surroundings(folder) } }
}

/** Ours, and not the shared temporary folder: the package runs whatever lies there under the name it expects. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const folder = join(packages, '.cache', `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(join(packages, '.cache'), { recursive: true })
  const fresh = mkdtempSync(join(packages, '.cache', 'unpacking-'))
  try {
    await unpackInto(fresh)
    renameSync(fresh, folder)
  } catch (error) {
    // Renaming is atomic, so nobody meets half a browser; whoever unpacks second throws its own copy away.
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

async function unpackInto(folder: string): Promise<void> {
  const { default: packed, inflate } = await import('@sparticuz/chromium')
  const before = process.env.TMPDIR
  // The package has no other way to be told where to.
  process.env.TMPDIR = folder
  try {
    await packed.executablePath()
    await inflate(join(source, 'bin', 'al2023.tar.br'))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** The package's own libraries and fonts, where the machine has none. */
function surroundings(folder: string): Record<string, string> {
  const starts = spawnSync(join(folder, 'chromium'), ['--version']).status === 0
  return {
    ...(starts ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }),
    ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
  }
}
