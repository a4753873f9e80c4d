// The band above every page of a demonstration.
import { html } from 'hono/html'
import { demoZone } from '../../src/demo/zone.ts'
import type { Frame, Html } from '../layout.ts'
import { shortDate, timeOf } from '../words/format.ts'

/** Says that nothing here is real, and what time it is: municipal now, epoch ms. */
export function demoBand(frame: Frame, now: number): Html {
  const { words, language } = frame
  const moment = words.demo.moment(shortDate(now, demoZone, language), timeOf(now, demoZone, language))
  return html`<aside class="bz-demo-band" aria-label="${words.demo.band}"><strong>${words.demo.band}</strong>
<span>${moment}</span> <a href="${frame.link('/demo')}">${words.demo.toDemo}</a></aside>`
}
