// A paired device in a hall, and what it can be told about itself. Whoever reads settings gets all of them: what was
// never filled in has the value below.

/** How a kiosk brings a number on paper. */
export type Printing =
  | { by: 'none' }
  /** The kiosk's own browser, on the printer that the machine has (Chromium with --kiosk-printing). */
  | { by: 'browser' }
  /** The server, over the network: raw bytes to a port of the printer. */
  | { by: 'network'; host: string; port: number; model: PrinterModel }
  /**
   * The print agent beside the kiosk's browser, which fetches what is to be printed; while the server is away the
   * browser brings it there, to this port of the machine itself.
   */
  | { by: 'agent'; model: PrinterModel; port: number }

/** The language that a receipt printer speaks. */
export type PrinterModel = 'esc-pos' | 'star-prnt'

export interface KioskSettings {
  /** Pixels that a millimetre takes, so that keys have their size on every screen; null fills the window. */
  pixelsPerMillimetre: number | null
  /** Everything that can be touched starts in the lower half, where a wheelchair reaches. */
  startsLow: boolean
  /** A socket for headphones: somebody who does not see can have the screens spoken. */
  headphones: boolean
  printing: Printing
}

export type Layout = 'large' | 'columns' | 'portrait' | 'strip'

export interface DisplaySettings {
  layout: Layout
  /** The diagonal of the screen in inches, and the metres to the farthest seat: what must be readable from there. */
  diagonalInches: number
  farthestSeatMetres: number
  /** Which calls it shows, by letters of series and by counters; null is all of them. */
  series: string[] | null
  counters: number[] | null
  /** What it plays at a call; the chime goes before speech. */
  sound: 'none' | 'chime' | 'speech'
  /** Calls are spoken in these languages, one after the other. */
  spoken: ('nl' | 'en')[]
  /** Whether it says how long people wait, per series. */
  showsWaits: boolean
}

interface Paired {
  id: string
  location: string
  name: string
}

export interface KioskDevice extends Paired {
  kind: 'kiosk'
  settings: KioskSettings
}

export interface DisplayDevice extends Paired {
  kind: 'display'
  settings: DisplaySettings
}

export type Device = KioskDevice | DisplayDevice

/** What a device can report of itself that somebody must see to. */
export const deviceFaults = ['paper', 'printer', 'sound'] as const
export type DeviceFault = (typeof deviceFaults)[number]

export const newKiosk: KioskSettings = {
  pixelsPerMillimetre: null,
  startsLow: false,
  headphones: false,
  printing: { by: 'none' },
}

export const newDisplay: DisplaySettings = {
  layout: 'large',
  diagonalInches: 55,
  farthestSeatMetres: 8,
  series: null,
  counters: null,
  sound: 'speech',
  spoken: ['nl'],
  showsWaits: true,
}
