// What somebody reads whose machine cannot run Beurt: one sentence, never a stack trace.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beurt-guard-'))
  mkdirSync(join(folder, 'bin'))
  cpSync(fileURLToPath(new URL('../bin/ready.cjs', import.meta.url)), join(folder, 'bin', 'ready.cjs'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function givenPackages({ wanted, locked }: { wanted: object; locked: object }) {
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ dependencies: wanted, devDependencies: {}, allowScripts: { a: true } }),
  )
  const packages = { '': { dependencies: locked, devDependencies: {} }, 'node_modules/a': { version: '1.0.0' } }
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }))
}

/** Puts the package down in this version, as npm does. */
function givenInstalled(version: string) {
  mkdirSync(join(folder, 'node_modules'))
  const list = JSON.stringify({ packages: { 'node_modules/a': { version } } })
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), list)
}

/** Runs Node in the folder, on a machine where it finds no npm. */
function run(...parameters: string[]) {
  return runAs(process.versions.node, ...parameters)
}

/** The same by another Node. */
function runAs(version: string, ...parameters: string[]) {
  const disguise = join(folder, 'disguise.cjs')
  const versions = JSON.stringify({ ...process.versions, node: version })
  writeFileSync(disguise, `Object.defineProperty(process, 'versions', { value: ${versions} })`)
  const env = { PATH: folder, NODE_OPTIONS: `--require ${disguise}` }
  const { status, stderr } = spawnSync(process.execPath, parameters, { cwd: folder, env, encoding: 'utf8' })
  return { status, lines: stderr.trim().split('\n') }
}

test('a copy without a lockfile is refused', () => {
  expect(run('bin/ready.cjs')).toEqual({
    status: 1,
    lines: ['package.json or package-lock.json is missing or damaged: take a fresh copy.'],
  })
})

test('a lockfile that does not follow package.json is refused', () => {
  givenPackages({ wanted: { a: '2.0.0' }, locked: { a: '1.0.0' } })
  expect(run('bin/ready.cjs')).toEqual({
    status: 1,
    lines: ['package-lock.json does not follow package.json: run `npm install` first.'],
  })
})

test('without npm it says that npm was not found', () => {
  givenPackages({ wanted: { a: '1.0.0' }, locked: { a: '1.0.0' } })
  const { status, lines } = run('bin/ready.cjs')
  expect(status).toBe(1)
  expect(lines.at(-1)).toMatch(/npm was not found/)
})

test('a package in another version than the lockfile says is installed anew', () => {
  givenPackages({ wanted: { a: '1.0.0' }, locked: { a: '1.0.0' } })
  givenInstalled('0.9.0')
  expect(run('bin/ready.cjs').lines.at(-1)).toMatch(/npm was not found/)
})

test('an old Node is named before it reaches SQLite', () => {
  givenPackages({ wanted: { a: '1.0.0' }, locked: { a: '1.0.0' } })
  givenInstalled('1.0.0')
  const { status, lines } = runAs('23.11.0', 'bin/ready.cjs')
  expect(status).toBe(1)
  expect(lines).toEqual([expect.stringMatching(/^Node 24 is needed, this is 23\.11\.0: /)])
})

test('install scripts that an installation broken off did not run are run the next time', () => {
  givenPackages({ wanted: { a: '1.0.0' }, locked: { a: '1.0.0' } })
  givenInstalled('1.0.0')
  mkdirSync(join(folder, 'node_modules', 'a'))
  writeFileSync(join(folder, '.scripts-due'), '')
  expect(run('bin/ready.cjs').lines.at(-1)).toMatch(/npm was not found/)
})

test('where npm skipped the preparation, the command says so', () => {
  writeFileSync(join(folder, 'start.js'), "console.log('started')")
  expect(run('--require', './bin/ready.cjs', 'start.js')).toEqual({
    status: 1,
    lines: ['npm skipped the preparation, because ignore-scripts is set: run `node bin/ready.cjs` first.'],
  })
})
