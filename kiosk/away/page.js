// The kiosk without the server. It gives the numbers that were lent to it for today, keeps what was typed, and looks
// for the server all the time; when that is back, and nobody stands there, it hands over to the ordinary kiosk.
import { clockFrom, dayOf, municipalSince, timeOf } from './clock.js'
import { freshKey, keepUp } from './line.js'
import { part, show, showNumber, showProducts } from './screens.js'
import { openStock } from './stock.js'
import { offeredAt } from './today.js'

/** @import { Known, Said, Stock } from './stock.js' */

const markEveryMs = 5000
const lookFirstMs = 2000
const lookEveryMs = 2000
const tickMs = 1000
const startPath = '/kiosk'

/** The language of the visitor who stands there: /kiosk is Dutch, /en/kiosk English. */
const spoken = () => /^\/(\w\w)\//.exec(location.pathname)?.[1] ?? 'nl'
const { qr = '' } = /** @type {HTMLElement} */ (part('#away')).dataset

/** @param {Stock} stock @param {Known} known @param {() => number} now @param {number} speed */
function serve(stock, known, now, speed) {
  const { date, zone, products, series, follow } = known
  let chosen = 0

  const isToday = () => dayOf(now(), zone) === date
  const hasNumbers = async () => isToday() && (await stock.numbers()).some((lent) => lent.date === date)

  const start = async () => show(spoken(), (await hasNumbers()) ? 'start' : 'broken')

  /** @param {string} path the first screen in a language */
  function begin(path) {
    history.replaceState(null, '', path)
    void start()
  }

  /** @param {Said} said @param {string} letter */
  async function give(said, letter) {
    const language = spoken()
    if (!isToday()) return void show(language, 'broken')
    const gave = await stock.give({ key: freshKey(), date, series: letter, takenAt: now(), language, said })
    if (!gave) return void show(language, 'broken')
    const { given } = gave
    /** @type {typeof import('qr')} */
    const { encodeQR } = await import(qr)
    const modules = encodeQR(`${follow[language]}${given.followId}`, 'raw', { ecc: 'medium', border: 4 })
    showNumber(language, gave, { modules, zone })
    void keepUp(stock)
  }

  /** @param {number} at */
  function choose(at) {
    const offered = offeredAt(products, now())
    if (offered.length === 0) return void show(spoken(), 'none')
    chosen = at
    showProducts(spoken(), offered, at, (product) => {
      if (product) void give({ product: product.code }, product.series)
      else choose(at + 1)
    })
  }

  // Before anybody else hears of it: what is sent would go to a server that is not there.
  addEventListener(
    'submit',
    (event) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || form.method === 'dialog') return
      event.preventDefault()
      event.stopImmediatePropagation()
      const code = String(new FormData(form).get('code') ?? '').replace(/\D/g, '')
      if (/^\d{6}$/.test(code)) return void give({ code }, series)
      const wrong = document.querySelector('#code-error')
      if (wrong instanceof HTMLElement) wrong.textContent = wrong.dataset.short ?? ''
    },
    true,
  )
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented) return
    event.preventDefault()
    if (link.dataset.tongue !== undefined) begin(link.pathname)
    else if (link.dataset.to === 'code') show(spoken(), 'code')
    else if (link.dataset.to === 'products') choose(0)
    else if (chosen > 0 && document.querySelector('.bz-choices')) choose(chosen - 1)
    else void start()
  })

  document.addEventListener('kiosk:leave', () => begin(startPath))

  setInterval(() => void stock.setMark({ municipal: now(), wall: Date.now(), speed }), markEveryMs)
  const tellTime = () => {
    const clock = document.querySelector('[data-now]')
    if (clock) clock.textContent = timeOf(now(), zone, spoken())
  }
  document.addEventListener('kiosk:screen', tellTime)
  setInterval(() => {
    tellTime()
    // The day is over while the first screen stood there.
    if (!isToday() && document.querySelector('.bz-doors')) show(spoken(), 'broken')
  }, tickMs)
  return start()
}

/** @param {Stock} stock */
function lookForServer(stock) {
  const look = async () => {
    const line = await keepUp(stock)
    const nobodyThere = document.querySelector('.bz-screen[data-idle="stay"]')
    if (nobodyThere && (line === 'well' || line === 'refused')) location.replace(startPath)
    else setTimeout(look, lookEveryMs)
  }
  setTimeout(look, lookFirstMs)
}

// There is nothing to take over here: this is the screen for when the server is out of reach.
document.addEventListener('kiosk:out-of-reach', (event) => event.preventDefault())

const stock = await openStock()
const { known, mark } = await stock.knows()
if (known && mark) {
  const now = clockFrom(municipalSince(mark, Date.now()), mark.speed, () => performance.now())
  await serve(stock, known, now, mark.speed)
} else show(spoken(), 'broken')
lookForServer(stock)
