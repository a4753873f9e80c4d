// The frame around every screen of the kiosk: where one is and what time it is on top, the way back and help at the
// bottom, always at the same place. public/kiosk.js leads back to the start when nobody is there any more.
import { html } from 'hono/html'
import type { OwnText } from '../../src/catalogue/catalogue.ts'
import type { KioskDevice } from '../../src/staff/device.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { clockOf } from '../words/format.ts'

/** The kiosk at which somebody stands. */
export interface Kiosk {
  frame: Frame
  device: KioskDevice
  place: OwnText
  zone: string
  /** Municipal now, epoch ms. */
  now: number
  /** Where residents book on their own phone; the QR codes of the kiosk start with it. */
  publicUrl: string
}

export interface Screen {
  title: string
  /** What happens when nobody touches the screen: ask whether somebody is there, leave, or stay. */
  idle: 'ask' | 'leave' | 'stay'
  /** After so many seconds. */
  idleSeconds: number
  /** What stands at the bottom left. */
  way: Html
  problem?: boolean
}

/** Everybody starts in Dutch: nobody knows what the visitor before spoke. */
export const startPath = '/kiosk'

const askedSeconds = 30
const answerSeconds = 20

/** Asks after half a minute, and waits for an answer for twenty seconds. */
export const asking = { idle: 'ask', idleSeconds: askedSeconds } as const

export function screen(kiosk: Kiosk, options: Screen, content: Html): Html {
  const { frame } = kiosk
  const { title, problem } = options
  return page(
    frame,
    { title, kind: 'kiosk', ...(problem ? { problem } : {}) },
    html`<div class="bz-screen${scaleOf(kiosk.device)}" hx-boost:inherited="true" hx-push-url:inherited="false" data-idle="${options.idle}" data-seconds="${options.idleSeconds}" data-start="${startPath}">
${topLine(kiosk)}
<div class="bz-screen__body">
${content}
</div>
${bottomLine(frame, options.way)}
${help(frame)}
${options.idle === 'ask' ? stillThere(frame) : ''}
${outOfReach(frame)}
</div>`,
  )
}

/** How many pixels a millimetre takes on the screens that are sold for this; the stylesheet has a class for each. */
const scales = [2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 8]

/** The class of the screen that the device's settings describe: pixels per millimetre. Without any it fills the window. */
function scaleOf({ settings }: KioskDevice): string {
  const wanted = settings.pixelsPerMillimetre
  if (wanted === null) return ''
  const nearest = scales.reduce((a, b) => (Math.abs(b - wanted) < Math.abs(a - wanted) ? b : a))
  return ` mm-${String(nearest).replace('.', '-')}`
}

/** The clock is read from the server, again and again: a kiosk's own clock may be wrong. */
function topLine({ frame, place, now, zone }: Kiosk): Html {
  const start = frame.link(startPath)
  return html`<div class="bz-screen__top"><p class="bz-place">${ownText(frame, place)}</p>
<p id="clock" class="bz-clock" data-live="" hx-get="${start}" hx-select="#clock" hx-trigger="every 20s" hx-swap="outerMorph ignoreTitle:true" hx-config="timeout:5000"><time>${clockOf(now, zone, frame.language)}</time></p></div>`
}

function bottomLine(frame: Frame, way: Html): Html {
  const words = frame.words.checkin
  return html`<div class="bz-screen__foot" role="group" aria-label="${words.screenKeys}">
<div class="bz-screen__way">${way}</div>
<div class="bz-screen__aids">
<button class="bz-key bz-key--quiet bz-lower" type="button" data-lower aria-pressed="false">${words.lower}</button>
<button class="bz-key bz-key--quiet" type="button" popovertarget="help">${words.help}</button>
</div></div>`
}

/** Opens over the screen, so that nothing that was typed is lost; needs no script. */
function help(frame: Frame): Html {
  const words = frame.words.checkin
  return html`<div id="help" class="bz-over" popover role="dialog" aria-labelledby="help-title">
<h2 id="help-title">${words.helpTitle}</h2><p>${words.helpText}</p>
<button class="bz-key bz-key--primary" type="button" popovertarget="help" popovertargetaction="hide">${words.helpClose}</button></div>`
}

function stillThere(frame: Frame): Html {
  const words = frame.words.checkin
  return html`<dialog id="still-there" class="bz-over" aria-labelledby="still-there-title" data-seconds="${answerSeconds}" data-many="${words.stillThereMany(0)}" data-one="${words.stillThereOne}">
<h2 id="still-there-title">${words.stillThere}</h2><p data-countdown>${words.stillThereMany(answerSeconds)}</p>
<form method="dialog"><button class="bz-key bz-key--primary" type="submit">${words.goOn}</button>
<button class="bz-key" type="button" data-stop>${words.stop}</button></form></dialog>`
}

function outOfReach(frame: Frame): Html {
  const words = frame.words.checkin
  return html`<template id="out-of-reach"><div class="bz-message"><h1>${words.outOfReach}</h1><p class="bz-lead">${words.outOfReachText}</p></div></template>`
}

/** Back one step, in the visitor's own language. */
export const backKey = (frame: Frame, href: string): Html =>
  html`<a class="bz-key" href="${href}">${frame.words.shell.back}</a>`

/** The end of a visit: whatever was on the screen is gone, and the next one starts in Dutch. */
export const doneKey = (frame: Frame): Html =>
  html`<a class="bz-key bz-key--primary" href="${startPath}" hx-boost="false" data-stop>${frame.words.checkin.done}</a>`
