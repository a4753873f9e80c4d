import { expect, test } from 'vitest'
import { realChance } from '../src/chance.ts'

test('no secret is given out twice, however many are asked for', () => {
  const secrets = Array.from({ length: 1_000 }, () => realChance.secret())
  for (const secret of secrets) expect(secret).toMatch(/^[\w-]{22}$/)
  expect(new Set(secrets).size).toBe(secrets.length)
})
