// The screens on which residents choose what for, for how many, where and when.
import { holdAt } from '../support/booked.ts'
import { press, resident, type Screen, summary, type Visit } from './one-screen.ts'

const passport = 'product=paspoort&personen=2'
const times = `/afspraak/tijd?${passport}&locatie=stadskantoor`
const birthOnly = 'product=geboorteaangifte&personen=1'
const births = `${birthOnly}&uiterlijk=2026-11-26`
const birth = { choices: [{ product: 'geboorteaangifte', persons: 1 }], calm: false }

/** Somebody else takes the time that stands first, between seeing it and choosing it. */
async function openTaken({ page, town, go }: Visit): Promise<void> {
  await go(`/afspraak/tijd?${births}&locatie=stadskantoor`)
  const first = page.locator('.bz-times input[type=radio]').first()
  const startsAt = Number((await first.getAttribute('value'))?.split('@')[1])
  await first.check()
  await holdAt(town.beurt, startsAt, 'stadskantoor', birth)
  await press(page, '.bz-times')
  await page.locator('.bz-taken').waitFor()
}

export const choosing: Screen[] = [
  resident('product', '/'),
  resident('search, with hits', '/?zoek=paspoort'),
  resident('search, without hits', '/?zoek=zeppelin'),
  resident('product, unknown', '/afspraak/personen?product=zeppelin'),
  resident('persons', `/afspraak/personen?${passport}&product=rijbewijs&personen=1`),
  resident('persons, too many', '/afspraak/personen?product=paspoort&personen=9'),
  resident('persons, not together', '/afspraak/maken?product=paspoort&personen=1&product=huwelijk-melden&personen=1'),
  {
    name: 'persons, what else',
    who: 'resident',
    open: async ({ page, go }) => {
      await go(`/afspraak/personen?${passport}`)
      await page.locator('.bz-also summary').first().click()
    },
  },
  resident('birth', `/afspraak/geboortedatum?${birthOnly}`),
  {
    name: 'birth, wrong',
    who: 'resident',
    async open({ page, go }) {
      await go(`/afspraak/geboortedatum?${birthOnly}`)
      await page.locator('#dag').fill('31')
      await page.locator('#maand').fill('2')
      await page.locator('#jaar').fill('2026')
      await press(page, 'main form')
      await page.locator(summary).waitFor()
    },
    focus: summary,
  },
  resident('birth, term over', `/afspraak/locatie?${birthOnly}&uiterlijk=2026-11-20`),
  resident('location', `/afspraak/locatie?${passport}`),
  resident('location, another', '/afspraak/maken?product=paspoort&personen=1&locatie=marktplein'),
  resident('times', times),
  resident('times, anywhere', `/afspraak/tijd?${passport}&locatie=eerste`),
  {
    name: 'times, none chosen',
    who: 'resident',
    async open({ page, go }) {
      await go(times)
      await press(page, '.bz-times')
      await page.locator(summary).waitFor()
    },
    focus: summary,
  },
  { name: 'times, taken', who: 'stranger', open: openTaken, focus: '.bz-taken' },
]
