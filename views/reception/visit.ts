// What somebody wants to come for: for how many, as a number now or as an appointment later.
import { html } from 'hono/html'
import { type Asked, pressed } from '../../src/booking/choices.ts'
import { productName } from '../../src/catalogue/catalogue.ts'
import { durationMinutes } from '../../src/catalogue/product.ts'
import { priorityReasons } from '../../src/queue/event.ts'
import { panelPath, type TimesShown, visitPanel } from '../../src/reception/panel.ts'
import type { Frame, Html } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { hiddenFields } from '../parts.ts'
import { isoDateOf, minutesOf } from '../words/format.ts'
import { callerForm, languageSelect } from './caller.ts'
import { visitHidden } from './found.ts'
import { panelHead, refusedLine } from './head.ts'
import type { ReceptionPage, VisitShown } from './shown.ts'
import { timesFilter } from './times.ts'

export function visitPart(frame: Frame, shown: ReceptionPage, panel: VisitShown): Html {
  const says = shown.refused !== undefined || shown.sent !== undefined
  const beside = lengthPart(frame, shown, panel)
  return html`${panelHead(frame, frame.words.reception.visit.heading, { focus: !says, beside })}
${refusedLine(shown.refused)}
${linesPart(frame, shown, panel)}
${numberPart(frame, panel)}
${appointmentPart(frame, shown, panel)}`
}

const visitHref = (frame: Frame, asked: Asked) => frame.link(panelPath(visitPanel(asked)))

/** How long it takes, and that it may take longer. */
function lengthPart(frame: Frame, { catalogue }: ReceptionPage, { asked, wish }: VisitShown): Html | '' {
  if (!wish) return ''
  const words = frame.words.reception.visit
  const minutes = durationMinutes(wish.choices, catalogue.products, wish.calm)
  return html`<p class="bz-quiet">${words.minutes(minutesOf(minutes, frame.language))}. <a href="${visitHref(frame, { ...asked, calm: !asked.calm })}">${asked.calm ? words.notCalm : words.calm}</a></p>`
}

/** Each product with its persons; every button leads to the same page with that changed. */
function linesPart(frame: Frame, { catalogue }: ReceptionPage, { asked }: VisitShown): Html {
  const words = frame.words.reception.visit
  const href = (changed: Asked | undefined) => visitHref(frame, changed ?? asked)
  const line = ({ product, typed, persons }: Asked['lines'][number], at: number) => {
    const name = productName(catalogue, product, frame.language)
    const about = html`<span class="bz-hidden"> ${words.about(name.content)}</span>`
    const key = (value: string) => (at === asked.lines.length - 1 ? html` data-choose="${value}"` : '')
    const most = catalogue.products.get(product)?.personsMax ?? 1
    return html`<li class="bz-desk__line"><span class="bz-desk__count">${persons ?? typed} ×</span> <strong>${ownText(frame, name)}</strong>
${(persons ?? 1) > 1 ? html`<a class="bz-desk__step" href="${href(pressed(asked, { minder: product }))}"${key('-')}><span aria-hidden="true">−</span><span class="bz-hidden">${words.fewer}</span>${about}</a>` : ''}
${(persons ?? 1) < most ? html`<a class="bz-desk__step" href="${href(pressed(asked, { meer: product }))}"${key('+')}><span aria-hidden="true">+</span><span class="bz-hidden">${words.more}</span>${about}</a>` : ''}
<a class="bz-desk__step" href="${asked.lines.length === 1 ? frame.link('/receptie') : href(pressed(asked, { weg: product }))}"><span aria-hidden="true">×</span><span class="bz-hidden">${words.remove}</span>${about}</a></li>`
  }
  return html`<ul class="bz-plain">${asked.lines.map(line)}</ul>`
}

function numberPart(frame: Frame, { asked, keys, walkIn, isFull }: VisitShown): Html {
  const words = frame.words.reception.number
  if (walkIn !== 'yes') return html`<p class="bz-quiet bz-desk__part">${words.refused[walkIn]}</p>`
  const { reasons } = frame.words.queue.prioritising
  return html`<form class="bz-desk__part bz-desk__number" method="post" action="${frame.link('/receptie/nummers')}" data-act aria-label="${words.heading}">
${hiddenFields({ sleutel: keys.number })}${visitHidden(asked)}
<button class="utrecht-button utrecht-button--secondary-action" type="submit" data-choose="n" aria-keyshortcuts="N">${words.give} <kbd aria-hidden="true">N</kbd></button>
<span class="bz-desk__pair"><label for="voorrang">${words.priority}</label> <select class="bz-select" id="voorrang" name="voorrang">
<option value="">${words.noPriority}</option>${priorityReasons.map((reason) => html`<option value="${reason}">${reasons[reason]}</option>`)}
</select></span>
<span class="bz-desk__pair">${languageSelect(frame, 'taal-nummer', 'nl')}</span>
${isFull ? html`<p class="bz-quiet">${words.full}</p>` : ''}
</form>`
}

function appointmentPart(frame: Frame, shown: ReceptionPage, panel: VisitShown): Html | '' {
  const { asked, problem, wish, times, offered } = panel
  if (problem) return problemPart(frame, shown, panel)
  const { latestDate } = wish
  const panelWith = (to: TimesShown) => visitPanel(asked, to)
  const choosing = { catalogue: shown.catalogue, times, offered, panelWith }
  return html`<div class="bz-desk__part">
${latestDate === undefined ? '' : html`<p><strong>${frame.words.reception.visit.latest(isoDateOf(latestDate, frame.language))}</strong></p>`}
${timesFilter(frame, choosing, visitHidden(asked))}
${callerForm(frame, shown, panel, choosing)}
</div>`
}

function problemPart(frame: Frame, { catalogue }: ReceptionPage, { asked, problem }: VisitShown): Html | '' {
  const words = frame.words.reception.visit
  const name = (code: string) => productName(catalogue, code, frame.language).content
  const line = (text: string) => html`<p class="bz-desk__part"><strong>${text}</strong></p>`
  switch (problem?.problem) {
    case undefined:
    case 'nothingChosen':
      return ''
    case 'unknownProduct':
    case 'notOffered':
      return line(words.problems.notOffered(name(problem.product)))
    case 'wrongPersons':
    case 'tooManyPersons':
      return line(
        words.problems.persons(name(problem.product), catalogue.products.get(problem.product)?.personsMax ?? 1),
      )
    case 'tooManyProducts':
      return line(words.problems.tooManyProducts(problem.max))
    case 'notTogether':
      return line(words.problems.notTogether)
    case 'tooLong':
      return line(words.problems.tooLong(minutesOf(problem.max, frame.language)))
    case 'deadlinePassed':
      return line(words.problems.termOver)
    case 'deadlineUnknown':
      return birthForm(frame, asked)
    default:
      return problem satisfies undefined
  }
}

function birthForm(frame: Frame, asked: Asked): Html {
  const words = frame.words.reception.visit
  return html`<form class="bz-desk__part bz-desk__filter" method="post" action="${frame.link('/receptie/geboortedatum')}">
${visitHidden({ ...asked, latest: undefined })}
<label for="geboren">${words.birth}</label>
<input class="utrecht-textbox utrecht-textbox--html-input" id="geboren" name="geboren" type="date" aria-describedby="geboren-hint">
<button class="utrecht-button utrecht-button--secondary-action" type="submit">${words.birthSend}</button>
<p class="bz-quiet" id="geboren-hint">${words.birthWhy}</p>
</form>`
}
