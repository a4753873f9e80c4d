// A store with the town in it, an appointment, and its messages: what sending needs, without pages.
import { saveAppointment } from '../../db/appointments.ts'
import { putInOutbox } from '../../db/outbox.ts'
import { installation, outbox } from '../../db/schema.ts'
import { seedTown } from '../../db/seed.ts'
import type { Store } from '../../db/store.ts'
import type { Contact, Visit } from '../../src/booking/appointment.ts'
import { type Chance, realChance } from '../../src/chance.ts'
import type { Clock } from '../../src/clock.ts'
import type { MessageFacts } from '../../src/messages/message.ts'
import { aMessage } from '../messages/facts.ts'
import { type FreshStore, freshStore, type Scene } from './store.ts'

/** A Tuesday morning. */
export const morning = Date.parse('2026-11-24T09:00:00+01:00')

const town: Scene = {
  name: 'town without people',
  set: (store) =>
    store.write((turn) => seedTown(turn, { date: '2026-11-24', kind: 'production', passwords: new Map() })),
}

/** A store of its own with the town of a production in it, where it is `morning` now. */
export async function townStore(clock: Clock): Promise<FreshStore> {
  const fresh = await freshStore(clock, town)
  await fresh.store.write((turn) =>
    turn.db.update(installation).set({ machineInstant: turn.machineNow, municipalInstant: morning }),
  )
  return fresh
}

export const fatima = { name: 'Fatima Yilmaz', email: 'fatima@voorbeeld.nl', mobile: '06 12345678' }
export const onlyMail = { ...fatima, mobile: null }

/** The appointment that a message is about, as it is kept. */
export function aVisit(facts: MessageFacts = aMessage()): Visit {
  const { publicId, location, startsAt, endsAt, choices, calm, version, code } = facts
  const place = { publicId, location, date: new Date(startsAt).toISOString().slice(0, 10), team: 'reisdocumenten' }
  const asked = {
    startsAt,
    endsAt,
    choices,
    calm,
    version,
    code,
    channel: 'online',
    language: 'nl',
    needs: [],
  } as const
  return { ...place, ...asked, needs: [], state: 'booked', takenAt: morning, bookedAt: morning, contact: fatima }
}

export const save = (store: Store, visit: Visit) => store.write((turn) => saveAppointment(turn, visit))

/** Puts a message aside, as the turn does that it is about. */
export const put = (store: Store, facts: MessageFacts, contact: Contact = onlyMail, chance: Chance = realChance) =>
  store.write((turn) => putInOutbox(turn, chance, facts, contact))

/** Books so many appointments, each with its confirmation by mail. */
export async function bookMany(store: Store, count: number): Promise<void> {
  for (let number = 1; number <= count; number++) {
    const facts = aMessage({ publicId: `p${number}`, code: String(100_000 + number) })
    await save(store, aVisit(facts))
    await put(store, facts, { ...onlyMail, email: `inwoner${number}@voorbeeld.nl` })
  }
}

export const rowsOf = (store: Store) => store.read((db) => db.select().from(outbox))
