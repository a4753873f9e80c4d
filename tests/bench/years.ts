// CPU of the server for a number at the kiosk and for a call with its start, after three years of visits in the log,
// against a hall on its first day.
import { asResult, inTurn, type Results } from './measure.ts'
import { hallOf } from './presses.ts'
import { startServer } from './server-process.ts'
import { makeTown, type Town } from './town.ts'

const rounds = 15

/** `ticketCpu3y` and `callCpu3y`: milliseconds of CPU for each, and how many times those of an empty log that is. */
export async function years(): Promise<Results> {
  const [town, oldTown] = [await makeTown(), await makeTown({ years: true })]
  const [young, old] = [await openHall(town), await openHall(oldTown)]
  const results = {
    ticketCpu3y: asResult(await inTurn(rounds, old.ticket, young.ticket), 'ms CPU'),
    callCpu3y: asResult(await inTurn(rounds, old.call, young.call), 'ms CPU'),
  }
  for (const hall of [young, old]) await hall.server.stop()
  for (const one of [town, oldTown]) await one.discard()
  return results
}

async function openHall(town: Town) {
  const dataDir = await town.dataDir()
  const server = await startServer('src/server.ts', { TRUSTED_PROXIES: '127.0.0.1', DATA_DIR: dataDir })
  return { server, ...hallOf(server, dataDir) }
}
