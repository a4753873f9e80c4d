// What falls due by itself: the end of the day of each location at 03.00, the erasure at 04.00, what must be forgotten
// every hour, reminders at 16.00, and places that are offered to who waits. Each run happens once, whatever the number
// of processes; a jump of municipal time runs what it passes, in order.
import { catalogueOf } from '../db/catalogue.ts'
import { eraseOnTime } from '../db/erasure.ts'
import { forgetOnTime } from '../db/forget.ts'
import { findInstallation, municipalNow, setMunicipalTime } from '../db/installation.ts'
import { beginJob, lastRuns, runOnce } from '../db/jobs.ts'
import { nextOfferDue, offerWhatIsDue } from '../db/offering.ts'
import { offerWhatIsFree } from '../db/opening.ts'
import { endDay } from '../db/queue.ts'
import { tellWhatIsDue } from '../db/reminders.ts'
import type { Store, Turn } from '../db/store.ts'
import { type Catalogue, settingsOf } from './catalogue/catalogue.ts'
import { addDays, localDay, nextAtMinute } from './catalogue/day.ts'
import { hour, minute } from './catalogue/milliseconds.ts'
import type { Chance } from './chance.ts'
import { type Clock, municipalAt } from './clock.ts'

const endOfDayMinute = 3 * 60
const erasureMinute = 4 * 60
const openingsEveryMinutes = 15
/** However far away the next job is, the clock is looked at so often (municipal ms): it may be moved. */
const lookEveryMs = 30_000

interface Job {
  name: string
  /** When it falls due next: after `last`, at or before `until`. */
  dueBetween(last: number, until: number): number | undefined
  /** Deletes so much that the store is swept after it. */
  erases?: true
  /** What follows in turns of its own, where it ran; what is lost when the process ends there comes with the next run. */
  afterwards?(store: Store, due: number): Promise<void>
  /** 'more': not all of it fits in one turn. */
  run(turn: Turn, catalogue: Catalogue, due: number): Promise<'more' | undefined>
}

function jobsOf(catalogue: Catalogue, chance: Chance): Job[] {
  const { locations } = catalogue
  const ends = [...locations.values()].map(
    ({ code, zone }): Job => ({
      name: `endOfDay ${code}`,
      dueBetween: (last, until) => notLater(nextAtMinute(last, zone, endOfDayMinute), until),
      run: async (turn, catalogue, due) => void (await endDay(turn, catalogue, code, addDays(localDay(due, zone), -1))),
    }),
  )
  const forget: Job = {
    name: 'forget',
    dueBetween: lastWhole(hour),
    run: async (turn, catalogue, due) => void (await forgetOnTime(turn, catalogue, due)),
  }
  const erasure = [...locations.values()].slice(0, 1).map(
    ({ zone }): Job => ({
      name: 'erasure',
      erases: true,
      dueBetween: (last, until) => notLater(nextAtMinute(last, zone, erasureMinute), until),
      run: eraseOnTime,
    }),
  )
  const reminders = [...locations.values()].map(
    ({ code, zone }): Job => ({
      name: `reminders ${code}`,
      dueBetween: (last, until) =>
        notLater(nextAtMinute(last, zone, settingsOf(catalogue, code).reminderMinute), until),
      run: (turn, catalogue, due) => tellWhatIsDue(turn, chance, catalogue, code, due),
    }),
  )
  const openings: Job = {
    name: 'openings',
    dueBetween: lastWhole(openingsEveryMinutes * minute),
    run: async () => undefined,
    afterwards: (store, due) => offerWhatIsFree(store, chance, due),
  }
  return [...ends, forget, ...erasure, ...reminders, openings]
}

/** One run does what all those before it would have: of a step as long as this (ms) only the last one. */
const lastWhole = (step: number) => (last: number, until: number) => {
  const due = Math.floor(until / step) * step
  return due > last ? due : undefined
}

const notLater = (due: number, until: number) => (due <= until ? due : undefined)

interface Due {
  name: string
  due: number
  erases?: boolean
  run(): Promise<void>
}

const offersName = 'offers'

/** What falls due first at or before `until`, but for those set aside. */
async function firstDue(
  store: Store,
  chance: Chance,
  until: number,
  aside: ReadonlySet<string>,
): Promise<Due | undefined> {
  const { catalogue, ran, offer } = await store.read(async (db) => ({
    catalogue: await catalogueOf(store, db),
    ran: await lastRuns(db),
    offer: await nextOfferDue(db),
  }))
  if (!catalogue) return undefined
  const run = async ({ name, run, afterwards }: Job, due: number) => {
    const ranHere = await runOnce(store, name, due, (turn, known) => run(turn, known, due))
    if (ranHere) await afterwards?.(store, due)
  }
  let first: Due | undefined
  if (offer !== undefined && offer <= until && !aside.has(offersName))
    first = { name: offersName, due: offer, run: () => offerWhatIsDue(store, chance, offer) }
  for (const job of jobsOf(catalogue, chance)) {
    // A job that never ran begins now: what was before it was no business of this installation.
    const due = job.dueBetween(ran.get(job.name) ?? until, until)
    if (due !== undefined && !aside.has(job.name) && (!first || due < first.due))
      first = { name: job.name, due, erases: job.erases === true, run: () => run(job, due) }
    if (!ran.has(job.name)) await beginJob(store, job.name, until)
  }
  return first
}

interface Watching {
  /** Is called ahead of each job. */
  before?(due: number): Promise<void>
  /** Is told which job failed; without it nothing runs after that one. */
  failed?(error: Error): void
}

/**
 * Runs, in order, every job that is due at or before this municipal instant. One that fails keeps no other from running,
 * and is tried again with the next call.
 */
export async function runDue(store: Store, chance: Chance, until: number, watching: Watching = {}): Promise<void> {
  const aside = new Set<string>()
  const next = () => firstDue(store, chance, until, aside)
  let erased = false
  for (let job = await next(); job; job = await next()) {
    const { name, due, erases, run } = job
    await watching.before?.(due)
    try {
      await run()
      erased ||= erases === true
    } catch (cause) {
      if (!watching.failed) throw cause
      watching.failed(new Error(`the job "${name}" failed`, { cause }))
      aside.add(name)
    }
  }
  if (erased) await store.sweep()
}

/** Moves municipal time forward, stopping at every job on the way. Refuses to go back. */
export async function moveTime(store: Store, chance: Chance, to: number): Promise<'moved' | 'backwards'> {
  const isBehind = await store.write(async (turn) => to < (await municipalNow(turn)))
  if (isBehind) return 'backwards'
  // Time goes on while it is moved, so a stop may be behind it by a few milliseconds: then it is reached already.
  const step = (instant: number) => store.write((turn) => setMunicipalTime(turn, instant))
  await runDue(store, chance, to, { before: async (due) => void (await step(due)) })
  await step(to)
  return 'moved'
}

/** Runs what falls due for as long as the process lives. Gives the function that stops it. */
export function keepRunning(store: Store, chance: Chance, clock: Clock, failed: (error: unknown) => void): () => void {
  let stopped = false
  let cancel = () => {}
  let speed = 1
  const look = async () => {
    const here = await store.read(findInstallation)
    speed = here?.speed ?? 1
    if (here) await runDue(store, chance, municipalAt(here, clock.machineNow()), { failed })
  }
  const again = () =>
    look()
      .catch((error) => {
        if (!stopped) failed(error)
      })
      .finally(() => {
        if (!stopped) cancel = clock.after(lookEveryMs / speed, () => void again())
      })
  void again()
  return () => {
    stopped = true
    cancel()
  }
}
