// What every page with links and forms does. Inside <main> htmx fetches the next page and puts its body in place of
// this one; without JavaScript the same links and forms simply load it. Here is what htmx leaves to us: focus, the
// title for those who listen, which answers may be put in place, and what to say when none comes.
;(() => {
  /** @param {string} name @param {(event: CustomEvent) => void} run */
  const on = (name, run) => document.addEventListener(name, (event) => run(/** @type {CustomEvent} */ (event)))

  // Users press twice. The button stays enabled, because a disabled one says nothing to who cannot see it.
  // A part that was read again may have made another form of the same element.
  /** @type {WeakMap<EventTarget, { at: number, action: string }>} */
  const sent = new WeakMap()
  document.addEventListener(
    'submit',
    (event) => {
      const form = /** @type {HTMLFormElement} */ (event.target)
      if (form.method !== 'post') return
      const last = sent.get(form)
      const again = last?.action === form.action && event.timeStamp - last.at < 1000
      if (again) {
        event.preventDefault()
        event.stopImmediatePropagation()
      } else {
        sent.set(form, { at: event.timeStamp, action: form.action })
      }
    },
    true,
  )

  // The server says what is wrong, in our words: never the browser's bubbles.
  const trustServer = () => {
    for (const form of document.forms) form.noValidate = true
  }
  trustServer()

  on('htmx:before:swap', (event) => {
    const { ctx } = event.detail
    if (ctx.target !== document.body) return
    if (ctx.swap === 'none') {
      ctx.push = 'false'
      return
    }
    const refused = ctx.response.status >= 400 && ctx.request.method !== 'GET'
    const address = new URL(ctx.response.raw.url)
    // Another kind of page, language or version needs its own head, and a file is no page: load it whole.
    const fits = ctx.text.includes(`data-page="${document.body.dataset.page}"`)
    if (!fits && !refused) {
      event.preventDefault()
      location.assign(address.pathname + address.search + (ctx.request.anchor ? `#${ctx.request.anchor}` : ''))
    } else if (!fits && !ctx.text.includes('data-page="')) {
      event.preventDefault()
      sayItFailed()
    } else if (refused) {
      // A form that came back with errors keeps the address it was fetched from, so that reloading fetches it again.
      ctx.push = 'false'
    } else if (address.pathname + address.search === location.pathname + location.search) {
      ctx.push = 'false'
      ctx.replace = 'true'
    }
  })

  on('htmx:after:swap', (event) => {
    const { ctx } = event.detail
    trustServer()
    if (ctx.target !== document.body || ctx.swap === 'none') return
    const goal = document.querySelector('main [autofocus]')
    const anchor = ctx.request.anchor && document.getElementById(ctx.request.anchor)
    focus(goal ?? anchor ?? document.querySelector('h1') ?? document.querySelector('main'))
    // A live region says only what changes after it was put in the page.
    setTimeout(() => say(ctx.title ?? ''), 100)
  })

  /** @param {HTMLElement | null} goal */
  function focus(goal) {
    if (!goal) return
    if (goal.tabIndex < 0) goal.tabIndex = -1
    goal.focus({ preventScroll: goal.tagName === 'H1' })
  }

  /** @param {string} text @param {boolean} [shown] */
  function say(text, shown = false) {
    const status = document.getElementById('bz-status')
    if (!status) return
    status.textContent = text
    status.classList.toggle('bz-status--shown', shown)
  }

  // Waiting: after a second say so, after eight say that it is not usual.
  /** @type {ReturnType<typeof setTimeout>[]} */
  let waiting = []
  const stopWaiting = () => {
    for (const timer of waiting) clearTimeout(timer)
    waiting = []
  }
  on('htmx:before:request', (event) => {
    if (isLivePart(event.target)) return
    const words = document.getElementById('bz-status')?.dataset
    stopWaiting()
    waiting = [
      setTimeout(() => say(words?.busy ?? '', true), 1000),
      setTimeout(() => say(words?.slow ?? '', true), 8000),
    ]
  })
  on('htmx:finally:request', (event) => {
    if (isLivePart(event.target) || waiting.length === 0) return
    stopWaiting()
    say('')
  })

  /** @param {EventTarget | null} target */
  const isLivePart = (target) => target instanceof Element && target.hasAttribute('data-live')

  // No answer, or one from a failing server: the page stays, with what was typed, and says so. Parts that read
  // themselves again are live.js's.
  on('htmx:error', (event) => {
    if (!isLivePart(event.target)) sayItFailed('line')
  })
  on('htmx:response:error', (event) => {
    if (!isLivePart(event.target) && event.detail.ctx.response.status >= 500) sayItFailed()
  })

  // What failed because no answer came is said until one comes: then the page tells the truth again.
  on('htmx:before:swap', (event) => {
    if (event.detail.ctx.response.status < 500) document.querySelector('main > .bz-failed[data-for="line"]')?.remove()
  })

  /** @param {'line' | 'server'} [by] */
  function sayItFailed(by = 'server') {
    const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById('bz-failed'))
    if (!template) return
    document.querySelector('main > .bz-failed')?.remove()
    document.querySelector('main')?.prepend(template.content.cloneNode(true))
    const failed = /** @type {HTMLElement | null} */ (document.querySelector('main > .bz-failed'))
    if (failed) failed.dataset.for = by
    focus(failed)
  }

  // The language menu closes as people expect of a menu.
  const menu = () => /** @type {HTMLDetailsElement | null} */ (document.querySelector('.bz-languages details[open]'))
  document.addEventListener('keydown', (event) => {
    const open = menu()
    if (event.key !== 'Escape' || !open) return
    open.open = false
    open.querySelector('summary')?.focus()
  })
  document.addEventListener('click', (event) => {
    const open = menu()
    if (open && !open.contains(/** @type {Node} */ (event.target))) open.open = false
  })
})()
