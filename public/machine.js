// A machine in a hall, beside what its own page does: it says twice a minute that it is there and what it lacks, and
// takes over at once what an administrator changed. What is wrong stands on <html data-faults="…">, put there by the
// page's own script; a test that was asked for is the event "machine:test" of the document, its detail the name of it.
;(() => {
  const signEveryMs = 30_000
  /** The server pings every two seconds. */
  const silentAfterMs = 15_000
  const firstWaitMs = 500
  const longestWaitMs = 10_000
  const lookEveryMs = 1_000

  const isDisplay = document.body.classList.contains('bz-display')
  const start = isDisplay ? '/scherm' : '/kiosk'
  const paired = () => document.querySelector('main')?.dataset.machine
  const faults = () => (document.documentElement.dataset.faults ?? '').split(' ').filter(Boolean)

  // ── Pairing ─────────────────────────────────────────────────────────────────────────────────────────────────────

  // A hall has no keyboard: these keys are shown only where they work.
  const keys = document.querySelector('[data-pairing-keys]')
  if (keys instanceof HTMLElement) keys.hidden = false
  keys?.addEventListener('click', ({ target }) => {
    const field = document.getElementById('code')
    if (!(target instanceof HTMLButtonElement) || !(field instanceof HTMLInputElement)) return
    const digits = field.value.replace(/\D/g, '')
    const next = target.dataset.key === 'erase' ? digits.slice(0, -1) : (digits + target.dataset.key).slice(0, 8)
    field.value = next.length > 4 ? `${next.slice(0, 4)} ${next.slice(4)}` : next
  })

  // ── A sign of life ──────────────────────────────────────────────────────────────────────────────────────────────

  let signedAt = performance.now()
  let told = ''
  let outdated = false

  async function sign() {
    signedAt = performance.now()
    told = faults().join(' ')
    const versie = document.body.dataset.page?.split(' ').at(-1) ?? ''
    const body = new URLSearchParams([['versie', versie], ...faults().map((fault) => ['storing', fault])])
    const answer = await fetch(`${start}/levensteken`, { method: 'POST', body, cache: 'no-store' }).catch(
      () => undefined,
    )
    // Not paired any more: the page itself says so, and how to pair.
    if (answer?.status === 403) location.reload()
    if (!answer?.ok) return
    const { device, script, evacuated } = await answer.json()
    if (!isDisplay) tellEvacuation(evacuated)
    // A display looks after its own script: it does not leave the page while somebody is being called.
    outdated = device !== paired() || (!isDisplay && script !== versie)
  }

  /**
   * A kiosk says that people must leave whoever stands there, and begins anew when that is over. A display shows it by
   * its board.
   * @param {boolean} mustLeave
   */
  function tellEvacuation(mustLeave) {
    const isTold = document.querySelector('[data-evacuation]') !== null
    if (mustLeave !== isTold) location.replace(mustLeave ? location.pathname : start)
  }

  /** A visitor who stands at the kiosk is not sent away. */
  const isFree = () => isDisplay || !document.querySelector('.bz-screen:not([data-idle="stay"])')

  function look() {
    if (!paired()) return
    if (outdated && isFree()) location.reload()
    if (performance.now() - signedAt >= signEveryMs || told !== faults().join(' ')) void sign()
  }

  // ── The line ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** @type {EventSource | undefined} */
  let stream
  let heardAt = 0
  let openAt = 0
  let wait = firstWaitMs

  // One browser has six connections to a server: a page that nobody sees gives its own back.
  function keepLine() {
    const at = performance.now()
    if (!paired() || document.hidden || (stream && at - heardAt > silentAfterMs)) return void close()
    if (!stream && at >= openAt) open()
  }

  function close() {
    stream?.close()
    stream = undefined
    openAt = performance.now() + wait * (0.5 + Math.random() / 2)
  }

  function open() {
    heardAt = performance.now()
    stream = new EventSource(`${start}/stroom`)
    follow(stream)
    stream.addEventListener('ping', () => {
      heardAt = performance.now()
      wait = firstWaitMs
    })
    stream.addEventListener('evacuation', ({ data }) => tellEvacuation(data !== ''))
    stream.addEventListener('error', () => {
      close()
      wait = Math.min(wait * 2, longestWaitMs)
    })
  }

  // What is for this machine alone comes along with any stream of its own. What was changed before it opened is asked
  // then, and a line that ends may be the end of the pairing.
  /** @param {EventTarget} source */
  function follow(source) {
    for (const name of ['open', 'device', 'error']) source.addEventListener(name, () => void sign())
    source.addEventListener('test', (event) => {
      const { data: detail } = /** @type {MessageEvent} */ (event)
      document.dispatchEvent(new CustomEvent('machine:test', { detail }))
    })
  }

  // A display has a stream of its board, and hands it over here each time that it opens one.
  if (isDisplay) {
    document.addEventListener('machine:line', (event) => follow(/** @type {CustomEvent<EventSource>} */ (event).detail))
  } else setInterval(keepLine, lookEveryMs)

  setInterval(look, lookEveryMs)
  look()
})()
