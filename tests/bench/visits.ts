// What a resident sends and reads on the way to an appointment, as raw requests: the forms as the pages write them.
import { randomBytes } from 'node:crypto'
import { shownOf } from '../../src/booking/appointment.ts'
import { buildDay, type Start, startsOn } from '../../src/booking/availability.ts'
import { askFor } from '../../src/booking/wish.ts'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { addDays, dayBounds } from '../../src/catalogue/day.ts'
import { openBlocks } from '../../src/catalogue/opening.ts'
import { keyedHash } from '../../src/chance.ts'
import { type Answer, get, headerOf, type Line, post } from './client.ts'
import { location, now, today } from './town.ts'

const daysAhead = 55
const wish = { choices: [{ product: 'paspoort', persons: 1 }], calm: false }
const name = 'Noor Bakker'
const query = 'product=paspoort&personen=1'
export const productPath = '/'
export const timesPath = `/afspraak/tijd?${query}&locatie=${location}`

const secret = () => randomBytes(16).toString('base64url')

/** Every start of the coming weeks, from tomorrow on, in an order that goes through the days. */
export function startsAhead(catalogue: Catalogue): Start[] {
  const plan = catalogue.plans.get(location)
  if (!plan) throw new Error(`Unknown location ${location}`)
  const ask = askFor(wish, catalogue, location, 'resident', now)
  const days = Array.from({ length: daysAhead }, (_, day) => addDays(today, day + 1)).map((date) => {
    const blocks = openBlocks(date, plan)
    return startsOn(buildDay({ date, ...dayBounds(date, plan.zone), blocks, taken: [], ceilings: new Map() }, now), ask)
  })
  const longest = Math.max(...days.map((starts) => starts.length))
  return Array.from({ length: longest }, (_, at) => days.flatMap((starts) => starts[at] ?? [])).flat()
}

export interface Visitor {
  cookie: string
  /** An address of its own: an origin may hold only so many times. */
  address: string
  email: string
}

export function aVisitor(number: number): Visitor {
  return {
    cookie: `beurt-visitor=${secret()}`,
    address: `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
    email: `bezoeker-${number}@example.nl`,
  }
}

/** Sends a form that must be accepted, and gives the path that it leads to. */
async function send(line: Line, path: string, fields: Record<string, string>, { cookie, address }: Visitor) {
  const answer = await line.ask(post(path, new URLSearchParams(fields), cookie, address))
  const leadsTo = headerOf(answer, 'location')
  if (answer.status !== 303 || !leadsTo) throw new Error(`${path} answered ${answer.status}: ${textOf(answer)}`)
  return leadsTo
}

/** Reads a page that must be there. */
export async function readPage(line: Line, path: string, { cookie }: Visitor): Promise<void> {
  const answer = await line.ask(get(path, cookie))
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${textOf(answer)}`)
}

const textOf = ({ body }: Answer) =>
  body
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 500)

/** Somebody on the way to an appointment. */
export interface Trip {
  visitor: Visitor
  start: Start
  /** With which the site hashes what its last page shows, so that its form can be sent without reading it. */
  hashKey: string
  /** Where the last form led to. */
  at: string
}

export const tripOf = (visitor: Visitor, start: Start, hashKey: string): Trip => ({ visitor, start, hashKey, at: '' })

type Step = (line: Line, trip: Trip) => Promise<void>

const reading =
  (path: string): Step =>
  (line, { visitor }) =>
    readPage(line, path, visitor)
const readingOn: Step = (line, { at, visitor }) => readPage(line, at, visitor)

/** Every page and every form of the way, in order. */
export const steps = {
  products: reading(productPath),
  persons: reading(`/afspraak/personen?${query}`),
  locations: reading(`/afspraak/locatie?${query}`),
  times: reading(timesPath),
  async hold(line, trip) {
    const chosen = { locatie: location, tijd: `${location}@${trip.start.startsAt}` }
    const fields = { sleutel: secret(), product: 'paspoort', personen: '1', ...chosen }
    trip.at = await send(line, '/afspraak/tijd', fields, trip.visitor)
  },
  details: readingOn,
  async contact(line, trip) {
    const fields = { naam: name, email: trip.visitor.email, mobiel: '' }
    trip.at = await send(line, trip.at, fields, trip.visitor)
  },
  check: readingOn,
  async confirm(line, trip) {
    const fields = { sleutel: secret(), getoond: shownTo(trip) }
    trip.at = await send(line, trip.at.replace(/[^/]*$/, 'bevestiging'), fields, trip.visitor)
  },
} satisfies Record<string, Step>

function shownTo({ visitor: { email }, start: { startsAt }, hashKey }: Trip): string {
  const contact = { name, email, mobile: null }
  return keyedHash(hashKey, 'shown', shownOf({ ...wish, location, startsAt, contact, needs: [] }))
}

/** The three forms of a booking: hold a time, say who it is for, make it definitive. */
export async function book(line: Line, trip: Trip): Promise<void> {
  for (const step of [steps.hold, steps.contact, steps.confirm]) await step(line, trip)
}

/** The whole way, every page on it read as well. */
export async function journey(line: Line, trip: Trip): Promise<void> {
  for (const step of Object.values(steps)) await step(line, trip)
}
