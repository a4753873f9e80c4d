// What an administrator copies to a machine in the hall: scripts that start, policies that lock up, units that are whole.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usualAgentPort } from '../../src/staff/device-form.ts'

const folder = fileURLToPath(new URL('../../kiosk/', import.meta.url))
const scripts = readdirSync(folder).filter((name) => name.endsWith('.sh'))
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'beurt-kiosk-'))
})
afterEach(() => rmSync(place, { recursive: true }))

/** A program of this name that says what it was started with. */
function pretend(name: string): string {
  const path = join(place, name)
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@"\n`)
  chmodSync(path, 0o755)
  return path
}

function start(script: string, conf: string) {
  writeFileSync(join(place, 'screen.conf'), conf)
  pretend('curl')
  const env = { PATH: `${place}:/usr/bin:/bin`, HOME: place, BEURT_CONF: join(place, 'screen.conf') }
  const { status, stdout, stderr } = spawnSync('/bin/sh', [join(folder, script)], { env, encoding: 'utf8' })
  return { status, words: stdout.trim().split('\n'), stderr }
}

test.each(scripts)('%s can be read by any shell', (script) => {
  expect(read(script)).toMatch(/^#!\/bin\/sh\n/)
  execFileSync('/bin/sh', ['-n', join(folder, script)])
})

test('a kiosk opens its page over the whole screen, prints without asking, and keeps its folder', () => {
  const chromium = pretend('browser')
  const { words } = start('start-kiosk.sh', `BEURT_URL=https://afspraken.waterdam.nl/\nCHROMIUM=${chromium}\n`)
  expect(words.at(-1)).toBe('https://afspraken.waterdam.nl/kiosk')
  for (const flag of [
    '--kiosk',
    '--kiosk-printing',
    '--noerrdialogs',
    '--disable-pinch',
    '--overscroll-history-navigation=0',
    '--autoplay-policy=no-user-gesture-required',
    `--user-data-dir=${place}/beurt`,
  ]) {
    expect(words).toContain(flag)
  }
  expect(words).not.toContain('--incognito')
})

test('a display waits for the server, sounds without a touch, and prints nothing', () => {
  const chromium = pretend('browser')
  const conf = `BEURT_URL=https://afspraken.waterdam.nl\nCHROMIUM=${chromium}\nCHROMIUM_FLAGS='--force-device-scale-factor=2 --x'\n`
  const { words } = start('start-display.sh', conf)
  expect(words.slice(0, 1)).toEqual(['--silent'])
  expect(words).toContain('https://afspraken.waterdam.nl/health')
  expect(words.at(-1)).toBe('https://afspraken.waterdam.nl/scherm')
  expect(words).toContain('--autoplay-policy=no-user-gesture-required')
  expect(words).toContain('--force-device-scale-factor=2')
  expect(words).not.toContain('--kiosk-printing')
})

test.each(['start-kiosk.sh', 'start-display.sh'])('%s without an address says what to write where', (script) => {
  const { status, stderr } = start(script, '')
  expect(status).not.toBe(0)
  expect(stderr).toContain('write BEURT_URL=https://afspraken.gemeente.nl into')
})

test('the policies let one address in and nothing out', () => {
  const policies = JSON.parse(read('policies/beurt.json'))
  expect(policies).toMatchObject({
    URLBlocklist: ['*'],
    URLAllowlist: ['https://afspraken.gemeente.nl'],
    LoopbackNetworkAllowedForUrls: ['https://afspraken.gemeente.nl'],
    DownloadRestrictions: 3,
    DeveloperToolsAvailability: 2,
    AllowFileSelectionDialogs: false,
    PasswordManagerEnabled: false,
    TranslateEnabled: false,
    ExtensionInstallBlocklist: ['*'],
  })
})

test.each(readdirSync(join(folder, 'systemd')))('%s starts what is here, and starts it again', (unit) => {
  const text = read(`systemd/${unit}`)
  const [, started = ''] = /^ExecStart=.*\/opt\/beurt\/kiosk\/(\S+)/m.exec(text) ?? []
  expect(readdirSync(folder)).toContain(started)
  expect(text).toMatch(/^Restart=always$/m)
  expect(text).toMatch(/^User=beurt-(screen|print)$/m)
  expect(text).toMatch(/^WantedBy=/m)
})

test('an agent listens where Beurt tells the page of a kiosk to look, unless somebody says otherwise', () => {
  expect(read('print-agent.mjs')).toContain(`const usualPort = ${usualAgentPort}\n`)
  expect(read('README.md')).toContain(`http://127.0.0.1:${usualAgentPort}/`)
})

test('the guide names every file that there is to install', () => {
  const guide = read('README.md')
  for (const name of readdirSync(folder).filter((one) => one !== 'README.md')) expect(guide).toContain(name)
})

const whole = { server: 'https://a.nl', key: 'a'.repeat(22), printer: 'file:/dev/usb/lp0' }

test.each([
  ['no key', { ...whole, key: 'short' }, '"key" must be a key'],
  ['no server', { ...whole, server: 'a.nl' }, '"server" must be the address'],
  ['no printer', { ...whole, printer: 'lp0' }, '"printer" must be file:/dev/'],
  ['a port of the system', { ...whole, port: 80 }, '"port" must be a number from 1024'],
])('an agent with %s says so and stops', (_what, settings, sentence) => {
  const path = join(place, 'print-agent.json')
  writeFileSync(path, JSON.stringify(settings))
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'print-agent.mjs'), path], { encoding: 'utf8' })
  expect(status).not.toBe(0)
  expect(stderr).toContain(sentence)
})
