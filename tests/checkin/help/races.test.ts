// Several at once at one kiosk's bell: one question, one who goes, on both databases.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerHelp, askHelp, cancelHelp, endHelp, helpAt, openHelp } from '../../../db/help.ts'
import { audit, helpAsked } from '../../../db/schema.ts'
import { helpTimesMax } from '../../../src/checkin/help.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { at, kioskAt } from '../arriving.ts'

const location = 'stadskantoor'
const kiosk = { id: 'kiosk-stadskantoor', location }
const noon = Date.parse(at('12:00'))
const by = (employee: number) => ({ employee, origin: 'here' })

let beurt: TestApp
beforeEach(async () => {
  beurt = await createTestApp({ now: at('12:00') })
})
afterEach(() => beurt.close())

const asked = () => beurt.store.read((db) => db.select().from(helpAsked))

test('twelve presses at once ask once, and each of them is answered', async () => {
  const browser = await kioskAt(beurt)
  const answers = await Promise.all(Array.from({ length: 12 }, () => browser.post('/kiosk/hulp', {})))
  expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(303))
  expect(await asked()).toHaveLength(1)
})

test('of everybody who says to go at once one goes, and the kiosk says so', async () => {
  await askHelp(beurt.store, kiosk)
  const [{ id } = { id: 0 }] = await asked()
  await Promise.all([1, 2, 3, 4, 5, 6].map((employee) => answerHelp(beurt.store, location, id, by(employee))))
  const notes = await beurt.store.read((db) => db.select().from(audit))
  expect(notes.filter(({ action }) => action === 'helpAnswered')).toHaveLength(1)
  expect(await beurt.store.read((db) => helpAt(db, kiosk, noon))).toBe('coming')
  expect((await beurt.store.read((db) => openHelp(db, location, noon)))[0]?.goes).not.toBeNull()
})

test('taking it back, answering and ending it at once leave it ended, once', async () => {
  await askHelp(beurt.store, kiosk)
  const [{ id } = { id: 0 }] = await asked()
  await Promise.all([
    cancelHelp(beurt.store, kiosk),
    answerHelp(beurt.store, location, id, by(1)),
    endHelp(beurt.store, location, id, by(2)),
    cancelHelp(beurt.store, kiosk),
  ])
  expect(await beurt.store.read((db) => helpAt(db, kiosk, noon))).toBe('none')
  expect((await asked()).map(({ endedAt }) => endedAt)).toEqual([noon])
})

test('asking and taking back as fast as it goes stays within what a kiosk may ask', async () => {
  const results = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const state = await askHelp(beurt.store, kiosk)
      await cancelHelp(beurt.store, kiosk)
      return state
    }),
  )
  expect(results.every((state) => state === 'asked' || state === 'tooOften')).toBe(true)
  expect((await asked()).length).toBeLessThanOrEqual(helpTimesMax)
})
