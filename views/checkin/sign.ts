// Small drawings beside words, for those who read little. They say nothing by themselves.
import { html } from 'hono/html'
import type { Html } from '../layout.ts'

export type SignName =
  | 'calendar'
  | 'ticket'
  | 'scan'
  | 'person'
  | 'clock'
  | 'place'
  | 'check'
  | 'arrow'
  | 'almost'
  | 'alert'
  | 'stop'
  | 'ear'
  | 'down'
  | 'letters'
  | 'contrast'
  | 'question'

/** Strokes on a field of 24 by 24. */
const strokes: Readonly<Record<SignName, string>> = {
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8.5 15l2.5 2.5 4.5-4.5',
  ticket: 'M4 7h16v3.5a1.5 1.5 0 0 0 0 3V17H4v-3.5a1.5 1.5 0 0 0 0-3zM14 7v2M14 11v2M14 15v2',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 8h3v3H8zM13.5 13.5H16V16M8 16v-2.5M13 8h3v2.5',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21a8 8 0 0 1 16 0',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7v5l3.5 2',
  place: 'M12 21s-7-6-7-11a7 7 0 0 1 14 0c0 5-7 11-7 11zM12 7.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  check: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM7.5 12.5l3 3 6-6.5',
  arrow: 'M3 12h17M13 5l7 7-7 7',
  almost: 'M5 12h6M8 8l4 4-4 4M16 5v14',
  alert: 'M12 3l10 18H2zM12 9.5v5M12 17.5v.5',
  stop: 'M5 5h14v14H5z',
  ear: 'M7 10a5.5 5.5 0 1 1 11 0c0 3.5-3.5 4.5-3.5 7.5a3.5 3.5 0 0 1-6.5 1.8M10 10.5a2.5 2.5 0 1 1 4.5 1.5c-1 1-2 1.5-2 3',
  down: 'M12 3v13M6 11l6 6 6-6M5 21h14',
  letters: 'M2 20L8.5 4 15 20M4.5 15h8M16 20l3.5-8 3.5 8M17.2 17.5h4.6',
  contrast: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 3v18M12 7h4.9M12 11h6.9M12 15h6.3M12 18.5h4',
  question: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9.3 9.5a2.8 2.8 0 1 1 4.2 2.400c-1 .6-1.5 1.2-1.5 2.100M12 17v.2',
}

export const sign = (name: SignName): Html =>
  html`<svg class="bz-sign bz-sign--${name}" viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="${strokes[name]}"/></svg>`
