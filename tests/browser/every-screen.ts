// Every screen that there is, and how to get there: by its address where that is enough, else as a person does.
import { by, press, resident, type Screen, summary, type Visit } from './one-screen.ts'
import { atCounter } from './screens-at-counter.ts'
import { atKiosk } from './screens-at-kiosk.ts'
import { withoutServer } from './screens-of-away.ts'
import { changing, openOwn, own } from './screens-of-change.ts'
import { choosing } from './screens-of-choosing.ts'
import { running } from './screens-of-coordinator.ts'
import { devices } from './screens-of-devices.ts'
import { displaying } from './screens-of-displays.ts'
import { following } from './screens-of-follow.ts'
import { printing } from './screens-of-printing.ts'
import { receiving } from './screens-of-reception.ts'

const stranger = by('stranger')
const clerk = by('clerk')
const kiosk = by('kiosk')

const passport = 'product=paspoort&personen=2'
const times = `/afspraak/tijd?${passport}&locatie=stadskantoor`
const birthOnly = 'product=geboorteaangifte&personen=1'
const births = `${birthOnly}&uiterlijk=2026-11-26`

/** One after the other in one browser: each goes on where the one before it stopped. */
export const making: readonly Screen[] = [
  {
    name: 'details',
    who: 'resident',
    async open({ page, go }) {
      await go(times)
      await press(page, '.bz-first-free')
      await page.locator('#gegevens').waitFor()
    },
  },
  {
    name: 'details, wrong',
    who: 'resident',
    async open({ page }) {
      await page.locator('#email').fill('fatima')
      await press(page, '#gegevens')
      await page.locator(summary).waitFor()
    },
    focus: summary,
  },
  {
    name: 'details, doubted',
    who: 'resident',
    async open({ page }) {
      await page.locator('#naam').fill('Fatima Yilmaz')
      await page.locator('#email').fill('fatima@voorbeeld.nl')
      await page.locator('#website').evaluate((input: HTMLInputElement) => {
        input.value = 'filled in by a program'
      })
      await press(page, '#gegevens')
      await page.locator('.bz-doubt').waitFor()
    },
    focus: '.bz-doubt',
  },
  {
    name: 'check',
    who: 'resident',
    async open({ page }) {
      await press(page, '#gegevens')
      await page.locator('#bevestiging').waitFor()
    },
  },
  {
    name: 'made',
    who: 'resident',
    async open({ page }) {
      await press(page, '#bevestiging')
      await page.locator('.bz-visit').waitFor()
    },
  },
  resident('no time held', `/afspraak/${'x'.repeat(22)}/gegevens`),
]

/** Looks for an appointment that is not there. */
async function openLookup({ page, go }: Visit): Promise<void> {
  await go('/mijn-afspraak')
  await page.locator('#code').fill('123 456')
  await page.locator('#contact').fill('niemand@voorbeeld.nl')
  await press(page, 'main form')
}

const mine: Screen[] = [
  own('mine, upcoming', ({ upcoming }) => upcoming),
  own('mine, today', ({ ready }) => ready),
  own('mine, helped', ({ helped }) => helped),
  own('mine, too late', ({ late }) => late),
  own('mine, cancelled', ({ cancelled }) => cancelled),
  own('move', ({ upcoming }) => upcoming, '/tijd'),
  {
    name: 'move, none chosen',
    who: 'stranger',
    async open(visit) {
      const { page, town } = visit
      await openOwn(visit, town.made.upcoming, '/tijd')
      await press(page, '.bz-times')
      await page.locator(summary).waitFor()
    },
    focus: summary,
  },
  own('cancel', ({ upcoming }) => upcoming, '/annulering'),
  own('erase', ({ cancelled }) => cancelled, '/wissing'),
  {
    name: 'cancel, nothing chosen',
    who: 'stranger',
    async open(visit) {
      const { page, town } = visit
      await openOwn(visit, town.made.upcoming, '/annulering')
      await press(page, 'main form')
      await page.locator(summary).waitFor()
    },
    focus: summary,
  },
  stranger('lookup', '/mijn-afspraak'),
  {
    name: 'lookup, wrong',
    who: 'stranger',
    async open(visit) {
      await openLookup(visit)
      await visit.page.locator(summary).waitFor()
    },
    focus: summary,
  },
  {
    name: 'too many tries',
    who: 'stranger',
    async open(visit) {
      const { page, town } = visit
      const form = { code: '123456', contact: 'niemand@voorbeeld.nl' }
      const sent = { form, headers: { origin: town.url } }
      for (let tries = 0; tries < 5; tries++) await page.request.post(`${town.url}/mijn-afspraak`, sent)
      await openLookup(visit)
      await page.getByRole('heading', { level: 1, name: /\d+/ }).waitFor()
    },
  },
  stranger('not yours', `/mijn-afspraak/${'x'.repeat(22)}`),
  ...following,
]

const atWork: Screen[] = [
  stranger('sign-in', '/medewerker/inloggen'),
  {
    name: 'sign-in, wrong',
    who: 'stranger',
    async open({ page, go }) {
      await go('/medewerker/inloggen')
      await page.locator('#gebruikersnaam').fill('sanne')
      await page.locator('#wachtwoord').fill('zonnebloem')
      await press(page, 'main form')
      await page.locator(summary).waitFor()
    },
    focus: summary,
  },
  clerk('work', '/medewerker'),
  clerk('counters', '/balie'),
  ...atCounter,
  clerk('hall', '/hal'),
  ...running,
  clerk('not your work', '/beheer'),
  by('administrator')('management', '/beheer'),
  stranger('demo', '/demo'),
  stranger('post', '/demo/post'),
  stranger('living hall', '/demo/hal'),
  stranger('not there, resident', '/nergens'),
  stranger('not understood', '/%'),
  clerk('not there, staff', '/balie/nergens'),
]

/** What is there in every language, at any hour. */
export const ofResidents: readonly Screen[] = [...choosing, ...making, ...mine, ...changing]

export const afternoon: readonly Screen[] = [
  ...ofResidents,
  resident('accessibility', '/toegankelijkheid'),
  ...atKiosk,
  ...withoutServer,
  ...atWork,
  ...displaying,
  ...receiving,
  ...devices,
  ...printing,
]

export const evening: readonly Screen[] = [
  resident('times, none free', `/afspraak/tijd?${births}`),
  own('mine, missed', ({ early }) => early),
  kiosk('kiosk, closed', '/kiosk/nummer'),
  by('display')('display, closed', '/scherm'),
]
