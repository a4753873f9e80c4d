// "Mijn afspraak": one address that always tells how the appointment stands now.
import { html } from 'hono/html'
import { type Frame, type Html, page } from '../layout.ts'
import { button, linkButton, notice } from '../parts.ts'
import { languagePart } from './change.ts'
import { checklistPart } from './checklist.ts'
import { erasePart } from './erase.ts'
import { keepPart } from './keep.ts'
import { sentTo } from './sent.ts'
import { alertPart, offerPart } from './sooner.ts'
import { dayPart, momentOf, type OwnAppointment, routePart, shortDay, visitCard, visitFacts } from './visit.ts'

/** What just happened, told once. */
export type Said = 'made' | 'moved' | 'changed' | 'cancelled' | 'alertOn' | 'alertOff' | 'declined'

export interface OwnOptions {
  said?: Said | undefined
  /** Why what was sent could not be done. */
  refusal?: string | undefined
}

/** The page in the state that the appointment is in. */
export function ownPage(frame: Frame, own: OwnAppointment, options: OwnOptions = {}): Html {
  const { title, brief, lead, done } = head(frame, own, options.said)
  // What is over already is no mistake of who asks once more.
  const wrong = options.refusal !== undefined && isAhead(own)
  return page(
    frame,
    { title: brief ?? title, kind: 'resident', problem: wrong },
    html`${options.refusal === undefined ? '' : notice(wrong ? 'error' : 'info', html`<p>${options.refusal}</p>`)}
${isAhead(own) ? noticeOf(frame, options.said) : ''}
<h1 class="utrecht-heading-1${done ? ' bz-success' : ''}">${title}</h1>
${lead.map((line, at) => html`<p class="utrecht-paragraph${at === 0 ? ' utrecht-paragraph--lead' : ''}">${line}</p>`)}
${isAhead(own) ? aheadPart(frame, own, options) : afterPart(frame, own)}`,
  )
}

/** What was asked has been done, beside the appointment itself. */
function noticeOf(frame: Frame, said: Said | undefined): Html | '' {
  const words = frame.words.alert
  const told = { alertOn: words.turnedOn, alertOff: words.turnedOff, declined: words.declined }
  const text = said && said in told ? told[said as keyof typeof told] : undefined
  return text === undefined ? '' : notice('ok', html`<p>${text}</p>`)
}

const isAhead = ({ situation }: OwnAppointment) => situation.is === 'upcoming' || situation.is === 'today'

interface Head {
  title: string
  /** For the window, when the title is long. */
  brief?: string
  lead: string[]
  /** What was asked has just been done. */
  done?: boolean
}

/** The heading and what stands under it, a sentence or two for each state. */
function head(frame: Frame, own: OwnAppointment, said: Said | undefined): Head {
  const { own: words, change } = frame.words
  const { situation } = own
  const { date, time } = momentOf(frame, own)
  switch (situation.is) {
    case 'upcoming':
    case 'today':
      if (said === 'made')
        return {
          title: words.made,
          lead: [words.nothingMoreToDo, ...madeLines(frame, own)],
          done: true,
        }
      if (said === 'moved') return { title: words.moved, lead: [words.movedNow, ...sentTo(frame, own)], done: true }
      if (said === 'changed')
        return { title: change.changed, lead: [change.changedNow, ...sentTo(frame, own)], done: true }
      if (situation.is === 'today') return { title: words.today, lead: [] }
      return { title: words.upcoming(date), brief: words.upcoming(shortDay(frame, own)), lead: [] }
    case 'arrived':
      return { title: words.arrived, lead: [words.arrivedNow] }
    case 'helped':
      return { title: words.helped, lead: [words.helpedOn(date)] }
    case 'left':
      return { title: words.left, lead: [leftLine(frame, own)] }
    case 'missed':
      return { title: words.missed, lead: [words.missedOn(date, time)] }
    case 'past':
      return { title: words.past, lead: [words.pastOn(date, time)] }
    case 'cancelled': {
      const when = momentOf(frame, own, situation.at)
      const who = situation.by === 'resident' ? words.cancelledByYou(date, time) : words.cancelledByUs(date, time)
      const thanks = said === 'cancelled' ? [words.cancelThanks, ...sentTo(frame, own)] : []
      const lead = [who, words.cancelledAt(when.date, when.time), ...thanks]
      return { title: words.cancelled, lead, done: said === 'cancelled' }
    }
    default:
      return situation satisfies never
  }
}

/** Who went unserved gave the number back, or waited until the day was over; later nobody knows which. */
function leftLine(frame: Frame, own: OwnAppointment): string {
  const words = frame.words.own
  const { date, time } = momentOf(frame, own)
  if (!own.ticket) return words.pastOn(date, time)
  return own.ticket.state === 'left' ? words.gaveBackOn(date) : words.leftOn(date)
}

/** Where the confirmation goes; who gets none has nothing but this page and the code. */
function madeLines(frame: Frame, own: OwnAppointment): string[] {
  const { confirmedAt, keepCode } = frame.words.own
  const sent = sentTo(frame, own, confirmedAt)
  return sent.length === 0 ? [keepCode] : sent
}

function aheadPart(frame: Frame, own: OwnAppointment, { said }: OwnOptions): Html {
  // Who just made it reads it through; who comes back comes to change it, or to report.
  const told = said === 'made' || said === 'moved' || said === 'changed'
  return html`${offerPart(frame, own)}
${reportPart(frame, own)}
${visitCard(frame, own)}
${visitFacts(frame, own)}
${told ? '' : html`${changePart(frame, own)}${alertPart(frame, own)}`}
${checklistPart(frame, own.catalogue, own.visit)}
${dayPart(frame, own)}
${keepPart(frame, own)}
${told ? html`${alertPart(frame, own)}${changePart(frame, own)}` : ''}
${routePart(frame, own)}
${languagePart(frame, own)}`
}

/** On the day: reporting from the phone, as at the kiosk. */
function reportPart(frame: Frame, own: OwnAppointment): Html | '' {
  const words = frame.words.own
  const { visit, situation } = own
  if (situation.is !== 'today') return ''
  const { time } = momentOf(frame, own)
  const { report } = situation
  if (typeof report === 'object') {
    return html`<p class="utrecht-paragraph">${words.reportFrom(momentOf(frame, own, report.from).time)}</p>`
  }
  if (report === 'tooLate') {
    return html`${notice('warning', html`<p>${words.reportTooLate(time, frame.municipality.phone)}</p>`)}
<p>${linkButton(words.makeNew, frame.link('/'))}</p>`
  }
  return html`<form class="bz-report bz-flow" method="post" action="${frame.link(`/mijn-afspraak/${visit.publicId}/aanmelding`)}">
<p>${report === 'late' ? words.reportLate(time) : words.reportNow}</p>
${button(words.report)}
</form>`
}

function changePart(frame: Frame, own: OwnAppointment): Html | '' {
  const words = frame.words.own
  const { visit, situation } = own
  if (!('changeUntil' in situation) || ('report' in situation && situation.report === 'tooLate')) return ''
  if (situation.changeUntil === undefined) {
    return html`<p class="utrecht-paragraph">${words.changeTooLate(frame.municipality.phone)}</p>`
  }
  const to = (noun: string) => frame.link(`/mijn-afspraak/${visit.publicId}/${noun}`)
  const until = momentOf(frame, own, situation.changeUntil)
  return html`<section class="bz-flow bz-unprinted"><h2 class="utrecht-heading-2">${words.change}</h2>
<p class="utrecht-paragraph">${words.changeUntil(until.date, until.time)}</p>
<div class="utrecht-action-group">
${linkButton(words.toMove, to('tijd'), { kind: 'secondary' })}
${linkButton(frame.words.change.title, to('personen'), { kind: 'secondary' })}
${linkButton(words.toCancel, to('annulering'), { kind: 'subtle' })}
</div></section>`
}

/** What is left to do when there is nothing ahead any more. */
function afterPart(frame: Frame, own: OwnAppointment): Html | '' {
  const words = frame.words.own
  const { situation, ticket } = own
  if (situation.is === 'arrived')
    return ticket ? html`<p>${linkButton(words.follow, frame.link(`/volg/${ticket.followId}`))}</p>` : ''
  return html`<p>${linkButton(words.makeNew, frame.link('/'), { kind: 'secondary' })}</p>
${erasePart(frame, own)}`
}
