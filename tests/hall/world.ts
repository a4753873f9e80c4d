// The installation in which a day is simulated: the whole app on a database of its own, a clock that only the day
// moves, and everything that people send and see written down.
import { setImmediate as nextRound } from 'node:timers/promises'
import { nextOfferDue } from '../../db/offering.ts'
import { openStore, type Store } from '../../db/store.ts'
import { createApp } from '../../src/app.ts'
import type { Site } from '../../src/context.ts'
import { openStreams } from '../../src/events.ts'
import { runDue } from '../../src/jobs.ts'
import { createTestApp, makeBrowser } from '../support/app.ts'
import type { Life } from './actors/sending.ts'
import type { Guest } from './actors/visitor.ts'
import { openAgenda } from './agenda.ts'
import type { Form } from './page.ts'
import { openPost } from './post.ts'
import type { DayRecord, Fact, Known, Row, Sent } from './record.ts'
import { openTeams, readTables } from './two-databases.ts'

const soon = 30_000

export type World = Awaited<ReturnType<typeof openWorld>>
export type Surfer = ReturnType<World['surfer']>

/** What a request led to, redirects followed. */
export interface Answer {
  status: number
  path: string
  html: string
  /** After how many seconds to try again. */
  retryAfter?: number
}

/** What is filled in on a form. */
export type Filled = Record<string, string | string[]>

interface Running {
  store: Store
  site: Site
  fetch: (request: Request, address: string) => Response | Promise<Response>
}

/** Opens an installation whose municipal time starts at this instant (ISO). */
export async function openWorld(seed: number, start: string) {
  const test = await createTestApp({ now: start, seed })
  test.site.streams.close()
  const { clock } = test
  const municipalStart = Date.parse(start) - clock.machineNow()
  const now = () => clock.machineNow() + municipalStart
  const agenda = openAgenda()
  const sent: Sent[] = []
  const known: Known[] = []
  const looks: DayRecord['looks'] = []
  const failures: string[] = []
  let staffedAtFirst: Row[] = []
  const teams = openTeams(test.url)
  /** The names of appointments: not secret, and of use to nobody. */
  const publicIds: string[] = []
  const post = openPost(seed, test.site, now)
  let underWay = 0
  let looksAt = Number.POSITIVE_INFINITY
  let running = begin(test.store)

  /** The app as one process runs it; counts what it is doing, so that time never passes in the middle of it. */
  function begin(opened: Store): Running {
    const count = async <T>(work: Promise<T>): Promise<T> => {
      underWay += 1
      return work.finally(() => {
        underWay -= 1
      })
    }
    const store: Store = {
      ...opened,
      read: (work) => count(opened.read(work)),
      write: (work) => count(opened.write(work)),
    }
    const streams = openStreams(store, clock, (error) => failures.push(`behind the pages: ${error}`))
    const site = { ...test.site, store, streams }
    const app = createApp(site)
    store.listen(({ topic }) => {
      if (topic === 'messages') post.wake()
    })
    return { store, site, fetch: (request, remote) => app.fetch(request, { remote }) }
  }

  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = underWay === 0 ? quiet + 1 : 0) await nextRound()
  }

  function tell(fact: Fact): void {
    known.push({ ...fact, at: now() })
    if (fact.fact === 'booked') publicIds.push(fact.publicId)
    // A process looks every half minute; here it does when something may have come up.
    if (['cancelled', 'moved', 'changed', 'declined', 'alertOff'].includes(fact.fact)) lookBy(now() + soon)
  }

  function lookBy(instant: number): void {
    if (instant >= looksAt) return
    looksAt = instant
    agenda.at(instant, () => {
      looksAt = Number.POSITIVE_INFINITY
      return runWhatIsDue()
    })
  }

  async function runWhatIsDue(): Promise<void> {
    await runDue(running.store, running.site.chance, now())
    const next = await running.store.read(nextOfferDue)
    if (next !== undefined) lookBy(Math.max(next, now()) + soon)
  }

  /** A browser of somebody who is named in the record; redirects are followed, and every request is written down. */
  function surfer(actor: string, address = '10.0.0.1') {
    let sending: Pick<Sent, 'key' | 'flawed'> = {}
    const browser = makeBrowser(async (request) => {
      const { pathname, search } = new URL(request.url)
      const line: Sent = { at: now(), actor, method: request.method, path: pathname + search, status: 0, address }
      if (request.method === 'POST') Object.assign(line, sending)
      const response = await running.fetch(request, address)
      line.status = response.status
      if (response.status === 303) line.to = response.headers.get('location') ?? ''
      const wait = response.headers.get('retry-after')
      if (wait !== null) line.retryAfter = Number(wait)
      if (response.status >= 400) line.page = await response.clone().text()
      sent.push(line)
      return response
    })
    async function land(path: string, response: Response): Promise<Answer> {
      const location = response.headers.get('location')
      const wait = response.headers.get('retry-after')
      if (response.status !== 303 || !location) {
        const retryAfter = wait === null ? {} : { retryAfter: Number(wait) }
        return { status: response.status, path, html: await response.text(), ...retryAfter }
      }
      const { pathname, search } = new URL(location, `http://localhost${path}`)
      return land(pathname + search, await browser.send(pathname + search))
    }
    function sendOff(form: Form, filled: Filled, flawed = false): Promise<Response> {
      const body = new URLSearchParams()
      for (const [name, value] of form.fields) if (!(name in filled)) body.append(name, value)
      for (const [name, value] of Object.entries(filled)) for (const one of [value].flat()) body.append(name, one)
      const key = body.get('sleutel')
      // The request is made before anything is awaited, so this is still what it says.
      sending = { ...(key === null ? {} : { key }), ...(flawed ? { flawed } : {}) }
      return browser.post(form.action, body)
    }
    return {
      actor,
      address,
      cookies: browser.cookies,
      stream: (path: string) => browser.send(path),
      get: async (path: string): Promise<Answer> => land(path, await browser.send(path)),
      post: async (form: Form, filled: Filled = {}): Promise<Answer> => land(form.action, await sendOff(form, filled)),
      /** With something in it that is wrong. */
      postFlawed: async (form: Form, filled: Filled): Promise<Answer> =>
        land(form.action, await sendOff(form, filled, true)),
      /** The form arrives and does its work, but neither page nor cookies come back. */
      async postIntoTheVoid(form: Form, filled: Filled = {}): Promise<void> {
        const before = [...browser.cookies]
        await sendOff(form, filled)
        browser.cookies.clear()
        for (const [name, value] of before) browser.cookies.set(name, value)
      },
    }
  }

  /** Lets an actor live: each step yields the instant at which the next one comes. */
  function live(actor: Life): void {
    const step = async () => {
      const { value, done } = await actor.next()
      if (!done) agenda.at(value, step)
    }
    agenda.at(now(), step)
  }

  return {
    seed,
    agenda,
    live,
    /** Who carries which number, by 'location number'. */
    guests: new Map<string, Guest>(),
    kiosks: new Map<string, Promise<ReturnType<typeof surfer>>>(),
    now,
    tell,
    surfer,
    /** What the present process was made with: to set the scene, not to act. */
    site: () => running.site,
    /** Ends the process and begins another on the same database. */
    async restart(): Promise<void> {
      await settle()
      running.site.streams.close()
      await running.store.close()
      running = begin(await openStore({ url: test.url, clock }))
      tell({ fact: 'restarted' })
    },
    /** Runs what fell due by now, as a process does from time to time. */
    runDue: runWhatIsDue,
    publicIds,
    /** What somebody has in the mailbox of an address, or on the phone with a number; newest first. */
    letters: post.of,
    teamOf: teams.of,
    /** The scene is set: keeps which counters serve which teams. */
    async open(): Promise<void> {
      staffedAtFirst = (await readTables(test.url, ['counter_teams'])).counter_teams
    },
    /** Keeps the rows of appointments and places as they are now. */
    async look(): Promise<void> {
      const { appointments, lanes } = await readTables(test.url, ['appointments', 'lanes'])
      looks.push({ at: now(), appointments, lanes })
    },
    /** Goes through the agenda to its end. */
    run: () =>
      agenda.run(async (instant) => {
        await settle()
        await post.go(running.store)
        clock.pass(instant - now())
        await settle()
      }),
    /** Ends the installation and gives all that is known of it. */
    async close(date: string): Promise<DayRecord> {
      await settle()
      await post.go(running.store)
      running.site.streams.close()
      await settle()
      const tables = await readTables(test.url)
      await teams.close()
      await running.store.close()
      await test.close()
      const { letters } = post
      const failed = [...failures, ...test.failures.map(String)]
      return { seed, date, sent, known, letters, staffedAtFirst, looks, tables, failures: failed }
    },
  }
}
