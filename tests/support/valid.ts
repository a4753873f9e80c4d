// A judge of the HTML of every page that the tests see.
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { expect } from 'vitest'
import { dialect } from '../../db/columns.ts'

const rules = new StaticConfigLoader({
  extends: ['html-validate:recommended'],
  rules: {
    // A name comes once for each product that is chosen; checkboxes of a group and buttons of a form share theirs too.
    'form-dup-name': 'off',
    // What is called now cannot wait for a press: WCAG 2.2.1 excepts real-time events. Only where scripts do not run.
    'meta-refresh': 'off',
  },
})
// Left to itself the loader works the rules out again for every document, which takes a quarter of the time.
const workedOut = rules.getConfigFor('page.html')
rules.getConfigFor = () => workedOut
const judge = new HtmlValidate(rules)

/** Documents, to the letter, in which nothing was wrong: the same text gets the same judgement. */
const faultless = new Set<string>()

/**
 * Fails the test with what is wrong in a document, line by line. On PostgreSQL nothing is judged: what makes pages does
 * not know the database, and the same tests judge them on SQLite.
 */
export async function expectValid(document: unknown): Promise<void> {
  const text = String(document)
  if (dialect === 'postgres' || faultless.has(text)) return
  const report = await judge.validateString(text)
  const messages = report.results.flatMap((result) => result.messages)
  expect(messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`)).toEqual([])
  faultless.add(text)
}
