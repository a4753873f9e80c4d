// The bar on top of every page for staff: where one works, the pages of one's work, who is signed in.
import { html } from 'hono/html'
import type { Person, StaffPage } from '../../src/staff/person.ts'
import type { Frame, Html } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { button } from '../parts.ts'

/** `here` is the page that is open. */
export function staffBar(frame: Frame, person: Person, here?: StaffPage): Html {
  const words = frame.words.staff
  const item = (path: StaffPage) =>
    html`<li><a href="${frame.link(path)}"${path === here ? html` aria-current="page"` : ''}>${words.pages[path].name}</a></li>`
  return html`<div class="bz-bar">
<nav aria-label="${words.work}"><ul>
<li><a href="${frame.link('/medewerker')}"${here ? '' : html` aria-current="page"`}>${person.place ? ownText(frame, person.place) : words.start}</a></li>
${person.pages.map(item)}
</ul></nav>
${frame.work?.call ?? ''}
<form class="bz-bar__out" method="post" action="${frame.link('/medewerker/uitloggen')}">
<span>${person.name}</span>
${button(words.signOut, { kind: 'subtle' })}
</form>
</div>`
}
