// Design tokens that a page needs. A theme names some two thousand of them, for every component that there is; a page
// has a dozen components, and on a slow line the rest would be half of its stylesheet.

/** A custom property with a plain value; one with quotes or braces in it stays as it is. */
const declaration = /(?<=[{;\s])(--[\w-]+)\s*:([^;{}"']*);/g
const used = /var\(\s*(--[\w-]+)/g

/** The stylesheet without custom properties that no rule of it asks for, directly or by way of another. */
export function withoutUnusedTokens(css: string): string {
  const needs = new Map<string, string[]>()
  const rules = css.replace(declaration, (_, name: string, value: string) => {
    needs.set(name, [...(needs.get(name) ?? []), ...namesIn(value)])
    return ''
  })
  const needed = new Set<string>()
  const asked = namesIn(rules)
  for (let name = asked.pop(); name !== undefined; name = asked.pop()) {
    if (needed.has(name)) continue
    needed.add(name)
    asked.push(...(needs.get(name) ?? []))
  }
  return css.replace(declaration, (written, name: string) => (needed.has(name) ? written : ''))
}

const namesIn = (text: string): string[] => [...text.matchAll(used)].map(([, name = '']) => name)
