// The line on the displays: what hangs there now, and the form to hang another one.
import { html } from 'hono/html'
import { lineMax } from '../../src/display/line.ts'
import type { Frame, Html } from '../layout.ts'
import { button, errorOf, errorSummary, field, type Problem } from '../parts.ts'
import type { CoordinatorPage } from './shown.ts'

export function lineNow(frame: Frame, { line }: CoordinatorPage): Html {
  const words = frame.words.coordinator.line
  return html`<section class="bz-zone bz-line-now" aria-labelledby="line"><h2 class="bz-zone__heading" id="line">${words.heading}</h2>
${
  line
    ? html`<p>${words.now} <strong lang="nl">${line.nl}</strong>${line.en ? html` <span lang="en">${line.en}</span>` : ''}</p>
<form method="post" action="${frame.link('/hal/regel/einde')}" hx-push-url="false">${button(words.takeAway, { kind: 'secondary' })}</form>`
    : html`<p class="bz-quiet">${words.none}</p>`
}
<a class="utrecht-link utrecht-link--html-a bz-run__link" href="${frame.link('/hal?regel=ja')}" hx-push-url="false">${words.write}</a></section>`
}

/** Outside what is read again by itself: what is typed stays. */
export function lineForm(frame: Frame, { writesLine, typed, problems = {} }: CoordinatorPage): Html | '' {
  if (!writesLine) return ''
  const words = frame.words.coordinator.line
  const errors = (['nl', 'en'] as const).flatMap((name): Problem[] => {
    const problem = problems[name]
    return problem ? [{ field: name, message: words.problems[problem] }] : []
  })
  const one = (name: 'nl' | 'en', label: string, more: { optional: true } | { hint: string }) =>
    field(frame, {
      name,
      label,
      value: typed?.[name] ?? '',
      error: errorOf(errors, name),
      maxlength: lineMax,
      ...more,
    })
  return html`<section class="bz-zone bz-in-page" aria-labelledby="write">
${errorSummary(frame, errors)}
<h2 class="bz-zone__sub" id="write" tabindex="-1"${errors.length > 0 ? '' : html` autofocus`}>${words.write}</h2>
<form method="post" action="${frame.link('/hal/regel')}" hx-push-url="false">
${one('nl', words.dutch, { hint: words.hint })}
${one('en', words.english, { optional: true })}
<div class="bz-in-page__end">${button(words.show)}
<a class="utrecht-link utrecht-link--html-a bz-run__link" href="${frame.link('/hal')}" hx-push-url="false">${words.back}</a></div>
</form></section>`
}
