// What everything is compared with: Hono on the same server, a ready page, and routes that write the same rows of a
// booking with nothing around them. It reads nothing and refuses nothing.
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bareBooking } from './bare-booking.ts'

const app = new Hono()
const pages = new Map<string, string>()

app.get('/ready/:characters', (c) => {
  const characters = c.req.param('characters')
  const page = pages.get(characters) ?? 'x'.repeat(Number(characters))
  pages.set(characters, page)
  return c.html(page)
})
app.post('/nothing', async (c) => {
  await c.req.parseBody()
  return c.redirect('/', 303)
})
if (process.env.DATA_DIR) {
  const write = bareBooking(join(process.env.DATA_DIR, 'beurt.db'))
  app.post('/hold', async (c) => {
    await write('hold', await c.req.parseBody())
    return c.redirect('/details', 303)
  })
  app.post('/details', async (c) => {
    await write('details', await c.req.parseBody())
    return c.redirect('/confirm', 303)
  })
  app.post('/confirm', async (c) => {
    await write('confirm', await c.req.parseBody())
    return c.redirect('/', 303)
  })
}

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(`http://localhost:${port}`))
process.on('SIGTERM', () => process.exit(0))
