// What is wrong with the sounds that a municipality put in its folder, for whoever looks after the devices.
import { html } from 'hono/html'
import type { SoundTrouble } from '../../src/display/sounds.ts'
import type { Frame, Html } from '../layout.ts'
import { notice } from '../parts.ts'

/** Empty when all of them are played. */
export function soundTroublesPart({ assets, words }: Frame): Html | '' {
  if (assets.soundTroubles.length === 0) return ''
  const { heading, ...reasons } = words.display.soundTroubles
  const one = ({ file, reason }: SoundTrouble) => html`<li><code>${file}</code>: ${reasons[reason]}</li>`
  return notice('warning', html`<p><strong>${heading}</strong></p><ul>${assets.soundTroubles.map(one)}</ul>`)
}
