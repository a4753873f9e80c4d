import type { display as dutch } from '../nl/display.ts'

export const display: typeof dutch = {}
