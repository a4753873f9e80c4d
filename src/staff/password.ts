// Passwords as argon2id, from Node itself, with the parameters that OWASP gives as the least: 19 MiB, two passes.
import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { salt } from '../chance.ts'

const derive = promisify(argon2)
const parameters = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }

const tagOf = (password: string, nonce: Buffer): Promise<Buffer> =>
  inTurn(() => derive('argon2id', { ...parameters, message: Buffer.from(password.normalize('NFKC')), nonce }))

/** Each takes its memory and one of the few threads that also read files, so no more than this at once. */
const atOnceMost = 2
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running === atOnceMost) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    // Whoever waits takes the place over; it is given up only when nobody does.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** What the store keeps of a password: salt and tag, with the parameters they were made with. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = salt()
  const tag = await tagOf(password, nonce)
  return `$argon2id$m=${parameters.memory},t=${parameters.passes},p=1$${nonce.toString('base64')}$${tag.toString('base64')}`
}

/** Whether this is the password. Without a stored hash it takes as long and says no, so that names cannot be guessed. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, , , nonce = '', tag = ''] = (stored ?? `$$$${'A'.repeat(22)}==$${'A'.repeat(43)}=`).split('$')
  const given = await tagOf(password, Buffer.from(nonce, 'base64'))
  const kept = Buffer.from(tag, 'base64')
  return stored !== undefined && kept.length === given.length && timingSafeEqual(given, kept)
}
