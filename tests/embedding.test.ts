// Pages inside the municipality's own website: which may stand there, for whom, and with which cookies.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { demoRoutes } from '../src/demo/routes.ts'
import { access } from '../src/staff/access.ts'
import { createTestApp, makeBrowser, type TestApp } from './support/app.ts'

const website = 'https://www.waterdam.nl'
const intranet = 'https://intranet.waterdam.nl:8443'

let town: TestApp
let embedded: ReturnType<typeof createApp>
beforeAll(async () => {
  town = await createTestApp()
  const site = { ...town.site, secure: true, embedOrigins: [website, intranet] }
  embedded = createApp(site, demoRoutes(site))
})
afterAll(() => town.close())

const frameAncestors = (response: Response) =>
  /frame-ancestors ([^;]*)/.exec(response.headers.get('content-security-policy') ?? '')?.[1]

const ask = (path: string, init?: RequestInit) => embedded.fetch(new Request(`http://localhost${path}`, init), {})

const residents = access.filter(([, path]) => /^\/($|afspraak\/|mijn-afspraak)/.test(path))
const others = access.filter((route) => !residents.includes(route))

describe('with two websites allowed', () => {
  test.each(residents)('%s %s may stand in theirs', async (method, path) => {
    for (const language of ['', '/en']) {
      const response = await ask(language + path.replace(/:\w+/g, 'abc'), { method })
      await response.body?.cancel()
      expect(frameAncestors(response)).toBe(`'self' ${website} ${intranet}`)
      expect(response.headers.has('x-frame-options')).toBe(false)
    }
  })

  test.each(others)('%s %s may stand nowhere', async (method, path) => {
    const response = await ask(path.replace(/:\w+/g, '3'), { method })
    await response.body?.cancel()
    expect(frameAncestors(response)).toBe("'none'")
    expect(response.headers.get('x-frame-options')).toBe('DENY')
  })

  test.each(['/afspraakbalie', '/mijn-afspraken', '/bestaat-niet', '/health', '/a/abc'])('%s neither', async (path) => {
    expect(frameAncestors(await ask(path))).toBe("'none'")
  })

  test('the cookie of a visitor goes along inside a frame, for that website alone', async () => {
    const response = await ask('/afspraak/tijd?product=paspoort&personen=1&locatie=stadskantoor')
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-beurt-visitor=[\w-]{22}; Max-Age=86400; Path=\/; HttpOnly; Secure; SameSite=None; Partitioned$/,
    )
  })
})

test('with no website allowed every page stands by itself', async () => {
  for (const path of ['/', '/afspraak/personen?product=paspoort', '/mijn-afspraak']) {
    expect(frameAncestors(await town.browser().send(path))).toBe("'none'")
  }
})

test('where the browser keeps no cookie the way on is a window of its own, and no time is held', async () => {
  const choice = 'product=paspoort&personen=2&locatie=stadskantoor'
  const page = await makeBrowser(embedded.fetch).get(`/afspraak/tijd?${choice}`)
  const body = page.form('#tijden', {
    tijd: page.document.querySelector('[name="tijd"]')?.getAttribute('value') ?? '',
  }).body
  const without = makeBrowser(embedded.fetch)
  const response = await without.post('/afspraak/tijd', body)
  expect(response.status).toBe(422)
  const html = await response.text()
  expect(html).toContain('Ga verder in een nieuw venster')
  expect(html).toContain(`href="/afspraak/tijd?${choice.replaceAll('&', '&amp;')}" target="_blank"`)
  expect(without.cookies.size).toBe(0)
})
