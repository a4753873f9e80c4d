// Asking for a message when there is a place, without an appointment.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { firstAnywhere } from '../../db/times.ts'
import { askToWait } from '../../db/waiting.ts'
import type { DetailsTyped } from '../../views/booking/details.ts'
import {
  waitAskedPage,
  waitFormPage,
  waitLaterPage,
  waitStoppedPage,
  waitTooManyPage,
} from '../../views/booking/wait.ts'
import type { Problem } from '../../views/parts.ts'
import { settingsOf } from '../catalogue/catalogue.ts'
import type { ContactFields } from '../catalogue/contact-fields.ts'
import { isDate } from '../catalogue/day.ts'
import type { Env, Site } from '../context.ts'
import { originOf } from '../origin.ts'
import type { AlertWish } from './alert.ts'
import { alertFields, chosenOf, missingIn, possibleFor, several } from './alert-form.ts'
import { askedIn, locationsPath, onlyLocation, timesPath, waitPath, wishIn } from './choice-routes.ts'
import { readAsked } from './choices.ts'
import { readDetails, withoutServiceNumbers } from './details-form.ts'
import { locationsFor } from './possible.ts'
import { trapName } from './robots.ts'
import { formKey, tooMany } from './time-routes.ts'
import { canWait, waitUntil } from './wait.ts'
import type { Wish } from './wish.ts'

const here = '/afspraak/wachten'

const text = z.string().default('')
const waitForm = z.object({
  sleutel: formKey.optional().catch(undefined),
  product: several,
  personen: several,
  rustig: z.string().optional(),
  uiterlijk: z.string().optional(),
  voor: z.string().optional(),
  ...alertFields,
  naam: text,
  email: text,
  mobiel: text,
  [trapName]: text,
})
type Sent = z.infer<typeof waitForm>

const nothingTyped: DetailsTyped = { naam: '', email: '', mobiel: '', hulp: [] }

export function waitRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get(here, async (c) => {
    const { wish, answer } = wishIn(c, askedIn(c))
    if (!wish) return answer
    const found = askable(c, site, wish, c.req.query('voor'))
    const location = c.req.query('locatie')
    if (!found) return c.redirect(backOf(c, wish, location), 303)
    const { possible } = found
    const here = possible.locations.filter((code) => code === location)
    const chosen = { ...possible, locations: here.length > 0 ? here : possible.locations }
    return show(c, site, found, { wish: chosen, typed: nothingTyped, errors: [] }, 200)
  })

  routes.post(here, zValidator('form', waitForm), async (c) => {
    const sent = c.req.valid('form')
    const { wish, answer } = wishIn(c, askedOf(sent))
    if (!wish) return answer
    const found = askable(c, site, wish, sent.voor)
    if (!found) return c.redirect(backOf(c, wish, sent.locatie[0]), 303)
    return putOnList(c, site, found, sent)
  })

  routes.get(`${here}/gevraagd`, (c) => c.html(waitAskedPage(c.get('frame'))))
  routes.get(`${here}/gestopt`, (c) => c.html(waitStoppedPage(c.get('frame'))))

  return routes
}

const askedOf = ({ product, personen, rustig, uiterlijk }: Sent) =>
  readAsked({ product, personen, calm: rustig === 'ja', latest: uiterlijk })

interface Askable {
  /** Until the last day that is of use. */
  visit: Wish
  /** As the address says it. */
  wish: Wish
  before: string | undefined
  fields: ContactFields
  possible: AlertWish
}

/** What can be asked for; undefined when nobody can be told, or no useful day is left. */
function askable(c: Context<Env>, site: Site, wish: Wish, sentBefore: string | undefined): Askable | undefined {
  const before = sentBefore !== undefined && isDate(sentBefore) ? sentBefore : undefined
  const catalogue = c.get('catalogue')
  const possible = possibleFor(wish, catalogue, c.get('now'))
  const { locations } = possible
  const found = canWait(wish, catalogue, { before, locations, sends: site.sends, now: c.get('now') })
  const stillPossible = found && { ...possible, locations: found.locations }
  return stillPossible && { visit: found.wish, wish, before, fields: found.fields, possible: stillPossible }
}

async function putOnList(c: Context<Env>, site: Site, found: Askable, sent: Sent) {
  const frame = c.get('frame')
  const wish = chosenOf(found.possible, sent)
  const typed = { ...sent, hulp: [] }
  const details = readDetails(typed, found.fields, frame.words)
  const errors = [...missingIn(wish, frame.words), ...('errors' in details ? details.errors : [])]
  if ('errors' in details || errors.length > 0) return show(c, site, found, { wish, typed, errors }, 422)
  const isDoubtful = sent[trapName] !== '' || !sent.sleutel
  if (isDoubtful) return show(c, site, found, { wish, typed, errors, doubt: 'trap' }, 422)
  const asked = { ...wish, ...found.visit, contact: details.contact, language: c.get('language') }
  const form = { key: sent.sleutel ?? '', body: asked }
  const result = await askToWait(site.store, site.chance, form, originOf(c, site), asked)
  if ('publicId' in result) return c.redirect(frame.link(`${here}/gevraagd`), 303)
  if (result.refused === 'tooManyWaits') {
    const { waitsPerAddress } = settingsOf(c.get('catalogue'), wish.locations[0] ?? '')
    return c.html(waitTooManyPage(frame, waitsPerAddress), 429)
  }
  return tooMany(c, waitLaterPage(frame, result.waitSeconds, frame.link(waitPath(found.wish, found))), result)
}

function backOf(c: Context<Env>, wish: Wish, location: string | undefined): string {
  const place = location ?? onlyLocation(c, wish)
  return c.get('frame').link(place === undefined ? locationsPath(wish) : timesPath(wish, place))
}

interface Shown {
  wish: AlertWish
  typed: DetailsTyped
  errors: Problem[]
  doubt?: 'trap'
}

async function show(c: Context<Env>, site: Site, found: Askable, shown: Shown, status: 200 | 422) {
  c.header('cache-control', 'no-store')
  const { visit, wish, before, fields, possible } = found
  const catalogue = c.get('catalogue')
  const now = c.get('now')
  const [location = ''] = possible.locations
  const zone = catalogue.locations.get(location)?.zone ?? ''
  const path = waitPath(wish, {
    before,
    location: shown.wish.locations.length === 1 ? shown.wish.locations[0] : undefined,
  })
  const frame = { ...c.get('frame'), path }
  const free = { wish: visit, now, locations: locationsFor(visit, catalogue, now) }
  const options = {
    ...{ ...shown, catalogue, visit, before, fields, possible, zone },
    typed: withoutServiceNumbers(shown.typed),
    nowFree: await site.store.read((db) => firstAnywhere(site.store, db, catalogue, free)),
    hrefOf: (at: string) => frame.link(timesPath(wish, at)),
    until: waitUntil(visit, catalogue, zone, now),
    offerMinutes: settingsOf(catalogue, location).offerMinutes,
    back: backOf(c, wish, shown.wish.locations[0]),
    key: site.chance.secret(),
  }
  return c.html(waitFormPage(frame, options), status)
}
