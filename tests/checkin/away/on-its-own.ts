// A kiosk that goes on without the server, as its page in the browser does: it asks for numbers, gives them, and hands
// them in.
import { and, eq } from 'drizzle-orm'
import type { Given } from '../../../db/hand-in.ts'
import { lentNumbers, tickets } from '../../../db/schema.ts'
import type { Ticket } from '../../../src/queue/ticket.ts'
import type { Browser, TestApp } from '../../support/app.ts'
import { day } from '../arriving.ts'

export const asJson = (kiosk: Browser, path: string, body: unknown) =>
  kiosk.send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

export interface Stock {
  device: string
  date: string
  now: number
  speed: number
  series: string
  kept: string[]
  fresh: { number: string; followId: string }[]
  products: { code: string; series: string; spans: [number, number][]; names: Record<string, { content: string }> }[]
}

let drawn = 0
/** A key that nobody used. */
export const aKey = () => String(drawn++).padStart(22, 'k')

/** Asks for numbers, holding these already. */
export async function fill(kiosk: Browser, held: string[] = [], key = aKey()): Promise<Stock> {
  const answer = await asJson(kiosk, '/kiosk/nummervoorraad', { key, held })
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`)
  return answer.json() as Promise<Stock>
}

export const numbersIn = ({ fresh }: Stock, letter: string) =>
  fresh.map(({ number }) => number).filter((number) => number.startsWith(letter))

/** What a kiosk keeps of one visitor. */
export const given = (number: string, takenAt: string, fields: Partial<Given> = {}): Given => ({
  key: aKey(),
  date: day,
  number,
  takenAt: Date.parse(takenAt),
  language: 'nl',
  said: { product: 'paspoort' },
  ...fields,
})

/** Hands these in, and gives the status and the keys that were answered. */
export async function handIn(
  kiosk: Browser,
  list: readonly unknown[],
): Promise<{ status: number; answered: string[] }> {
  const answer = await asJson(kiosk, '/kiosk/inlevering', { given: list })
  const { answered = [] } = answer.status === 200 ? ((await answer.json()) as { answered: string[] }) : {}
  return { status: answer.status, answered }
}

/** The tickets with this number today, in whatever state. */
export const withNumber = (beurt: TestApp, number: string) =>
  beurt.store.read((db) =>
    db
      .select()
      .from(tickets)
      .where(and(eq(tickets.location, 'stadskantoor'), eq(tickets.date, day), eq(tickets.number, number))),
  ) as unknown as Promise<Ticket[]>

export const lentRows = (beurt: TestApp) => beurt.store.read((db) => db.select().from(lentNumbers))
