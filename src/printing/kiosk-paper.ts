// What the screen of a kiosk says about its paper, read for its routes; and what its own browser is to print.
import type { Context } from 'hono'
import { deviceState } from '../../db/devices.ts'
import { type Print, printOfTicket, waitingTest } from '../../db/prints.ts'
import { noPaper, type Paper } from '../../views/checkin/paper.ts'
import type { Env, Site } from '../context.ts'
import { receiptOf } from './compose.ts'
import { paperShown } from './outcome.ts'
import type { Receipt } from './receipt.ts'

/** The paper of a ticket of this kiosk; `again` when its visitor had reported before. */
export async function paperOf(c: Context<Env>, site: Site, serial: number, again: boolean): Promise<Paper> {
  const { id, location } = c.get('device')
  const [print, state] = await site.store.read(async (db) => [
    await printOfTicket(db, id, location, serial),
    await deviceState(db, id),
  ])
  // Of the printer behind a browser nobody knows how it is.
  const faulty = print?.by !== 'browser' && state?.faults.includes('printer') === true
  const shown = paperShown(print, site.clock.machineNow(), { again, faulty })
  if (print?.by !== 'browser' || shown !== 'coming') return { ...noPaper, shown }
  const receipt = await ownReceipt(c, site, print)
  return { shown, own: receipt && { receipt, printPath: printPathOf(print) } }
}

/** A test that this kiosk's browser is asked to print. */
export async function testPaper(
  c: Context<Env>,
  site: Site,
): Promise<{ receipt: Receipt; printPath: string } | undefined> {
  const { id } = c.get('device')
  const print = await site.store.read((db) => waitingTest(db, id, site.clock.machineNow()))
  const receipt = print && (await ownReceipt(c, site, print))
  return print && receipt && { receipt, printPath: printPathOf(print) }
}

function ownReceipt(c: Context<Env>, { store, publicUrl }: Site, print: Print): Promise<Receipt | undefined> {
  const press = { catalogue: c.get('catalogue'), now: c.get('now'), publicUrl: publicUrl(), paper: 'browser' } as const
  return store.read((db) => receiptOf(db, press, print))
}

const printPathOf = ({ id }: Print) => `/kiosk/bonnen/${id}/afdruk`
