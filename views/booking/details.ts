// "Uw gegevens": a name, a way to reach somebody, and the help that one may ask for.
import { html } from 'hono/html'
import { emailMax, needCodes } from '../../src/booking/contact.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { button, checkboxes, errorOf, errorSummary, field, type Problem } from '../parts.ts'
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
}

export function detailsPage(frame: Frame, held: Held, { typed, errors, steps, back }: DetailsOptions): Html {
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
    html`${errorSummary(frame, errors)}
<h1 class="utrecht-heading-1">${words.title}</h1>
<p class="bz-summary">${heldMoment(frame, held)}</p>
<p class="utrecht-paragraph">${words.allNeeded}</p>
<form id="gegevens" method="post" action="${frame.link(`/afspraak/${held.hold.publicId}/gegevens`)}" novalidate>
${field(frame, { name: 'naam', label: words.name, value: typed.naam, autocomplete: 'name', error: errorOf(errors, 'naam') })}
${field(frame, { name: 'email', label: words.email, hint: words.emailHint, value: typed.email, type: 'email', autocomplete: 'email', maxlength: emailMax, error: errorOf(errors, 'email') })}
${field(frame, { name: 'mobiel', label: words.mobile, hint: words.mobileHint, value: typed.mobiel, type: 'tel', autocomplete: 'tel', optional: true, size: 'medium', error: errorOf(errors, 'mobiel') })}
${helpPart(frame, typed.hulp)}
${button(words.toCheck)}
</form>
${holdPart(frame, held, { page: 'gegevens', form: 'gegevens' })}`,
  )
}

function helpPart(frame: Frame, chosen: readonly string[]): Html {
  const words = frame.words.booking.details
  const options = needCodes.map((value) => ({ value, label: words.needs[value] }))
  return html`<details class="bz-fold"${chosen.length > 0 ? html` open` : ''}><summary>${words.help} <span class="bz-optional">${frame.words.shell.optional}</span></summary>
${checkboxes(frame, { name: 'hulp', legend: words.helpLegend, hint: words.helpHint, options, values: chosen })}</details>`
}
