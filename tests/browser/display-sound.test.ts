// What a hall display sounds, and what it shows over its board: a test, and that people must leave.
import { eq } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endEvacuation, evacuationAt, startEvacuation } from '../../db/evacuation.ts'
import { devices } from '../../db/schema.ts'
import type { DisplaySettings } from '../../src/staff/device.ts'
import { calls, location, marksAbsent, putsBack } from '../display/hall.ts'
import { closeContexts, workersBrowser } from '../support/browser.ts'
import { type HallScreen, heardOn, listenTo, openHall, soundedOn } from './screen.ts'

const device = 'scherm-stadskantoor'
const by = { employee: 1, origin: 'here' }

let browser: Browser
let hall: HallScreen
let page: Page

beforeAll(async () => {
  browser = await workersBrowser()
})
afterAll(closeContexts)

beforeEach(async () => {
  hall = await openHall(browser)
})
afterEach(async () => {
  await page.context().close()
  await hall.close()
  expect(hall.faults).toEqual([])
})

/** A display with these settings. */
async function open(settings: Partial<DisplaySettings> = {}): Promise<void> {
  await hall.town.store.write((turn) => turn.db.update(devices).set({ settings }).where(eq(devices.id, device)).then())
  page = await hall.openPage()
}

/** Sound is allowed, and from here on written down. */
async function touch(): Promise<void> {
  await page.mouse.click(10, 10)
  await page.locator('#sound').waitFor({ state: 'hidden' })
  await listenTo(page)
}

const heard = () => heardOn(page)
const asks = (what: string) =>
  hall.town.store.write(async (turn) => turn.announce({ topic: 'test', location, id: device, what }))
const faults = () => page.evaluate(() => document.documentElement.dataset.faults)

describe('a call', () => {
  test('is the chime, then letter and digits one by one, then the counter; in each language of the display', async () => {
    await open({ spoken: ['nl', 'en'] })
    await touch()
    await calls(hall.town, 2)
    await expect.poll(heard).toHaveLength(1)
    const inDutch = 'nl/number nl/b nl/0 nl/0 nl/1  nl/counter nl/2'
    expect(await heard()).toEqual([`chime  ${inDutch}  ${inDutch.replaceAll('nl/', 'en/')}`])
  })

  test('is heard to its end, of the clips that ship with Beurt', async () => {
    await open()
    await page.mouse.click(10, 10)
    await page.locator('#sound').waitFor({ state: 'hidden' })
    const sentence = ['chime', '', 'nl/number', 'nl/z', 'nl/9', '', 'nl/counter', 'nl/99']
    const isHeard = (names: string[]) =>
      page.evaluate((wanted) => {
        type Player = { clips: { play(names: string[]): Promise<boolean> } }
        return (globalThis as unknown as Player).clips.play(wanted)
      }, names)
    expect([await isHeard(sentence), await isHeard(['nl/number', 'nl/negen'])]).toEqual([true, false])
  })

  test('is the chime alone, or nothing at all, where the display is set so', async () => {
    await open({ sound: 'chime' })
    await touch()
    await calls(hall.town, 1)
    await expect.poll(heard).toEqual(['chime'])
    await page.context().close()
    await open({ sound: 'none' })
    await listenTo(page)
    await calls(hall.town, 2)
    await page.locator('.bz-call[data-fresh]').waitFor()
    await page.clock.runFor(6_000)
    expect([await heard(), await page.locator('#sound').isVisible(), await faults()]).toEqual([[], false, ''])
  })

  test('that is taken back before its turn is not spoken', async () => {
    await open()
    await touch()
    await calls(hall.town, 1)
    await expect.poll(() => soundedOn(page)).toEqual(['b001 1'])
    const number = await calls(hall.town, 2)
    await page.locator('.bz-call').nth(1).waitFor()
    await marksAbsent(hall.town, 2)
    await putsBack(hall.town, number)
    await expect.poll(() => page.locator('.bz-call').count()).toBe(1)
    await page.clock.runFor(10_000)
    expect(await soundedOn(page)).toEqual(['b001 1'])
  })

  test('makes no sound that the browser forbids: the screen asks for a touch, and staff are told', async () => {
    await open()
    await listenTo(page)
    const sign = page.getByText('Tik op het scherm om het geluid aan te zetten.')
    await sign.waitFor()
    await calls(hall.town, 1)
    await page.locator('.bz-call[data-fresh]').waitFor()
    await page.clock.runFor(6_000)
    expect([await heard(), await faults()]).toEqual([[], 'sound'])
    await page.keyboard.press('Enter')
    await sign.waitFor({ state: 'hidden' })
    await calls(hall.town, 2)
    await expect.poll(() => soundedOn(page)).toEqual(['b002 2'])
    await expect.poll(() => faults()).toBe('')
  })

  test('of which a clip cannot be fetched is a fault that staff are told, until it can', async () => {
    await hall.town.store.write((turn) =>
      turn.db
        .update(devices)
        .set({ settings: { sound: 'chime' } })
        .where(eq(devices.id, device))
        .then(),
    )
    const away = '**/chime.*'
    page = await hall.openPage((opened) => opened.route(away, (route) => route.abort()))
    await touch()
    await page.clock.runFor(6_000)
    await expect.poll(faults).toBe('sound')
    await page.unroute(away)
    await page.clock.runFor(31_000)
    const soon = async () => {
      await page.clock.runFor(500)
      return faults()
    }
    await expect.poll(soon).toBe('')
  })
})

test.each([
  ['sound', false],
  ['call', true],
])('a test of the %s says that it is a test, in sight and in sound', async (what, withCall) => {
  await open()
  await touch()
  await page.locator('#screen[data-line="live"]').waitFor()
  await asks(what)
  await page.getByText('Dit is een test. Er wordt niemand opgeroepen.').waitFor()
  expect(await page.locator('#test-call').isVisible()).toBe(withCall)
  expect(await heard()).toEqual(['chime  nl/test'])
  await page.clock.runFor(11_000)
  expect([await page.locator('#test').isVisible(), await page.locator('.bz-call').count()]).toEqual([false, 0])
})

describe('an evacuation', () => {
  test('fills the screen, sounds again and again instead of calls, and stays when the line is lost', async () => {
    await open()
    await touch()
    await calls(hall.town, 1)
    await expect.poll(() => soundedOn(page)).toHaveLength(1)
    const before = (await heard()).length
    await startEvacuation(hall.town.store, location, { key: 'x'.repeat(22), body: '' }, by)
    const sign = page.getByRole('heading', { name: 'Verlaat nu het gebouw' })
    await sign.waitFor()
    await page.clock.runFor(14_000)
    const message = 'attention  nl/evacuation  en/evacuation'
    expect(new Set((await heard()).slice(before))).toEqual(new Set([message]))
    expect((await heard()).slice(before).length).toBeGreaterThanOrEqual(2)
    await hall.stop()
    await page.clock.fastForward(120_000)
    expect([await sign.isVisible(), await page.locator('#listen').isVisible()]).toEqual([true, false])
    await hall.start()
    const { store } = hall.town
    const since = (await store.read((db) => evacuationAt(db, location)))?.since ?? 0
    await endEvacuation(store, location, since, by)
    await page.clock.runFor(5_000)
    await page.locator('.bz-call__number', { hasText: 'B 001' }).waitFor()
    expect(await soundedOn(page)).toEqual(['b001 1'])
  })
})
