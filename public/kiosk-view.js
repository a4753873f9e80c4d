// How one visitor wants to see the screens: large letters, strong contrast, everything low, read aloud. It stands on the
// screen itself (data-view), goes along from screen to screen, and is gone with the visit: nothing is stored.
;(() => {
  /** @returns {HTMLElement | null} */
  const screen = () => document.querySelector('.bz-screen')
  const viewsIn = (/** @type {string | undefined} */ text) => new Set((text ?? '').split(' ').filter(Boolean))

  /** What this visitor chose; undefined as long as it is as the kiosk is set up. @type {Set<string> | undefined} */
  let views

  function show() {
    const here = screen()
    if (!here) return
    if (views) {
      here.dataset.view = [...views].join(' ')
      here.dataset.changed = ''
    }
    const shown = viewsIn(here.dataset.view)
    for (const key of document.querySelectorAll('[data-switch]')) {
      if (key instanceof HTMLElement) key.ariaPressed = String(shown.has(key.dataset.switch ?? ''))
    }
  }

  /** @param {string} view */
  function turn(view) {
    views ??= viewsIn(screen()?.dataset.view)
    if (!views.delete(view)) views.add(view)
    show()
    document.dispatchEvent(new CustomEvent('kiosk:view', { detail: view }))
  }

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('a, button') : null
    if (!(target instanceof HTMLElement)) return
    if (target.dataset.switch !== undefined) turn(target.dataset.switch)
    // Another language is another document, and nothing to go back to: how it is seen goes along behind its address.
    if (target.dataset.language !== undefined && target instanceof HTMLAnchorElement) {
      event.preventDefault()
      location.replace(views ? `${target.href}#${[...views].join('+')}` : target.href)
    }
  })

  if (location.hash !== '') {
    views = viewsIn(location.hash.slice(1).replaceAll('+', ' '))
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  document.addEventListener('kiosk:screen', show)
  document.addEventListener('kiosk:leave', () => {
    views = undefined
  })
})()
