// What falls due by itself: the end of the day of each location at 03.00, and what must be forgotten every hour.
// Each run is one turn and happens once, whatever the number of processes; a jump of municipal time runs what it
// passes, in order.
import { catalogueOf } from '../db/catalogue.ts'
import { forgetOnTime } from '../db/forget.ts'
import { findInstallation, municipalNow, setMunicipalTime } from '../db/installation.ts'
import { beginJob, lastRuns, runOnce } from '../db/jobs.ts'
import { endDay } from '../db/queue.ts'
import type { Store, Turn } from '../db/store.ts'
import type { Catalogue } from './catalogue/catalogue.ts'
import { addDays, localDay, minuteToInstant } from './catalogue/day.ts'
import { hour } from './catalogue/milliseconds.ts'
import { type Clock, municipalAt } from './clock.ts'

const endOfDayMinute = 3 * 60
/** However far away the next job is, the clock is looked at so often: it may be moved. */
const lookEveryMs = 30_000

interface Job {
  name: string
  /** When it falls due next: after `last`, at or before `until`. */
  dueBetween(last: number, until: number): number | undefined
  run(turn: Turn, catalogue: Catalogue, due: number): Promise<void>
}

function jobsOf({ locations }: Catalogue): Job[] {
  const ends = [...locations.values()].map(
    ({ code, zone }): Job => ({
      name: `endOfDay ${code}`,
      dueBetween: (last, until) => {
        const today = localDay(last, zone)
        const endAt = (date: string) => minuteToInstant(date, zone, endOfDayMinute)
        const due = endAt(today) > last ? endAt(today) : endAt(addDays(today, 1))
        return due <= until ? due : undefined
      },
      run: (turn, catalogue, due) => endDay(turn, catalogue, code, addDays(localDay(due, zone), -1)),
    }),
  )
  const forget: Job = {
    name: 'forget',
    // One run forgets what all the hours before it would have.
    dueBetween: (last, until) => {
      const due = Math.floor(until / hour) * hour
      return due > last ? due : undefined
    },
    run: (turn, catalogue, due) => forgetOnTime(turn, catalogue, due),
  }
  return [...ends, forget]
}

/** The job that falls due first at or before `until`, with its instant. */
async function firstDue(store: Store, until: number): Promise<{ job: Job; due: number } | undefined> {
  const { catalogue, ran } = await store.read(async (db) => ({
    catalogue: await catalogueOf(store, db),
    ran: await lastRuns(db),
  }))
  if (!catalogue) return undefined
  let first: { job: Job; due: number } | undefined
  for (const job of jobsOf(catalogue)) {
    // A job that never ran begins now: what was before it was no business of this installation.
    const due = job.dueBetween(ran.get(job.name) ?? until, until)
    if (due !== undefined && (!first || due < first.due)) first = { job, due }
    if (!ran.has(job.name)) await beginJob(store, job.name, until)
  }
  return first
}

/** Runs, in order, every job that is due at or before this municipal instant; `before` is called ahead of each. */
export async function runDue(
  store: Store,
  until: number,
  before: (due: number) => Promise<void> = async () => {},
): Promise<void> {
  for (let next = await firstDue(store, until); next; next = await firstDue(store, until)) {
    const { job, due } = next
    await before(due)
    await runOnce(store, job.name, due, (turn, catalogue) => job.run(turn, catalogue, due))
  }
}

/** Moves municipal time forward, stopping at every job on the way. Refuses to go back. */
export async function moveTime(store: Store, to: number): Promise<'moved' | 'backwards'> {
  const isBehind = await store.write(async (turn) => to < (await municipalNow(turn)))
  if (isBehind) return 'backwards'
  // Time goes on while it is moved, so a stop may be behind it by a few milliseconds: then it is reached already.
  const step = (instant: number) => store.write((turn) => setMunicipalTime(turn, instant))
  await runDue(store, to, async (due) => void (await step(due)))
  await step(to)
  return 'moved'
}

/** Runs what falls due for as long as the process lives. Gives the function that stops it. */
export function keepRunning(store: Store, clock: Clock, failed: (error: unknown) => void): () => void {
  let stopped = false
  let cancel = () => {}
  const look = async () => {
    const here = await store.read(findInstallation)
    if (here) await runDue(store, municipalAt(here, clock.machineNow()))
  }
  const again = () =>
    look()
      .catch((error) => {
        if (!stopped) failed(error)
      })
      .finally(() => {
        if (!stopped) cancel = clock.after(lookEveryMs, () => void again())
      })
  void again()
  return () => {
    stopped = true
    cancel()
  }
}
