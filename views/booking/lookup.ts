// Finding an appointment without its link: the code together with something that only its owner gave.
import { html } from 'hono/html'
import { type Frame, type Html, page } from '../layout.ts'
import { button, errorOf, errorSummary, field, linkButton, notice, type Problem } from '../parts.ts'
import { minutesOf } from '../words/format.ts'

export interface LookupOptions {
  code?: string
  contact?: string
  errors?: readonly Problem[]
  /** What was known of a visit has just been erased. */
  erased?: boolean
}

export function lookupPage(frame: Frame, options: LookupOptions = {}): Html {
  const words = frame.words.own
  const errors = options.errors ?? []
  return page(
    frame,
    { title: words.lookup, kind: 'resident', problem: errors.length > 0 },
    html`${errorSummary(frame, errors)}
${options.erased ? notice('ok', html`<p>${frame.words.erase.done}</p>`) : ''}
<h1 class="utrecht-heading-1">${words.lookup}</h1>
<p class="utrecht-paragraph">${frame.sends.mail || frame.sends.sms ? words.lookupInMessage : words.lookupHow}</p>
${lookupForm(frame, options)}`,
  )
}

/** So many wrong tries that everybody has to wait; `minutes` until one may try again. What was typed stays. */
export function waitPage(frame: Frame, typed: LookupOptions, minutes: number): Html {
  const words = frame.words.own
  const title = words.lookupWait(minutesOf(minutes, frame.language))
  return page(
    frame,
    { title, kind: 'resident' },
    html`<h1 class="utrecht-heading-1">${title}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${words.lookupWaitWhy}</p>
<p class="utrecht-paragraph">${words.lookupWaitHow(frame.municipality.phone)}</p>
<h2 class="utrecht-heading-2">${words.lookup}</h2>
${lookupForm(frame, typed)}`,
  )
}

/** What a link or an address that opens nothing leads to: one answer for unknown and for somebody else's. */
export function unknownPage(frame: Frame): Html {
  const words = frame.words.own
  return page(
    frame,
    { title: words.unknown, kind: 'resident' },
    html`<h1 class="utrecht-heading-1">${words.unknown}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${words.unknownWhy}</p>
<p class="utrecht-paragraph">${words.unknownHow}</p>
<h2 class="utrecht-heading-2">${words.lookup}</h2>
${lookupForm(frame, {})}
<p>${linkButton(frame.words.wait.toStart, frame.link('/afspraak/maken'), { kind: 'secondary' })}</p>`,
  )
}

function lookupForm(frame: Frame, { code, contact, errors = [] }: LookupOptions): Html {
  const words = frame.words.own
  return html`<form method="post" action="${frame.link('/mijn-afspraak')}" novalidate>
${field(frame, {
  name: 'code',
  label: words.lookupCode,
  hint: words.lookupCodeHint,
  value: code ?? '',
  error: errorOf(errors, 'code'),
  inputmode: 'numeric',
  autocomplete: 'off',
  size: 'short',
})}
${field(frame, {
  name: 'contact',
  label: words.lookupContact,
  hint: words.lookupContactHint,
  value: contact ?? '',
  error: errorOf(errors, 'contact'),
  autocomplete: 'email',
})}
${button(words.lookupSend)}
</form>`
}
