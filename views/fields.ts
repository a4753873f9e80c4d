// The fields of a form, each with its label, hint and error wired together for those who hear the page.
import { html } from 'hono/html'
import type { Frame, Html } from './layout.ts'

export interface Problem {
  /** The field's name, which is also the id that the summary links to. */
  field: string
  message: string | Html
}

/** The box above the h1 that names what is wrong; takes the focus. Prints nothing without errors. */
export function errorSummary(frame: Frame, errors: readonly Problem[]): Html | '' {
  if (errors.length === 0) return ''
  const item = ({ field, message }: Problem) =>
    html`<li><a class="utrecht-link utrecht-link--html-a" href="#${field}">${message}</a></li>`
  return html`<div class="utrecht-alert utrecht-alert--error bz-notice bz-error-summary" tabindex="-1" autofocus><div class="utrecht-alert__content"><div class="utrecht-alert__message" role="alert">
<h2 class="bz-error-summary__heading">${frame.words.shell.problemHeading}</h2>
<ul>${errors.map(item)}</ul>
</div></div></div>`
}

/** The message for one field, to hand to field, radios or checkboxes. */
export const errorOf = (errors: readonly Problem[], name: string): string | Html | undefined =>
  errors.find((error) => error.field === name)?.message

export interface FieldOptions {
  name: string
  label: string
  value?: string
  hint?: string
  error?: string | Html | undefined
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'date' | 'time'
  /** 'numeric' brings up digits on a phone; a number field would turn a code into an amount. */
  inputmode?: 'numeric'
  autocomplete?: string
  maxlength?: number
  /** The field may stay empty, and says so. */
  optional?: boolean
  /** False when another field will do instead, of which the page speaks. */
  required?: boolean
  /** The label is the page's question, so it is the h1. */
  heading?: boolean
  /** How wide, in characters, when what one types has a known length. */
  size?: 'short' | 'medium'
}

/** One line of text. */
export function field(frame: Frame, options: FieldOptions): Html {
  const { name, error } = options
  const label = html`<label class="utrecht-form-label" for="${name}">${options.label}${options.optional ? html` <span class="bz-optional">${frame.words.shell.optional}</span>` : ''}</label>`
  return html`<div class="utrecht-form-field${error ? ' utrecht-form-field--invalid' : ''} bz-field">
<div class="utrecht-form-field__label">${options.heading ? html`<h1 class="utrecht-heading-1">${label}</h1>` : label}</div>
${explanation(frame, options)}
<input class="utrecht-textbox utrecht-textbox--html-input utrecht-form-field__input${error ? ' utrecht-textbox--invalid' : ''}${options.size ? ` bz-${options.size}` : ''}" id="${name}" name="${name}" type="${options.type ?? 'text'}" value="${options.value ?? ''}"${typing(options)}${options.optional || options.required === false || options.type === 'search' ? '' : html` aria-required="true"`}${wiring(options)}>
</div>`
}

function typing({ inputmode, autocomplete, maxlength, type }: FieldOptions): Html {
  const plain = type === 'email' || type === 'tel' || autocomplete === 'name'
  return html`${inputmode ? html` inputmode="${inputmode}"` : ''}${autocomplete ? html` autocomplete="${autocomplete}"` : ''}${maxlength ? html` maxlength="${maxlength}"` : ''}${plain ? html` spellcheck="false"` : ''}`
}

export interface Option {
  value: string
  label: string | Html
  /** A second line in the card. */
  hint?: string | Html
}

interface ChoiceOptions {
  name: string
  legend: string
  options: readonly Option[]
  hint?: string | Html
  error?: string | Html | undefined
  /** The legend is the page's question, so it is the h1. */
  heading?: boolean
  /** Cards under each other, or small tiles beside each other for times. Cards when left out. */
  look?: 'card' | 'tile'
}

/** One of several. Nothing is chosen beforehand unless `value` says so. */
export function radios(frame: Frame, options: ChoiceOptions & { value?: string }): Html {
  return choice(frame, options, 'radio', (value) => value === options.value)
}

/** Any of several. */
export function checkboxes(frame: Frame, options: ChoiceOptions & { values?: readonly string[] }): Html {
  return choice(frame, options, 'checkbox', (value) => options.values?.includes(value) ?? false)
}

type InputType = 'radio' | 'checkbox'

function choice(frame: Frame, given: ChoiceOptions, type: InputType, isChosen: (value: string) => boolean): Html {
  const { name, legend, error } = given
  const look = given.look ?? 'card'
  const inputClass = type === 'radio' ? 'radio-button' : 'checkbox'
  // The summary of errors links to the group by its name: that is the id of the first choice.
  const option = ({ value, label, hint }: Option, at: number) => html`<label class="bz-${look}">
<input class="utrecht-${inputClass} utrecht-${inputClass}--html-input" type="${type}" id="${at === 0 ? name : `${name}-${at + 1}`}" name="${name}" value="${value}"${isChosen(value) ? html` checked` : ''}>
<span class="bz-${look}__label">${label}</span>${hint ? html`<span class="bz-${look}__hint">${hint}</span>` : ''}</label>`
  return html`<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset${error ? ' utrecht-form-fieldset--invalid' : ''} bz-field"${wiring(given)}>
<legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">${given.heading ? html`<h1 class="utrecht-heading-1">${legend}</h1>` : legend}</legend>
${explanation(frame, given)}
<div class="bz-${look}s">${given.options.map(option)}</div>
</fieldset>`
}

type Explained = { name: string; hint?: string | Html; error?: string | Html | undefined }

function explanation(frame: Frame, { name, hint, error }: Explained): Html {
  return html`${hint ? html`<div class="utrecht-form-field-description utrecht-form-field__description" id="${name}-hint">${hint}</div>` : ''}
${error ? html`<div class="utrecht-form-field-error-message utrecht-form-field__error-message" id="${name}-error"><span class="bz-hidden">${frame.words.shell.error} </span>${error}</div>` : ''}`
}

function wiring({ name, hint, error }: Explained): Html {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return html`${ids ? html` aria-describedby="${ids}"` : ''}${error ? html` aria-invalid="true"` : ''}`
}
