// How a password is kept.
import { expect, test } from 'vitest'
import { hashPassword, isPassword } from '../../src/staff/password.ts'

test('a password is kept as argon2id at the least that OWASP gives: 19 MiB, two passes', async () => {
  expect(await hashPassword('molen')).toMatch(/^\$argon2id\$m=19456,t=2,p=1\$[\w+/]{22}==\$[\w+/]{43}=$/)
})

test.each([undefined, { memory: 8, passes: 1 }])(
  'one that was made at cost %j is known again, and no other',
  async (cost) => {
    const stored = await hashPassword('molen', cost)
    expect(await isPassword('molen', stored)).toBe(true)
    expect(await isPassword('Molen', stored)).toBe(false)
  },
)

test('however its accents were typed', async () => {
  expect(await isPassword('caf\u0065\u0301', await hashPassword('caf\u00e9'))).toBe(true)
})

test('the same password is kept differently each time', async () => {
  expect(await hashPassword('molen')).not.toBe(await hashPassword('molen'))
})

test('without a stored hash, or with one whose cost cannot be read, nothing is right', async () => {
  expect(await isPassword('', undefined)).toBe(false)
  const [, , , nonce, tag] = (await hashPassword('molen', { memory: 8, passes: 1 })).split('$')
  expect(await isPassword('molen', `$argon2id$m=8$${nonce}$${tag}`)).toBe(false)
})
