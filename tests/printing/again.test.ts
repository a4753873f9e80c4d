// Staff print a number again, and the demonstration shows what came out.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { audit } from '../../db/schema.ts'
import { at } from '../checkin/arriving.ts'
import { createTestApp, type Page, type TestApp } from '../support/app.ts'
import { to } from '../support/forms.ts'
import { type PrinterMachine, startPrinter } from '../support/printer.ts'
import { byAgent, inNetwork, numbersOn, printersOf, printsBy, printsIn, settled, takesNumber } from './at-kiosk.ts'

let beurt: TestApp
let machine: PrinterMachine
let close: () => Promise<void>
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  machine = await startPrinter()
  close = printersOf(beurt)
  await printsBy(beurt, inNetwork(machine))
})
afterEach(async () => {
  await close()
  await machine.off()
  await beurt.close()
})

async function receptionist(username = 'wim', password = 'demo-sleutel-bos') {
  const browser = beurt.browser()
  await browser.submit(await browser.get('/medewerker/inloggen'), { gebruikersnaam: username, wachtwoord: password })
  return browser
}

/** The form as its first button sends it. */
const formIn = (page: Page) => ({
  sleutel: page.document.querySelector(`form${to('/bon')} input[name=sleutel]`)?.getAttribute('value') ?? '',
  zuil: page.document.querySelector(`form${to('/bon')} button`)?.getAttribute('value') ?? '',
})

test('the reception prints a number again, once for each press', async () => {
  machine.paper = 'out'
  const [screen] = await takesNumber(beurt)
  await settled(beurt)
  machine.paper = 'there'
  const wim = await receptionist()
  const page = await wim.get('/receptie?volgnummer=1')
  expect(page.text(`form${to('/bon')} button`)).toBe('Bon printen')
  const form = formIn(page)
  const answers = await Promise.all([1, 2, 3].map(() => wim.post('/receptie/nummers/1/bon', form)))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  const shown = await wim.get(answers[0]?.headers.get('location') ?? '')
  expect(shown.html).toContain('De bon wordt geprint.')
  await settled(beurt)
  expect(numbersOn(machine)).toEqual([screen.text('.bz-huge')])
  const noted = (await beurt.store.read((db) => db.select().from(audit))).filter(
    ({ action }) => action === 'ticketPrinted',
  )
  expect(noted.map(({ object }) => object)).toEqual([
    `stadskantoor ${screen.text('.bz-huge').replace(' ', '')} kiosk-stadskantoor`,
  ])
})

test('where only the page of a kiosk prints, staff cannot, and are not offered it', async () => {
  await takesNumber(beurt)
  const wim = await receptionist()
  const form = formIn(await wim.get('/receptie?volgnummer=1'))
  await settled(beurt)
  await printsBy(beurt, { by: 'browser' })
  expect((await wim.get('/receptie?volgnummer=1')).document.querySelector(`form${to('/bon')}`)).toBeNull()
  expect((await wim.post('/receptie/nummers/1/bon', form)).status).toBe(409)
  expect((await wim.post('/receptie/nummers/77/bon', form)).status).toBe(409)
  expect(await printsIn(beurt)).toHaveLength(1)
})

test('an administrator makes the key of a print agent, and sees it once', async () => {
  await printsBy(beurt, byAgent())
  const tijn = await receptionist('tijn', 'demo-appel-boom')
  const page = await tijn.get('/beheer/apparaten/kiosk-stadskantoor')
  const made = await tijn.submit(page, {}, `form${to('/printagent')}`)
  expect(made.text('.bz-agent-key')).toMatch(/^[\w-]{22}$/)
  expect(made.headers.get('cache-control')).toBe('no-store')
  expect((await tijn.post('/beheer/apparaten/niets/printagent', {})).status).toBe(404)
})

test('the demonstration shows its receipts as pictures', async () => {
  const visitor = beurt.browser()
  expect((await visitor.get('/demo/papier')).text()).toContain('Er is nog geen bon.')
  const [screen] = await takesNumber(beurt)
  await settled(beurt)
  const page = await visitor.get('/demo/papier')
  expect(page.text('.bz-paper__number')).toBe(screen.text('.bz-huge'))
  expect(page.text('.bz-roll li p')).toBe('Geprint')
})
