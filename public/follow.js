// The page that follows a number: when it reads itself again, and how the phone draws attention if its owner wants that.
// Nothing of it is on by itself, and all of it is forgotten with the page, but for notifications, which are the server's.
;(() => {
  const part = () => document.getElementById('follow')
  const signals = () => document.getElementById('signals')

  // When only the wait is another, not all phones of a hall need to ask at the same moment.
  const soonWithin = 3000
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let reading
  document.addEventListener(
    'live',
    (event) => {
      const number = part()
      if (!number || event.target !== number) return
      const { detail: rung } = /** @type {CustomEvent<string[]>} */ (event)
      const [now = ''] = (number.dataset.live ?? '').split(' ')
      const mayWait = rung.length > 0 && !rung.includes(now)
      if (mayWait && reading) return
      clearTimeout(reading)
      reading = setTimeout(read, mayWait ? Math.random() * soonWithin : 0)
    },
    true,
  )

  function read() {
    reading = undefined
    part()?.dispatchEvent(new CustomEvent('read'))
  }

  // A page that nobody saw for a while is not true until it has been read: it looks like that, and says so when the
  // line does not come back.
  const unseenTooLong = 10_000
  const comesBackWithin = 3000
  let hiddenAt = 0
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      hiddenAt = Date.now()
      return
    }
    if (Date.now() - hiddenAt < unseenTooLong) return
    const { dataset } = document.documentElement
    dataset.live = 'again'
    setTimeout(() => {
      if (dataset.live === 'again') dataset.live = 'off'
    }, comesBackWithin)
  })

  let state = part()?.dataset.state
  document.addEventListener('htmx:after:swap', () => {
    const before = state
    state = part()?.dataset.state
    if (state !== before) changed(state ?? '')
    show()
  })

  /** @param {string} now */
  function changed(now) {
    const isCalled = /^(called|leave)/.test(now)
    if (isCalled) part()?.scrollIntoView({ block: 'start' })
    if (soundOn && (isCalled || now === 'almost')) draw()
    if (!signals()) letGo()
  }

  // Vibration and a soft sound: two notes, made here.
  let soundOn = false
  /** @type {AudioContext | undefined} */
  let audio

  function draw() {
    if (typeof navigator.vibrate === 'function') navigator.vibrate([200, 100, 200])
    chime()
  }

  function chime() {
    if (!audio) return
    void audio.resume()
    for (const [note, hertz] of [659.3, 880].entries()) {
      const from = audio.currentTime + note * 0.25
      const tone = audio.createOscillator()
      const loudness = audio.createGain()
      tone.frequency.value = hertz
      loudness.gain.setValueAtTime(0, from)
      loudness.gain.linearRampToValueAtTime(0.2, from + 0.03)
      loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.6)
      tone.connect(loudness).connect(audio.destination)
      tone.start(from)
      tone.stop(from + 0.6)
    }
  }

  function turnSound() {
    soundOn = !soundOn
    audio ??= new AudioContext()
    if (soundOn) draw()
  }

  // The screen stays on. A browser lets go of it whenever the page is not seen.
  let awakeOn = false
  /** @type {WakeLockSentinel | undefined} */
  let awake

  async function turnAwake() {
    awakeOn = !awakeOn
    if (awakeOn) await holdAwake()
    else await awake?.release()
  }

  const holdAwake = async () => {
    awake = await navigator.wakeLock.request('screen').catch(() => undefined)
  }
  document.addEventListener('visibilitychange', () => {
    if (awakeOn && !document.hidden) void holdAwake()
  })

  // Notifications. The service worker is for this page alone: its scope is the page's own address.
  let pushOn = false

  /** The registration for this page, if there is one: asked for an address the browser gives a wider one as well. */
  async function ownRegistration() {
    const path = signals()?.dataset.pagePath ?? ''
    const found = await navigator.serviceWorker.getRegistration(path)
    return found && new URL(found.scope).pathname === path ? found : undefined
  }

  async function turnPush() {
    say('')
    if (pushOn) return stopPush()
    if ((await Notification.requestPermission()) !== 'granted') return say('denied')
    await startPush().catch(() => say('failed'))
  }

  async function startPush() {
    const { pagePath = '', worker = '', key = '' } = signals()?.dataset ?? {}
    const registration = await navigator.serviceWorker.register(worker, { scope: pagePath })
    await isActive(registration)
    const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
    const { endpoint = '', keys = {} } = subscription.toJSON()
    const body = new URLSearchParams({ endpoint, p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' })
    const answer = await fetch(`${pagePath}/melding`, { method: 'POST', body })
    if (!answer.ok) throw new Error(String(answer.status))
    pushOn = true
  }

  /** @param {ServiceWorkerRegistration} registration */
  const isActive = (registration) =>
    new Promise((resolve) => {
      const worker = registration.installing ?? registration.waiting
      if (registration.active || !worker) return resolve(undefined)
      worker.addEventListener('statechange', () => {
        if (worker.state === 'activated') resolve(undefined)
      })
    })

  async function stopPush() {
    pushOn = false
    const path = signals()?.dataset.pagePath ?? ''
    const registration = await ownRegistration()
    const subscription = await registration?.pushManager.getSubscription()
    const body = new URLSearchParams({ endpoint: subscription?.endpoint ?? '' })
    await fetch(`${path}/melding/einde`, { method: 'POST', body }).catch(() => {})
    await registration?.unregister()
  }

  // The visit is over: nothing of this number stays on the phone.
  async function letGo() {
    soundOn = false
    awakeOn = false
    void awake?.release()
    if (!('serviceWorker' in navigator)) return
    const all = await navigator.serviceWorker.getRegistrations()
    for (const one of all) if (new URL(one.scope).pathname === location.pathname) await one.unregister()
  }

  /** @type {Record<string, { can: () => boolean, isOn: () => boolean, turn: () => unknown }>} */
  const ways = {
    sound: { can: () => 'AudioContext' in window, isOn: () => soundOn, turn: turnSound },
    push: {
      can: () => isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window,
      isOn: () => pushOn,
      turn: turnPush,
    },
    awake: { can: () => 'wakeLock' in navigator, isOn: () => awakeOn, turn: turnAwake },
  }

  function show() {
    const here = signals()
    if (!here) return
    here.hidden = false
    for (const item of /** @type {NodeListOf<HTMLElement>} */ (here.querySelectorAll('[data-signal]'))) {
      const way = ways[item.dataset.signal ?? '']
      if (!way?.can()) continue
      item.hidden = false
      const words = /** @type {HTMLElement | null} */ (item.querySelector('.bz-signal__state'))
      item.querySelector('button')?.setAttribute('aria-pressed', String(way.isOn()))
      if (words) words.textContent = (way.isOn() ? words.dataset.on : words.dataset.off) ?? ''
    }
  }

  /** @param {'' | 'denied' | 'failed'} what */
  function say(what) {
    const status = /** @type {HTMLElement | null} */ (document.querySelector('#signals [role=status]'))
    if (status) status.textContent = (what && status.dataset[what]) || ''
  }

  document.addEventListener('click', async (event) => {
    const item = /** @type {Element} */ (event.target).closest('[data-signal]')
    const button = /** @type {Element} */ (event.target).closest('[data-signal] button')
    const way = button && item instanceof HTMLElement ? ways[item.dataset.signal ?? ''] : undefined
    if (!way) return
    await way.turn()
    show()
  })

  async function knownPush() {
    if (!ways.push?.can() || Notification.permission !== 'granted') return
    const registration = await ownRegistration()
    pushOn = Boolean(await registration?.pushManager.getSubscription())
    show()
  }
  show()
  void knownPush()
})()
