// The kiosk's first screen, which is also where it works: two choices, the scanner, and the languages by their names.
import { html } from 'hono/html'
import type { Frame, Html } from '../layout.ts'
import { type Language, languages, ownNames, pathIn } from '../words/languages.ts'
import { type Kiosk, screen, startPath } from './kiosk.ts'
import { sign } from './sign.ts'

const leaveSeconds = 30
/** Without JavaScript its clock, and whether people must leave, are read again this often. */
const lookAgainSeconds = 10

/** `key` is the key of the number that this visitor may take: whatever is pressed twice, it stays one number. */
export function startScreen(kiosk: Kiosk, key: string): Html {
  const { frame } = kiosk
  const words = frame.words.kiosk
  const isStart = frame.language === 'nl'
  return screen(
    kiosk,
    {
      title: words.welcome,
      idle: isStart ? 'stay' : 'leave',
      idleSeconds: leaveSeconds,
      startAgainSeconds: isStart ? lookAgainSeconds : leaveSeconds,
      way: languageKeys(frame),
    },
    html`<h1>${words.welcome}</h1>
<div class="bz-doors">
${door(frame.link('/kiosk/code'), words.withAppointment, words.withAppointmentHint, sign('calendar'))}
${door(frame.link(`/kiosk/nummer?sleutel=${key}`), words.withoutAppointment, words.withoutAppointmentHint, sign('ticket'))}
</div>
<p class="bz-scan">${sign('scan')}<span>${words.scan}</span></p>`,
  )
}

const door = (href: string, name: string, hint: string, drawing: Html) =>
  html`<a class="bz-door" href="${href}">${drawing}<span class="bz-door__name">${name}</span> <span class="bz-door__hint">${hint}</span></a>`

function languageKeys(frame: Frame): Html {
  const key = (language: Language) => {
    const current = language === frame.language ? html` aria-current="true"` : ''
    return html`<li><a class="bz-key bz-key--quiet" href="${pathIn(language, startPath)}" lang="${language}" hreflang="${language}" hx-boost="false" data-language${current}>${ownNames[language]}</a></li>`
  }
  return html`<nav aria-label="${frame.words.shell.chooseLanguage}"><ul class="bz-tongues">${languages.map(key)}</ul></nav>`
}
