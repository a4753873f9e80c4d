// The kiosk's own printer. A receipt that waits in the page is printed once: the server says whether it may, so that a
// page that is read again prints nothing again. With Chromium's --kiosk-printing no window asks which printer. Whatever
// prints, 'kiosk:paper' is heard when the screen says something else about the receipt.
;(() => {
  /** @type {Set<string>} */
  const asked = new Set()

  /** Prints this receipt: a copy, because the page may read itself again meanwhile. @param {Element} paper */
  function print(paper) {
    const copy = /** @type {Element} */ (paper.cloneNode(true))
    copy.removeAttribute('data-print')
    document.body.append(copy)
    window.print()
    copy.remove()
  }

  /** @param {Element} paper */
  async function ask(paper) {
    const path = paper.getAttribute('data-print') ?? ''
    if (path === '' || asked.has(path)) return
    asked.add(path)
    const copy = /** @type {Element} */ (paper.cloneNode(true))
    const answer = await fetch(path, { method: 'POST', body: new URLSearchParams(), cache: 'no-store' }).catch(
      () => undefined,
    )
    if (answer?.status === 204) print(copy)
  }

  function look() {
    for (const paper of document.querySelectorAll('.bz-paper[data-print]')) void ask(paper)
  }

  /** What the screen says about the receipt: a line that reads itself again. */
  const line = () => document.querySelector('#paper [role=status]')
  let said = line()?.textContent

  /** How long the number stands depends on its paper (public/kiosk-idle.js). */
  function tellSeconds() {
    /** @type {HTMLElement | null} */
    const screen = document.querySelector('.bz-screen')
    /** @type {HTMLElement | null} */
    const paper = document.querySelector('#paper')
    if (screen && paper?.dataset.seconds) screen.dataset.seconds = paper.dataset.seconds
  }

  document.addEventListener('htmx:after:swap', (event) => {
    look()
    const before = said
    said = line()?.textContent
    // A whole screen speaks for itself.
    const isScreen = /** @type {CustomEvent} */ (event).detail.ctx.target === document.body
    if (isScreen || said === before) return
    tellSeconds()
    line()?.dispatchEvent(new CustomEvent('kiosk:paper', { bubbles: true }))
  })
  document.addEventListener('machine:test', async (event) => {
    if (/** @type {CustomEvent} */ (event).detail !== 'print') return
    const answer = await fetch('/kiosk/bonnen/proef', { cache: 'no-store' }).catch(() => undefined)
    if (answer?.status !== 200) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const paper = page.querySelector('.bz-paper')
    if (paper) void ask(document.importNode(paper, true))
  })
  // A page without a line to the server prints what it made itself.
  document.addEventListener('kiosk:print', (event) => {
    if (event.target instanceof Element) print(event.target)
  })
  look()
})()
