// The kiosk in the hall. Its screens work without scripts; what a hall asks beside them is in kiosk-….js, and this file
// says when a screen is there. Screens are put in place of each other under one address, so that there is nothing to go
// back to.
;(() => {
  /** A screen has come: 'kiosk:screen' is heard by whoever has something to do there. */
  const begin = () => document.dispatchEvent(new CustomEvent('kiosk:screen'))

  document.addEventListener('htmx:after:swap', (event) => {
    if (/** @type {CustomEvent} */ (event).detail.ctx.target === document.body) begin()
  })
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
  begin()
})()
