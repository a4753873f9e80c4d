// The bell of a page that must stay true. <main data-stream="…"> names a stream of server-sent events; each message
// holds the names of what changed (none is everything), and every element with data-live that listens to one of them
// gets the event "live" and reads itself again: hx-trigger="live". The event says which names were rung. The stream
// brings no content, so a lost or doubled message does no harm. <html data-live="on|off"> shows whether the page can be trusted.
;(() => {
  // The server sends "ping" every 2 s, as an event because comments never reach a script. A line that is dead but not
  // closed gives no error: only silence tells.
  const silentAfter = 25_000
  const connectWithin = 10_000
  const firstWait = 500
  const longestWait = 5_000

  /** @type {EventSource | undefined} */
  let stream
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let watchdog
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let retry
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let again
  let wait = firstWait
  let address = ''

  // One browser has six connections to a server: a page that nobody sees gives its own back.
  function follow() {
    const wanted = document.hidden ? '' : (document.querySelector('main')?.dataset.stream ?? '')
    if (wanted === address) return
    address = wanted
    wait = firstWait
    close()
    delete document.documentElement.dataset.live
    if (address) open()
  }

  function open() {
    stream = new EventSource(address)
    watch(connectWithin)
    stream.onopen = () => {
      wait = firstWait
      watch(silentAfter)
      document.documentElement.dataset.live = 'on'
      ring('')
    }
    stream.onmessage = (message) => {
      watch(silentAfter)
      ring(message.data)
    }
    stream.addEventListener('ping', () => watch(silentAfter))
    stream.onerror = () => lose(wait > firstWait)
  }

  function close() {
    clearTimeout(watchdog)
    clearTimeout(retry)
    stream?.close()
    stream = undefined
  }

  /** @param {number} milliseconds */
  function watch(milliseconds) {
    clearTimeout(watchdog)
    watchdog = setTimeout(() => lose(true), milliseconds)
  }

  // A short break, such as a restart, is mended before anybody has to read that there was one. The jitter keeps all the
  // pages of a hall from coming back at the same moment.
  /** @param {boolean} shown */
  function lose(shown) {
    close()
    if (shown) document.documentElement.dataset.live = 'off'
    retry = setTimeout(open, wait * (0.5 + Math.random()))
    wait = Math.min(wait * 2, longestWait)
  }

  /** @param {string} names */
  function ring(names) {
    const rung = names.split(' ').filter(Boolean)
    for (const part of document.querySelectorAll('[data-live]')) {
      if (part === document.documentElement) continue
      const heard = (part.getAttribute('data-live') ?? '').split(' ').filter(Boolean)
      if (rung.length === 0 || heard.length === 0 || heard.some((name) => rung.includes(name))) {
        part.dispatchEvent(new CustomEvent('live', { detail: rung }))
      }
    }
  }

  /** @param {Event} event */
  const isPart = (event) => event.target instanceof Element && event.target.hasAttribute('data-live')

  // A part that could not be read again, for instance because the browser kept a dead connection, tries once more soon:
  // once for all that failed, or each would bring back the others. Who watches the mark hears of it when it changes.
  /** @param {Event} event */
  function failed(event) {
    if (!isPart(event) || !stream) return
    const { dataset } = document.documentElement
    if (dataset.live !== 'off') dataset.live = 'off'
    clearTimeout(again)
    again = setTimeout(() => ring(''), 1000 + 1000 * Math.random())
  }
  document.addEventListener('htmx:error', failed)
  document.addEventListener('htmx:before:swap', (event) => {
    if (!isPart(event)) return
    const { status, raw } = /** @type {CustomEvent} */ (event).detail.ctx.response
    if (status < 400 && !raw.redirected) {
      if (stream?.readyState === EventSource.OPEN) document.documentElement.dataset.live = 'on'
      return
    }
    event.preventDefault()
    // Signed out, or no longer there: the page itself knows what to say. Anything else may pass.
    if (status < 500 && status !== 429) location.reload()
    else failed(event)
  })

  // What takes the focus when a page is opened is there again in what is read again, and htmx would give it the focus from
  // under the hands of whoever has gone on from there.
  document.addEventListener('htmx:after:settle', (event) => {
    if (!isPart(event)) return
    const part = /** @type {Element} */ (event.target)
    for (const goal of part.querySelectorAll('[autofocus]')) goal.removeAttribute('autofocus')
  })
  document.addEventListener('htmx:after:swap', follow)
  document.addEventListener('visibilitychange', follow)
  addEventListener('pageshow', follow)
  addEventListener('pagehide', () => {
    address = ''
    close()
  })
  addEventListener('online', () => {
    if (!address || stream?.readyState === EventSource.OPEN) return
    close()
    open()
  })
  follow()
})()
