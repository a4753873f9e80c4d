// A town in the middle of an afternoon, served on a port: appointments in every state, a hall with people in it, and
// four counters that each do something else. The screens of every-screen.ts are looked at here.
import { eq } from 'drizzle-orm'
import { findVisit } from '../../db/appointments.ts'
import { checkIn } from '../../db/checkin.ts'
import { cancelAppointment } from '../../db/own.ts'
import { blocks, employees, installation } from '../../db/schema.ts'
import { beginSession } from '../../db/staff.ts'
import { createApp } from '../../src/app.ts'
import { demoRoutes } from '../../src/demo/routes.ts'
import { callNext, finish, markAbsent, openCounter, startServing } from '../../src/queue/counter.ts'
import { demoBand } from '../../views/demo/band.ts'
import { at, followPathOf, press, tokenOf } from '../checkin/arriving.ts'
import { takesNumber } from '../queue/at-work.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { bookAt } from '../support/booked.ts'
import { onPort } from '../support/wire.ts'

export type TownInUse = Awaited<ReturnType<typeof openTownInUse>>

export async function openTownInUse() {
  const beurt = await createTestApp({ now: at('12:30') })
  const made = await appointmentsOf(beurt)
  await beurt.moveTo(at('14:30'))
  const follow = await fillHall(beurt, made.helped.publicId)
  const wire = await onPort(createApp({ ...beurt.site, banner: demoBand }, demoRoutes(beurt.site)))
  return {
    beurt,
    url: `http://localhost:${wire.port}`,
    made,
    follow,
    cookies: {
      resident: [],
      stranger: [],
      clerk: [['employee', await sessionOf(beurt, 'sanne')]],
      administrator: [['employee', await sessionOf(beurt, 'tijn')]],
      kiosk: [['kiosk', tokenOf('kiosk-stadskantoor')]],
      farKiosk: [['kiosk', tokenOf('kiosk-molenwijk')]],
      display: [['display', tokenOf('scherm-stadskantoor')]],
      farDisplay: [['display', tokenOf('scherm-molenwijk')]],
    } satisfies Record<string, [string, string][]>,
    /** When all is closed, on the day on which the registrar's last block has gone from the plan. */
    async moveToEvening() {
      await beurt.moveTo(at('21:00'))
      await beurt.store.write(async ({ db }) => {
        await db.update(blocks).set({ validUntil: '2026-01-01' }).where(eq(blocks.team, 'burgerlijke-stand'))
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
    return { ...made, code: visit?.code ?? '' }
  }
  const cancelled = await on('16:00')
  await cancelAppointment(beurt.store, beurt.site.chance, cancelled.publicId)
  return {
    cancelled,
    upcoming: await on('10:20', 'stadskantoor', '2026-11-26'),
    ready: await on('15:00'),
    early: await on('16:30'),
    late: await on('14:00', 'molenwijk'),
    elsewhere: await on('15:10', 'molenwijk'),
    helped: await on('14:30'),
  }
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
  const [served = '', absent = '', serving = '', called = '', waiting = ''] = await Promise.all(
    [1, 2, 3, 4, 8].map((serial) => followPathOf(beurt, serial)),
  )
  return { served, absent, serving, called, waiting }
}
