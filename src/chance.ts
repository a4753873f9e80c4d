// The only place that draws at random, so that a simulated day can be replayed from its seed.
import { createHmac, hash, randomBytes, randomInt } from 'node:crypto'
import webPush from 'web-push'

export interface Chance {
  /** 128 random bits, base64url: 22 characters. */
  secret(): string
  /** A six-digit code for people, '000000' to '999999'. */
  code(): string
  /** A fraction from 0 up to, not including, 1. */
  fraction(): number
}

export const realChance: Chance = {
  secret: () => drawn().toString('base64url'),
  code: () => String(randomInt(1_000_000)).padStart(6, '0'),
  fraction: () => randomInt(2 ** 32) / 2 ** 32,
}

const secretBytes = 16
let ahead = Buffer.alloc(0)

/** Bytes for one secret. Many are drawn ahead, because asking costs ten times what it gives; each is given out once. */
function drawn(): Buffer {
  if (ahead.length === 0) ahead = randomBytes(256 * secretBytes)
  const next = ahead.subarray(0, secretBytes)
  ahead = ahead.subarray(secretBytes)
  return next
}

/** What the store keeps of a secret: its SHA-256, base64url. */
export const hashOf = (secret: string): string => hash('sha256', secret, 'base64url')

/**
 * What the store keeps of something that could be guessed, such as a network or an e-mail address: HMAC-SHA256 under
 * the installation's own key, so that a list of all networks tells nothing. The kind keeps equal texts apart.
 */
export const keyedHash = (
  key: string,
  kind: 'origin' | 'visitor' | 'address' | 'account' | 'pairing' | 'device' | 'workplace' | 'shown',
  text: string,
): string => createHmac('sha256', key).update(`${kind} ${text}`).digest('base64url')

/** The key of a new installation: 256 random bits, base64url. */
export const freshKey = (): string => randomBytes(32).toString('base64url')

/** By which push services know a new installation: a pair on the curve P-256, base64url. */
export function freshPushKeys(): { pushPublicKey: string; pushPrivateKey: string } {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys()
  return { pushPublicKey: publicKey, pushPrivateKey: privateKey }
}

/** Salt for a password. */
export const salt = (): Buffer => randomBytes(16)
