// The kiosk without the server, as one page that its service worker keeps: every screen in every language waits in a
// template, and kiosk/away/page.js fills in what only the kiosk knows. Nothing in it changes with the time.
import { html } from 'hono/html'
import type { Form } from '../../src/printing/form.ts'
import type { Signs } from '../../src/printing/status.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { directionOf, type Language, languages, ownNames, pathIn } from '../words/languages.ts'
import { aids } from './aids.ts'
import { keypad } from './code.ts'
import { aloudOn, backKeys, doneKey, type Kiosk, sizeOf, startPath, stillThere } from './kiosk.ts'
import { scannedPart } from './scanned.ts'
import { type SignName, sign } from './sign.ts'

/** Addresses of kiosk/away/page.js, and of the library that draws QR codes. */
export interface AwayScripts {
  page: string
  qr: string
}

/** The print agent beside the browser (kiosk/print-door.mjs), and what it is given. */
export interface AwayAgent {
  origin: string
  signs: Signs
  /** By the language of the visitor. */
  forms: Record<Language, Form>
}

interface AwayScreen {
  name: 'start' | 'code' | 'products' | 'number' | 'none' | 'broken'
  title: string
  idle: 'ask' | 'leave' | 'stay'
  seconds: number
  way: Html | ''
  content: Html
}

const askSeconds = 30
const leaveSeconds = 30
/** Longer than with the server: there is more to remember. */
const numberSeconds = 25

/** `kiosks` is the same kiosk in each language, Dutch first; `agent` only of one that prints through it. */
export function awayPage(kiosks: readonly [Kiosk, ...Kiosk[]], scripts: AwayScripts, agent?: AwayAgent): Html {
  const [{ frame }] = kiosks
  return page(
    frame,
    { title: frame.words.kiosk.welcome, kind: 'kiosk' },
    html`<div id="away" data-qr="${scripts.qr}"${agent ? html` data-agent="${agent.origin}" data-signs="${JSON.stringify(agent.signs)}"` : ''}>${shown(kiosks[0], brokenScreen(frame))}</div>
${kiosks.flatMap((kiosk) => screensOf(kiosk, agent?.forms[kiosk.frame.language]).map((screen) => template(kiosk, screen)))}
<script type="module" src="${scripts.page}"></script>`,
  )
}

function template(kiosk: Kiosk, screen: AwayScreen): Html {
  const { language } = kiosk.frame
  return html`<template data-away="${language} ${screen.name}" data-language="${language}" data-direction="${directionOf(language)}" data-title="${screen.title}">${shown(kiosk, screen)}</template>`
}

/** The frame of views/checkin/kiosk.ts, with a line on top and help that needs nobody to answer. */
function shown({ frame, device, place }: Kiosk, { name, idle, seconds, way, content }: AwayScreen): Html {
  const { kiosk: words, away } = frame.words
  const low = device.settings.startsLow ? html` data-view="low"` : ''
  const aloud = aloudOn(frame, device)
  return html`<div class="bz-screen${sizeOf(device)}" data-idle="${idle}" data-seconds="${seconds}" data-start="${startPath}"${low}${aloud}>
<div class="bz-screen__top"><p class="bz-place">${ownText(frame, place)}</p>
${name === 'broken' ? '' : html`<p class="bz-away__line">${sign('alert')}<span>${away.line}</span></p>`}<p class="bz-clock"><time data-now></time></p></div>
<div class="bz-screen__body">
${content}
${name === 'code' || name === 'broken' ? '' : scannedPart(frame)}
</div>
<div class="bz-screen__foot" role="group" aria-label="${words.screenKeys}"><div class="bz-screen__way">${way}</div>
${aids(frame, aloud !== '')}</div>
<div id="help" class="bz-over" popover role="dialog" aria-labelledby="help-title"><h2 id="help-title">${words.helpTitle}</h2><p>${words.outOfReachText}</p>
<button class="bz-key bz-key--primary" type="button" popovertarget="help" popovertargetaction="hide">${words.helpClose}</button></div>
${idle === 'ask' ? stillThere(frame) : ''}
</div>`
}

function screensOf(kiosk: Kiosk, form: Form | undefined): AwayScreen[] {
  const { frame } = kiosk
  return [
    startScreen(frame),
    codeScreen(frame),
    productsScreen(frame),
    numberScreen(kiosk, form),
    messageScreen(frame, 'none', frame.words.away.noNumbers, frame.words.away.noNumbersText),
    brokenScreen(frame),
  ]
}

function startScreen(frame: Frame): AwayScreen {
  const words = frame.words.kiosk
  const door = (to: string, name: string, hint: string, drawing: SignName) =>
    html`<a class="bz-door" href="${frame.link(startPath)}" data-to="${to}">${sign(drawing)}<span class="bz-door__name">${name}</span> <span class="bz-door__hint">${hint}</span></a>`
  return {
    name: 'start',
    title: words.welcome,
    idle: idleAtStart(frame),
    seconds: leaveSeconds,
    way: languageKeys(frame),
    content: html`<h1>${words.welcome}</h1>
<div class="bz-doors">
${door('code', words.withAppointment, words.withAppointmentHint, 'calendar')}
${door('products', words.withoutAppointment, words.withoutAppointmentHint, 'ticket')}
</div>
<p class="bz-scan">${sign('scan')}<span>${words.scan}</span></p>`,
  }
}

function languageKeys(frame: Frame): Html {
  const key = (language: (typeof languages)[number]) =>
    html`<li><a class="bz-key bz-key--quiet" href="${pathIn(language, startPath)}" lang="${language}" hreflang="${language}" data-tongue="${language}"${language === frame.language ? html` aria-current="true"` : ''}>${ownNames[language]}</a></li>`
  return html`<nav aria-label="${frame.words.shell.chooseLanguage}"><ul class="bz-tongues">${languages.map(key)}</ul></nav>`
}

const codeScreen = (frame: Frame): AwayScreen => ({
  name: 'code',
  title: frame.words.kiosk.code,
  idle: 'ask',
  seconds: askSeconds,
  way: backKeys(frame, frame.link(startPath)),
  content: html`<form class="bz-code" method="post" action="${frame.link('/kiosk/code')}" novalidate>
<div class="bz-code__asked"><h1><label for="code">${frame.words.kiosk.code}</label></h1>
<p id="code-hint" class="bz-hint">${frame.words.kiosk.codeHint}</p>
<p id="code-error" class="bz-wrong" role="alert" data-unreadable="${frame.words.kiosk.unreadable}" data-short="${frame.words.kiosk.codeShort}"></p>
<input class="bz-code__field" id="code" name="code" type="text" inputmode="numeric" autocomplete="off" maxlength="7" aria-describedby="code-hint code-error" data-code></div>
${keypad(frame)}
</form>`,
})

/** The choices are as many as the kiosk knows: each is made like the one that stands here. */
const productsScreen = (frame: Frame): AwayScreen => ({
  name: 'products',
  title: frame.words.kiosk.products,
  idle: 'ask',
  seconds: askSeconds,
  way: backKeys(frame, frame.link(startPath)),
  content: html`<div><h1>${frame.words.kiosk.products}</h1><p class="bz-hint bz-away__more">${frame.words.kiosk.productsHint}</p></div>
<ul class="bz-choices" data-more="${frame.words.kiosk.moreProducts}"><li data-choice><button class="bz-choice" type="button"><span class="bz-choice__name">${frame.words.kiosk.moreProducts}</span></button></li></ul>`,
})

function numberScreen(kiosk: Kiosk, form: Form | undefined): AwayScreen {
  const { frame, device } = kiosk
  const { kiosk: words, away, checkin } = frame.words
  return {
    name: 'number',
    title: words.numberTaken,
    idle: 'leave',
    seconds: numberSeconds,
    way: html`${doneKey(frame)}<p class="bz-hint">${words.closesItself}</p>`,
    content: html`<div class="bz-issued">
<div class="bz-issued__number"><h1>${checkin.yourNumber} <data class="bz-huge" value="" translate="no" data-number></data></h1></div>
<div class="bz-issued__next"><p data-for="code"><strong>${away.codeKept}</strong> ${away.codeKeptText}</p><p>${away.takeSeat} ${away.waitUnknown}</p><p data-for="product">${checkin.notInOrder}</p>${paperLine(kiosk, form)}</div>
<div class="bz-scannable bz-issued__follow">${drawing(words.followQr)}<p>${away.follow}</p></div>
</div>
${device.settings.printing.by === 'browser' ? receipt(kiosk) : ''}`,
  }
}

/** A printer of the server's hears nothing now; the agent says what became of the receipt, and a browser does not know. */
function paperLine({ frame, device }: Kiosk, form: Form | undefined): Html {
  const { away, paper } = frame.words
  if (form)
    return html`<p class="bz-paper-line" role="status" data-form="${JSON.stringify(form)}" data-printed="${paper.printed}" data-failed="${paper.failed}" data-unsure="${paper.unsure}" data-again="${away.remember}">${paper.coming}</p>`
  if (device.settings.printing.by !== 'browser')
    return html`<p class="bz-away__more" data-again="${away.remember}">${away.remember}</p>`
  return html`<p class="bz-away__more" data-again="${away.remember}" data-aloud="${away.remember}">${paper.unsure}</p>`
}

/** Drawn by the kiosk itself: kiosk/away/screens.js. */
const drawing = (name: string) =>
  html`<svg class="bz-qr" role="img" aria-label="${name}" shape-rendering="crispEdges" data-drawn></svg>`

/** As views/printing/paper.ts draws one, for public/kiosk-paper.js to print. */
function receipt({ frame, place }: Kiosk): Html {
  const { away, paper } = frame.words
  const { language } = frame
  return html`<div class="bz-paper" lang="${language}" dir="${directionOf(language)}" data-paper>
<p class="bz-paper__small">${ownText(frame, frame.municipality.name)}</p><p class="bz-paper__small">${ownText(frame, place)}</p>
<p class="bz-paper__text">${paper.yourNumber}</p><p class="bz-paper__number" translate="no" dir="ltr" data-number></p>
<p class="bz-paper__small"><time data-taken></time></p><p class="bz-paper__text">${away.takeSeat}</p>
<p class="bz-paper__text">${away.follow}</p><div class="bz-paper__qr">${drawing(paper.followQr)}</div>
</div>`
}

const brokenScreen = (frame: Frame): AwayScreen =>
  messageScreen(frame, 'broken', frame.words.away.broken, frame.words.away.brokenText)

function messageScreen(frame: Frame, name: 'none' | 'broken', title: string, text: string): AwayScreen {
  const content = html`<div class="bz-message">${sign(name === 'broken' ? 'alert' : 'person')}<div><h1>${title}</h1><p class="bz-lead">${text}</p></div></div>`
  if (name === 'none') return { name, title, idle: 'ask', seconds: askSeconds, way: doneKey(frame), content }
  return { name, title, idle: idleAtStart(frame), seconds: leaveSeconds, way: '', content }
}

/** Dutch stays; another language was of a visitor, who has gone. */
const idleAtStart = ({ language }: Frame) => (language === 'nl' ? 'stay' : 'leave')
