// A hall display. It follows the stream of its board, says so when the board cannot be trusted, lets new calls stand
// out and sounds them, one after another. Nobody attends to this page for weeks: whatever breaks must mend itself.
;(() => {
  const screen = document.getElementById('screen')
  const board = document.getElementById('board')
  if (!screen || !board) return
  const { hallSound } = /** @type {typeof globalThis & { hallSound: import('./display-sound.js').HallSound }} */ (
    globalThis
  )

  // Milliseconds. The server pings every two seconds, so silence means that the line is dead, closed or not.
  const reconnectAfter = 5_000
  /** A try that nobody answers gives way to the next, or a server that comes back is found too late. */
  const openWithin = 4_000
  const dimAfter = 10_000
  const hideAfter = 60_000
  const firstWait = 500
  const longestWait = 3_000
  const lookEvery = 250
  /** A call that was missed for longer is no longer sounded: somebody else has helped that visitor. */
  const youngFor = 60_000
  const nowFor = 10_000
  const reloadNotBefore = 60_000
  /** A browser needs a moment to find out whether there is sound. */
  const settledAfter = 5_000
  /** Where the whole picture hangs, one after the other, in hundredths of the screen's shorter side. */
  const places = [
    [0, 0],
    [0.3, 0.1],
    [0.4, 0.3],
    [0.1, 0.4],
    [-0.2, 0.3],
    [-0.4, 0.1],
    [-0.3, -0.2],
    [0, -0.3],
    [0.3, -0.2],
  ]

  /** @param {string} id @returns {HTMLElement} */
  const part = (id) => document.getElementById(id) ?? board

  // Time is the municipality's: the server says it, and between two pings it runs on.
  let told = { now: Number(screen.dataset.now), at: performance.now() }
  const municipalNow = () => told.now + performance.now() - told.at
  const clock = new Intl.DateTimeFormat('nl-NL', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: screen.dataset.zone || 'Europe/Amsterdam',
  })
  // As clockOf in views/words/format.ts writes it.
  /** @param {number} instant */
  const clockText = (instant) => clock.format(instant).replace(':', document.documentElement.lang === 'nl' ? '.' : ':')

  // ── The line ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** @type {EventSource | undefined} */
  let stream
  let openedAt = 0
  let retryAt = 0
  let wait = firstWait
  /** Whether this connection has brought the board: before that its pings vouch for nothing. */
  let current = false
  // The machine's own clock counts on while it sleeps, the page's may not.
  let heard = { at: performance.now(), machineAt: Date.now(), now: told.now }
  const silence = () => Math.max(performance.now() - heard.at, Date.now() - heard.machineAt)

  function open() {
    current = false
    openedAt = performance.now()
    const opened = new EventSource(screen?.dataset.stream ?? '')
    stream = opened
    document.dispatchEvent(new CustomEvent('machine:line', { detail: opened }))
    opened.addEventListener('ping', ({ data }) => {
      if (data) told = { now: Number(data), at: performance.now() }
      if (current) hear()
    })
    opened.addEventListener('board', ({ data }) => {
      current = true
      hear()
      show(data)
    })
    opened.onerror = () => lose()
  }

  function hear() {
    heard = { at: performance.now(), machineAt: Date.now(), now: municipalNow() }
    wait = firstWait
    look()
  }

  /** Whether this connection, or this try at one, has been silent for too long. @param {EventSource} stream */
  function isDead(stream) {
    if (stream.readyState === EventSource.CONNECTING) return performance.now() - openedAt >= openWithin
    return Math.min(silence(), performance.now() - openedAt) >= reconnectAfter
  }

  // The jitter keeps all the displays of a hall from coming back at the same moment.
  function lose() {
    const refused = stream?.readyState === EventSource.CLOSED
    stream?.close()
    stream = undefined
    retryAt = performance.now() + wait * (0.5 + Math.random() / 2)
    wait = Math.min(wait * 2, longestWait)
    if (refused && lineState() === 'gone') void askWhy()
  }

  /** A server that answers but gives no stream may have a page that says why, such as a display no longer paired. */
  async function askWhy() {
    const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined)
    if (answer && answer.status < 500) location.reload()
  }

  function lineState() {
    if (silence() >= hideAfter) return 'gone'
    return silence() >= dimAfter ? 'late' : 'live'
  }

  // ── The board ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** Every call that was seen here, by event: a recall is an event of its own. @type {Set<string>} */
  const known = new Set()
  /** Until when a call stands out, by the screen's own time. @type {Map<string, number>} */
  const fresh = new Map()

  /** @param {ParentNode} root @returns {HTMLElement[]} newest first */
  const callsIn = (root) => [...root.querySelectorAll('[data-event]')].map((call) => /** @type {HTMLElement} */ (call))
  // A new demonstration counts its events from the start again, so the instant belongs to it.
  /** @param {HTMLElement} call */
  const keyOf = (call) => `${call.dataset.event} ${call.dataset.at}`

  /** @param {string} html */
  function show(html) {
    const next = document.createElement('template')
    next.innerHTML = html
    const unseen = callsIn(next.content).filter((call) => !known.has(keyOf(call)))
    for (const call of unseen.reverse()) {
      known.add(keyOf(call))
      if (municipalNow() - Number(call.dataset.at) > youngFor) continue
      fresh.set(keyOf(call), performance.now() + nowFor)
      hallSound.call(keyOf(call), call.dataset)
    }
    const standing = new Set(callsIn(next.content).map(keyOf))
    hallSound.keepOnly((key) => standing.has(key))
    letStandOut(next.content)
    board?.replaceChildren(next.content)
    arrange()
    look()
  }

  /** How long people wait stands beside the clock, and an evacuation stands alone. */
  function arrange() {
    part('waits').replaceChildren(...(board?.querySelectorAll('.bz-waits') ?? []))
    hallSound.evacuate(isEvacuated())
  }

  // Fire takes servers away too: this stays, whatever becomes of the line.
  const isEvacuated = () => board?.querySelector('.bz-evacuation') !== null

  /** @param {ParentNode} root */
  function letStandOut(root) {
    for (const [key, until] of fresh) if (performance.now() >= until) fresh.delete(key)
    for (const call of callsIn(root)) call.toggleAttribute('data-fresh', fresh.has(keyOf(call)))
  }

  // A page from before an update of the server, or of the sounds, does not know the new markup.
  function reloadWhenUpdated() {
    const made = board?.querySelector('[data-script]')?.getAttribute('data-script') ?? madeFor
    const busy = fresh.size > 0 || hallSound.hasMore() || performance.now() < reloadNotBefore
    if (made !== madeFor && !busy) location.reload()
  }

  // ── A test that an administrator asked for ──────────────────────────────────────────────────────────────────────

  let testUntil = 0
  document.addEventListener('machine:test', (event) => {
    const what = /** @type {CustomEvent<string>} */ (event).detail
    testUntil = performance.now() + nowFor
    part('test-call').hidden = what !== 'call'
    void hallSound.test()
    look()
  })

  // ── Looking after it all ────────────────────────────────────────────────────────────────────────────────────────

  function look() {
    const at = performance.now()
    if (stream && isDead(stream)) lose()
    if (!stream && at >= retryAt) open()
    showLine(isEvacuated() ? 'live' : lineState())
    part('clock').textContent = clockText(municipalNow())
    part('sound').hidden = !hallSound.isBlocked()
    part('test').hidden = at >= testUntil || isEvacuated()
    if (at >= settledAfter) document.documentElement.dataset.faults = hallSound.isFaulty() ? 'sound' : ''
    letStandOut(board ?? document)
    shift()
    hallSound.next()
    reloadWhenUpdated()
  }

  // The same pixels in the same colours for years burn in: every minute all of it hangs elsewhere, by a few of them.
  function shift() {
    const minute = Math.floor(municipalNow() / 60_000)
    const [across = 0, down = 0] = places[minute % places.length] ?? []
    if (screen) screen.style.translate = `calc(${across} * var(--u)) calc(${down} * var(--u))`
  }

  /** @param {'live' | 'late' | 'gone'} state */
  function showLine(state) {
    if (screen?.dataset.line === state) return
    if (screen) screen.dataset.line = state
    part('since').textContent = clockText(heard.now)
    part('lost').hidden = state === 'live'
    part('listen').hidden = state !== 'gone'
    part('board').hidden = state === 'gone'
  }

  for (const call of callsIn(board)) known.add(keyOf(call))
  const madeFor = board.querySelector('[data-script]')?.getAttribute('data-script') ?? ''
  arrange()
  setInterval(look, lookEvery)
  look()
})()
