// The booking in a browser with scripts: one day of times at a time, persons counted in place, and the question
// whether one needs more time. Without this file the same pages work with links, fields and buttons.
;(() => {
  const minute = 60_000
  const askAt = 2 * minute

  /** @param {string} selector */
  const one = (selector) => /** @type {HTMLElement | null} */ (document.querySelector(selector))

  /** @param {Response} response */
  const documentIn = async (response) => new DOMParser().parseFromString(await response.text(), 'text/html')

  // Inside another website that website's own name stands above.
  if (window.parent !== window) document.documentElement.classList.add('bz-framed')

  // ── days ──

  // In the capture phase: a day that is in the page needs no request.
  document.addEventListener(
    'click',
    (event) => {
      const target = /** @type {Element} */ (event.target)
      const link = /** @type {HTMLAnchorElement | null} */ (target.closest('[data-day]'))
      const day = link && document.getElementById(`dag-${link.dataset.day}`)
      if (!day || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      event.stopImmediatePropagation()
      history.replaceState(history.state, '', link.href)
      open(day, link)
    },
    true,
  )

  /** @param {HTMLElement} day @param {HTMLElement} link */
  function open(day, link) {
    for (const other of document.querySelectorAll('.bz-day[data-shown]')) other.removeAttribute('data-shown')
    day.setAttribute('data-shown', '')
    const sent = /** @type {HTMLInputElement | null} */ (one('.bz-times [name="dag"]'))
    if (sent) sent.value = link.dataset.day ?? ''
    for (const other of document.querySelectorAll('[data-day][aria-current]')) other.removeAttribute('aria-current')
    link.setAttribute('aria-current', 'date')
    const times = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('.bz-times [name="tijd"]'))
    // A browser that has been at a time of another day passes over the whole group while that one is hidden, until
    // another one of the group was chosen.
    const first = /** @type {HTMLInputElement | null} */ (day.querySelector('[name="tijd"]'))
    if (first) first.checked = true
    // A time that nobody sees any more must not be sent.
    for (const time of times) time.checked = false
    const heading = day.querySelector('h2')
    const top = heading?.getBoundingClientRect().top ?? 0
    if (top < 0 || top > innerHeight / 2) heading?.scrollIntoView()
    // It is read aloud with how many times there are; the first of them is the next stop.
    heading?.focus({ preventScroll: true })
  }

  // ── persons ──

  document.addEventListener(
    'click',
    (event) => {
      const target = /** @type {Element} */ (event.target)
      const button = /** @type {HTMLButtonElement | null} */ (target.closest('.bz-count__press'))
      const number = /** @type {HTMLInputElement | null | undefined} */ (
        button?.parentElement?.querySelector('.bz-count__number')
      )
      if (!button || !number) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const wanted = (Number(number.value) || 1) + (button.name === 'meer' ? 1 : -1)
      const allowed = Math.min(Number(number.max), Math.max(1, wanted))
      if (number.value === String(allowed)) return wanted > allowed ? sayLimit(button) : undefined
      number.value = String(allowed)
      number.dispatchEvent(new Event('change', { bubbles: true }))
    },
    true,
  )

  /** More than the most is no number: what stands under it says whom to call. @param {Element} button */
  function sayLimit(button) {
    const status = one('#bz-status')
    const limit = button.closest('.bz-line')?.querySelector('[id$="-hint"], [id$="-error"]')
    if (status && limit) status.textContent = limit.textContent
  }

  /** @type {AbortController | undefined} */
  let reading
  document.addEventListener('change', async (event) => {
    const form = /** @type {HTMLElement} */ (event.target).closest('.bz-persons')
    const page = one('.bz-count__press')?.getAttribute('formaction')
    if (!(form instanceof HTMLFormElement) || !page) return
    reading?.abort()
    reading = new AbortController()
    const address = `${page}?${new URLSearchParams(/** @type {any} */ (new FormData(form)))}`
    try {
      const fresh = await documentIn(await fetch(address, { signal: reading.signal }))
      history.replaceState(history.state, '', address)
      one('.bz-checklist')?.replaceChildren(...(fresh.querySelector('.bz-checklist')?.childNodes ?? []))
      const wrong = fresh.querySelector('.bz-error-summary li')
      one('#bezoek')?.replaceChildren(...((wrong ?? fresh.querySelector('#bezoek'))?.childNodes ?? []))
    } catch {
      // The next page counts again.
    }
  })

  // What was just added is where one goes on.
  let added = ''
  document.addEventListener(
    'click',
    (event) => {
      const button = /** @type {Element} */ (event.target).closest('[name="erbij"]')
      added = button?.getAttribute('value') ?? ''
    },
    true,
  )
  document.addEventListener('htmx:after:swap', () => {
    const product = added && one(`.bz-line [name="product"][value="${CSS.escape(added)}"]`)
    added = ''
    if (product) /** @type {HTMLElement} */ (product.parentElement?.querySelector('[id^="personen-"]'))?.focus()
  })

  // ── the hold ──

  /** When it lapses, as this machine counts; what was said and asked about it. */
  let until = 0
  let asked = false
  /** @type {number[]} */
  let toSay = []
  /** @type {Element | null} */
  let followed = null

  function follow() {
    const line = one('#vasthouden')
    if (line === followed) return
    followed = line
    const left = Number(line?.dataset.left ?? 0)
    until = Date.now() + left
    asked = false
    toSay = [5, 2, 1].filter((minutes) => left > minutes * minute)
    if (left === 0) until = 0
  }

  setInterval(() => {
    follow()
    const line = one('#vasthouden')
    if (!line || until === 0) return
    const left = until - Date.now()
    if (left <= 0) return lapse(line)
    if (left <= askAt && !asked && line.querySelector('button')) {
      asked = true
      dialog()?.showModal()
    }
    const due = toSay.filter((minutes) => left <= minutes * minute)
    toSay = toSay.filter((minutes) => !due.includes(minutes))
    const last = due.at(-1)
    if (last !== undefined) say(line.getAttribute(`data-say-${last}`))
  }, 1000)

  const dialog = () => /** @type {HTMLDialogElement | null} */ (document.getElementById('meer-tijd'))

  /** @param {string | null | undefined} text */
  function say(text) {
    // While the question is open, nothing outside it is read aloud.
    const status = one(dialog()?.open ? '#meer-tijd-nog' : '#vasthouden-gezegd')
    if (status) status.textContent = text ?? ''
  }

  /** Nothing is lost: whoever goes on takes the time again when it is still free. @param {HTMLElement} line */
  function lapse(line) {
    until = 0
    dialog()?.close()
    line.querySelector('button')?.remove()
    const text = one('#vasthouden-tekst')
    if (text) text.textContent = line.dataset.over ?? ''
    say(line.dataset.over)
  }

  document.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target)
    if (target.closest('[data-close]')) dialog()?.close()
    if (!target.closest('[data-more-time]')) return
    const button = /** @type {HTMLButtonElement | null} */ (one('.bz-hold__more'))
    if (button) void renew(button)
  })

  // Not as a page: what is half typed stays as it is, and so does the place where one is.
  document.addEventListener(
    'submit',
    (event) => {
      const button = /** @type {HTMLButtonElement | null} */ (event.submitter)
      if (!button?.matches('.bz-hold__more')) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void renew(button).then(() => one('.bz-hold__more')?.focus())
    },
    true,
  )

  /** So long a line that does not answer is waited for. */
  const answersWithin = 10_000

  /** @param {HTMLButtonElement} button */
  async function renew(button) {
    if (!button.form) return
    const body = new URLSearchParams(/** @type {any} */ (new FormData(button.form, button)))
    const address = button.hasAttribute('formaction') ? button.formAction : button.form.action
    try {
      const answer = await fetch(address, { method: 'POST', body, signal: AbortSignal.timeout(answersWithin) })
      const fresh = (await documentIn(answer)).getElementById('vasthouden')
      if (fresh) return renewed(fresh)
      // There is nothing to keep any more: it was made elsewhere, or is gone. The page that says so is where this one was.
      if (answer.redirected) return location.assign(answer.url)
      if (answer.status === 404 || answer.status === 409) return location.reload()
    } catch {
      // Said below, as of an answer that is no page of ours.
    }
    notRenewed()
  }

  /** @param {HTMLElement} fresh */
  function renewed(fresh) {
    dialog()?.close()
    one('#vasthouden')?.replaceWith(fresh)
    say(fresh.querySelector('p')?.textContent)
    follow()
  }

  /** Whoever was asked reads it in the question, which stays; else it stands at the button. */
  function notRenewed() {
    follow()
    const line = one('#vasthouden')
    // Meanwhile it lapsed, which was said.
    if (!line || until === 0) return
    const text = one('#vasthouden-tekst')
    if (text) text.textContent = line.dataset.notRenewed ?? ''
    say(line.dataset.notRenewed)
  }
})()
