// The parts that pages are made of.
import { html } from 'hono/html'
import type { Frame, Html } from './layout.ts'

export * from './fields.ts'

export type ButtonKind = 'primary' | 'secondary' | 'subtle' | 'danger'

const buttonClasses: Readonly<Record<ButtonKind, string>> = {
  primary: '--primary-action',
  secondary: '--secondary-action',
  subtle: '--subtle',
  danger: '--primary-action utrecht-button--danger',
}

/** A button that sends its form; with a name and value it says which one was pressed. */
export function button(text: string | Html, options: { kind?: ButtonKind; name?: string; value?: string } = {}): Html {
  const pressed = options.name ? html` name="${options.name}" value="${options.value ?? ''}"` : ''
  return html`<button class="utrecht-button utrecht-button${buttonClasses[options.kind ?? 'primary']}" type="submit"${pressed}>${text}</button>`
}

/** A link that looks like a button, for the next step when nothing has to be sent. */
export function linkButton(text: string | Html, href: string, options: { kind?: ButtonKind } = {}): Html {
  const kind = buttonClasses[options.kind ?? 'primary'].replaceAll('utrecht-button--', 'utrecht-button-link--')
  return html`<a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link${kind}" href="${href}">${text}</a>`
}

export interface DataRow {
  key: string
  value: string | Html
  /** A link to the page where this is changed; `about` completes it for those who hear only links. */
  change?: { href: string; about: string }
}

/** What was chosen, to read over. */
export function dataList(frame: Frame, rows: readonly DataRow[]): Html {
  const action = ({ href, about }: { href: string; about: string }) =>
    html`<dd class="utrecht-data-list__actions utrecht-data-list__actions--html-dd"><a class="utrecht-link utrecht-link--html-a" href="${href}">${frame.words.shell.change}<span class="bz-hidden"> ${about}</span></a></dd>`
  const row = ({ key, value, change }: DataRow) => html`<div class="utrecht-data-list__item">
<dt class="utrecht-data-list__item-key">${key}</dt>
<dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">${value}</dd>
${change ? action(change) : ''}</div>`
  return html`<dl class="utrecht-data-list utrecht-data-list--rows bz-data-list">${rows.map(row)}</dl>`
}

export type NoticeKind = 'info' | 'ok' | 'warning' | 'error'

/**
 * A message in the page that stays until the next page. Its text must say what it is ("Let op: …"), because colour
 * alone says nothing; only an error interrupts who is listening.
 */
export function notice(kind: NoticeKind, content: string | Html): Html {
  const role = kind === 'error' ? 'alert' : 'status'
  return html`<div class="utrecht-alert utrecht-alert--${kind} bz-notice"><div class="utrecht-alert__content"><div class="utrecht-alert__message" role="${role}">${content}</div></div></div>`
}

/** What a form sends along unseen; undefined values are left out. */
export function hiddenFields(values: Readonly<Record<string, string | number | undefined>>): Html {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  return html`${given.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`
}

/**
 * A part of the page that is read again when the page's stream rings, and every minute anyway. `url` answers with this
 * same part; `names` are the rings it listens to, all when left out.
 */
export function livePart(options: { id: string; url: string; names?: string }, content: Html): Html {
  return html`<div id="${options.id}" data-live="${options.names ?? ''}" hx-get="${options.url}" hx-trigger="live, every 60s" hx-swap="outerMorph" hx-sync="this:replace" hx-config="timeout:5000">
${content}
</div>`
}
