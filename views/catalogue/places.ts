// The municipality and its locations, counters and series.
import { html } from 'hono/html'
import { locationName } from '../../src/catalogue/catalogue.ts'
import type { Frame, Html } from '../layout.ts'
import { ownText } from '../own-text.ts'
import { dataList } from '../parts.ts'
import type { SetupPage } from './shown.ts'
import { type Cell, section, table } from './table.ts'

export function placeSections(frame: Frame, shown: SetupPage): Html {
  const words = frame.words.catalogue
  const { name, phone, phoneHours } = frame.municipality
  return html`${section(
    frame,
    'municipality',
    dataList(frame, [
      { key: words.name, value: ownText(frame, name) },
      { key: words.phone, value: phone },
      { key: words.phoneHours, value: ownText(frame, phoneHours) },
    ]),
  )}
${section(frame, 'locations', locationTable(frame, shown))}
${section(frame, 'counters', counterTable(frame, shown))}
${section(frame, 'series', seriesTable(frame, shown))}`
}

const placeName = (frame: Frame, { catalogue }: SetupPage, code: string): Html =>
  ownText(frame, locationName(catalogue, code, frame.language))

function locationTable(frame: Frame, shown: SetupPage): Html {
  const words = frame.words.catalogue
  const rows = [...shown.catalogue.locations.values()].map((location): Cell[] => [
    placeName(frame, shown, location.code),
    `${location.street}, ${location.postcode} ${location.town}`,
    location.district,
    location.phone,
    location.zone,
  ])
  return table('locations', [words.location, words.address, words.district, words.phone, words.zone], rows)
}

function counterTable(frame: Frame, shown: SetupPage): Html {
  const words = frame.words.catalogue
  const nameOf = new Map(shown.catalogue.teams.map(({ code, name }) => [code, name]))
  const rows = shown.counters.map(({ number, location, teams }): Cell[] => [
    `${words.counter} ${number}`,
    placeName(frame, shown, location),
    teams.map((code) => nameOf.get(code) ?? code).join(', ') || words.noTeam,
  ])
  return table('counters', [words.counter, words.location, words.teams], rows)
}

function seriesTable(frame: Frame, shown: SetupPage): Html {
  const words = frame.words.catalogue
  const names = frame.words.queue.seriesNames
  const rows = [...shown.catalogue.series].flatMap(([location, series]) =>
    series.map(({ letter, kind, promiseMinutes }): Cell[] => [
      letter,
      names[kind],
      placeName(frame, shown, location),
      `${promiseMinutes} ${words.minutes}`,
    ]),
  )
  return table('series', [words.seriesLetter, words.seriesFor, words.location, words.promise], rows)
}
