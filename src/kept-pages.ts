// Pages that are the same for everybody, kept whole: headers, text and gzip. A busy morning begins for everybody on the
// same page, and nobody should wait until it is written once more.
import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Html } from '../views/layout.ts'
import type { Catalogue } from './catalogue/catalogue.ts'
import { type Env, present, type Site } from './context.ts'

type Bytes = Uint8Array<ArrayBuffer>

interface Kept {
  until: number
  catalogue: Catalogue
  headers: Record<string, string>
  /** As bytes: to encode a text with characters beyond Latin-1 costs more than all the rest of an answer. */
  plain: Bytes
  gzip?: Bytes
}

/** A page is some 15 kB. Addresses come from outside, so there must be an end to it. */
const keptMost = 500

/**
 * Says of a page that it may be kept until then: it is made of its address, the catalogue and the day alone. No cookie,
 * no form's key and no free time has a part in it.
 */
export function sameForAll(c: Context<Env>, page: Html, until: number): Html {
  c.set('sameForAll', { page: String(page), until })
  return page
}

/** Sends a kept page again, with all its headers, while its catalogue is in force; every process reads which one is. */
export const keptPages = (site: Site) => {
  const kept = new Map<string, Kept>()
  return createMiddleware<Env>(async (c, next) => {
    const { url, method } = c.req
    const known = method === 'GET' || method === 'HEAD' ? kept.get(url) : undefined
    if (known && (await isInForce(site, known))) return answer(known, c.req.header('accept-encoding'))
    await next()
    const made = keptFrom(c)
    if (made && kept.size >= keptMost) kept.clear()
    if (made) kept.set(url, made)
    return undefined
  })
}

async function isInForce(site: Site, { catalogue, until }: Kept): Promise<boolean> {
  // When the store cannot be read the page is made as usual, which then says so.
  const here = await present(site).catch(() => undefined)
  return here !== undefined && here.catalogue === catalogue && here.now < until
}

function keptFrom(c: Context<Env>): Kept | undefined {
  const made = c.get('sameForAll')
  if (!made || c.res.status !== 200 || c.res.headers.has('set-cookie')) return undefined
  const { until } = made
  const plain = new TextEncoder().encode(made.page)
  return { until, plain, catalogue: c.get('catalogue'), headers: headersOf(c.res) }
}

/** The headers of the answer that was made first, but for how it was packed. */
function headersOf({ headers }: Response): Record<string, string> {
  const { 'content-encoding': _encoding, 'content-length': _length, ...others } = Object.fromEntries(headers)
  return others
}

function answer(kept: Kept, acceptEncoding = ''): Response {
  const { headers, plain } = kept
  if (!acceptEncoding.includes('gzip')) return new Response(plain, { headers })
  kept.gzip ??= new Uint8Array(gzipSync(plain))
  return new Response(kept.gzip, { headers: { ...headers, 'content-encoding': 'gzip' } })
}
