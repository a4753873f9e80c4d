// What is refused before a route sees it: requests that no form of ours sends. A route may rely on it that its path,
// query and fields are text that can be read and stored.
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { Env, Site } from './context.ts'

const bodyBytesMax = 64 * 1024

function refuse(status: 400 | 403 | 405 | 413 | 415): never {
  throw new HTTPException(status)
}

/** Lets in what a browser can read from us, and send with a form of ours. One middleware: each takes its time. */
export const intake = (site: Site) => {
  const fromOurOwnPages = ownPagesOf(site)
  return createMiddleware<Env>(async (c, next) => {
    readableRequest(c)
    if (c.req.method !== 'POST') return next()
    return limitedBody(c, async () => {
      await fromOurOwnPages(c)
      await readableBody(c)
      await next()
    })
  })
}

const methods = ['GET', 'HEAD', 'POST']

/** Methods that we have, and an address that decodes to text. */
function readableRequest(c: Context): void {
  if (!methods.includes(c.req.method)) {
    c.header('allow', methods.join(', '))
    refuse(405)
  }
  if (!isReadable(c.req.url)) refuse(400)
}

function isReadable(url: string): boolean {
  try {
    return isLine(decodeURIComponent(url))
  } catch {
    return false
  }
}

// PostgreSQL stores no NUL and headers take no control characters; lines and tabs stand in text that people write.
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const isLine = (text: string) => !/[\0-\x1f\x7f]/.test(text)
const isText = (text: string) => !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text)
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: the end of them.

const limitedStream = bodyLimit({ maxSize: bodyBytesMax, onError: () => refuse(413) })

/** At most 64 kB: the largest form that we have is a tenth of it. */
const limitedBody: MiddlewareHandler = (c, next) => {
  const length = c.req.header('content-length')
  // A length that is said is kept to by node:http. To count a stream costs as much as all that a form needs besides.
  if (length === undefined || c.req.header('transfer-encoding') !== undefined) return limitedStream(c, next)
  if (Number(length) > bodyBytesMax) refuse(413)
  return next()
}

/** What is sent comes from our own pages. A program may send JSON: it names no origin, which a browser always does. */
function ownPagesOf(site: Site) {
  const ofForms = csrf(site.givenUrl ? { origin: site.givenUrl } : undefined)
  return async (c: Context): Promise<void> => {
    if (mediaType(c) !== json) return void (await ofForms(c, async () => {}))
    const origin = c.req.header('origin')
    const own = site.givenUrl ?? new URL(c.req.url).origin
    const relation = c.req.header('sec-fetch-site') ?? (origin === undefined || origin === own ? 'none' : 'cross-site')
    if (relation !== 'same-origin' && relation !== 'none') refuse(403)
  }
}

const json = 'application/json'
const form = 'application/x-www-form-urlencoded'
const formWithFiles = 'multipart/form-data'
const mediaType = (c: Context) => c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''

/** Reads what is sent, once; routes get it from the request as if it were not read yet. */
async function readableBody(c: Context): Promise<void> {
  const type = mediaType(c)
  if (type === form) readForm(c, await c.req.text().then(fieldsIn, () => refuse(400)))
  else if (type === formWithFiles) readForm(c, await c.req.formData().catch(() => refuse(400)))
  else if (type === json) await readJson(c)
  else if (type !== '') refuse(415)
}

/** The fields of an ordinary form: FormData's own reading of the body takes ten times as long. */
function fieldsIn(written: string): FormData {
  const fields = new FormData()
  for (const [name, value] of new URLSearchParams(written)) fields.append(name, value)
  return fields
}

function readForm(c: Context, fields: FormData): void {
  for (const [name, value] of fields) {
    if (!isText(name) || typeof value !== 'string' || !isText(value)) refuse(400)
  }
  c.req.bodyCache.formData = fields
}

async function readJson(c: Context): Promise<void> {
  const written = await c.req.text().catch(() => refuse(400))
  let isAllText = true
  const look = (name: string, value: unknown) => {
    isAllText &&= isText(name) && (typeof value !== 'string' || isText(value))
    return value
  }
  try {
    JSON.parse(written, look)
  } catch {
    refuse(400)
  }
  if (!isAllText) refuse(400)
}
