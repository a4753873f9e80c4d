// Addresses of the pages of staff. Who works at several locations finds in each which one it is about.
import { placed } from '../../src/staff/place.ts'

/** Selects by the end of an action's path, whatever stands behind it. */
export const to = (path: string): string => `:is([action$="${path}"], [action*="${path}?"])`

/** The address of a page of the town hall, for who works elsewhere too. */
export const here = (path: string): string => placed(path, 'stadskantoor')
