// The start guard: makes the packages and Node 24 ready before any other file of ours runs. `--omit=dev` leaves out
// what only tests need. CommonJS and plain syntax, because whatever Node the machine has must be able to read it.
'use strict'
const childProcess = require('child_process')
const fs = require('fs')
const path = require('path')

const root = path.join(__dirname, '..')
const modules = path.join(root, 'node_modules')
const ownNode = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
/** There as long as packages were put down whose install scripts have not run: an installation may be broken off. */
const scriptsDue = path.join(root, '.scripts-due')
const nodeNeeded = 24
const thisIsOld = parseInt(process.versions.node, 10) < nodeNeeded
const forTests = process.argv.indexOf('--omit=dev') === -1

/** One sentence for whoever typed the command; never a stack trace. */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function readJson(...names) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, ...names), 'utf8'))
  } catch (_error) {
    return null
  }
}

/** Does every package that the lockfile asks for lie in node_modules, in that very version? */
function isInstalled(lock, installed, withDev) {
  return Object.keys(lock.packages).every((name) => {
    const wanted = lock.packages[name]
    const maybeAbsent = name === '' || wanted.optional || wanted.devOptional || (wanted.dev && !withDev)
    const found = installed.packages[name]
    return maybeAbsent || (found !== undefined && found.version === wanted.version)
  })
}

/** The npm that started us, or else the one on the PATH; what it says is kept for when it fails. */
function npm(parameters) {
  const own = process.env.npm_execpath || ''
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 }
  if (/npm-cli\.c?js$/.test(own)) return childProcess.spawnSync(process.execPath, [own, ...parameters], options)
  return childProcess.spawnSync('npm', parameters, { ...options, shell: process.platform === 'win32' })
}

/** Does the folder refuse to be written to? npm is vague about that. */
function isReadOnly() {
  try {
    fs.accessSync(root, fs.constants.W_OK)
    return false
  } catch (_error) {
    return true
  }
}

/** Megabytes left on this disk; plenty where Node is too old to tell. */
function megabytesLeft() {
  if (!fs.statfsSync) return Infinity
  const disk = fs.statfsSync(root)
  return (disk.bavail * disk.bsize) / 1e6
}

const unreachable = /ENOTFOUND|EAI_AGAIN|ECONN|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|TIMEOUT/

function whyNpmFailed(result, megabytes) {
  if (result.error && result.error.code === 'ENOENT') return 'npm was not found; install Node 24 together with npm.'
  const said = `${result.stderr}${result.stdout}`
  if (isReadOnly() || /EACCES|EPERM/.test(said)) return 'this folder cannot be written to.'
  if (/ENOSPC/.test(said) || megabytesLeft() < megabytes) return `the disk has no ${megabytes} MB left.`
  if (unreachable.test(said)) return 'the npm registry is out of reach.'
  return 'run `npm ci` to see why.'
}

function npmOrStop(parameters, megabytes) {
  const result = npm([...parameters, '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1'])
  if (result.status !== 0) stop(`The packages cannot be installed: ${whyNpmFailed(result, megabytes)}`)
}

/** Installs what is missing. Packages that are there stay: a server may be running on them. */
function install(installed, withDev) {
  const command = installed ? ['install', '--no-save'] : ['ci']
  const set = withDev ? '--include=dev' : '--omit=dev'
  const megabytes = withDev ? 700 : 300
  process.stderr.write(`Installing packages${withDev ? '' : ', without those for tests'}: this happens once.\n`)
  // In a folder that refuses it npm fails too, and that is told.
  if (!isReadOnly()) fs.writeFileSync(scriptsDue, '')
  npmOrStop([...command, set, '--ignore-scripts'], megabytes)
  runAllowedScripts(megabytes)
}

/**
 * Runs the install scripts that package.json allows, and no other: npm before 11 knows no such list, and would ask for
 * a compiler, because it overlooks that better-sqlite3 brings its own binaries. Does nothing where npm is configured
 * with ignore-scripts.
 */
function runAllowedScripts(megabytes) {
  const allowed = readJson('package.json').allowScripts
  const present = Object.keys(allowed).filter((name) => allowed[name] && fs.existsSync(path.join(modules, name)))
  const due = present.filter((name) => name !== 'node' || !fs.existsSync(ownNode))
  if (due.length > 0) npmOrStop(['rebuild', ...due], megabytes)
  if (fs.existsSync(scriptsDue)) fs.unlinkSync(scriptsDue)
}

function makePackagesReady() {
  const lock = readJson('package-lock.json')
  const manifest = readJson('package.json')
  if (!lock || !manifest) stop('package.json or package-lock.json is missing or damaged: take a fresh copy.')
  for (const kind of ['dependencies', 'devDependencies']) {
    const same =
      JSON.stringify(Object.entries(manifest[kind]).sort()) ===
      JSON.stringify(Object.entries(lock.packages[''][kind]).sort())
    if (!same) stop('package-lock.json does not follow package.json: run `npm install` first.')
  }
  // npm writes this list last, so an installation that was broken off has none and is done anew.
  const installed = readJson('node_modules', '.package-lock.json')
  if (installed && isInstalled(lock, installed, forTests)) {
    if (fs.existsSync(scriptsDue)) runAllowedScripts(300)
    return
  }
  const devIsThere = installed !== null && Object.values(installed.packages).some((entry) => entry.dev)
  install(installed, forTests || devIsThere)
}

const probe = `
if (parseInt(process.versions.node, 10) < ${nodeNeeded}) process.exit(3)
new (require('better-sqlite3'))(':memory:').close()`

/** The Node that the script after us will find must be new enough, and able to load SQLite. */
function checkNode() {
  if (thisIsOld && !fs.existsSync(ownNode)) runAllowedScripts(300)
  const ownExists = fs.existsSync(ownNode)
  // A child, because better-sqlite3 brings an older Node down without a word.
  const result = childProcess.spawnSync(ownExists ? ownNode : process.execPath, ['-e', probe], {
    cwd: root,
    encoding: 'utf8',
  })
  if (result.status === 0) return
  if (ownExists && result.error) stop(`The Node in node_modules does not run on this machine (${result.error.code}).`)
  if (result.status === 3) {
    stop(
      `Node ${nodeNeeded} is needed, this is ${process.versions.node}: use a newer one, ` +
        'or let npm fetch it with `npm rebuild node --ignore-scripts=false`.',
    )
  }
  const line = result.stderr.split('\n').find((text) => /Error/.test(text)) || `it ended with ${result.signal}`
  stop(`SQLite (the package better-sqlite3) cannot be loaded on this machine: ${line}`)
}

/** With ignore-scripts set npm leaves out `predemo` and the like; what comes after would fail without saying why. */
function checkThatWeRan() {
  if (!thisIsOld && readJson('node_modules', '.package-lock.json')) return
  stop('npm skipped the preparation, because ignore-scripts is set: run `node bin/ready.cjs` first.')
}

if (require.main === module) {
  makePackagesReady()
  checkNode()
} else {
  // Loaded by `node --require`, before the first file of ours.
  checkThatWeRan()
}
