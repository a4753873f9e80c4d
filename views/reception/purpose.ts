// What somebody comes for, on a screen that others in the hall may see: a discreet visit is an appointment, no more.
import { html } from 'hono/html'
import { type Catalogue, productName } from '../../src/catalogue/catalogue.ts'
import { type Choice, isDiscreet } from '../../src/catalogue/product.ts'
import type { Frame, Html } from '../layout.ts'
import { ownText } from '../own-text.ts'

export function purposeText(frame: Frame, catalogue: Catalogue, choices: readonly Choice[]): Html {
  if (isDiscreet(choices, catalogue.products)) return html`${frame.words.own.discreet}`
  const text = ({ product, persons }: Choice) =>
    html`${persons === 1 ? '' : `${persons} × `}${ownText(frame, productName(catalogue, product, frame.language))}`
  return html`${choices.map((choice, at) => html`${at === 0 ? '' : ', '}${text(choice)}`)}`
}
