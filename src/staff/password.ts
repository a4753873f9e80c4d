// Passwords as argon2id, from Node itself.
import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { salt } from '../chance.ts'

const derive = promisify(argon2)

/** What it costs to try a password: memory in KiB. */
interface Cost {
  memory: number
  passes: number
}

/** What OWASP gives as the least. */
const least: Cost = { memory: 19_456, passes: 2 }

function tagOf(password: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'))
  return inTurn(() => derive('argon2id', { ...cost, parallelism: 1, tagLength: 32, message, nonce }))
}

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

/** What the store keeps of a password: salt and tag, with the cost they were made at. */
export async function hashPassword(password: string, cost: Cost = least): Promise<string> {
  const nonce = salt()
  const tag = await tagOf(password, nonce, cost)
  return `$argon2id$m=${cost.memory},t=${cost.passes},p=1$${nonce.toString('base64')}$${tag.toString('base64')}`
}

/** Whether this is the password. Without a stored hash it takes as long and says no, so that names cannot be guessed. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, , cost = '', nonce = '', tag = ''] = (stored ?? `$$$${'A'.repeat(22)}==$${'A'.repeat(43)}=`).split('$')
  const given = await tagOf(password, Buffer.from(nonce, 'base64'), costIn(cost) ?? least)
  const kept = Buffer.from(tag, 'base64')
  return stored !== undefined && kept.length === given.length && timingSafeEqual(given, kept)
}

/** At what cost a stored hash was made: it goes on being right when we ask for more. */
function costIn(text: string): Cost | undefined {
  const [, memory, passes] = /^m=(\d+),t=(\d+),p=1$/.exec(text) ?? []
  return memory && passes ? { memory: Number(memory), passes: Number(passes) } : undefined
}
