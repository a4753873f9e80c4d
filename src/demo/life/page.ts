// What an invented person reads of a page: its forms, and the few marks that matter in a hall. A whole parser would
// cost more than everything else in a simulated day.

export interface Form {
  action: string
  id: string | undefined
  /** What is sent along unseen, and what was filled in. */
  fields: [name: string, value: string][]
  /** The values of its radio buttons. */
  choices: string[]
  /** Its checkboxes, ticked or not. */
  boxes: [name: string, value: string][]
  /** Its buttons that say something themselves. */
  presses: [name: string, value: string][]
}

const patterns = Object.fromEntries(
  ['action', 'id', 'name', 'value'].map((name) => [name, new RegExp(`\\s${name}="([^"]*)"`)]),
)

function attribute(tag: string, name: string): string | undefined {
  const value = patterns[name]?.exec(tag)?.[1]
  if (!value?.includes('&')) return value
  return value.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** The forms of a page that are sent with POST, in order. */
export function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, tag = '']) => tag.includes('method="post"'))
    .map(([, tag = '', inside = '']) => formOf(tag, inside))
}

function formOf(tag: string, inside: string): Form {
  const form: Form = {
    ...{ action: attribute(tag, 'action') ?? '', id: attribute(tag, 'id') },
    ...{ fields: [], choices: [], boxes: [], presses: [] },
  }
  for (const [, kind, part = ''] of inside.matchAll(/<(input|button)\b([^>]*)>/g)) {
    const value = attribute(part, 'value') ?? ''
    if (part.includes('type="radio"')) {
      form.choices.push(value)
      continue
    }
    const name = attribute(part, 'name')
    if (!name) continue
    if (kind === 'button') form.presses.push([name, value])
    else if (part.includes('type="checkbox"')) form.boxes.push([name, value])
    else form.fields.push([name, value])
  }
  return form
}

/** The value of a form's field. */
export const fieldOf = (form: Form | undefined, name: string): string | undefined =>
  form?.fields.find(([one]) => one === name)?.[1]

/** The number that a page shows largest: on the kiosk, on a phone, in a counter's hand. */
export const numberOn = (html: string): string | undefined => /<data class="bz-\w+" value="(\w+)"/.exec(html)?.[1]

/** Where the first link leads whose address begins like this. */
export const linkOn = (html: string, start: string): string | undefined =>
  [...html.matchAll(/href="([^"]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .find((href) => href.startsWith(start))
