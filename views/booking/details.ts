// "Uw gegevens": a name, a way to reach somebody, and the help that one may ask for.
import { html } from 'hono/html'
import { emailMax, needCodes } from '../../src/booking/contact.ts'
import type { Doubt } from '../../src/booking/robots.ts'
import { type ContactFields, oneOfTwo } from '../../src/catalogue/contact-fields.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { button, checkboxes, errorOf, errorSummary, field, type Problem } from '../parts.ts'
import { doubtPart, trapField } from './doubt.ts'
import { type Held, heldMoment, holdPart } from './hold.ts'

/** As it was typed. */
export interface DetailsTyped {
  naam: string
  email: string
  mobiel: string
  hulp: readonly string[]
}

export interface DetailsOptions {
  typed: DetailsTyped
  errors: readonly Problem[]
  steps: number
  back: string
  doubt?: Doubt | undefined
  fields: ContactFields
  /** What residents are sent: no hint promises more. */
  sends: { mail: boolean; sms: boolean }
}

export function detailsPage(frame: Frame, held: Held, options: DetailsOptions): Html {
  const { typed, errors, steps, back, doubt } = options
  const words = frame.words.booking.details
  return page(
    frame,
    {
      title: words.title,
      kind: 'resident',
      step: { at: steps - 1, of: steps },
      back: { href: back },
      problem: errors.length > 0,
    },
    html`${errorSummary(frame, errors)}${doubt ? doubtPart(frame, doubt) : ''}
<h1 class="utrecht-heading-1">${words.title}</h1>
<p class="bz-summary">${heldMoment(frame, held)}</p>
<p class="utrecht-paragraph">${words.why} ${oneOfTwo(options.fields) ? words.oneOfTwo : words.allNeeded}</p>
<form id="gegevens" method="post" action="${frame.link(`/afspraak/${held.hold.publicId}/gegevens`)}" novalidate>
${contactPart(frame, options)}
${helpPart(frame, typed.hulp)}
${trapField(frame)}
${button(words.toCheck)}
</form>
${holdPart(frame, held, { page: 'gegevens', form: 'gegevens' })}`,
  )
}

type Asks = Pick<DetailsOptions, 'typed' | 'errors' | 'fields'>

function contactPart(frame: Frame, options: DetailsOptions): Html {
  const { sends } = options
  const words = frame.words.booking.details
  return contactFields(frame, options, {
    email: sends.mail ? words.emailHint : words.emailOpens,
    mobile: sends.sms ? words.mobileHint : words.mobileOpens,
  })
}

/** Who somebody is and how to reach them; `hints` say what each is for. */
export function contactFields(frame: Frame, asks: Asks, hints: { email: string; mobile: string }): Html {
  const { typed, errors } = asks
  const { name: label } = frame.words.booking.details
  return html`${field(frame, { name: 'naam', label, value: typed.naam, autocomplete: 'name', error: errorOf(errors, 'naam') })}
${emailField(frame, asks, hints.email)}
${mobileField(frame, asks, hints.mobile)}`
}

function emailField(frame: Frame, { typed, errors, fields }: Asks, hint: string): Html | '' {
  const words = frame.words.booking.details
  if (fields.email === 'hidden') return ''
  return field(frame, {
    name: 'email',
    label: words.email,
    hint: oneOfTwo(fields) ? `${hint} ${words.noEmail}` : hint,
    value: typed.email,
    type: 'email',
    autocomplete: 'email',
    maxlength: emailMax,
    required: fields.email === 'required',
    optional: fields.email === 'optional' && fields.mobile === 'required',
    error: errorOf(errors, 'email'),
  })
}

function mobileField(frame: Frame, { typed, errors, fields }: Asks, hint: string): Html | '' {
  const words = frame.words.booking.details
  if (fields.mobile === 'hidden') return ''
  return field(frame, {
    name: 'mobiel',
    label: words.mobile,
    hint,
    value: typed.mobiel,
    type: 'tel',
    autocomplete: 'tel',
    optional: fields.mobile === 'optional',
    size: 'medium',
    error: errorOf(errors, 'mobiel'),
  })
}

/** What one may ask for besides. */
export function helpPart(frame: Frame, chosen: readonly string[]): Html {
  const words = frame.words.booking.details
  const options = needCodes.map((value) => ({ value, label: words.needs[value] }))
  return html`<details class="bz-fold"${chosen.length > 0 ? html` open` : ''}><summary>${words.help} <span class="bz-optional">${frame.words.shell.optional}</span></summary>
${checkboxes(frame, { name: 'hulp', legend: words.helpLegend, hint: words.helpHint, options, values: chosen })}</details>`
}
