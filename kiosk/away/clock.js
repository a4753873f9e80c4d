// Municipal time on a machine whose own clock may be wrong by hours. What the server said last is a mark; from there a
// page counts with performance.now(), which only goes forward and knows nothing of the machine's clock. That counter
// begins anew with every page, so over a reload there is nothing but the machine's clock to measure with: only for as
// long as the reload takes, because the mark is set again every few seconds. A machine whose clock is put back while it
// starts again counts that time as nothing; one whose clock is put forward is late by as much. The server takes no
// number as given before it was lent, or after it is handed in (src/checkin/blocks.ts), and on another day none.

/**
 * What was true at one moment: the municipal instant, what the machine's clock said (both epoch ms), and how many
 * municipal milliseconds a millisecond takes.
 * @typedef {{ municipal: number, wall: number, speed: number }} Mark
 */

/** @param {Mark} mark @param {number} wall what the machine's clock says now */
export const municipalSince = (mark, wall) => mark.municipal + Math.round(Math.max(0, wall - mark.wall) * mark.speed)

/**
 * A clock that counts on from a municipal instant; `steady` never goes back, such as performance.now().
 * @param {number} municipal @param {number} speed @param {() => number} steady
 */
export function clockFrom(municipal, speed, steady) {
  const began = steady()
  return () => municipal + Math.round((steady() - began) * speed)
}

/** @param {number} instant @param {string} zone the local day, ISO */
export const dayOf = (instant, zone) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant)

/**
 * "09.10", in other languages than Dutch "09:10": as the server's screens have it.
 * @param {number} instant @param {string} zone @param {string} language
 */
export function timeOf(instant, zone, language) {
  const parts = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
  const time = new Intl.DateTimeFormat('en', /** @type {Intl.DateTimeFormatOptions} */ (parts)).format(instant)
  return language === 'nl' ? time.replace(':', '.') : time
}
