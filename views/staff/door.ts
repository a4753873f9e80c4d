// What stands on the door: not paired, or not for you.
import { html } from 'hono/html'
import type { Device } from '../../src/staff/device.ts'
import type { Employee } from '../../src/staff/role.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { linkButton } from '../parts.ts'
import { machinePage } from '../problem.ts'

/** A kiosk or display that is not paired, or no longer. */
export function notPairedPage(frame: Frame, kind: Device['kind']): Html {
  return machinePage(frame, kind, frame.words.staff.notPaired)
}

/** A signed-in employee who does not have the role for this page where they work now. */
export function forbiddenPage(frame: Frame, employee: Employee): Html {
  const words = frame.words.staff.forbidden
  return page(
    frame,
    { title: words.title, kind: 'counter' },
    html`<h1 class="utrecht-heading-1">${words.title}</h1><p class="utrecht-paragraph">${words.text(employee.name)}</p>
<p>${linkButton(words.toOwnWork, frame.link('/medewerker'))}</p>`,
  )
}
