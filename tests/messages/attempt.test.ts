import { expect, test } from 'vitest'
import { nextTry } from '../../src/messages/attempt.ts'

const second = 1000
const hour = 3600 * second

test.each([
  [1, 30 * second],
  [2, 60 * second],
  [3, 120 * second],
  [7, 1920 * second],
  [8, hour],
  [50, hour],
  [2000, hour],
])('after try %i it waits %i ms', (attempts, wait) => {
  expect(nextTry({ attempts, putAt: 0 }, hour)).toBe(hour + wait)
})

test.each([
  [72 * hour - 1, true],
  [72 * hour, false],
])('after %i ms there is another try: %s', (age, again) => {
  expect(nextTry({ attempts: 60, putAt: 5 }, 5 + age) !== undefined).toBe(again)
})
