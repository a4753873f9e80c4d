// The one sentence of advice, with its effect, and the button that does it.
import { html } from 'hono/html'
import type { HallForecast } from '../../src/coordinator/forecast-kept.ts'
import type { Advice } from '../../src/queue/advice.ts'
import type { Counter } from '../../src/queue/hall.ts'
import type { Frame, Html } from '../layout.ts'
import { button, hiddenFields } from '../parts.ts'
import { teamName } from '../queue/ticket.ts'
import { minutesOf, percentOf, timeOf } from '../words/format.ts'
import type { CoordinatorPage } from './shown.ts'

/** The page while there is a forecast. */
interface Advised extends CoordinatorPage {
  outlook: HallForecast
}

export function adviceZone(frame: Frame, page: CoordinatorPage): Html | '' {
  if (!page.outlook) return ''
  const words = frame.words.coordinator.advice
  const shown: Advised = { ...page, outlook: page.outlook }
  const { advice: found } = shown.outlook
  const advice = typeof found === 'string' ? undefined : found
  const counter = advice && shown.hall.counters.find(({ number }) => number === advice.act.counter)
  const content =
    advice && counter
      ? html`<p class="bz-advice__text"><strong>${actText(frame, shown, advice)}</strong>: ${effectText(frame, advice)}.</p>
${doIt(frame, shown, advice, counter)}
<p class="bz-quiet bz-advice__how">${words.how}</p>`
      : html`<p class="bz-quiet">${found === 'nothingHelps' ? words.nothingHelps : words.goesWell}</p>`
  return html`<section class="bz-advice${advice ? ' bz-advice--some' : ''}" aria-labelledby="advice"><h2 class="bz-zone__heading" id="advice">${words.heading}</h2>
${content}</section>`
}

function actText(frame: Frame, shown: Advised, { act }: Advice): string {
  const words = frame.words.coordinator.advice
  const time = (instant: number) => timeOf(instant, shown.zone, frame.language)
  switch (act.act) {
    case 'open':
      return words.open(
        act.counter,
        act.from > shown.outlook.madeAt ? time(act.from) : null,
        act.until === null ? null : time(act.until),
      )
    case 'serve':
      return words.serve(act.counter, teamName(shown, act.team))
    case 'close':
      return words.close(act.counter)
    default:
      return act satisfies never
  }
}

/** What matters most of what it changes: who is never called, else the promises, else the wait. */
function effectText(frame: Frame, { act, without, with: after }: Advice): string {
  const words = frame.words.coordinator.advice
  const percent = (share: number) => percentOf(share, frame.language)
  const minutes = (count: number) => minutesOf(Math.round(count), frame.language)
  const [before, then] = [percent(without.keptShare), percent(after.keptShare)]
  if (act.act === 'close') return words.stays(then)
  const called = Math.round(without.uncalled - after.uncalled)
  const parts = [
    ...(called >= 1 ? [words.called(called)] : []),
    ...(before === then ? [] : [words.kept(before, then)]),
    ...(called < 1 && before === then ? [words.waits(minutes(without.waitMinutes), minutes(after.waitMinutes))] : []),
  ]
  return parts.join(', ')
}

/** What is advised for later has no button yet: it comes when it is time. */
function doIt(frame: Frame, shown: Advised, { act }: Advice, counter: Counter): Html | '' {
  const words = frame.words.coordinator.advice
  const form = (noun: string, fields: Html, text: string) =>
    html`<form method="post" action="${frame.link(`/hal/balies/${act.counter}/${noun}`)}" hx-push-url="false" data-act>${fields}${button(text)}</form>`
  const seen = hiddenFields({ gezien: counter.lastEvent })
  switch (act.act) {
    case 'open':
      return act.from > shown.outlook.madeAt ? '' : form('opening', seen, words.openNow(act.counter))
    case 'serve': {
      const teams = html`${counter.teams.map((stond) => hiddenFields({ stond }))}${[...counter.teams, act.team].map((team) => hiddenFields({ team }))}`
      return form('teams', teams, words.serveNow(act.counter, teamName(shown, act.team)))
    }
    case 'close':
      return form('sluiting', seen, words.closeNow(act.counter))
    default:
      return act satisfies never
  }
}
