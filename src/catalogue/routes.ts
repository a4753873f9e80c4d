import { Hono } from 'hono'
import { outboxState } from '../../db/dead-letters.ts'
import { destructionsBetween } from '../../db/destructions.ts'
import { allDevices } from '../../db/devices.ts'
import { countersAt } from '../../db/hall.ts'
import { calibrationsSince } from '../../db/lessons.ts'
import { staffMembers } from '../../db/setup.ts'
import type { Db } from '../../db/store.ts'
import { setupPage } from '../../views/catalogue/setup.ts'
import { statementPage } from '../../views/catalogue/statement.ts'
import { calibrationDays } from '../../views/queue/calibration.ts'
import type { Env, Site } from '../context.ts'
import { personAt } from '../staff/person.ts'
import { mayActAs } from '../staff/role.ts'
import { addDays, isDate, localDay } from './day.ts'
import { type Month, monthOrThatOf } from './month.ts'
import { accessibilityStatement } from './statement.ts'
import { mondayOf } from './week.ts'

export function catalogueRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/toegankelijkheid', (c) => {
    const { accessibilityUrl } = c.get('frame').municipality
    // The one in the register counts, when the municipality has said where it is.
    if (accessibilityUrl?.startsWith('https:')) return c.redirect(accessibilityUrl, 302)
    const statement = accessibilityStatement(c.get('catalogue'), c.get('language'))
    return statement ? c.html(statementPage(c.get('frame'), statement)) : c.notFound()
  })

  routes.get('/beheer', async (c) => {
    const catalogue = c.get('catalogue')
    const [{ zone } = { zone: 'Europe/Amsterdam' }] = catalogue.locations.values()
    const today = localDay(c.get('now'), zone)
    const asked = c.req.query('week') ?? ''
    const month = monthOrThatOf(c.req.query('maand') ?? '', today)
    // People, devices and the destruction record are the administrator's: a coordinator plans with counters.
    const all = mayActAs(c.get('employee'), ['administrator'])
    const shown = await site.store.read(async (db) => ({
      who: all ? await forAdministrator(db, month) : undefined,
      outbox: await outboxState(db),
      calibrations: await calibrationsOf(db, [...catalogue.locations.keys()], addDays(today, -calibrationDays)),
      counters: (await Promise.all([...catalogue.locations.keys()].map((code) => countersAt(db, code)))).flat(),
    }))
    const sending = { ...shown.outbox, sends: site.sends, now: site.clock.machineNow(), zone, mayTryAgain: all }
    const person = personAt(c.get('employee'), catalogue, c.get('language'))
    const monday = mondayOf(isDate(asked) ? asked : today)
    return c.html(setupPage(c.get('frame'), { ...shown, sending, person, catalogue, today, monday }))
  })

  return routes
}

const calibrationsOf = async (db: Db, locations: readonly string[], from: string) =>
  new Map(await Promise.all(locations.map(async (code) => [code, await calibrationsSince(db, code, from)] as const)))

const forAdministrator = async (db: Db, month: Month) => ({
  people: await staffMembers(db),
  devices: await allDevices(db),
  erased: { month, destructions: await destructionsBetween(db, month.first, month.last) },
})
