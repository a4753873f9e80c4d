// Messages as their readers get them, with the town's own words in them.
import { catalogueOf } from '../../db/catalogue.ts'
import { type Catalogue, textsByKey } from '../../src/catalogue/catalogue.ts'
import { composeMail, composeSms } from '../../src/messages/compose.ts'
import type { House, Mail, MessageFacts } from '../../src/messages/message.ts'
import { createTestApp } from '../support/app.ts'
import { aMessage } from './facts.ts'

export const house: House = {
  publicUrl: 'https://afspraken.gemeente-elzenvoorde.example',
  address: 'afspraken@elzenvoorde.example',
}
export const fatimasMail = 'fatima@voorbeeld.nl'

/** The town's catalogue, without its database. */
export async function townCatalogue(): Promise<Catalogue> {
  const town = await createTestApp()
  const catalogue = await town.store.read((db) => catalogueOf(town.store, db))
  await town.close()
  if (!catalogue) throw new Error('Nothing is set up')
  return catalogue
}

/** Fatima's passport on Tuesday at 09.10 in the Stadskantoor, unless something differs. */
const told = (differs: Partial<MessageFacts>): MessageFacts =>
  aMessage({
    publicId: 'p4Yk0bQ2s7cXw1ZtLr9vEg',
    startsAt: Date.parse('2026-11-24T09:10:00+01:00'),
    endsAt: Date.parse('2026-11-24T09:20:00+01:00'),
    madeAt: Date.parse('2026-11-12T20:15:00+01:00'),
    secret: 'Zk3v9QpL0sXw7TbN2yRc5A',
    ...differs,
  })

/** An offer of a time on the Monday before, to be answered before noon on Friday. */
export const offer = {
  location: 'molenwijk',
  startsAt: Date.parse('2026-11-23T10:20:00+01:00'),
  endsAt: Date.parse('2026-11-23T10:30:00+01:00'),
  until: Date.parse('2026-11-20T12:00:00+01:00'),
}

export const mailOf = (catalogue: Catalogue, differs: Partial<MessageFacts> = {}): Mail =>
  composeMail(told(differs), fatimasMail, catalogue, house)

export const smsOf = (catalogue: Catalogue, differs: Partial<MessageFacts> = {}, publicUrl = house.publicUrl): string =>
  composeSms(told(differs), catalogue, publicUrl)

/** The same town with rows of the municipality's own words before its others. */
export function saying(
  catalogue: Catalogue,
  rows: readonly { owner: string; field: string; language: string; content: string }[],
): Catalogue {
  return { ...catalogue, texts: new Map([...catalogue.texts, ...textsByKey(rows)]) }
}
