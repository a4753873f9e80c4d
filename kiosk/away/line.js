// The line to the server: what was given goes to it, and numbers come from it. One page at a time does so, and every
// repeat is harmless: the server knows each number and each question by its key.
/** @import { Answer, Stock } from './stock.js' */

const answerMs = 8000
const healthMs = 2500
/** The server reads no longer list. */
const atOnce = 50

/** 128 random bits, as the server wants a key. */
export function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Whether the server is there at all, known sooner than by what takes it some time. */
export const reaches = () =>
  fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(healthMs) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** @param {string} path @param {unknown} body */
const post = (path, body) =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(answerMs),
  })

/**
 * Hands in and fills up. 'busy': another page is at it. 'refused': this kiosk is not paired any more, and gives no
 * numbers; what it gave stays, for when it is paired again today.
 * @param {Stock} stock
 * @returns {Promise<'well' | 'away' | 'refused' | 'busy'>}
 */
export const keepUp = (stock) =>
  navigator.locks.request('beurt-kiosk', { ifAvailable: true }, async (lock) => {
    if (!lock) return 'busy'
    if (!(await reaches())) return 'away'
    try {
      await handIn(stock)
      return await fillUp(stock)
    } catch {
      return 'away'
    }
  })

/** @param {Stock} stock */
async function handIn(stock) {
  const all = await stock.given()
  for (let from = 0; from < all.length; from += atOnce) {
    const given = all.slice(from, from + atOnce).map(({ followId, ...one }) => one)
    const response = await post('/kiosk/inlevering', { given })
    if (response.ok) await stock.forget((await response.json()).answered)
  }
}

/** @param {Stock} stock @returns {Promise<'well' | 'away' | 'refused'>} */
async function fillUp(stock) {
  const key = await stock.askKey(freshKey())
  const held = (await stock.numbers()).map(({ number }) => number)
  const response = await post('/kiosk/nummervoorraad', { key, held })
  if (response.status === 403) {
    await stock.forgetNumbers()
    return 'refused'
  }
  if (!response.ok) return 'away'
  /** @type {Answer} */
  const answer = await response.json()
  await stock.fill(key, answer, Date.now())
  // Nobody waits any more for numbers of a day that is over, and their codes must not stay.
  await stock.forget((await stock.given()).filter(({ date }) => date < answer.date).map((one) => one.key))
  return 'well'
}
