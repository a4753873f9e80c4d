// Where a request comes from, for limits and the audit log. Only a hash leaves this file.
import type { Context } from 'hono'
import { keyedHash } from './chance.ts'
import type { Env, Site } from './context.ts'
import type { Actor } from './staff/role.ts'

/** What the server hands to the app beside the request; tests give `remote`. */
interface Connection {
  incoming?: { socket: { remoteAddress?: string } }
  remote?: string
}

/** The hash of the client's network: its own address, or the last hop before the proxies that we trust. */
export function originOf(c: Context<Env>, site: Pick<Site, 'trustedProxies'>): string {
  const connection = c.env as unknown as Connection | undefined
  const peer = plain(connection?.incoming?.socket.remoteAddress ?? connection?.remote ?? '')
  const address = clientAddress(peer, c.req.header('x-forwarded-for') ?? '', site.trustedProxies)
  return keyedHash(c.get('hashKey'), 'origin', networkOf(address))
}

/** The employee who sent this, as the audit log has it. */
export const actorOf = (c: Context<Env>, site: Pick<Site, 'trustedProxies'>): Actor => ({
  employee: c.get('employee').id,
  origin: originOf(c, site),
})

function clientAddress(peer: string, forwardedFor: string, trusted: readonly string[]): string {
  const hops = forwardedFor.split(',').map(plain).filter(Boolean)
  let address = peer
  while (trusted.includes(address) && hops.length > 0) address = hops.pop() ?? address
  return address
}

/**
 * An IPv4 address that came in over an IPv6 socket is written as what it is. Some proxies say the port as well, which is
 * another one for every connection.
 */
const plain = (address: string) =>
  address
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')

/**
 * Of an IPv6 address the first 56 bits: that is what a household gets, or more (RIPE-690). Of each of its 256 networks
 * apart the limits would be reached 256 times.
 */
function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [front = '', back = ''] = address.split('::')
  const groups = front.split(':').filter(Boolean)
  const rest = back.split(':').filter(Boolean)
  const zeros = Array(Math.max(0, 8 - groups.length - rest.length)).fill('0')
  const [one = '', two = '', three = '', four = ''] = [...groups, ...zeros, ...rest]
  return [one, two, three, four.padStart(4, '0').slice(0, 2)].map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
