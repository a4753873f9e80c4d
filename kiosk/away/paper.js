// A number on paper through the print agent, which stands beside this browser and needs no server for it
// (kiosk/print-door.mjs). The server left a form for it, and what the answers of the printer mean.
import { timeOf } from './clock.js'
import { readable } from './today.js'

/** @import { Given } from './stock.js' */

/** As with the server: what comes later would come out for the next visitor, and the agent leaves it. */
const patienceMs = 20_000

/**
 * Prints this number, once: whoever asks for it again gets nothing. `line` has the form, and says what became of it.
 * @param {HTMLElement} line @param {Given} given @param {string} zone
 */
export async function printThroughAgent(line, given, zone) {
  const { form = '' } = line.dataset
  const { agent = '', signs = '' } = /** @type {HTMLElement | null} */ (line.closest('[data-agent]'))?.dataset ?? {}
  const receipt = { id: given.key, bytes: filled(JSON.parse(form), given, zone), signs: JSON.parse(signs) }
  const outcome = await outcomeOf(agent, receipt).catch(() => 'unsure')
  line.textContent = line.dataset[outcome] ?? ''
  // Who listens cannot take a photo instead (public/kiosk-aloud.js).
  if (outcome !== 'printed') line.dataset.aloud = line.dataset.again ?? ''
  line.dispatchEvent(new CustomEvent('kiosk:paper', { bubbles: true }))
}

/**
 * The bytes, base64.
 * @param {{ language: string, pieces: string[] }} form @param {Given} given @param {string} zone
 */
function filled({ language, pieces }, { number, takenAt, followId }, zone) {
  const blanks = [readable(number), timeOf(takenAt, zone, language), followId]
  return btoa(pieces.map((piece, at) => atob(piece) + (blanks[at] ?? '')).join(''))
}

/**
 * No answer, because the agent does not run or because it was lost, leaves it open whether something is on paper.
 * @param {string} agent @param {{ id: string, bytes: string, signs: object }} receipt
 * @returns {Promise<'printed' | 'unsure' | 'failed'>}
 */
async function outcomeOf(agent, receipt) {
  const answer = await fetch(`${agent}/bonnen`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(receipt),
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(patienceMs),
  })
  return answer.ok ? (await answer.json()).outcome : 'failed'
}
