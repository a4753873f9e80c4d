// The key of a print agent, as the administrator copies it. It is nowhere else.
import { html } from 'hono/html'
import type { DeviceState } from '../../src/staff/device-state.ts'
import { type Frame, type Html, page } from '../layout.ts'
import { button } from '../parts.ts'

export function agentKeyPage(frame: Frame, { kiosk, key }: { kiosk: string; key: string }): Html {
  const words = frame.words.printing.agentKey
  return page(
    frame,
    { title: words.title, kind: 'counter', back: { href: frame.link('/beheer/apparaten'), text: words.back } },
    html`<h1 class="utrecht-heading-1">${words.title}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${words.of(kiosk)}</p>
<p class="utrecht-paragraph">${words.text}</p>
<p class="bz-agent-key"><code translate="no">${key}</code></p>`,
  )
}

/** On the page of a kiosk that prints with the program beside its browser. */
export function agentKeyForm(frame: Frame, { device, pairing }: DeviceState): Html | '' {
  if (device.kind !== 'kiosk' || device.settings.printing.by !== 'agent' || pairing !== 'paired') return ''
  const path = frame.link(`/beheer/apparaten/${device.id}/printagent`)
  return html`<form class="bz-part" method="post" action="${path}">${button(frame.words.printing.agentKey.act, { kind: 'secondary' })}</form>`
}
