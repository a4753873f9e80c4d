// The page itself: who sees it, what stands on it, and what the field on top finds.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { codeOf } from '../../views/words/format.ts'
import { rowsOf } from '../booking/own/booked.ts'
import { takesNumber } from '../queue/at-work.ts'
import { type Browser, createTestApp, type TestApp } from '../support/app.ts'
import { here, to } from '../support/forms.ts'
import { at, booked, hits, seeks, worksAs } from './at-reception.ts'

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

const someone = (name: string) => ({ contact: { name, email: 'iemand@voorbeeld.nl', mobile: null as null } })

describe('the day', () => {
  test('names who may report now, and of the others only how many they are', async () => {
    const now = await booked(town, at('10:00'), someone('Ahmed Bakker'))
    await booked(town, at('15:10'), someone('Mila Smit'))
    const page = await wim.get('/receptie')
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.text('#vandaag section')).toContain('Ahmed Bakker')
    expect(page.text('#vandaag section')).toContain(codeOf(now.code ?? ''))
    expect(page.text('#vandaag section')).toContain('Later vandaag nog 1 afspraak.')
    expect(page.html).not.toContain('Mila Smit')
  })

  test('shows who waits, in the order of their promises', async () => {
    await takesNumber(town)
    await takesNumber(town, [{ product: 'paspoort-afhalen', persons: 1 }])
    const page = await wim.get('/receptie')
    const numbers = page.document.querySelectorAll('#vandaag .bz-desk__list .bz-ticket').map(({ text }) => text)
    expect(numbers).toEqual(['C 001', 'B 001'])
    expect(page.text('#vandaag')).toContain('Er wachten 2 nummers, niemand langer dan beloofd.')
  })

  test('a discreet visit is an appointment, no more', async () => {
    const discreet = { choices: [{ product: 'geslachtsregistratie', persons: 1 }], calm: false }
    await booked(town, at('10:00', '2026-11-27'), { ...someone('Sam de Boer'), wish: discreet })
    await town.moveTo('2026-11-27T09:30:00+01:00')
    wim = await worksAs(town, 'wim')
    expect((await wim.get('/receptie')).text('#vandaag')).toContain('Afspraak bij de gemeente')
  })

  test('is read again without what is being typed beside it', async () => {
    const part = await wim.send('/receptie/dag', { headers: { 'hx-request-type': 'partial' } })
    const text = await part.text()
    expect(text).toMatch(/^<div id="vandaag" data-live/)
    expect(text).not.toContain('<form class="bz-find')
    expect((await wim.get('/receptie/dag')).path).toBe(here('/receptie'))
  })

  test('rings for an appointment of today, and for a number', async () => {
    const answer = await wim.send('/receptie/stroom')
    const reader = answer.body?.getReader()
    const heard: string[] = []
    const ids = () => heard.join('').match(/^id: /gm)?.length ?? 0
    const hears = async (count: number) => {
      while (ids() < count) heard.push(new TextDecoder().decode((await reader?.read())?.value))
    }
    await hears(1)
    await booked(town, at('10:20'), someone('Ahmed Bakker'))
    await hears(2)
    await takesNumber(town)
    await hears(3)
    await reader?.cancel()
    expect(heard.join('')).not.toMatch(/Ahmed|rijbewijs|B001/)
  })
})

describe('the field on top', () => {
  test('a code that is read out opens its appointment, in groups or in one go', async () => {
    const visit = await booked(town, at('10:20', '2026-11-26'), someone('Ahmed Bakker'))
    for (const typed of [visit.code ?? '', codeOf(visit.code ?? '')]) {
      const page = await seeks(wim, typed)
      expect(page.path).toBe(here(`/receptie?afspraak=${visit.publicId}`))
      expect(page.text('#panel')).toBe('Ahmed Bakker')
      expect(page.text('.bz-desk__hand')).toContain('donderdag 26 november 2026, 10.20 uur')
    }
  })

  test('a name opens the only appointment of that name, and lists several', async () => {
    const visit = await booked(town, at('10:20', '2026-11-26'), someone('Ahmed Bakker'))
    await booked(town, at('11:00', '2026-11-26'), someone('Mila Yılmaz'))
    await booked(town, at('11:20', '2026-11-26'), someone('Fatima Yilmaz'))
    expect((await seeks(wim, 'bakker')).path).toBe(here(`/receptie?afspraak=${visit.publicId}`))
    const several = await seeks(wim, 'yilmaz')
    expect(hits(several)).toEqual([
      'Mila Yılmaz do 26 nov 11.00, Stadskantoor, Paspoort aanvragen',
      'Fatima Yilmaz do 26 nov 11.20, Stadskantoor, Paspoort aanvragen',
    ])
    // A name is in no address: not in that of the page, and not in those of its links.
    expect(several.html).not.toMatch(/(href|action|hx-get)="[^"]*(yilmaz|Y%C4%B1lmaz)/i)
  })

  test('a mobile number and an e-mail address find whose they are', async () => {
    const contact = { name: 'Ahmed Bakker', email: 'ahmed@voorbeeld.nl', mobile: '06 87654321' as unknown as null }
    const visit = await booked(town, at('10:20', '2026-11-26'), { contact })
    for (const typed of ['0687654321', '+31 6 8765 4321', 'AHMED@voorbeeld.nl']) {
      expect((await seeks(wim, typed)).path).toBe(here(`/receptie?afspraak=${visit.publicId}`))
    }
    expect((await seeks(wim, 'ahmed@voorbeeld')).status).toBe(200)
  })

  test('the number of a ticket opens it', async () => {
    await takesNumber(town)
    const page = await seeks(wim, 'b1')
    expect(page.path).toBe(here('/receptie?volgnummer=1'))
    expect(page.text('.bz-desk__number-now')).toBe('B 001')
  })

  test('words open the likeliest product', async () => {
    expect((await seeks(wim, 'id kaart')).path).toBe(here('/receptie?product=identiteitskaart&personen=1'))
    expect((await seeks(wim, 'buitenlands rijbewijs')).path).toBe(
      here('/receptie?product=rijbewijs-omwisselen&personen=1'),
    )
  })

  test('a product joins the visit that is open', async () => {
    const page = await seeks(wim, 'rijbewijs', '/receptie?product=paspoort&personen=2')
    expect(page.path).toBe(here('/receptie?product=paspoort&personen=2&product=rijbewijs&personen=1'))
  })

  test('who has a name like a product is asked about', async () => {
    await booked(town, at('10:20', '2026-11-26'), someone('Pascal Paspoort'))
    const page = await seeks(wim, 'paspoort')
    expect(hits(page)[0]).toContain('Pascal Paspoort')
    expect(hits(page)).toContain('Paspoort aanvragen')
  })

  test('a citizen service number is not searched, and not shown again', async () => {
    const page = await seeks(wim, '111222333')
    expect(page.text('#gevonden')).toContain('Zoek niet op burgerservicenummer.')
    expect(page.html).not.toContain('111222333')
  })

  test('what is nowhere says so', async () => {
    expect((await seeks(wim, 'zeppelin')).text('#gevonden')).toContain('Niets gevonden.')
    expect((await seeks(wim, '999 999')).text('#gevonden')).toContain('Niets gevonden.')
    expect((await seeks(wim, '')).text('#gevonden')).toBe('')
  })

  test('while one types only what was found is sent', async () => {
    const headers = { 'hx-request-type': 'partial', 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await wim.send('/receptie/zoeken', { method: 'POST', headers, body: 'zoek=pas' })
    expect(await answer.text()).toMatch(/^<div id="gevonden"/)
  })

  test('a panel that is nowhere is not found', async () => {
    for (const path of ['/receptie?afspraak=nergens', '/receptie?volgnummer=99']) {
      const page = await wim.get(path)
      expect([page.status, page.text('#panel')]).toEqual([404, 'Niet gevonden'])
    }
  })
})

describe('who receives where', () => {
  test('an appointment elsewhere has no name, and nothing can be done with it', async () => {
    const visit = await booked(town, at('10:20', '2026-11-26'), someone('Ahmed Bakker'))
    const esra = await worksAs(town, 'esra')
    const page = await seeks(esra, visit.code ?? '')
    expect(page.text('.bz-desk__hand')).toContain('Stadskantoor')
    expect(page.html).not.toContain('Ahmed Bakker')
    expect(page.document.querySelectorAll('.bz-desk__hand form')).toHaveLength(0)
    expect(hits(await seeks(esra, 'bakker'))).toEqual([])
    const acts: [string, Record<string, string>][] = [
      ['/receptie/aanmeldingen', { afspraak: visit.publicId }],
      [`/receptie/afspraken/${visit.publicId}/annulering`, { versie: String(visit.version) }],
      [
        `/receptie/afspraken/${visit.publicId}/tijd`,
        { versie: String(visit.version), sleutel: town.site.chance.secret(), tijd: `molenwijk@${at('11:00')}` },
      ],
    ]
    for (const [path, fields] of acts) expect((await esra.post(path, fields)).status).toBe(404)
  })

  test('times are offered where the employee receives', async () => {
    const path = '/receptie?product=paspoort&personen=1'
    const places = (html: string) => new Set(html.match(/(stadskantoor|molenwijk)@\d+/g)?.map((it) => it.split('@')[0]))
    expect(places((await wim.get(path)).html)).toEqual(new Set(['stadskantoor', 'molenwijk']))
    const esra = await worksAs(town, 'esra')
    expect(places((await esra.get(path)).html)).toEqual(new Set(['molenwijk']))
  })

  test('a counter employee does not come in', async () => {
    expect((await (await worksAs(town, 'sanne')).get('/receptie')).status).toBe(403)
  })

  test('the start page and the bar lead to it', async () => {
    expect((await wim.get('/medewerker')).document.querySelector('a.bz-card')?.getAttribute('href')).toBe(
      here('/receptie'),
    )
  })
})

test('the keys are turned off for this employee, on every computer', async () => {
  const page = await wim.get('/receptie')
  const off = await wim.submit(page, { letters: 'uit' }, `form${to('/receptie/sneltoetsen')}`)
  expect(off.document.querySelector('.bz-desk')?.getAttribute('data-letters')).toBe('off')
})

test('looking and searching write nothing', async () => {
  const visit = await booked(town, at('10:00'), someone('Ahmed Bakker'))
  const before = JSON.stringify(await rowsOf(town))
  await wim.get('/receptie')
  await wim.get(`/receptie?afspraak=${visit.publicId}&doe=verzetten`)
  await seeks(wim, 'bakker')
  expect(JSON.stringify(await rowsOf(town))).toBe(before)
})
