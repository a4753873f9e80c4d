// Counts the tests of a run over all projects and leaves the totals in the file that bin/test.ts asks for.
import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

export interface Totals {
  passed: number
  failed: number
  skipped: number
  /** Files that failed outside any test: they could not be loaded, or a hook broke. */
  broken: number
}

export function totalsOf(modules: readonly TestModule[]): Totals {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
  const count = (state: string) => states.filter((each) => each === state).length
  const failedAlone = (module: TestModule) => !module.ok() && [...module.children.allTests('failed')].length === 0
  return {
    passed: count('passed'),
    failed: count('failed') + count('pending'),
    skipped: count('skipped'),
    broken: modules.filter(failedAlone).length,
  }
}

/** Vitest makes its reporters with `new`, which is happy with what a function returns. */
export default function summary(): Reporter {
  return {
    onTestRunEnd(modules) {
      const path = process.env.TEST_TOTALS
      if (path) writeFileSync(path, JSON.stringify(totalsOf(modules)))
    },
  }
}
