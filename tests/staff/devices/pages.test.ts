import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { audit, devices } from '../../../db/schema.ts'
import { signedIn } from '../../queue/at-work.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { to } from '../../support/forms.ts'
import { administrator, display, kiosk, list, machineOf, pageOf, signs, stateOf } from './machines.ts'

let town: TestApp
let tijn: Browser

beforeEach(async () => {
  town = await createTestApp()
  tijn = await administrator(town)
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

const script = (kind: 'kiosk' | 'display') => town.site.assets.script(kind)
const done = async () => (await town.store.read((db) => db.select().from(audit))).map(({ action }) => action)

test('the list says of every machine where it stands, whether it is paired and when it was heard', async () => {
  await signs(machineOf(town, kiosk), '/kiosk', script('kiosk'))
  const page = await tijn.get(list)
  const rows = page.document
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => cell.text.trim()))
  expect(rows).toEqual([
    ['Aanmeldzuil bij de ingang', 'Aanmeldzuil', 'gekoppeld', 'nu', 'bijgewerkt', 'alles in orde'],
    ['Scherm in de hal', 'Wachtruimtescherm', 'gekoppeld', 'nog niet', 'onbekend', 'nog niet bekend'],
    ['Aanmeldzuil naast de bibliotheek', 'Aanmeldzuil', 'gekoppeld', 'nog niet', 'onbekend', 'nog niet bekend'],
    ['Scherm boven de balies', 'Wachtruimtescherm', 'gekoppeld', 'nog niet', 'onbekend', 'nog niet bekend'],
  ])
  const english = await tijn.get(`/en${list}`)
  expect(english.text('tbody tr')).toBe('Aanmeldzuil bij de ingangCheck-in kioskpairednowup to dateall is well')
})

test('who only plans does not come in, and sees no devices on the set-up', async () => {
  const joke = await signedIn(town, 'joke')
  expect((await joke.get(list)).status).toBe(403)
  expect((await joke.post(`${pageOf(kiosk)}/intrekking`, {})).status).toBe(403)
  expect((await joke.get('/beheer')).html).not.toContain(list)
  const setup = await tijn.get('/beheer')
  expect(setup.document.querySelectorAll(`a[href^="${list}"]`).map((link) => link.text)).toContain(
    'Apparaten koppelen en instellen',
  )
})

describe('adding a device', () => {
  test('leads to its page, where a code is the next step', async () => {
    const form = await tijn.get(`${list}/nieuw`)
    const page = await tijn.submit(
      form,
      { soort: 'display', naam: 'Scherm bij de trap', locatie: 'molenwijk' },
      '.bz-form form',
    )
    expect(page.text('h1')).toBe('Scherm bij de trap')
    expect(page.text('.utrecht-alert')).toContain('Maak nu een code')
    expect(page.text('.bz-data-list')).toContain('nog niet gekoppeld')
    expect((await tijn.get(list)).text()).toContain('Scherm bij de trap')
    expect(await done()).toContain('deviceAdded')
  })

  test('twice with one form makes one', async () => {
    const form = await tijn.get(`${list}/nieuw`)
    const fields = { soort: 'kiosk', naam: 'Tweede zuil', locatie: 'stadskantoor' }
    const pages = [await tijn.submit(form, fields, '.bz-form form'), await tijn.submit(form, fields, '.bz-form form')]
    expect(new Set(pages.map(({ document }) => document.querySelector('.bz-form')?.getAttribute('action'))).size).toBe(
      1,
    )
    const rows = await town.store.read((db) => db.select().from(devices).where(eq(devices.name, 'Tweede zuil')))
    expect(rows).toHaveLength(1)
  })

  test('with nothing filled in says what is missing, and keeps the rest', async () => {
    const form = await tijn.get(`${list}/nieuw`)
    const page = await tijn.submit(form, { naam: 'Zuil' }, '.bz-form form')
    expect(page.status).toBe(422)
    expect(page.document.querySelectorAll('.bz-error-summary a').map((link) => link.getAttribute('href'))).toEqual([
      '#locatie',
      '#soort',
    ])
    expect(page.document.querySelector('#naam')?.getAttribute('value')).toBe('Zuil')
  })
})

describe('settings', () => {
  const form = '.bz-form'

  test('are kept, and the page of the machine was made for other ones', async () => {
    const machine = machineOf(town, kiosk)
    const before = (await machine.get('/kiosk')).document.querySelector('main')?.getAttribute('data-machine')
    const filled = {
      naam: 'Zuil links',
      maat: '3,5',
      hulp: ['laag'],
      papier: 'network',
      adres: '10.0.0.7',
      poort: '9100',
    }
    const page = await tijn.submit(await tijn.get(pageOf(kiosk)), filled, form)
    expect([page.status, page.text('h1')]).toEqual([200, 'Zuil links'])
    expect((await stateOf(town, kiosk)).device).toMatchObject({
      name: 'Zuil links',
      settings: {
        pixelsPerMillimetre: 3.5,
        startsLow: true,
        headphones: false,
        printing: { by: 'network', host: '10.0.0.7', port: 9100, model: 'esc-pos' },
      },
    })
    const after = (await machine.get('/kiosk')).document.querySelector('main')?.getAttribute('data-machine')
    const told: unknown = await (await signs(machine, '/kiosk', script('kiosk'))).json()
    expect(after).not.toBe(before)
    expect(told).toEqual({ device: after, script: script('kiosk'), evacuated: false })
    expect(await done()).toContain('deviceChanged')
  })

  test('that are wrong come back as they were typed, with what is wrong', async () => {
    const page = await tijn.submit(await tijn.get(pageOf(display)), { naam: '', diagonaal: 'groot' }, form)
    expect([page.status, page.text('title')]).toEqual([422, expect.stringMatching(/^Fout: /)])
    expect(page.document.querySelectorAll('.bz-error-summary a').map((link) => link.getAttribute('href'))).toEqual([
      '#naam',
      '#diagonaal',
    ])
    expect(page.document.querySelector('#diagonaal')?.getAttribute('value')).toBe('groot')
    expect((await stateOf(town, display)).device.name).toBe('Scherm in de hal')
  })

  test('a display that cannot be read from the last seat is refused, with what would do', async () => {
    const page = await tijn.submit(await tijn.get(pageOf(display)), { afstand: '20' }, form)
    expect(page.status).toBe(422)
    expect(page.text('#indeling-error')).toMatch(
      /^Fout: Dit is te klein om van 20 meter te lezen\. Bij deze indeling hoort een scherm van minstens \d+ inch\.$/,
    )
  })

  test('of two people the second sees that somebody was first, and what they filled in', async () => {
    const other = await administrator(town)
    const [mine, theirs] = [await tijn.get(pageOf(display)), await other.get(pageOf(display))]
    await other.submit(theirs, { naam: 'Scherm A' }, form)
    const refused = await tijn.submit(mine, { naam: 'Scherm B' }, form)
    expect([refused.status, refused.text('.utrecht-alert')]).toEqual([
      409,
      expect.stringContaining('Iemand anders heeft dit apparaat net gewijzigd.'),
    ])
    expect(refused.document.querySelector('#naam')?.getAttribute('value')).toBe('Scherm B')
    const saved = await tijn.submit(refused, {}, form)
    expect([saved.status, saved.text('h1')]).toEqual([200, 'Scherm B'])
  })

  test('saved twice by one form are saved', async () => {
    const page = await tijn.get(pageOf(display))
    const both = [
      await tijn.submit(page, { naam: 'Scherm A' }, form),
      await tijn.submit(page, { naam: 'Scherm A' }, form),
    ]
    expect(both.map(({ status }) => status)).toEqual([200, 200])
  })
})

test('a test is offered for what a machine has', async () => {
  const buttons = async (id: string) =>
    (await tijn.get(pageOf(id))).document.querySelectorAll(`form${to('/proef')} button`).map((button) => button.text)
  expect(await buttons(kiosk)).toEqual([])
  expect((await tijn.get(pageOf(kiosk))).text('.bz-setup')).toContain('Proberen Deze zuil heeft geen printer')
  expect(await buttons(display)).toEqual(['Geluid proberen', 'Oproep proberen'])
  await tijn.submit(await tijn.get(pageOf(kiosk)), { papier: 'browser' }, '.bz-form')
  expect(await buttons(kiosk)).toEqual(['Proefbon printen'])
})

test('a device that is not there has no page and takes nothing', async () => {
  const answers = [
    (await tijn.get(pageOf('niets'))).status,
    (await tijn.post(`${pageOf('niets')}/instellingen`, {})).status,
    (await tijn.post(`${pageOf('niets')}/code`, { sleutel: 'x'.repeat(22) })).status,
    (await tijn.post(`${pageOf('niets')}/proef`, { wat: 'call' })).status,
    (await tijn.post(`${pageOf('niets')}/intrekking`, {})).status,
  ]
  expect(answers).toEqual([404, 404, 404, 404, 404])
})
