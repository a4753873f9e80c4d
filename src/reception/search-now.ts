// Looks for what was typed into the one field: people by name, code or address, numbers in the hall, products.
import type { Context } from 'hono'
import { findVisit, findVisitByCode } from '../../db/appointments.ts'
import { type Known, knownFrom } from '../../db/reception.ts'
import type { Db, Store } from '../../db/store.ts'
import type { Found } from '../../views/reception/shown.ts'
import { languages } from '../../views/words/languages.ts'
import { isOwn, type Visit } from '../booking/appointment.ts'
import type { Asked } from '../booking/choices.ts'
import { findProducts } from '../booking/search.ts'
import { isOffered } from '../booking/wish.ts'
import type { Product } from '../catalogue/product.ts'
import type { Env } from '../context.ts'
import { hallNow } from '../queue/counter-now.ts'
import { findInHall } from '../queue/find.ts'
import { findNames } from './names.ts'
import { appointmentPanel, panelPath, ticketPanel, visitPanel } from './panel.ts'
import { readSought, type Sought } from './sought.ts'
import { receivesAt } from './where.ts'
import { withProduct } from './with-product.ts'

const shownMost = 6

/** Everything that fits what was typed, the likeliest first. */
export async function searchNow(
  c: Context<Env>,
  store: Store,
  typed: string,
  asked: Asked | undefined,
): Promise<Found> {
  const sought = readSought(typed)
  const { hall, date } = await hallNow(c, store)
  const visits = await store.read((db) => visitsFor(c, db, sought, date))
  const isHere = ({ location }: Visit) => receivesAt(c.get('employee'), location)
  return {
    catalogue: c.get('catalogue'),
    typed: sought.kind === 'serviceNumber' ? '' : typed,
    sought: sought.kind,
    people: visits.filter(isHere),
    elsewhere: visits.filter((visit) => !isHere(visit)),
    tickets: sought.kind === 'number' ? findInHall(hall.tickets, sought.number).slice(0, shownMost) : [],
    products: sought.kind === 'words' ? productsFor(c, sought.words, date) : [],
    asked,
  }
}

async function visitsFor(c: Context<Env>, db: Db, sought: Sought, today: string): Promise<Visit[]> {
  if (sought.kind === 'code') return [await findVisitByCode(db, sought.code)].filter((visit) => visit !== undefined)
  if (sought.kind !== 'words' && sought.kind !== 'mobile' && sought.kind !== 'email') return []
  const known: Known[] = []
  for (const location of c.get('catalogue').locations.keys()) {
    if (receivesAt(c.get('employee'), location)) known.push(...(await knownFrom(db, location, today)))
  }
  const found = []
  for (const { publicId } of fitting(known, sought)) found.push(await findVisit(db, publicId))
  return found.filter((visit) => visit !== undefined).sort((one, two) => one.startsAt - two.startsAt)
}

function fitting(known: readonly Known[], sought: Extract<Sought, { kind: 'words' | 'mobile' | 'email' }>): Known[] {
  if (sought.kind === 'words') return findNames(known, sought.words, shownMost)
  const typed = sought.kind === 'email' ? sought.email : sought.digits
  return known.filter((contact) => isOwn(contact, typed)).slice(0, shownMost)
}

/** What staff can book, or give a number for. */
function productsFor(c: Context<Env>, words: string, today: string): Product[] {
  const own = c.get('language')
  const { products } = findProducts(c.get('catalogue'), words, [own, ...languages.filter((one) => one !== own)])
  return products.filter((product) => isOffered(product, 'staff', today) || product.walkIn).slice(0, shownMost)
}

/**
 * Where Enter leads: to the only one that was found, or to the likeliest product when there is nobody of that name;
 * undefined when a person has to choose.
 */
export function pathOfFirst({ people, elsewhere, tickets, products, asked }: Found): string | undefined {
  const visits = [...people, ...elsewhere]
  const [visit, ticket, product] = [visits[0], tickets[0], products[0]]
  if (visits.length + tickets.length > 1) return undefined
  if (visit) return products.length > 0 ? undefined : panelPath(appointmentPanel(visit.publicId))
  if (ticket) return panelPath(ticketPanel(ticket.serial))
  return product && panelPath(visitPanel(withProduct(asked, product.code)))
}
