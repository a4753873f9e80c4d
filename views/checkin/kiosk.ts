// The frame around every screen of the kiosk: where one is and what time it is on top, the way back and the aids at the
// bottom, always at the same place. public/kiosk-idle.js leads back to the start when nobody is there any more.
import { html } from 'hono/html'
import type { OwnText } from '../../src/catalogue/catalogue.ts'
import type { HelpState } from '../../src/checkin/help.ts'
import type { KioskDevice } from '../../src/staff/device.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { clockOf } from '../words/format.ts'
import type { SpokenLanguage } from '../words/spoken.ts'
import { aids } from './aids.ts'
import { helpWindow } from './help.ts'
import { keeper } from './keeper.ts'
import { scannedPart } from './scanned.ts'

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
  /** After so many seconds; twice as many for who reads large letters or listens. */
  idleSeconds: number
  /** What stands at the bottom left. */
  way: Html
  problem?: boolean
  /** It has a field for the code, which takes what is scanned as well. */
  asksCode?: boolean
  /** Without JavaScript the start is read again after so many seconds. */
  startAgainSeconds?: number
  /** Whether somebody is asked to come, where that is known. */
  help?: HelpState
}

/** Everybody starts in Dutch: nobody knows what the visitor before spoke. */
export const startPath = '/kiosk'

const askedSeconds = 30
const answerSeconds = 20

/** Asks after half a minute, and waits for an answer for twenty seconds. */
export const asking = { idle: 'ask', idleSeconds: askedSeconds } as const

/** Whether the screens can be read aloud here, in this language. */
export const readsAloud = (language: string, { settings }: KioskDevice): language is SpokenLanguage =>
  settings.headphones && (language === 'nl' || language === 'en')

/** What public/kiosk-aloud.js reads with; nothing where it does not. */
export function aloudOn({ language, assets, words }: Frame, device: KioskDevice): Html | '' {
  if (!readsAloud(language, device)) return ''
  return html` data-clips="${assets.aloud(language)}" data-aloud="${words.kiosk.aloudOn} ${words.kiosk.aloudKeys}"`
}

export function screen(kiosk: Kiosk, options: Screen, content: Html): Html {
  const { frame, device } = kiosk
  const { title, problem, startAgainSeconds: refreshSeconds } = options
  return page(
    frame,
    {
      title,
      kind: 'kiosk',
      problem: problem === true,
      ...(refreshSeconds ? { refreshSeconds, refreshTo: startPath } : {}),
    },
    html`<div class="bz-screen${sizeOf(device)}" hx-boost:inherited="true" hx-push-url:inherited="false" data-idle="${options.idle}" data-seconds="${options.idleSeconds}" data-start="${startPath}"${device.settings.startsLow ? html` data-view="low"` : ''}${aloudOn(frame, device)}>
${topLine(kiosk)}
<div class="bz-screen__body">
${content}
${options.asksCode ? '' : scannedPart(frame)}
</div>
<div class="bz-screen__foot" role="group" aria-label="${frame.words.kiosk.screenKeys}">
<div class="bz-screen__way">${options.way}</div>
${aids(frame, readsAloud(frame.language, device))}</div>
${helpWindow(frame, options.help ?? 'none')}
${options.idle === 'ask' ? stillThere(frame) : ''}
${outOfReach(frame)}
${keeper(frame)}
</div>`,
  )
}

const largestMillimetre = 16

/**
 * The classes that say how many pixels a millimetre takes on this screen, whole ones and tenths, never too few: a style
 * of its own would be against the policy. Without the setting the window counts as a 22 inch screen.
 */
export function sizeOf({ settings }: Pick<KioskDevice, 'settings'>): string {
  if (settings.pixelsPerMillimetre === null) return ''
  const tenths = Math.min(Math.max(Math.ceil(settings.pixelsPerMillimetre * 10 - 1e-9), 10), largestMillimetre * 10)
  return ` mm mm-${Math.floor(tenths / 10)} mm-tenths-${tenths % 10}`
}

/** The clock is read from the server, again and again: a kiosk's own clock may be wrong. */
function topLine({ frame, place, now, zone }: Kiosk): Html {
  const start = frame.link(startPath)
  return html`<div class="bz-screen__top"><p class="bz-place">${ownText(frame, place)}</p>
<p id="clock" class="bz-clock" data-live="" hx-get="${start}" hx-select="#clock" hx-trigger="every 20s" hx-swap="outerMorph ignoreTitle:true" hx-config="timeout:5000"><time>${clockOf(now, zone, frame.language)}</time></p></div>`
}

/** Whoever comes back within twenty seconds goes on where they were. */
export function stillThere(frame: Frame): Html {
  const words = frame.words.kiosk
  return html`<dialog id="still-there" class="bz-over" aria-labelledby="still-there-title" data-seconds="${answerSeconds}" data-many="${words.stillThereMany(0)}" data-one="${words.stillThereOne}">
<h2 id="still-there-title">${words.stillThere}</h2><p data-countdown>${words.stillThereMany(answerSeconds)}</p>
<form method="dialog"><button class="bz-key bz-key--primary" type="submit">${words.goOn}</button>
<button class="bz-key" type="button" data-stop>${words.stop}</button></form></dialog>`
}

function outOfReach(frame: Frame): Html {
  const words = frame.words.kiosk
  return html`<template id="out-of-reach"><div class="bz-message"><h1>${words.outOfReach}</h1><p class="bz-lead">${words.outOfReachText}</p></div></template>`
}

/** Back one step, in the visitor's own language, and out of it altogether. */
export const backKeys = (frame: Frame, href: string): Html =>
  html`<a class="bz-key" href="${href}">${frame.words.shell.back}</a> ${endKey(frame.words.kiosk.stopNow)}`

/** The end of a visit: whatever was on the screen is gone, and the next one starts in Dutch. */
export const doneKey = (frame: Frame): Html => endKey(frame.words.kiosk.done, ' bz-key--primary')

const endKey = (name: string, more = '') =>
  html`<a class="bz-key${more}" href="${startPath}" hx-boost="false" data-stop>${name}</a>`
