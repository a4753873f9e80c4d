// The pages of one person go over the wire packed, so nothing may come back in them of an address that another website
// could have made: the length of the page would tell how much that is like what is secret in it (BREACH).
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reopened } from '../src/booking/reopened-routes.ts'
import { access } from '../src/staff/access.ts'
import { readTree } from './architecture/tree.ts'
import { publicIdIn, toCheck } from './booking/journey.ts'
import { givesUp, onList } from './booking/waiting/full.ts'
import { followPathOf } from './checkin/arriving.ts'
import { takesNumber } from './queue/at-work.ts'
import { type Browser, createTestApp, type TestApp } from './support/app.ts'
import { bookAt } from './support/booked.ts'

let town: TestApp
/** By route: where it is, for the one browser that has opened everything. */
let pages: Record<string, string>
let resident: Browser

beforeAll(async () => {
  town = await createTestApp()
  const { secret, publicId } = await bookAt(town, Date.parse('2026-11-26T10:20:00+01:00'))
  const waits = await onList(town, 'joost')
  resident = waits.browser
  await resident.get(`/a/${secret}`)
  const over = await bookAt(town, Date.parse('2026-11-26T10:40:00+01:00'))
  await resident.get(`/a/${over.secret}`)
  await givesUp(town, over)
  const held = `/afspraak/${publicIdIn(await toCheck(resident))}`
  await takesNumber(town)
  const own = `/mijn-afspraak/${publicId}`
  const follow = await followPathOf(town)
  pages = {
    '/afspraak/:publicId/gegevens': `${held}/gegevens`,
    '/afspraak/:publicId/controleren': `${held}/controleren`,
    '/mijn-afspraak/:publicId': own,
    '/mijn-afspraak/:publicId/tijd': `${own}/tijd`,
    '/mijn-afspraak/:publicId/annulering': `${own}/annulering`,
    '/mijn-afspraak/:publicId/personen': `${own}/personen`,
    '/mijn-afspraak/:publicId/bericht': `${own}/bericht`,
    '/mijn-afspraak/:publicId/eerder': `${own}/eerder`,
    '/mijn-afspraak/:publicId/wissing': `/mijn-afspraak/${over.publicId}/wissing`,
    '/afspraak/wachten/:publicId': waits.path,
    '/volg/:followId': follow,
    '/volg/:followId/uitstel': `${follow}/uitstel`,
    '/volg/:followId/vertrek': `${follow}/vertrek`,
  }
})
afterAll(() => town.close())

/** Everything that some route reads from an address, and what none reads. */
const names = new Set(
  [...readTree()]
    .filter(([path]) => path.startsWith('src/'))
    .flatMap(([, code]) => [...code.matchAll(/req\.quer(?:y|ies)\('(\w+)'\)/g)])
    .map(([, name = '']) => name),
)
const marker = '482 913'
const query = new URLSearchParams([...names, 'iets'].map((name): [string, string] => [name, marker]))

/** What is drawn anew for every page says nothing about the one before: keys of forms, links of the own page. */
const settled = (html: string) => html.replace(/[\w-]{22}/g, '')

const hex = (letter: string) => letter.charCodeAt(0).toString(16)

// A link that redirects shows nothing; a file is not packed, nor a stream; the demonstration's post is nobody's.
const bare = [
  '/a/:secret',
  '/volg/:followId/stroom',
  ...reopened,
  '/mijn-afspraak/:publicId/afspraak.ics',
  '/demo/post/:number',
]
const personal = access.filter(
  ([method, path, who]) => method === 'GET' && who === 'everyone' && path.includes(':') && !bare.includes(path),
)

describe.each(personal)('%s %s', (_, route) => {
  test('is packed', async () => {
    const response = await resident.send(pages[route] ?? '', { headers: { 'accept-encoding': 'gzip' } })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.status).toBe(200)
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(bytes.length).toBeLessThan(gunzipSync(bytes).length / 2)
  })

  test.each(['', '/en'])('is the same whatever a link asks of it, in language "%s"', async (language) => {
    const path = `${language}${pages[route]}`
    const [asked, plain] = await Promise.all([`${path}?${query}`, path].map((one) => resident.get(one)))
    expect(plain?.status).toBe(200)
    expect(settled(asked?.html ?? '')).toBe(settled(plain?.html ?? ''))
  })

  test('is the same however its address is written', async () => {
    const path = pages[route] ?? ''
    const written = path.replace(/\/([\w-])([\w-]{21})/, (_, first: string, rest: string) => `/%${hex(first)}${rest}`)
    const [odd, plain] = [await resident.get(written), await resident.get(path)]
    expect(written).not.toBe(path)
    expect(settled(odd.html)).toBe(settled(plain.html))
  })
})

test('the names of what addresses ask are those that routes read', () => {
  expect([...names]).toEqual(expect.arrayContaining(['zoek', 'product', 'personen', 'locatie', 'dag', 'rustig']))
})
