// The print agent: stands beside the browser of a kiosk, and brings its receipts to a printer that only this machine can
// reach. It needs Node 18 or newer and nothing else. It knows nothing of printers: it asks with bytes that the server
// gave, and tells the server what was answered. While the server is away the page of the kiosk brings receipts itself
// (print-door.mjs).
//
//   node print-agent.mjs /etc/beurt/print-agent.json
//
// The file holds { "server": "https://…", "key": "…", "printer": "file:/dev/usb/lp0" }, or a printer "tcp:host:9100".
// It may hold a "port" for the page of the kiosk.
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { answerMs, asked, bringAlone, oneAtATime, writeMs } from './print-dialogue.mjs'
import { openDoor } from './print-door.mjs'
import { openPrinter } from './print-line.mjs'

/** Where the page of the kiosk looks for it, unless that kiosk has another one in Beurt. */
const usualPort = 9180
/** Without a bell it looks so often, and tells how the printer is. */
const lookEveryMs = 30_000
/** The server pings every two seconds. */
const silentMs = 15_000
const firstWaitMs = 500
const longestWaitMs = 10_000

/** @typedef {{ server: string, key: string, printer: string, port: number }} Settings */

/** @returns {Settings} */
function readSettings() {
  const path = process.argv[2] ?? '/etc/beurt/print-agent.json'
  const { server, key, printer, port = usualPort } = JSON.parse(readFileSync(path, 'utf8'))
  if (!/^https?:\/\/[^/]+\/?$/.test(server)) throw new Error(`${path}: "server" must be the address of Beurt`)
  if (!/^[\w-]{22}$/.test(key)) throw new Error(`${path}: "key" must be a key of the page of this kiosk in Beurt`)
  if (!/^(tcp:.+:\d+|file:\/.+)$/.test(printer)) {
    throw new Error(`${path}: "printer" must be file:/dev/… or tcp:host:port`)
  }
  if (!Number.isInteger(port) || port < 1024 || port > 65_535) {
    throw new Error(`${path}: "port" must be a number from 1024 to 65535, or not there`)
  }
  return { server: server.replace(/\/$/, ''), key, printer, port }
}

const settings = readSettings()
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`)
const from64 = (/** @type {string} */ text) => Uint8Array.from(Buffer.from(text, 'base64'))
const to64 = (/** @type {Uint8Array} */ bytes) => Buffer.from(bytes).toString('base64')

/** @param {string} path @param {object} body */
const send = (path, body) =>
  fetch(`${settings.server}/kiosk/printagent/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${settings.key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  })

// ── The printer ─────────────────────────────────────────────────────────────────────────────────────────────────────

let question = new Uint8Array()

/** Asks how the printer is, gets a receipt if there is one, and brings it. Gives whether there may be another. */
async function look() {
  const line = await openPrinter(settings.printer)
  const before = line && (await asked(line, question))
  try {
    const reached = line !== undefined && before !== undefined
    const answer = await send('bonnen', { reached, answer: to64(before ?? new Uint8Array()) })
    if (answer.status !== 200 || !line || !before) return false
    const { id, bytes, doneMs } = /** @type {{ id: string, bytes: string, doneMs: number }} */ (await answer.json())
    await bring(line, id, before, from64(bytes), doneMs)
    return true
  } finally {
    await line?.close()
  }
}

/**
 * From here on the receipt may be on paper: it is never sent a second time, whatever goes wrong.
 * @param {import('./print-line.mjs').Line} line @param {string} id @param {Uint8Array} before @param {Uint8Array} bytes
 * @param {number} doneMs
 */
async function bring(line, id, before, bytes, doneMs) {
  const { all, some } = await line.write(bytes, writeMs)
  let after = new Uint8Array()
  const tell = (/** @type {boolean} */ last) => {
    const written = all ? 'all' : some ? 'part' : 'none'
    return send(`bonnen/${id}`, { written, before: to64(before), after: to64(after), last })
  }
  const until = Date.now() + (before.length > 0 ? doneMs : answerMs)
  while (all && !line.isBroken() && Date.now() < until) {
    const more = await line.read(until - Date.now())
    after = Uint8Array.from([...after, ...more])
    // The server knows whether that was the end of it.
    if (more.length > 0 && (await tell(false)).status === 204) return
  }
  await tell(true)
}

let isLooking = false
let again = false
/** Without the server there is nothing to look for, and a look that waits for it would keep the printer from others. */
let isFollowing = false

/** One look at a time: whoever wakes it meanwhile makes it look once more. */
async function wake() {
  again = true
  if (isLooking) return
  isLooking = true
  while (again) {
    again = false
    try {
      if (isFollowing && question.length > 0 && (await oneAtATime(look))) again = true
    } catch (error) {
      say(`The server was not reached: ${error instanceof Error ? error.message : error}`)
    }
  }
  isLooking = false
}

// ── The bell ────────────────────────────────────────────────────────────────────────────────────────────────────────

let wait = firstWaitMs

/** Follows the server's stream until it ends. */
async function follow() {
  const silence = new AbortController()
  const late = () => silence.abort(new Error('the server is silent'))
  let watchdog = setTimeout(late, silentMs)
  try {
    const headers = { authorization: `Bearer ${settings.key}` }
    const answer = await fetch(`${settings.server}/kiosk/printagent/stroom`, { headers, signal: silence.signal })
    if (answer.status === 403) throw new Error('the key is refused: make a new one on the page of this kiosk')
    if (!answer.ok || !answer.body) throw new Error(`the server says ${answer.status}`)
    wait = firstWaitMs
    isFollowing = true
    let text = ''
    const decoder = new TextDecoder()
    for await (const part of answer.body) {
      clearTimeout(watchdog)
      watchdog = setTimeout(late, silentMs)
      const messages = (text + decoder.decode(part, { stream: true })).split('\n\n')
      text = messages.pop() ?? ''
      for (const message of messages) hear(message)
    }
  } finally {
    isFollowing = false
    clearTimeout(watchdog)
  }
}

/** @param {string} message */
function hear(message) {
  const data = /^data: (.*)$/m.exec(message)?.[1]
  if (!message.startsWith('event: print\n') || data === undefined) return
  question = from64(JSON.parse(data).question)
  void wake()
}

/** @param {import('./print-door.mjs').Receipt} receipt @param {() => boolean} isFresh */
const bringForPage = ({ bytes, signs }, isFresh) =>
  oneAtATime(async () => (isFresh() ? bringAlone(settings.printer, bytes, signs, isFresh) : 'failed'))

openDoor(settings, bringForPage, say)
setInterval(() => void wake(), lookEveryMs)
say(`Printing for ${settings.server} on ${settings.printer}`)
for (;;) {
  await follow().catch((error) => say(`No line: ${error.cause?.message ?? error.message}`))
  await pause(wait * (0.5 + Math.random()))
  wait = Math.min(wait * 2, longestWaitMs)
}
