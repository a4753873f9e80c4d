// The band above every page of a demonstration.
import { html } from 'hono/html'
import { demoZone } from '../../src/demo/zone.ts'
import type { Frame, Html } from '../layout.ts'
import { languageOf } from '../own-text.ts'
import { wordsOf } from '../words/every.ts'
import { shortDate, timeOf } from '../words/format.ts'
import { houseLanguages, pathIn } from '../words/languages.ts'

/**
 * Says that nothing here is real, and what time it is: municipal now, epoch ms. In Dutch above a page whose language is
 * not spoken in the demonstration.
 */
export function demoBand(frame: Frame, now: number): Html {
  const language = houseLanguages.find((known) => known === frame.language) ?? 'nl'
  const words = wordsOf(language).demo
  const moment = words.moment(shortDate(now, demoZone, language), timeOf(now, demoZone, language))
  return html`<aside class="bz-demo-band" aria-label="${words.band}"${languageOf(frame, language)}><strong>${words.band}</strong>
<span>${moment}</span> <a href="${pathIn(language, '/demo')}">${words.toDemo}</a></aside>`
}
