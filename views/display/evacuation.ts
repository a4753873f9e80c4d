// What every screen in a hall shows while people must leave: a sign and few words, in Dutch and in English, whatever the
// screen's own language. No numbers.
import { html } from 'hono/html'
import type { Html } from '../layout.ts'
import { wordsOf } from '../words/every.ts'
import { directionOf, type Language } from '../words/languages.ts'

/** Fills its place; display and kiosk give it the whole screen. What somebody was reading in (`own`) is added. */
export function evacuationSign(own: Language = 'nl'): Html {
  const also = [...new Set<Language>(['en', own])].filter((language) => language !== 'nl')
  const { leave, follow } = wordsOf('nl').evacuation
  return html`<div class="bz-evacuation" role="alert">
${exitSign}
<div lang="nl" dir="ltr"><h1>${leave}</h1>
<p>${follow}</p></div>
${also.map(inLanguage)}
</div>`
}

function inLanguage(language: Language): Html {
  const { leave, follow } = wordsOf(language).evacuation
  return html`<div lang="${language}" dir="${directionOf(language)}"><p class="bz-evacuation__also">${leave}</p>
<p>${follow}</p></div>`
}

/** Somebody who walks out of a door. */
const exitSign = html`<svg class="bz-evacuation__sign" viewBox="0 0 120 80" aria-hidden="true" focusable="false">
<path d="M70 6h42v68H70z" fill="none" stroke="currentColor" stroke-width="5"/>
<circle cx="57" cy="17" r="7.5" fill="currentColor"/>
<path d="M54 27 44 47l13 8-3 19M44 47l-8 12-18 2M53 29l15 9 13-3M51 29l-16 3-6 13" fill="none" stroke="currentColor" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>
</svg>`
