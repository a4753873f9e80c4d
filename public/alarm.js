// The sound of a call for help, on every page of staff: until somebody goes there, and never where it came from. A page
// that nobody sees has given up its stream (live.js), so it asks by itself.
;(() => {
  const againEveryMs = 8_000
  const hiddenEveryMs = 10_000
  const tones = [880, 660, 880]
  const toneSeconds = 0.22

  /** @type {AudioContext | undefined} */
  let audio
  let sounded = ''
  let soundedAt = Number.NEGATIVE_INFINITY
  const plainTitle = () => document.title.replace(/^● /, '')

  function sound() {
    const calls = [...document.querySelectorAll('[data-sounds]')].map((call) => call.getAttribute('data-sounds'))
    const names = calls.join(' ')
    document.title = names ? `● ${plainTitle()}` : plainTitle()
    if (!names || (names === sounded && performance.now() - soundedAt < againEveryMs)) return
    sounded = names
    soundedAt = performance.now()
    // A browser may keep a page silent until somebody has touched it: the band says the same.
    audio ??= new AudioContext()
    const from = audio.currentTime
    tones.forEach((hertz, at) => {
      if (!audio) return
      const tone = new OscillatorNode(audio, { frequency: hertz, type: 'square' })
      const loudness = new GainNode(audio, { gain: 0.15 })
      tone.connect(loudness).connect(audio.destination)
      tone.start(from + at * toneSeconds)
      tone.stop(from + (at + 0.8) * toneSeconds)
    })
  }

  document.addEventListener('htmx:after:swap', () => {
    sound()
    // The call went out: what it was made with gives way.
    if (!document.querySelector('.bz-alarm')) return
    for (const open of document.querySelectorAll('.bz-call-help[open]')) open.removeAttribute('open')
  })
  setInterval(sound, 1_000)
  setInterval(() => {
    if (document.hidden) document.getElementById('noodoproep')?.dispatchEvent(new CustomEvent('live'))
  }, hiddenEveryMs)
  sound()
})()
