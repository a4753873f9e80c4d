// What every kind of answer says besides its content.
import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StoreUnavailable } from '../db/store.ts'
import { demoDevices, people } from '../db/town/people.ts'
import { createApp } from '../src/app.ts'
import type { Env, Site } from '../src/context.ts'
import { type CookieName, giveCookie, readCookie, takeCookie } from '../src/cookies.ts'
import { demoRoutes } from '../src/demo/routes.ts'
import { access } from '../src/staff/access.ts'
import { type Browser, createTestApp, makeBrowser, origin, type TestApp } from './support/app.ts'

let town: TestApp
const browsers = {} as Record<'resident' | 'kiosk' | 'display' | 'employee', Browser>

const appOf = (differs: Partial<Site>) => {
  const site = { ...town.site, ...differs }
  return createApp(site, demoRoutes(site))
}

beforeAll(async () => {
  town = await createTestApp()
  browsers.resident = town.browser()
  for (const kind of ['kiosk', 'display'] as const) {
    browsers[kind] = town.browser()
    const token = demoDevices.find((device) => device.kind === kind)?.token
    await browsers[kind].send(`/${kind === 'kiosk' ? 'kiosk' : 'scherm'}/koppeling?token=${token}`)
  }
  browsers.employee = town.browser()
  const [sanne] = people
  await browsers.employee.post('/medewerker/inloggen', {
    gebruikersnaam: sanne?.username ?? '',
    wachtwoord: sanne?.password ?? '',
  })
})
afterAll(() => town.close())

/** An answer of every kind that there is. */
const kinds: [kind: string, ask: () => Response | Promise<Response>, status: number][] = [
  ['a page', () => browsers.resident.send('/'), 200],
  ['a page in English', () => browsers.resident.send('/en'), 200],
  ['a page that is not there', () => browsers.resident.send('/bestaat-niet'), 404],
  ['a page of staff', () => browsers.employee.send('/medewerker'), 200],
  ['a display', () => browsers.display.send('/scherm'), 200],
  ['a display that is not paired', () => browsers.resident.send('/scherm'), 403],
  ['a redirect', () => browsers.resident.send('/balie'), 303],
  ['a form that is wrong', () => browsers.resident.post('/demo/clock', { dag: 'x' }), 422],
  ['an address that cannot be read', () => browsers.resident.send('/%'), 400],
  [
    'a foreign form',
    () => town.app.fetch(new Request(`${origin}/demo/clock`, { method: 'POST', body: 'a=b' }), {}),
    403,
  ],
  ['JSON', () => browsers.resident.send('/demo.json'), 200],
  ['a stream', () => browsers.display.send('/scherm/stroom'), 200],
  ['an asset', () => browsers.resident.send(town.site.assets.css('resident')), 200],
  ['an asset that is not there', () => browsers.resident.send('/assets/resident.css'), 404],
  ['the health', () => browsers.resident.send('/health'), 200],
  ['an outage', () => withoutStore().fetch(new Request(`${origin}/`), {}), 503],
  ['a mistake of ours', () => withMistake().fetch(new Request(`${origin}/demo`), {}), 500],
]

const withoutStore = () => {
  const fails = async () => {
    throw new StoreUnavailable('It is away.')
  }
  return appOf({ store: { ...town.store, read: fails, write: fails } })
}

const withMistake = () => {
  const routes = new Hono<Env>()
  routes.get('/demo', () => {
    throw new Error('A mistake')
  })
  return createApp(town.site, routes)
}

describe.each(kinds)('%s', (_, ask, status) => {
  test('says what a browser may do with it', async () => {
    const response = await ask()
    await response.body?.cancel()
    expect(response.status).toBe(status)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': expect.stringMatching(/^(no-store|private, no-cache|public, max-age=31536000, immutable)$/),
    })
    expect(response.headers.has('strict-transport-security')).toBe(false)
    expect(response.headers.has('x-powered-by')).toBe(false)
    expect(response.headers.has('access-control-allow-origin')).toBe(false)
  })

  test('names every source that it may use, and none but us', async () => {
    const response = await ask()
    await response.body?.cancel()
    const policy = response.headers.get('content-security-policy') ?? ''
    const directives = new Map(policy.split('; ').map((one) => one.split(/ (.*)/s).slice(0, 2) as [string, string]))
    expect(directives.get('default-src')).toBe("'none'")
    for (const closed of ['base-uri', 'frame-ancestors']) expect(directives.get(closed)).toBe("'none'")
    for (const own of ['script-src', 'style-src', 'img-src', 'font-src', 'connect-src', 'media-src', 'form-action']) {
      expect(directives.get(own)).toBe("'self'")
    }
    expect(policy).not.toMatch(/unsafe|data:|https?:|\*/)
  })
})

describe('behind https', () => {
  const secure = () => appOf({ secure: true, givenUrl: 'https://afspraken.waterdam.nl' })

  test('every answer asks to stay with https for a year at least', async () => {
    for (const path of ['/', '/bestaat-niet', '/health', town.site.assets.css('resident')]) {
      const response = await secure().fetch(new Request(`http://localhost${path}`), {})
      const seconds = /^max-age=(\d+); includeSubDomains$/.exec(response.headers.get('strict-transport-security') ?? '')
      expect(Number(seconds?.[1])).toBeGreaterThanOrEqual(31_536_000)
    }
  })

  test.each([
    ['our own form', { origin: 'https://afspraken.waterdam.nl' }, 422],
    ['a form that the browser calls our own', { 'sec-fetch-site': 'same-origin' }, 422],
    ['a form of the address behind the proxy', { origin: 'http://localhost' }, 403],
    ['a form of another website', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['a form of a neighbour', { origin: 'https://waterdam.nl', 'sec-fetch-site': 'same-site' }, 403],
  ])('%s gets %o', async (_, headers, status) => {
    const body = new URLSearchParams({ dag: 'x' })
    const request = new Request('http://localhost/demo/clock', { method: 'POST', headers, body })
    expect((await secure().fetch(request, {})).status).toBe(status)
  })

  test('links that leave the page start with the public address', async () => {
    const url = 'https://afspraken.waterdam.nl'
    const app = appOf({ secure: true, givenUrl: url, publicUrl: () => url })
    const response = await app.fetch(new Request('http://localhost/demo.json'), {})
    const { screens } = (await response.json()) as { screens: Record<string, string> }
    for (const address of Object.values(screens)) expect(address.startsWith(`${url}/`)).toBe(true)
  })
})

describe('cookies', () => {
  const lasting: Record<CookieName, string> = {
    visitor: 'Max-Age=86400; ',
    appointments: '',
    employee: '',
    workplace: 'Max-Age=7776000; ',
    kiosk: 'Max-Age=34560000; ',
    display: 'Max-Age=34560000; ',
  }
  const names = Object.keys(lasting) as CookieName[]

  function jar(secure: boolean) {
    const app = new Hono()
    app.get('/give/:name', (c) => {
      giveCookie(c, secure, c.req.param('name') as CookieName, 'a-secret')
      return c.body(null)
    })
    app.get('/take/:name', (c) => {
      takeCookie(c, secure, c.req.param('name') as CookieName)
      return c.body(null)
    })
    app.get('/read/:name', (c) => c.text(readCookie(c, secure, c.req.param('name') as CookieName) ?? 'none'))
    return app
  }

  test.each(names)('%s over https is bound to this host', async (name) => {
    const app = jar(true)
    const given = (await app.request(`/give/${name}`)).headers.get('set-cookie')
    expect(given).toBe(`__Host-beurt-${name}=a-secret; ${lasting[name]}Path=/; HttpOnly; Secure; SameSite=Lax`)
    const taken = (await app.request(`/take/${name}`)).headers.get('set-cookie')
    expect(taken).toMatch(new RegExp(`^__Host-beurt-${name}=; Max-Age=0; Path=/; (HttpOnly; )?Secure`))
    const read = async (cookie: string) => (await app.request(`/read/${name}`, { headers: { cookie } })).text()
    expect(await read(`__Host-beurt-${name}=a-secret`)).toBe('a-secret')
    // Without the prefix a neighbour in the same domain could have set it.
    expect(await read(`beurt-${name}=a-secret`)).toBe('none')
  })

  test.each(names)('%s over plain http, as in a demonstration, is no other', async (name) => {
    const given = (await jar(false).request(`/give/${name}`)).headers.get('set-cookie')
    expect(given).toBe(`beurt-${name}=a-secret; ${lasting[name]}Path=/; HttpOnly; SameSite=Lax`)
  })

  test('what the pages give is what stands here', async () => {
    const given = [
      ...browsers.kiosk.cookies.keys(),
      ...browsers.display.cookies.keys(),
      ...browsers.employee.cookies.keys(),
    ]
    expect(given).toEqual(expect.arrayContaining(['beurt-kiosk', 'beurt-display', 'beurt-employee']))
    for (const name of given) expect(names.map((known) => `beurt-${known}`)).toContain(name)
  })
})

describe('what a browser keeps', () => {
  const visitorOf = (who: (typeof access)[number][2]) =>
    who === 'everyone' ? 'resident' : typeof who === 'string' && who in browsers ? (who as 'kiosk') : 'employee'
  const personal = access.filter(
    ([method, path, who]) => method === 'GET' && (who !== 'everyone' || path.includes(':')),
  )

  test.each(personal)('nothing of %s %s', async (_, path, who) => {
    const response = await browsers[visitorOf(who)].send(path.replace(/:\w+/g, '3'))
    await response.body?.cancel()
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('nothing of a page that an error stands on, or a cookie comes with', async () => {
    for (const path of ['/bestaat-niet', '/%', `/scherm/koppeling?token=${demoDevices.at(-1)?.token}`]) {
      expect((await town.browser().send(path)).headers.get('cache-control')).toBe('no-store')
    }
  })
})

describe('packing', () => {
  const ask = (path: string, accepted: string) =>
    town.app.fetch(new Request(`${origin}${path}`, { headers: { 'accept-encoding': accepted } }), {})

  test('a page for all goes at a third of its size, to who accepts that', async () => {
    const plain = await (await ask('/', 'identity')).text()
    const response = await ask('/', 'gzip, deflate, br')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
    expect(gunzipSync(bytes).toString().length).toBe(plain.length)
    expect(bytes.length).toBeLessThan(plain.length / 2.5)
  })

  test('what staff and devices look for comes back in their pages, which are not packed', async () => {
    for (const [who, path] of [
      ['employee', '/medewerker'],
      ['kiosk', '/kiosk/code'],
      ['display', '/scherm'],
    ] as const) {
      const response = await browsers[who].send(path, { headers: { 'accept-encoding': 'gzip' } })
      await response.body?.cancel()
      expect(response.status).toBe(200)
      expect(response.headers.has('content-encoding')).toBe(false)
    }
  })

  test('a stream is never packed: its events would wait in the packer', async () => {
    const response = await browsers.display.send('/scherm/stroom', { headers: { 'accept-encoding': 'gzip' } })
    await response.body?.cancel()
    expect(response.headers.has('content-encoding')).toBe(false)
  })

  test('JSON and the health are not worth it', async () => {
    for (const path of ['/demo.json', '/health']) {
      expect((await ask(path, 'gzip')).headers.has('content-encoding')).toBe(false)
    }
  })
})

test('pages hold no script, style or source that the policy forbids', async () => {
  for (const path of ['/', '/en', '/demo', '/medewerker/inloggen', '/bestaat-niet']) {
    const html = await (await browsers.resident.send(path)).text()
    expect(html).not.toMatch(/<script(?![^>]*\ssrc="\/assets\/)|<style|\sstyle=|\son[a-z]+=|javascript:|src="(?!\/)/i)
  }
})

test('every language says the same', async () => {
  const [dutch, english] = await Promise.all(
    ['/demo', '/en/demo'].map((path) => makeBrowser(town.app.fetch).send(path)),
  )
  const said = (response?: Response) => [...(response?.headers ?? [])].filter(([name]) => name !== 'content-length')
  expect(said(english)).toEqual(said(dutch))
})
