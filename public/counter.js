// The counter: keys for its buttons, care with double presses, times that go on. All of it is a convenience on top of
// plain forms; which press counts is for the server to say.
;(() => {
  const sameKeyMs = 1_000
  const changedMs = 400
  const readAgainEveryMs = 15_000
  const presentEveryMs = 5 * 60_000
  const keysSetting = 'beurt-keys'

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
  document.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement && event.target.matches('[data-act]')) own = true
  })

  const stand = () => find('[data-act] [name="gezien"]')?.getAttribute('value')
  let shown = stand()
  document.addEventListener('htmx:after:swap', () => {
    if (stand() !== shown && !own) changedAt = performance.now()
    own = false
    shown = stand()
    showKeys()
  })

  // Keys
  const keysAreOn = () => localStorage.getItem(keysSetting) !== 'off'

  function showKeys() {
    const part = find('[data-keys-part]')
    const box = /** @type {HTMLInputElement | null} */ (find('[data-keys-on]'))
    if (!part || !box) return
    part.hidden = false
    box.checked = keysAreOn()
    document.documentElement.dataset.letters = box.checked ? 'on' : 'off'
  }

  document.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement) || !event.target.matches('[data-keys-on]')) return
    localStorage.setItem(keysSetting, event.target.checked ? 'on' : 'off')
    showKeys()
  })

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
    if (!find('[data-keys-part]') || !keysAreOn() || isTyping(event.target) || list()?.open) return
    if (event.key === '?') return list()?.showModal()
    const key = event.key.toLowerCase()
    const again = key === lastKey && performance.now() - lastKeyAt < sameKeyMs
    if (!/^[a-z]$/.test(key) || again) return
    lastKey = key
    lastKeyAt = performance.now()
    find(`[data-act] [data-key="${key}"]`)?.click()
  })

  // Times: the countdown of a button by itself, all else by reading the page again.
  setInterval(() => {
    for (const part of document.querySelectorAll('[data-countdown]')) {
      const left = Number(part.getAttribute('data-countdown')) - 1
      part.setAttribute('data-countdown', String(left))
      part.textContent = left > 0 ? (part.textContent ?? '').replace(/\d+/, String(left)) : ''
    }
  }, 1_000)

  setInterval(() => {
    if (document.hidden) return
    for (const part of document.querySelectorAll('main [data-live]')) part.dispatchEvent(new CustomEvent('live'))
  }, readAgainEveryMs)

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

  showKeys()
})()
