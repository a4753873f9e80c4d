// The call for help. Whatever is pressed leads to the band as it is then: on a page with scripts the band alone.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { answerAlarm, endAlarm, openAlarms, raiseAlarm } from '../../db/alarms.ts'
import { evacuationAt } from '../../db/evacuation.ts'
import { countersAt } from '../../db/hall.ts'
import { alarmBand } from '../../views/staff/alarm.ts'
import type { Env, Site } from '../context.ts'
import { actorOf } from '../origin.ts'
import { type AlarmPlace, alarmPage, readAlarmPlace } from './alarm.ts'
import { type Employee, mayActAs } from './role.ts'

const place = z.object({ plek: z.string().max(20) })

export function alarmRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  const { store } = site

  routes.get('/noodoproep', (c) => show(c, site))

  routes.post('/noodoproep', zValidator('form', place), async (c) => {
    const employee = c.get('employee')
    const from = readAlarmPlace(c.req.valid('form').plek)
    if (from === undefined || !mayCallFrom(employee, from)) throw new HTTPException(400)
    const counters = await store.read((db) => countersAt(db, employee.location))
    if (from !== 'reception' && !counters.some(({ number }) => number === from)) return c.notFound()
    await raiseAlarm(store, employee.location, from, actorOf(c, site))
    return show(c, site, alarmPage(from))
  })

  routes.post('/noodoproep/:id/antwoord', async (c) => {
    await answerAlarm(store, c.get('employee').location, Number(c.req.param('id')), actorOf(c, site))
    return show(c, site)
  })

  routes.post('/noodoproep/:id/einde', async (c) => {
    await endAlarm(store, c.get('employee').location, Number(c.req.param('id')), actorOf(c, site))
    return show(c, site)
  })

  return routes
}

const mayCallFrom = (employee: Employee, from: AlarmPlace): boolean =>
  mayActAs(employee, [from === 'reception' ? 'reception' : 'counter'])

/** The band as it is now, or without scripts the way back: `page`, or where one's work begins. */
async function show(c: Context<Env>, { store }: Site, page = '/medewerker') {
  const frame = c.get('frame')
  if (c.req.header('hx-request') !== 'true') return c.redirect(frame.link(page), 303)
  const { id: employee, location } = c.get('employee')
  const [alarms, evacuation] = await store.read(async (db) => [
    await openAlarms(db, location, c.get('now')),
    await evacuationAt(db, location),
  ])
  const zone = c.get('catalogue').plans.get(location)?.zone ?? ''
  return c.html(alarmBand(frame, { alarms, evacuation, employee, zone }))
}
