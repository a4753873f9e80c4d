// A form counts once: its repeat gets the first answer, on both databases.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FormKind, forgetAnswers, once } from '../../db/answered.ts'
import { stillClock } from '../support/app.ts'
import { type FreshStore, freshStore } from '../support/store.ts'

const hour = 3_600_000
const key = 'a'.repeat(22)

let clock: ReturnType<typeof stillClock>
let fresh: FreshStore
let made: number

beforeEach(async () => {
  clock = stillClock(100 * hour)
  fresh = await freshStore(clock)
  made = 0
})
afterEach(() => fresh.close())

/** Sends a form that makes something, or is refused when it asks for nothing. */
const send = (wanted: string, kind: FormKind = 'number') =>
  fresh.store.write((turn) =>
    once<{ made: number } | { refused: string }>(
      turn,
      kind,
      { key, body: { wanted } },
      async () => {
        if (wanted === 'nothing') return { refused: 'nothing' }
        made += 1
        return { made }
      },
      (result) => 'made' in result,
    ),
  )

test('a form that is sent again makes nothing new and gets the first answer', async () => {
  expect(await send('a number')).toEqual({ made: 1 })
  expect(await send('a number')).toEqual({ made: 1, repeated: 'same' })
})

test('with another body it gets the first answer too, and it can be told', async () => {
  await send('a number')
  expect(await send('another number')).toEqual({ made: 1, repeated: 'otherBody' })
})

test('the key of one kind of form opens no answer of another', async () => {
  await send('a number')
  expect(await send('a number', 'move')).toEqual({ made: 2 })
})

test('five that arrive at once make one thing', async () => {
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send('a number')))
  expect(answers.map((answer) => 'made' in answer && answer.made)).toEqual([1, 1, 1, 1, 1])
  expect(made).toBe(1)
})

test('after a refusal the same form may try again', async () => {
  expect(await send('nothing')).toEqual({ refused: 'nothing' })
  expect(await send('a number')).toEqual({ made: 1 })
})

test('an answer is kept for a day, and then the key is new', async () => {
  await send('a number')
  for (const [hours, made] of [
    [24, 1],
    [1, 2],
  ] as const) {
    clock.pass(hours * hour)
    await fresh.store.write((turn) => forgetAnswers(turn, turn.machineNow - 24 * hour))
    expect(await send('a number')).toMatchObject({ made })
  }
})
