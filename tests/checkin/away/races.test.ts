// What a kiosk hands in comes together with everything else: each number is one ticket, and nobody else's.
import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tickets } from '../../../db/schema.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { at, codeFor, day, kioskAt, ticketsOf } from '../arriving.ts'
import { asJson, fill, given, handIn, lentRows, numbersIn, withNumber } from './on-its-own.ts'

let beurt: TestApp
let kiosk: Browser
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  kiosk = await kioskAt(beurt)
})
afterEach(() => beurt.close())

test('two pages that hand in the same list at once make each ticket once', async () => {
  const numbers = numbersIn(await fill(kiosk), 'B').slice(0, 8)
  await beurt.moveTo(at('09:30'))
  const list = numbers.map((number, index) => given(number, at(`09:1${index}`)))
  const answers = await Promise.all([handIn(kiosk, list), handIn(kiosk, list), handIn(kiosk, list.toReversed())])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  for (const { answered } of answers) expect(answered.toSorted()).toEqual(list.map(({ key }) => key).toSorted())
  const waiting = await ticketsOf(beurt)
  expect(waiting.map(({ number }) => number).toSorted()).toEqual(numbers)
  expect(new Set(waiting.map(({ serial }) => serial)).size).toBe(8)
})

test('kiosks that ask for numbers, hand in and give them to the hall at once share none', async () => {
  const kiosks = [kiosk, await kioskAt(beurt), await kioskAt(beurt)]
  const stock = await fill(kiosk)
  const offline = numbersIn(stock, 'B').slice(0, 10)
  const held = stock.fresh.map(({ number }) => number).filter((number) => !offline.includes(number))
  await beurt.moveTo(at('09:10'))
  const press = (one: Browser) =>
    one.post('/kiosk/nummer', { product: 'paspoort', sleutel: beurt.site.chance.secret() }).then(({ status }) => status)
  const [statuses, stocks, handed] = await Promise.all([
    Promise.all(kiosks.flatMap((one) => Array.from({ length: 5 }, () => press(one)))),
    Promise.all(kiosks.map((one) => fill(one, held))),
    Promise.all(offline.map((number) => handIn(kiosk, [given(number, at('09:05'))]))),
  ])
  expect(statuses).toEqual(Array(15).fill(303))
  expect(handed.map(({ status }) => status)).toEqual(Array(10).fill(200))
  const fresh = stocks.flatMap((one) => one.fresh.map(({ number }) => number))
  const given25 = (await ticketsOf(beurt)).map(({ number }) => number)
  expect(given25).toHaveLength(25)
  expect(new Set([...given25, ...fresh]).size).toBe(25 + fresh.length)
  // Three questions, each with a key of its own: each got what was missing.
  expect(fresh).toHaveLength(30)
})

test('a code that is typed here and handed in there at once is reported once, and both visitors have a number', async () => {
  const { code, publicId } = await codeFor(beurt, at('10:10'))
  const [number = ''] = numbersIn(await fill(kiosk), 'A')
  await beurt.moveTo(at('10:00'))
  const answers = await Promise.all([
    kiosk.post('/kiosk/code', { code }),
    asJson(kiosk, '/kiosk/inlevering', { given: [given(number, at('09:55'), { said: { code } })] }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([303, 200])
  const all = await ticketsOf(beurt)
  expect(all.filter(({ appointment }) => appointment === publicId)).toHaveLength(1)
  expect(await withNumber(beurt, number)).toHaveLength(1)
})

test('where the numbers begin again at 1, those of a kiosk are passed over', async () => {
  const stock = await fill(kiosk)
  const [first = '', second = ''] = numbersIn(stock, 'B')
  // The hall is just before them.
  const press = (count: number) =>
    Promise.all(
      Array.from({ length: count }, () =>
        kiosk.post('/kiosk/nummer', { product: 'paspoort', sleutel: beurt.site.chance.secret() }),
      ),
    )
  await press(1)
  await beurt.store.write(async ({ db }) => {
    await db
      .update(tickets)
      .set({ number: 'B978', state: 'left', endedAt: 0 })
      .where(and(eq(tickets.location, 'stadskantoor'), eq(tickets.date, day)))
  })
  const [answers, handed, filled] = await Promise.all([
    press(4),
    handIn(kiosk, [given(first, at('09:00')), given(second, at('09:00'))]),
    fill(kiosk, []),
  ])
  expect(answers.map(({ status }) => status)).toEqual(Array(4).fill(303))
  expect(handed.answered).toHaveLength(2)
  const numbers = (await ticketsOf(beurt)).map(({ number }) => number).toSorted()
  expect(new Set(numbers).size).toBe(6)
  expect(numbers.filter((number) => number >= 'B980')).toEqual([first, second])
  const lent = (await lentRows(beurt)).map(({ number }) => number)
  expect(numbersIn(filled, 'B').filter((number) => numbers.includes(number))).toEqual([])
  expect(numbers.filter((number) => lent.includes(number))).toEqual([first, second])
})
