// A receipt that was put aside becomes its lines: read and worded at the moment at which it is printed.
import { deviceState } from '../../db/devices.ts'
import { findTicket, hallOf } from '../../db/hall.ts'
import type { Print } from '../../db/prints.ts'
import type { Db } from '../../db/store.ts'
import { awayReceipt, testReceipt, ticketReceipt } from '../../views/printing/receipt.ts'
import { type Language, languages, pathIn } from '../../views/words/languages.ts'
import { type Catalogue, locationName, productName, textOf } from '../catalogue/catalogue.ts'
import { isDiscreet } from '../catalogue/product.ts'
import { progressOf } from '../checkin/progress.ts'
import type { Ticket } from '../queue/ticket.ts'
import type { PrinterModel } from '../staff/device.ts'
import { blanks, type Form, formOf } from './form.ts'
import { languageOnPaper, type Receipt } from './receipt.ts'

/** What a receipt needs beside its rows. `now` is municipal. */
export interface Press {
  catalogue: Catalogue
  now: number
  publicUrl: string
  /** Who puts it on paper: a browser, or a printer that is sent bytes. */
  paper: 'browser' | 'bytes'
}

/** The receipt as it is now; undefined of a ticket or a device that is not there any more. */
export async function receiptOf(
  db: Db,
  press: Press,
  print: Pick<Print, 'location' | 'serial' | 'device'>,
): Promise<Receipt | undefined> {
  const { location, serial, device } = print
  if (serial === null) return testOf(db, press, device)
  const ticket = await findTicket(db, location, serial)
  return ticket && receiptOfTicket(db, press, ticket)
}

async function testOf(db: Db, { catalogue, now }: Press, id: string): Promise<Receipt | undefined> {
  const found = await deviceState(db, id)
  if (!found) return undefined
  const { name: device, location } = found.device
  const zone = catalogue.locations.get(location)?.zone ?? 'utc'
  return testReceipt({ municipality: nameOf(catalogue, 'nl'), device, zone, now })
}

async function receiptOfTicket(db: Db, press: Press, ticket: Ticket): Promise<Receipt> {
  const { catalogue, now, publicUrl } = press
  const { location, number, issuedAt, band, choices } = ticket
  const language = languageOnPaper(spoken(ticket.language), press.paper) as Language
  const hall = await hallOf(db, catalogue, location, ticket.date)
  const isNamed = !isDiscreet(choices, catalogue.products)
  return ticketReceipt({
    language,
    municipality: nameOf(catalogue, language),
    place: locationName(catalogue, location, language).content,
    zone: catalogue.locations.get(location)?.zone ?? 'utc',
    number,
    takenAt: issuedAt,
    band,
    things: isNamed ? choices.map(({ product }) => productName(catalogue, product, language).content) : [],
    progress: progressOf(ticket, hall, now),
    // The page that it leads to speaks the visitor's own language, also where the paper cannot.
    followUrl: `${publicUrl}${pathIn(spoken(ticket.language), `/volg/${ticket.followId}`)}`,
  })
}

/** What a kiosk at this location prints by itself while the server is away, by the language of its visitor. */
export function awayForms(
  { catalogue, publicUrl }: Pick<Press, 'catalogue' | 'publicUrl'>,
  location: string,
  model: PrinterModel,
): Record<Language, Form> {
  const formIn = (spoken: Language): Form => {
    const language = languageOnPaper(spoken, 'bytes') as Language
    const receipt = awayReceipt({
      language,
      municipality: nameOf(catalogue, language),
      place: locationName(catalogue, location, language).content,
      number: blanks.number,
      time: blanks.time,
      followUrl: `${publicUrl}${pathIn(spoken, `/volg/${blanks.followId}`)}`,
    })
    return formOf(receipt, model)
  }
  return Object.fromEntries(languages.map((language) => [language, formIn(language)])) as Record<Language, Form>
}

const nameOf = (catalogue: Catalogue, language: Language) =>
  textOf(catalogue, 'municipality', 'name', language)?.content ?? ''

const spoken = (language: string): Language => languages.find((one) => one === language) ?? 'nl'
