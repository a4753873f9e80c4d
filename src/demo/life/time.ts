// Municipal time for those who live by it: what they do next happens when the municipal clock says so, however fast it
// runs and wherever it is moved to.
import { findInstallation } from '../../../db/installation.ts'
import { type MunicipalTime, municipalAt } from '../../clock.ts'
import type { Site } from '../../context.ts'

/** What somebody does, step by step: yields the municipal instant (epoch ms) at which they go on. */
export type Life = AsyncGenerator<number, void, void>

export interface LifeTime {
  /** Municipal now, epoch ms. */
  now(): number
  /** Lets somebody live until they are done, or until the end. */
  live(life: Life): void
  /** Nobody goes on. */
  end(): void
}

interface Step {
  at: number
  run(): void
}

/** So often at least it is looked whether it is time (machine ms). */
const looksEveryMs = 5_000

export async function openLifeTime(
  { store, clock }: Pick<Site, 'store' | 'clock'>,
  failed: (error: unknown) => void,
): Promise<LifeTime> {
  let time = await readTime()
  let steps: Step[] = []
  let cancel = () => {}
  let ended = false

  async function readTime(): Promise<MunicipalTime> {
    const here = await store.read(findInstallation)
    if (!here) throw new Error('Nothing is set up in this database')
    return here
  }

  const now = () => municipalAt(time, clock.machineNow())

  function look(): void {
    const due = steps.filter(({ at }) => at <= now())
    steps = steps.filter((step) => !due.includes(step))
    for (const { run } of due.sort((a, b) => a.at - b.at)) run()
    lookLater()
  }

  function lookLater(): void {
    cancel()
    if (ended || steps.length === 0) return
    const first = Math.min(...steps.map(({ at }) => at))
    const waitMs = Math.max(0, (first - now()) / time.speed)
    cancel = clock.after(Math.min(waitMs, looksEveryMs), look)
  }

  const unlisten = store.listen(({ topic }) => {
    if (topic !== 'clock' && topic !== 'reconnected') return
    return readTime().then((read) => {
      time = read
      lookLater()
    })
  })

  function goOn(life: Life): void {
    life.next().then(({ value, done }) => {
      if (done || ended) return
      steps.push({ at: value, run: () => goOn(life) })
      lookLater()
    }, failed)
  }

  return {
    now,
    live: goOn,
    end() {
      ended = true
      cancel()
      unlisten()
    },
  }
}
