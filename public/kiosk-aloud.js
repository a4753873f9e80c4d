// Reading aloud, for who does not see: through the headphones of a kiosk that has them. Arrow down and up go along what
// can be pressed and say it, Enter presses. A text is put together from recorded clips, found by the words on the screen
// themselves; what no clip says is left to the browser's own voice, when it has one that needs no network.
;(() => {
  const loudnesses = [0.125, 0.25, 0.5, 1, 2, 4]
  const usualLoudness = 3

  const { clips } = /** @type {typeof globalThis & { clips: import('./clips.js').Clips }} */ (globalThis)

  /** @returns {HTMLElement | null} */
  const screen = () => document.querySelector('.bz-screen')
  const listAddress = () => screen()?.dataset.clips
  const isOn = () => listAddress() !== undefined && /\baloud\b/.test(screen()?.dataset.view ?? '')

  let loudness = usualLoudness
  /** Speaking is one thing at a time: what is said later ends what was being said. */
  let turn = 0
  let isSpeaking = false
  let last = ''
  /** What happened meanwhile: it waits for what is being said, and for whatever is said instead of that. @type {string[]} */
  let news = []

  /** @type {{ address: string, phrases: Set<string> } | undefined} */
  let list
  async function phrases() {
    const address = listAddress() ?? ''
    if (list?.address !== address) {
      const answer = await fetch(address)
      list = { address, phrases: new Set(Object.keys(await answer.json())) }
    }
    return list.phrases
  }

  // Texts

  /** 014 and 482 are read digit by digit, 2026 as 20 26. @param {string} word */
  function digitsIn(word) {
    if (!/^\d{3,}$/.test(word)) return [word]
    return word.length === 4 ? [word.slice(0, 2), `${Number(word.slice(2))}`] : [...word]
  }

  const wordsIn = (/** @type {string} */ text) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .flatMap(digitsIn)
      .map((word) => (/^0\d$/.test(word) ? word.slice(1) : word))

  /**
   * The longest phrases that say it, in order; what none of them says is a text of its own.
   * @param {string} text @param {Set<string>} known
   */
  function piecesOf(text, known) {
    const words = wordsIn(text)
    /** @type {{ clip?: string, unknown?: string }[]} */
    const pieces = []
    for (let at = 0; at < words.length; ) {
      let length = words.length - at
      while (length > 0 && !known.has(words.slice(at, at + length).join(' '))) length -= 1
      if (length > 0) pieces.push({ clip: words.slice(at, at + length).join(' ') })
      else pieces.push({ unknown: words[at] ?? '' })
      at += Math.max(length, 1)
    }
    return pieces
  }

  /** @param {string} text @returns {Promise<void>} */
  function byVoice(text) {
    const language = document.documentElement.lang
    const voice = globalThis.speechSynthesis
      ?.getVoices()
      .find(({ localService, lang }) => localService && lang.startsWith(language))
    if (!voice) return Promise.resolve()
    return new Promise((resolve) => {
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.volume = Math.min(1, loudnesses[loudness] ?? 1)
      utterance.onend = utterance.onerror = () => resolve()
      speechSynthesis.speak(utterance)
    })
  }

  /** @param {string[]} texts */
  async function speak(texts) {
    hush()
    const mine = turn
    isSpeaking = true
    last = texts.join(' ')
    const known = await phrases()
    await clips.allow()
    clips.setLoudness(loudnesses[loudness] ?? 1)
    for (const text of texts) {
      for (const { clip, unknown } of piecesOf(text, known)) {
        if (mine !== turn) return
        if (clip === undefined) await byVoice(unknown ?? '')
        else await clips.play([clip])
      }
      // Whoever listens is still there.
      document.dispatchEvent(new CustomEvent('kiosk:spoken', { detail: text }))
    }
    if (mine !== turn) return
    isSpeaking = false
    tellNews()
  }

  function tellNews() {
    if (!isSpeaking && news.length > 0) void speak(news.splice(0))
  }

  function hush() {
    turn += 1
    clips.stop()
    globalThis.speechSynthesis?.cancel()
  }

  function quiet() {
    hush()
    isSpeaking = false
    news = []
  }

  // Screens

  /** A window over the screen is all there is as long as it is open. */
  const scope = () =>
    document.querySelector('dialog[open]') ?? document.querySelector('.bz-over:popover-open') ?? screen()

  /** @param {Element} element */
  const isShown = (element) => element.checkVisibility() && element.getClientRects().length > 0

  /** What is told without being asked: headings and sentences, not what can be pressed. */
  function told() {
    const inside = scope()
    if (!inside) return []
    const lines = [...inside.querySelectorAll('h1, h2, p, [data-countdown]')].filter(isShown)
    const own = inside === screen() ? lines.filter((line) => line.closest('.bz-screen__body')) : lines
    return own.filter((line) => !line.querySelector('a, button')).flatMap(saidBy)
  }

  /** A line may have more to say to who cannot take the photo that it asks for. @param {Element} line */
  const saidBy = (line) => [line.textContent ?? '', line.getAttribute('data-aloud') ?? ''].filter(Boolean)

  /** Not what leads to a language that is not spoken here. */
  const pressed = ':is(a, button):not([data-language]:not(:lang(nl), :lang(en)))'

  const keys = () =>
    [...(scope()?.querySelectorAll(pressed) ?? [])].filter((key) => key instanceof HTMLElement && isShown(key))

  /** @param {1 | -1} step */
  function move(step) {
    const all = keys()
    const at = all.indexOf(/** @type {Element} */ (document.activeElement))
    const next = all.at(at === -1 ? (step === 1 ? 0 : -1) : (at + step) % all.length)
    if (next instanceof HTMLElement) next.focus()
  }

  /** @param {1 | -1} step */
  function changeLoudness(step) {
    loudness = Math.min(Math.max(loudness + step, 0), loudnesses.length - 1)
    void speak([last])
  }

  const start = () => void speak([screen()?.dataset.aloud ?? '', ...told()])

  document.addEventListener('keydown', (event) => {
    if (listAddress() === undefined || event.defaultPrevented) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 && !(isOn() && /^[-+=]$/.test(event.key))) return
    event.preventDefault()
    // Whoever does not see the key to switch it on presses an arrow.
    /** @type {HTMLElement | null} */
    const key = document.querySelector('[data-switch=aloud]')
    if (!isOn()) key?.click()
    else if (step !== 0) move(step)
    else changeLoudness(event.key === '-' ? -1 : 1)
  })

  document.addEventListener('kiosk:view', (event) => {
    if (/** @type {CustomEvent} */ (event).detail !== 'aloud') return
    if (isOn()) start()
    else quiet()
  })
  document.addEventListener('focusin', ({ target }) => {
    if (isOn() && target instanceof HTMLElement && target.matches('a, button')) void speak([target.textContent ?? ''])
  })
  document.addEventListener('kiosk:digit', (event) => {
    if (isOn()) void speak([/** @type {CustomEvent} */ (event).detail])
  })
  // What is news on one screen is none on the next, which tells it with all the rest.
  document.addEventListener('kiosk:screen', () => (news = []))
  for (const change of ['kiosk:screen', 'kiosk:help', 'kiosk:ask']) {
    document.addEventListener(change, () => isOn() && void speak(told()))
  }
  document.addEventListener('kiosk:paper', ({ target }) => {
    if (!isOn() || !(target instanceof Element)) return
    news = saidBy(target)
    tellNews()
  })
  document.addEventListener('kiosk:leave', quiet)
})()
