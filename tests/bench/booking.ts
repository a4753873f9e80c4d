// Bookings each second over HTTP, sixty-four clients, against bare routes that write the same rows in the same batches.
import { randomBytes } from 'node:crypto'
import type { Start } from '../../src/booking/availability.ts'
import { localDay } from '../../src/catalogue/day.ts'
import type { Line } from './client.ts'
import { post } from './client.ts'
import { drive } from './load.ts'
import { asResult, inTurn, type Results } from './measure.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { location, makeTown, now } from './town.ts'
import { aVisitor, book, startsAhead, tripOf } from './visits.ts'

// So many that nearly all is compiled when it counts, as on a server that has been up for a morning.
const bookingsEach = 1_200
const rounds = 5

export async function bookings(): Promise<Results> {
  const town = await makeTown()
  const ours = await startServer('src/server.ts', { DATA_DIR: await town.dataDir(), TRUSTED_PROXIES: '127.0.0.1' })
  const bare = await startServer('tests/bench/bare-server.ts', { DATA_DIR: await town.dataDir() })
  const zone = town.catalogue.plans.get(location)?.zone ?? ''
  const starts = startsAhead(town.catalogue).map((start) => ({ ...start, date: localDay(start.startsAt, zone) }))
  const rate = (server: ServerProcess, one: (line: Line) => Promise<void>) => async () =>
    (await drive(server, bookingsEach, one)).perSecond
  const found = await inTurn(rounds, rate(ours, ourOne(starts, town.hashKey)), rate(bare, bareOne(starts)))
  await ours.stop()
  await bare.stop()
  await town.discard()
  return { bookings: asResult(found, 'bookings/s') }
}

type Place = Start & { date: string }

/** Gives the starts in turn, each with how many were given before it. */
function inOrder(starts: readonly Place[]): () => { number: number; start: Place } {
  let given = 0
  return () => {
    const number = given++
    const start = starts[number % starts.length]
    if (!start) throw new Error('The town has no free time')
    return { number, start }
  }
}

function ourOne(starts: readonly Place[], hashKey: string): (line: Line) => Promise<void> {
  const next = inOrder(starts)
  return (line) => {
    const { number, start } = next()
    return book(line, tripOf(aVisitor(number), start, hashKey))
  }
}

/** The same three requests with what the bare routes need to write the rows, at the same times of the same days. */
function bareOne(starts: readonly Place[]): (line: Line) => Promise<void> {
  const next = inOrder(starts)
  return async (line) => {
    const { number, start } = next()
    const { date, team, startsAt, endsAt } = start
    const who = { id: drawn(16), visitor: drawn(32), origin: drawn(32), at: String(now) }
    const place = { date, location, team, startsAt: String(startsAt), endsAt: String(endsAt), lane: String(number) }
    const contact = { name: 'Noor Bakker', email: `bezoeker-${number}@example.nl` }
    const last = { code: String(number).padStart(6, '0'), address: drawn(32), secret: drawn(32), link: drawn(32) }
    const forms = {
      '/hold': { ...who, ...place, key: `hold ${drawn(16)}` },
      '/details': { ...who, ...place, ...contact },
      '/confirm': { ...who, ...place, ...contact, ...last, key: `appointment ${drawn(16)}`, message: drawn(16) },
    }
    for (const [path, form] of Object.entries(forms)) {
      const { status } = await line.ask(post(path, new URLSearchParams(form), 'beurt-visitor=bare'))
      if (status !== 303) throw new Error(`The bare ${path} answered ${status}`)
    }
  }
}

/** An id, a key (16 bytes) or a hash (32), as the app writes them. */
const drawn = (bytes: number) => randomBytes(bytes).toString('base64url')
