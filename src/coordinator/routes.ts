// The hall now, for who runs it: counters from afar, their teams, and the line on the displays. None of it changes which
// appointments can be made.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { hangLine } from '../../db/board-line.ts'
import { changeFromAfar } from '../../db/queue.ts'
import type { Refusal } from '../../views/coordinator/shown.ts'
import { hallPage, hallPart } from '../../views/queue/hall.ts'
import type { Env, Site } from '../context.ts'
import { readLine } from '../display/line.ts'
import { actorOf } from '../origin.ts'
import { closeCounter, openCounter } from '../queue/breaks.ts'
import { hallNow, isPart } from '../queue/counter-now.ts'
import { changeTeams } from '../queue/counter-teams.ts'
import type { Happened, Refused } from '../queue/event.ts'
import type { Hall } from '../queue/hall.ts'
import { machinesHere } from '../staff/device-now.ts'
import { mayActAs } from '../staff/role.ts'
import { coordinatorNow } from './coordinator-now.ts'

const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat())
const asSeen = zValidator('form', z.object({ gezien: z.coerce.number().int().nonnegative() }), malformed)
const teams = zValidator('form', z.object({ stond: several, team: several }), malformed)
const line = zValidator(
  'form',
  z.object({ nl: z.string().max(1_000), en: z.string().max(1_000).default('') }),
  malformed,
)

/** A form that no page of ours has. */
function malformed(result: { success: boolean }): undefined {
  if (!result.success) throw new HTTPException(400)
}

export function coordinatorRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  const { store } = site

  routes.get('/hal', async (c) => {
    if (mayActAs(c.get('employee'), ['coordinator'])) {
      return coordinatorNow(c, site, {
        teamsOf: Number(c.req.query('teams')) || undefined,
        writesLine: c.req.query('regel') === 'ja',
      })
    }
    const shown = { ...(await hallNow(c, store)), machines: await machinesHere(c, site) }
    return c.html((isPart(c) ? hallPart : hallPage)(c.get('frame'), shown))
  })

  routes.post('/hal/balies/:number/opening', asSeen, (c) =>
    act(c, site, 'counterOpened', (hall, number) => openCounter(hall, number, c.req.valid('form').gezien)),
  )
  routes.post('/hal/balies/:number/sluiting', asSeen, (c) =>
    act(c, site, 'counterClosed', (hall, number) => closeCounter(hall, number, c.req.valid('form').gezien)),
  )
  routes.post('/hal/balies/:number/teams', teams, (c) => {
    const { stond, team } = c.req.valid('form')
    const known = c.get('catalogue').teams.map(({ code }) => code)
    return act(c, site, 'teamsChanged', (hall, number) => changeTeams(hall, number, stond, team, known))
  })

  routes.post('/hal/regel', line, async (c) => {
    const typed = c.req.valid('form')
    const read = readLine(typed)
    if ('problems' in read)
      return coordinatorNow(c, site, { writesLine: true, typed, problems: read.problems, status: 422 })
    await hangLine(store, c.get('employee').location, read, actorOf(c, site))
    return c.redirect(c.get('frame').link('/hal'), 303)
  })
  routes.post('/hal/regel/einde', async (c) => {
    await hangLine(store, c.get('employee').location, undefined, actorOf(c, site))
    return c.redirect(c.get('frame').link('/hal'), 303)
  })

  return routes
}

type Reason = Refusal | 'unknownCounter' | 'noTeams'

/** Does something about the counter in the path, and leads back to the hall; or shows it with why nothing was done. */
async function act(
  c: Context<Env>,
  site: Site,
  action: string,
  decide: (hall: Hall, number: number) => Happened | Refused<Reason>,
) {
  const { location } = c.get('employee')
  const number = Number(c.req.param('number'))
  const entry = { ...actorOf(c, site), action, object: `${location} ${number}` }
  const happened = await changeFromAfar(site.store, location, entry, (hall) => decide(hall, number))
  if (!('refused' in happened)) return c.redirect(c.get('frame').link('/hal'), 303)
  if (happened.refused === 'unknownCounter') return c.notFound()
  if (happened.refused === 'noTeams') return coordinatorNow(c, site, { teamsOf: number, chosen: [], status: 422 })
  return coordinatorNow(c, site, { trouble: { counter: number, reason: happened.refused }, status: 409 })
}
