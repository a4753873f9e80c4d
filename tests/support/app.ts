// The whole app on a fresh database with the town in it, a clock that a test can move, and browsers to visit it with.
import { parse } from 'node-html-parser'
import { pino } from 'pino'
import { seedTown } from '../../db/seed.ts'
import { people } from '../../db/town/people.ts'
import { createApp } from '../../src/app.ts'
import { type LoadedAssets, loadAssets } from '../../src/assets.ts'
import { type Chance, realChance } from '../../src/chance.ts'
import { browsersServices } from '../../src/checkin/push.ts'
import type { Site } from '../../src/context.ts'
import type { Visit } from '../../src/demo/life/browser.ts'
import { lifeRoutes } from '../../src/demo/life-routes.ts'
import { demoRoutes } from '../../src/demo/routes.ts'
import { openStreams } from '../../src/events.ts'
import { moveTime, runDue } from '../../src/jobs.ts'
import { hashPassword } from '../../src/staff/password.ts'
import { stillClock } from './clock.ts'
import { freshStore, type Scene } from './store.ts'
import { expectValid } from './valid.ts'

export { stillClock } from './clock.ts'

export const origin = 'http://localhost'
/** A Tuesday morning on which both locations are open. */
export const morning = '2026-11-24T09:00:00+01:00'

let assets: Promise<LoadedAssets> | undefined
let passwords: Promise<ReadonlyMap<string, string>> | undefined

/** The least that argon2id takes: hundreds of tests sign in. What a password really costs is tested by itself. */
const cheap = { memory: 8, passes: 1 }

async function hashedPasswords() {
  const hashes = people.map(async ({ username, password }) => [username, await hashPassword(password, cheap)] as const)
  return new Map(await Promise.all(hashes))
}

/** Draws that are the same in every run: a counter for secrets and codes, a fixed row for fractions. */
export function seededChance(seed = 1): Chance {
  let state = seed
  const next = () => {
    // mulberry32, a small generator in the public domain.
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return {
    secret: () => Array.from({ length: 22 }, () => letters[Math.floor(next() * 64)]).join(''),
    code: () => String(Math.floor(next() * 1_000_000)).padStart(6, '0'),
    fraction: next,
  }
}

/** The town as it is at this municipal time (ISO): seeded, and what fell due is done. */
const townAt = (now: string): Scene => ({
  name: now,
  async set(store) {
    passwords ??= hashedPasswords()
    const ready = await passwords
    const municipalInstant = Date.parse(now)
    const town = { date: now.slice(0, 10), kind: 'demonstration', passwords: ready, municipalInstant } as const
    await store.write((turn) => seedTown(turn, town))
    await runDue(store, realChance, municipalInstant)
  },
})

export type TestApp = Awaited<ReturnType<typeof createTestApp>>

/** The app with the town in it, at municipal time `now` (ISO); `empty` leaves the database as it is after migration. */
export async function createTestApp(options: { now?: string; seed?: number; empty?: boolean } = {}) {
  const now = Date.parse(options.now ?? morning)
  // Machine time is another thing than municipal time, and far from it: whoever mixes them up is found out.
  const clock = stillClock(now - 400 * 86_400_000)
  const { store, url, close } = await freshStore(clock, options.empty ? undefined : townAt(options.now ?? morning))
  assets ??= loadAssets()
  const failures: unknown[] = []
  const streams = openStreams(store, clock, (error) => failures.push(error))
  const site: Site = {
    store,
    clock,
    chance: seededChance(options.seed),
    assets: await assets,
    streams,
    log: pino({ level: 'silent' }),
    givenUrl: undefined,
    publicUrl: () => origin,
    secure: false,
    trustedProxies: [],
    themeClass: 'voorbeeld-theme',
    embedOrigins: [],
    sends: { mail: true, sms: true },
    pushServices: browsersServices,
  }
  const visit: Visit = (request, remote) => app.fetch(request, { remote })
  const app = createApp(site, demoRoutes(site).route('/', lifeRoutes(site, visit)))
  return {
    app,
    site,
    store,
    url,
    clock,
    /** What background work could not do: empty in a healthy test. */
    failures,
    browser: (address?: string) => makeBrowser((request) => app.fetch(request, { remote: address ?? '10.0.0.1' })),
    /** Moves municipal time to this instant (ISO), running what falls due. */
    moveTo: (iso: string) => moveTime(store, site.chance, Date.parse(iso)),
    async close() {
      streams.close()
      await close()
    },
  }
}

type Fetch = (request: Request) => Response | Promise<Response>
export type Browser = ReturnType<typeof makeBrowser>
export type Page = ReturnType<typeof pageOf>

/**
 * A browser without JavaScript: keeps cookies, follows redirects, sends forms as they stand in the page. Every page
 * it lands on must be valid HTML.
 */
export function makeBrowser(fetch: Fetch) {
  const cookies = new Map<string, string>()

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (init.method === 'POST') headers.set('origin', origin)
    const response = await fetch(new Request(new URL(path, origin), { ...init, headers, redirect: 'manual' }))
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const at = pair.indexOf('=')
      const gone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))
      if (gone) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }

  async function land(path: string, response: Response): Promise<Page> {
    const location = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && location) {
      const url = new URL(location, new URL(path, origin))
      return land(url.pathname + url.search, await send(url.pathname + url.search))
    }
    const text = await response.text()
    if (response.headers.get('content-type')?.startsWith('text/html')) await expectValid(text)
    return pageOf(path, response.status, response.headers, text)
  }

  const post = (path: string, fields: Record<string, string | string[]> | URLSearchParams) =>
    send(path, { method: 'POST', body: fields instanceof URLSearchParams ? fields : params(fields) })

  return {
    cookies,
    send,
    post,
    get: async (path: string): Promise<Page> => land(path, await send(path)),
    /** Sends a form of the page, with these fields filled in, and follows where it leads. */
    async submit(page: Page, fields: Record<string, string | string[]> = {}, selector = 'main form'): Promise<Page> {
      const form = page.form(selector, fields)
      if (form.method === 'get') return land(form.path, await send(`${form.path}?${form.body}`))
      return land(form.path, await post(form.path, form.body))
    },
  }
}

function params(fields: Record<string, string | string[]>): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return body
}

function pageOf(path: string, status: number, headers: Headers, text: string) {
  const document = parse(text)
  return {
    path,
    status,
    headers,
    html: text,
    document,
    /** The text of the first element that matches, white space folded. */
    text: (selector = 'main') => document.querySelector(selector)?.text.replace(/\s+/g, ' ').trim() ?? '',
    /** What sending this form would send: its fields as they stand, with the given ones in their place. */
    form(selector: string, filled: Record<string, string | string[]> = {}) {
      const form = document.querySelector(selector)
      if (!form) throw new Error(`No form ${selector} on ${path} (${status}): ${text.slice(0, 2000)}`)
      const fields: Record<string, string[]> = {}
      for (const input of form.querySelectorAll('input, select, textarea')) {
        const name = input.getAttribute('name')
        const type = input.getAttribute('type') ?? ''
        const loose = type === 'radio' || type === 'checkbox'
        if (!name || type === 'submit' || (loose && !input.hasAttribute('checked'))) continue
        fields[name] = [...(fields[name] ?? []), input.getAttribute('value') ?? (loose ? 'on' : '')]
      }
      const body = params({ ...fields, ...filled })
      return {
        path: form.getAttribute('action') ?? path,
        method: form.getAttribute('method')?.toLowerCase() ?? 'get',
        body,
      }
    },
  }
}
