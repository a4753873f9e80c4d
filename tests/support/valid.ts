// A judge of the HTML of every page that the tests see.
import { HtmlValidate } from 'html-validate'
import { expect } from 'vitest'

const judge = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // A name comes once for each product that is chosen; checkboxes of a group and buttons of a form share theirs too.
    'form-dup-name': 'off',
    // What is called now cannot wait for a press: WCAG 2.2.1 excepts real-time events. Only where scripts do not run.
    'meta-refresh': 'off',
  },
})

/** Fails the test with what is wrong in a document, line by line. */
export async function expectValid(document: unknown): Promise<void> {
  const report = await judge.validateString(String(document))
  const messages = report.results.flatMap((result) => result.messages)
  expect(messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`)).toEqual([])
}
