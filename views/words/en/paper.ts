// The receipt with a number, and what the kiosk says about it.
import type { paper as dutch } from '../nl/paper.ts'

export const paper: typeof dutch = {
  yourNumber: 'Your number',
  counterOnScreen: 'The screen shows your counter.',
  between: (from, until) => `It is your turn between about ${from} and ${until}.`,
  before: (time) => `We want to help you before ${time}.`,
  soon: 'It is your turn soon.',
  asSoonAsPossible: 'We help you as soon as we can.',
  follow: 'Follow your number on your phone.',
  followQr: 'QR code of the page that follows your number',
  help: 'Do you need help? Go to the reception.',

  coming: 'Your ticket is being printed.',
  printed: 'Please take your ticket.',
  failed: 'No ticket will come. Take a photo of this screen.',
  unsure: 'Is there no ticket? Take a photo of this screen.',
  earlier: 'No new ticket will come.',
}
