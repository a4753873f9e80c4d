import type { checkin as dutch } from '../nl/checkin.ts'

export const checkin: typeof dutch = {}
