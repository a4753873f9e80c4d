// On every screen of a kiosk that has the server: its worker is installed, it has numbers for when the server is away,
// and when that happens while nobody stands there, the screen without connection comes in time for the next visitor.
import { keepUp, reaches } from './line.js'
import { openStock } from './stock.js'

const keepUpEveryMs = 5 * 60_000
const lookEveryMs = 10_000
/** One lost answer is no lost line. */
const missesMax = 2

/** @param {string} worker @param {string[]} scopes */
async function install(worker, scopes) {
  for (const scope of scopes) {
    const registration = await navigator.serviceWorker.register(worker, { scope, updateViaCache: 'none' })
    await registration.update()
  }
}

/** @param {string} start */
function watch(start) {
  let misses = 0
  const look = async () => {
    misses = (await reaches()) ? 0 : misses + 1
    const nobodyThere = !document.querySelector('.bz-screen:not([data-idle="stay"])')
    if (misses >= missesMax && nobodyThere && isKept()) location.replace(start)
    else setTimeout(look, lookEveryMs)
  }
  setTimeout(look, lookEveryMs)
}

/** The worker answers in the server's place, so there is a screen to go to. */
const isKept = () => navigator.serviceWorker.controller !== null

/** @param {{ worker: string, scopes: string[], start: string }} kiosk */
async function keep({ worker, scopes, start }) {
  document.addEventListener('kiosk:out-of-reach', (event) => {
    if (!isKept()) return
    event.preventDefault()
    location.replace(start)
  })
  const stock = await openStock()
  const fill = async () => {
    await keepUp(stock)
    // What fails because the line is lost comes with the next time.
    await install(worker, scopes).catch(() => {})
    setTimeout(fill, keepUpEveryMs)
  }
  watch(start)
  // A browser that runs out of disk throws away what nobody asked it to keep.
  void navigator.storage.persist()
  await fill()
}

// Only where the page is trusted (https, or the machine itself) does a browser keep pages for us.
const keeper = document.querySelector('script[data-worker]')
if (keeper instanceof HTMLElement && 'serviceWorker' in navigator) {
  const { worker = '', scopes = '', start = '' } = keeper.dataset
  void keep({ worker, scopes: scopes.split(' '), start })
}
