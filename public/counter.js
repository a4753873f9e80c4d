// The counter: keys for its buttons, care with double presses, times that go on. All of it is a convenience on top of
// plain forms; which press counts is for the server to say.
;(() => {
  const sameKeyMs = 1_000
  const changedMs = 400
  const readAgainEveryMs = 15_000
  const lostReadEveryMs = 3_000
  const presentEveryMs = 5 * 60_000

  /** @param {string} selector */
  const find = (selector) => /** @type {HTMLElement | null} */ (document.querySelector(selector))

  // After a press another button stands where the finger still is: the second half of a double click, and a key that is
  // hit twice, must not reach it. When somebody else's press changes the buttons, a finger may be on its way to one.
  let own = false
  let changedAt = Number.NEGATIVE_INFINITY

  document.addEventListener(
    'click',
    (event) => {
      const act = event.target instanceof Element && event.target.closest('[data-act] button')
      if (!act) return
      const changed = event.detail > 0 && performance.now() - changedAt < changedMs
      if (event.detail > 1 || changed) event.preventDefault()
    },
    true,
  )
  // A press is under way until its answer is in the page: its own bell may be quicker, and ring for more than one part.
  /** @param {Event} event @param {boolean} underWay */
  function notePress(event, underWay) {
    if (/** @type {CustomEvent} */ (event).detail.ctx.request.method === 'POST') own = underWay
  }
  document.addEventListener('htmx:before:request', (event) => notePress(event, true))
  document.addEventListener('htmx:finally:request', (event) => notePress(event, false))

  const stand = () => find('[data-act] [name="gezien"]')?.getAttribute('value')
  let shown = stand()
  document.addEventListener('htmx:after:swap', () => {
    if (stand() !== shown && !own) changedAt = performance.now()
    shown = stand()
  })

  // Keys. The employee turns them off for every computer: the page says whether they are on.
  const list = () => /** @type {HTMLDialogElement | null} */ (find('[data-keys-list]'))
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-keys-show]')) list()?.showModal()
  })

  let lastKey = ''
  let lastKeyAt = 0

  /** @param {EventTarget | null} target */
  const isTyping = (target) =>
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'))

  document.addEventListener('keydown', (event) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    if (!find('[data-keys-part]') || list()?.open) return
    // Esc is no letter: it leads back from wherever one was typing.
    if (event.key === 'Escape') return find('[data-escape]')?.click()
    if (!find('[data-letters="on"]') || isTyping(event.target)) return
    if (event.key === '?') return list()?.showModal()
    if (event.key === '/') {
      event.preventDefault()
      // What was sought before gives way to what is typed now.
      const field = /** @type {HTMLInputElement | null} */ (find('[data-find]'))
      field?.focus()
      return field?.select()
    }
    const key = event.key.toLowerCase()
    const again = key === lastKey && performance.now() - lastKeyAt < sameKeyMs
    if (!/^[a-z1-9]$/.test(key) || again) return
    lastKey = key
    lastKeyAt = performance.now()
    const named = /\d/.test(key) ? `[data-digit="${key}"]` : `[data-key="${key}"]`
    // What was filled in beside the buttons goes along with the key.
    const button = find(`.bz-panel ${named}`) ?? find(named)
    // One that gives way to a panel cannot be pressed by a finger either.
    if (button?.checkVisibility()) button.click()
  })

  // The line. A page that cannot reach the server says so on every button, and does not pretend to press: what it shows
  // may be long past. The stream is only a bell, and may be cut on its way while all else works, so one request decides.
  const root = document.documentElement
  const isLost = () => root.dataset.line === 'off'

  /** @param {boolean} lost */
  function setLine(lost) {
    if (lost) root.dataset.line = 'off'
    else delete root.dataset.line
    for (const button of document.querySelectorAll('[data-act] button')) {
      if (lost) button.setAttribute('aria-disabled', 'true')
      else button.removeAttribute('aria-disabled')
    }
  }

  function readAgain() {
    for (const part of document.querySelectorAll('main [data-live]')) part.dispatchEvent(new CustomEvent('live'))
  }

  // Of two parts the one may be read and the other not, time and again: that asks with pauses too.
  let decidedAt = Number.NEGATIVE_INFINITY
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let deciding
  function decide() {
    clearTimeout(deciding)
    if (root.dataset.live !== 'off') return
    const pause = decidedAt + lostReadEveryMs - performance.now()
    if (pause > 0) {
      deciding = setTimeout(decide, pause)
      return
    }
    decidedAt = performance.now()
    readAgain()
  }

  document.addEventListener('htmx:error', () => setLine(true))
  document.addEventListener('htmx:before:swap', () => setLine(false))
  addEventListener('offline', () => setLine(true))
  addEventListener('online', readAgain)
  setInterval(() => isLost() && readAgain(), lostReadEveryMs)
  new MutationObserver(decide).observe(root, { attributeFilter: ['data-live'] })

  document.addEventListener(
    'submit',
    (event) => {
      if (!isLost() || !(event.target instanceof HTMLFormElement) || !event.target.matches('[data-act]')) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    true,
  )

  // Times: the countdown of a button by itself, all else by reading the page again.
  setInterval(() => {
    for (const part of document.querySelectorAll('[data-countdown]')) {
      const left = Number(part.getAttribute('data-countdown')) - 1
      part.setAttribute('data-countdown', String(left))
      part.textContent = left > 0 ? (part.textContent ?? '').replace(/\d+/, String(left)) : ''
    }
  }, 1_000)

  setInterval(() => document.hidden || readAgain(), readAgainEveryMs)

  // Whoever is at work stays signed in, also while they only look and talk.
  let toldAt = Number.NEGATIVE_INFINITY
  function tellPresence() {
    const isSignedIn = find('.bz-bar')
    if (!isSignedIn || performance.now() - toldAt < presentEveryMs) return
    toldAt = performance.now()
    fetch('/medewerker/aanwezigheid', { method: 'POST', redirect: 'manual' }).then(
      // The session ended elsewhere: the page itself knows what to say.
      (answer) => answer.type === 'opaqueredirect' && location.reload(),
      () => {
        toldAt = Number.NEGATIVE_INFINITY
      },
    )
  }
  for (const sign of ['pointerdown', 'pointermove', 'keydown', 'wheel']) {
    document.addEventListener(sign, tellPresence, { passive: true })
  }
})()
