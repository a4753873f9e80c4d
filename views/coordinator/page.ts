// The hall as its coordinator sees it: first what would help, then the counters and the queues, then what is coming.
import { html } from 'hono/html'
import { seriesNow } from '../../src/queue/overview.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { livePart, notice } from '../parts.ts'
import { unservedLine } from '../queue/hall-zone.ts'
import { staffBar } from '../staff/bar.ts'
import { deviceLine } from '../staff/device-line.ts'
import { timeOf } from '../words/format.ts'
import { adviceZone } from './advice.ts'
import { countersZone } from './counters.ts'
import { lineForm, lineNow } from './line.ts'
import { outlookZone } from './outlook.ts'
import { beyondZone, queuesZone } from './queues.ts'
import type { CoordinatorPage } from './shown.ts'
import { teamsPanel } from './teams.ts'

export function coordinatorPage(frame: Frame, shown: CoordinatorPage): Html {
  const words = frame.words.coordinator
  const problem = shown.problems !== undefined || shown.chosen !== undefined
  return page(
    frame,
    { title: words.heading, kind: 'counter', live: frame.link('/balie/stroom'), problem, ...readAgain(shown) },
    html`${staffBar(frame, shown.person, '/hal')}
<h1 class="utrecht-heading-1" id="hall">${words.heading}</h1>
${refusal(frame, shown)}
${teamsPanel(frame, shown)}
${lineForm(frame, shown)}
${coordinatorPart(frame, shown)}`,
  )
}

/** Without scripts a page is read again whole: not while somebody fills in a form. */
const readAgain = ({ teamsOf, writesLine }: CoordinatorPage) =>
  teamsOf === undefined && !writesLine ? { refreshSeconds: 30 } : {}

function refusal(frame: Frame, { trouble }: CoordinatorPage): Html | '' {
  if (!trouble) return ''
  const { refused } = frame.words.coordinator
  return notice(
    'error',
    html`<p><strong>${frame.words.queue.counter(trouble.counter)}.</strong> ${refused[trouble.reason]}</p>`,
  )
}

/** What is read again when the hall changes; a form that is being filled in is not in it. */
export function coordinatorPart(frame: Frame, shown: CoordinatorPage): Html {
  const { hall, now, zone } = shown
  const words = frame.words.queue.hall
  const series = seriesNow(hall, now)
  const waiting = series.reduce((sum, one) => sum + one.waiting, 0)
  const beyond = series.reduce((sum, one) => sum + one.beyondPromise, 0)
  return livePart(
    { id: 'hall-now', url: frame.link('/hal') },
    html`<p class="bz-hall-now__summary">${words.summary(waiting, beyond)} <span class="bz-quiet">${words.readAt(timeOf(now, zone, frame.language))}</span></p>
${adviceZone(frame, shown)}
<div class="bz-run">
<div class="bz-run__column">
${countersZone(frame, shown)}
${outlookZone(frame, shown)}
</div>
<div class="bz-run__column">
${queuesZone(frame, shown)}
${unservedLine(frame, shown, hall)}
${deviceLine(frame, shown.machines)}
${beyondZone(frame, shown)}
</div>
</div>
${lineNow(frame, shown)}`,
  )
}
