import { Hono } from 'hono'
import type { Env, Site } from '../context.ts'

export function bookingRoutes(_site: Site): Hono<Env> {
  return new Hono<Env>()
}
