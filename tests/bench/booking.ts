// Bookings each second over HTTP, sixty-four clients, against a bare route that writes the same rows in the same batches.
import type { Line } from './client.ts'
import { post } from './client.ts'
import { drive } from './load.ts'
import { asResult, inTurn, type Results } from './measure.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { location, makeTown, today } from './town.ts'
import { aVisitor, book, startsAhead } from './visits.ts'

const bookingsEach = 700
const rounds = 5

export async function bookings(): Promise<Results> {
  const town = await makeTown()
  const ours = await startServer('src/server.ts', { DATA_DIR: await town.dataDir(), TRUSTED_PROXIES: '127.0.0.1' })
  const bare = await startServer('tests/bench/bare-server.ts', { DATA_DIR: await town.dataDir() })
  const starts = startsAhead(town.catalogue)
  let made = 0
  const bookOne = (line: Line) => {
    const number = made++
    return book(line, aVisitor(number), starts[number % starts.length] ?? { startsAt: 0, endsAt: 0, team: '' })
  }
  const rate = (server: ServerProcess, one: (line: Line) => Promise<void>) => async () =>
    (await drive(server, bookingsEach, one)).perSecond
  const found = await inTurn(rounds, rate(ours, bookOne), rate(bare, bareOne()))
  await ours.stop()
  await bare.stop()
  await town.discard()
  return { bookings: asResult(found, 'bookings/s') }
}

/** The same three requests with what the bare routes need to write the rows. */
function bareOne(): (line: Line) => Promise<void> {
  let made = 0
  return async (line) => {
    const number = made++
    const id = `bare-${number}`
    const place = { date: today, location, startsAt: '0', endsAt: '600000', lane: String(number) }
    const who = { id, visitor: `visitor-${number}` }
    const contact = { name: 'Noor Bakker', email: `bezoeker-${number}@example.nl` }
    const forms = {
      '/hold': { ...who, ...place, key: `hold-${number}` },
      '/details': { ...who, ...place, ...contact },
      '/confirm': { ...who, ...place, ...contact, key: `confirm-${number}`, code: String(number) },
    }
    for (const [path, form] of Object.entries(forms)) {
      const { status } = await line.ask(post(path, new URLSearchParams(form), 'beurt-visitor=bare'))
      if (status !== 303) throw new Error(`The bare ${path} answered ${status}`)
    }
  }
}
