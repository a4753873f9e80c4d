// What who sees nothing hears from the kiosk, through headphones: clips, found by the words on the screen.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { prints } from '../../db/schema.ts'
import { at, codeFor } from '../checkin/arriving.ts'
import { eachAtKiosk, type KioskInUse } from './at-kiosk.ts'

let kiosk: KioskInUse
let page: Page
eachAtKiosk({ headphones: true }, (...here) => {
  ;[kiosk, page] = here
})

/** Its screen is /kiosk/nummers/1. */
const takesNumber = () =>
  page.request.post(`${kiosk.url}/kiosk/nummer`, {
    form: { product: 'paspoort', sleutel: kiosk.town.site.chance.secret() },
    headers: { origin: kiosk.url },
  })

/** What is said into the headphones, instead of a sound. */
const listen = () =>
  page.evaluate(() => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    const { clips } = globalThis as unknown as { clips: object }
    const play = async (names: string[]) => said.push(...names) > 0
    Object.assign(clips, {
      play,
      allow: async () => {},
      setLoudness: (factor: number) => said.push(`volume ${'abcdef'[[0.125, 0.25, 0.5, 1, 2, 4].indexOf(factor)]}`),
    })
  })
const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0).join(' '))
async function hears(text: string) {
  await expect.poll(async () => (heard += ` ${await said()}`)).toContain(text)
  heard = heard.slice(heard.indexOf(text) + text.length)
}
let heard = ''

test('who sees nothing checks in by three keys and the digits, and hears the number', async () => {
  const { code } = await codeFor(kiosk.town, at('10:00'))
  await listen()
  heard = ''
  await page.keyboard.press('ArrowDown')
  await hears('voorlezen staat aan')
  await hears('wat wilt u doen')
  await page.keyboard.press('ArrowDown')
  await hears('ik heb een afspraak meld u aan met uw code of qr code')
  await page.keyboard.press('ArrowDown')
  await hears('ik heb geen afspraak neem een nummer')
  await page.keyboard.press('ArrowUp')
  await hears('ik heb een afspraak')
  await page.keyboard.press('Enter')
  await hears('typ de code van uw afspraak')
  await page.keyboard.press('-', { delay: 80 })
  await hears('volume c')
  for (const digit of code) {
    await page.keyboard.press(digit, { delay: 80 })
    await hears(digit)
  }
  await page.locator('.bz-issued').waitFor()
  await hears('u bent aangemeld uw nummer is a 0 0 1')
  await hears('neem plaats in de hal')
  await page
    .locator('[data-stop]')
    .first()
    .evaluate((key: HTMLElement) => key.click())
  await page.getByRole('heading', { level: 1, name: 'Welkom. Wat wilt u doen?' }).waitFor()
  await listen()
  await page.keyboard.press('ArrowDown')
  await hears('volume d')
})

/** Whatever is being said takes until the test lets go. */
const holdsItsBreath = () =>
  page.evaluate(() => {
    const { clips } = globalThis as unknown as { clips: { play(names: string[]): Promise<boolean> } }
    const { play } = clips
    const held = new Promise<void>((letGo) => Object.assign(globalThis, { letGo }))
    clips.play = (names) => held.then(() => play(names))
  })

test('who sees nothing hears that no receipt comes, after what is being said, and to remember the number', async () => {
  const printing = { by: 'network', host: '127.0.0.1', port: 9100, model: 'esc-pos' } as const
  await kiosk.setUp({ headphones: true, printing })
  await takesNumber()
  await page.goto(`${kiosk.url}/kiosk/nummers/1`)
  await listen()
  heard = ''
  await page.keyboard.press('ArrowDown')
  await hears('uw nummer is b 0 0 1')
  await hears('uw bon wordt geprint')
  await said()
  await holdsItsBreath()
  await page.keyboard.press('ArrowDown')
  await kiosk.town.store.write(async (turn) => {
    await turn.db.update(prints).set({ state: 'failed' })
  })
  await page.locator('#paper').getByText('Er komt geen bon.').waitFor()
  // What is said instead does not put it off for good.
  await page.keyboard.press('ArrowDown')
  expect(await said()).not.toContain('bon')
  await page.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo())
  await hears('er komt geen bon maak een foto van dit scherm onthoud uw nummer of maak een foto')
  await page.reload()
  await listen()
  heard = ''
  await page.keyboard.press('ArrowDown')
  await hears('er komt geen bon maak een foto van dit scherm onthoud uw nummer of maak een foto')
})

test('nothing that a screen of the kiosk says in Dutch or English lacks a clip', async () => {
  await takesNumber()
  const silent: string[] = []
  for (const language of ['', '/en']) {
    for (const path of [
      '/kiosk',
      '/kiosk/code',
      '/kiosk/code/vergeten',
      '/kiosk/nummer',
      '/kiosk/nummer?scherm=2',
      '/kiosk/nummers/1',
      '/kiosk/hulp',
    ]) {
      await page.goto(`${kiosk.url}${language}${path}`)
      await page.evaluate(() => {
        const unsaid: string[] = []
        class Utterance {
          constructor(text: string) {
            unsaid.push(text)
          }
        }
        const speechSynthesis = {
          cancel() {},
          getVoices: () => [{ localService: true, lang: document.documentElement.lang }],
          speak: (one: { onend(): void }) => one.onend(),
        }
        for (const [name, value] of Object.entries({ unsaid, SpeechSynthesisUtterance: Utterance, speechSynthesis })) {
          Object.defineProperty(globalThis, name, { value, configurable: true })
        }
      })
      await listen()
      await page.keyboard.press('ArrowDown')
      await expect.poll(async () => (heard += await said())).not.toBe('')
      const keys = await page.locator('.bz-screen').locator('a:visible, button:visible').count()
      for (let key = 0; key < keys; key++) {
        await page.keyboard.press('ArrowDown')
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 5)))
      }
      const unsaid = await page.evaluate(() => (globalThis as unknown as { unsaid: string[] }).unsaid)
      silent.push(...unsaid.map((word) => `${language}${path}: ${word}`))
    }
  }
  expect(silent).toEqual([])
})
