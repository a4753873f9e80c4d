// The form for a new machine: what it is, how it is called and where it stands.
import { html } from 'hono/html'
import { type Catalogue, locationName } from '../../src/catalogue/catalogue.ts'
import type { DeviceProblem } from '../../src/staff/device-problems.ts'
import type { Person } from '../../src/staff/person.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { button, errorOf, errorSummary, field, hiddenFields, type Problem, radios } from '../parts.ts'
import { staffBar } from './bar.ts'
import { devicesPath } from './devices.ts'

export interface NewDevicePage {
  person: Person
  catalogue: Catalogue
  key: string
  sent: { soort: string; naam: string; locatie: string }
  problems: ReadonlyMap<string, DeviceProblem>
}

export function newDevicePage(frame: Frame, { person, catalogue, key, sent, problems }: NewDevicePage): Html {
  const words = frame.words.devices
  const errors = [...problems].map(([field, why]): Problem => ({ field, message: words.settings.problems[why] }))
  const back = { href: frame.link(devicesPath), text: words.backToList }
  return page(
    frame,
    { title: words.add.title, kind: 'counter', problem: errors.length > 0, back },
    html`${staffBar(frame, person, '/beheer')}
<div class="bz-form">
${errorSummary(frame, errors)}
<h1 class="utrecht-heading-1">${words.add.title}</h1>
<p class="utrecht-paragraph">${words.add.lead}</p>
<form method="post" action="${frame.link(devicesPath)}" novalidate>
${hiddenFields({ sleutel: key })}
${radios(frame, {
  name: 'soort',
  legend: words.settings.kind,
  options: (['kiosk', 'display'] as const).map((value) => ({ value, label: words.kinds[value] })),
  value: sent.soort,
  error: errorOf(errors, 'soort'),
})}
${field(frame, {
  name: 'naam',
  label: words.settings.name,
  hint: words.settings.nameHint,
  value: sent.naam,
  maxlength: 60,
  autocomplete: 'off',
  error: errorOf(errors, 'naam'),
})}
${locationRadios(frame, catalogue, sent.locatie, errors)}
${button(words.add.submit)}
</form>
</div>`,
  )
}

/** Where it stands. */
export const locationRadios = (frame: Frame, catalogue: Catalogue, value: string, errors: readonly Problem[]): Html =>
  radios(frame, {
    name: 'locatie',
    legend: frame.words.devices.settings.location,
    options: [...catalogue.locations.keys()].map((code) => ({
      value: code,
      label: locationName(catalogue, code, frame.language).content,
    })),
    value,
    error: errorOf(errors, 'locatie'),
  })
