// One press of a counter: a form with one button, which sends along what its page showed.
import { html } from 'hono/html'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields } from '../parts.ts'
import type { Key } from './keys.ts'
import type { CounterPage } from './shown.ts'

/** The noun of the press: what it makes. */
export type Noun =
  | 'opening'
  | 'sluiting'
  | 'pauze'
  | 'oproep'
  | 'keuze'
  | 'herhaling'
  | 'bezoek'
  | 'voortzetting'
  | 'afronding'
  | 'afwezigheid'
  | 'parkering'
  | 'terugname'
  | 'doorverwijzing'
  | 'teruggave'
  | 'voorrang'
  | 'vertrek'
  | 'terugkeer'
  | 'herstel'
  | 'sneltoetsen'

interface Pressable {
  noun: Noun
  text: string | Html
  key?: Key | undefined
  look?: 'primary-action' | 'secondary-action' | 'subtle'
  /** Completes the button for those who hear only buttons. */
  about?: string
  fields?: Readonly<Record<string, string | number>>
}

const lookOf = (look = 'secondary-action') => `utrecht-button utrecht-button--${look}`

export const keyOf = (key: Key | undefined): Html | '' =>
  key ? html` <kbd aria-hidden="true">${key.toUpperCase()}</kbd>` : ''

export const keyAttributes = (key: Key | undefined): Html | '' =>
  key ? html` data-key="${key}" aria-keyshortcuts="${key.toUpperCase()}"` : ''

/** Said on every button while the line is lost: it would do nothing. */
const waits = (frame: Frame): Html => html` data-waits="${frame.words.queue.acts.waits}"`

/** A button that does one thing at this counter. */
export function pressForm(frame: Frame, shown: CounterPage, press: Pressable): Html {
  const { noun, text, key, look, about, fields = {} } = press
  const hidden = about ? html`<span class="bz-hidden">: ${about}</span>` : ''
  return html`<form method="post" action="${frame.link(`/balie/${shown.counter.number}/${noun}`)}" hx-push-url="false" data-act>
${hiddenFields({ gezien: shown.counter.lastEvent, ...fields })}
<button class="${lookOf(look)} bz-act" type="submit"${keyAttributes(key)}${waits(frame)}><span>${text}${hidden}</span>${keyOf(key)}</button>
</form>`
}

/** A link to the panel in which a press is completed. */
export function panelLink(
  frame: Frame,
  shown: CounterPage,
  { panel, text, key, look, about, serial }: { panel: string; serial?: number } & Omit<Pressable, 'noun' | 'fields'>,
): Html {
  const query = `paneel=${panel}${serial === undefined ? '' : `&volgnummer=${serial}`}`
  const href = frame.link(`/balie/${shown.counter.number}?${query}`)
  const name = (look ?? 'secondary-action') === 'subtle' ? 'secondary-action' : (look ?? 'secondary-action')
  const hidden = about ? html`<span class="bz-hidden">: ${about}</span>` : ''
  return html`<a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--${name} bz-act bz-act--panel" href="${href}" hx-push-url="false"${keyAttributes(key)}${waits(frame)}><span>${text}${hidden}</span>${keyOf(key)}</a>`
}

/** Several buttons of one form, of which each names one value; numbered keys choose among them. */
export function valueButtons(
  name: string,
  values: readonly { value: string; text: string; hint?: string }[],
  from = 1,
): Html {
  return html`${values.map(({ value, text, hint }, at) => {
    const digit = at + from
    const pressed = digit <= 9 ? html` data-digit="${digit}" aria-keyshortcuts="${digit}"` : ''
    return html`<button class="utrecht-button utrecht-button--secondary-action bz-act" type="submit" name="${name}" value="${value}"${pressed}><span>${text}${hint ? html` <small>${hint}</small>` : ''}</span>${digit <= 9 ? html` <kbd aria-hidden="true">${digit}</kbd>` : ''}</button>`
  })}`
}
