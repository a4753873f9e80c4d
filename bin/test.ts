// `npm test`, or a part of it: `npm test -- tests/queue`. Runs vitest and ends with one line that every CI
// understands, `N passed, N failed`, also when vitest itself came down.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Totals } from '../tests/support/summary.ts'

const chosen = process.argv.slice(2)
const byName = chosen.some((argument) => /^(-t|--testNamePattern)/.test(argument))
const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The exit status of vitest, and what it counted; null when it came down before it could. */
function runVitest(): { status: number; totals: Totals | null } {
  const folder = mkdtempSync(join(tmpdir(), 'beurt-test-'))
  const path = join(folder, 'totals.json')
  const vitest = inProject('node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', `--reporter=${inProject('tests/support/summary.ts')}`]
  const run = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...chosen], {
    stdio: 'inherit',
    env: { ...process.env, TEST_TOTALS: path },
  })
  const totals = readTotals(path)
  rmSync(folder, { recursive: true, force: true })
  return { status: run.status ?? 1, totals }
}

function readTotals(path: string): Totals | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Whatever did not pass has failed, skipped tests too, unless tests were chosen by name. */
function failures({ status, totals }: ReturnType<typeof runVitest>): number {
  if (!totals) return 1
  const counted = totals.failed + totals.broken + (byName ? 0 : totals.skipped)
  // Vitest also refuses a run without tests, and one in which an error escaped from a test.
  return counted === 0 && (status !== 0 || totals.passed === 0) ? 1 : counted
}

const run = runVitest()
const failed = failures(run)
console.log(`${run.totals?.passed ?? 0} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
