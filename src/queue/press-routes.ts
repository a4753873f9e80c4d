// The presses of the ordinary work at a counter. Each sends what its page showed, and ends in the page as it is now.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { changeHall, undoLast } from '../../db/queue.ts'
import { useLetterKeys } from '../../db/staff.ts'
import type { Panel, Trouble } from '../../views/queue/shown.ts'
import type { Env, Site } from '../context.ts'
import { closeCounter, openCounter, pauseCounter } from './breaks.ts'
import { callNext, finish, goOn, markAbsent, recall, startServing } from './counter.ts'
import { counterNow } from './counter-now.ts'
import type { Happened, Refused } from './event.ts'
import { type Hall, pauseReasons } from './hall.ts'
import { readDone } from './pressed.ts'

export const gezien = z.coerce.number().int().nonnegative()

/** A form that no page of ours has. */
export function malformed(result: { success: boolean }): undefined {
  if (!result.success) throw new HTTPException(400)
}
export const asSeen = zValidator('form', z.object({ gezien }), malformed)
const ending = zValidator(
  'form',
  z.object({
    gezien,
    vergeten: z.literal('ja').optional(),
    gedaan: z.union([z.string(), z.array(z.string())]).optional(),
  }),
  malformed,
)
const pause = zValidator('form', z.object({ gezien, reden: z.enum(pauseReasons).optional() }), malformed)
const letters = zValidator('form', z.object({ letters: z.enum(['aan', 'uit']) }), malformed)

export function pressRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  const { store } = site

  routes.post('/balie/:number/opening', asSeen, (c) =>
    press(c, site, (hall, counter) => openCounter(hall, counter, c.req.valid('form').gezien)),
  )
  routes.post('/balie/:number/sluiting', asSeen, (c) =>
    press(c, site, (hall, counter) => closeCounter(hall, counter, c.req.valid('form').gezien)),
  )
  routes.post('/balie/:number/pauze', pause, (c) => {
    const { gezien, reden = null } = c.req.valid('form')
    return press(c, site, (hall, counter) => pauseCounter(hall, counter, gezien, reden))
  })
  routes.post('/balie/:number/oproep', ending, (c) => {
    const { gezien, gedaan } = c.req.valid('form')
    const done = readDone(gedaan, c.get('catalogue').products)
    return press(c, site, (hall, counter, now) => callNext(hall, counter, gezien, now, done))
  })
  routes.post('/balie/:number/herhaling', asSeen, (c) =>
    press(c, site, (hall, counter, now) => recall(hall, counter, c.req.valid('form').gezien, now)),
  )
  routes.post('/balie/:number/bezoek', asSeen, (c) =>
    press(c, site, (hall, counter, now) => startServing(hall, counter, c.req.valid('form').gezien, now)),
  )
  routes.post('/balie/:number/voortzetting', asSeen, (c) =>
    press(c, site, (hall, counter, now) => goOn(hall, counter, c.req.valid('form').gezien, now)),
  )
  routes.post('/balie/:number/afronding', ending, (c) => {
    const { gezien, gedaan, vergeten } = c.req.valid('form')
    const how = { done: readDone(gedaan, c.get('catalogue').products), forgotten: vergeten === 'ja' }
    return press(c, site, (hall, counter, now) => finish(hall, counter, gezien, now, how))
  })
  routes.post('/balie/:number/afwezigheid', asSeen, (c) =>
    press(c, site, (hall, counter) => markAbsent(hall, counter, c.req.valid('form').gezien)),
  )
  routes.post('/balie/:number/herstel', asSeen, async (c) => {
    const { id, location } = c.get('employee')
    const { gezien } = c.req.valid('form')
    return answer(c, site, await undoLast(store, location, { employee: id }, Number(c.req.param('number')), gezien))
  })
  routes.post('/balie/:number/sneltoetsen', letters, async (c) => {
    await useLetterKeys(store, c.get('employee').id, c.req.valid('form').letters === 'aan')
    return c.redirect(c.get('frame').link(`/balie/${c.req.param('number')}`), 303)
  })

  return routes
}

/** A press on a button: what it does to the hall, at the counter with this number. */
type Press = (hall: Hall, counter: number, now: number) => Happened | Refused<Trouble | 'unknownCounter'>

/** Presses a button of the counter in the path, and leads to its page; `panel` stays open when nothing was done. */
export async function press(c: Context<Env>, site: Site, act: Press, panel?: Panel) {
  const { id, location } = c.get('employee')
  const number = Number(c.req.param('number'))
  const happened = await changeHall(site.store, location, { employee: id }, (hall, now) =>
    hall.counters.some((counter) => counter.number === number) ? act(hall, number, now) : unknownCounter,
  )
  return answer(c, site, happened, panel)
}

const unknownCounter = { refused: 'unknownCounter' } as const

/** To the counter's page as it is now; or that page with the reason why nothing was done. */
function answer(c: Context<Env>, site: Site, happened: Happened | Refused<Trouble | 'unknownCounter'>, panel?: Panel) {
  if (!('refused' in happened)) return c.redirect(c.get('frame').link(`/balie/${c.req.param('number')}`), 303)
  if (happened.refused === 'unknownCounter') return c.notFound()
  return counterNow(c, site, { trouble: happened.refused, panel })
}
