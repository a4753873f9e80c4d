// Which pages another website may show inside its own: only those with which residents make and keep an appointment,
// and only for the origins that the environment names. Counter, management, kiosk and display never.
import type { Site } from './context.ts'

const residents = /^\/(afspraak(\/.*)?|mijn-afspraak(\/.*)?)?$/

/** The origins that may frame the page at this path, without language. */
export const framedBy = ({ embedOrigins }: Pick<Site, 'embedOrigins'>, path: string): readonly string[] =>
  residents.test(path) ? embedOrigins : []

/**
 * Whether the cookies of residents go along inside a frame (CHIPS): each embedding website gets its own, which no other
 * sees. Browsers ask for https.
 */
export const hasFrames = ({ embedOrigins, secure }: Pick<Site, 'embedOrigins' | 'secure'>): boolean =>
  secure && embedOrigins.length > 0
