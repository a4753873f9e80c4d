// The presses that are about one visitor in particular: taken out of turn, sent on, parked, put first, gone home.
import { zValidator } from '@hono/zod-validator'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { forbiddenPage } from '../../views/staff/door.ts'
import type { Env, Site } from '../context.ts'
import { callChosen } from './counter.ts'
import { mayChooseHere } from './counter-now.ts'
import { priorityReasons } from './event.ts'
import { choiceReasons } from './order.ts'
import { giveBack, park, passOn, takeBack } from './passing.ts'
import { asSeen, gezien, malformed, press } from './press-routes.ts'
import { readDestination } from './pressed.ts'
import { givePriority, putBack, visitorLeaves } from './visitor.ts'

const volgnummer = z.coerce.number().int().positive()
const noteMax = 200

const passing = zValidator(
  'form',
  z.object({ gezien, naar: z.string().max(64), notitie: z.string().trim().max(noteMax).default('') }),
  malformed,
)
const ofTicket = zValidator('form', z.object({ volgnummer }), malformed)
const ofTicketSeen = zValidator('form', z.object({ gezien, volgnummer }), malformed)
const choice = zValidator('form', z.object({ gezien, volgnummer, reden: z.enum(choiceReasons) }), malformed)
const priority = zValidator('form', z.object({ gezien, volgnummer, reden: z.enum(priorityReasons) }), malformed)

export function visitorRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.post('/balie/:number/keuze', choice, (c) => {
    const { gezien, volgnummer, reden } = c.req.valid('form')
    if (!mayChooseHere(c)) return c.html(forbiddenPage(c.get('frame'), c.get('employee')), 403)
    return press(c, site, (hall, counter, now) => callChosen(hall, counter, gezien, volgnummer, reden, now))
  })
  routes.post('/balie/:number/parkering', asSeen, (c) =>
    press(c, site, (hall, counter, now) => park(hall, counter, c.req.valid('form').gezien, now)),
  )
  routes.post('/balie/:number/terugname', ofTicketSeen, (c) => {
    const { gezien, volgnummer } = c.req.valid('form')
    return press(c, site, (hall, counter, now) => takeBack(hall, counter, gezien, volgnummer, now))
  })
  routes.post('/balie/:number/doorverwijzing', passing, (c) => {
    const { gezien, naar, notitie } = c.req.valid('form')
    const to = readDestination(naar)
    if (!to) throw new HTTPException(400)
    const panel = { name: 'doorverwijzen', note: notitie } as const
    return press(c, site, (hall, counter, now) => passOn(hall, counter, gezien, to, notitie || null, now), panel)
  })
  routes.post('/balie/:number/voorrang', priority, (c) => {
    const { gezien, volgnummer, reden } = c.req.valid('form')
    return press(c, site, (hall, counter, now) => givePriority(hall, volgnummer, reden, now, { counter, seen: gezien }))
  })
  routes.post('/balie/:number/vertrek', ofTicketSeen, (c) => {
    const { gezien, volgnummer } = c.req.valid('form')
    return press(c, site, (hall, counter, now) => visitorLeaves(hall, volgnummer, now, { counter, seen: gezien }))
  })
  // From whichever counter: the ticket waits again for all of them.
  routes.post('/balie/:number/terugkeer', ofTicket, (c) =>
    press(c, site, (hall) => putBack(hall, c.req.valid('form').volgnummer)),
  )
  routes.post('/balie/:number/teruggave', ofTicket, (c) =>
    press(c, site, (hall) => giveBack(hall, c.req.valid('form').volgnummer)),
  )

  return routes
}
