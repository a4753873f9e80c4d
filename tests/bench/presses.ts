// What the hall sends: a number taken at the kiosk, and the next visitor called and helped at a counter.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Line, post } from './client.ts'
import { drive } from './load.ts'
import type { ServerProcess } from './server-process.ts'
import { counter, employeeSecret, kioskToken, location } from './town.ts'

/** So few that the day is long enough for all of them: numbers are given for as long as somebody can help. */
const visitors = 20

/**
 * What a number at the kiosk costs a running server, and a call with its start: milliseconds of CPU for each. Before
 * either, in the database, who waits is sent home, and who was there came on another day: after hundreds within a minute
 * a hall expects hundreds more.
 */
export function hallOf(server: ServerProcess, dataDir: string) {
  const { takeTicket, callAndStart, sendHome } = pressing(dataDir)
  const numbers = async () => {
    sendHome()
    return (await drive(server, visitors, takeTicket)).cpuMs
  }
  return {
    ticket: numbers,
    async call() {
      await numbers()
      // One counter presses one thing after the other.
      return (await drive(server, visitors, callAndStart, 1)).cpuMs
    },
  }
}

/** The presses of one kiosk and one counter; the page's last event is read from the database. */
function pressing(dataDir: string) {
  const client = new Database(join(dataDir, 'beurt.db'))
  const home = client.prepare(
    `update tickets set state = iif(state = 'waiting', 'closed', state), date = '2020-01-01'
     where state not in ('called', 'serving')`,
  )
  const lastEvent = client
    .prepare<[string, number], number>('select last_event from counters where location = ? and number = ?')
    .pluck()

  async function press(line: Line, act: string): Promise<void> {
    const gezien = String(lastEvent.get(location, counter) ?? 0)
    await send(line, `/balie/${counter}/${act}`, { gezien }, `beurt-employee=${employeeSecret}`)
  }

  return {
    sendHome: () => void home.run(),
    takeTicket(line: Line): Promise<void> {
      const sleutel = randomBytes(16).toString('base64url')
      return send(line, '/kiosk/nummer', { sleutel, product: 'paspoort' }, `beurt-kiosk=${kioskToken}`)
    },
    async callAndStart(line: Line): Promise<void> {
      await press(line, 'oproep')
      await press(line, 'bezoek')
    },
  }
}

async function send(line: Line, path: string, fields: Record<string, string>, cookie: string): Promise<void> {
  const { status, body } = await line.ask(post(path, new URLSearchParams(fields), cookie))
  if (status !== 303) throw new Error(`${path} answered ${status}: ${body.slice(0, 2000)}`)
}
