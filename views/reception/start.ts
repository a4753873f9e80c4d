// Nothing at hand: what is asked for most is one press away.
import { html } from 'hono/html'
import { productName } from '../../src/catalogue/catalogue.ts'
import { panelPath, visitPanel } from '../../src/reception/panel.ts'
import { withProduct } from '../../src/reception/with-product.ts'
import type { Frame, Html } from '../layout.ts'
import { ownText } from '../own-text.ts'
import type { ReceptionPage } from './shown.ts'

const shownMost = 8

export function startPart(frame: Frame, { catalogue }: ReceptionPage): Html {
  const words = frame.words.reception.start
  const products = [...catalogue.products.values()].slice(0, shownMost)
  const item = (code: string) => {
    const path = panelPath(visitPanel(withProduct(undefined, code)))
    return html`<li><a class="bz-desk__choice" href="${frame.link(path)}">${ownText(frame, productName(catalogue, code, frame.language))}</a></li>`
  }
  return html`<h2 class="bz-zone__heading" id="panel">${words.heading}</h2>
<p class="bz-quiet">${words.hint}</p>
<ul class="bz-plain bz-desk__choices">${products.map(({ code }) => item(code))}</ul>`
}
