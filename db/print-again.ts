// The reception has a number printed again, at a kiosk of its choice. The same form again prints nothing more.
import { localDay } from '../src/catalogue/day.ts'
import type { Chance } from '../src/chance.ts'
import { printersIn } from '../src/printing/printers-here.ts'
import type { Refused } from '../src/queue/event.ts'
import type { Actor } from '../src/staff/role.ts'
import { type Form, once } from './answered.ts'
import { devicesAt } from './devices.ts'
import { findTicket } from './hall.ts'
import { municipalNow } from './installation.ts'
import { putPrint } from './prints.ts'
import { note } from './staff.ts'
import type { Store } from './store.ts'
import { inTurn } from './turn.ts'

/** Refuses a number that is not of today, and a kiosk of elsewhere or one whose own page prints. */
export function printAgain(
  store: Store,
  chance: Chance,
  form: Form,
  what: { location: string; serial: number; device: string },
  by: Actor,
): Promise<{ serial: number } | Refused<'noNumber' | 'noPrinter'>> {
  const { location, serial, device } = what
  return inTurn(store, (turn, catalogue) =>
    once(
      turn,
      'print',
      form,
      async () => {
        const ticket = await findTicket(turn.db, location, serial)
        const today = localDay(await municipalNow(turn), catalogue.plans.get(location)?.zone ?? 'utc')
        if (ticket?.date !== today) return { refused: 'noNumber' as const }
        const printers = printersIn(await devicesAt(turn.db, location))
        if (!printers.some(({ id }) => id === device)) return { refused: 'noPrinter' as const }
        await putPrint(turn, chance, device, { kind: 'ticket', serial })
        await note(turn, { ...by, action: 'ticketPrinted', object: `${location} ${ticket.number} ${device}` })
        return { serial }
      },
      (result) => 'serial' in result,
    ),
  )
}
