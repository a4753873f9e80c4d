// The kiosk in the hall. Its screens work without this file; here is what a hall asks beside them: a tap that shakes,
// a scanner that types, and a visitor who walks away. Screens are put in place of each other under one address, so
// that there is nothing to go back to.
;(() => {
  /** A second touch within this time was the first one, by a hand that shakes. */
  const sameTouchMs = 250
  /** Nobody has read a screen sooner: a touch by then, on the same spot, was meant for the one before. */
  const readingMs = 400
  const sameSpotPixels = 60
  /** A scanner types faster than any hand. */
  const scannerMs = 50
  /** Not every scanner ends with Enter: so long after its last digit a complete code goes by itself. */
  const scannedMs = 300
  /** A complete code is shown for a moment before it goes. */
  const completeMs = 150
  const retryMs = 5000

  /** @template {HTMLElement} T @param {string} selector @returns {T | null} */
  const find = (selector) => document.querySelector(selector)
  const screen = () => find('.bz-screen')

  // Touches

  let touchedAt = Number.NEGATIVE_INFINITY
  let shownAt = Number.NEGATIVE_INFINITY
  /** @type {EventTarget | null} */
  let touched = null
  let spot = { x: 0, y: 0 }

  /** @param {MouseEvent} event */
  const onSameSpot = (event) => Math.hypot(event.clientX - spot.x, event.clientY - spot.y) < sameSpotPixels

  /** @param {EventTarget | null} target */
  const digitIn = (target) => (target instanceof HTMLElement ? target.dataset.digit : undefined)

  document.addEventListener(
    'click',
    (event) => {
      // A key or a script made it: no finger was there.
      if (event.detail === 0) return
      const twoKeys = digitIn(event.target) !== undefined && digitIn(touched) !== undefined && touched !== event.target
      const again = event.timeStamp - touchedAt < sameTouchMs && !twoKeys && onSameSpot(event)
      const stray = event.timeStamp - shownAt < readingMs && onSameSpot(event)
      if (again || stray) {
        event.preventDefault()
        event.stopImmediatePropagation()
        return
      }
      touchedAt = event.timeStamp
      touched = event.target
      spot = { x: event.clientX, y: event.clientY }
    },
    true,
  )

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('a, button') : null
    if (!(target instanceof HTMLElement)) return
    if (target.dataset.digit !== undefined) press(target.dataset.digit)
    if (target.dataset.erase !== undefined) setCode(code().slice(0, -1))
    if (target.dataset.lower !== undefined) lower(!isLowered())
    if (target.dataset.stop !== undefined) {
      event.preventDefault()
      void goToStart()
    }
    if (target.dataset.language !== undefined && target instanceof HTMLAnchorElement) {
      event.preventDefault()
      location.replace(target.href)
    }
  })

  for (const unwanted of ['contextmenu', 'dragstart']) {
    document.addEventListener(unwanted, (event) => event.preventDefault())
  }

  // The code

  /** @returns {HTMLInputElement | null} */
  const codeField = () => find('input[data-code]')
  const code = () => (codeField()?.value ?? '').replace(/\D/g, '')
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let complete

  /** @param {string} digits */
  function setCode(digits) {
    const field = codeField()
    if (!field) return
    // A figure dash is as wide as a digit: what is still to come stands ready, and nothing moves.
    const shown = digits.padEnd(6, '\u2012')
    field.value = `${shown.slice(0, 3)} ${shown.slice(3)}`
    clearTimeout(complete)
    if (digits.length === 6) complete = setTimeout(() => field.form?.requestSubmit(), completeMs)
  }

  /** @param {string} digit */
  const press = (digit) => setCode((code() + digit).slice(0, 6))

  // A scanner is a keyboard: it types what it reads, very fast, and ends with Enter. On the first screen the code may
  // be typed by hand as well, without going to the screen of the code first.

  let typed = ''
  let typedAt = Number.NEGATIVE_INFINITY
  /** What stood there before the scanner began. */
  let codeBefore = ''
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let scanned

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    clearTimeout(scanned)
    const pause = event.timeStamp - typedAt
    const fast = pause < scannerMs
    if (event.key === 'Enter') return entered(event, fast)
    if (event.key === 'Backspace' && codeField()) return setCode(code().slice(0, -1))
    if (event.key.length !== 1 || (event.key === ' ' && !fast)) return
    const goesOn = fast || (!codeField() && pause < 2000)
    typed = goesOn ? typed + event.key : event.key
    typedAt = event.timeStamp
    if (fast) {
      setCode(codeBefore)
      scanned = setTimeout(() => /^\d{6}$/.test(typed) && send(typed), scannedMs)
    } else if (/\d/.test(event.key)) {
      codeBefore = code()
      press(event.key)
    }
  })

  /** @param {KeyboardEvent} event @param {boolean} fast */
  function entered(event, fast) {
    const text = typed
    typed = ''
    const byHand = !codeField() && /^\d{6}$/.test(text)
    if (text.length < 2 || !(fast || byHand)) return
    // Otherwise it would also press the button that has the focus.
    event.preventDefault()
    if (/^\d{6}$/.test(text)) send(text)
    else sayUnreadable()
  }

  /** @param {string} scannedCode */
  function send(scannedCode) {
    typed = ''
    /** @type {HTMLFormElement | null} */
    const form = codeField()?.form ?? find('#scanned')
    const field = form?.elements.namedItem('code')
    if (!form || !(field instanceof HTMLInputElement)) return
    field.value = scannedCode
    form.requestSubmit()
  }

  function sayUnreadable() {
    const line = find('[data-unreadable]')
    if (line) line.textContent = line.dataset.unreadable ?? ''
  }

  // Nobody there

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let idle
  /** @returns {HTMLDialogElement | null} */
  const question = () => find('#still-there')

  function rest() {
    clearTimeout(idle)
    const { idle: what, seconds } = screen()?.dataset ?? {}
    if (what === undefined || question()?.open) return
    const run = what === 'ask' ? ask : what === 'leave' ? goToStart : tidy
    idle = setTimeout(() => void run(), Number(seconds) * 1000)
  }

  function ask() {
    const dialog = question()
    if (!dialog) return
    let left = Number(dialog.dataset.seconds)
    const line = dialog.querySelector('[data-countdown]')
    const tick = () => {
      if (line)
        line.textContent = left === 1 ? (dialog.dataset.one ?? '') : (dialog.dataset.many ?? '').replace('0', `${left}`)
      if (left === 0) return void goToStart()
      left -= 1
      idle = setTimeout(tick, 1000)
    }
    dialog.addEventListener('close', rest, { once: true })
    dialog.showModal()
    tick()
  }

  /** The first screen keeps standing; only what a visitor opened or moved is put back. */
  function tidy() {
    find('#help')?.hidePopover()
    lower(false)
  }

  for (const sign of ['pointerdown', 'keydown']) document.addEventListener(sign, rest, true)

  /** Forgets this visitor. While the server does not answer it says where help is, and tries again. */
  async function goToStart() {
    clearTimeout(idle)
    clearTimeout(complete)
    lower(false)
    const start = screen()?.dataset.start ?? '/kiosk'
    try {
      const answer = await fetch(start, { cache: 'no-store', redirect: 'manual' })
      if (answer.status >= 500) throw new Error(String(answer.status))
      location.replace(start)
    } catch {
      sayOutOfReach()
    }
  }

  function sayOutOfReach() {
    /** @type {HTMLTemplateElement | null} */
    const template = find('template#out-of-reach')
    if (template) find('main')?.replaceChildren(template.content.cloneNode(true))
    clearTimeout(idle)
    idle = setTimeout(() => void goToStart(), retryMs)
  }

  // Within reach

  const isLowered = () => sessionStorage.getItem('lowered') === 'yes'

  /** @param {boolean} wanted */
  function lower(wanted) {
    sessionStorage.setItem('lowered', wanted ? 'yes' : 'no')
    showLowered()
  }

  function showLowered() {
    document.documentElement.classList.toggle('bz-lowered', isLowered())
    find('[data-lower]')?.setAttribute('aria-pressed', String(isLowered()))
  }

  // A new screen

  function begin() {
    const field = codeField()
    // The keys on the screen are the keyboard: the machine must not bring up its own.
    if (field) field.readOnly = true
    setCode(code())
    showLowered()
    rest()
  }

  document.addEventListener('htmx:after:swap', (event) => {
    if (/** @type {CustomEvent} */ (event).detail.ctx.target !== document.body) return
    shownAt = performance.now()
    begin()
  })
  /** @param {Event} event */
  const isClock = (event) => event.target instanceof Element && event.target.id === 'clock'
  document.addEventListener('htmx:error', (event) => {
    if (!isClock(event)) sayOutOfReach()
  })
  document.addEventListener('htmx:response:error', (event) => {
    const { status } = /** @type {CustomEvent} */ (event).detail.ctx.response
    if (!isClock(event) && status >= 500) sayOutOfReach()
  })
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
  begin()
})()
