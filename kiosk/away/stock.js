// What a kiosk keeps in its browser: numbers that it may give, those that it gave, and what it knows. Giving one is a
// single transaction: of two pages only one gets it, and it is on the disk before anybody reads it.
/** @import { Mark } from './clock.js' */

/** @typedef {{ number: string, followId: string, date: string }} Lent */
/** @typedef {{ code: string } | { product: string }} Said */
/** @typedef {{ key: string, date: string, number: string, followId: string, takenAt: number, language: string, said: Said }} Given */
/**
 * @typedef {object} Known
 * @property {string} device
 * @property {string} date
 * @property {string} zone
 * @property {string} series the letter of the numbers of appointments
 * @property {Record<string, string>} follow where a number is followed, by language
 * @property {{ code: string, series: string, spans: [number, number][], names: Record<string, { content: string, language: string }> }[]} products
 */
/** @typedef {Known & { now: number, speed: number, kept: string[], fresh: { number: string, followId: string }[] }} Answer */
/** @typedef {Awaited<ReturnType<typeof openStock>>} Stock */

const stores = ['numbers', 'given', 'kept']

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const asked = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** @param {string} name @returns {Promise<IDBDatabase>} */
function opened(name) {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('numbers', { keyPath: 'number' })
    request.result.createObjectStore('given', { keyPath: 'key' })
    request.result.createObjectStore('kept')
  }
  return asked(request)
}

export async function openStock(name = 'beurt-kiosk') {
  const database = await opened(name)

  /**
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(store: (name: 'numbers' | 'given' | 'kept') => IDBObjectStore) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function within(mode, work) {
    const transaction = database.transaction(stores, mode, { durability: 'strict' })
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onabort = () => reject(transaction.error)
    })
    const result = await work((store) => transaction.objectStore(store))
    await done
    return result
  }

  return {
    /** @returns {Promise<{ known?: Known, mark?: Mark }>} */
    knows: () =>
      within('readonly', async (store) => ({
        known: await asked(store('kept').get('known')),
        mark: await asked(store('kept').get('mark')),
      })),

    /** @param {Mark} mark */
    setMark: (mark) => within('readwrite', async (store) => void (await asked(store('kept').put(mark, 'mark')))),

    /** The numbers that are left. @returns {Promise<Lent[]>} */
    numbers: () => within('readonly', (store) => asked(store('numbers').getAll())),

    /** What is still to be handed in, as it was given. @returns {Promise<Given[]>} */
    given: () =>
      within('readonly', async (store) => {
        /** @type {Given[]} */
        const all = await asked(store('given').getAll())
        return all.sort((a, b) => a.takenAt - b.takenAt || (a.number < b.number ? -1 : 1))
      }),

    /** @param {string[]} keys */
    forget: (keys) =>
      within('readwrite', async (store) => {
        for (const key of keys) await asked(store('given').delete(key))
      }),

    /** Nobody gets a number here any more. */
    forgetNumbers: () => within('readwrite', async (store) => void (await asked(store('numbers').clear()))),

    /**
     * The key under which numbers are asked for: the same again until there is an answer.
     * @param {string} fresh
     */
    askKey: (fresh) =>
      within('readwrite', async (store) => {
        /** @type {string | undefined} */
        const before = await asked(store('kept').get('asks'))
        if (before === undefined) await asked(store('kept').put(fresh, 'asks'))
        return before ?? fresh
      }),

    /**
     * Keeps what the server answered to the question with this key. Numbers come in once: an answer that comes again
     * could bring one that was given meanwhile.
     * @param {string} key @param {Answer} answer @param {number} wall
     */
    fill: (key, answer, wall) =>
      within('readwrite', async (store) => {
        const { kept, fresh, now, speed, ...known } = answer
        await asked(store('kept').put(known, 'known'))
        await asked(store('kept').put({ municipal: now, wall, speed }, 'mark'))
        if ((await asked(store('kept').get('asks'))) !== key) return
        await asked(store('kept').delete('asks'))
        const own = new Set(kept)
        for (const number of await asked(store('numbers').getAllKeys())) {
          if (!own.has(String(number))) await asked(store('numbers').delete(number))
        }
        for (const lent of fresh) await asked(store('numbers').put({ ...lent, date: answer.date }))
      }),

    /**
     * Gives a number of this day to a visitor, of the wanted series if there is one left; a code that was typed before
     * gets the number that it has, `again`. Undefined when there are no more.
     * @param {{ key: string, date: string, series: string, takenAt: number, language: string, said: Said }} visit
     * @returns {Promise<{ given: Given, again: boolean } | undefined>}
     */
    give: ({ key, date, series, takenAt, language, said }) =>
      within('readwrite', async (store) => {
        /** @type {Given[]} */
        const before = (await asked(store('given').getAll())).filter((/** @type {Given} */ one) => one.date === date)
        const same = before.find((one) => 'code' in said && 'code' in one.said && one.said.code === said.code)
        if (same) return { given: same, again: true }
        /** @type {Lent[]} */
        const left = (await asked(store('numbers').getAll())).filter((/** @type {Lent} */ one) => one.date === date)
        const lent = left.find(({ number }) => number.startsWith(series)) ?? left[0]
        if (!lent) return undefined
        const { number, followId } = lent
        // Two pages may differ by a moment: the order in which numbers were given is kept.
        const notBefore = Math.max(0, ...before.map((one) => one.takenAt))
        const given = { key, date, number, followId, takenAt: Math.max(takenAt, notBefore), language, said }
        await asked(store('numbers').delete(number))
        await asked(store('given').add(given))
        return { given, again: false }
      }),
  }
}
