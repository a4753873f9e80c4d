import type { evacuation as dutch } from '../nl/evacuation.ts'

export const evacuation: typeof dutch = {
  leave: 'Leave the building now',
  follow: 'Follow the instructions of our staff.',
  numberStays: 'You keep your number.',
}
