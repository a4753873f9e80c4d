import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findVisit } from '../../../db/appointments.ts'
import { checkIn } from '../../../db/checkin.ts'
import { appointments, audit, outbox } from '../../../db/schema.ts'
import { bookForResident } from '../../../db/staff-booking.ts'
import type { Choice } from '../../../src/catalogue/product.ts'
import { type Browser, createTestApp, type Page, type TestApp } from '../../support/app.ts'
import { bookAt, freeOn } from '../../support/booked.ts'
import { opens, presses, signedIn, takesNumber } from '../at-work.ts'

let town: TestApp
let sanne: Browser
beforeEach(async () => {
  town = await createTestApp()
  sanne = await signedIn(town, 'sanne')
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

const passport: Choice[] = [{ product: 'paspoort', persons: 1 }]
const collecting = { choices: [{ product: 'paspoort-afhalen', persons: 1 }], calm: false }
const fatima = { naam: 'Fatima Yilmaz', email: 'fatima@voorbeeld.nl', mobiel: '' }

/** The panel of the follow-up of a visit for this, at counter 1. */
async function panelFor(choices = passport): Promise<Page> {
  await takesNumber(town, choices)
  const page = await presses(sanne, await presses(sanne, await opens(sanne, 1), 'oproep'), 'bezoek')
  const link = page.document.querySelector('a[href*="paneel=vervolgafspraak"]')?.getAttribute('href')
  return link ? sanne.get(link) : page
}

const times = (page: Page) =>
  page.document.querySelectorAll('.bz-panel button[name="tijd"]').map((button) => button.getAttribute('value') ?? '')
const made = () => town.store.read((db) => db.select().from(appointments).where(eq(appointments.channel, 'staff')))

test('is offered from the day on which it is ready, and one press makes it', async () => {
  const panel = await panelFor()
  const [first = ''] = times(panel)
  const [free] = await freeOn(town, '2026-12-01', 'stadskantoor', collecting)
  expect(first).toBe(`stadskantoor@${free?.startsAt}`)
  const done = await sanne.submit(panel, { ...fatima, tijd: first }, '.bz-panel form')
  expect(done.status).toBe(200)
  expect(done.text('.bz-panel')).toMatch(/De afspraak is gemaakt dinsdag 1 december 2026, .* Code \d{3} \d{3}/)
  const [visit] = await made()
  expect(visit).toMatchObject({
    state: 'booked',
    startsAt: free?.startsAt,
    name: 'Fatima Yilmaz',
    choices: collecting.choices,
  })
  const log = await town.store.read((db) => db.select().from(audit).where(eq(audit.action, 'appointmentMade')))
  expect(log).toMatchObject([{ employee: 1, object: visit?.publicId }])
  expect(await town.store.read((db) => db.select().from(outbox))).toHaveLength(1)
  expect(done.text('.bz-now__number')).toBe('B 001')
})

test('is there once, however often the form is sent', async () => {
  const panel = await panelFor()
  const [tijd = ''] = times(panel)
  const send = () => sanne.submit(panel, { ...fatima, tijd }, '.bz-panel form')
  const answers = await Promise.all([send(), send(), send()])
  expect(new Set(answers.map((page) => page.text('.bz-panel'))).size).toBe(1)
  expect(await made()).toHaveLength(1)
})

test('knows whom it is for when the visitor came with an appointment', async () => {
  const { publicId } = await bookAt(town, Date.parse('2026-11-24T14:00:00+01:00'))
  await town.moveTo('2026-11-24T14:00:00+01:00')
  const coming = { location: 'stadskantoor', language: 'nl', channel: 'kiosk' } as const
  await checkIn(town.store, town.site.chance, { publicId }, coming, {})
  const visit = await town.store.read((db) => findVisit(db, publicId))
  const page = await presses(sanne, await presses(sanne, await opens(sanne, 1), 'oproep'), 'bezoek')
  const href = page.document.querySelector('a[href*="paneel=vervolgafspraak"]')?.getAttribute('href') ?? ''
  const panel = await sanne.get(href)
  expect(panel.document.querySelector('#email')?.getAttribute('value')).toBe(visit?.contact?.email)
  const done = await sanne.submit(panel, { tijd: times(panel)[0] ?? '' }, '.bz-panel form')
  expect(done.text('.bz-panel')).toContain('De bezoeker krijgt een bevestiging.')
})

test.each([
  [{ naam: '' }, 'naam', 'Vul de naam van de bezoeker in.'],
  [{ email: '' }, 'email', 'Vul een e-mailadres in, of een mobiel nummer.'],
  [{ mobiel: '12' }, 'mobiel', 'Kijk het mobiele nummer na.'],
])('says what is missing and keeps the rest: %o', async (fields, name, text) => {
  const panel = await panelFor()
  const sent = { ...fatima, ...fields }
  const answer = await sanne.submit(panel, { ...sent, tijd: times(panel)[0] ?? '' }, '.bz-panel form')
  expect([answer.status, answer.text('#wrong')]).toEqual([422, text])
  const typed = (one: string) => answer.document.querySelector(`#${one}`)?.getAttribute('value')
  expect([typed('naam'), typed('email'), typed('mobiel')]).toEqual([sent.naam, sent.email, sent.mobiel])
  expect(answer.document.querySelector(`#${name}`)?.getAttribute('aria-invalid')).toBe('true')
  expect(await made()).toEqual([])
})

test('offers other times when somebody else took the last place', async () => {
  const panel = await panelFor()
  const [tijd = ''] = times(panel)
  const [location = '', startsAt] = tijd.split('@')
  const contact = { name: 'Esra Demir', email: 'esra@voorbeeld.nl', mobile: null }
  const request = { ...collecting, location, startsAt: Number(startsAt), contact, needs: [], language: 'nl' }
  const book = () => {
    const form = { key: town.site.chance.secret(), body: tijd }
    return bookForResident(town.store, town.site.chance, form, request, { employee: 1, origin: 'here' })
  }
  while ('publicId' in (await book()));
  const late = await sanne.submit(panel, { ...fatima, tijd }, '.bz-panel form')
  expect([late.status, late.text('#wrong')]).toEqual([
    409,
    'Die tijd is net gekozen door iemand anders. Kies een andere.',
  ])
  expect(times(late)).not.toContain(tijd)
  expect(late.document.querySelector('#naam')?.getAttribute('value')).toBe('Fatima Yilmaz')
})

test('is not there for what one takes home at once, nor when the visit is over', async () => {
  const page = await panelFor([{ product: 'paspoort-afhalen', persons: 1 }])
  expect(page.document.querySelector('a[href*="vervolgafspraak"]')).toBeNull()
  const fields = { sleutel: town.site.chance.secret(), volgnummer: '1', tijd: 'stadskantoor@1795510800000', ...fatima }
  expect((await sanne.post('/balie/1/vervolgafspraak', fields)).status).toBe(409)
  expect((await sanne.post('/balie/1/vervolgafspraak', { ...fields, sleutel: 'x' })).status).toBe(400)
  expect(await made()).toEqual([])
})
