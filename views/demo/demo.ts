// The demonstration's front door: every screen, who can sign in, the clock, and the appointments made so far.
import { html } from 'hono/html'
import type { Visit } from '../../src/booking/appointment.ts'
import { type Catalogue, locationName } from '../../src/catalogue/catalogue.ts'
import { instantText, localDay } from '../../src/catalogue/day.ts'
import { minute } from '../../src/catalogue/milliseconds.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { button, errorSummary, field, hiddenFields } from '../parts.ts'
import { clockOf, codeOf, dateOf, timeOf } from '../words/format.ts'

const beforeVisitMinutes = 15

const shownScreens = ['resident', 'kiosk', 'reception', 'counter', 'display', 'hall', 'management', 'devices'] as const

export type ClockTrouble = 'backwards' | 'malformed' | 'tooFar'

interface Held {
  role: string
  location: string
}

export interface Demo {
  catalogue: Catalogue
  zone: string
  now: number
  screens: Record<(typeof shownScreens)[number], string>
  /** Where a role is everywhere, its location is ''. */
  people: readonly { name: string; username: string; password: string; roles: readonly Held[] }[]
  visits: readonly Visit[]
  trouble?: ClockTrouble
}

export function demoPage(frame: Frame, demo: Demo): Html {
  const words = frame.words.demo
  const errors = demo.trouble ? [{ field: 'dag', message: words.trouble[demo.trouble] }] : []
  return page(
    frame,
    { title: words.title, kind: 'resident', problem: errors.length > 0 },
    html`${errorSummary(frame, errors)}
<h1 class="utrecht-heading-1">${words.title}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead}</p>
${screenList(frame, demo)}
${signIns(frame, demo)}
${clockForm(frame, demo)}
${visitList(frame, demo)}`,
  )
}

function screenList(frame: Frame, { screens }: Demo): Html {
  const words = frame.words.demo
  const item = (
    screen: keyof Demo['screens'],
  ) => html`<li><a class="bz-demo-screen" href="${screens[screen]}" target="_blank">
<strong>${words.screens[screen].name}</strong> <span>${words.screens[screen].about}</span></a></li>`
  return html`<h2 class="utrecht-heading-2">${words.screensTitle}</h2>
<ul class="bz-demo-screens" hx-boost="false">${shownScreens.map(item)}${lifeLink(frame)}${keptLink(frame, '/demo/post', frame.words.outbox.post)}${keptLink(frame, '/demo/papier', frame.words.printing.demo)}</ul>`
}

function lifeLink(frame: Frame): Html {
  const { title, about } = frame.words.life
  return html`<li><a class="bz-demo-screen" href="${frame.link('/demo/hal')}">
<strong>${title}</strong> <span>${about}</span></a></li>`
}

/** What would have gone out, kept to be looked at. */
function keptLink(frame: Frame, path: string, { title, about }: { title: string; about: string }): Html {
  return html`<li><a class="bz-demo-screen" href="${frame.link(path)}" target="_blank">
<strong>${title}</strong> <span>${about}</span></a></li>`
}

function signIns(frame: Frame, { people, catalogue }: Demo): Html {
  const words = frame.words.demo
  const place = (code: string) =>
    code === '' ? words.everywhere : ownText(frame, locationName(catalogue, code, frame.language))
  const row = ({ name, username, password, roles }: Demo['people'][number]) => html`<tr>
<th scope="row">${name}<br><span class="bz-demo-table__roles">${[...new Set(roles.map(({ role }) => role))].map((role) => words.roles[role] ?? role).join(', ')}<br>${[...new Set(roles.map(({ location }) => location))].map((code, index) => html`${index > 0 ? ', ' : ''}${place(code)}`)}</span></th>
<td><code>${username}</code><br><code>${password}</code></td></tr>`
  return html`<h2 class="utrecht-heading-2">${words.signInsTitle}</h2>
<div class="bz-demo-table"><table>
<thead><tr><th scope="col">${words.person}</th><th scope="col">${words.login}</th></tr></thead>
<tbody>${people.map(row)}</tbody></table></div>`
}

function clockForm(frame: Frame, demo: Demo): Html {
  const { language, words } = frame
  const { now, zone } = demo
  const moment = words.demo.moment(dateOf(now, zone, language), timeOf(now, zone, language))
  return html`<h2 class="utrecht-heading-2">${words.demo.clockTitle}</h2>
<p class="utrecht-paragraph">${words.demo.clock(moment)}</p>
<form method="post" action="${frame.link('/demo/clock')}" class="bz-demo-clock" novalidate>
${field(frame, { name: 'dag', label: words.demo.day, value: localDay(now, zone), type: 'date', size: 'medium' })}
${field(frame, { name: 'tijd', label: words.demo.time, value: clockOf(now, zone, 'en'), type: 'time', size: 'medium' })}
${button(words.demo.move)}
</form>`
}

function visitList(frame: Frame, demo: Demo): Html {
  const { language, words } = frame
  const { visits, zone, catalogue } = demo
  if (visits.length === 0) return html`<p class="utrecht-paragraph">${words.demo.noVisits}</p>`
  const item = ({ startsAt, code, location }: Visit) => html`<li>
<p>${dateOf(startsAt, zone, language)}, ${timeOf(startsAt, zone, language)}, ${locationName(catalogue, location, language).content}. ${words.demo.code} <strong translate="no">${codeOf(code ?? '')}</strong></p>
<form method="post" action="${frame.link('/demo/clock')}">${hiddenFields({ now: instantText(startsAt - beforeVisitMinutes * minute) })}
${button(words.demo.jump(beforeVisitMinutes), { kind: 'secondary' })}</form></li>`
  return html`<h2 class="utrecht-heading-2">${words.demo.visitsTitle}</h2><ul class="bz-demo-visits">${visits.map(item)}</ul>`
}
