// The settings of a device, as a form: what a kiosk asks, and what a display asks.
import { html } from 'hono/html'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { proposals } from '../../src/display/legibility.ts'
import type { Device, Layout } from '../../src/staff/device.ts'
import type { Places, Sent } from '../../src/staff/device-form.ts'
import type { DeviceProblems } from '../../src/staff/device-problems.ts'
import type { Frame, Html } from '../layout.ts'
import {
  button,
  checkboxes,
  errorOf,
  type FieldOptions,
  field,
  hiddenFields,
  type Option,
  type Problem,
  radios,
} from '../parts.ts'
import { decimalOf } from '../words/format.ts'
import { devicePath } from './devices.ts'
import { locationRadios } from './new-device.ts'

export interface DeviceForm {
  device: Device
  catalogue: Catalogue
  places: Places
  /** What the form was made for: another text when somebody changed it meanwhile. */
  stamp: string
  sent: Sent
  problems: DeviceProblems
}

/** What is wrong, in words, in the order of the fields. */
export const problemsIn = (frame: Frame, { problems, sent }: DeviceForm): Problem[] =>
  [...problems].map(([name, why]) => ({
    field: name,
    message: why === 'tooSmall' ? tooSmall(frame, sent) : frame.words.devices.settings.problems[why],
  }))

/** Which screen would do, and which layout on this one. */
function tooSmall(frame: Frame, sent: Sent): string {
  const words = frame.words.devices.settings
  const read = (typed: string) => Number(typed.replace(',', '.'))
  const layout = sent.indeling as Layout
  const farthestSeatMetres = read(sent.afstand)
  const would = proposals({ layout, diagonalInches: read(sent.diagonaal), farthestSeatMetres })
  const other = would.layout === null || would.layout === layout ? null : words.layouts[would.layout].name
  return words.tooSmall(decimalOf(farthestSeatMetres, frame.language), would.diagonalInches, other)
}

export function deviceForm(frame: Frame, form: DeviceForm): Html {
  const words = frame.words.devices.settings
  const { device, sent, stamp, catalogue } = form
  const errors = problemsIn(frame, form)
  return html`<form method="post" action="${frame.link(`${devicePath(device.id)}/instellingen`)}" class="bz-form" novalidate>
${hiddenFields({ stand: stamp })}
${line(frame, errors, { name: 'naam', label: words.name, hint: words.nameHint, value: sent.naam, maxlength: 60 })}
${locationRadios(frame, catalogue, sent.locatie, errors)}
${device.kind === 'kiosk' ? kioskFields(frame, form, errors) : displayFields(frame, form, errors)}
${button(words.submit)}
</form>`
}

const line = (frame: Frame, errors: readonly Problem[], options: FieldOptions): Html =>
  field(frame, { autocomplete: 'off', ...options, error: errorOf(errors, options.name) })

const optionsOf = <Value extends string>(named: Readonly<Record<Value, { name: string; about: string }>>): Option[] =>
  (Object.entries(named) as [Value, { name: string; about: string }][]).map(([value, { name, about }]) => ({
    value,
    label: name,
    ...(about ? { hint: about } : {}),
  }))

function kioskFields(frame: Frame, { sent }: DeviceForm, errors: readonly Problem[]): Html {
  const words = frame.words.devices.settings
  const { papier, model } = sent
  const aids = [
    { value: 'laag', label: words.low, hint: words.lowHint },
    { value: 'koptelefoon', label: words.headphones, hint: words.headphonesHint },
  ]
  const models = Object.entries(words.models).map(([value, label]) => ({ value, label }))
  return html`${line(frame, errors, { name: 'maat', label: words.scale, hint: words.scaleHint, value: sent.maat, optional: true, size: 'short' })}
${checkboxes(frame, { name: 'hulp', legend: words.aids, options: aids, values: sent.hulp })}
${radios(frame, { name: 'papier', legend: words.paper, options: optionsOf(words.printing), value: papier, error: errorOf(errors, 'papier') })}
<div class="bz-depends" data-on="network">
${line(frame, errors, { name: 'adres', label: words.host, hint: words.networkOnly, value: sent.adres, required: false, size: 'medium' })}
${line(frame, errors, { name: 'poort', label: words.port, hint: words.networkOnly, value: sent.poort, required: false, size: 'short', inputmode: 'numeric' })}
</div>
<div class="bz-depends" data-on="agent">
${line(frame, errors, { name: 'zuilpoort', label: words.agentPort, hint: words.agentPortHint, value: sent.zuilpoort, required: false, size: 'short', inputmode: 'numeric' })}
</div>
<div class="bz-depends" data-on="network agent">
${radios(frame, { name: 'model', legend: words.model, hint: words.modelHint, options: models, value: model })}
</div>`
}

function displayFields(frame: Frame, { sent, places }: DeviceForm, errors: readonly Problem[]): Html {
  const words = frame.words.devices.settings
  const here = places.get(sent.locatie)
  const series = (here?.series ?? []).map((letter) => ({ value: letter, label: letter }))
  const counters = (here?.counters ?? []).map((counter) => ({
    value: String(counter),
    label: frame.words.queue.counter(counter),
  }))
  const spoken = Object.entries(words.languages).map(([value, label]) => ({ value, label }))
  const some = (name: 'reeks' | 'balie', legend: string, options: Option[]) =>
    checkboxes(frame, {
      name,
      legend,
      hint: words.allWhenNone,
      options,
      values: sent[name],
      error: errorOf(errors, name),
      look: 'tile',
    })
  return html`${radios(frame, { name: 'indeling', legend: words.layout, options: optionsOf(words.layouts), value: sent.indeling, error: errorOf(errors, 'indeling') })}
${line(frame, errors, { name: 'diagonaal', label: words.diagonal, value: sent.diagonaal, size: 'short' })}
${line(frame, errors, { name: 'afstand', label: words.distance, hint: words.distanceHint, value: sent.afstand, size: 'short' })}
${some('reeks', words.series, series)}
${some('balie', words.counters, counters)}
${radios(frame, { name: 'geluid', legend: words.sound, options: optionsOf(words.sounds), value: sent.geluid, error: errorOf(errors, 'geluid') })}
<div class="bz-depends" data-on="speech">
${checkboxes(frame, { name: 'spreekt', legend: words.spoken, options: spoken, values: sent.spreekt, error: errorOf(errors, 'spreekt') })}
</div>
${checkboxes(frame, { name: 'verder', legend: words.also, options: [{ value: 'wachttijd', label: words.waits }], values: sent.verder })}`
}
