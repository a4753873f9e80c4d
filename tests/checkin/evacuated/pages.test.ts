// A kiosk while people must leave: that one screen, no numbers, and afterwards everything as it was.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endEvacuation, evacuationAt, startEvacuation } from '../../../db/evacuation.ts'
import { openHelp } from '../../../db/help.ts'
import { devices } from '../../../db/schema.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { follow } from '../../support/stream.ts'
import { at, codeFor, expectScreen, kioskAt, takeNumberFor, ticketsOf, typeCode } from '../arriving.ts'

const location = 'stadskantoor'
const by = { employee: 1, origin: 'here' }
const welcome = 'Welkom. Wat wilt u doen?'
const leave = 'Verlaat nu het gebouw'

let beurt: TestApp
let kiosk: Browser
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  kiosk = await kioskAt(beurt)
})
afterEach(async () => {
  expect(beurt.failures).toEqual([])
  await beurt.close()
})

const starts = () => startEvacuation(beurt.store, location, { key: beurt.site.chance.secret(), body: '' }, by)
async function ends() {
  const running = await beurt.store.read((db) => evacuationAt(db, location))
  await endEvacuation(beurt.store, location, running?.since ?? 0, by)
}

test('every screen of the location gives way to it, and no other location', async () => {
  await takeNumberFor(kiosk, 'paspoort')
  await starts()
  const paths = ['', '/code', '/code/vergeten', '/nummer', '/nummer?product=erkenning', '/nummers/1', '/hulp']
  for (const path of paths) {
    const page = await kiosk.get(`/kiosk${path}`)
    expectScreen(page)
    expect(page.text('main')).toBe(
      'Verlaat nu het gebouw Volg de aanwijzingen van de medewerkers. Leave the building now Follow the instructions of our staff.',
    )
    expect(page.document.querySelector('noscript')?.innerHTML).toContain('5; url=/kiosk')
  }
  const [first, ...others] = (await kiosk.get('/ar/kiosk')).document.querySelectorAll('.bz-evacuation [lang]')
  expect([first, ...others].map((block) => `${block?.getAttribute('lang')} ${block?.getAttribute('dir')}`)).toEqual([
    'nl ltr',
    'en ltr',
    'ar rtl',
  ])
  expect((await (await kioskAt(beurt, 'molenwijk')).get('/kiosk')).text('h1')).toBe(welcome)
})

test('where there are headphones it is said into them, the language of the screen first', async () => {
  const said = async (path: string) => {
    const { document } = await kiosk.get(path)
    return document.querySelector('[data-evacuation]')?.getAttribute('data-said')
  }
  const setUp = (settings: { headphones: boolean }) =>
    beurt.store.write((turn) =>
      turn.db.update(devices).set({ settings }).where(eq(devices.id, 'kiosk-stadskantoor')).then(),
    )
  await starts()
  await setUp({ headphones: false })
  expect(await said('/kiosk')).toBeUndefined()
  await setUp({ headphones: true })
  const dutchFirst = 'attention  nl/evacuation  en/evacuation'
  expect(await said('/kiosk/code')).toBe(dutchFirst)
  expect(await said('/pl/kiosk/code')).toBe(dutchFirst)
  expect(await said('/en/kiosk/code')).toBe('attention  en/evacuation  nl/evacuation')
})

test('no number is given meanwhile, and the same form gives one afterwards', async () => {
  const choices = await kiosk.get('/kiosk/nummer')
  const { code } = await codeFor(beurt, at('10:00'))
  const codeScreen = await kiosk.get('/kiosk/code')
  await starts()
  const refused = [await kiosk.submit(choices, { product: 'paspoort' }), await kiosk.submit(codeScreen, { code })]
  for (const page of refused) {
    expectScreen(page, 409)
    expect(page.text('h1')).toBe(leave)
  }
  expect(await ticketsOf(beurt)).toEqual([])
  await ends()
  expect((await kiosk.get('/kiosk')).text('h1')).toBe(welcome)
  expect((await kiosk.submit(choices, { product: 'paspoort' })).text('h1')).toContain('B 001')
  await beurt.moveTo(at('09:50'))
  expect((await typeCode(kiosk, code)).text('h1')).toContain('A 001')
})

test('help that is asked for then reaches the reception', async () => {
  const help = await kiosk.get('/kiosk/hulp')
  await starts()
  await kiosk.submit(help, {}, 'form[action$="/hulp"]')
  const asked = await beurt.store.read((db) => openHelp(db, location, Date.parse(at('09:00'))))
  expect(asked).toHaveLength(1)
})

test('a script that asks for a part reads the whole page again, and not otherwise', async () => {
  const ask = async () => (await kiosk.send('/kiosk', { headers: { 'hx-request': 'true' } })).headers.get('hx-refresh')
  expect(await ask()).toBeNull()
  await starts()
  expect(await ask()).toBe('true')
  expect((await kiosk.get('/kiosk')).headers.get('hx-refresh')).toBeNull()
})

test('an open kiosk hears of the beginning and of the end, and a sign of life tells it as well', async () => {
  const stream = follow(await kiosk.send('/kiosk/stroom'))
  const sign = async () => {
    const answer = await kiosk.post('/kiosk/levensteken', { versie: '' })
    return ((await answer.json()) as { evacuated: boolean }).evacuated
  }
  expect([await stream.nextOf('evacuation'), await sign()]).toEqual(['', false])
  await starts()
  expect([await stream.nextOf('evacuation'), await sign()]).toEqual([String(Date.parse(at('09:00'))), true])
  await ends()
  expect([await stream.nextOf('evacuation'), await sign()]).toEqual(['', false])
})

test('a kiosk without JavaScript looks at its start again and again, in Dutch and soon after another language', async () => {
  const again = async (path: string) => (await kiosk.get(path)).document.querySelector('noscript')?.innerHTML
  expect(await again('/kiosk')).toContain('content="10; url=/kiosk"')
  expect(await again('/pl/kiosk')).toContain('content="30; url=/kiosk"')
  expect(await again('/kiosk/code')).toBeUndefined()
})
