// Plays sentences that are put together from recorded clips: ['chime', 'nl/number', 'nl/b', 'nl/0']. The list of clips
// is at the address in data-clips; what was fetched stays in memory, so that a server that is away silences nothing.
function makeClips() {
  const gapSeconds = 0.03
  const pauseSeconds = 0.3
  /** A clip that is not there within so long is left out of what is played now. */
  const playWithinMs = 3_000
  /** The server answers no more: on a slow machine a clip may take long, and is no fault for that. */
  const fetchWithinMs = 30_000

  /** @type {AudioContext | undefined} */
  let audio
  /** @type {Promise<Record<string, string>> | undefined} */
  let list
  /** @type {Map<string, Promise<AudioBuffer>>} */
  const fetched = new Map()
  /** Names of clips that could not be fetched or read. @type {Set<string>} */
  const missing = new Set()
  /** @type {Set<AudioBufferSourceNode>} */
  const playing = new Set()
  let isBroken = false
  /** How loud it all is. @type {GainNode} */
  let output

  function context() {
    if (audio) return audio
    audio = new AudioContext()
    output = new GainNode(audio)
    output.connect(audio.destination)
    // The machine has no output, or lost it.
    audio.addEventListener('error', () => {
      isBroken = true
    })
    return audio
  }

  /** @param {string} address */
  async function get(address) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(fetchWithinMs) })
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
    return answer
  }

  /** @param {string} name */
  async function load(name) {
    const from = document.querySelector('[data-clips]')?.getAttribute('data-clips') ?? ''
    list ??= get(from).then((answer) => answer.json())
    const address = (await list.catch(forgetList))[name]
    if (!address) throw new Error(`No clip ${name}`)
    return context().decodeAudioData(await (await get(address)).arrayBuffer())
  }

  /** @param {unknown} error @returns {never} */
  function forgetList(error) {
    list = undefined
    throw error
  }

  /** The clip, or undefined when it cannot be had; the next time it is tried again. @param {string} name */
  async function clip(name) {
    const loading = fetched.get(name) ?? load(name)
    fetched.set(name, loading)
    try {
      const buffer = await loading
      missing.delete(name)
      return buffer
    } catch {
      fetched.delete(name)
      missing.add(name)
      return undefined
    }
  }

  /** @param {AudioBuffer} buffer @param {number} at @returns {Promise<void>} */
  function sound(buffer, at) {
    const source = new AudioBufferSourceNode(context(), { buffer })
    source.connect(output)
    playing.add(source)
    source.start(at)
    return new Promise((resolve) => {
      source.onended = () => {
        playing.delete(source)
        resolve()
      }
    })
  }

  return {
    /** Fetches these one after another, so that they are there when they are needed. @param {string[]} names */
    async prepare(names) {
      for (const name of names) await clip(name)
    },
    /** Plays them, '' being a pause; gives whether all could be heard, at the end. @param {string[]} names */
    async play(names) {
      /** @type {Promise<undefined>} */
      const late = new Promise((resolve) => setTimeout(() => resolve(undefined), playWithinMs))
      const buffers = await Promise.all(names.map((name) => (name ? Promise.race([clip(name), late]) : undefined)))
      if (context().state !== 'running') return false
      let at = context().currentTime + gapSeconds
      const sounds = buffers.map((buffer) => {
        const sounded = buffer && sound(buffer, at)
        at += buffer ? buffer.duration + gapSeconds : pauseSeconds
        return sounded
      })
      await Promise.all(sounds)
      return names.every((name, at) => !name || buffers[at] !== undefined)
    },
    /** 1 is as it was recorded. @param {number} factor */
    setLoudness(factor) {
      context()
      output.gain.value = factor
    },
    stop() {
      for (const source of playing) source.stop()
    },
    /** Browsers give sound only to a page that somebody touched, unless they were started otherwise. */
    isAllowed: () => context().state === 'running',
    /** Within a touch. */
    allow: () => context().resume(),
    /** Whether something can never be heard, however often the page is touched. */
    isFaulty: () => isBroken || missing.size > 0,
  }
}

/** @typedef {ReturnType<typeof makeClips>} Clips */
Object.assign(globalThis, { clips: makeClips() })
