// What the reception does for whoever calls.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outbox } from '../../../db/schema.ts'
import { type Browser, createTestApp, type TestApp } from '../../support/app.ts'
import { here, to } from '../../support/forms.ts'
import { at, booked, bookingForm, books, caller, noted, timesIn, visitOf, worksAs } from '../at-reception.ts'

let town: TestApp
let wim: Browser
beforeEach(async () => {
  town = await createTestApp()
  wim = await worksAs(town, 'wim')
})
afterEach(async () => {
  expect(town.failures).toEqual([])
  await town.close()
})

const passport = '/receptie?product=paspoort&personen=1'
const publicIdIn = (path: string) => /afspraak=([\w-]+)/.exec(path)?.[1] ?? ''
const told = async () => {
  const rows = await town.store.read((db) => db.select().from(outbox))
  return rows.map(({ kind, channel }) => `${kind} ${channel}`).sort()
}

describe('the times', () => {
  test('are five that differ, at once and everywhere, each with its key', async () => {
    const page = await wim.get(passport)
    // Staff book without notice: the first is now.
    expect(timesIn(page)).toEqual([
      `stadskantoor@${at('09:00')}`,
      `molenwijk@${at('09:00')}`,
      `stadskantoor@${at('12:00')}`,
      `molenwijk@${at('12:00')}`,
      `stadskantoor@${at('08:30', '2026-11-25')}`,
    ])
    const keys = page.document.querySelectorAll('[name="tijd"]').map((radio) => radio.getAttribute('data-choose'))
    expect(keys).toEqual(['1', '2', '3', '4', '5'])
  })

  test('go on with the next five, and back', async () => {
    const page = await wim.get(passport)
    const next = await wim.get(page.document.querySelector('[data-choose="v"]')?.getAttribute('href') ?? '')
    expect(timesIn(next)).toHaveLength(5)
    expect(timesIn(next)).not.toContain(timesIn(page)[4])
    expect(next.text('.bz-desk__others')).toContain('Terug naar de eerste vijf')
  })

  test('of one day at one location are all there', async () => {
    const page = await wim.get(`${passport}&waar=molenwijk&dag=2026-11-26`)
    expect(timesIn(page)[0]).toBe(`molenwijk@${at('09:00', '2026-11-26')}`)
    expect(timesIn(page).length).toBeGreaterThan(15)
    const none = await wim.get(`${passport}&dag=2026-11-29`)
    expect(none.text('.bz-desk__hand')).toContain('Op zondag 29 november 2026 is geen tijd vrij.')
    expect(none.document.querySelector('#naam')).toBeNull()
  })

  test('are there for products that residents cannot book, and not for those that nobody can', async () => {
    expect(timesIn(await wim.get('/receptie?product=rijbewijs-omwisselen&personen=1'))).toHaveLength(5)
    const unknown = await wim.get('/receptie?product=zeppelin&personen=1')
    expect([unknown.status, timesIn(unknown)]).toEqual([200, []])
    expect(unknown.text('.bz-desk__hand')).toContain('Voor zeppelin kunt u geen afspraak maken.')
  })

  test('are not there when something is wrong with the visit, which is said', async () => {
    const wrong: [query: string, why: string][] = [
      ['product=paspoort&personen=9', 'kunnen hooguit 4 personen tegelijk komen'],
      ['product=paspoort&personen=x', 'kunnen hooguit 4 personen tegelijk komen'],
      ['product=paspoort&personen=1&product=huwelijk-melden&personen=1', 'Maak er twee afspraken van.'],
      ['product=naturalisatie&personen=1&product=erkenning&personen=3&product=huwelijk-melden&personen=1', 'te lang'],
    ]
    for (const [query, why] of wrong) {
      expect((await wim.get(`/receptie?${query}`)).text('.bz-desk__hand')).toContain(why)
    }
  })

  test('a birth asks for the day first, keeps only the latest day, and offers none after it', async () => {
    const page = await wim.get('/receptie?product=geboorteaangifte&personen=1')
    expect(timesIn(page)).toEqual([])
    const birthForm = `form${to('/receptie/geboortedatum')}`
    const known = await wim.submit(page, { geboren: '2026-11-23' }, birthForm)
    expect(known.path).toBe(here('/receptie?product=geboorteaangifte&personen=1&uiterlijk=2026-11-26'))
    expect(known.text('.bz-desk__hand')).toContain('uiterlijk op donderdag 26 november 2026')
    const after = timesIn(known).filter((time) => Number(time.split('@')[1]) >= at('00:00', '2026-11-27'))
    expect(after).toEqual([])
    for (const geboren of ['', '31-11-2026', '2026-11-25']) {
      expect((await wim.submit(page, { geboren }, birthForm)).status).toBe(422)
    }
    const over = await wim.get('/receptie?product=geboorteaangifte&personen=1&uiterlijk=2026-11-20')
    expect(over.text('.bz-desk__hand')).toContain('De uiterste dag is voorbij.')
  })
})

describe('booking', () => {
  test('takes one press; the code is there to be read aloud and the confirmation goes out', async () => {
    const made = await books(wim, await wim.get(passport))
    const visit = await visitOf(town, publicIdIn(made.path))
    expect(made.path).toBe(here(`/receptie?afspraak=${visit.publicId}&nieuws=gemaakt`))
    expect(visit).toMatchObject({ state: 'booked', channel: 'staff', startsAt: at('09:00'), language: 'nl' })
    expect(visit.contact).toEqual({ name: 'Fatima Yılmaz', email: null, mobile: '06 12345678' })
    expect(made.text('.bz-desk__big')).toBe(`${visit.code?.slice(0, 3)} ${visit.code?.slice(3)}`)
    expect(made.text('.bz-desk__hand')).toContain('De bevestiging is onderweg.')
    expect(made.text('.bz-checklist')).toContain('pasfoto')
    expect(await told()).toEqual(['confirmation sms'])
    expect(await noted(town)).toEqual([`appointmentMade ${visit.publicId}`])
  })

  test('in the language and with the help that the caller asks for', async () => {
    const made = await books(wim, await wim.get(passport), { ...caller, taal: 'pl', hulp: ['rolstoel', 'tolk'] })
    expect(await visitOf(town, publicIdIn(made.path))).toMatchObject({ language: 'pl', needs: ['rolstoel', 'tolk'] })
  })

  test('a caller without an address hears that nothing is sent', async () => {
    const made = await books(wim, await wim.get(passport), { naam: 'Fatima' })
    expect(made.text('.bz-desk__hand')).toContain('Er gaat geen bevestiging uit')
    expect(await told()).toEqual([])
  })

  test('a product that needs an address keeps asking for it', async () => {
    const page = await wim.get('/receptie?product=eerste-inschrijving&personen=1')
    const refused = await books(wim, page, { naam: 'Fatima' })
    expect([refused.status, refused.text('#wrong')]).toEqual([422, 'Kijk het e-mailadres na.'])
  })

  test('the same form twice makes one appointment', async () => {
    const page = await wim.get(passport)
    const [one, two] = [await books(wim, page), await books(wim, page)]
    expect(one.path).toBe(two.path)
    expect(await told()).toEqual(['confirmation sms'])
  })

  test('what is wrong is said once, and nothing that was typed is lost', async () => {
    const page = await wim.get(`${passport}&blad=1`)
    const chosen = timesIn(page)[1] ?? ''
    const typed = { tijd: chosen, naam: '', mobiel: '0318 123456', email: 'fatima@', taal: 'en' }
    const wrong = await wim.submit(page, typed, bookingForm)
    expect(wrong.status).toBe(422)
    expect(wrong.text('#wrong')).toBe(
      'Vul de naam in, zonder burgerservicenummer. Vul een mobiel nummer in, geen vast nummer. Kijk het e-mailadres na.',
    )
    expect(wrong.document.querySelector('#mobiel')?.getAttribute('value')).toBe('0318 123456')
    expect(wrong.document.querySelector('[name="tijd"][checked]')?.getAttribute('value')).toBe(chosen)
    expect(wrong.document.querySelector('#taal [selected]')?.getAttribute('value')).toBe('en')
    expect((await wim.submit(wrong, { ...caller, email: '' }, bookingForm)).text('#panel')).toBe(
      'De afspraak is gemaakt',
    )
  })

  test('without a time it asks for one', async () => {
    const wrong = await wim.submit(await wim.get(passport), caller, bookingForm)
    expect([wrong.status, wrong.text('#wrong')]).toEqual([422, 'Kies een tijd.'])
  })

  test('who has an appointment for the same already is asked once, and may have two', async () => {
    const visit = await booked(town, at('10:20', '2026-11-26'), {
      contact: { name: 'Fatima', email: 'f@voorbeeld.nl', mobile: '+31612345678' as unknown as null },
    })
    const asked = await books(wim, await wim.get(passport))
    expect(asked.status).toBe(409)
    expect(asked.text('#wrong')).toContain('is er al een afspraak voor hetzelfde: do 26 nov 10.20, Stadskantoor.')
    expect(asked.document.querySelector('#wrong a')?.getAttribute('href')).toBe(
      here(`/receptie?afspraak=${visit.publicId}`),
    )
    expect((await books(wim, asked)).text('#panel')).toBe('De afspraak is gemaakt')
  })

  test('for something else nobody is asked', async () => {
    await booked(town, at('10:20', '2026-11-26'), {
      contact: { name: 'Fatima', email: 'f@voorbeeld.nl', mobile: '06 12345678' as unknown as null },
    })
    const made = await books(wim, await wim.get('/receptie?product=vog&personen=1'))
    expect(made.text('#panel')).toBe('De afspraak is gemaakt')
  })

  test('a citizen service number is not kept, and not shown again', async () => {
    const wrong = await books(wim, await wim.get(passport), { naam: 'Fatima 111222333' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).not.toContain('111222333')
  })

  test('a time that was just taken: the next ones, and what was typed stays', async () => {
    const page = await wim.get('/receptie?product=naturalisatie&personen=1')
    const [first = ''] = timesIn(page)
    await books(wim, await wim.get('/receptie?product=naturalisatie&personen=1'), { naam: 'Ahmed' })
    const late = await books(wim, page, { ...caller, tijd: first })
    expect(late.status).toBe(409)
    expect(late.text('#wrong')).toContain('is net door iemand anders gekozen')
    expect(timesIn(late)).toHaveLength(5)
    expect(timesIn(late)).not.toContain(first)
    expect(late.document.querySelector('#naam')?.getAttribute('value')).toBe(caller.naam)
    expect((await books(wim, late, caller)).text('#panel')).toBe('De afspraak is gemaakt')
  })

  test('a location where the employee does not receive is no choice', async () => {
    const esra = await worksAs(town, 'esra')
    const page = await esra.get(passport)
    const wrong = await esra.submit(page, { ...caller, tijd: `stadskantoor@${at('12:00')}` }, bookingForm)
    expect(wrong.status).toBe(422)
  })
})

describe('moving', () => {
  test('goes to another time after the deadline of residents, and tells the resident', async () => {
    const visit = await booked(town, at('10:00'))
    await town.moveTo('2026-11-24T09:50:00+01:00')
    const page = await wim.get(`/receptie?afspraak=${visit.publicId}&doe=verzetten`)
    const [, , third = ''] = timesIn(page)
    const moved = await wim.submit(page, { tijd: third }, `form${to('/tijd')}`)
    expect(moved.path).toBe(here(`/receptie?afspraak=${visit.publicId}&nieuws=verzet`))
    const now = await visitOf(town, visit.publicId)
    expect(`${now.location}@${now.startsAt}`).toBe(third)
    expect(now.code).toBe(visit.code)
    expect(await told()).toEqual(['change mail', 'confirmation mail'])
    expect(await noted(town)).toEqual([`appointmentMoved ${visit.publicId}`])
  })

  test('a page that is behind changes nothing', async () => {
    const visit = await booked(town, at('10:20', '2026-11-26'))
    const page = await wim.get(`/receptie?afspraak=${visit.publicId}&doe=verzetten`)
    await wim.submit(page, { tijd: timesIn(page)[3] ?? '' }, `form${to('/tijd')}`)
    const late = await wim.submit(
      page,
      { tijd: timesIn(page)[4] ?? '', sleutel: town.site.chance.secret() },
      `form${to('/tijd')}`,
    )
    expect(late.status).toBe(409)
    expect(late.text('.bz-desk__wrong')).toBe('De afspraak is intussen veranderd. Dit is de stand van nu.')
  })

  test('without a time it asks for one', async () => {
    const visit = await booked(town, at('10:20', '2026-11-26'))
    const page = await wim.get(`/receptie?afspraak=${visit.publicId}&doe=verzetten`)
    const wrong = await wim.submit(page, {}, `form${to('/tijd')}`)
    expect([wrong.status, wrong.text('.bz-desk__wrong')]).toEqual([422, 'Kies een tijd.'])
  })

  test('who is in the hall cannot be moved', async () => {
    const visit = await booked(town, at('10:00'))
    await wim.post('/receptie/aanmeldingen', { afspraak: visit.publicId })
    const page = await wim.get(`/receptie?afspraak=${visit.publicId}&doe=verzetten`)
    expect(page.document.querySelector(`form${to('/tijd')}`)).toBeNull()
    const version = (await visitOf(town, visit.publicId)).version
    const sent = { sleutel: town.site.chance.secret(), versie: String(version), tijd: `stadskantoor@${at('12:00')}` }
    expect((await wim.post(`/receptie/afspraken/${visit.publicId}/tijd`, sent)).status).toBe(409)
  })
})

describe('cancelling', () => {
  test('asks once, gives the place up at once for staff, and tells the resident', async () => {
    const visit = await booked(town, at('10:20', '2026-11-26'))
    const page = await wim.get(`/receptie?afspraak=${visit.publicId}&doe=annuleren`)
    expect(page.text('.bz-desk__hand form')).toContain('Deze afspraak annuleren?')
    const gone = await wim.submit(page, {}, `form${to('/annulering')}`)
    expect(gone.text('#panel')).toBe('De afspraak is geannuleerd')
    expect(await visitOf(town, visit.publicId)).toMatchObject({ state: 'cancelled', cancelledBy: 'resident' })
    expect(timesIn(await wim.get(`${passport}&waar=stadskantoor&dag=2026-11-26`))).toContain(
      `stadskantoor@${visit.startsAt}`,
    )
    expect(await told()).toEqual(['cancellation mail', 'confirmation mail'])
    expect(await noted(town)).toEqual([`appointmentCancelled ${visit.publicId}`])
  })

  test('a second time says that it was done', async () => {
    const visit = await booked(town, at('10:20', '2026-11-26'))
    const page = await wim.get(`/receptie?afspraak=${visit.publicId}&doe=annuleren`)
    await wim.submit(page, {}, `form${to('/annulering')}`)
    const again = await wim.submit(page, {}, `form${to('/annulering')}`)
    expect([again.status, again.text('.bz-desk__wrong')]).toEqual([409, 'Deze afspraak was al geannuleerd.'])
  })
})

test('no form of these is understood without what its page sends', async () => {
  for (const path of ['afspraken', 'afspraken/x/tijd', 'afspraken/x/annulering']) {
    expect((await wim.post(`/receptie/${path}`, {})).status).toBe(400)
  }
})
