// Help at the kiosk: as long as its window is open it keeps asking how things stand, so that somebody who comes is said
// at once, and never before.
;(() => {
  const everyMs = 3000

  /** @type {ReturnType<typeof setInterval> | undefined} */
  let asking
  const read = () => document.querySelector('#help #hulp')?.dispatchEvent(new CustomEvent('live'))

  document.addEventListener(
    'toggle',
    (event) => {
      if (!(event.target instanceof HTMLElement) || event.target.id !== 'help') return
      clearInterval(asking)
      const isOpen = event.target.matches(':popover-open')
      if (isOpen) read()
      asking = isOpen ? setInterval(read, everyMs) : undefined
    },
    true,
  )
  document.addEventListener('kiosk:screen', () => clearInterval(asking))

  /** It reads itself again and again; what is new is 'kiosk:help'. */
  let known = 'none'
  document.addEventListener('htmx:after:swap', ({ target }) => {
    if (!(target instanceof Element) || !target.matches('#hulp, #hulp-scherm')) return
    const now = document.getElementById(target.id)?.dataset.help ?? 'none'
    if (now !== known) document.dispatchEvent(new CustomEvent('kiosk:help'))
    known = now
  })
})()
