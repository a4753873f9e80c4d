// Looking somebody up in the hall by what stands on their ticket.
import type { Ticket } from './ticket.ts'

/**
 * The tickets of those who are in the hall and at no counter, whose number begins like this: 'b14', 'B 014' and '14'
 * all find B014. Nothing finds everybody. In the order of their promises.
 */
export function findInHall(tickets: readonly Ticket[], sought: string): Ticket[] {
  const [, letter = '', digits = ''] = /^([a-z]?)0*(\d*)$/i.exec(sought.replace(/\s/g, '')) ?? []
  const asked = sought.trim() !== ''
  if (asked && letter === '' && digits === '') return []
  const fits = ({ number }: Ticket) =>
    (letter === '' || number.startsWith(letter.toUpperCase())) && String(Number(number.slice(1))).startsWith(digits)
  return tickets
    .filter(({ state }) => state !== 'called' && state !== 'serving')
    .filter((ticket) => !asked || fits(ticket))
    .sort((a, b) => a.dueAt - b.dueAt || a.serial - b.serial)
}
