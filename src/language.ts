// The language of a page is the first segment of its path: /en/… is English, none is Dutch. It is taken off before
// routing, so that every route is written once; views/words/words.ts puts it on again.
import { type Language, languages, languagesAt, pathIn } from '../views/words/languages.ts'

const base = 'nl'
const others = languages.filter((language) => language !== base)

/** Path and query as they were sent. Behind two slashes a link would name another host, so one is left. */
function sentPath(request: Request): string {
  const start = request.url.indexOf('/', request.url.indexOf('://') + 3)
  return start === -1 ? '/' : oneSlash(request.url.slice(start))
}

const oneSlash = (path: string) => path.replace(/^\/+/, '/')

const isIn = (language: Language, path: string) => /^[/?]|^$/.test(path.slice(language.length + 1))

/** The language that the path names; Dutch when it names none. */
function namedIn(request: Request): Language {
  const path = sentPath(request)
  return others.find((language) => path.startsWith(`/${language}`) && isIn(language, path)) ?? base
}

/** The language of the page: the one that its path names, or Dutch where it names none or one that is not spoken there. */
export function languageOf(request: Request): Language {
  const named = namedIn(request)
  return languagesAt(ownPath(request)).includes(named) ? named : base
}

/** The page's own path and query, without the language. */
export function ownPath(request: Request): string {
  const path = sentPath(request)
  const named = namedIn(request)
  if (named === base) return path
  const rest = path.slice(named.length + 1)
  return oneSlash(`/${rest}`)
}

/** What the router sees: the path without language and query. */
export const routedPath = (request: Request): string => ownPath(request).split('?')[0] ?? '/'

/** Where to read a page that does not speak the language of this address; undefined of one that does, and of forms. */
export function spokenAt(request: Request): string | undefined {
  const spoken = languageOf(request)
  if (request.method !== 'GET' || spoken === namedIn(request)) return undefined
  return pathIn(spoken, ownPath(request))
}
