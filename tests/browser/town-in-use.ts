// A town in the middle of an afternoon, served on a port: appointments in every state, a hall with people in it, and
// four counters that each do something else. The screens of every-screen.ts are looked at here.
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { turnOnAlert } from '../../db/alerts.ts'
import { findVisit } from '../../db/appointments.ts'
import { checkIn } from '../../db/checkin.ts'
import { leaseMessages, settle } from '../../db/leases.ts'
import { cancelAppointment } from '../../db/own.ts'
import { changeHall } from '../../db/queue.ts'
import { employees, installation, outbox, products, returning } from '../../db/schema.ts'
import { beginSession } from '../../db/staff.ts'
import { askToWait } from '../../db/waiting.ts'
import { createApp } from '../../src/app.ts'
import type { Visit } from '../../src/demo/life/browser.ts'
import { lifeRoutes } from '../../src/demo/life-routes.ts'
import { demoRoutes } from '../../src/demo/routes.ts'
import { recordingTransports } from '../../src/messages/recording.ts'
import { openSender } from '../../src/messages/sender.ts'
import { openCounter } from '../../src/queue/breaks.ts'
import { callNext, finish, markAbsent, startServing } from '../../src/queue/counter.ts'
import { postpone } from '../../src/queue/postpone.ts'
import { together } from '../../src/queue/turn.ts'
import { visitorLeaves } from '../../src/queue/visitor.ts'
import { demoBand } from '../../views/demo/band.ts'
import { at, followPathOf, press, tokenOf } from '../checkin/arriving.ts'
import { takesNumber } from '../queue/at-work.ts'
import { createTestApp, origin, type TestApp } from '../support/app.ts'
import { bookAt } from '../support/booked.ts'
import { onPort } from '../support/wire.ts'
import { withAxe } from './judging.ts'

export type TownInUse = Awaited<ReturnType<typeof openTownInUse>>

export async function openTownInUse() {
  const beurt = await createTestApp({ now: at('12:30') })
  const made = await appointmentsOf(beurt)
  await sendMessages(beurt)
  await beurt.moveTo(at('14:30'))
  const follow = await fillHall(beurt, made.helped.publicId)
  const [waiting, kept] = await twoWhoWait(beurt)
  const offered = await anOffer(beurt)
  const visit: Visit = (request, remote) => app.fetch(request, { remote })
  const routes = demoRoutes(beurt.site).route('/', lifeRoutes(beurt.site, visit))
  const app = createApp({ ...beurt.site, banner: demoBand }, routes)
  const wire = await onPort(withAxe(app))
  return {
    beurt,
    url: `http://localhost:${wire.port}`,
    made: { ...made, offered, waiting, kept },
    follow,
    cookies: {
      resident: [],
      stranger: [],
      clerk: [['employee', await sessionOf(beurt, 'sanne')]],
      receptionist: [['employee', await sessionOf(beurt, 'wim')]],
      coordinator: [['employee', await sessionOf(beurt, 'joke')]],
      administrator: [['employee', await sessionOf(beurt, 'tijn')]],
      kiosk: [['kiosk', tokenOf('kiosk-stadskantoor')]],
      farKiosk: [['kiosk', tokenOf('kiosk-molenwijk')]],
      display: [['display', tokenOf('scherm-stadskantoor')]],
      farDisplay: [['display', tokenOf('scherm-molenwijk')]],
    } satisfies Record<string, [string, string][]>,
    /** When all is closed, and the registrar's next day, as far as one can see ahead, is full. */
    async moveToEvening() {
      await beurt.moveTo(at('21:00'))
      await beurt.store.write(async ({ db }) => {
        await db.update(products).set({ horizonDays: 1 }).where(eq(products.code, 'geboorteaangifte'))
        const [startsAt, until] = [Date.parse(at('00:00', '2026-11-25')), Date.parse(at('00:00', '2026-11-27'))]
        const gone = { date: '2026-11-25', startsAt, endsAt: until, until, products: [] }
        const place = { ...gone, location: 'stadskantoor', team: 'burgerlijke-stand' }
        await db.insert(returning).values(Array.from({ length: 20 }, () => place))
        await db.update(installation).set({ catalogueVersion: 99 })
      })
    },
    async close() {
      await wire.close()
      await beurt.close()
    },
  }
}

/** Whose browser it is. */
export type Who = keyof TownInUse['cookies']

async function appointmentsOf(beurt: TestApp) {
  async function on(time: string, location = 'stadskantoor', date?: string) {
    const made = await bookAt(beurt, Date.parse(at(time, date)), { location })
    const visit = await beurt.store.read((db) => findVisit(db, made.publicId))
    return { ...made, code: visit?.code ?? '', version: visit?.version ?? 0 }
  }
  const cancelled = await on('16:00')
  await cancelAppointment(beurt.store, beurt.site.chance, cancelled.publicId, cancelled.version)
  return {
    cancelled,
    upcoming: await on('10:20', 'stadskantoor', '2026-11-26'),
    besideIt: await on('10:30', 'stadskantoor', '2026-11-26'),
    ready: await on('15:00'),
    early: await on('16:30'),
    late: await on('14:00', 'molenwijk'),
    elsewhere: await on('15:10', 'molenwijk'),
    helped: await on('14:30'),
  }
}

/** Two who wait without an appointment: one for Mondays, and one who is offered what is left of what was given up. */
async function twoWhoWait(beurt: TestApp) {
  const links: { secret: string }[] = []
  for (const [name, weekday] of [
    ['mo', 1],
    ['do', 4],
  ] as const) {
    const email = `${name}@voorbeeld.nl`
    const wish = { locations: ['stadskantoor'], weekdays: [weekday], parts: ['morning' as const] }
    const visit = { choices: [{ product: 'paspoort', persons: 1 }], calm: false, latestDate: '2026-11-27' }
    const asked = { ...wish, ...visit, language: 'nl', contact: { name, email, mobile: null } }
    const form = { key: beurt.site.chance.secret(), body: {} }
    await askToWait(beurt.store, beurt.site.chance, form, email, asked)
    const [told] = await beurt.store.read((db) => db.select().from(outbox).where(eq(outbox.recipient, email)))
    links.push({ secret: told?.facts?.secret ?? '' })
  }
  const [waiting = { secret: '' }, kept = { secret: '' }] = links
  return [waiting, kept] as const
}

/** Somebody who comes in December, and is offered the place that somebody else gives up. */
async function anOffer(beurt: TestApp) {
  const offered = await bookAt(beurt, Date.parse(at('10:00', '2026-12-08')))
  const wish = { locations: ['stadskantoor', 'molenwijk'], weekdays: [4], parts: ['morning' as const] }
  await turnOnAlert(beurt.store, offered.publicId, wish)
  for (const time of ['11:00', '11:30']) {
    const left = await bookAt(beurt, Date.parse(at(time, '2026-11-26')))
    const visit = await beurt.store.read((db) => findVisit(db, left.publicId))
    await cancelAppointment(beurt.store, beurt.site.chance, left.publicId, visit?.version ?? 0)
  }
  await beurt.moveTo(at('14:30'))
  return offered
}

/** One mail is refused, a few others are in the post. */
async function sendMessages(beurt: TestApp): Promise<void> {
  const { leased } = await leaseMessages(beurt.store, ['mail'], 1)
  for (const one of leased) await settle(beurt.store, one, { never: '550 5.1.1' })
  const house = () => ({ publicUrl: origin, address: 'afspraken@elzenvoorde.example' })
  await openSender({ ...beurt.site, transports: recordingTransports(beurt.store), house }).close()
}

async function sessionOf(beurt: TestApp, username: string): Promise<string> {
  const everybody = await beurt.store.read((db) => db.select().from(employees))
  const id = everybody.find((employee) => employee.username === username)?.id ?? 0
  return beginSession(beurt.store, beurt.site.chance, id, 'here')
}

/** Counter 1 has called, 3 serves, 2 could call, 4 is closed. Gives the pages that follow the numbers. */
async function fillHall(beurt: TestApp, helped: string) {
  const coming = { location: 'stadskantoor', language: 'nl', channel: 'kiosk' } as const
  await checkIn(beurt.store, beurt.site.chance, { publicId: helped }, coming, {})
  for (let visitor = 0; visitor < 7; visitor++) await takesNumber(beurt)
  for (const counter of [1, 2, 3]) await press(beurt, counter, openCounter)
  await press(beurt, 3, callNext)
  await press(beurt, 3, startServing)
  await press(beurt, 3, finish)
  await press(beurt, 3, callNext)
  await press(beurt, 3, markAbsent)
  await press(beurt, 3, callNext)
  await press(beurt, 3, startServing)
  await press(beurt, 1, callNext)
  const done = await changeHall(beurt.store, 'stadskantoor', {}, (hall, now) => {
    const [later, gone] = [postpone(hall, 6, now), visitorLeaves(hall, 7, now)]
    return 'refused' in later ? later : 'refused' in gone ? gone : together(later, gone)
  })
  expect(done).not.toHaveProperty('refused')
  const [served = '', absent = '', serving = '', called = '', later = '', left = '', waiting = ''] = await Promise.all(
    [1, 2, 3, 4, 6, 7, 8].map((serial) => followPathOf(beurt, serial)),
  )
  return { served, absent, serving, called, later, left, waiting }
}
