// A plain table under a heading, as the set-up is made of.
import { html } from 'hono/html'
import type { Frame, Html } from '../layout.ts'
import type { Words } from '../words/words.ts'

export type Section = keyof Words['catalogue']['sections']
export type Cell = string | number | Html

/** A section of the page, with the heading that the list on top leads to. */
export function section(frame: Frame, id: Section, content: Html): Html {
  return html`<div class="bz-part">
<h2 class="utrecht-heading-2" id="${id}">${frame.words.catalogue.sections[id]}</h2>
${content}
</div>`
}

/** For a table whose columns stand for equal things. */
export const even = ' bz-figures--even'

/** The first cell of a row names it. Wide tables scroll by themselves, by keyboard too. */
export function table(
  labelledBy: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  look = '',
): Html {
  const cells = ([first = '', ...rest]: readonly Cell[]) =>
    html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`
  return html`<section class="bz-wide" aria-labelledby="${labelledBy}" tabindex="0"><table class="bz-figures${look}" aria-labelledby="${labelledBy}">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(cells)}</tbody>
</table></section>`
}
