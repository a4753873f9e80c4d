// What can be had at a kiosk that is on its own, by what it knew last.
/** @import { Known } from './stock.js' */

/** More choices than this on a screen take longer to read than to ask; the same number as with the server. */
const choicesMax = 6

/**
 * The products for which numbers are given at this municipal instant.
 * @param {Known['products']} products @param {number} now
 */
export const offeredAt = (products, now) =>
  products.filter(({ spans }) => spans.some(([from, until]) => from <= now && now < until))

/**
 * Those on one screen, from 0, and whether there are more: then the last place leads to them.
 * @template T
 * @param {readonly T[]} all @param {number} at
 * @returns {{ shown: readonly T[], more: boolean }}
 */
export function choicesOn(all, at) {
  const before = at * (choicesMax - 1)
  const rest = all.slice(before < all.length ? before : 0)
  return rest.length <= choicesMax ? { shown: rest, more: false } : { shown: rest.slice(0, choicesMax - 1), more: true }
}

/** 'B014' as people read it. @param {string} number */
export const readable = (number) => `${number.slice(0, 1)} ${number.slice(1)}`
