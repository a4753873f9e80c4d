// The whole document around every page: what is in the head, the header with the language menu, the way back, the
// help that stands at the same place everywhere.
import { html } from 'hono/html'
import type { Assets, PageKind } from '../src/assets.ts'
import type { OwnText } from '../src/catalogue/catalogue.ts'
import { ownText } from './own-text.ts'
import { directionOf, type Language, languagesAt, ownNames, pathIn } from './words/languages.ts'
import type { Words } from './words/words.ts'

export type Html = ReturnType<typeof html>

/** What a page knows of where it stands: the request's language, the municipality, the assets. */
export interface Frame {
  language: Language
  words: Words
  /** Adds the language to a path of ours: '/afspraak' becomes '/en/afspraak'. */
  link(path: string): string
  /** This page's own path and query, without the language: the language menu leads to it. */
  path: string
  assets: Assets
  /** The class that the theme's tokens hang on, 'voorbeeld-theme' for the example theme. */
  themeClass: string
  municipality: { name: OwnText; phone: string; phoneHours: OwnText; accessibilityUrl?: string; privacyUrl?: string }
  /** On which channels residents get messages: no page promises more. */
  sends: { mail: boolean; sms: boolean }
  /** The demonstration's band above the page. */
  banner?: Html
  /** On pages of staff: the calls for help that are open, who asks for help at a kiosk, the button to call, and their bell. */
  work?: { alarms: Html; help: Html | ''; call: Html | ''; bell: string }
  /** On pages of whoever works at several locations: what a form that only asks sends along to stay at this one. */
  place?: Readonly<Record<string, string>>
  /** On the pages of a paired machine: which settings they were made for (public/machine.js). */
  machine?: string
}

export interface PageOptions {
  title: string
  kind: PageKind
  back?: { href: string; text?: string }
  step?: { at: number; of: number }
  /** Something was filled in wrongly: the title starts with "Fout: ". */
  problem?: boolean
  /** The address of a stream that rings when the parts marked data-live should be read again. */
  live?: string
  /** What the page says while that stream is down, when it has words of its own for it. */
  lost?: string
  /** Without JavaScript the page is read again after so many seconds. */
  refreshSeconds?: number
  /** Then another page is read: its path. */
  refreshTo?: string
}

// No inline styles from htmx (the policy forbids them), and a failing server never overwrites the page: base.js says so.
// What is swapped in is htmx's at once: after a delay, however short, a quick key finds a form that is still the browser's.
const htmxConfig = JSON.stringify({
  includeIndicatorCSS: false,
  noSwap: [204, 304, '5xx'],
  defaultTimeout: 30_000,
  defaultSettleDelay: 0,
})

/**
 * A whole page, as plain text: of the String object that html`…` makes @hono/node-server 2.1.8 would make a stream,
 * which takes a fifth of the time of a page. The content brings its own h1.
 */
export function page(frame: Frame, options: PageOptions, content: Html): Html {
  const { assets, words, municipality } = frame
  const title = `${options.problem ? words.shell.problemTitle : ''}${options.title} - ${municipality.name.content}`
  const script = assets.script(options.kind)
  return html`<!DOCTYPE html>
<html lang="${frame.language}" dir="${directionOf(frame.language)}" class="${frame.themeClass}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${usesFont(frame.language, options.kind) ? html`<link rel="preload" href="${assets.font}" as="font" type="font/woff2" crossorigin>` : ''}
<link rel="stylesheet" href="${assets.css(options.kind)}">
<link rel="icon" href="${assets.file('icon.svg')}" type="image/svg+xml">
<meta name="htmx-config" content="${htmxConfig}">
<script src="${script}" defer></script>
${options.refreshSeconds ? html`<noscript><meta http-equiv="refresh" content="${options.refreshSeconds}${options.refreshTo ? `; url=${options.refreshTo}` : ''}"></noscript>` : ''}
</head>
<body class="bz-${options.kind}" data-page="${frame.language} ${assets.css(options.kind)} ${script}">
${isOnItsOwn(options.kind) ? bareBody(frame, options, content) : fullBody(frame, options, content)}
</body>
</html>`.toString() as Html
}

/**
 * The font that we send has the letters of western Europe: other languages are set in the reader's own (voorbeeld.css).
 * So is the page that follows a number: in many a hall there is hardly a signal.
 */
const usesFont = (language: Language, kind: PageKind) => (language === 'nl' || language === 'en') && kind !== 'follow'

/** Kiosk and display fill their screen themselves: no header, no footer, no links that lead away. */
const isOnItsOwn = (kind: PageKind) => kind === 'kiosk' || kind === 'display'

function bareBody(frame: Frame, options: PageOptions, content: Html): Html {
  return html`${frame.banner ?? ''}
${options.live ? lostLine(frame, options) : ''}
<main id="main"${stream(options)}${frame.machine ? html` data-machine="${frame.machine}"` : ''}>
${content}
</main>
${options.kind === 'kiosk' ? scriptMessages(frame) : ''}`
}

function fullBody(frame: Frame, options: PageOptions, content: Html): Html {
  return html`<div><a class="nl-skip-link nl-skip-link--visible-on-focus" href="#main">${frame.words.shell.skipToContent}</a></div>
${frame.banner ?? ''}
${options.live ? lostLine(frame, options) : ''}
${frame.work?.alarms ?? ''}
${frame.work?.help ?? ''}
<header class="utrecht-page-header bz-header"><div class="utrecht-page-header__content bz-header__content">
<a class="bz-home" href="${frame.link('/')}">${ownText(frame, frame.municipality.name)}</a>
${languageMenu(frame)}
</div></header>
<div class="utrecht-page-body bz-page"><div class="utrecht-page-body__content bz-page__content">
<main id="main" hx-boost:inherited="true"${stream(options, frame.work?.bell)}>
${backLink(frame, options)}
${options.step ? html`<p class="utrecht-pre-heading bz-step">${frame.words.shell.step(options.step.at, options.step.of)}</p>` : ''}
${content}
</main>
</div></div>
${options.kind === 'resident' || options.kind === 'follow' ? footer(frame) : ''}
${scriptMessages(frame)}`
}

function stream({ live }: PageOptions, bell?: string): Html | '' {
  const address = live ?? bell
  return address ? html` data-stream="${address}"` : ''
}

/** Shown while the stream is down: live.js marks the document, the stylesheet shows the line. */
const lostLine = (frame: Frame, { lost }: PageOptions) =>
  html`<div role="status"><p class="bz-lost-line">${lost ?? frame.words.shell.noConnection}</p></div>`

function backLink(frame: Frame, { back }: PageOptions): Html | '' {
  if (!back) return ''
  return html`<a class="utrecht-link utrecht-link--html-a bz-back" href="${back.href}">${back.text ?? frame.words.shell.back}</a>`
}

/** A fold-out, also for two languages: people look for it at the top right, under its own name. */
function languageMenu(frame: Frame): Html {
  const item = (language: Language) => {
    const current = language === frame.language ? html` aria-current="true"` : ''
    const href = pathIn(language, frame.path)
    const way = directionOf(language)
    const direction = way === directionOf(frame.language) ? '' : html` dir="${way}"`
    return html`<li><a href="${href}" lang="${language}"${direction} hreflang="${language}"${current}>${ownNames[language]}</a></li>`
  }
  const byName = languagesAt(frame.path).toSorted((a, b) => ownNames[a].localeCompare(ownNames[b]))
  return html`<nav class="bz-languages" aria-label="${frame.words.shell.chooseLanguage}"><details>
<summary>${ownNames[frame.language]}</summary>
<ul>${byName.map(item)}</ul>
</details></nav>`
}

function footer(frame: Frame): Html {
  const { municipality, words } = frame
  const { accessibilityUrl, privacyUrl } = municipality
  const link = (href: string, text: string) =>
    html`<li><a class="utrecht-link utrecht-link--html-a" href="${href}">${text}</a></li>`
  return html`<footer class="utrecht-page-footer bz-footer"><div class="utrecht-page-footer__content bz-footer__content">
${municipality.phone ? telephone(frame) : ''}
${
  accessibilityUrl || privacyUrl
    ? html`<nav aria-label="${words.shell.aboutThisSite}"><ul class="bz-footer__links">
${accessibilityUrl ? link(accessibilityUrl, words.shell.accessibility) : ''}
${privacyUrl ? link(privacyUrl, words.shell.privacy) : ''}
</ul></nav>`
    : ''
}
</div></footer>`
}

function telephone(frame: Frame): Html {
  const { municipality, words } = frame
  return html`<section aria-labelledby="help"><h2 class="bz-footer__heading" id="help">${words.shell.help}</h2>
<p>${words.shell.call} <a class="utrecht-link utrecht-link--html-a bz-phone" dir="ltr" href="tel:${dialled(municipality.phone)}">${unbroken(municipality.phone)}</a></p>
<p>${ownText(frame, municipality.phoneHours)}</p></section>`
}

/** What a telephone dials: "14 0318" is 140318. */
export const dialled = (phone: string) => phone.replace(/[^+\d]/g, '')

/** With spaces at which no line ends. */
export const unbroken = (text: string) => text.replaceAll(' ', '\u00a0')

/** What base.js says, in the page's language: waiting, waiting long, and not reached. */
function scriptMessages({ words }: Frame): Html {
  return html`<p id="bz-status" class="bz-status" role="status" data-busy="${words.shell.busy}" data-slow="${words.shell.slow}"></p>
<template id="bz-failed"><div class="utrecht-alert utrecht-alert--error bz-notice bz-failed" tabindex="-1"><div class="utrecht-alert__content"><div class="utrecht-alert__message" role="alert"><p><strong>${words.shell.failed}</strong> ${words.shell.failedNow}</p></div></div></div></template>`
}
