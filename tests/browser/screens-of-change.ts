// The screens on which an appointment is changed, could come sooner, or is waited for.
import { press, type Screen, summary, type Visit } from './one-screen.ts'
import type { TownInUse } from './town-in-use.ts'

/** A page of the own appointment, opened with its secret link. */
export const own = (name: string, linkIn: (made: TownInUse['made']) => Link, further = ''): Screen => ({
  name,
  who: 'stranger',
  open: (visit) => openOwn(visit, linkIn(visit.town.made), further),
})

interface Link {
  secret: string
  publicId?: string
}

/** With the link itself, or at a page that lies further: then the link is followed for its cookie, and not shown. */
export async function openOwn({ page, go, town }: Visit, { secret, publicId }: Link, further = ''): Promise<void> {
  if (!further) return void (await go(`/a/${secret}`))
  await page.request.get(`${town.url}/a/${secret}`, { maxRedirects: 0 })
  await go(`/mijn-afspraak/${publicId}${further}`)
}

const waitForm = '/afspraak/wachten?product=paspoort&personen=2&locatie=stadskantoor'

export const changing: Screen[] = [
  own('persons of mine', ({ upcoming }) => upcoming, '/personen'),
  {
    name: 'persons of mine, too many',
    who: 'stranger',
    async open(visit) {
      await openOwn(visit, visit.town.made.upcoming, '/personen')
      await visit.page.locator('#personen-1').fill('9')
      await press(visit.page, '#wijziging')
      await visit.page.locator(summary).waitFor()
    },
    focus: summary,
  },
  {
    name: 'move, for more persons',
    who: 'stranger',
    async open(visit) {
      await openOwn(visit, visit.town.made.upcoming, '/personen')
      await visit.page.locator('#personen-1').fill('4')
      await press(visit.page, '#wijziging')
      await visit.page.locator('.bz-taken').waitFor()
    },
    focus: '.bz-taken',
  },
  own('too late to change', ({ late }) => late, '/tijd'),
  own('mine, with an offer', ({ offered }) => offered),
  own('offer', ({ offered }) => offered, '/eerder'),
  own('offer, gone', ({ upcoming }) => upcoming, '/eerder'),
  own('alert', ({ offered }) => offered, '/bericht'),
  {
    name: 'alert, nothing chosen',
    who: 'stranger',
    async open(visit) {
      await openOwn(visit, visit.town.made.offered, '/bericht')
      for (const box of await visit.page.locator('#bericht input').all()) await box.uncheck()
      await press(visit.page, '#bericht')
      await visit.page.locator(summary).waitFor()
    },
    focus: summary,
  },
  { name: 'wait', who: 'stranger', open: ({ go }) => go(waitForm) },
  {
    name: 'wait, sooner than',
    who: 'stranger',
    open: ({ go }) => go(`${waitForm}&voor=2026-12-03`),
  },
  {
    name: 'wait, wrong',
    who: 'stranger',
    async open({ go, page }) {
      await go(waitForm)
      await page.locator('#email').fill('fatima')
      await press(page, '#wachten')
      await page.locator(summary).waitFor()
    },
    focus: summary,
  },
  { name: 'wait asked for', who: 'stranger', open: ({ go }) => go('/afspraak/wachten/gevraagd') },
  { name: 'wait stopped', who: 'stranger', open: ({ go }) => go('/afspraak/wachten/gestopt') },
  own('waiting', ({ waiting }) => waiting),
  own('waiting with a place', ({ kept }) => kept),
]
