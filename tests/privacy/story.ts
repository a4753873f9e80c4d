// Zwaantje makes an appointment, changes and moves it, makes another and gives it up, comes and is helped; meanwhile
// others look about. What is hers is unlike anything else, so that it can be looked for.
import { eq } from 'drizzle-orm'
import { leaseMessages } from '../../db/leases.ts'
import { appointments } from '../../db/schema.ts'
import type { Outcome } from '../../src/messages/delivery.ts'
import { send } from '../../src/messages/sending.ts'
import { publicIdIn, timesOn, toTimes } from '../booking/journey.ts'
import { takeNumberFor, tokenOf, typeCode } from '../checkin/arriving.ts'
import { opens, passwordOf, presses } from '../queue/at-work.ts'
import type { Browser, Page } from '../support/app.ts'
import { to } from '../support/forms.ts'
import { follow } from '../support/stream.ts'
import type { Person, WatchedTown } from './watched.ts'

const zwaantje = {
  naam: 'Zwaantje Merkteken',
  email: 'zwaantje.merkteken@voorbeeld.nl',
  mobiel: '06 28765431',
}
const note = 'Merknotitie: wil ook een vog'
const born = { dag: '23', maand: '11', jaar: '2026' }
const bas = { naam: 'Bas de Ander', email: 'bas@voorbeeld.nl', mobiel: '' }

const wednesday = (time: string) => `2026-11-25T${time}:00+01:00`
const thursday = (time: string) => `2026-11-26T${time}:00+01:00`
const passport = 'product=paspoort&personen=1'
const erkenning = 'product=erkenning&personen=1'
const at = (iso: string) => `${Date.parse(iso)}`

/** From the times to an appointment, with something wrong on the way. */
async function makes(browser: Browser, query: string, iso: string, who: typeof zwaantje): Promise<Page> {
  const times = await toTimes(browser, query)
  const time = timesOn(times).find((value) => value.endsWith(at(iso))) ?? `stadskantoor@${at(iso)}`
  const details = await browser.submit(times, { tijd: time }, '#tijden')
  const wrong = await browser.submit(details, { ...who, email: who.email.replace('@', ' at ') }, '#gegevens')
  const check = await browser.submit(wrong, { ...who, hulp: 'rolstoel' }, '#gegevens')
  await browser.get(`/afspraak/${publicIdIn(check)}/gegevens`)
  return browser.submit(check, {}, '#bevestiging')
}

async function signsIn(town: WatchedTown, who: Person): Promise<Browser> {
  const browser = town.browser(who)
  await browser.submit(await browser.get('/medewerker/inloggen'), { gebruikersnaam: who, wachtwoord: passwordOf(who) })
  return browser
}

/** Sends what waits: mail is put off once, then refused for good, each time quoting the address; SMS goes. */
async function sendsAll(town: WatchedTown): Promise<string[]> {
  const sent: string[] = []
  let mails = 0
  const mail = async ({ to }: { to: string }): Promise<Outcome> => {
    mails += 1
    if (mails === 1) throw new Error(`450 4.2.1 <${to}> is busy`)
    return mails === 2 ? { never: '550 5.1.1' } : 'sent'
  }
  const transports = {
    mail: { deliver: mail, close: () => {} },
    sms: {
      async deliver({ text }: { text: string }) {
        sent.push(text)
        return 'sent' as const
      },
      close: () => {},
    },
  }
  const house = () => ({ publicUrl: 'http://localhost', address: 'afspraken@elzenvoorde.example' })
  const { leased } = await leaseMessages(town.store, ['mail', 'sms'], 50)
  for (const lease of leased) {
    await send({ store: town.store, log: town.site.log, transports, house }, lease, new AbortController().signal)
  }
  return sent
}

export interface Told {
  publicId: string
  code: string
  /** The secrets of her links: from her cookie and her messages. */
  secrets: string[]
  followId: string
  /** The values of her cookies. */
  cookies: string[]
  /** What the streams of the display and of a counter sent, as bytes. */
  streams: string
}

/** What must be found nowhere but where it is meant to be, by kind, in every form in which it may be written. */
export const marksOf = ({ code, secrets, publicId, followId, cookies }: Told) => ({
  name: [zwaantje.naam, 'Merkteken', 'zwaantje'],
  email: [zwaantje.email, 'merkteken'],
  mobile: [zwaantje.mobiel, '28765431'],
  born: ['23-11-2026', '2026-11-23', '23 november 2026', 'jaar='],
  note: [note, 'erknotitie'],
  code: [code, `${code.slice(0, 3)} ${code.slice(3)}`],
  secret: secrets,
  publicId: [publicId],
  followId: [followId],
  cookie: cookies.filter((value) => !secrets.includes(value)),
})
export type Mark = keyof ReturnType<typeof marksOf>

const secretsIn = (browser: Browser) => (browser.cookies.get('beurt-appointments') ?? '').split('.').filter(Boolean)

export async function tell(town: WatchedTown): Promise<Told> {
  const browser = town.browser('zwaantje')
  await looksAround(browser)
  const made = await makes(browser, passport, wednesday('10:20'), zwaantje)
  const path = made.path.replace(/\?.*/, '')
  const publicId = path.split('/').at(-1) ?? ''
  await changes(browser, path)
  const secrets = [...secretsIn(browser)]
  await givesUpAnother(town, browser)
  await waits(browser)
  const told = (await sendsAll(town)).flatMap((text) => /\/a\/([\w-]{22})/.exec(text)?.[1] ?? [])
  for (const secret of told) await browser.get(`/a/${secret}`)
  secrets.push(...told, ...secretsIn(browser))
  const code = await codeOf(town, publicId)
  await othersTry(town, { publicId, code })
  await looksUp(browser, code)
  secrets.push(...secretsIn(browser))
  await town.moveTo(wednesday('10:50'))
  const followId = await comes(town, path, code)
  const streams = await isHelped(town)
  await staffLook(town)
  const cookies = [...browser.cookies.values()].flatMap((value) => value.split('.'))
  return { publicId, code, secrets: [...new Set(secrets)], followId, cookies, streams }
}

async function codeOf({ store }: WatchedTown, publicId: string): Promise<string> {
  const [row] = await store.read((db) => db.select().from(appointments).where(eq(appointments.publicId, publicId)))
  return row?.code ?? ''
}

async function looksAround(browser: Browser): Promise<void> {
  await browser.get('/?zoek=paspoort')
  await browser.get(`/afspraak/personen?${passport}`)
  await browser.get(`/afspraak/locatie?${passport}`)
  const birth = 'product=geboorteaangifte&personen=1'
  const asked = await browser.get(`/afspraak/geboortedatum?${birth}`)
  await browser.submit(asked, { ...born, dag: '33' })
  await browser.submit(asked, born)
}

/** All that her own page has: language, persons, another time, the calendar, the alert. */
async function changes(browser: Browser, path: string): Promise<void> {
  await browser.get(path)
  await browser.send(`${path}/afspraak.ics`)
  await browser.submit(await browser.get(`${path}/personen`), { personen: '2' }, '#wijziging')
  const tijd = `stadskantoor@${at(wednesday('11:00'))}`
  await browser.submit(await browser.get(`${path}/tijd`), { tijd }, '#tijden')
  await browser.submit(await browser.get(`/en${path}`), {}, `form${to('/taal')}`)
  await browser.get(`${path}/annulering`)
}

/** Bas waits for a place; she gives hers up, it is offered to him, and he takes it. */
async function givesUpAnother(town: WatchedTown, browser: Browser): Promise<void> {
  const other = town.browser('bas')
  const his = (await makes(other, erkenning, '2026-12-08T10:00:00+01:00', bas)).path.replace(/\?.*/, '')
  await other.submit(
    await other.get(`${his}/bericht`),
    { dag: ['1', '2', '3', '4', '5'], dagdeel: ['morning'] },
    '#bericht',
  )
  const hers = (await makes(browser, erkenning, thursday('10:00'), zwaantje)).path.replace(/\?.*/, '')
  await browser.submit(await browser.get(`${hers}/annulering`), { besluit: 'ja' })
  await town.moveTo('2026-11-24T09:01:00+01:00')
  await other.submit(await other.get(`${his}/eerder`), { besluit: 'ja' })
  await other.get(his)
}

/** She would like to come for something else as well, as soon as there is a place. */
async function waits(browser: Browser): Promise<void> {
  const form = await browser.get('/afspraak/wachten?product=huwelijk-melden&personen=1')
  await browser.submit(form, { ...zwaantje, naam: '' })
  await browser.submit(form, zwaantje)
}

/** With what is no secret, and with a code that somebody overheard. */
async function othersTry(town: WatchedTown, { publicId, code }: { publicId: string; code: string }): Promise<void> {
  for (const who of ['bas', 'stranger'] as const) {
    const browser = town.browser(who)
    for (const page of ['', '/tijd', '/annulering', '/personen', '/bericht', '/eerder', '/afspraak.ics']) {
      await browser.get(`/mijn-afspraak/${publicId}${page}`)
    }
    await browser.submit(await browser.get('/mijn-afspraak'), { code, contact: bas.email })
    await browser.post(`/mijn-afspraak/${publicId}/annulering`, { besluit: 'ja' })
    await browser.get(`/afspraak/${publicId}/controleren`)
    await toTimes(browser, passport)
    await browser.get('/bestaat-niet')
    await browser.post('/mijn-afspraak', new URLSearchParams('%E0%A4%A='))
  }
}

async function looksUp(browser: Browser, code: string): Promise<void> {
  const door = await browser.get('/mijn-afspraak')
  await browser.submit(door, { code: code.slice(1), contact: zwaantje.email })
  await browser.submit(door, { code: '000000', contact: zwaantje.email })
  await browser.submit(door, { code, contact: zwaantje.mobiel })
}

/** She reports at the kiosk and follows her number; gives the random number of that page. */
async function comes(town: WatchedTown, path: string, code: string): Promise<string> {
  const kiosk = town.browser('kiosk')
  await kiosk.get(`/kiosk/koppeling?token=${tokenOf('kiosk-stadskantoor')}`)
  const screen = town.browser('display')
  await screen.get(`/scherm/koppeling?token=${tokenOf('scherm-stadskantoor')}`)
  await typeCode(kiosk, '000000')
  await typeCode(kiosk, code)
  await kiosk.get('/kiosk')
  await takeNumberFor(kiosk, 'paspoort')
  const browser = town.browser('zwaantje')
  const own = await browser.get(path)
  const follow = own.document.querySelector('a[href*="/volg/"]')?.getAttribute('href') ?? ''
  await browser.get(follow)
  return follow.split('/').at(-1) ?? ''
}

/** Counter 1 calls her, and passes her on with a note to counter 3. Gives what the streams sent meanwhile. */
async function isHelped(town: WatchedTown): Promise<string> {
  const sanne = await signsIn(town, 'sanne')
  const rishi = await signsIn(town, 'rishi')
  const board = follow(await town.browser('display').send('/scherm/stroom'))
  const bell = follow(await sanne.send('/balie/stroom'))
  await opens(sanne, 1)
  await opens(rishi, 3)
  const serving = await presses(sanne, await presses(sanne, await sanne.get('/balie/1'), 'oproep'), 'bezoek')
  const panel = serving.document.querySelector('a[href*="paneel=doorverwijzen"]')?.getAttribute('href') ?? ''
  await sanne.submit(await sanne.get(panel), { naar: 'balie:3', notitie: note }, '.bz-panel form')
  await town.browser('display').get('/scherm')
  await presses(rishi, await presses(rishi, await rishi.get('/balie/3'), 'oproep'), 'bezoek')
  await town.browser('display').get('/scherm')
  while (!(await board.nextOf('board')).includes('A 001'));
  await bell.next()
  const sent = board.bytes() + bell.bytes()
  await Promise.all([board.leave(), bell.leave()])
  return sent
}

async function staffLook(town: WatchedTown): Promise<void> {
  const wim = await signsIn(town, 'wim')
  const found = await wim.submit(await wim.get('/receptie'), { zoek: 'Merktek' }, `form${to('/receptie/zoeken')}`)
  for (const link of found.document.querySelectorAll('a[href*="/receptie?"]')) {
    await wim.get(link.getAttribute('href') ?? '')
  }
  for (const who of ['joke', 'tijn'] as const) {
    const browser = await signsIn(town, who)
    for (const page of ['/medewerker', '/hal', '/beheer', '/en/beheer']) await browser.get(page)
  }
  await town.browser('sanne').get('/balie')
  await town.browser('sanne').get('/balie/1')
}
