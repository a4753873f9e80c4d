// What no honest browser sends, over real sockets: each gets a page of ours with the way to go on, none is our error.
import { connect } from 'node:net'
import { parse } from 'node-html-parser'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { demoRoutes } from '../src/demo/routes.ts'
import { openLog } from '../src/log.ts'
import { createTestApp, type TestApp } from './support/app.ts'
import { pause, until } from './support/process.ts'
import { expectValid } from './support/valid.ts'
import { type Answer, onPort, type Wire } from './support/wire.ts'

let town: TestApp
let wire: Wire
let logged: { level: number; status?: number; msg?: string }[] = []

beforeAll(async () => {
  town = await createTestApp()
  const log = openLog('debug', { write: (line) => void logged.push(JSON.parse(line)) })
  const site = { ...town.site, log }
  wire = await onPort(createApp(site, demoRoutes(site)))
  await wire.say(get('/'))
})
afterAll(async () => {
  await wire.close()
  await town.close()
})
beforeEach(() => {
  logged = []
})

const host = 'Host: localhost\r\n'
const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\n${host}${more}\r\n`
const form = 'application/x-www-form-urlencoded'

function post(body: string, type = form, more = 'Origin: http://localhost\r\n', path = '/demo/clock') {
  const length = Buffer.byteLength(body)
  return `POST ${path} HTTP/1.1\r\n${host}Content-Type: ${type}\r\nContent-Length: ${length}\r\n${more}\r\n${body}`
}

const unreadable = 'Wij begrijpen deze vraag niet'
const absent = 'Deze pagina bestaat niet'
const foreign = 'Dit kan hier niet'
const tooLarge = 'Dit is te groot'

async function expectPage(answer: Answer, status: number, title: string) {
  const document = parse(answer.body)
  expect({ status: answer.status, title: document.querySelector('h1')?.text }).toEqual({ status, title })
  expect(document.querySelector('main a')?.getAttribute('href')).toMatch(/^\/(en\/?)?$/)
  expect(document.querySelector('footer a[href^="tel:"]')?.text).toMatch(/\d/)
  expect(answer.body).not.toMatch(/\bat .*:\d+:\d+|node_modules|Error:/)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(answer.headers.get('cache-control')).toBe('no-store')
  await expectValid(answer.body)
  expect(logged.filter(({ level }) => level >= 40)).toEqual([])
}

describe('an address that cannot be', () => {
  test.each([
    ['a NUL in the path', '/a%00b', 400, unreadable],
    ['a NUL in the query', '/?product=%00', 400, unreadable],
    ['a line break in the path', '/a%0d%0aSet-Cookie:x', 400, unreadable],
    ['a character that is broken off', '/%E0%A4%A', 400, unreadable],
    ['a broken character in the query', '/?product=%E0%A4', 400, unreadable],
    ['a lone per cent sign', '/%', 400, unreadable],
    ['a backslash', '/\\\\evil.example', 400, unreadable],
    ['the way up, encoded', '/..%2f..%2fpackage.json', 404, absent],
    ['the way up, twice encoded', '/%252e%252e/package.json', 404, absent],
    ['the way up from the assets', '/assets/..%2f..%2fpackage.json', 404, absent],
    ['the way up as it is', '/assets/../../package.json', 404, absent],
    ['the database', '/data/demo/beurt.db', 404, absent],
    ['our own files', '/.git/config', 404, absent],
    ['settings', '/.env', 404, absent],
    ['an asset that is not there', '/assets/resident.css', 404, absent],
  ])('%s', async (_, path, status, title) => {
    await expectPage(await wire.say(get(path)), status, title)
  })

  test.each([
    ['a NUL', '/en/%00', 400, 'We do not understand this request'],
    ['nothing', '/en/nothing', 404, 'This page does not exist'],
    ['20,000 letters', `/en/${'a'.repeat(20_000)}`, 431, 'We do not understand this request'],
  ])('%s, in English', async (_, path, status, title) => {
    await expectPage(await wire.say(get(path)), status, title)
  })

  test('of another host, behind two slashes: no link on the page leads there', async () => {
    for (const path of ['//evil.example/a', '/en//evil.example/a']) {
      const answer = await wire.say(get(path))
      await expectPage(answer, 404, path.startsWith('/en') ? 'This page does not exist' : absent)
      expect(answer.body).not.toMatch(/(href|action)="\/\/|https?:\/\/evil/)
    }
  })

  test('the same field twice is one of them, or refused', async () => {
    const answer = await wire.say(get('/?product=paspoort&product=rijbewijs&personen=1&personen=x'))
    expect(answer.status).toBeLessThan(500)
  })
})

describe('a request that cannot be', () => {
  test.each([
    ['a method that HTTP does not know', `FETCH / HTTP/1.1\r\n${host}\r\n`, 400],
    ['a greeting in another language', '\x16\x03\x01\x02\x00\x01\x00\r\n\r\n', 400],
    ['a header of 100 kB', get('/', `X-Long: ${'a'.repeat(100_000)}\r\n`), 431],
    ['a host with a space', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
    ['a host with a path', 'GET / HTTP/1.1\r\nHost: a/b\r\n\r\n', 400],
    ['the asterisk form', `OPTIONS * HTTP/1.1\r\n${host}\r\n`, 400],
    ['two lengths at once', post('a=b', form, 'Transfer-Encoding: chunked\r\n'), 400],
    ['a raw NUL', `GET /\0 HTTP/1.1\r\n${host}\r\n`, 400],
  ])('%s', async (_, bytes, status) => {
    await expectPage(await wire.say(bytes), status, unreadable)
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s says what there is instead', async (method) => {
    const answer = await wire.say(`${method} /demo HTTP/1.1\r\n${host}Content-Length: 0\r\n\r\n`)
    await expectPage(answer, 405, unreadable)
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST')
  })

  test('HEAD is GET without the page', async () => {
    for (const path of ['/', '/demo', '/bestaat-niet', '/health']) {
      const [head, whole] = await Promise.all([
        wire.say(`HEAD ${path} HTTP/1.1\r\n${host}Connection: close\r\n\r\n`),
        wire.say(get(path, 'Connection: close\r\n')),
      ])
      expect(head.status).toBe(whole.status)
      expect(head.body).toBe('')
      expect(head.headers.get('content-type')).toBe(whole.headers.get('content-type'))
    }
  })
})

describe('something sent that cannot be', () => {
  const json = 'application/json'
  test.each([
    ['a NUL in a field', post('dag=%00&tijd=10.00'), 400, unreadable],
    ['a NUL in the name of a field', post('d%00ag=1'), 400, unreadable],
    ['half a JSON', post('{"now":', json), 400, unreadable],
    ['no JSON at all', post('', json), 400, unreadable],
    ['a NUL in JSON', post('{"now":"\\u0000"}', json), 400, unreadable],
    ['a NUL in a name in JSON', post('{"n\\u0000ow":1}', json), 400, unreadable],
    [
      'a multipart without its end',
      post('--x\r\nContent-Disposition: form', 'multipart/form-data; boundary=x'),
      400,
      unreadable,
    ],
    ['a multipart without its boundary', post('abc', 'multipart/form-data'), 400, unreadable],
    [
      'a file',
      post(
        '--x\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\nc\r\n--x--',
        'multipart/form-data; boundary=x',
      ),
      400,
      unreadable,
    ],
    ['text', post('hello', 'text/plain'), 415, unreadable],
    ['XML', post('<a/>', 'application/xml'), 415, unreadable],
    ['a form of another website', post('a=b', form, 'Origin: https://evil.example\r\n'), 403, foreign],
    ['a form of nobody', post('a=b', form, ''), 403, foreign],
    ['a form with an origin that is hidden', post('a=b', form, 'Origin: null\r\n'), 403, foreign],
    ['JSON of another website', post('{}', json, 'Origin: https://evil.example\r\n'), 403, foreign],
    ['JSON that the browser calls foreign', post('{}', json, 'Sec-Fetch-Site: cross-site\r\n'), 403, foreign],
    ['JSON of a neighbour', post('{}', json, 'Sec-Fetch-Site: same-site\r\n'), 403, foreign],
  ])('%s', async (_, bytes, status, title) => {
    await expectPage(await wire.say(bytes), status, title)
  })

  test('broken characters in a form are an error of whoever filled it in', async () => {
    const answer = await wire.say(post('dag=%E0%A4%A&tijd=%'))
    expect(answer.status).toBe(422)
  })

  test('JSON of a program, which names no origin, is read', async () => {
    expect((await wire.say(post('{"now":"yesterday"}', json, ''))).status).toBe(422)
  })

  test('a form of 1 GB is refused when its length is said, before it is sent', async () => {
    const head = `POST /demo/clock HTTP/1.1\r\n${host}Origin: http://localhost\r\nContent-Type: ${form}\r\nContent-Length: 1073741824\r\n\r\n`
    await expectPage(await wire.say(head), 413, tooLarge)
  })

  test('a form that never ends is refused as soon as it is too large', async () => {
    const head = `POST /demo/clock HTTP/1.1\r\n${host}Origin: http://localhost\r\nContent-Type: ${form}\r\nTransfer-Encoding: chunked\r\n\r\n`
    const chunk = Buffer.concat([Buffer.from('4000\r\n'), Buffer.alloc(0x4000, 97), Buffer.from('\r\n')])
    await expectPage(await wire.say(head, ...Array.from({ length: 64 }, () => chunk)), 413, tooLarge)
  })

  test.each([0, 4])('whoever hangs up after %i bytes of ten leaves no trace, and others are served', async (bytes) => {
    const socket = connect(wire.port, '127.0.0.1')
    socket.write(post('a=bcdefghi').slice(0, bytes - 10))
    await pause(50)
    socket.destroy()
    await until(() => logged.length > 0)
    expect(logged.filter(({ level }) => level >= 40)).toEqual([])
    expect((await wire.say(get('/'))).status).toBe(200)
  })
})
