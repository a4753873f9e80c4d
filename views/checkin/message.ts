// Screens that say one thing and what can be done now: why somebody cannot check in, or get a number.
import { html } from 'hono/html'
import type { Arrival } from '../../src/checkin/arrival.ts'
import type { Html } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { qrCode } from '../qr.ts'
import { dateOf, timeOf } from '../words/format.ts'
import type { Words } from '../words/words.ts'
import { asking, backKeys, doneKey, type Kiosk, screen } from './kiosk.ts'
import { type SignName, sign } from './sign.ts'

export interface Message {
  drawing: SignName
  title: string
  text: string | Html
  /** Under the text: a way on. */
  more?: Html | ''
  /** Where Back leads; without it there is nothing to go back to. */
  back?: string
}

/** The message on a screen of its own, that asks after a while whether somebody is still reading. */
export function messageScreen(kiosk: Kiosk, { drawing, title, text, more, back }: Message): Html {
  const { frame } = kiosk
  return screen(
    kiosk,
    { ...asking, title, way: back === undefined ? doneKey(frame) : backKeys(frame, frame.link(back)) },
    html`<div class="bz-message">${sign(drawing)}<div><h1>${title}</h1><p class="bz-lead">${text}</p>
${more ?? ''}</div></div>`,
  )
}

/** A place to go to, as the municipality calls it, with its street. */
export interface Place {
  name: Parameters<typeof ownText>[1]
  street: string
  town: string
}

type Refusal = Exclude<Arrival, { kind: 'ticket' | 'already' | 'unknown' }>

/**
 * Why the appointment gives no number here and now. `place` and `noon` (an instant on the day) are those of the
 * appointment; `numberPath` leads to a number without an appointment.
 */
export function refusalMessage(
  kiosk: Kiosk,
  refusal: Refusal,
  there: { place: Place; noon: number } | undefined,
  numberPath: string,
): Message {
  const { frame, zone } = kiosk
  const words = frame.words.kiosk
  switch (refusal.kind) {
    case 'tooEarly':
      return {
        drawing: 'clock',
        title: words.tooEarly,
        text: words.tooEarlyText(
          timeOf(refusal.startsAt, zone, frame.language),
          timeOf(refusal.from, zone, frame.language),
        ),
      }
    case 'tooLate':
      return { drawing: 'clock', title: words.tooLate, text: words.tooLateText, more: booking(kiosk) }
    case 'wrongDay': {
      const text = there ? words.wrongDayText(dateOf(there.noon, zone, frame.language)) : ''
      return {
        drawing: 'calendar',
        title: words.wrongDay,
        text,
        more: html`${placeLines(kiosk, there?.place)}${numberKey(words, numberPath)}${own(kiosk)}`,
      }
    }
    case 'otherLocation':
      return {
        drawing: 'place',
        title: words.otherLocation,
        text: words.otherLocationText,
        more: html`${placeLines(kiosk, there?.place)}${own(kiosk)}`,
      }
    case 'cancelled':
      return { drawing: 'calendar', title: words.cancelled, text: words.cancelledText, more: booking(kiosk) }
    case 'over':
      return refusal.how === 'helped'
        ? { drawing: 'check', title: words.helped, text: words.helpedText, more: numberKey(words, numberPath) }
        : { drawing: 'calendar', title: words.passed, text: words.passedText, more: booking(kiosk) }
    default:
      return refusal satisfies never
  }
}

function placeLines({ frame }: Kiosk, place: Place | undefined): Html | '' {
  if (!place) return ''
  return html`<p class="bz-address"><strong>${ownText(frame, place.name)}</strong><br>${place.street}, ${place.town}</p>`
}

const numberKey = (words: Words['kiosk'], href: string) =>
  html`<p><a class="bz-key" href="${href}">${words.takeNumber}</a></p>`

/** The way to book on one's own phone: the kiosk has no keyboard, and a name does not belong on its screen. */
export const booking = (kiosk: Kiosk, path = '/'): Html => onPhone(kiosk, path, kiosk.frame.words.kiosk.book)

/** The way to one's own appointment, to read or move it. */
const own = (kiosk: Kiosk): Html => onPhone(kiosk, '/mijn-afspraak', kiosk.frame.words.kiosk.own)

function onPhone({ frame, publicUrl }: Kiosk, path: string, what: string): Html {
  const words = frame.words.kiosk
  const address = `${publicUrl}${frame.link(path)}`
  return html`<div class="bz-scannable">${qrCode(address, words.qrOf(publicUrl))}<p><strong>${what}</strong><br>${words.scanWithPhone}</p></div>`
}

/** Without the code: the link in one's own messages leads to the same on a phone, and the reception has a keyboard. */
export const forgottenMessage = ({ frame: { words } }: Kiosk): Message => ({
  drawing: 'person',
  title: words.kiosk.codeForgottenTitle,
  text: words.kiosk.codeForgottenPhone,
  more: html`<p class="bz-lead">${words.kiosk.codeForgottenDesk}</p>${helpKey(words.kiosk)}`,
  back: '/kiosk/code',
})

/** Whoever cannot walk to the reception asks it to come. */
const helpKey = (words: Words['kiosk']) =>
  html`<p class="bz-needs-popover"><button class="bz-key" type="button" popovertarget="help">${words.helpCall}</button></p>`

/** The third code that was not found: a person goes on from here. */
export const personMessage = ({ frame: { words } }: Kiosk): Message => ({
  drawing: 'person',
  title: words.kiosk.askPerson,
  text: words.kiosk.askPersonText,
  more: helpKey(words.kiosk),
})

/** Too many wrong codes at this kiosk within a minute. */
export const pausedMessage = ({ frame: { words } }: Kiosk, seconds: number): Message => ({
  drawing: 'clock',
  title: words.kiosk.paused,
  text: words.kiosk.pausedText(seconds),
})

/** A number that was never given here today. */
export const unknownNumberMessage = ({ frame: { words } }: Kiosk): Message => ({
  drawing: 'ticket',
  title: words.kiosk.unknownNumber,
  text: words.kiosk.unknownNumberText,
})
