// The service worker of a kiosk. It keeps one page and what that page needs, and gives it when the server does not
// answer in time, so that nobody ever sees an error of the browser. The server puts before this file what is to be
// kept, under a version that changes with any of it: a browser then installs the whole anew, and throws the old away.

/**
 * @typedef {{ version: string, files: string[], sentence: string }} Kept
 * @typedef {Event & { waitUntil(work: Promise<unknown>): void }} LifeEvent
 * @typedef {LifeEvent & { request: Request, respondWith(response: Promise<Response>): void }} FetchEvent
 * @typedef {{ kept: Kept, skipWaiting(): Promise<void>, clients: { claim(): Promise<void> } }} Worker
 */
const worker = /** @type {Worker} */ (/** @type {unknown} */ (self))
const { version, files, sentence } = worker.kept

const storeName = 'beurt-kiosk'
const startPath = '/kiosk'
const awayPath = '/kiosk/zonder-verbinding'
const prefix = 'beurt-kiosk-'
const cacheName = prefix + version
/** A visitor has a screen within five seconds, also when what was pressed went first and got no answer. */
const answerMs = 4000
const answerAgainMs = 500
/** The page goes to another screen within so long after one that did not come. */
const silentMs = 2000

/** @param {string} type @param {(event: FetchEvent) => void} run */
const on = (type, run) => self.addEventListener(type, (event) => run(/** @type {FetchEvent} */ (event)))

/** Each language has a worker, and all of them keep the same: the first to come fetches it, hundreds of clips among it. */
async function install() {
  await navigator.locks.request(cacheName, async () => {
    const cache = await caches.open(cacheName)
    const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
    const missing = [...files, awayPath].filter((path) => !kept.has(path))
    await cache.addAll(missing.map((path) => new Request(path, { cache: 'reload' })))
  })
  await worker.skipWaiting()
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name)
  }
  await worker.clients.claim()
}

let silentAt = Number.NEGATIVE_INFINITY

/**
 * The answer of the server; undefined when it takes too long.
 * @param {Request} request @param {number} patience
 * @returns {Promise<Response | undefined>}
 */
const answered = (request, patience) =>
  Promise.race([fetch(request), new Promise((resolve) => setTimeout(() => resolve(undefined), patience))])

/** @param {Request} request */
async function page(request) {
  const patience = Date.now() - silentAt < silentMs ? answerAgainMs : answerMs
  const response = await answered(request, patience).catch(() => undefined)
  if (response?.status === 403) await forgetNumbers()
  if (response && response.status < 500) return response
  return (await kept()) ?? response ?? broken()
}

/** This kiosk is not paired any more: nobody gets a number from it. What it gave stays (kiosk/away/stock.js). */
async function forgetNumbers() {
  // To open what is not there would make it, without its parts.
  if (!(await indexedDB.databases()).some(({ name }) => name === storeName)) return
  const request = indexedDB.open(storeName)
  request.onsuccess = () => {
    request.result.transaction('numbers', 'readwrite').objectStore('numbers').clear()
    request.result.close()
  }
}

/** When nothing could be kept, as on a full disk. */
const broken = () => new Response(sentence, { headers: { 'content-type': 'text/plain; charset=utf-8' } })

const kept = async () => (await caches.open(cacheName)).match(awayPath)

/** @param {Request} request */
const file = async (request) => (await (await caches.open(cacheName)).match(request)) ?? fetch(request)

/** A screen that a script asks for: no answer in time is an error, upon which the page goes to the one that is kept. */
async function screen(/** @type {Request} */ request) {
  const response = await answered(request, answerMs)
  if (!response) silentAt = Date.now()
  return response ?? Response.error()
}

on('install', (event) => event.waitUntil(install()))
on('activate', (event) => event.waitUntil(takeOver()))
on('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (files.includes(pathname)) event.respondWith(file(request))
  else if (request.headers.has('hx-request') || pathname === startPath) event.respondWith(screen(request))
})
