// The forms of a device, read: as they were sent, and as the settings that they say. A number may have a comma.
import { z } from 'zod'
import { isLegible } from '../display/legibility.ts'
import { type Device, type DisplaySettings, type KioskSettings, newDisplay, newKiosk, type Printing } from './device.ts'
import type { DeviceProblem, DeviceProblems } from './device-problems.ts'

/** What the print agent listens on when its file says nothing else (kiosk/print-agent.mjs). */
export const usualAgentPort = 9180

const text = z.string().max(1_000).default('')
const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat())

/** All fields that a form of a device may have, as they were typed. */
export const sentFields = z.object({
  naam: text,
  locatie: text,
  maat: text,
  hulp: several,
  papier: text,
  adres: text,
  poort: text,
  zuilpoort: text,
  model: text,
  indeling: text,
  diagonaal: text,
  afstand: text,
  reeks: several,
  balie: several,
  geluid: text,
  spreekt: several,
  verder: several,
})
export type Sent = z.infer<typeof sentFields>

/** What there is at the locations where a device can stand: by location its letters of series and its counters. */
export type Places = ReadonlyMap<string, { series: readonly string[]; counters: readonly number[] }>

/** A device as it was filled in, or what is wrong with that. */
export type ReadDevice = { device: Device } | { problems: DeviceProblems }

const name = z
  .string()
  .trim()
  .min(1, 'name' satisfies DeviceProblem)
  .max(60, 'name' satisfies DeviceProblem)
const number = (problem: DeviceProblem, min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d+([.,]\d+)?$/, problem)
    .transform((typed) => Number(typed.replace(',', '.')))
    .pipe(z.number().min(min, problem).max(max, problem))
const oneOf = <const T extends readonly [string, ...string[]]>(problem: DeviceProblem, values: T) =>
  z.enum(values, { error: problem })

const where = (places: Places) => ({
  naam: name,
  locatie: z.string().refine((code) => places.has(code), 'location' satisfies DeviceProblem),
})

const kioskFields = (places: Places, { papier }: Sent) =>
  z.object({
    ...where(places),
    maat: z.union(
      [
        z
          .string()
          .trim()
          .length(0, 'scale' satisfies DeviceProblem),
        number('scale', 2, 8),
      ],
      { error: 'scale' satisfies DeviceProblem },
    ),
    papier: oneOf('printing', ['none', 'browser', 'network', 'agent']),
    model: oneOf('printing', ['esc-pos', 'star-prnt']).catch('esc-pos'),
    ...(papier === 'network'
      ? {
          adres: z
            .string()
            .trim()
            .max(253, 'host' satisfies DeviceProblem)
            .regex(/^[a-z\d][a-z\d.:-]*$/i, 'host' satisfies DeviceProblem),
          poort: number('port', 1, 65_535).pipe(z.int({ error: 'port' satisfies DeviceProblem })),
        }
      : { adres: z.string().transform(() => ''), poort: z.string().transform(() => 0) }),
    zuilpoort:
      papier === 'agent'
        ? number('agentPort', 1_024, 65_535).pipe(z.int({ error: 'agentPort' satisfies DeviceProblem }))
        : z.string().transform(() => 0),
  })

function displayFields(places: Places, { locatie, geluid }: Sent) {
  const here = places.get(locatie) ?? { series: [], counters: [] }
  const spoken = z.array(z.enum(['nl', 'en']))
  return z.object({
    ...where(places),
    indeling: oneOf('layout', ['large', 'columns', 'portrait', 'strip']),
    diagonaal: number('diagonal', 7, 120),
    afstand: number('distance', 1, 50),
    reeks: z.array(z.string().refine((letter) => here.series.includes(letter), 'series' satisfies DeviceProblem)),
    balie: z.array(
      z.coerce.number().refine((counter) => here.counters.includes(counter), 'counters' satisfies DeviceProblem),
    ),
    geluid: oneOf('sound', ['none', 'chime', 'speech']),
    spreekt: geluid === 'speech' ? spoken.min(1, 'spoken' satisfies DeviceProblem) : spoken,
  })
}

/** Reads what was sent for this device; of it only the id and the kind count. */
export function readDevice({ id, kind }: Pick<Device, 'id' | 'kind'>, sent: Sent, places: Places): ReadDevice {
  if (kind === 'kiosk') {
    const read = kioskFields(places, sent).safeParse(sent)
    if (!read.success) return { problems: problemsIn(read.error) }
    const { naam, locatie } = read.data
    return { device: { id, kind, name: naam, location: locatie, settings: kioskSettings(read.data, sent) } }
  }
  const read = displayFields(places, sent).safeParse(sent)
  if (!read.success) return { problems: problemsIn(read.error) }
  const { naam, locatie } = read.data
  const settings = displaySettings(read.data, sent)
  if (!isLegible(settings)) return { problems: new Map([['indeling', 'tooSmall']]) }
  return { device: { id, kind, name: naam, location: locatie, settings } }
}

/** In the order of the fields, the first of each. */
function problemsIn({ issues }: z.ZodError): DeviceProblems {
  const problems = new Map<string, DeviceProblem>()
  for (const { path, message } of issues) {
    const field = String(path[0])
    if (!problems.has(field)) problems.set(field, message as DeviceProblem)
  }
  return problems
}

function kioskSettings(read: z.infer<ReturnType<typeof kioskFields>>, { hulp }: Sent): KioskSettings {
  return {
    pixelsPerMillimetre: typeof read.maat === 'number' ? read.maat : null,
    startsLow: hulp.includes('laag'),
    headphones: hulp.includes('koptelefoon'),
    printing: printingOf(read),
  }
}

function printingOf(read: z.infer<ReturnType<typeof kioskFields>>): Printing {
  const { papier: by, model, adres: host, poort: port, zuilpoort: agentPort } = read
  switch (by) {
    case 'none':
    case 'browser':
      return { by }
    case 'agent':
      return { by, model, port: agentPort }
    case 'network':
      return { by, model, host, port }
    default:
      return by satisfies never
  }
}

const displaySettings = (read: z.infer<ReturnType<typeof displayFields>>, { verder }: Sent): DisplaySettings => ({
  layout: read.indeling,
  diagonalInches: read.diagonaal,
  farthestSeatMetres: read.afstand,
  series: read.reeks.length > 0 ? read.reeks : null,
  counters: read.balie.length > 0 ? read.balie : null,
  sound: read.geluid,
  spoken: read.spreekt,
  showsWaits: verder.includes('wachttijd'),
})

/** A device as its form shows it; what belongs to the other kind stands at its first value. */
export function sentOf(device: Pick<Device, 'name' | 'location'> & Partial<Device>): Sent {
  const kiosk = device.kind === 'kiosk' ? (device.settings as KioskSettings) : newKiosk
  const display = device.kind === 'display' ? (device.settings as DisplaySettings) : newDisplay
  const { printing } = kiosk
  return {
    naam: device.name,
    locatie: device.location,
    maat: decimal(kiosk.pixelsPerMillimetre),
    hulp: [...(kiosk.startsLow ? ['laag'] : []), ...(kiosk.headphones ? ['koptelefoon'] : [])],
    papier: printing.by,
    adres: printing.by === 'network' ? printing.host : '',
    poort: printing.by === 'network' ? String(printing.port) : '9100',
    zuilpoort: String(printing.by === 'agent' ? printing.port : usualAgentPort),
    model: 'model' in printing ? printing.model : 'esc-pos',
    indeling: display.layout,
    diagonaal: decimal(display.diagonalInches),
    afstand: decimal(display.farthestSeatMetres),
    reeks: display.series ?? [],
    balie: (display.counters ?? []).map(String),
    geluid: display.sound,
    spreekt: display.spoken,
    verder: display.showsWaits ? ['wachttijd'] : [],
  }
}

const decimal = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','))
