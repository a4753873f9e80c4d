// What a simulated person reads of a page: its forms, and the few marks that matter in a hall. A whole parser would
// cost more than everything else in a day.

export interface Form {
  action: string
  id: string | undefined
  /** What is sent along unseen, and what was filled in. */
  fields: [name: string, value: string][]
  /** The values of its radio buttons. */
  choices: string[]
}

const patterns = Object.fromEntries(
  ['action', 'id', 'method', 'name', 'type', 'value'].map((name) => [name, new RegExp(`\\s${name}="([^"]*)"`)]),
)

const attribute = (tag: string, name: string): string | undefined => {
  const [, value] = patterns[name]?.exec(tag) ?? []
  return value?.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** The forms of a page that are sent with POST, in order. */
export function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, tag = '']) => attribute(tag, 'method') === 'post')
    .map(([, tag = '', inside = '']) => {
      const form: Form = { action: attribute(tag, 'action') ?? '', id: attribute(tag, 'id'), fields: [], choices: [] }
      for (const [, input = ''] of inside.matchAll(/<input\b([^>]*)>/g)) {
        const [name = '', value = ''] = [attribute(input, 'name'), attribute(input, 'value')]
        const type = attribute(input, 'type')
        if (type === 'radio') form.choices.push(value)
        else if (type !== 'checkbox' && name) form.fields.push([name, value])
      }
      return form
    })
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
