import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { hallOf } from '../../db/hall.ts'
import { lastDoneAt, lastEventOf, whyCalled } from '../../db/log.ts'
import { changeHall } from '../../db/queue.ts'
import type { Store } from '../../db/store.ts'
import { counterPage, counterPart, type Trouble } from '../../views/queue/counter.ts'
import { countersPage, countersPart } from '../../views/queue/counters.ts'
import { hallPage, hallPart } from '../../views/queue/hall.ts'
import { localDay } from '../catalogue/day.ts'
import type { Env, Site } from '../context.ts'
import type { Channel } from '../events.ts'
import { personAt } from '../staff/person.ts'
import { callNext, closeCounter, finish, markAbsent, openCounter, putBack, recall, startServing } from './counter.ts'
import type { Happened, Refused } from './event.ts'
import { type Hall, workAt } from './hall.ts'

const seen = z.object({ gezien: z.coerce.number().int().nonnegative() })
const absent = z.object({ volgnummer: z.coerce.number().int().positive() })

/** A form that no page of ours has. */
function malformed(result: { success: boolean }): undefined {
  if (!result.success) throw new HTTPException(400)
}
const asSeen = zValidator('form', seen, malformed)

export function queueRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  const { store, streams } = site

  routes.get('/balie', async (c) => {
    const shown = await hallNow(c, store)
    return c.html((isPart(c) ? countersPart : countersPage)(c.get('frame'), shown))
  })

  // Only a bell: whoever hears it reads their own page again.
  routes.get('/balie/stroom', (c) => {
    const { id, location } = c.get('employee')
    return streams.join(bellOf(store, location), { holder: `employee ${id}` })
  })

  routes.get('/balie/:number', (c) => counterNow(c, store))

  routes.post('/balie/:number/opening', asSeen, (c) => press(c, store, c.req.valid('form').gezien, openCounter))
  routes.post('/balie/:number/sluiting', asSeen, (c) => press(c, store, c.req.valid('form').gezien, closeCounter))
  routes.post('/balie/:number/oproep', asSeen, (c) => press(c, store, c.req.valid('form').gezien, callNext))
  routes.post('/balie/:number/herhaling', asSeen, (c) => press(c, store, c.req.valid('form').gezien, recall))
  routes.post('/balie/:number/bezoek', asSeen, (c) => press(c, store, c.req.valid('form').gezien, startServing))
  routes.post('/balie/:number/afronding', asSeen, (c) => press(c, store, c.req.valid('form').gezien, finish))
  routes.post('/balie/:number/afwezigheid', asSeen, (c) => press(c, store, c.req.valid('form').gezien, markAbsent))
  routes.post('/balie/:number/terugkeer', zValidator('form', absent, malformed), (c) =>
    press(c, store, c.req.valid('form').volgnummer, putBackAt),
  )

  routes.get('/hal', async (c) => {
    const shown = await hallNow(c, store)
    return c.html((isPart(c) ? hallPart : hallPage)(c.get('frame'), shown))
  })

  return routes
}

const bellOf = (store: Store, location: string): Channel => ({
  key: `hall ${location}`,
  wants: (announcement) => announcement.topic === 'queue' && announcement.location === location,
  render: async () => ({ event: 'message', data: 'queue', id: await store.read((db) => lastEventOf(db, location)) }),
})

/** Whether htmx asks for the live part of a page alone. */
const isPart = (c: Context<Env>) => c.req.header('hx-request-type') === 'partial'

/** The hall where the employee works, and all that its pages need beside it. */
async function hallNow(c: Context<Env>, store: Store) {
  const { location } = c.get('employee')
  const catalogue = c.get('catalogue')
  const now = c.get('now')
  const zone = catalogue.plans.get(location)?.zone ?? ''
  const hall = await store.read((db) => hallOf(db, catalogue, location, localDay(now, zone)))
  return { person: personAt(c.get('employee'), catalogue, c.get('language')), catalogue, zone, now, hall }
}

/** The page of the counter in the path, as it is now; with the reason when a press did nothing. */
async function counterNow(c: Context<Env>, store: Store, trouble?: Trouble) {
  const place = await hallNow(c, store)
  const counter = place.hall.counters.find(({ number }) => String(number) === c.req.param('number'))
  if (!counter) return c.notFound()
  const work = workAt(place.hall, counter.number)
  const [done, why] = await store.read(async (db) => [
    await lastDoneAt(db, counter),
    work.doing === 'nothing' ? undefined : await whyCalled(db, work.ticket),
  ])
  const shown = { ...place, counter, done, why, ...(trouble ? { trouble } : {}) }
  // That nobody waits is no conflict: it is the answer.
  const status = trouble && trouble !== 'nobodyWaiting' ? 409 : 200
  return c.html((isPart(c) ? counterPart : counterPage)(c.get('frame'), shown), status)
}

type Press = (hall: Hall, number: number, about: number, now: number) => Happened | Refused<Trouble | 'unknownCounter'>

/** From whichever counter: the ticket waits again for all of them. */
const putBackAt: Press = (hall, number, serial) =>
  hall.counters.some((counter) => counter.number === number) ? putBack(hall, serial) : { refused: 'unknownCounter' }

/** One press on a button of the counter in the path. `about` is what the form says it is about. */
async function press(c: Context<Env>, store: Store, about: number, act: Press) {
  const { id, location } = c.get('employee')
  const number = Number(c.req.param('number'))
  const happened = await changeHall(store, location, { employee: id }, (hall, now) => act(hall, number, about, now))
  if (!('refused' in happened)) return c.redirect(c.get('frame').link(`/balie/${number}`), 303)
  return happened.refused === 'unknownCounter' ? c.notFound() : counterNow(c, store, happened.refused)
}
