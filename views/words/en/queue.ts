import type { queue as dutch } from '../nl/queue.ts'

export const queue: typeof dutch = {}
