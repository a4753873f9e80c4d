// The screens of the reception, and a call for help on top of them.
import { by, type Screen, type Visit } from './one-screen.ts'

const receptionist = by('receptionist')
const passport = '/receptie?product=paspoort&personen=1'

/** The appointment that the town has for Thursday. */
const upcoming =
  (more = '') =>
  (town: Visit['town']) =>
    `/receptie?afspraak=${town.made.upcoming.publicId}${more}`

const named = (name: string, typed: string, shown: string): Screen => ({
  name,
  who: 'receptionist',
  async open({ page, go }) {
    await go('/receptie')
    await page.locator('#zoek').fill(typed)
    await page.keyboard.press('Enter')
    await page.locator(shown).first().waitFor()
  },
})

export const receiving: Screen[] = [
  receptionist('reception', '/receptie'),
  named('reception, found', 'fatima', '[data-hit]'),
  named('reception, nothing found', 'zeppelin', '.bz-desk__found'),
  receptionist('reception, visit', passport),
  receptionist('reception, no time', `${passport}&dag=2026-11-29`),
  receptionist('reception, birth', '/receptie?product=geboorteaangifte&personen=1'),
  {
    name: 'reception, wrong',
    who: 'receptionist',
    async open({ page, go }) {
      await go(passport)
      await page.locator('.bz-desk__caller button[type=submit]').click()
      await page.locator('#wrong').waitFor()
    },
    focus: '#wrong',
  },
  receptionist('reception, appointment', upcoming()),
  receptionist('reception, moving', upcoming('&doe=verzetten')),
  receptionist('reception, cancelling', upcoming('&doe=annuleren')),
  receptionist('reception, made', upcoming('&nieuws=gemaakt')),
  receptionist('reception, number', '/receptie?volgnummer=8&nieuws=gegeven'),
  receptionist('reception, priority', '/receptie?volgnummer=8&doe=voorrang'),
  receptionist('reception, not there', '/receptie?volgnummer=999'),
  {
    name: 'reception, help is called',
    who: 'receptionist',
    async open({ page, go }) {
      await go('/receptie')
      await page.locator('.bz-call-help summary').click()
      await page.locator('.bz-call-help button').click()
      await page.locator('.bz-alarm').waitFor()
    },
  },
]
