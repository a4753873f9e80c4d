// A number on one's own phone: whoever has the 128 random bits of the address sees where it stands, can ask for a little
// more time or give the number back, and sees nothing else.
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { findByFollowId } from '../../db/hall.ts'
import { isNotHandedIn } from '../../db/number-blocks.ts'
import { changeHall } from '../../db/queue.ts'
import { followPage, followPart } from '../../views/checkin/follow.ts'
import type { Asking, Refusal } from '../../views/checkin/followed.ts'
import { notYetPage, visitOverPage } from '../../views/checkin/not-followed.ts'
import { locationName } from '../catalogue/catalogue.ts'
import { isDiscreet } from '../catalogue/product.ts'
import type { Env, Site } from '../context.ts'
import { isPart } from '../queue/counter-now.ts'
import type { Happened, Refused } from '../queue/event.ts'
import type { Hall } from '../queue/hall.ts'
import { isPostponed, postpone } from '../queue/postpone.ts'
import type { Ticket } from '../queue/ticket.ts'
import { visitorLeaves } from '../queue/visitor.ts'
import { bellNames, followBell } from './follow-bell.ts'
import { openHalls, type ReadHall } from './follow-hall.ts'

/** For a number that has not reached the server yet. */
const lookAgainSeconds = 15

export function followRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  const readHall = openHalls(site)
  const show = (c: Context<Env>, ticket: Ticket, how?: How) => showNumber(c, readHall, ticket, how)

  routes.get('/volg/:followId', async (c) => {
    const ticket = await ticketIn(c, site)
    return ticket ? show(c, ticket) : notFollowed(c, site)
  })

  routes.get('/volg/:followId/stroom', async (c) => {
    const ticket = await ticketIn(c, site)
    if (!ticket) return c.notFound()
    const { location, date, serial } = ticket
    const outgoing = (c.env as Partial<HttpBindings> | undefined)?.outgoing
    return site.streams.join(followBell(readHall, location, date), { holder: `number ${location} ${serial}`, outgoing })
  })

  for (const asking of ['uitstel', 'vertrek'] as const) {
    routes.get(`/volg/:followId/${asking}`, async (c) => {
      const ticket = await ticketIn(c, site)
      return ticket ? show(c, ticket, { asking }) : notFollowed(c, site)
    })
    routes.post(`/volg/:followId/${asking}`, async (c) => {
      const asked = await ticketIn(c, site)
      if (!asked) return notFollowed(c, site)
      await changeHall<Happened, string>(site.store, asked.location, {}, (hall, now) => acts[asking](hall, asked, now))
      // Twice is once: what counts is how the number stands now.
      const ticket = (await ticketIn(c, site)) ?? asked
      if (isDone[asking](ticket, c.get('now'))) return c.redirect(c.get('frame').link(pathOf(ticket)), 303)
      return show(c, ticket, { refusal: ticket.state === 'waiting' ? 'used' : 'tooLate' })
    })
  }

  return routes
}

interface How {
  asking?: Asking
  refusal?: Refusal
}

/** What a visitor can do about the own number. */
const acts: Record<Asking, (hall: Hall, ticket: Ticket, now: number) => Happened | Refused<string>> = {
  uitstel: (hall, { serial }, now) => postpone(hall, serial, now),
  vertrek: (hall, { serial }, now) => visitorLeaves(hall, serial, now),
}

const isDone: Record<Asking, (ticket: Ticket, now: number) => boolean> = {
  uitstel: (ticket, now) => ticket.state === 'waiting' && isPostponed(ticket, now),
  vertrek: ({ state }) => state === 'left',
}

const pathOf = ({ followId }: Ticket) => `/volg/${followId}`

const ticketIn = (c: Context<Env>, { store }: Site) =>
  store.read((db) => findByFollowId(db, c.req.param('followId') ?? ''))

/** A kiosk without connection gives numbers that can be followed once they are handed in; all else is over. */
async function notFollowed(c: Context<Env>, { store }: Site) {
  const frame = c.get('frame')
  c.header('cache-control', 'no-store')
  // A page that was left open reads only its part: what it must show now is another page.
  if (isPart(c)) c.header('hx-refresh', 'true')
  if (!(await store.read((db) => isNotHandedIn(db, c.req.param('followId') ?? '')))) {
    return c.html(visitOverPage(frame), 404)
  }
  c.header('refresh', String(lookAgainSeconds))
  return c.html(notYetPage(frame), 404)
}

async function showNumber(c: Context<Env>, readHall: ReadHall, ticket: Ticket, { asking, refusal }: How = {}) {
  const [frame, catalogue] = [c.get('frame'), c.get('catalogue')]
  const { hall, now, progress, evacuated, pushKey } = await readHall(ticket.location, ticket.date)
  const { choices } = ticket
  const followed = {
    ticket,
    place: locationName(catalogue, ticket.location, frame.language),
    progress: progress(ticket),
    rules: hall.rules,
    bell: bellNames(ticket),
    zone: catalogue.plans.get(ticket.location)?.zone ?? '',
    now,
    // A discreet visit names nothing, not even on the visitor's own phone in a full hall.
    bring: isDiscreet(choices, catalogue.products) ? undefined : { choices, calm: false, catalogue },
    asking,
    refusal,
    evacuated,
    pushKey,
  }
  c.header('cache-control', 'no-store')
  return c.html(isPart(c) ? followPart(frame, followed) : followPage(frame, followed), refusal ? 409 : 200)
}
