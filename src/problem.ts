// What a request becomes that cannot be answered: a page in the reader's language, with the way to go on.
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { StoreUnavailable } from '../db/store.ts'
import { type Misfortune, problemPage, retriesByItself } from '../views/problem.ts'
import type { Catalogue } from './catalogue/catalogue.ts'
import { type Env, frameOf, type Site } from './context.ts'
import { languageOf } from './language.ts'

const retryAfterSeconds = '5'

const misfortunes: Partial<Record<number, Misfortune>> = {
  403: 'forbidden',
  404: 'notFound',
  413: 'tooLarge',
  429: 'tooMany',
  500: 'ours',
  503: 'unavailable',
}

/** The answers to everything that goes wrong on this site. */
export function problemsOf(site: Site) {
  let lastSeen: Catalogue | undefined

  function answer(c: Context<Env>, status: ContentfulStatusCode) {
    // Before anything was read, or when nothing can be read: with the telephone number that was there last.
    const frame = c.get('frame') ?? frameOf(site, languageOf(c.req.raw), c.req.raw, lastSeen)
    c.header('cache-control', 'no-store')
    return c.html(problemPage(frame, misfortunes[status] ?? 'malformed'), status)
  }

  function unavailable(c: Context<Env>, error: StoreUnavailable) {
    site.log.error({ error }, 'store unavailable')
    c.header('retry-after', retryAfterSeconds)
    if (retriesByItself(c.req.path)) c.header('refresh', retryAfterSeconds)
    return answer(c, 503)
  }

  return {
    /** Keeps what stands on every page for the moment at which the store cannot be read. */
    remember: createMiddleware<Env>((c, next) => {
      lastSeen = c.get('catalogue')
      return next()
    }),

    notFound: (c: Context<Env>) => answer(c, 404),

    /** Only what is ours to mend is logged as an error. */
    failed(error: Error, c: Context<Env>) {
      if (error instanceof StoreUnavailable) return unavailable(c, error)
      if (error instanceof HTTPException && error.status < 500) return answer(c, error.status)
      site.log.error({ error }, 'request failed')
      return answer(c, 500)
    },
  }
}
