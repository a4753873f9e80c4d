// What a visitor asks on a phone at the moment at which a counter calls: one of the two happens, and the page says which.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { events } from '../../../db/schema.ts'
import { gezien, opens, signedIn } from '../../queue/at-work.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { at, followPathOf, kioskAt, takeNumberFor, ticketsOf } from '../arriving.ts'

const visitors = 6

let beurt: TestApp
let phone: Browser
let paths: string[]
beforeEach(async () => {
  beurt = await createTestApp({ now: at('09:00') })
  const kiosk = await kioskAt(beurt)
  for (let visitor = 0; visitor < visitors; visitor++) await takeNumberFor(kiosk, 'paspoort')
  paths = await Promise.all(Array.from({ length: visitors }, (_, at) => followPathOf(beurt, at + 1)))
  phone = beurt.browser()
})
afterEach(() => beurt.close())

const logged = async (kind: string) =>
  (await beurt.store.read((db) => db.select().from(events))).filter((event) => event.kind === kind)

/** The buttons of counters 1 and 2, to be pressed at the same moment as those on the phones. */
async function twoCounters() {
  const sanne = await signedIn(beurt, 'sanne')
  const seen: { counter: number; gezien: string }[] = []
  for (const counter of [1, 2]) seen.push({ counter, gezien: gezien(await opens(sanne, counter)) })
  return () => seen.map(({ counter, gezien }) => sanne.post(`/balie/${counter}/oproep`, { gezien }))
}

test.each(['vertrek', 'uitstel'] as const)(
  '%s by everybody while two counters call, each press twice',
  async (what) => {
    const call = await twoCounters()
    const ask = () => paths.map((path) => phone.post(`${path}/${what}`, {}))
    const [first, calls, second] = [ask(), call(), ask()]
    const answers = await Promise.all([...first, ...second])
    const pressed = (await Promise.all(calls)).map(({ status }) => status)

    const tickets = new Map((await ticketsOf(beurt)).map((ticket) => [ticket.serial, ticket]))
    const called = [...tickets.values()].filter(({ state }) => state === 'called').map(({ serial }) => serial)
    const done = (await logged(what === 'vertrek' ? 'ticketLeft' : 'ticketPostponed')).map(({ ticket }) => ticket)
    // Whoever was called hears so; everybody else got what they asked for, and both presses say the same.
    expect([...called, ...done].sort()).toEqual([1, 2, 3, 4, 5, 6])
    const wanted = paths.map((_, at) => (called.includes(at + 1) ? 409 : 303))
    expect(answers.map(({ status }) => status)).toEqual([...wanted, ...wanted])
    // A counter that finds nobody says so on its own page.
    expect(pressed.filter((status) => status === 303)).toHaveLength(called.length)
    expect(pressed.every((status) => status === 303 || status === 200)).toBe(true)
  },
)

test('two phones of one family: one leaves, one asks for time, and both see what became of it', async () => {
  const [path = ''] = paths
  const answers = await Promise.all(
    ['vertrek', 'uitstel', 'vertrek', 'uitstel'].map((what) => phone.post(`${path}/${what}`, {})),
  )
  const [left, later] = [await logged('ticketLeft'), await logged('ticketPostponed')]
  expect(left).toHaveLength(1)
  const wasLater = later.length === 1
  expect(answers.map(({ status }) => status)).toEqual(
    wasLater ? [303, expect.any(Number), 303, expect.any(Number)] : [303, 409, 303, 409],
  )
  expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true)
  expect((await phone.get(path)).text('.bz-band')).toBe('Uw nummer is teruggegeven')
})
