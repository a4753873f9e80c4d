// The reception: keys for what is on the page, and arrows through what was found. All of it is a convenience on top of
// plain forms and links; '/', '?' and Esc are the counter's.
;(() => {
  /** @param {string} selector */
  const find = (selector) => /** @type {HTMLElement | null} */ (document.querySelector(selector))

  /** @param {EventTarget | null} target */
  const isTyping = (target) =>
    target instanceof HTMLElement && target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])')

  // A key chooses a time and goes on to the field that comes next, so that nobody has to look for it.
  /** @param {KeyboardEvent} event */
  function choose(event) {
    const isOpen = find('dialog[open]')
    if (event.repeat || isOpen || isTyping(event.target) || !find('.bz-desk[data-letters="on"]')) return
    if (!/^[a-z0-9+-]$/i.test(event.key)) return
    const goal = find(`[data-choose="${event.key.toLowerCase()}"]`)
    if (!goal?.checkVisibility()) return
    event.preventDefault()
    goal.click()
    const onwards = goal.dataset.onwards
    if (onwards) document.getElementById(onwards)?.focus()
  }

  /** @param {KeyboardEvent} event */
  function walk(event) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const { target } = event
    if (step === 0 || !(target instanceof HTMLElement) || !target.matches('[data-find], [data-hit]')) return
    const hits = [...document.querySelectorAll('[data-hit]')]
    const next = hits.indexOf(target) + step
    const goal = next < 0 ? find('[data-find]') : hits[next]
    if (!(goal instanceof HTMLElement) || hits.length === 0) return
    event.preventDefault()
    goal.focus()
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    walk(event)
    if (!event.defaultPrevented) choose(event)
  })
})()
