// Choices of which not all fit on the glass, in large letters on a small screen: nothing scrolls at a kiosk, so they come
// some at a time. The last place leads to the next, as where the server has more, and the way back leads back.
;(() => {
  /** The first choice of what is shown now, and of each part before it. @type {number[]} */
  let parts = [0]
  /** @type {HTMLLIElement | undefined} */
  let next

  /** @returns {HTMLElement | null} */
  const list = () => document.querySelector('.bz-choices')

  function fits() {
    const body = document.querySelector('.bz-screen__body')
    if (!body) return true
    const { top, bottom } = body.getBoundingClientRect()
    return [...body.children].every((child) => {
      if (!child.checkVisibility()) return true
      const box = child.getBoundingClientRect()
      return box.top >= top - 1 && box.bottom <= bottom + 1
    })
  }

  function arrange() {
    const choices = list()
    if (!choices) return
    next?.remove()
    const all = /** @type {HTMLElement[]} */ ([...choices.children])
    const from = parts.at(-1) ?? 0
    for (let until = all.length; until > from; until--) {
      next?.remove()
      for (const [at, choice] of all.entries()) choice.hidden = at < from || at >= until
      next = until < all.length ? wayOn(choices, until) : undefined
      if (next) choices.append(next)
      if (fits()) return
    }
  }

  /** @param {HTMLElement} choices @param {number} from */
  function wayOn(choices, from) {
    const place = document.createElement('li')
    const key = document.createElement('button')
    key.type = 'button'
    key.className = 'bz-choice bz-choice--more'
    key.textContent = choices.dataset.more ?? ''
    key.addEventListener('click', () => turn([...parts, from]))
    place.append(key)
    return place
  }

  /** @param {number[]} to */
  function turn(to) {
    parts = to
    arrange()
    // Who goes by keys, or listens, begins at the top as on any other screen.
    const heading = document.querySelector('h1')
    if (heading) {
      heading.tabIndex = -1
      heading.focus({ preventScroll: true })
    }
    document.dispatchEvent(new CustomEvent('kiosk:screen', { detail: 'turned' }))
  }

  document.addEventListener(
    'click',
    (event) => {
      const key = event.target instanceof Element ? event.target.closest('.bz-screen__way a:not([data-stop])') : null
      if (!key || !list() || parts.length === 1) return
      event.preventDefault()
      event.stopImmediatePropagation()
      turn(parts.slice(0, -1))
    },
    true,
  )

  function begin() {
    parts = [0]
    arrange()
  }
  document.addEventListener('kiosk:screen', (event) => {
    // It may yet be filled in by whoever put it there.
    if (/** @type {CustomEvent} */ (event).detail !== 'turned') requestAnimationFrame(begin)
  })
  document.addEventListener('kiosk:view', begin)
  addEventListener('resize', begin)
  void document.fonts.ready.then(begin)
})()
