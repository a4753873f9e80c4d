// What the tests of views share: a frame to render in, and a judge of the HTML.
import { HtmlValidate } from 'html-validate'
import { expect } from 'vitest'
import { type LoadedAssets, loadAssets } from '../../src/assets.ts'
import type { Frame, Html } from '../../views/layout.ts'
import { type Language, pathIn, wordsOf } from '../../views/words/words.ts'

let loading: Promise<LoadedAssets> | undefined

/** The real assets, read once per test file. */
export function theAssets(): Promise<LoadedAssets> {
  loading ??= loadAssets()
  return loading
}

export async function aFrame(language: Language = 'nl', differs: Partial<Frame> = {}): Promise<Frame> {
  return {
    language,
    words: wordsOf(language),
    link: (path) => pathIn(language, path),
    path: '/afspraak?product=paspoort',
    assets: await theAssets(),
    themeClass: 'voorbeeld-theme',
    municipality: { name: 'Gemeente Waterdam', phone: '14 0318', phoneHours: 'op werkdagen van 9.00 tot 17.00 uur' },
    ...differs,
  }
}

const judge = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Checkboxes of one group share their name, and so do buttons of one form.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    // What is called now cannot wait for a press: WCAG 2.2.1 excepts real-time events. Only where scripts do not run.
    'meta-refresh': 'off',
  },
})

export async function expectValid(document: Html): Promise<void> {
  const report = await judge.validateString(String(document))
  const messages = report.results.flatMap((result) => result.messages)
  expect(messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`)).toEqual([])
}
