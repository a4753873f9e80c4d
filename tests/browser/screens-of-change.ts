// The screens on which an appointment is changed, could come sooner, or is waited for.
import { press, type Screen, summary, type Visit } from './one-screen.ts'
import type { TownInUse } from './town-in-use.ts'

/** A page of the own appointment, opened with its secret link. */
export const own = (name: string, secret: (made: TownInUse['made']) => string, further = ''): Screen => ({
  name,
  who: 'stranger',
  open: (visit) => openOwn(visit, secret(visit.town.made), further),
})

async function openOwn({ page, go }: Visit, secret: string, further: string): Promise<void> {
  await go(`/a/${secret}`)
  if (further) await page.goto(`${page.url()}${further}`)
}

const waitForm = '/afspraak/wachten?product=paspoort&personen=2&locatie=stadskantoor'

export const changing: Screen[] = [
  own('persons of mine', ({ upcoming }) => upcoming.secret, '/personen'),
  {
    name: 'persons of mine, too many',
    who: 'stranger',
    async open(visit) {
      await openOwn(visit, visit.town.made.upcoming.secret, '/personen')
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
      await openOwn(visit, visit.town.made.upcoming.secret, '/personen')
      await visit.page.locator('#personen-1').fill('4')
      await press(visit.page, '#wijziging')
      await visit.page.locator('.bz-taken').waitFor()
    },
    focus: '.bz-taken',
  },
  own('too late to change', ({ late }) => late.secret, '/tijd'),
  own('mine, with an offer', ({ offered }) => offered.secret),
  own('offer', ({ offered }) => offered.secret, '/eerder'),
  own('offer, gone', ({ upcoming }) => upcoming.secret, '/eerder'),
  own('alert', ({ offered }) => offered.secret, '/bericht'),
  {
    name: 'alert, nothing chosen',
    who: 'stranger',
    async open(visit) {
      await openOwn(visit, visit.town.made.offered.secret, '/bericht')
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
  own('waiting', ({ waiting }) => waiting.secret),
  own('waiting with a place', ({ kept }) => kept.secret),
]
