// The print agent of a kiosk (kiosk/print-agent.mjs). It knows nothing of printers: it carries bytes to one, and what the
// printer answers back here. First it says how the printer is; then it may get a receipt; then it says how far it came.
import { zValidator } from '@hono/zod-validator'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { failWaiting, leasePrints, setFaults, settlePrint } from '../../db/print-leases.ts'
import { findPrint, type Print, waitingFor } from '../../db/prints.ts'
import { second } from '../catalogue/milliseconds.ts'
import type { Env, Site } from '../context.ts'
import type { Channel } from '../events.ts'
import type { KioskDevice, PrinterModel } from '../staff/device.ts'
import { bytesOf } from './bytes.ts'
import { receiptOf } from './compose.ts'
import { faultsInStand, hindrance, outcomeOf } from './outcome.ts'
import { endFor, questionFor, standOf } from './status.ts'

/** How long the agent waits for the printer to say that it is done; the lease is longer (db/print-leases.ts). */
const doneMs = 10 * second

const base64 = z
  .base64()
  .max(4_000)
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
const howItIs = z.object({ reached: z.boolean(), answer: base64 })
const howFarItCame = z.object({
  written: z.enum(['none', 'part', 'all']),
  before: base64,
  after: base64,
  /** Nothing more will come from the printer. */
  last: z.boolean(),
})

export function agentRoutes(site: Site): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/kiosk/printagent/stroom', (c) => {
    const { id } = c.get('device')
    return site.streams.join(bellOf(site, c, id), { holder: `device ${id}` })
  })

  routes.post('/kiosk/printagent/bonnen', zValidator('json', howItIs), async (c) => {
    const model = modelOf(c)
    if (!model) return c.body(null, 204)
    const { reached, answer } = c.req.valid('json')
    const stand = reached ? standOf(model, answer) : 'unreachable'
    const isReady = reached && !hindrance(standOf(model, answer))
    const { id: device } = c.get('device')
    await site.store.write(async (turn) => {
      await setFaults(turn, device, faultsInStand(stand))
      if (!isReady) await failWaiting(turn, device)
    })
    const [print] = isReady ? await leasePrints(site.store, { by: 'agent', device }, 1) : []
    return print ? handOut(c, site, print, model) : c.body(null, 204)
  })

  routes.post('/kiosk/printagent/bonnen/:id', zValidator('json', howFarItCame), async (c) => {
    const model = modelOf(c)
    const print = await site.store.read((db) => findPrint(db, c.req.param('id')))
    if (!model || print?.device !== c.get('device').id) return c.json({ error: 'unknown' }, 404)
    const { last, ...sent } = c.req.valid('json')
    const result = outcomeOf(model, sent)
    if (result.outcome === 'unsure' && !last) return c.body(null, 202)
    const counted = await settlePrint(site.store, print, result)
    return counted ? c.body(null, 204) : c.json({ error: 'tooLate' }, 409)
  })

  return routes
}

/** Undefined when the device does not print through an agent now. */
function modelOf(c: Context<Env>): PrinterModel | undefined {
  const { printing } = (c.get('device') as KioskDevice).settings
  return printing.by === 'agent' ? printing.model : undefined
}

/** Rings when there may be something to print, and says how to ask the printer how it is. */
function bellOf({ store }: Site, c: Context<Env>, device: string): Channel {
  const model = modelOf(c)
  const question = model ? text64(questionFor(model)) : ''
  return {
    key: `printagent ${device} ${model}`,
    wants: (heard) => heard.topic === 'print' && heard.id === device,
    render: async () => {
      const waiting = await store.read((db) => waitingFor(db, device))
      return { event: 'print', data: JSON.stringify({ question, waiting }) }
    },
  }
}

const text64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

async function handOut(c: Context<Env>, { store, publicUrl }: Site, print: Print, model: PrinterModel) {
  const press = { catalogue: c.get('catalogue'), now: c.get('now'), publicUrl: publicUrl(), paper: 'bytes' } as const
  const receipt = await store.read((db) => receiptOf(db, press, print))
  if (!receipt) {
    await settlePrint(store, print, { outcome: 'failed', fault: 'printer', again: false })
    return c.body(null, 204)
  }
  const bytes = Uint8Array.from([...bytesOf(receipt, model), ...endFor(model)])
  c.header('cache-control', 'no-store')
  return c.json({ id: print.id, bytes: text64(bytes), doneMs })
}
