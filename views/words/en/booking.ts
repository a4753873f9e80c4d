import type { booking as dutch } from '../nl/booking.ts'

export const booking: typeof dutch = {}
