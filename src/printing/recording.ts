// A printer that keeps nothing and never fails: for the demonstration, which shows its receipts as pictures.
import type { Printer } from './printer.ts'

export const paperless: Printer = {
  print: async () => ({ outcome: 'printed' }),
  stand: async () => 'ready',
}
