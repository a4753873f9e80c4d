// An invented visitor: takes a number at the kiosk, or books a time and reports for it with the code.
import { hour, minute, second } from '../../catalogue/milliseconds.ts'
import { mainLocation } from '../installation.ts'
import type { Browser } from './browser.ts'
import { nameOf, wishOf } from './crowd.ts'
import type { Dice } from './dice.ts'
import { type Form, fieldOf, formsOf, linkOn } from './page.ts'
import type { Life, LifeTime } from './time.ts'

export interface Visitor {
  time: LifeTime
  dice: Dice
  kiosk: Browser
}

/** Stands at the kiosk, looks, chooses. Who does not find what they came for takes something that is like it. */
export async function* walkIn({ time, dice, kiosk }: Visitor): Life {
  const start = await kiosk.get('/kiosk')
  yield time.now() + dice.between(2, 12) * second
  const page = await kiosk.get(linkOn(start.html, '/kiosk/nummer') ?? '/kiosk/nummer')
  const offered = formsOf(page.html).filter(({ action }) => action === '/kiosk/nummer')
  const wish = wishOf(dice)
  const form = offered.find((one) => fieldOf(one, 'product') === wish) ?? (offered[0] && dice.pick(offered))
  yield time.now() + dice.between(3, 15) * second
  if (form) await kiosk.post(form)
}

/** Books a time of today if there is one, and comes some minutes before it; a few forget. */
export async function* resident(visitor: Visitor, phone: Browser): Life {
  const { dice, kiosk } = visitor
  const booked = await book(visitor, phone, wishOf(dice))
  if (!booked || dice.isLucky(0.06)) return
  yield booked.startsAt - dice.between(2, 15) * minute
  const page = await kiosk.get('/kiosk/code')
  const form = formOf(page.html, ({ action }) => action === '/kiosk/code')
  if (form) await kiosk.post(form, { code: booked.code })
}

async function book({ dice, time }: Visitor, phone: Browser, product: string) {
  const times = await phone.get(`/afspraak/tijd?product=${product}&personen=1&locatie=${mainLocation}`)
  const form = formOf(times.html, ({ id }) => id === 'tijden')
  const soon = form?.choices.map((choice) => ({ choice, startsAt: Number(choice.split('@')[1]) }))
  const today = soon?.filter(({ startsAt }) => startsAt < time.now() + 8 * hour) ?? []
  if (!form || today.length === 0) return undefined
  const { choice, startsAt } = dice.pick(today)
  const held = await phone.post(form, { tijd: choice })
  const details = formOf(held.html, ({ id }) => id === 'gegevens')
  if (!details) return undefined
  const name = nameOf(dice)
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.nl`
  const check = await phone.post(details, { naam: name, email })
  const confirm = formOf(check.html, ({ id }) => id === 'bevestiging')
  const made = confirm && (await phone.post(confirm))
  const code = made && /bz-visit__digits[^>]*>(?:<[^>]*>)*(\d{3})\s(\d{3})</.exec(made.html)?.slice(1).join('')
  return code ? { code, startsAt } : undefined
}

const formOf = (html: string, isIt: (form: Form) => boolean) => formsOf(html).find(isIt)
