// The code of an appointment: typed on the keys of the screen, on a keyboard, or by a scanner, which is a keyboard too.
;(() => {
  /** A scanner types faster than any hand. */
  const scannerMs = 50
  /** Not every scanner ends with Enter: so long after its last digit a complete code goes by itself. */
  const scannedMs = 300
  /** On the first screen a code may be typed by hand, with such pauses between its digits. */
  const handMs = 2000
  /** A scanner that sees a code for longer reads it again. */
  const sameCodeMs = 5000
  /** A complete code is shown for a moment before it goes. */
  const completeMs = 150

  /** @returns {HTMLInputElement | null} */
  const codeField = () => document.querySelector('input[data-code]')
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
  function press(digit) {
    setCode((code() + digit).slice(0, 6))
    document.dispatchEvent(new CustomEvent('kiosk:digit', { detail: digit }))
  }

  document.addEventListener('click', ({ target }) => {
    const key = target instanceof Element ? target.closest('button') : null
    if (key?.dataset.digit !== undefined) press(key.dataset.digit)
    if (key?.dataset.erase !== undefined) setCode(code().slice(0, -1))
  })

  let typed = ''
  let typedAt = Number.NEGATIVE_INFINITY
  /** What stood there before the scanner began. */
  let codeBefore = ''
  /** Keys came that fast, and it is not known yet whose they are. */
  let isBurst = false
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let scanned

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.repeat) return
    clearTimeout(scanned)
    const pause = event.timeStamp - typedAt
    const fast = pause < scannerMs
    if (!fast) takeBurst()
    if (event.key === 'Enter') return entered(event, fast)
    if (event.key === 'Backspace' && codeField()) return setCode(code().slice(0, -1))
    if (event.key.length !== 1 || (event.key === ' ' && !fast)) return
    const goesOn = fast || (!codeField() && pause < handMs)
    typed = goesOn ? typed + event.key : event.key
    typedAt = event.timeStamp
    if (fast) {
      isBurst = true
      setCode(codeBefore)
      scanned = setTimeout(() => (/^\d{6}$/.test(typed) ? send(typed) : takeBurst()), scannedMs)
    } else if (/\d/.test(event.key)) {
      codeBefore = code()
      press(event.key)
    }
  })

  /** No scanner after all, but two fingers of one hand: what they typed counts. */
  function takeBurst() {
    if (isBurst && /^\d{2,5}$/.test(typed)) {
      setCode((codeBefore + typed).slice(0, 6))
      document.dispatchEvent(new CustomEvent('kiosk:digit', { detail: [...typed.slice(1)].join(' ') }))
    }
    isBurst = false
  }

  /** @param {KeyboardEvent} event @param {boolean} fast */
  function entered(event, fast) {
    const text = typed
    typed = ''
    isBurst = false
    const byHand = !codeField() && /^\d{6}$/.test(text)
    if (text.length < 2 || !(fast || byHand)) return
    // Otherwise it would also press the button that has the focus.
    event.preventDefault()
    event.stopImmediatePropagation()
    if (/^\d{6}$/.test(text)) send(text)
    else sayUnreadable()
  }

  let sent = { code: '', at: Number.NEGATIVE_INFINITY }

  /** @param {string} scannedCode */
  function send(scannedCode) {
    typed = ''
    if (scannedCode === sent.code && performance.now() - sent.at < sameCodeMs) return
    sent = { code: scannedCode, at: performance.now() }
    /** @type {HTMLFormElement | null} */
    const form = codeField()?.form ?? document.querySelector('#scanned')
    const field = form?.elements.namedItem('code')
    if (!form || !(field instanceof HTMLInputElement)) return
    field.value = scannedCode
    form.requestSubmit()
  }

  function sayUnreadable() {
    /** @type {HTMLElement | null} */
    const line = document.querySelector('[data-unreadable]')
    if (line) line.textContent = line.dataset.unreadable ?? ''
  }

  document.addEventListener('kiosk:screen', () => {
    clearTimeout(complete)
    const field = codeField()
    // The keys on the screen are the keyboard: the machine must not bring up its own.
    if (field) field.readOnly = true
    setCode(code())
  })
  document.addEventListener('kiosk:leave', () => {
    typed = ''
    sent.code = ''
    clearTimeout(complete)
    clearTimeout(scanned)
  })
})()
