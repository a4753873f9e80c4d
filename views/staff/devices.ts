// All machines in the halls, per location: whether they are paired, when they were last heard, what is wrong.
import { html } from 'hono/html'
import { type Catalogue, locationName } from '../../src/catalogue/catalogue.ts'
import type { DeviceState } from '../../src/staff/device-state.ts'
import type { Person } from '../../src/staff/person.ts'
import { type Cell, table } from '../catalogue/table.ts'
import { soundTroublesPart } from '../display/sounds.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { linkButton, livePart } from '../parts.ts'
import { staffBar } from './bar.ts'
import { pairingText, seenText, troubleList, versionText, type Watching } from './device-state.ts'

export const devicesPath = '/beheer/apparaten'
export const devicePath = (id: string): string => `${devicesPath}/${id}`
export const devicesBell = `${devicesPath}/stroom`

export interface DevicesPage extends Watching {
  person: Person
  catalogue: Catalogue
  devices: readonly DeviceState[]
}

export function devicesPage(frame: Frame, shown: DevicesPage): Html {
  const words = frame.words.devices
  return page(
    frame,
    {
      title: words.title,
      kind: 'counter',
      live: frame.link(devicesBell),
      refreshSeconds: 30,
      back: { href: frame.link('/beheer'), text: words.back },
    },
    html`${staffBar(frame, shown.person, '/beheer')}
<div class="bz-setup bz-flow">
<h1 class="utrecht-heading-1">${words.title}</h1>
<p class="utrecht-paragraph">${words.lead}</p>
<p>${linkButton(words.add.title, frame.link(`${devicesPath}/nieuw`), { kind: 'secondary' })}</p>
${soundTroublesPart(frame)}
${devicesPart(frame, shown)}
</div>`,
  )
}

/** What is read again when something about a device changes. */
export function devicesPart(frame: Frame, shown: DevicesPage): Html {
  const words = frame.words.devices
  const at = ([code]: [string, unknown]) => {
    const here = shown.devices.filter(({ device }) => device.location === code)
    const id = `at-${code}`
    return html`<div class="bz-part"><h2 class="utrecht-heading-2" id="${id}">${locationName(shown.catalogue, code, frame.language).content}</h2>
${here.length === 0 ? html`<p class="bz-quiet">${words.none}</p>` : deviceTable(frame, shown, id, here)}</div>`
  }
  return livePart({ id: 'apparaten', url: frame.link(devicesPath) }, html`${[...shown.catalogue.locations].map(at)}`)
}

function deviceTable(frame: Frame, shown: DevicesPage, id: string, here: readonly DeviceState[]): Html {
  const { head, kinds } = frame.words.devices
  const rows = here.map((state): Cell[] => [
    html`<a class="utrecht-link utrecht-link--html-a" href="${frame.link(devicePath(state.device.id))}">${state.device.name}</a>`,
    kinds[state.device.kind],
    pairingText(frame, state, shown),
    seenText(frame, state, shown),
    versionText(frame, state),
    troubleList(frame, state, shown),
  ])
  return table(
    id,
    [head.name, head.kind, head.pairing, head.seen, head.version, head.state],
    rows,
    ' bz-figures--devices',
  )
}
