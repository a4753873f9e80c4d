// Where the work of a page is. Who works at several locations may have a page of each open, so every address of their
// pages, forms and streams says which one it is about; who works at one has none of that in theirs.
import { access } from './access.ts'

/** The parameter of an address that names the location. */
export const placeName = 'locatie'

/** The same path, of the work at this location. */
export function placed(path: string, location: string): string {
  const [page, anchor] = path.split('#')
  const query = `${page?.includes('?') ? '&' : '?'}${placeName}=${encodeURIComponent(location)}`
  return `${page}${query}${anchor === undefined ? '' : `#${anchor}`}`
}

const firstOf = (path: string) => path.split(/[/?#]/)[1]
const firstSegments = new Set(
  access.filter(([, , who]) => who === 'employee' || typeof who === 'object').map(([, path]) => firstOf(path)),
)

/** Whether this path leads to the work of employees. */
export const isOfWork = (path: string): boolean => firstSegments.has(firstOf(path))
