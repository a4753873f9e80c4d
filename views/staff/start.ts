// Where an employee begins: the pages of their work, and the locations where they work.
import { html } from 'hono/html'
import type { Person, StaffPage } from '../../src/staff/person.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { button, hiddenFields } from '../parts.ts'
import { staffBar } from './bar.ts'

export function startPage(frame: Frame, person: Person): Html {
  const words = frame.words.staff
  const card = (path: StaffPage) => html`<li><a class="bz-card" href="${frame.link(path)}">
<span class="bz-card__label">${words.pages[path].name}</span>
<span class="bz-card__hint">${words.pages[path].about}</span></a></li>`
  return page(
    frame,
    { title: words.start, kind: 'counter' },
    html`${staffBar(frame, person)}
<div class="bz-start bz-flow">
<h1 class="utrecht-heading-1">${words.welcome(person.name)}</h1>
${
  person.pages.length > 0
    ? html`<ul class="bz-start__pages">${person.pages.map(card)}</ul>`
    : html`<p class="utrecht-paragraph">${words.nothingHere}</p>`
}
${person.elsewhere.length > 0 ? elsewhere(frame, person) : ''}
</div>`,
  )
}

function elsewhere(frame: Frame, person: Person): Html {
  const words = frame.words.staff
  const form = ({
    code,
    name,
  }: Person['elsewhere'][number]) => html`<form method="post" action="${frame.link('/medewerker/locatie')}">
${hiddenFields({ locatie: code })}
${button(ownText(frame, name), { kind: 'secondary' })}
</form>`
  return html`<section class="bz-part" aria-labelledby="elsewhere">
<h2 class="utrecht-heading-2" id="elsewhere">${words.elsewhere}</h2>
${person.place ? html`<p>${words.worksAt} <strong>${ownText(frame, person.place)}</strong>.</p>` : ''}
<div class="bz-start__places">${person.elsewhere.map(form)}</div>
</section>`
}
