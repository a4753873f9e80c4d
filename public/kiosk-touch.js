// Fingers on the kiosk: a tap that shakes, and whatever a browser offers beside the page, of which nothing may open.
;(() => {
  /** A second touch within this time was the first one, by a hand that shakes. */
  const sameTouchMs = 250
  /** Nobody has read a screen sooner: a touch by then, on the same spot, was meant for the one before. */
  const readingMs = 400
  const sameSpotPixels = 60

  let touchedAt = Number.NEGATIVE_INFINITY
  let shownAt = Number.NEGATIVE_INFINITY
  let spot = { x: 0, y: 0 }

  /** @param {MouseEvent} event */
  const onSameSpot = (event) => Math.hypot(event.clientX - spot.x, event.clientY - spot.y) < sameSpotPixels

  /**
   * A code may have the same digit twice, and what is typed can be seen and erased: of these keys each touch counts.
   * @param {EventTarget | null} target
   */
  const types = (target) => target instanceof HTMLElement && target.matches('[data-digit], [data-erase], [data-key]')

  document.addEventListener(
    'click',
    (event) => {
      // A key or a script made it: no finger was there.
      if (event.detail === 0) return
      const again = event.timeStamp - touchedAt < sameTouchMs && !types(event.target) && onSameSpot(event)
      const stray = event.timeStamp - shownAt < readingMs && onSameSpot(event)
      if (again || stray) {
        // Whoever drums on the screen has not read this one either.
        if (stray) shownAt = event.timeStamp
        event.preventDefault()
        event.stopImmediatePropagation()
        return
      }
      touchedAt = event.timeStamp
      spot = { x: event.clientX, y: event.clientY }
    },
    true,
  )

  document.addEventListener('kiosk:screen', () => {
    shownAt = performance.now()
  })

  // No menu, no dragging, no selecting, no file dropped, no zooming: not by two fingers and not by a wheel.
  /** @param {Event} event */
  const refuse = (event) => event.preventDefault()
  for (const unwanted of ['contextmenu', 'dragstart', 'dragover', 'drop', 'selectstart', 'auxclick']) {
    document.addEventListener(unwanted, refuse)
  }
  const isPinch = (/** @type {Event} */ event) =>
    event instanceof WheelEvent ? event.ctrlKey : event instanceof TouchEvent && event.touches.length > 1
  for (const moving of ['wheel', 'touchstart', 'touchmove']) {
    document.addEventListener(moving, (event) => isPinch(event) && event.preventDefault(), { passive: false })
  }

  // Nor by keys: printing, finding, saving, another window, tools. Keys alone and with Shift are a visitor's.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || /^(F\d+|ContextMenu|Browser\w+)$/.test(event.key))
        refuse(event)
    },
    true,
  )
})()
