// What can be seen of sending: the part of the set-up for who looks after it, and the post of the demonstration.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Leased, leaseMessages, settle } from '../../../db/leases.ts'
import { audit, outbox, post } from '../../../db/schema.ts'
import { createApp } from '../../../src/app.ts'
import { demoRoutes } from '../../../src/demo/routes.ts'
import { recordingTransports } from '../../../src/messages/recording.ts'
import { openSender } from '../../../src/messages/sender.ts'
import { book } from '../../booking/own/booked.ts'
import { signedIn } from '../../queue/at-work.ts'
import { createTestApp, makeBrowser, type Page, type TestApp } from '../../support/app.ts'
import { until } from '../../support/process.ts'

let town: TestApp
beforeEach(async () => {
  town = await createTestApp()
})
afterEach(() => town.close())

const states = async () => (await town.store.read((db) => db.select().from(outbox))).map(({ state }) => state)

/** Every waiting message is refused by the other side. */
async function refuseAll(): Promise<Leased[]> {
  const { leased } = await leaseMessages(town.store, ['mail', 'sms'], 10)
  for (const one of leased) await settle(town.store, one, { never: '550 5.1.1' })
  return leased
}

/** The part of the page about messages. */
const partOf = (page: Page) =>
  page.document.querySelector('#messages')?.parentNode?.text.replace(/\s+/g, ' ').trim() ?? ''

describe('the set-up', () => {
  test('says that nothing waits, in both languages', async () => {
    const tijn = await signedIn(town, 'tijn')
    expect(partOf(await tijn.get('/beheer'))).toBe(
      'Berichten Inwoners krijgen e-mail. Inwoners krijgen sms. Er wachten geen berichten op verzending. Alle berichten zijn bezorgd.',
    )
    expect(partOf(await tijn.get('/en/beheer'))).toContain('No messages are waiting to be sent.')
  })

  test.each([
    [1, '1 minuut'],
    [119, '119 minuten'],
    [120, '2 uur'],
    [49 * 60, '2 dagen'],
  ])('says how long the oldest has waited: %i minutes', async (minutes, said) => {
    await book(town)
    await town.store.write((turn) => turn.db.update(outbox).set({ putAt: turn.machineNow - minutes * 60_000 }))
    const page = await (await signedIn(town, 'joke')).get('/beheer')
    expect(partOf(page)).toContain(`Er wachten 2 berichten op verzending, het oudste sinds ${said}.`)
  })

  test('says when nothing is sent at all', async () => {
    const site = { ...town.site, sends: { mail: false, sms: false } }
    const app = createApp(site, demoRoutes(site))
    const browser = makeBrowser((request) => app.fetch(request, { remote: '10.0.0.1' }))
    browser.cookies.set('beurt-employee', (await signedIn(town, 'tijn')).cookies.get('beurt-employee') ?? '')
    expect(partOf(await browser.get('/beheer'))).toContain(
      'Inwoners krijgen geen e-mail: MAIL_URL is niet ingevuld. Inwoners krijgen geen sms: SMS_URL is niet ingevuld.',
    )
  })

  test('shows what was not delivered and why, and nothing of the resident', async () => {
    await book(town)
    const [leased] = await refuseAll()
    const page = await (await signedIn(town, 'tijn')).get('/beheer')
    expect(partOf(page)).toContain('2 berichten zijn niet bezorgd.')
    const [row] = page.document.querySelectorAll('table[aria-labelledby=messages] tbody tr')
    const cells = row?.querySelectorAll('th, td').map((cell) => cell.text.trim())
    expect(cells?.[0]).toBe('Bevestiging')
    expect(cells?.slice(3)).toEqual(['Geweigerd 550 5.1.1', 'Opnieuw proberen'])
    for (const secret of [leased?.recipient, leased?.facts.secret, leased?.facts.name, leased?.facts.publicId]) {
      expect(page.html).not.toContain(secret)
    }
  })

  test('the administrator lets one be tried again, or all', async () => {
    await book(town)
    await refuseAll()
    const tijn = await signedIn(town, 'tijn')
    const after = await tijn.submit(await tijn.get('/beheer'), {}, 'table[aria-labelledby=messages] form')
    expect([after.status, (await states()).sort()]).toEqual([200, ['dead', 'waiting']])
    await refuseAll()
    await tijn.submit(await tijn.get('/beheer'), {}, '#messages ~ form')
    expect(await states()).toEqual(['waiting', 'waiting'])
    const notes = await town.store.read((db) => db.select().from(audit).where(eq(audit.action, 'messageTriedAgain')))
    expect(notes).toHaveLength(3)
  })

  test('a coordinator sees it, and cannot do that', async () => {
    await book(town)
    await refuseAll()
    const joke = await signedIn(town, 'joke')
    const page = await joke.get('/beheer')
    expect(partOf(page)).toContain('2 berichten zijn niet bezorgd.')
    expect(page.document.querySelectorAll('.bz-setup form')).toHaveLength(0)
    expect((await joke.post('/beheer/berichten/pogingen', { bericht: 'alle' })).status).toBe(403)
    expect(await states()).toEqual(['dead', 'dead'])
  })
})

describe('the post of the demonstration', () => {
  /** Sends what waits, as the demonstration does. */
  async function sendAll(): Promise<void> {
    const { store, site } = town
    const house = () => ({ publicUrl: 'http://localhost:3000', address: 'afspraken@elzenvoorde.example' })
    const sender = openSender({ ...site, clock: town.clock, transports: recordingTransports(store), house })
    await until(async () => (await states()).every((state) => state !== 'waiting'))
    await sender.close()
  }

  test('is empty at first', async () => {
    expect((await town.browser().get('/demo/post')).text()).toContain('Er is nog geen bericht verstuurd.')
  })

  test('shows mail and SMS as their reader would have had them, though the outbox has forgotten them', async () => {
    await book(town)
    await sendAll()
    const page = await town.browser().get('/demo/post')
    expect(page.document.querySelectorAll('.bz-post > li')).toHaveLength(2)
    expect(page.text()).toContain('aan fatima@voorbeeld.nl')
    expect(page.text()).toMatch(/Sms .* \d+ tekens/)
    expect(page.text()).toMatch(/Voor de agenda \(REQUEST\) BEGIN:VCALENDAR/)
    const link = page.document.querySelector('.bz-post__text a')?.getAttribute('href')
    expect(link).toMatch(/^http:\/\/localhost:3000\/a\/[\w-]{22}/)
    const rows = await town.store.read((db) => db.select().from(outbox))
    expect(rows.map(({ recipient, facts }) => [recipient, facts])).toEqual([
      [null, null],
      [null, null],
    ])
  })

  test('shows the HTML of a mail by itself, with a policy that lets nothing but styles in', async () => {
    await book(town)
    await sendAll()
    const browser = town.browser()
    const href = (await browser.get('/demo/post')).document.querySelector('.bz-post a[target=_blank]')
    const answer = await browser.send(href?.getAttribute('href') ?? '')
    const [mail] = await town.store.read((db) => db.select().from(post).where(eq(post.channel, 'mail')))
    expect([answer.status, await answer.text()]).toEqual([200, mail?.html])
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    for (const nowhere of ['0', '999', 'x', '1e1'])
      expect((await browser.send(`/demo/post/${nowhere}`)).status).toBe(404)
  })

  test('keeps a message that came twice once, the newest on top', async () => {
    await book(town)
    await sendAll()
    await town.store.write((turn) => turn.db.update(outbox).set({ state: 'sent' }))
    const { mail } = recordingTransports(town.store)
    const [row] = await town.store.read((db) => db.select().from(post))
    const words = { subject: 'Nieuw', text: 'Nieuw', html: '<p>Nieuw</p>', language: 'nl' }
    const again = { to: 'a@voorbeeld.nl', channel: 'mail', from: { name: '' }, mail: words } as const
    await mail.deliver({ ...again, id: row?.message ?? '' }, new AbortController().signal)
    await mail.deliver({ ...again, id: 'another' }, new AbortController().signal)
    const page = await town.browser().get('/demo/post')
    expect(page.document.querySelectorAll('.bz-post > li')).toHaveLength(3)
    expect(page.text('.bz-post > li summary')).toMatch(/^E-mail .* Nieuw$/)
  })
})
