// From a call to the last of a thousand displays; and to the last screen of a whole town hall: its displays, and the
// pages of everybody who works there.
import { devices, employeeRoles, employees, sessions } from '../../db/schema.ts'
import type { Store } from '../../db/store.ts'
import { hashOf } from '../../src/chance.ts'
import { fanOut, type Screens } from './fan-out.ts'
import type { Results } from './measure.ts'
import { location } from './town.ts'

const manyDisplays = 1_000
const hall = { displays: 10, pages: 40 }
/** Fewer than the streams that one device or employee may have. */
const screensPerHolder = 10

/** Milliseconds until the last one heard; the goal for a thousand displays is a ratio of at most 1.5. */
export async function display(): Promise<Results> {
  return {
    displayFanOut: await fanOut(async (store) => [await displays(store, manyDisplays)]),
    hallFanOut: await fanOut(async (store) => [await displays(store, hall.displays), await pages(store, hall.pages)]),
  }
}

const holders = (kind: string, screens: number) =>
  Array.from({ length: Math.ceil(screens / screensPerHolder) }, (_, at) => `${kind}-of-the-benchmark-${at}`)

/** Paired displays: the board itself comes over their stream. */
export async function displays(store: Store, screens: number): Promise<Screens> {
  const tokens = holders('display', screens)
  const rows = tokens.map((token) => {
    return { id: token, kind: 'display' as const, location, name: token, tokenHash: hashOf(token), settings: {} }
  })
  await store.write((turn) => turn.db.insert(devices).values(rows).then())
  return {
    path: '/scherm/stroom',
    cookies: Array.from({ length: screens }, (_, at) => `beurt-display=${tokens[at % tokens.length]}`),
    markOf: (event) => `data-event="${event}"`,
  }
}

/** Pages of counters, reception and coordinator: a bell rings, its mark begins with the number of the last event. */
async function pages(store: Store, screens: number): Promise<Screens> {
  const secrets = holders('employee', screens)
  await store.write(async ({ db, machineNow }) => {
    for (const secret of secrets) {
      const person = { username: secret, name: secret, password: '', active: true }
      const [made] = await db.insert(employees).values(person).returning({ employee: employees.id })
      if (!made) throw new Error('The employee was not made')
      await db.insert(employeeRoles).values({ ...made, role: 'counter', location })
      const session = { location, startedAt: machineNow, seenAt: machineNow }
      await db.insert(sessions).values({ ...made, ...session, hash: hashOf(secret) })
    }
  })
  return {
    path: '/balie/stroom',
    cookies: Array.from({ length: screens }, (_, at) => `beurt-employee=${secrets[at % secrets.length]}`),
    markOf: (event) => `id: ${event}.`,
  }
}
