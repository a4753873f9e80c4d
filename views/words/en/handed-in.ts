import type { Words } from '../words.ts'

const typed = (code: string) => `Typed code ${code} at the kiosk without a connection`

export const handedIn: Words['handedIn'] = {
  unknown: (code) => `${typed(code)}. We cannot find that code.`,
  already: (code) => `${typed(code)}. That appointment was checked in before.`,
  over: (code) => `${typed(code)}. That appointment is over.`,
  wrongDay: (code) => `${typed(code)}. That appointment is on another day.`,
  otherLocation: (code) => `${typed(code)}. That appointment is at another location.`,
  cancelled: (code) => `${typed(code)}. That appointment was cancelled.`,
  product: (code) => `At the kiosk without a connection chose something that cannot be had here now: ${code}.`,
}
