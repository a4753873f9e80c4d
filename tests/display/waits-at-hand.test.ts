import { expect, test } from 'vitest'
import { waitsAtHand } from '../../src/display/waits-at-hand.ts'
import { stillClock } from '../support/clock.ts'

const wait = (untilMinutes: number) => [{ series: 'B', fromMinutes: 0, untilMinutes }]

test('who asks waits for the first answer only: after it what was known last is at hand, and read again behind it', async () => {
  const clock = stillClock(0)
  let reads = 0
  const ask = waitsAtHand(
    async () => wait(++reads * 5),
    clock,
    () => {},
  )
  expect(await ask()).toEqual(wait(5))
  expect([await ask(), await ask(), reads]).toEqual([wait(5), wait(5), 1])
  clock.pass(1_000)
  await expect.poll(() => reads).toBe(2)
  expect(await ask()).toEqual(wait(10))
})

test('what cannot be read the first time is nothing to show, and is tried again', async () => {
  const clock = stillClock(0)
  const failures: unknown[] = []
  let reads = 0
  const read = async () => {
    reads += 1
    if (reads === 1) throw new Error('away')
    return wait(5)
  }
  const ask = waitsAtHand(read, clock, (error) => failures.push(error))
  expect([await ask(), failures.length]).toEqual([[], 1])
  expect([await ask(), failures.length]).toEqual([wait(5), 1])
})

test('what cannot be read leaves what is known, is told, and is tried again', async () => {
  const clock = stillClock(0)
  const failures: unknown[] = []
  let reads = 0
  const read = async () => {
    reads += 1
    if (reads === 2) throw new Error('away')
    return wait(reads * 5)
  }
  const ask = waitsAtHand(read, clock, (error) => failures.push(error))
  for (const expected of [5, 5, 5]) {
    expect(await ask()).toEqual(wait(expected))
    clock.pass(1_000)
    await Promise.resolve()
  }
  await expect.poll(() => reads).toBe(3)
  expect([await ask(), failures.length]).toEqual([wait(15), 1])
})
