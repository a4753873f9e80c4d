// The only place that draws at random, so that a simulated day can be replayed from its seed.
import { createHash, randomBytes, randomInt } from 'node:crypto'

export interface Chance {
  /** 128 random bits, base64url: 22 characters. */
  secret(): string
  /** A six-digit code for people, '000000' to '999999'. */
  code(): string
  /** A fraction from 0 up to, not including, 1. */
  fraction(): number
}

export const realChance: Chance = {
  secret: () => randomBytes(16).toString('base64url'),
  code: () => String(randomInt(1_000_000)).padStart(6, '0'),
  fraction: () => randomInt(2 ** 32) / 2 ** 32,
}

/** What the store keeps of a secret: its SHA-256, base64url. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Salt for a password. */
export const salt = (): Buffer => randomBytes(16)
