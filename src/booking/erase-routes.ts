// A visit that is over or cancelled: its resident has erased what says who it was of. The link goes with it, so the same
// form again is known by its key alone.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { isAnswered } from '../../db/answered.ts'
import { eraseOwn } from '../../db/erase-own.ts'
import { erasePage } from '../../views/booking/erase.ts'
import type { Site } from '../context.ts'
import { isOver } from './appointment.ts'
import { mine, type OwnEnv, pathOf } from './mine.ts'
import { bodyOf } from './move-routes.ts'
import { formKey } from './time-routes.ts'

const here = '/mijn-afspraak/:publicId/wissing'

export function eraseRoutes(site: Site): Hono<OwnEnv> {
  const routes = new Hono<OwnEnv>()

  routes.get(here, mine(site), (c) =>
    isOver(c.get('own').visit)
      ? c.html(erasePage(c.get('frame'), c.get('own'), site.chance.secret()))
      : c.redirect(pathOf(c), 303),
  )

  const erased = (c: Context<OwnEnv>) => c.redirect(c.get('frame').link('/mijn-afspraak?gewist=ja'), 303)
  const erasedBefore = async (c: Context<OwnEnv>) => {
    const key = await keyIn(c)
    return key !== undefined && (await site.store.read((db) => isAnswered(db, 'erase', { key })))
      ? erased(c)
      : undefined
  }

  routes.post(here, mine(site, erasedBefore), async (c) => {
    const { publicId } = c.get('own').visit
    const key = await keyIn(c)
    if (key === undefined) return c.redirect(`${pathOf(c)}/wissing`, 303)
    const result = await eraseOwn(site.store, { key, body: { publicId } }, publicId)
    return 'erased' in result ? erased(c) : c.redirect(pathOf(c), 303)
  })

  return routes
}

const eraseForm = z.object({ sleutel: formKey })

const keyIn = async (c: Context<OwnEnv>) => eraseForm.safeParse(await bodyOf(c)).data?.sleutel
