// A hall with a display in it and people who are called, for the tests of what the hall sees.
import { changeHall } from '../../db/queue.ts'
import { counterTeams } from '../../db/schema.ts'
import { openCounter } from '../../src/queue/breaks.ts'
import { callNext, markAbsent, recall, startServing } from '../../src/queue/counter.ts'
import { putBack } from '../../src/queue/visitor.ts'
import type { Browser, TestApp } from '../support/app.ts'

export const location = 'stadskantoor'
export const token = 'scherm-stadskantoor-demo-elzenvoorde'
export const elsewhere = 'scherm-molenwijk-demo-elzenvoorde'

type Hall = Parameters<Parameters<typeof changeHall>[3]>[0]
type Press = (hall: Hall, counter: number, seen: number, now: number) => ReturnType<Parameters<typeof changeHall>[3]>

/** A browser that was paired as the display of a hall. */
export async function pairedScreen(town: TestApp, deviceToken = token): Promise<Browser> {
  const screen = town.browser()
  await screen.get(`/scherm/koppeling?token=${deviceToken}`)
  return screen
}

/** A press at a counter of the town hall by somebody who sees the present. Throws when it is refused. */
function press(act: Press) {
  return async ({ store }: Pick<TestApp, 'store'>, counter: number) => {
    const happened = await changeHall(store, location, {}, (hall, now) => {
      const seen = hall.counters.find(({ number }) => number === counter)?.lastEvent ?? 0
      return act(hall, counter, seen, now)
    })
    if ('refused' in happened) throw new Error(`Counter ${counter}: ${happened.refused}`)
    return happened
  }
}

const opensIt = press(openCounter)

/** Opens a counter that serves whoever waits for travel documents, whatever else the town lets it do. */
export async function opens(town: Pick<TestApp, 'store'>, counter: number): Promise<void> {
  const served = { location, counter, team: 'reisdocumenten' }
  await town.store.write((turn) => turn.db.insert(counterTeams).values(served).onConflictDoNothing().then())
  await opensIt(town, counter)
}

export const recalls = press(recall)
export const starts = press(startServing)
export const marksAbsent = press(markAbsent)
const next = press(callNext)

/** Calls the next visitor and gives the number. */
export async function calls(town: Pick<TestApp, 'store'>, counter: number): Promise<string> {
  const { changed } = await next(town, counter)
  return changed.find(({ state }) => state === 'called')?.number ?? ''
}

export async function putsBack({ store }: Pick<TestApp, 'store'>, number: string): Promise<void> {
  const happened = await changeHall(store, location, {}, (hall) => {
    const ticket = hall.tickets.find((one) => one.number === number)
    return putBack(hall, ticket?.serial ?? 0)
  })
  if ('refused' in happened) throw new Error(happened.refused)
}
