// The plan of the house (ARCHITECTURE.md) as tests, each rule first shown to find what it forbids.
import { describe, expect, test } from 'vitest'
import * as imports from './architecture/imports.ts'
import * as packages from './architecture/packages.ts'
import * as text from './architecture/text.ts'
import { codeOf, importsOf, type Rule, readTree } from './architecture/tree.ts'

type Sample = Record<string, string>

/** The claim, its rule, trees that it must refuse, and one that it must let pass. */
const rules: [claim: string, rule: Rule, refused: Sample[], allowed: Sample][] = [
  [
    'pure files import only pure files and luxon',
    imports.pureFilesImportOnlyPureFiles,
    [
      { 'src/queue/order.ts': "import { store } from '../../db/store.ts'" },
      { 'src/queue/order.ts': "import type { Clock } from '../clock.ts'" },
      { 'src/queue/order.ts': "import { z } from 'zod'" },
      { 'src/queue/order.ts': "import { randomBytes } from 'node:crypto'" },
      { 'src/queue/order.ts': "import {\n  a,\n  b,\n} from './routes.ts'" },
      { 'src/queue/order.ts': "const later = () => import('hono')" },
      { 'src/queue/order.ts': "export * from '../context.ts'" },
    ],
    {
      'src/queue/order.ts': "import { DateTime } from 'luxon'\nimport { day } from '../catalogue/day.ts'",
      'src/queue/routes.ts': "import { Hono } from 'hono'",
      'src/demo/start.ts': "import { serve } from '../serve.ts'",
    },
  ],
  [
    'only db/ knows drizzle and its drivers',
    imports.onlyDbKnowsTheDatabase,
    [
      { 'src/queue/routes.ts': "import { eq } from 'drizzle-orm'" },
      { 'views/parts.ts': "import Database from 'better-sqlite3'" },
    ],
    { 'db/queue.ts': "import { eq } from 'drizzle-orm'" },
  ],
  [
    'only the engines know which database it is',
    imports.onlyTheEnginesKnowWhichDatabase,
    [
      { 'db/queue.ts': "import { sqliteTable } from 'drizzle-orm/sqlite-core'" },
      { 'db/queue.ts': "import { dialect } from './columns.ts'\nif (dialect === 'sqlite') go()" },
    ],
    {
      'db/columns.ts': "import * as sqlite from 'drizzle-orm/sqlite-core'",
      'db/rows.ts': "import type { PgTable } from 'drizzle-orm/pg-core'",
    },
  ],
  [
    'no file knows one that knows it',
    imports.noFileKnowsOneThatKnowsIt,
    [
      { 'views/a.ts': "import type { B } from './b.ts'", 'views/b.ts': "import { a } from './a.ts'" },
      {
        'src/a.ts': "import { b } from '../db/b.ts'",
        'db/b.ts': "import { c } from './c.ts'",
        'db/c.ts': "import type { A } from '../src/a.ts'",
      },
    ],
    {
      'views/a.ts': "import { b } from './b.ts'\nimport { c } from './c.ts'",
      'views/b.ts': "import { c } from './c.ts'",
    },
  ],
  [
    'views load nothing',
    imports.viewsLoadNothing,
    [
      { 'views/queue/counter.ts': "import { findQueue } from '../../db/queue.ts'" },
      { 'views/queue/counter.ts': "import { systemClock } from '../../src/clock.ts'" },
    ],
    { 'views/queue/counter.ts': "import type { Ticket } from '../../src/queue/ticket.ts'" },
  ],
  [
    'db/ knows no pages',
    imports.dbKnowsNoPages,
    [
      { 'db/queue.ts': "import { board } from '../views/display/board.ts'" },
      { 'db/queue.ts': "import { Hono } from 'hono'" },
    ],
    { 'db/queue.ts': "import { next } from '../src/queue/order.ts'" },
  ],
  [
    "no capability imports another's routes",
    imports.noCapabilityImportsAnothersRoutes,
    [{ 'src/queue/routes.ts': "import { routes } from '../booking/routes.ts'" }],
    {
      'src/app.ts': "import { routes } from './booking/routes.ts'",
      'src/booking/routes.ts': "import './change-routes.ts'",
    },
  ],
  [
    'what runs in a browser imports nothing of the server',
    imports.browsersGetNothingOfTheServer,
    [
      { 'kiosk/start.js': "import { a } from '../src/checkin/arrival.ts'" },
      { 'public/live.js': "import '../views/parts.ts'" },
    ],
    { 'kiosk/start.js': "import { a } from './ticket.js'" },
  ],
  [
    'the auditor of a simulated day knows nothing of the product',
    imports.theAuditorKnowsNothingOfTheProduct,
    [
      { 'tests/hall/audit/order.ts': "import { dueOf } from '../../../src/queue/due.ts'" },
      { 'tests/hall/record.ts': "import type { Ticket } from '../../db/schema.ts'" },
      { 'tests/hall/auditor.ts': "import { world } from './world.ts'" },
    ],
    { 'tests/hall/auditor.ts': "import { auditOrder } from './audit/order.ts'\nimport { DateTime } from 'luxon'" },
  ],
  [
    'every file of the server is used by more than a test',
    imports.everyFileIsUsed,
    [{ 'src/queue/order.ts': '', 'tests/queue/order.test.ts': "import '../../src/queue/order.ts'" }],
    { 'src/server.ts': "import './app.ts'", 'src/app.ts': '' },
  ],
  [
    'the time comes from src/clock.ts',
    text.timeComesFromTheClock,
    [
      { 'src/jobs.ts': 'const at = Date.now()' },
      { 'db/jobs.ts': 'setTimeout(run, 5)' },
      { 'views/parts.ts': 'new Date().getFullYear()' },
      { 'src/queue/day.ts': 'DateTime.now()' },
    ],
    {
      'src/clock.ts': 'Date.now()',
      'src/jobs.ts': '// never Date.now()\nclock.machineNow()',
      'tests/a.ts': 'Date.now()',
    },
  ],
  [
    'chance comes from src/chance.ts',
    text.luckComesFromChance,
    [{ 'src/jobs.ts': 'Math.random()' }, { 'db/postgres.ts': "import { randomUUID } from 'node:crypto'" }],
    { 'src/chance.ts': 'randomBytes(16)' },
  ],
  [
    'the environment is read by src/environment.ts and db/columns.ts',
    text.theEnvironmentIsReadInOnePlace,
    [{ 'src/app.ts': 'process.env.PORT' }],
    { 'src/environment.ts': 'process.env', 'bin/test.ts': 'process.env' },
  ],
  [
    `no file is longer than ${text.linesAtMost} lines`,
    text.noFileIsTooLong,
    [{ 'src/app.ts': 'x\n'.repeat(301) }, { 'public/base.css': 'a{}\n'.repeat(301) }],
    { 'src/app.ts': 'x\n'.repeat(300), 'package-lock.json': '\n'.repeat(5000) },
  ],
  [
    'names say something',
    text.namesSaySomething,
    [
      { 'src/utils.ts': '' },
      { 'src/queue/ticket-service.ts': '' },
      { 'views/common/parts.ts': '' },
      { 'tests/support/helpers.test.ts': '' },
    ],
    { 'kiosk/service-worker.js': '', 'src/queue/order.ts': '' },
  ],
  [
    'nothing is left unfinished',
    text.nothingIsLeftUnfinished,
    [{ 'src/app.ts': `// ${'TO'}DO later` }, { 'public/base.css': `/* ${'FIX'}ME */` }],
    { 'src/app.ts': '// done' },
  ],
  [
    'no test is left out',
    text.noTestIsLeftOut,
    [
      { 'tests/a.test.ts': `test.${'skip'}('a', () => {})` },
      { 'tests/a.test.ts': `describe.each([1]).${'only'}('a', () => {})` },
      { 'tests/a.test.ts': `  test.${'skipIf'}(!browser)('a', () => {})` },
    ],
    { 'tests/a.test.ts': "test('only once', () => { queue.skip(1) })" },
  ],
  [
    'views pass the content policy',
    text.viewsPassTheContentPolicy,
    [
      { 'views/a.ts': 'html`<p style="color: red">`' },
      { 'views/a.ts': 'html`<script>go()</script>`' },
      { 'views/a.ts': 'html`<button hx-on:click="go()">`' },
      { 'views/a.ts': 'html`<button onclick="go()">`' },
      { 'views/a.ts': 'html`<b hx-trigger="click[ctrlKey]">`' },
    ],
    { 'views/a.ts': 'html`<script src="/a.js" defer></script><link rel="stylesheet" href="/a.css">`' },
  ],
  [
    'packages have exact versions',
    packages.versionsAreExact,
    [
      { 'package.json': '{ "dependencies": { "hono": "^4.0.0" } }' },
      { 'package.json': '{ "devDependencies": { "vitest": "latest" } }' },
    ],
    { 'package.json': '{ "dependencies": { "hono": "4.13.19", "pg": "18.4.0-beta.17" } }' },
  ],
  [
    'the lockfile follows package.json',
    packages.theLockfileFollows,
    [
      { 'package.json': '{}' },
      {
        'package.json': '{ "dependencies": { "hono": "4.0.0" } }',
        'package-lock.json': '{ "packages": { "": { "dependencies": { "hono": "4.0.1" } } } }',
      },
      {
        'package.json': '{ "dependencies": { "hono": "4.0.0" } }',
        'package-lock.json': '{ "packages": { "": { "dependencies": { "hono": "4.0.0" } } } }',
      },
    ],
    {
      'package.json': '{ "dependencies": { "hono": "4.0.0" } }',
      'package-lock.json':
        '{ "packages": { "": { "dependencies": { "hono": "4.0.0" } }, "node_modules/hono": { "version": "4.0.0" } } }',
    },
  ],
  [
    'the lockfile is whole',
    packages.theLockfileIsWhole,
    [
      {
        'package-lock.json':
          '{ "packages": { "node_modules/a": { "optionalDependencies": { "a-darwin": "1.0.0" } } } }',
      },
    ],
    {
      'package-lock.json':
        '{ "packages": { "node_modules/a": { "optionalDependencies": { "b": "1.0.0" } }, "node_modules/b": {} } }',
    },
  ],
]

const project = readTree()

describe.each(rules)('%s', (_claim, rule, refused, allowed) => {
  test.each(refused.map((sample, at) => ({ at, sample })))('refuses sample $at', ({ sample }) => {
    expect(rule(new Map(Object.entries(sample)))).not.toEqual([])
  })

  test('lets pass what is right', () => {
    expect(rule(new Map(Object.entries(allowed)))).toEqual([])
  })

  test('holds in this project', () => {
    expect(rule(project)).toEqual([])
  })
})

test('the project was read at all', () => {
  expect(project.size).toBeGreaterThan(50)
  expect(project.has('src/server.ts')).toBe(true)
})

test('imports are found in every form, and not in comments', () => {
  const file =
    "import a from './a.ts'\nimport type { B } from '../b.ts'\n// import c from './c.ts'\nexport { d } from 'd'\nimport './e.ts'"
  expect(importsOf('src/queue/x.ts', file).sort()).toEqual(['d', 'src/b.ts', 'src/queue/a.ts', 'src/queue/e.ts'])
  expect(codeOf("a /* b\nc */ d // e\n'https://f'")).toBe("a \n d \n'https://f'")
})
