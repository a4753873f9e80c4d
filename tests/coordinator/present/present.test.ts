// Who works at which counter, by who pressed where last.
import { expect, test } from 'vitest'
import { type LastPress, presentAt } from '../../../src/coordinator/present.ts'

const names = ['Sanne', 'Rishi']
/** A press at a counter by Sanne (0), Rishi (1) or nobody. */
const press = (counter: number, by: 0 | 1 | null, event: number): LastPress => ({
  counter,
  employee: by,
  name: by === null ? null : (names[by] ?? null),
  event,
  at: event * 1_000,
})
const open = [1, 2, 3].map((number) => ({ number, state: 'open' as const }))
const shown = (presses: LastPress[], counters: Parameters<typeof presentAt>[1] = open) =>
  presentAt(presses, counters).map(({ counter, name, isLeft }) => `${counter} ${isLeft ? 'left' : name}`)

test.each([
  ['each is at their own counter', [press(1, 0, 1), press(2, 1, 2)], ['1 Sanne', '2 Rishi']],
  ['whoever went on is at the counter of the newest press', [press(1, 0, 1), press(2, 0, 2)], ['1 left', '2 Sanne']],
  [
    'whatever the order of the counters',
    [press(1, 0, 9), press(2, 0, 2), press(3, 0, 5)],
    ['1 Sanne', '2 left', '3 left'],
  ],
  ['nobody is nowhere, and nobody left', [press(1, null, 1), press(2, null, 2)], ['1 null', '2 null']],
])('%s', (_claim, presses, expected) => {
  expect(shown(presses)).toEqual(expected)
})

test('at a closed counter nobody works: who closed it is still at the other', () => {
  const counters = [{ number: 1, state: 'closed' } as const, ...open.slice(1)]
  expect(shown([press(1, 0, 7), press(2, 0, 3)], counters)).toEqual(['1 null', '2 Sanne'])
})

test('since is the moment of the last press', () => {
  expect(presentAt([press(1, 0, 4)], open)[0]?.since).toBe(4_000)
})
