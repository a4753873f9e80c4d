import { Hono } from 'hono'
import { countersAt } from '../../db/hall.ts'
import { pairedDevices, staffMembers } from '../../db/setup.ts'
import { setupPage } from '../../views/catalogue/setup.ts'
import type { Env, Site } from '../context.ts'
import { personAt } from '../staff/person.ts'
import { mayActAs } from '../staff/role.ts'
import { localDay } from './day.ts'
import { mondayOf } from './week.ts'

export function catalogueRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/beheer', async (c) => {
    const catalogue = c.get('catalogue')
    const [{ zone } = { zone: 'Europe/Amsterdam' }] = catalogue.locations.values()
    const today = localDay(c.get('now'), zone)
    const asked = c.req.query('week') ?? ''
    // People and devices are the administrator's: a coordinator plans with counters.
    const all = mayActAs(c.get('employee'), ['administrator'])
    const shown = await site.store.read(async (db) => ({
      who: all ? { people: await staffMembers(db), devices: await pairedDevices(db) } : undefined,
      counters: (await Promise.all([...catalogue.locations.keys()].map((code) => countersAt(db, code)))).flat(),
    }))
    const person = personAt(c.get('employee'), catalogue, c.get('language'))
    const monday = mondayOf(isDate(asked) ? asked : today)
    return c.html(setupPage(c.get('frame'), { ...shown, person, catalogue, today, monday }))
  })

  return routes
}

/** A date that exists, within the years that a plan is about. */
const isDate = (text: string): boolean => {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && localDay(at, 'UTC') === text
}
