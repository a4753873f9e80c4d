// What the reception does for whoever stands at the desk: check them in, give a number by hand, let somebody go first.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { findVisit } from '../../db/appointments.ts'
import { checkIn, takeNumber } from '../../db/checkin.ts'
import { printAgain } from '../../db/print-again.ts'
import { changeHall } from '../../db/queue.ts'
import type { Env, Site } from '../context.ts'
import { actorOf } from '../origin.ts'
import { type Happened, priorityReasons, type Refused } from '../queue/event.ts'
import type { Hall } from '../queue/hall.ts'
import { serialIn } from '../queue/ticket.ts'
import { givePriority, putBack, visitorLeaves } from '../queue/visitor.ts'
import { askedIn, formKey, malformed, spoken, visitFields } from './forms.ts'
import { appointmentPanel, panelPath, type TicketNews, ticketPanel, visitPanel } from './panel.ts'
import { receptionNow } from './reception-now.ts'
import { receivesAt } from './where.ts'

const arriving = z.object({ afspraak: z.string().max(64) })
const priorityField = z.enum([...priorityReasons, '']).default('')
const number = z.object({ sleutel: formKey, taal: spoken, voorrang: priorityField, ...visitFields })
const again = z.object({ sleutel: formKey, zuil: z.string().max(64) })
const reason = z.object({ reden: z.enum(priorityReasons) })

export function deskRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()
  const { store, chance } = site

  routes.post('/receptie/aanmeldingen', zValidator('form', arriving, malformed), async (c) => {
    const { afspraak: publicId } = c.req.valid('form')
    const { id: employee, location } = c.get('employee')
    const visit = await store.read((db) => findVisit(db, publicId))
    if (!visit || !receivesAt(c.get('employee'), visit.location)) return c.notFound()
    const coming = { location, language: visit.language, channel: 'reception' } as const
    const arrived = await checkIn(store, chance, { publicId }, coming, { employee })
    // The page itself says how things stand, and with that why not.
    if (arrived.kind !== 'ticket') return receptionNow(c, site, appointmentPanel(publicId), { status: 409 })
    return leadTo(c, arrived.ticket.serial, 'aangemeld')
  })

  routes.post('/receptie/nummers', zValidator('form', number, malformed), async (c) => {
    const { sleutel, taal: language, voorrang: priority, ...sent } = c.req.valid('form')
    const asked = askedIn(sent)
    const { location } = c.get('employee')
    const by = actorOf(c, site)
    const choices = asked.lines.map(({ product, persons }) => ({ product, persons: persons ?? 1 }))
    const mostOf = (product: string) => c.get('catalogue').products.get(product)?.personsMax ?? 0
    const isWrong = asked.lines.some(({ product, persons }) => persons === undefined || persons > mostOf(product))
    if (choices.length === 0 || isWrong) return receptionNow(c, site, visitPanel(asked), { status: 422 })
    const form = { key: sleutel, body: { choices, language, priority } }
    const coming = { location, language, channel: 'reception' } as const
    const { employee } = by
    const first = priority === '' ? undefined : { priority, ...by }
    const taken = await takeNumber(store, chance, form, choices, coming, { employee }, first)
    if ('refused' in taken) return receptionNow(c, site, visitPanel(asked), { status: 409 })
    return leadTo(c, taken.serial, 'gegeven')
  })

  routes.post('/receptie/nummers/:serial/voorrang', zValidator('form', reason, malformed), (c) => {
    const { reden } = c.req.valid('form')
    return act(c, site, 'voorrang', (hall, serial, now) => givePriority(hall, serial, reden, now))
  })
  routes.post('/receptie/nummers/:serial/terugkeer', (c) => act(c, site, 'terug', putBack))
  routes.post('/receptie/nummers/:serial/vertrek', (c) => act(c, site, 'vertrokken', visitorLeaves))

  routes.post('/receptie/nummers/:serial/bon', zValidator('form', again, malformed), async (c) => {
    const { sleutel: key, zuil: device } = c.req.valid('form')
    const serial = serialIn(c.req.param('serial'))
    const what = { location: c.get('employee').location, serial, device }
    const printed = await printAgain(store, chance, { key, body: what }, what, actorOf(c, site))
    if (!('refused' in printed)) return leadTo(c, serial, 'bon')
    return receptionNow(c, site, ticketPanel(serial), {
      status: 409,
      refused: c.get('frame').words.printing.again.refused,
    })
  })

  return routes
}

const leadTo = (c: Context<Env>, serial: number, news: TicketNews) =>
  c.redirect(c.get('frame').link(panelPath(ticketPanel(serial, { news }))), 303)

type Refusal = 'notWaiting' | 'hasPriority' | 'noPriority' | 'notAbsent' | 'notInHall' | 'unknownCounter' | 'outdated'
type Act = (hall: Hall, serial: number, now: number) => Happened | Refused<Refusal>

/** No number is called here: what a counter hears of its own is no answer at the desk. */
const atDesk = (refusal: Refusal) =>
  refusal === 'unknownCounter' ? 'outdated' : refusal === 'notWaiting' ? 'notInHall' : refusal

/** Does something for the number in the path, and leads to it; or says why nothing was done. */
async function act(c: Context<Env>, site: Site, news: TicketNews, decide: Act) {
  const { id: employee, location } = c.get('employee')
  const serial = serialIn(c.req.param('serial'))
  const happened = await changeHall(site.store, location, { employee }, (hall, now) => decide(hall, serial, now))
  if (!('refused' in happened)) return leadTo(c, serial, news)
  const { refused } = c.get('frame').words.queue
  return receptionNow(c, site, ticketPanel(serial), { status: 409, refused: refused[atDesk(happened.refused)] })
}
