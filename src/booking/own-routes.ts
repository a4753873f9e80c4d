// "Mijn afspraak": what a resident does with an appointment that was made.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { checkIn } from '../../db/checkin.ts'
import { cancelAppointment, changeLanguage } from '../../db/own.ts'
import { agendaTexts } from '../../views/booking/agenda.ts'
import { cancelPage } from '../../views/booking/cancel.ts'
import { ownPage, type Said } from '../../views/booking/own.ts'
import { languages } from '../../views/words/languages.ts'
import type { Env, Site } from '../context.ts'
import { alertRoutes } from './alert-routes.ts'
import { calendarFile } from './calendar.ts'
import { changeRoutes } from './change-routes.ts'
import { eraseRoutes } from './erase-routes.ts'
import { lookupRoutes } from './lookup-routes.ts'
import { closed, mine, type OwnEnv, pathOf, refused } from './mine.ts'
import { moveRoutes, shownVersion } from './move-routes.ts'

const here = '/mijn-afspraak/:publicId'

export function ownRoutes(site: Site): Hono<Env> {
  const routes = new Hono<OwnEnv>()

  routes.get(here, mine(site), (c) => c.html(ownPage(c.get('frame'), c.get('own'), { said: saidIn(c) })))

  routes.get(`${here}/afspraak.ics`, mine(site), (c) => {
    const { visit, link } = c.get('own')
    const { publicId, version, startsAt, endsAt, state } = visit
    const file = calendarFile({
      ...agendaTexts(c.get('language'), visit, c.get('catalogue'), link),
      uid: `${publicId}@${new URL(site.publicUrl()).hostname}`,
      sequence: version,
      startsAt,
      endsAt,
      madeAt: c.get('now'),
      cancelled: state === 'cancelled',
    })
    c.header('content-type', 'text/calendar; charset=utf-8')
    c.header('content-disposition', 'attachment; filename="afspraak.ics"')
    return c.body(file)
  })

  routes.get(`${here}/annulering`, mine(site), (c) => closed(c) ?? c.html(cancelPage(c.get('frame'), c.get('own'))))

  routes.post(`${here}/annulering`, mine(site), async (c) => {
    const sent = cancelForm.safeParse(await c.req.parseBody().catch(() => undefined))
    if (!sent.success) return unchosen(c)
    if (sent.data.besluit === 'nee') return c.redirect(pathOf(c), 303)
    const { publicId } = c.get('own').visit
    const result = await cancelAppointment(site.store, site.chance, publicId, sent.data.versie)
    if ('publicId' in result) return c.redirect(`${pathOf(c)}?afgezegd=ja`, 303)
    return refused(c, site, result.refused)
  })

  routes.post(`${here}/taal`, mine(site), async (c) => {
    const sent = languageForm.safeParse(await c.req.parseBody().catch(() => undefined))
    if (sent.success) await changeLanguage(site.store, c.get('own').visit.publicId, sent.data.taal)
    return c.redirect(`${pathOf(c)}#taal`, 303)
  })

  routes.post(`${here}/aanmelding`, mine(site), async (c) => {
    const { publicId, location } = c.get('own').visit
    const coming = { location, language: c.get('language'), channel: 'phone' as const }
    const result = await checkIn(site.store, site.chance, { publicId }, coming, {})
    if (result.kind === 'ticket') return c.redirect(c.get('frame').link(`/volg/${result.ticket.followId}`), 303)
    return refused(c, site)
  })

  return new Hono<Env>()
    .route('/', lookupRoutes(site))
    .route('/', moveRoutes(site))
    .route('/', changeRoutes(site))
    .route('/', alertRoutes(site))
    .route('/', eraseRoutes(site))
    .route('/', routes)
}

const said: Readonly<Record<string, Said>> = {
  gemaakt: 'made',
  verzet: 'moved',
  gewijzigd: 'changed',
  afgezegd: 'cancelled',
  aangezet: 'alertOn',
  uitgezet: 'alertOff',
  gehouden: 'declined',
}

const saidIn = (c: Context<OwnEnv>): Said | undefined =>
  Object.entries(said).find(([name]) => c.req.query(name) === 'ja')?.[1]

const cancelForm = z.object({ besluit: z.enum(['ja', 'nee']), versie: shownVersion })
const languageForm = z.object({ taal: z.enum(languages) })

/** The question once more: neither yes nor no was sent. */
function unchosen(c: Context<OwnEnv>) {
  const frame = c.get('frame')
  return (
    closed(c) ??
    c.html(cancelPage(frame, c.get('own'), [{ field: 'besluit', message: frame.words.own.cancelChoose }]), 422)
  )
}
