// Telling a phone whose page is closed: asked for by its owner, sent to its push service after a call, and over with the visit.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findInstallation } from '../../../db/installation.ts'
import { findPushes } from '../../../db/pushes.ts'
import { createApp } from '../../../src/app.ts'
import { openPusher, type Pusher } from '../../../src/checkin/push-sender.ts'
import { openCounter } from '../../../src/queue/breaks.ts'
import { callNext, finish, markAbsent, recall, startServing } from '../../../src/queue/counter.ts'
import { type Browser, createTestApp, makeBrowser, type TestApp } from '../../support/app.ts'
import { until } from '../../support/process.ts'
import { aSubscriber, openPushService, type PushService, signedBy } from '../../support/push-inbox.ts'
import { at, followPathOf, kioskAt, press, takeNumberFor } from '../arriving.ts'

let beurt: TestApp
let service: PushService
let phone: Browser
let pushers: Pusher[]
let path: string
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  service = await openPushService()
  const site = { ...beurt.site, pushServices: [service.origin] }
  const app = createApp(site)
  phone = makeBrowser((request) => app.fetch(request, { remote: '10.0.0.1' }))
  pushers = [aPusher()]
  const kiosk = await kioskAt(beurt)
  for (let visitor = 0; visitor < 5; visitor++) await takeNumberFor(kiosk, 'paspoort')
  path = await followPathOf(beurt)
  await press(beurt, 1, openCounter)
})
afterEach(async () => {
  await Promise.all(pushers.map((pusher) => pusher.close()))
  await service.close()
  await beurt.close()
})

function aPusher(services = [service.origin]): Pusher {
  const { store, clock, log } = beurt.site
  return openPusher({ store, clock, log, services, address: () => 'afspraken@elzenvoorde.example' })
}

const rows = () => beurt.store.read(findPushes)
const subscribe = async (subscriber: ReturnType<typeof aSubscriber>, followed = path, language = '') =>
  (await phone.post(`${language}${followed}/melding`, subscriber.form)).status
/** So many have come in, and the sender has written down what became of them. */
async function toldSo(many: number) {
  await until(() => service.told.length >= many)
  await until(async () => (await rows()).every(({ trying }) => trying === ''))
  expect(service.told).toHaveLength(many)
}
const call = () => press(beurt, 1, callNext)

test('a call is told with the number and the counter, under the key of this installation, and to nobody else', async () => {
  const mine = aSubscriber(service)
  expect(await subscribe(mine)).toBe(204)
  expect(await subscribe(aSubscriber(service), await followPathOf(beurt, 5))).toBe(204)
  await call()
  await toldSo(1)
  const [told] = service.told
  if (!told) throw new Error('Nothing was told')
  expect(told.path).toBe(mine.path)
  expect(mine.read(told)).toEqual({ title: 'B 001: nu naar balie 1', body: '', language: 'nl', direction: 'ltr' })
  expect([told.headers.ttl, told.headers.urgency, told.headers.topic]).toEqual(['120', 'high', 'number'])
  const { key, claims } = signedBy(told)
  expect(key).toBe((await beurt.store.read(findInstallation))?.pushPublicKey)
  expect(claims).toMatchObject({ aud: service.origin, sub: 'mailto:afspraken@elzenvoorde.example' })
  const page = await phone.get(path)
  expect(page.document.querySelector('#signals')?.getAttribute('data-key')).toBe(key)
})

test('who is nearly there is told once, in the language of the page', async () => {
  for (const counter of [2, 3]) await press(beurt, counter, openCounter)
  const mine = aSubscriber(service)
  await subscribe(mine, await followPathOf(beurt, 4), '/en')
  await call()
  await toldSo(1)
  expect(service.told.map(mine.read)).toMatchObject([
    { title: 'B 004: it is almost your turn', body: 'Come to the hall and watch the screen.' },
  ])
  for (const act of [startServing, finish, callNext]) await press(beurt, 1, act)
  beurt.clock.pass(60_000)
  await toldSo(1)
})

test('a call that is repeated is told again, and so is that it was in vain', async () => {
  const mine = aSubscriber(service)
  await subscribe(mine)
  await call()
  await toldSo(1)
  await beurt.moveTo(at('09:01'))
  await press(beurt, 1, recall)
  await toldSo(2)
  await press(beurt, 1, markAbsent)
  await toldSo(3)
  expect(mine.read(service.told[2] ?? { path: '', headers: {}, body: Buffer.alloc(0) }).title).toBe(
    'B 001: u bent geroepen',
  )
})

test('what the page shows already is no news', async () => {
  await call()
  expect(await subscribe(aSubscriber(service))).toBe(204)
  await press(beurt, 2, openCounter)
  beurt.clock.pass(60_000)
  await toldSo(0)
})

test('two processes tell it once', async () => {
  pushers.push(aPusher())
  const phones = [1, 2, 3].map(() => aSubscriber(service))
  for (const one of phones) await subscribe(one)
  await call()
  await toldSo(3)
  expect(service.told.map((told) => told.path).sort()).toEqual(phones.map((one) => one.path).sort())
})

test('a service that fails is asked again a few times, and then no more', async () => {
  service.answer(503)
  await subscribe(aSubscriber(service))
  await call()
  await until(async () => {
    const [row] = await rows()
    // Time stands still while it is being tried.
    if (row && row.dueAt - beurt.clock.machineNow() < 25_000) beurt.clock.pass(1_000)
    return row?.trying === '' && service.told.length > 0
  })
  await toldSo(5)
  beurt.clock.pass(120_000)
  await press(beurt, 2, openCounter)
  await toldSo(5)
  expect(await rows()).toMatchObject([{ told: expect.stringMatching(/^called /), trying: '' }])
})

test('a service that never answers holds up no call, and no other phone', async () => {
  service.answer('silent')
  await subscribe(aSubscriber(service))
  await call()
  await until(() => service.told.length === 1)
  await press(beurt, 1, startServing)
  await press(beurt, 1, finish)
  expect((await phone.get(path)).text('.bz-band--done')).toBe('U bent geholpen')
})

test.each([404, 410])('a browser that the service does not know any more (%i) is forgotten', async (status) => {
  service.answer(status)
  await subscribe(aSubscriber(service))
  await call()
  await until(async () => (await rows()).length === 0)
  expect(service.told).toHaveLength(1)
})

test('a service that sends us elsewhere is not followed', async () => {
  service.answer(307)
  await subscribe(aSubscriber(service))
  await call()
  await toldSo(1)
  expect(await rows()).toMatchObject([{ trying: '' }])
})

test('nothing goes to a service that is no longer on the list', async () => {
  await Promise.all(pushers.map((pusher) => pusher.close()))
  pushers = [aPusher(['https://fcm.googleapis.com'])]
  await subscribe(aSubscriber(service))
  await call()
  await until(async () => (await rows()).length === 0)
  expect(service.told).toEqual([])
})

test('the visit is over, and so is the wish; a number that is over takes none', async () => {
  await subscribe(aSubscriber(service))
  await call()
  for (const act of [startServing, finish]) await press(beurt, 1, act)
  await until(async () => (await rows()).length === 0)
  expect(await subscribe(aSubscriber(service))).toBe(409)
})

test('at the end of the day every wish is gone, also when nothing runs that sends', async () => {
  await subscribe(aSubscriber(service))
  await Promise.all(pushers.map((pusher) => pusher.close()))
  expect(await rows()).toHaveLength(1)
  await beurt.moveTo(at('04:00', '2026-11-25'))
  expect(await rows()).toEqual([])
})

test('the same browser twice is one wish, and it can be taken back twice', async () => {
  const mine = aSubscriber(service)
  expect([await subscribe(mine), await subscribe(mine)]).toEqual([204, 204])
  expect(await rows()).toHaveLength(1)
  const stop = () => phone.post(`${path}/melding/einde`, { endpoint: mine.form.endpoint })
  expect([(await stop()).status, (await stop()).status]).toEqual([204, 204])
  expect(await rows()).toEqual([])
})

test('asking to be told changes nothing in the hall, so no screen reads it again', async () => {
  const heard: string[] = []
  const unlisten = beurt.store.listen(({ topic }) => void heard.push(topic))
  expect(await subscribe(aSubscriber(service))).toBe(204)
  await until(() => heard.length > 0)
  unlisten()
  expect(heard).toEqual(['push'])
})

test('five phones follow one number, the sixth is refused', async () => {
  const statuses = []
  for (let phones = 0; phones < 6; phones++) statuses.push(await subscribe(aSubscriber(service)))
  expect(statuses).toEqual([204, 204, 204, 204, 204, 409])
})

const good = () => aSubscriber(service).form
test.each([
  ['another machine', () => ({ ...good(), endpoint: 'http://127.0.0.1:1/push' })],
  ['another website', () => ({ ...good(), endpoint: 'https://voorbeeld.nl/push' })],
  ['no address', () => ({ ...good(), endpoint: 'push' })],
  ['a short key', () => ({ ...good(), p256dh: 'AAAA' })],
  ['no secret', () => ({ ...good(), auth: '' })],
])('%s is refused', async (_, form) => {
  expect((await phone.post(`${path}/melding`, form())).status).toBe(400)
  expect(await rows()).toEqual([])
})

test('of a number that nobody was given there is nothing to be told', async () => {
  expect(await subscribe(aSubscriber(service), '/volg/AAAAAAAAAAAAAAAAAAAAAA')).toBe(404)
})

test('the script that shows it lies where its scope allows, and is asked for anew each time', async () => {
  for (const language of ['', '/en']) {
    const answer = await phone.send(`${language}/volg/melding.js`)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'no-cache',
    ])
    expect(await answer.text()).toContain('showNotification')
  }
})
