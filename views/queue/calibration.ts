// The part of the set-up that says whether visitors waited as long as they were told: per location over four weeks, per
// series, and day by day for the last week.
import { html } from 'hono/html'
import type { CalibrationRow } from '../../db/lessons.ts'
import { type Catalogue, locationName } from '../../src/catalogue/catalogue.ts'
import { dayBounds } from '../../src/catalogue/day.ts'
import { type Calibrated, calibrated, together } from '../../src/queue/calibration.ts'
import { section, table } from '../catalogue/table.ts'
import type { Frame, Html } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { dayOf, decimalOf, percentOf } from '../words/format.ts'

export interface CalibrationShown {
  catalogue: Catalogue
  /** By location, the newest day first. */
  calibrations: ReadonlyMap<string, readonly CalibrationRow[]>
}

/** How far back one looks. */
export const calibrationDays = 28
const daysShown = 7

export function calibrationSection(frame: Frame, { catalogue, calibrations }: CalibrationShown): Html {
  const words = frame.words.calibration
  const measured = [...calibrations].filter(([, rows]) => rows.length > 0)
  const content =
    measured.length === 0
      ? html`<p class="utrecht-paragraph">${words.none}</p>`
      : html`<p class="utrecht-paragraph">${words.howToRead}</p>
${measured.map(([location, rows]) => atLocation(frame, catalogue, location, rows))}`
  return section(frame, 'waits', html`<p class="utrecht-paragraph">${words.why}</p>${content}`)
}

function atLocation(frame: Frame, catalogue: Catalogue, location: string, rows: readonly CalibrationRow[]): Html {
  const words = frame.words.calibration
  const id = `waits-${location}`
  const heads = [words.when, words.visitors, words.waited, words.off, words.bias, words.covered]
  const bySeries = [...Map.groupBy(rows, ({ series }) => series)].toSorted(([a], [b]) => a.localeCompare(b))
  const byDay = [...Map.groupBy(rows, ({ date }) => date)].slice(0, daysShown)
  const named = (letter: string) => {
    const kind = catalogue.series.get(location)?.find((one) => one.letter === letter)?.kind
    return words.series(letter, kind ? frame.words.queue.seriesNames[kind] : '')
  }
  return html`<h3 class="utrecht-heading-3" id="${id}">${ownText(frame, locationName(catalogue, location, frame.language))}</h3>
${table(`waits ${id}`, heads, [
  figures(frame, words.allDays(calibrationDays), rows),
  ...bySeries.map(([letter, some]) => figures(frame, named(letter), some)),
  ...byDay.map(([date, some]) => figures(frame, dayOf(dayBounds(date, 'UTC').start, 'UTC', frame.language), some)),
])}`
}

/** Errors are those of people who waited: of others there is nothing to be wrong about. */
function figures(frame: Frame, name: string, rows: readonly CalibrationRow[]): (string | number)[] {
  const words = frame.words.calibration
  const sums = calibrated(together(rows.map((row) => row.sums)))
  const { visitors, waited, waitedErrorMinutes, coveredShare } = sums
  const off = waitedErrorMinutes === null ? words.nobody : words.minutes(decimalOf(waitedErrorMinutes, frame.language))
  const covered = coveredShare === null ? words.nobody : percentOf(coveredShare, frame.language)
  return [name, visitors, waited, off, biasText(frame, sums), covered]
}

function biasText({ words, language }: Frame, { biasMinutes }: Calibrated): string {
  const { longer, shorter, asTold, nobody } = words.calibration
  if (biasMinutes === null) return nobody
  const minutes = decimalOf(Math.abs(biasMinutes), language)
  if (minutes === decimalOf(0, language)) return asTold
  return biasMinutes > 0 ? longer(minutes) : shorter(minutes)
}
