// A hall display. It follows the stream of its board, says so when the board cannot be trusted, lets new calls stand
// out and sounds them, one after another. Nobody attends to this page for weeks: whatever breaks must mend itself.
;(() => {
  const screen = document.getElementById('screen')
  const board = document.getElementById('board')
  if (!screen || !board) return

  // Milliseconds. The server pings every two seconds, so silence means that the line is dead, closed or not.
  const reconnectAfter = 5_000
  const dimAfter = 10_000
  const hideAfter = 60_000
  const firstWait = 500
  const longestWait = 5_000
  const lookEvery = 250
  /** A call that was missed for longer is no longer sounded: somebody else has helped that visitor. */
  const youngFor = 60_000
  const nowFor = 10_000
  /** From the start of one sound to the next: the chime and a breath. */
  const soundEvery = 2_500
  const reloadNotBefore = 60_000

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
  let heard = { at: performance.now(), now: told.now }

  function open() {
    current = false
    openedAt = performance.now()
    const opened = new EventSource(screen?.dataset.stream ?? '')
    stream = opened
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
    heard = { at: performance.now(), now: municipalNow() }
    wait = firstWait
    look()
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
    const silence = performance.now() - heard.at
    if (silence >= hideAfter) return 'gone'
    return silence >= dimAfter ? 'late' : 'live'
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
      toSound.push(call.dataset.event ?? '')
    }
    letStandOut(next.content)
    board?.replaceChildren(next.content)
    look()
  }

  /** @param {ParentNode} root */
  function letStandOut(root) {
    for (const [key, until] of fresh) if (performance.now() >= until) fresh.delete(key)
    for (const call of callsIn(root)) call.toggleAttribute('data-fresh', fresh.has(keyOf(call)))
  }

  // A page from before an update of the server does not know the new markup.
  function reloadWhenUpdated() {
    const made = board?.querySelector('[data-script]')?.getAttribute('data-script') ?? ''
    const busy = fresh.size > 0 || toSound.length > 0 || performance.now() < reloadNotBefore
    if (!document.body.dataset.page?.includes(made) && !busy) location.reload()
  }

  // ── Sound ───────────────────────────────────────────────────────────────────────────────────────────────────────

  const audio = new AudioContext()
  /** Events of calls, oldest first. @type {string[]} */
  const toSound = []
  let soundNotBefore = 0

  function soundNext() {
    if (performance.now() < soundNotBefore) return
    const event = toSound.shift()
    if (event === undefined || audio.state !== 'running') return
    chime()
    soundNotBefore = performance.now() + soundEvery
    if (board) board.dataset.sounded = event
  }

  /** Two soft tones, a second and a half together. */
  function chime() {
    tone(880, 0, 0.6)
    tone(660, 0.4, 1.1)
  }

  /** @param {number} hertz @param {number} after seconds @param {number} lasts seconds */
  function tone(hertz, after, lasts) {
    const at = audio.currentTime + after
    const oscillator = new OscillatorNode(audio, { frequency: hertz })
    const loudness = new GainNode(audio, { gain: 0 })
    loudness.gain.setValueAtTime(0, at)
    loudness.gain.linearRampToValueAtTime(0.6, at + 0.02)
    loudness.gain.exponentialRampToValueAtTime(0.001, at + lasts)
    oscillator.connect(loudness).connect(audio.destination)
    oscillator.start(at)
    oscillator.stop(at + lasts)
  }

  // Browsers give sound only to a page that somebody touched, unless they were started as a kiosk. The chime then
  // tells who touched it that it works.
  async function allowSound() {
    if (audio.state === 'running') return
    await audio.resume()
    chime()
  }
  addEventListener('click', () => void allowSound())
  addEventListener('keydown', () => void allowSound())

  // ── Looking after it all ────────────────────────────────────────────────────────────────────────────────────────

  function look() {
    const at = performance.now()
    if (stream && at - Math.max(heard.at, openedAt) >= reconnectAfter) lose()
    if (!stream && at >= retryAt) open()
    showLine(lineState())
    part('clock').textContent = clockText(municipalNow())
    part('sound').hidden = audio.state === 'running'
    letStandOut(board ?? document)
    soundNext()
    reloadWhenUpdated()
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
  setInterval(look, lookEvery)
  look()
})()
