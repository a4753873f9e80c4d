// Nobody there: asks, waits for an answer, and forgets the visitor. What was on the screen when it asked is there again
// when somebody says so: digits that were typed, and the help that was open.
;(() => {
  const retryMs = 5000

  /** @template {HTMLElement} T @param {string} selector @returns {T | null} */
  const find = (selector) => document.querySelector(selector)
  const screen = () => find('.bz-screen')
  /** @returns {HTMLDialogElement | null} */
  const question = () => find('#still-there')

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let idle

  /** Who reads large letters or listens needs more time; who waits for help has nothing to touch. */
  function waitMs() {
    const seconds = Number(screen()?.dataset.seconds)
    const isSlow = /large|aloud/.test(screen()?.dataset.view ?? '')
    const waitsForHelp = find('#help')?.matches(':popover-open') && find('[data-help=asked], [data-help=coming]')
    return seconds * 1000 * (waitsForHelp ? 4 : isSlow ? 2 : 1)
  }

  function rest() {
    clearTimeout(idle)
    const { idle: what } = screen()?.dataset ?? {}
    if (what === undefined || question()?.open) return
    const run = what === 'ask' ? ask : what === 'leave' ? leave : tidy
    idle = setTimeout(() => void run(), waitMs())
  }

  function ask() {
    const dialog = question()
    if (!dialog) return
    const help = find('#help')
    const helpWasOpen = help?.matches(':popover-open')
    let left = Number(dialog.dataset.seconds)
    const { one = '', many = '' } = dialog.dataset
    const line = dialog.querySelector('[data-countdown]')
    const tick = () => {
      if (line) line.textContent = left === 1 ? one : many.replace('0', `${left}`)
      if (left === 0) return void leave()
      left -= 1
      idle = setTimeout(tick, 1000)
    }
    const goOn = () => {
      if (helpWasOpen) help?.showPopover()
      rest()
    }
    dialog.addEventListener('close', goOn, { once: true })
    dialog.showModal()
    document.dispatchEvent(new CustomEvent('kiosk:ask'))
    tick()
  }

  /** The first screen keeps standing, unless a visitor changed how it is seen. */
  function tidy() {
    find('#help')?.hidePopover()
    if (screen()?.dataset.changed !== undefined) void leave()
  }

  /** How often something began: a form that was sent, and each screen. */
  let begun = 0
  const begin = () => {
    begun += 1
  }
  document.addEventListener('submit', begin, true)
  document.addEventListener('kiosk:screen', begin)

  /** Forgets this visitor. While the server does not answer it says where help is, and tries again. */
  async function leave() {
    clearTimeout(idle)
    document.dispatchEvent(new CustomEvent('kiosk:leave'))
    const before = begun
    const start = screen()?.dataset.start ?? '/kiosk'
    try {
      const answer = await fetch(start, { cache: 'no-store', redirect: 'manual' })
      if (answer.status >= 500) throw new Error(String(answer.status))
      // Unless the next visitor scanned a code meanwhile.
      if (begun === before) location.replace(start)
    } catch {
      if (begun === before) sayOutOfReach()
    }
  }

  /** Whoever can do without the server hears of it first, and takes over (the event is cancelled then). */
  function sayOutOfReach() {
    if (!document.dispatchEvent(new CustomEvent('kiosk:out-of-reach', { cancelable: true }))) return
    /** @type {HTMLTemplateElement | null} */
    const template = find('template#out-of-reach')
    if (template) find('main')?.replaceChildren(template.content.cloneNode(true))
    clearTimeout(idle)
    idle = setTimeout(() => void leave(), retryMs)
  }

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('[data-stop]') : null
    if (!target) return
    event.preventDefault()
    void leave()
  })
  for (const sign of ['pointerdown', 'keydown']) document.addEventListener(sign, rest, true)
  for (const change of ['kiosk:screen', 'kiosk:view', 'kiosk:help', 'kiosk:spoken', 'kiosk:paper'])
    document.addEventListener(change, rest)

  // A part that reads itself again, the clock or the help, may miss once: the next time it knows.
  /** @param {Event} event */
  const isPart = (event) => event.target instanceof Element && event.target.hasAttribute('data-live')
  document.addEventListener('htmx:error', (event) => {
    if (!isPart(event)) sayOutOfReach()
  })
  document.addEventListener('htmx:response:error', (event) => {
    const { status } = /** @type {CustomEvent} */ (event).detail.ctx.response
    if (!isPart(event) && status >= 500) sayOutOfReach()
  })
})()
