// While people must leave, a kiosk with headphones says so into them: at once, and again and again until the screen goes.
// As loud as a visitor can set its reading, and with silence in between: who listens must hear the people in the hall as well.
;(() => {
  const silentMs = 4_000
  /** Sound that the browser holds back may come with any touch. */
  const tryAgainMs = 500
  const loudness = 4

  const { clips } = /** @type {typeof globalThis & { clips: import('./clips.js').Clips }} */ (globalThis)
  const names = document.querySelector('[data-said]')?.getAttribute('data-said')?.split(' ')
  if (names) void say(names)

  /** @param {string[]} names */
  async function say(names) {
    clips.setLoudness(loudness)
    void clips.allow()
    await clips.play(names)
    setTimeout(() => say(names), clips.isAllowed() ? silentMs : tryAgainMs)
  }
})()
