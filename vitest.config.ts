import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongFirst } from './tests/support/order.ts'

// Every test on SQLite; what touches the store on PostgreSQL as well; and the journeys in a real browser. All of them
// share the workers: a journey waits most of the time, and what it waits for may take long.
export default defineConfig({
  test: {
    allowOnly: false,
    // A process keeps what it has loaded from one file to the next, which is most of the work of a short file. Every
    // test makes a store and an app of its own, and none replaces a module.
    isolate: false,
    // Node itself loads the modules, types stripped, as it does in production.
    experimental: { viteModuleRunner: false },
    execArgv: ['--require', './bin/quick-imports.cjs'],
    sequence: { sequencer: LongFirst },
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Only for what hangs: a busy machine is no reason to fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/db/postgres.test.ts'],
          // A developer's own database is never the tests'.
          env: { DATABASE_URL: '' },
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [
            'tests/db/**/*.test.ts',
            'tests/**/pages.test.ts',
            'tests/**/races.test.ts',
            'tests/hall/days.test.ts',
          ],
          exclude: [
            'tests/browser/**',
            'tests/db/sqlite.test.ts',
            // Pages that only read the catalogue, which every other page reads there too.
            'tests/languages/**',
            'tests/booking/choosing/**',
          ],
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/on-postgres.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          env: { DATABASE_URL: '' },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
