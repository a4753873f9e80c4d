import { Hono } from 'hono'
import { findLetter, newestLetters } from '../../db/post.ts'
import { postPage } from '../../views/demo/post.ts'
import type { Env, Site } from '../context.ts'

const lettersShown = 50

/** A mail brings its own styles, as mail must; nothing else of it counts. */
const policyOfMail =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export function postRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/demo/post', async (c) => {
    const letters = await site.store.read((db) => newestLetters(db, lettersShown))
    c.header('cache-control', 'no-store')
    return c.html(postPage(c.get('frame'), { letters, more: letters.length === lettersShown }))
  })

  routes.get('/demo/post/:number', async (c) => {
    const number = /^[1-9]\d{0,8}$/.exec(c.req.param('number'))?.[0]
    const letter = number ? await site.store.read((db) => findLetter(db, Number(number))) : undefined
    if (!letter?.html) return c.notFound()
    c.header('content-security-policy', policyOfMail)
    return c.html(letter.html)
  })

  return routes
}
