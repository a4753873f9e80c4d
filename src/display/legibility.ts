// How large what a display shows is, and from how far it can be read. The stylesheet follows these shares, and
// tests/browser/display-sizes.test.ts measures that it does.
import type { DisplaySettings, Layout } from '../staff/device.ts'

/**
 * Capitals can be read from so many times their height: 82 is 0.7° of the eye (EN 301 549, for who sees badly), 155 is
 * 22 minutes of arc (ISO 9241-303, the least for anybody).
 */
const newestReadsFrom = 82
const olderReadsFrom = 155

interface LayoutSize {
  /** The screen's width and height, as parts of each other. */
  wide: number
  high: number
  /** The height of capitals as a share of the screen's shorter side: the newest call, and those before it. */
  newest: number
  older: number
  /** So many calls beside the newest keep that height while no line hangs below them; of more all stay, smaller. */
  calls: number
}

/** A strip is a screen of a third of the usual height, above a counter. */
export const layoutSizes: Readonly<Record<Layout, LayoutSize>> = {
  large: { wide: 16, high: 9, newest: 0.18, older: 0.095, calls: 12 },
  columns: { wide: 16, high: 9, newest: 0.18, older: 0.058, calls: 9 },
  portrait: { wide: 9, high: 16, newest: 0.18, older: 0.095, calls: 6 },
  strip: { wide: 16, high: 3, newest: 0.4, older: 0.2, calls: 3 },
}

const millimetresPerInch = 25.4

/** The shorter side of a screen with this layout, in millimetres. */
function shorterSide(layout: Layout, diagonalInches: number): number {
  const { wide, high } = layoutSizes[layout]
  return (diagonalInches * millimetresPerInch * Math.min(wide, high)) / Math.hypot(wide, high)
}

export interface Legibility {
  /** The height of capitals. */
  newestMillimetres: number
  olderMillimetres: number
  /** From so far both can be read. */
  readableMetres: number
}

/** What a layout gives on a screen of this diagonal. */
export function legibility(layout: Layout, diagonalInches: number): Legibility {
  const side = shorterSide(layout, diagonalInches)
  const { newest, older } = layoutSizes[layout]
  const readable = Math.min(side * newest * newestReadsFrom, side * older * olderReadsFrom)
  return { newestMillimetres: side * newest, olderMillimetres: side * older, readableMetres: readable / 1_000 }
}

type Seen = Pick<DisplaySettings, 'layout' | 'diagonalInches' | 'farthestSeatMetres'>

/** Whether everything can be read from the farthest seat. */
export const isLegible = ({ layout, diagonalInches, farthestSeatMetres }: Seen): boolean =>
  legibility(layout, diagonalInches).readableMetres >= farthestSeatMetres

/** Layouts for a screen that hangs as this one does, the one with the most calls first. */
const alike: Readonly<Record<Layout, readonly Layout[]>> = {
  large: ['columns', 'large'],
  columns: ['columns', 'large'],
  portrait: ['portrait'],
  strip: ['strip'],
}

/** The layout for a screen that hangs as this one does: the one with the most calls that can be read, if any can. */
export const bestLayout = (seen: Seen): Layout | null =>
  alike[seen.layout].find((layout) => isLegible({ ...seen, layout })) ?? null

/** What would do where a layout is too small: another layout on this screen, and the diagonal that this layout needs. */
export function proposals(seen: Seen): { layout: Layout | null; diagonalInches: number } {
  const perInch = legibility(seen.layout, 1).readableMetres
  return { layout: bestLayout(seen), diagonalInches: Math.ceil(seen.farthestSeatMetres / perInch) }
}
