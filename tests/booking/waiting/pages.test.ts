// Nothing is free: a message when there is a place, for who has no appointment.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestApp } from '../../support/app.ts'
import { toTimes } from '../journey.ts'
import { fullTown, givesUp, offeredTo, onList, opens, someone, toldTo, valuesOf, waitsIn } from './full.ts'

let town: TestApp
let booked: Awaited<ReturnType<typeof fullTown>>['booked']
beforeEach(async () => {
  const full = await fullTown()
  town = full.town
  booked = full.booked
})
afterEach(() => town.close())

const first = () => booked[0] ?? never()
function never(): never {
  throw new Error('Nothing was booked')
}

/** From the page on which nothing is free to the form. */
async function toForm(browser = town.browser()) {
  const none = await toTimes(browser)
  const link = none.document.querySelectorAll('main a').find((a) => a.text === 'Stuur mij een bericht als er plek is')
  return { browser, none, form: await browser.get(link?.getAttribute('href') ?? 'no link') }
}
async function asks(fields: Record<string, string | string[]> = {}, browser = town.browser()) {
  const { form } = await toForm(browser)
  return browser.submit(form, { ...someone, ...fields }, '#wachten')
}

describe('somebody for whom nothing is free', () => {
  test('asks for a message, and is told until when they are on the list', async () => {
    const { browser, form } = await toForm()
    expect(form.text('h1')).toBe('Stuur mij een bericht als er plek is')
    expect(form.text('.bz-summary')).toContain('1 × Paspoort aanvragen')
    expect(form.text()).toContain('U staat op de lijst tot en met dinsdag 8 december.')
    expect(form.text()).toContain('Er is nu al een tijd vrij: dinsdag 24 november 2026')
    expect(valuesOf(form, 'locatie', '[checked]')).toEqual(['stadskantoor'])
    expect(valuesOf(form, 'dagdeel', '[checked]')).toContain('morning')
    const done = await browser.submit(form, { ...someone, dag: ['4'] }, '#wachten')
    expect(done.text('h1')).toBe('U staat op de lijst')
    const [told] = await toldTo(town, someone.email)
    expect(told).toMatchObject({ kind: 'waiting', channel: 'mail' })
    expect(await waitsIn(town)).toMatchObject([{ weekdays: [4], name: 'Fatima Yilmaz', products: 'paspoort' }])
    const own = await opens(town, someone.email)
    expect(own.page.text('h1')).toBe('Uw plek op de lijst')
    expect(own.page.text('.bz-data-list')).toMatch(/Paspoort aanvragen.*Stadskantoor.*Donderdag.*8 december 2026/)
  })

  test('keeps what was filled in when something is wrong, and no citizen service number', async () => {
    const page = await asks({ naam: '111222333', email: 'geen adres', dag: [] })
    expect(page.status).toBe(422)
    const said = page.text('.bz-error-summary')
    for (const error of ['Kies minstens één dag.', 'burgerservicenummer', 'Vul een e-mailadres in'])
      expect(said).toContain(error)
    expect(page.document.querySelector('[name=naam]')?.getAttribute('value')).toBe('')
    expect(page.html).not.toContain('111222333')
    expect(await waitsIn(town)).toEqual([])
  })

  test('is looked at once more when a program may have sent it', async () => {
    const page = await asks({ website: 'https://voorbeeld.nl' })
    expect([page.status, page.text('.bz-doubt')]).toEqual([422, expect.stringContaining('Zet mij op de lijst')])
    expect((await town.browser().submit(page, {}, '#wachten')).text('h1')).toBe('U staat op de lijst')
    expect(await waitsIn(town)).toHaveLength(1)
  })

  test('who asks again reads the same, keeps their place in the row, and is told again', async () => {
    await asks()
    const [before] = await waitsIn(town)
    await town.moveTo('2026-11-24T09:05:00+01:00')
    const again = await asks({ naam: 'Iemand Anders', email: 'Fatima+2@voorbeeld.nl' })
    expect([again.status, again.text('h1')]).toEqual([200, 'U staat op de lijst'])
    expect(await waitsIn(town)).toEqual([before])
    expect((await toldTo(town, someone.email)).map(({ kind }) => kind)).toEqual(['waiting', 'waiting'])
    expect((await opens(town, someone.email)).page.status).toBe(200)
  })

  test('one form counts once', async () => {
    const { browser, form } = await toForm()
    const { path, body } = form.form('#wachten', someone)
    const sent = await Promise.all([browser.post(path, body), browser.post(path, body)])
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    expect(await toldTo(town, someone.email)).toHaveLength(1)
  })

  test('waits for so many visits at most, and one network asks only so often', async () => {
    for (const product of ['rijbewijs', 'identiteitskaart', 'verhuizing']) {
      await onList(town, 'fatima', { choices: [{ product, persons: 1 }] })
    }
    const fourth = await asks()
    expect([fourth.status, fourth.text('h1')]).toEqual([429, 'U staat al vaak genoeg op de lijst'])
    const browser = town.browser('10.9.9.9')
    const statuses: number[] = []
    for (let at = 0; at < 31; at++) statuses.push((await asks({ email: `a${at}@voorbeeld.nl` }, browser)).status)
    expect(statuses).toEqual([...Array(30).fill(200), 429])
  })

  test('is not asked anything when nobody can be told', async () => {
    town.site.sends.mail = false
    town.site.sends.sms = false
    const none = await toTimes(town.browser())
    expect(none.text()).not.toContain('Stuur mij een bericht')
    const page = await town.browser().get('/afspraak/wachten?product=paspoort&personen=1&locatie=stadskantoor')
    expect(page.path).toContain('/afspraak/tijd')
  })

  test('where only the first time is far away, asks for a sooner one', async () => {
    for (const one of booked.slice(2)) await givesUp(town, one)
    await town.moveTo('2026-11-24T09:30:00+01:00')
    const browser = town.browser()
    const times = await toTimes(browser)
    expect(times.text()).toContain('Liever eerder?')
    const form = await browser.get(
      times.document
        .querySelectorAll('main a')
        .find((a) => a.text === 'Stuur mij een bericht als er eerder plek is')
        ?.getAttribute('href') ?? 'no link',
    )
    expect(form.text()).toContain('U krijgt alleen een bericht over een plek vóór donderdag 3 december 2026.')
    await browser.submit(form, someone, '#wachten')
    expect(await waitsIn(town)).toMatchObject([{ latestDate: '2026-12-02' }])
    await town.moveTo('2026-11-24T09:45:00+01:00')
    const [wait = { publicId: '' }] = await waitsIn(town)
    expect(await offeredTo(town, wait)).toEqual([])
    await givesUp(town, first())
    await town.moveTo('2026-11-24T09:46:00+01:00')
    expect(await offeredTo(town, wait)).toEqual(['open 26 10:00'])
  })
})
