import { Hono } from 'hono'
import type { Env, Site } from '../context.ts'

export function queueRoutes(_site: Site): Hono<Env> {
  return new Hono<Env>()
}
