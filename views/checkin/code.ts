// The code of an appointment: ten large keys in the order of a telephone. Without JavaScript it is a field.
import { html } from 'hono/html'
import type { Frame, Html } from '../layout.ts'
import { hiddenFields } from '../parts.ts'
import { codeOf } from '../words/format.ts'
import { asking, backKeys, type Kiosk, screen, startPath } from './kiosk.ts'

/** What was wrong with the code that was sent. */
export type CodeProblem = { problem: 'short' } | { problem: 'unknown'; code: string }

/** `misses` counts this visitor's codes that were not found. */
export function codeScreen(kiosk: Kiosk, misses: number, wrong?: CodeProblem): Html {
  const { frame } = kiosk
  const words = frame.words.kiosk
  return screen(
    kiosk,
    {
      ...asking,
      title: words.code,
      way: backKeys(frame, frame.link(startPath)),
      problem: wrong !== undefined,
      asksCode: true,
    },
    html`<form class="bz-code" method="post" action="${frame.link('/kiosk/code')}" novalidate>
<div class="bz-code__asked"><h1><label for="code">${words.code}</label></h1>
<p id="code-hint" class="bz-hint">${words.codeHint}</p>
<p id="code-error" class="bz-wrong" role="alert" data-unreadable="${words.unreadable}">${wrong ? sentenceOf(frame, wrong) : ''}</p>
<input class="bz-code__field" dir="ltr" id="code" name="code" type="text" inputmode="numeric" autocomplete="off" maxlength="7" aria-describedby="code-hint code-error"${wrong ? html` aria-invalid="true"` : ''} data-code>
${hiddenFields({ pogingen: misses })}
<p class="bz-code__forgotten"><a class="bz-key bz-key--quiet" href="${frame.link('/kiosk/code/vergeten')}">${words.codeForgotten}</a></p></div>
${keypad(frame)}
</form>`,
  )
}

function sentenceOf(frame: Frame, wrong: CodeProblem): string {
  const words = frame.words.kiosk
  return wrong.problem === 'short' ? words.codeShort : words.codeUnknown(codeOf(wrong.code))
}

export function keypad(frame: Frame): Html {
  const words = frame.words.kiosk
  const key = (digit: number) =>
    html`<button class="bz-key bz-digit" type="button" data-digit="${digit}">${digit}</button>`
  return html`<div class="bz-keypad" dir="ltr" role="group" aria-label="${words.codeKeys}">
${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(key)}
<button class="bz-key bz-digit bz-key--word" type="button" data-erase>${words.erase}</button>
${key(0)}
<button class="bz-key bz-key--primary bz-key--word" type="submit">${words.done}</button>
</div>`
}
