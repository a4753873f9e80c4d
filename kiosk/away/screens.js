// Puts the screens of the away page in place: copies of its templates, with what only the kiosk knows filled in.
import { timeOf } from './clock.js'
import { printThroughAgent } from './paper.js'
import { choicesOn, readable } from './today.js'

/** @import { Given, Known } from './stock.js' */
/** @typedef {'start' | 'code' | 'products' | 'number' | 'none' | 'broken'} ScreenName */

/** @template {Element} T @param {string} selector @param {ParentNode} [within] @returns {T} */
export function part(selector, within = document) {
  const found = within.querySelector(selector)
  if (!found) throw new Error(`The page has no ${selector}`)
  return /** @type {T} */ (found)
}

/**
 * Shows a screen, and gives the place that it is shown in. `fill` puts in what only the kiosk knows, before the scripts
 * of the kiosk hear of the screen: they may read it aloud (public/kiosk-aloud.js).
 * @param {string} language @param {ScreenName} name @param {(place: Element) => void} [fill]
 */
export function show(language, name, fill) {
  /** @type {HTMLTemplateElement} */
  const template = part(`template[data-away="${language} ${name}"]`)
  const place = part('#away')
  place.replaceChildren(template.content.cloneNode(true))
  document.documentElement.lang = language
  document.documentElement.dir = template.dataset.direction ?? 'ltr'
  document.title = template.dataset.title ?? ''
  fill?.(place)
  document.dispatchEvent(new CustomEvent('kiosk:screen'))
  const heading = place.querySelector('h1')
  if (heading && name !== 'start') {
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  return place
}

/**
 * The products as choices; `choose` hears which, or undefined for the next screen of them.
 * @param {string} language @param {Known['products']} products @param {number} at
 * @param {(product: Known['products'][number] | undefined) => void} choose
 */
export function showProducts(language, products, at, choose) {
  const place = show(language, 'products')
  /** @type {HTMLLIElement} */
  const model = part('[data-choice]', place)
  const { shown, more } = choicesOn(products, at)
  const made = [...shown, ...(more ? [undefined] : [])].map((product) => {
    const item = /** @type {HTMLLIElement} */ (model.cloneNode(true))
    /** @type {HTMLButtonElement} */
    const button = part('button', item)
    const name = product?.names[language]
    if (name) {
      part('.bz-choice__name', button).textContent = name.content
      if (name.language !== language) button.lang = name.language
    } else button.classList.add('bz-choice--more')
    button.addEventListener('click', () => choose(product))
    return item
  })
  model.replaceWith(...made)
}

/**
 * The number that was given, with the way to follow it. Where there is a printer it goes on paper too, but not again.
 * @param {string} language @param {{ given: Given, again: boolean }} gave
 * @param {{ modules: boolean[][], zone: string }} more of the QR code the dark modules are true
 */
export function showNumber(language, { given, again }, { modules, zone }) {
  const time = timeOf(given.takenAt, zone, language)
  const place = show(language, 'number', (screen) => {
    fillNumber(screen, given, time)
    for (const drawing of screen.querySelectorAll('[data-drawn]')) draw(drawing, modules)
    if (again) sayAgain(paperLine(screen))
  })
  if (again) return
  if (paperLine(place).dataset.form) void printThroughAgent(paperLine(place), given, zone)
  else place.querySelector('[data-paper]')?.dispatchEvent(new CustomEvent('kiosk:print', { bubbles: true }))
}

/** What the screen says about the receipt. @param {Element} place @returns {HTMLElement} */
const paperLine = (place) => part('[data-again]', place)

/** Nothing comes on paper this time. @param {HTMLElement} line */
function sayAgain(line) {
  line.textContent = line.dataset.again ?? ''
  delete line.dataset.aloud
}

/** @param {Element} place @param {Given} given @param {string} time */
function fillNumber(place, given, time) {
  for (const number of place.querySelectorAll('[data-number]')) {
    number.textContent = readable(given.number)
    if (number instanceof HTMLDataElement) number.value = given.number
  }
  for (const taken of place.querySelectorAll('[data-taken]')) taken.textContent = time
  part(`[data-for="${'code' in given.said ? 'product' : 'code'}"]`, place).remove()
}

const svg = 'http://www.w3.org/2000/svg'

/** @param {Element} drawing @param {boolean[][]} modules */
function draw(drawing, modules) {
  const size = modules.length
  drawing.setAttribute('viewBox', `0 0 ${size} ${size}`)
  const ground = document.createElementNS(svg, 'rect')
  for (const side of ['width', 'height']) ground.setAttribute(side, `${size}`)
  ground.setAttribute('fill', '#fff')
  const dark = document.createElementNS(svg, 'path')
  const squares = modules.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
  dark.setAttribute('d', squares.join(''))
  dark.setAttribute('fill', '#000')
  drawing.replaceChildren(ground, dark)
}
