import { expect, test } from 'vitest'
import { withoutUnusedTokens } from '../src/tokens.ts'

const css = (...parts: string[]) => parts.join('\n')

test.each([
  ['one that no rule asks for goes', '.t { --a: 1px; --b: 2px; } p { margin: var(--a); }', ['--a'], ['--b']],
  ['what a token asks for stays as well', '.t { --a: var(--b); --b: 2px; } p { margin: var(--a) }', ['--a', '--b'], []],
  ['two that only ask for each other go', '.t { --a: var(--b); --b: var(--a); }', [], ['--a:', '--b:']],
  ['what a fallback asks for stays', '.t { --a: 1px; } p { margin: var(--x, var( --a )) }', ['--a: 1px'], []],
  ['each of several values stays', '.t { --a: 1px; } .u { --a: 2px; } p { margin: var(--a) }', ['1px', '2px'], []],
  ['names are whole names', '.t { --a: 1px; --a-b: 2px; } p { margin: var(--a-b) }', ['--a-b: 2px'], ['--a: 1px']],
  ['one with a text in it stays', `.t { --a: '; } p {'; --b: url("x;y"); }`, ['--a', '--b'], []],
])('%s', (_, given, stay, go) => {
  const kept = withoutUnusedTokens(given)
  for (const text of stay) expect(kept).toContain(text)
  for (const text of go) expect(kept).not.toContain(text)
})

test('nothing but tokens goes, though classes look like them', () => {
  const rules = css(
    '/* --note: it stays; */',
    '.utrecht-button--danger:hover, .a--b:is(:focus, :active) { color: red; }',
    '@media (width >= 40rem) { .x--y::before { content: "--z: 1;"; } }',
  )
  const kept = withoutUnusedTokens(rules)
  for (const rule of rules.split('\n').slice(1)) expect(kept).toContain(rule)
})
