// The agent's own door, for the page of the kiosk on this machine: while the server is away that brings what it wants
// on paper here. Nobody else is let in: only this machine reaches the door, and of what runs in a browser only pages of
// Beurt itself.
import { createServer } from 'node:http'

/** @import { IncomingMessage, ServerResponse } from 'node:http' */
/** @import { Signs } from './print-dialogue.mjs' */
/** @typedef {{ id: string, bytes: Uint8Array, signs: Signs }} Receipt */
/** @typedef {'printed' | 'unsure' | 'failed'} Outcome */

/** A receipt is some 600 bytes. */
const bodyMax = 16_000
/** More numbers than a kiosk has in a day. */
const rememberedMax = 1_000
/** A number that comes out when its visitor has gone lands in the hands of the next one. */
const freshMs = 20_000

/**
 * Opens the door on this port. `bring` is asked once for each receipt, however often that comes: the answer to a repeat
 * is that of the first time.
 * @param {{ server: string, port: number }} settings
 * @param {(receipt: Receipt, isFresh: () => boolean) => Promise<Outcome>} bring
 * @param {(line: string) => void} say
 */
export function openDoor({ server, port }, bring, say) {
  const { origin } = new URL(server)
  /** @type {Map<string, Promise<Outcome>>} */
  const brought = new Map()

  /** @param {Receipt} receipt */
  function bringOnce(receipt) {
    const before = brought.get(receipt.id)
    if (before) return before
    const until = performance.now() + freshMs
    const bringing = bring(receipt, () => performance.now() < until)
    brought.set(receipt.id, bringing)
    for (const id of brought.keys()) {
      if (brought.size > rememberedMax) brought.delete(id)
    }
    return bringing
  }

  /** @param {IncomingMessage} request @param {ServerResponse} response */
  async function answer(request, response) {
    const refuse = (/** @type {number} */ status) => void response.writeHead(status, { connection: 'close' }).end()
    if (request.headers.origin !== origin) return refuse(403)
    response.setHeader('access-control-allow-origin', origin)
    response.setHeader('vary', 'origin')
    if (request.url !== '/bonnen') return refuse(404)
    if (request.method === 'OPTIONS') {
      const allowed = { 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type' }
      return void response.writeHead(204, allowed).end()
    }
    if (request.method !== 'POST') return refuse(405)
    if (request.headers['content-type'] !== 'application/json') return refuse(415)
    // A browser always says how long it is.
    if (!(Number(request.headers['content-length']) <= bodyMax)) return refuse(413)
    const receipt = receiptIn(await bodyOf(request))
    if (!receipt) return refuse(400)
    const outcome = await bringOnce(receipt)
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify({ outcome }))
  }

  const door = createServer((request, response) => {
    answer(request, response).catch((error) => {
      say(`A receipt of the page failed: ${error instanceof Error ? error.message : error}`)
      response.destroy()
    })
  })
  // Without it the receipts of the server go on.
  door.on('error', (error) => say(`No receipts while the server is away: ${error.message}`))
  door.listen(port, '127.0.0.1')
}

/** @param {IncomingMessage} request */
async function bodyOf(request) {
  let body = ''
  for await (const part of request.setEncoding('utf8')) body += part
  return body
}

/** @param {string} body @returns {Receipt | undefined} */
function receiptIn(body) {
  try {
    const { id, bytes, signs } = JSON.parse(body)
    const isWhole = /^[\w-]{22}$/.test(id) && /^[A-Za-z\d+/]+={0,2}$/.test(bytes) && isSigns(signs)
    return isWhole ? { id, bytes: Uint8Array.from(Buffer.from(bytes, 'base64')), signs } : undefined
  } catch {
    return undefined
  }
}

/** @param {any} signs */
const isSigns = ({ question, status, trouble, done }) =>
  areBytes(question) &&
  areBytes('each' in status ? status.each : status.begins) &&
  Array.isArray(trouble) &&
  trouble.every(areBytes) &&
  areBytes('byte' in done ? done.byte : [done.counts])

/** @param {unknown} list */
const areBytes = (list) => Array.isArray(list) && list.every((one) => Number.isInteger(one) && one >= 0 && one <= 255)
