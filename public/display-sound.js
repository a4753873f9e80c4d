// What a hall display sounds: calls one after another, a test, and that people must leave.
function makeHallSound() {
  const { clips } = /** @type {typeof globalThis & { clips: import('./clips.js').Clips }} */ (globalThis)
  // Milliseconds, from the start of one call to the start of the next at the least.
  const callEvery = 4_000
  const evacuationEvery = 6_000
  const prepareEvery = 30_000
  const digits = Array.from({ length: 10 }, (_, digit) => String(digit))
  const counters = Array.from({ length: 90 }, (_, above) => String(above + 10))

  const screen = document.getElementById('screen')?.dataset ?? {}
  const spoken = screen.sound === 'speech' ? (screen.spoken ?? '').split(' ').filter(Boolean) : []
  const isMute = (screen.sound ?? 'none') === 'none'

  /** @typedef {{ key: string, names: string[] }} Call */
  /** Oldest first. @type {Call[]} */
  const queue = []
  let isBusy = false
  let notBefore = 0
  let isEvacuated = false
  let preparedAt = 0

  /** @param {DOMStringMap} call letter, digits and counter @param {string} language */
  const sentence = ({ letter = '', digits = '', counter = '' }, language) =>
    ['number', letter.toLowerCase(), ...digits, '', 'counter', counter].map((id) => id && `${language}/${id}`)

  /** @param {string[]} names @param {number} silentMs from its start until something else may sound */
  async function sound(names, silentMs) {
    isBusy = true
    notBefore = performance.now() + silentMs
    await clips.play(names)
    isBusy = false
  }

  /** What comes next, when nothing sounds. */
  function next() {
    if (clips.isFaulty() && performance.now() - preparedAt >= prepareEvery) prepare()
    if (isMute || isBusy || performance.now() < notBefore) return
    if (isEvacuated) {
      queue.length = 0
      if (clips.isAllowed()) void sound(['attention', '', 'nl/evacuation', '', 'en/evacuation'], evacuationEvery)
      return
    }
    const call = queue.shift()
    if (!call || !clips.isAllowed()) return
    void sound(call.names, callEvery)
  }

  addEventListener('click', () => void touched())
  addEventListener('keydown', () => void touched())

  // The chime tells who touched the screen that it works.
  async function touched() {
    if (isMute || clips.isAllowed()) return
    await clips.allow()
    await sound(['chime'], 0)
  }

  /** All that may ever be sounded here, the commonest first; what is there already is not fetched again. */
  function prepare() {
    preparedAt = performance.now()
    const words = ['number', 'counter', ...digits, ...'abcdefghjklmnprstuvwxyz', 'test', ...counters]
    const rest = spoken.flatMap((language) => words.map((id) => `${language}/${id}`))
    void clips.prepare(['chime', 'attention', 'nl/evacuation', 'en/evacuation', ...rest])
  }
  if (!isMute) prepare()

  return {
    /** A new call, of which `key` is no other's; the call's data say what is spoken. @param {string} key @param {DOMStringMap} call */
    call(key, call) {
      const said = spoken.flatMap((language) => ['', ...sentence(call, language)])
      queue.push({ key, names: ['chime', ...said] })
    },
    /** Calls that do not stand any more are not sounded. @param {(key: string) => boolean} stands */
    keepOnly(stands) {
      for (const [at, { key }] of [...queue.entries()].reverse()) if (!stands(key)) queue.splice(at, 1)
    },
    /** @param {boolean} now */
    evacuate(now) {
      if (isEvacuated && !now) clips.stop()
      isEvacuated = now
    },
    /** What an administrator asked for: the sound of a call, and words that say that it is a test. */
    test: () => sound(['chime', ...spoken.flatMap((language) => ['', `${language}/test`])], callEvery),
    next,
    hasMore: () => isBusy || queue.length > 0,
    /** A touch would help. */
    isBlocked: () => !isMute && !clips.isAllowed(),
    /** Staff must know: nobody hears this display. */
    isFaulty: () => !isMute && (!clips.isAllowed() || clips.isFaulty()),
  }
}

/** @typedef {ReturnType<typeof makeHallSound>} HallSound */
Object.assign(globalThis, { hallSound: makeHallSound() })
