// What the tests of arriving share: a kiosk that is paired, an appointment with its code, and counters that call.
import { expect } from 'vitest'
import { findVisit } from '../../db/appointments.ts'
import { catalogueOf } from '../../db/catalogue.ts'
import { findTicket, hallOf } from '../../db/hall.ts'
import { changeHall } from '../../db/queue.ts'
import { demoDevices } from '../../db/town/people.ts'
import type { Wish } from '../../src/booking/wish.ts'
import type { Happened, Refused } from '../../src/queue/event.ts'
import type { Hall } from '../../src/queue/hall.ts'
import type { Ticket } from '../../src/queue/ticket.ts'
import type { Browser, Page, TestApp } from '../support/app.ts'
import { bookAt } from '../support/booked.ts'

export const day = '2026-11-24'
/** The instant at which the clock in the hall shows this on the tests' own Tuesday. */
export const at = (time: string, date = day) => `${date}T${time}:00+01:00`

export const tokenOf = (id: string) => demoDevices.find((device) => device.id === id)?.token ?? ''

/** A browser that is the kiosk of a location. */
export async function kioskAt(beurt: TestApp, location = 'stadskantoor'): Promise<Browser> {
  const browser = beurt.browser()
  await browser.get(`/kiosk/koppeling?token=${tokenOf(`kiosk-${location}`)}`)
  return browser
}

/** The screen leads nowhere but to the kiosk, and is kept nowhere. */
export function expectScreen(page: Page, status = 200): void {
  expect(page.status).toBe(status)
  expect(page.headers.get('cache-control')).toBe('no-store')
  const links = page.document.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '')
  expect(links.filter((href) => !/^(\/(en|ar|pl))?\/kiosk(\/|\?|$)/.test(href))).toEqual([])
}

/** Books an appointment at a time and gives its code, and the version that it has then. */
export async function codeFor(
  beurt: TestApp,
  startsAt: string,
  options: { location?: string; wish?: Wish } = {},
): Promise<{ code: string; publicId: string; secret: string; version: number }> {
  const { publicId, secret } = await bookAt(beurt, Date.parse(startsAt), options)
  const visit = await beurt.store.read((db) => findVisit(db, publicId))
  return { code: visit?.code ?? '', publicId, secret, version: visit?.version ?? 0 }
}

/** Types a code at a kiosk and follows where it leads. */
export async function typeCode(kiosk: Browser, code: string, language = '') {
  return kiosk.submit(await kiosk.get(`${language}/kiosk/code`), { code })
}

/** Takes a number for a product, as a visitor would from the kiosk's first screen. */
export async function takeNumberFor(kiosk: Browser, product: string, language = '') {
  const start = await kiosk.get(`${language}/kiosk`)
  const choices = await kiosk.get(start.document.querySelectorAll('.bz-door')[1]?.getAttribute('href') ?? '')
  const form = choices.document.querySelector(`input[name=product][value=${product}]`)?.parentNode
  if (!form) throw new Error(`${product} is not on the first screen`)
  const fields = form
    .querySelectorAll('input')
    .map((input) => [input.getAttribute('name'), input.getAttribute('value')])
  return kiosk.submit(choices, Object.fromEntries(fields))
}

export const ticketNumbered = (beurt: TestApp, serial: number, location = 'stadskantoor') =>
  beurt.store.read((db) => findTicket(db, location, serial)) as Promise<Ticket>

/** The first number of a hall is serial 1. */
export const followPathOf = async (beurt: TestApp, serial = 1) =>
  `/volg/${(await ticketNumbered(beurt, serial)).followId}`

type Act = (hall: Hall, counter: number, seen: number, now: number) => Happened | Refused<string>

/** Presses a button of a counter whose page is up to date. */
export async function press(beurt: TestApp, counter: number, act: Act, location = 'stadskantoor'): Promise<void> {
  const result = await changeHall(beurt.store, location, {}, (hall, now) => {
    const seen = hall.counters.find(({ number }) => number === counter)?.lastEvent ?? 0
    return act(hall, counter, seen, now)
  })
  if ('refused' in result) throw new Error(result.refused)
}

export async function ticketsOf(beurt: TestApp, location = 'stadskantoor'): Promise<readonly Ticket[]> {
  return beurt.store.read(async (db) => {
    const catalogue = await catalogueOf(beurt.store, db)
    if (!catalogue) throw new Error('Nothing is set up')
    return (await hallOf(db, catalogue, location, day)).tickets
  })
}
