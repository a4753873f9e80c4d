// What the hall sends: a number taken at the kiosk, and the next visitor called and helped at a counter.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Line, post } from './client.ts'
import { counter, employeeSecret, kioskToken, location } from './town.ts'

/** The presses of one kiosk and one counter of a running server; the page's last event is read from its database. */
export function pressing(dataDir: string) {
  const client = new Database(join(dataDir, 'beurt.db'), { readonly: true })
  const lastEvent = client
    .prepare<[string, number], number>('select last_event from counters where location = ? and number = ?')
    .pluck()

  async function press(line: Line, act: string): Promise<void> {
    const gezien = String(lastEvent.get(location, counter) ?? 0)
    await send(line, `/balie/${counter}/${act}`, { gezien }, `beurt-employee=${employeeSecret}`)
  }

  return {
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
