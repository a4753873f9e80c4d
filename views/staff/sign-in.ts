// Signing in.
import { html } from 'hono/html'
import { type Frame, type Html, page } from '../layout.ts'
import { button, errorOf, errorSummary, field, notice, type Problem } from '../parts.ts'

export type SignInTrouble =
  | { kind: 'missing'; fields: readonly ('gebruikersnaam' | 'wachtwoord')[] }
  /** Name or password: which of the two is nobody's business. */
  | { kind: 'wrong' }
  | { kind: 'tooMany'; minutes: number }

export interface SignInShown {
  trouble?: SignInTrouble
  username?: string
  /** Was signed in, and is no longer. */
  again?: boolean
  /** Where to go on then. */
  page?: string
}

export function signInPage(frame: Frame, filled: SignInShown): Html {
  const words = frame.words.staff.signIn
  const errors = filled.trouble ? problemsOf(frame, filled.trouble) : []
  const username = errorOf(errors, 'gebruikersnaam')
  const password = errorOf(errors, 'wachtwoord')
  return page(
    frame,
    { title: words.title, kind: 'counter', problem: errors.length > 0 },
    html`<div class="bz-sign-in bz-flow">
${errorSummary(frame, errors)}
<h1 class="utrecht-heading-1">${words.title}</h1>
${filled.again ? notice('info', words.again) : ''}
<form method="post" action="${frame.link('/medewerker/inloggen')}" class="bz-flow">
<input type="hidden" name="terug" value="${filled.page ?? ''}">
${field(frame, { name: 'gebruikersnaam', label: words.username, value: filled.username ?? '', autocomplete: 'username', error: username })}
${field(frame, { name: 'wachtwoord', label: words.password, type: 'password', autocomplete: 'current-password', error: password })}
${button(words.submit)}
</form>
<p class="bz-quiet">${words.help}</p>
</div>`,
  )
}

function problemsOf(frame: Frame, trouble: SignInTrouble): Problem[] {
  const words = frame.words.staff.signIn
  switch (trouble.kind) {
    case 'missing':
      return trouble.fields.map((name) => ({ field: name, message: words.missing[name] }))
    case 'wrong':
      return [{ field: 'gebruikersnaam', message: words.wrong }]
    case 'tooMany':
      return [{ field: 'gebruikersnaam', message: words.tooMany(trouble.minutes) }]
    default:
      return trouble satisfies never
  }
}
